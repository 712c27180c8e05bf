// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/articlestate.h"
#include "store/newsroom.h"
#include "store/writecontext.h"

namespace galley {

/// An action that was carried out, in the transaction that did it.
struct Deed
{
    const ArticleState &before;
    const ArticleState &after;
    const Situation &situation;  ///< as it was judged
    const Outcome &outcome;
    const ActRequest &request;
    qint64 audit = 0;
};

/// What an action leaves for people beside its outcome: assignments begin and end, reasons for returning become
/// comments, and everybody concerned is told, but never who did it.
Result<void> leaveAftermath(WriteContext &context, Changes &changes, const Deed &deed);

} // namespace galley
