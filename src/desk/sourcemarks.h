// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/changelist.h"

#include <QTextCursor>

namespace galley {

/// The format bar's work on the source. Each is one undo step, works on the cursor's selection, and
/// leaves the cursor (given back) where typing goes on. The same again takes the marks away.
QTextCursor toggleWrap(QTextCursor cursor, QStringView mark);         ///< ** or *
QTextCursor toggleLinePrefix(QTextCursor cursor, QStringView prefix); ///< "## ", "> ", "- "
/// text{>>comment<<}{#id}: the cursor stands where the comment is typed.
QTextCursor insertComment(QTextCursor cursor, const QString &id);


} // namespace galley
