// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/statement.h"
#include "store/handlinghistory.h"

namespace galley {

// What the history says of what is neither a text nor a step of the workflow.

/// What a statement about an article does, more exactly than its action where that is a Save of something beside the text.
QString statedLabel(const Statement &statement);
/// What was done with an outside copy; empty: the statement is of none.
QString outsideCopyDone(const Statement &statement);
/// Where, and what was noted there.
QString outsideCopySaid(const Statement &statement);
/// Embargo, publication and expiry as a change moved them, a line each; empty: it moved none.
QString timesMoved(const HandlingChange &change, const QTimeZone &zone);

} // namespace galley
