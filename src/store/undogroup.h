// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/splicedtext.h"

#include <QList>

namespace galley {

/// What one step of undo takes back: a run of typing, a paste, a command. Positions are UTF-16 units of the body source.
struct UndoGroup
{
    QList<TextSplice> splices; ///< in the order they were made
    int anchorBefore = 0;      ///< the selection that stood before
    int cursorBefore = 0;
    bool operator==(const UndoGroup &) const = default;
};

} // namespace galley
