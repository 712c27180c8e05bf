// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/persondelegate.h"

#include "desk/colours.h"
#include "desk/deskstyle.h"
#include "desk/typesize.h"

#include <QPainter>

namespace galley {

void PersonDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &colours = Colours::current();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? colours.selection : blend(colours.paper, colours.ink, 0.04));
        painter->drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), 5, 5);
    }
    const QRect inside = option.rect.adjusted(12, 0, -12, 0);
    QFont font = option.font;
    font.setWeight(selected ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    painter->setPen(selected ? colours.selectionInk : colours.ink);
    const QString name = index.data(Qt::DisplayRole).toString();
    painter->drawText(inside, Qt::AlignVCenter | Qt::AlignLeft, name);
    const int taken = painter->fontMetrics().horizontalAdvance(name) + 16;
    font.setWeight(QFont::Normal);
    font.setPixelSize(typePixels(12));
    painter->setFont(font);
    painter->setPen(colours.dim);
    painter->drawText(inside, Qt::AlignVCenter | Qt::AlignRight,
                      painter->fontMetrics().elidedText(index.data(RolesRole).toString(), Qt::ElideRight,
                                                        inside.width() - taken));
    painter->restore();
}

} // namespace galley
