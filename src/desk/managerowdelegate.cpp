// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/managerowdelegate.h"

#include "desk/colours.h"
#include "desk/deskstyle.h"
#include "desk/manageview.h"
#include "desk/typesize.h"

#include <QLineEdit>
#include <QLocale>
#include <QPainter>

namespace galley {

namespace {

int rowHeight() { return typePixels(28); }
constexpr int margin = 8;
constexpr int step = 18; ///< pixels a level is indented by

int depthOf(const QModelIndex &index)
{
    int depth = 0;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        depth += above.data(ManageView::HeadingRole).toBool() ? 0 : 1;
    return depth;
}

void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QString &label)
{
    QFont font = option.font;
    font.setPixelSize(typePixels(11));
    font.setWeight(QFont::DemiBold);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.6);
    painter->setFont(font);
    painter->setPen(Colours::current().dim);
    painter->drawText(option.rect.adjusted(margin, 0, -margin, -4), Qt::AlignBottom | Qt::AlignLeft, label);
}

/// The ground of a row, drawn cell by cell so that it is round only at the row's own ends.
void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Colours &colours = Colours::current();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (!selected && !option.state.testFlag(QStyle::State_MouseOver))
        return;
    const bool first = index.column() == 0;
    const bool last = index.column() == index.model()->columnCount(index.parent()) - 1;
    QRectF ground = QRectF(option.rect).adjusted(first ? 1 : -8, 1, last ? -1 : 8, -1);
    painter->save();
    painter->setClipRect(option.rect);
    painter->setPen(Qt::NoPen);
    painter->setBrush(selected ? colours.selection : blend(colours.paper, colours.ink, 0.04));
    painter->drawRoundedRect(ground, 5, 5);
    painter->restore();
}

int nameLeft(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    int left = option.rect.left() + margin + (index.column() == 0 ? step * depthOf(index) : 0);
    if (index.data(ManageView::DotRole).value<QColor>().isValid())
        left += 16;
    return left;
}

} // namespace

void ManageRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    const Colours &colours = Colours::current();
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(ManageView::HeadingRole).toBool()) {
        paintHeading(painter, option, option.text);
        painter->restore();
        return;
    }
    paintGround(painter, option, index);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool dim = index.siblingAtColumn(0).data(ManageView::DimRole).toBool();
    QRect inside = option.rect.adjusted(0, 0, -margin, 0);
    inside.setLeft(nameLeft(option, index));
    if (const QColor dot = index.data(ManageView::DotRole).value<QColor>(); dot.isValid()) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(dot);
        painter->drawEllipse(QRectF(inside.left() - 16, option.rect.center().y() - 3.5, 8, 8));
    }
    if (!option.icon.isNull()) {
        const QRect place(inside.left(), option.rect.center().y() - 7, 16, 16);
        option.icon.paint(painter, place, Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);
        inside.setLeft(inside.left() + 24);
    }
    if (option.features.testFlag(QStyleOptionViewItem::HasCheckIndicator)) {
        QStyleOptionViewItem box = option;
        box.rect = QRect(inside.left(), option.rect.center().y() - 7, 15, 15);
        box.state = option.checkState == Qt::Checked ? QStyle::State_On | QStyle::State_Enabled : QStyle::State_Off | QStyle::State_Enabled;
        option.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
        inside.setLeft(inside.left() + 22);
    }
    painter->setFont(option.font);
    const QVariant count = index.data(ManageView::CountRole);
    if (count.isValid() && count.toInt() >= 0) {
        const QString number = QLocale().toString(count.toInt());
        painter->setPen(selected ? colours.selectionInk : colours.dim);
        painter->drawText(inside, Qt::AlignVCenter | Qt::AlignRight, number);
        inside.setRight(inside.right() - painter->fontMetrics().horizontalAdvance(number) - margin);
    }
    const QVariant ink = index.data(Qt::ForegroundRole);
    painter->setPen(selected ? colours.selectionInk
                             : ink.isValid() ? ink.value<QColor>() : dim ? colours.dim : colours.ink);
    painter->drawText(inside, static_cast<int>(Qt::AlignVCenter | (option.displayAlignment & Qt::AlignHorizontal_Mask)) | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(option.text, Qt::ElideRight, inside.width()));
    if (option.state.testFlag(QStyle::State_HasFocus) && !selected) {
        painter->setPen(colours.blue);
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5), 5, 5);
    }
    painter->restore();
}

QSize ManageRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(ManageView::HeadingRole).toBool())
        return {80, index.row() == 0 ? 24 : 36};
    return {QStyledItemDelegate::sizeHint(option, index).width() + 2 * margin, rowHeight()};
}

QWidget *ManageRowDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
    if (auto *line = qobject_cast<QLineEdit *>(editor))
        line->setFrame(true);
    if (editor)
        editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    return editor;
}

void ManageRowDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QRect place = option.rect;
    place.setLeft(nameLeft(option, index) - 7);
    editor->setGeometry(place);
}

} // namespace galley
