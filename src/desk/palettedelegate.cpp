// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/palettedelegate.h"

#include "desk/colours.h"
#include "desk/palettemodel.h"
#include "desk/typesize.h"

#include <QPainter>

namespace galley {

namespace {
int rowHeight() { return typePixels(30); }
constexpr int margin = 12;
constexpr int iconRoom = 26;
} // namespace

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, rowHeight()};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &colours = Colours::current();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QString whyNot = index.data(PaletteModel::WhyNotRole).toString();
    painter->save();
    if (selected) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colours.selection);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(4, 1, -4, -1), 5, 5);
    }
    const QColor ink = selected ? colours.selectionInk : colours.ink;
    const QColor dim = selected ? colours.selectionInk : colours.dim;
    QRect room = option.rect.adjusted(margin, 0, -margin, 0);
    index.data(Qt::DecorationRole).value<QIcon>().paint(painter, QRect(room.left(), room.center().y() - 7, 16, 16), Qt::AlignCenter,
                                                        whyNot.isEmpty() ? QIcon::Normal : QIcon::Disabled);
    room.setLeft(room.left() + iconRoom);

    QFont small = option.font;
    small.setPixelSize(typePixels(12));
    painter->setFont(small);
    const QString right = whyNot.isEmpty() ? index.data(PaletteModel::KeysRole).toString() : whyNot;
    const int rightWidth = right.isEmpty() ? 0 : std::min(painter->fontMetrics().horizontalAdvance(right) + 4, room.width() / 2);
    painter->setPen(whyNot.isEmpty() ? dim : colours.amber);
    if (selected)
        painter->setPen(dim);
    painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, painter->fontMetrics().elidedText(right, Qt::ElideRight, rightWidth));
    room.setRight(room.right() - rightWidth - (right.isEmpty() ? 0 : margin));

    painter->setFont(option.font);
    painter->setPen(whyNot.isEmpty() ? ink : dim);
    const QString label = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room.width());
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, label);
    room.setLeft(room.left() + painter->fontMetrics().horizontalAdvance(label) + margin);
    if (room.width() > 40) {
        painter->setFont(small);
        painter->setPen(dim);
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data(PaletteModel::WhereRole).toString(), Qt::ElideRight, room.width()));
    }
    painter->restore();
}

} // namespace galley
