// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/talk/assigneedelegate.h"

#include "desk/colours.h"
#include "desk/deskstyle.h"
#include "desk/talk/assigneelistmodel.h"
#include "desk/talk/personmark.h"
#include "desk/typesize.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace galley {

void AssigneeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &colours = Colours::current();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.state.testFlag(QStyle::State_Selected) ? colours.selection : blend(colours.paper, colours.ink, 0.04));
        painter->drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), 5, 5);
    }
    const QRect inside = option.rect.adjusted(10, 0, -12, 0);
    QStyleOptionButton box;
    box.rect = QRect(inside.left(), inside.center().y() - 7, 15, 15);
    box.state = QStyle::State_Enabled | (index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off);
    QApplication::style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, option.widget);
    const QString name = index.data().toString();
    paintPersonMark(painter, QRectF(inside.left() + 25, inside.center().y() - 10.5, 22, 22), name);
    QRect line = inside.adjusted(57, 0, 0, 0);
    QFont small = option.font;
    small.setPixelSize(typePixels(12));
    painter->setFont(small);
    const QString load = index.data(AssigneeListModel::LoadRole).toString();
    painter->setPen(index.data(AssigneeListModel::LateRole).toBool() ? colours.red : colours.dim);
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignRight, load);
    line.setRight(line.right() - painter->fontMetrics().horizontalAdvance(load) - 12);
    painter->setFont(option.font);
    painter->setPen(option.state.testFlag(QStyle::State_Selected) ? colours.selectionInk : colours.ink);
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft, name);
    line.setLeft(line.left() + painter->fontMetrics().horizontalAdvance(name) + 10);
    painter->setFont(small);
    painter->setPen(colours.dim);
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(index.data(AssigneeListModel::RolesRole).toString(), Qt::ElideRight, line.width()));
    painter->restore();
}

/// The whole row is the check box.
bool AssigneeDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool mouse = event->type() == QEvent::MouseButtonRelease && static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton
        && option.rect.contains(static_cast<QMouseEvent *>(event)->position().toPoint());
    const bool key = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    if (!mouse && !key)
        return false;
    const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, static_cast<int>(on ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
}

} // namespace galley
