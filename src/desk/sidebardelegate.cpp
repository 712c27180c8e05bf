// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sidebardelegate.h"

#include "desk/colours.h"
#include "desk/deskstyle.h"
#include "desk/sidebarmodel.h"
#include "desk/typesize.h"

#include <QLocale>
#include <QPainter>

namespace galley {

namespace {

int rowHeight() { return typePixels(27); }
constexpr int margin = 8;

void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QString &label)
{
    QFont font = option.font;
    font.setPixelSize(typePixels(11));
    font.setWeight(QFont::DemiBold);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.6);
    painter->setFont(font);
    painter->setPen(Colours::current().dim);
    painter->drawText(option.rect.adjusted(2 * margin, 0, -margin, -4), Qt::AlignBottom | Qt::AlignLeft, label);
}

} // namespace

void SidebarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &colours = Colours::current();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QString label = index.data(Qt::DisplayRole).toString();
    if (index.data(SidebarModel::HeadingRole).toBool()) {
        paintHeading(painter, option, label);
        painter->restore();
        return;
    }

    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRect row = option.rect.adjusted(margin, 0, -margin, 0);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? colours.selection : blend(colours.side, colours.ink, 0.05));
        painter->drawRoundedRect(row, 6, 6);
    }

    QRect inside = row.adjusted(margin + 16 * index.data(SidebarModel::DepthRole).toInt(), 0, -margin, 0);
    if (const QColor dot = index.data(SidebarModel::DotRole).value<QColor>(); dot.isValid()) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(dot);
        painter->drawEllipse(QRectF(inside.left(), inside.center().y() - 3.5, 8, 8));
        inside.setLeft(inside.left() + 15);
    }

    QFont font = option.font;
    font.setWeight(selected ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    if (const int count = index.data(SidebarModel::CountRole).toInt(); count > 0) {
        const QString number = QLocale().toString(count);
        painter->setPen(selected ? colours.selectionInk : colours.dim);
        painter->drawText(inside, Qt::AlignVCenter | Qt::AlignRight, number);
        inside.setRight(inside.right() - painter->fontMetrics().horizontalAdvance(number) - margin);
    }
    painter->setPen(selected ? colours.selectionInk : colours.ink);
    painter->drawText(inside, Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(label, Qt::ElideRight, inside.width()));
    painter->restore();
}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    if (!index.data(SidebarModel::HeadingRole).toBool())
        return {80, rowHeight()};
    return {80, index.row() == 0 ? 24 : 34};
}

} // namespace galley
