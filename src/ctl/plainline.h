// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace galley {

/// What somebody typed, for a line of text that people read: what would begin another line, move the cursor or turn the
/// reading direction (C0 and C1 controls, U+2028 and U+2029, the bidi controls) is shown as \n, \t or \u{202e}. So no
/// reason can pass for a row of its own. JSON needs none of this, and documents that are handed out whole get none.
QString plainLine(const QString &typed);

} // namespace galley
