// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/drawnsheet.h"

#include "desk/colours.h"

#include <QPainter>
#include <QWidget>

namespace galley {

void paintDrawnSheet(QPainter &painter, const QWidget &widget)
{
    const Colours &colours = Colours::current();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(widget.hasFocus() ? colours.blue : colours.line, 1));
    painter.setBrush(colours.paper);
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace galley
