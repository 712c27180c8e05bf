// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/proofing.h"
#include "store/settling.h"
#include "store/writecontext.h"

namespace galley {

// Settling inside the caller's transaction (store/settling.h).

/// Judges one intent as the article stands now, and carries it out or refuses it.
Result<Settled> settleIntent(WriteContext &context, Changes &changes, const Intent &intent, ProofListCache &lists);
/// Refuses it without asking: whoever orders entries has judged it.
Result<Settled> refuseIntent(WriteContext &context, Changes &changes, const Intent &intent, const Error &refusal);
/// Keeps a statement that became no part of the chain, and tells nobody: what it stated is in another one's.
Result<void> keepStatement(WriteContext &context, const Statement &statement, const QString &rule, const QString &message);
/// An intent with what its statement says.
Intent intentOf(const Statement &statement, const QList<PlacedReason> &reasons);

} // namespace galley
