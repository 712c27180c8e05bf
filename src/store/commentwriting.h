// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/talk.h"
#include "store/articlestate.h"
#include "store/writecontext.h"

namespace galley {

/// Reasons at places in the text, with which somebody returns it: comments that nobody changes or takes back, for the
/// entry of the audit chain (its number) names them.
Result<void> addReturnReasons(WriteContext &context, Changes &changes, const ArticleState &state, const QList<PlacedReason> &reasons,
                              PersonId by, qint64 audit);
/// What a reason or a comment must be: some text, and not too much of it.
Result<void> checkTalk(const QString &text);

} // namespace galley
