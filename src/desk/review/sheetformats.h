// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/review/reviewsheet.h"

#include <QColor>
#include <QTextBlockFormat>
#include <QTextCharFormat>

namespace galley {

/// How the parts of a review sheet look: as on the page readers get, in the colours in force.
class SheetFormats
{
public:
    QTextBlockFormat block(const SheetBlock &block) const;
    QTextCharFormat characters(const SheetBlock &block, const SheetUnit &unit) const;
    static QColor markedBack();
};

} // namespace galley
