// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace galley {

/// The one palette: warm greys, one blue, red for what must be fixed, amber for waiting, green for done.
/// No other file of the desk holds a colour literal.
struct Colours
{
    bool dark = false;
    QColor paper, bar, side, line, ink, dim;
    QColor selection, selectionInk;
    QColor red, green, amber, blue, purple, onBlue;
    QColor insertedBack, insertedInk, deletedBack, deletedInk;

    static const Colours &light();
    static const Colours &night();
    /// The set in force (DeskStyle::apply()).
    static const Colours &current();
    static void use(bool dark);
    QPalette palette() const;
};

} // namespace galley
