// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/colours.h"

namespace galley {

namespace {
bool darkInForce = false;
} // namespace

const Colours &Colours::light()
{
    static const Colours set{
        .dark = false,
        .paper = QColor(0xffffff), .bar = QColor(0xf6f5f3), .side = QColor(0xefeeeb),
        .line = QColor(0xdddad5), .ink = QColor(0x22201d), .dim = QColor(0x6f6a62),
        .selection = QColor(0xdfe8f3), .selectionInk = QColor(0x17406d),
        .red = QColor(0xb3261e), .green = QColor(0x2a7548), .amber = QColor(0x985a00),
        .blue = QColor(0x2a5fa5), .purple = QColor(0x7b4bb3), .onBlue = QColor(0xffffff),
        .insertedBack = QColor(0xdff0e4), .insertedInk = QColor(0x195c37),
        .deletedBack = QColor(0xf8dedb), .deletedInk = QColor(0x8c1d16),
    };
    return set;
}

const Colours &Colours::night()
{
    static const Colours set{
        .dark = true,
        .paper = QColor(0x1e1f22), .bar = QColor(0x27282b), .side = QColor(0x232427),
        .line = QColor(0x37393d), .ink = QColor(0xe4e2de), .dim = QColor(0x9a968f),
        .selection = QColor(0x2c3f58), .selectionInk = QColor(0xcfe0f5),
        .red = QColor(0xf0837b), .green = QColor(0x7cc79a), .amber = QColor(0xe0a955),
        .blue = QColor(0x8db8ee), .purple = QColor(0xb798e0), .onBlue = QColor(0x14181d),
        .insertedBack = QColor(0x244533), .insertedInk = QColor(0xa9e0c0),
        .deletedBack = QColor(0x4e2724), .deletedInk = QColor(0xf3b3ad),
    };
    return set;
}

const Colours &Colours::current()
{
    return darkInForce ? night() : light();
}

void Colours::use(bool dark)
{
    darkInForce = dark;
}

QPalette Colours::palette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, bar);
    palette.setColor(QPalette::WindowText, ink);
    palette.setColor(QPalette::Base, paper);
    palette.setColor(QPalette::AlternateBase, side);
    palette.setColor(QPalette::Text, ink);
    palette.setColor(QPalette::PlaceholderText, dim);
    palette.setColor(QPalette::Button, bar);
    palette.setColor(QPalette::ButtonText, ink);
    palette.setColor(QPalette::BrightText, red);
    palette.setColor(QPalette::Highlight, selection);
    palette.setColor(QPalette::HighlightedText, selectionInk);
    palette.setColor(QPalette::Accent, blue);
    palette.setColor(QPalette::Link, blue);
    palette.setColor(QPalette::LinkVisited, purple);
    palette.setColor(QPalette::ToolTipBase, paper);
    palette.setColor(QPalette::ToolTipText, ink);
    palette.setColor(QPalette::Light, dark ? line : paper);
    palette.setColor(QPalette::Midlight, line);
    palette.setColor(QPalette::Mid, line);
    palette.setColor(QPalette::Dark, dim);
    palette.setColor(QPalette::Shadow, line);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, dim);
    return palette;
}

} // namespace galley
