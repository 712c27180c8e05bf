// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QWidget;

namespace galley {

/// The sheet that the duty roster's week and the calendar are drawn on: paper with a hairline, blue while it has the keys.
void paintDrawnSheet(QPainter &painter, const QWidget &widget);

} // namespace galley
