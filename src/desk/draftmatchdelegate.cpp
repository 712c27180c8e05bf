// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/draftmatchdelegate.h"

#include "desk/colours.h"
#include "desk/draftmatchesmodel.h"
#include "desk/typesize.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace galley {

namespace {

int rowHeight() { return typePixels(28); }
constexpr int tickRoom = 30;

/// Paints pieces of text one behind the other until there is no more room.
class Line
{
public:
    Line(QPainter &painter, const QRect &room) : m_painter(painter), m_room(room) {}

    void put(const QString &text, const QColor &ink, const QColor &back = {}, bool struck = false)
    {
        if (text.isEmpty() || m_room.width() <= 0)
            return;
        QFont face = m_painter.font();
        face.setStrikeOut(struck);
        const QFontMetrics metrics(face);
        const QString fitting = metrics.elidedText(text, Qt::ElideRight, m_room.width());
        const int width = metrics.horizontalAdvance(fitting);
        if (back.isValid())
            m_painter.fillRect(QRect(m_room.left(), m_room.center().y() - metrics.height() / 2, width, metrics.height() + 1), back);
        m_painter.save();
        m_painter.setFont(face);
        m_painter.setPen(ink);
        m_painter.drawText(m_room, Qt::AlignVCenter | Qt::AlignLeft, fitting);
        m_painter.restore();
        m_room.setLeft(m_room.left() + width);
    }
    void gap(int pixels) { m_room.setLeft(m_room.left() + pixels); }

private:
    QPainter &m_painter;
    QRect m_room;
};

} // namespace

/// The tick is set where it is painted, and with the space bar.
bool DraftMatchDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (!index.flags().testFlag(Qt::ItemIsUserCheckable))
        return false;
    const auto *mouse = event->type() == QEvent::MouseButtonRelease ? static_cast<QMouseEvent *>(event) : nullptr;
    const bool clicked = mouse && mouse->button() == Qt::LeftButton && mouse->position().x() < option.rect.left() + tickRoom;
    const bool space = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    if (!clicked && !space)
        return false;
    const bool on = index.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
    return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

QSize DraftMatchDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, rowHeight()};
}

void DraftMatchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &colours = Colours::current();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const auto text = [&index](int role) { return index.data(role).toString(); };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colours.selection);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 5, 5);
    }
    QRect room = option.rect.adjusted(8, 0, -10, 0);
    if (const QVariant tick = index.data(Qt::CheckStateRole); tick.isValid()) {
        QStyleOptionViewItem box = option;
        box.rect = QRect(room.left(), room.center().y() - 7, 15, 15);
        box.state &= ~(QStyle::State_On | QStyle::State_Off | QStyle::State_NoChange | QStyle::State_HasFocus);
        const auto state = tick.value<Qt::CheckState>();
        box.state |= state == Qt::Unchecked ? QStyle::State_Off : QStyle::State_On;
        if (state == Qt::PartiallyChecked)
            painter->setOpacity(0.5);
        option.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
        painter->setOpacity(1);
    }
    room.setLeft(room.left() + 24);
    const QString remark = text(DraftMatchesModel::RemarkRole);
    QFont small = option.font;
    small.setPixelSize(typePixels(12));
    painter->setFont(small);
    const int remarkWidth = remark.isEmpty() ? 0 : std::min(painter->fontMetrics().horizontalAdvance(remark) + 12, room.width() * 2 / 3);
    painter->setPen(index.data(DraftMatchesModel::RefusedRole).toBool() ? colours.red : selected ? colours.selectionInk : colours.dim);
    painter->drawText(room, Qt::AlignVCenter | Qt::AlignRight, painter->fontMetrics().elidedText(remark, Qt::ElideRight, remarkWidth));
    room.setRight(room.right() - remarkWidth);

    QFont face = option.font;
    const bool article = !index.parent().isValid();
    face.setWeight(article ? QFont::DemiBold : QFont::Normal);
    painter->setFont(face);
    const QColor ink = selected ? colours.selectionInk : colours.ink;
    Line line(*painter, room);
    if (article) {
        line.put(text(Qt::DisplayRole), ink);
    } else {
        const QColor dim = selected ? colours.selectionInk : colours.dim;
        if (const QString field = text(DraftMatchesModel::FieldRole); !field.isEmpty()) {
            line.put(field, dim);
            line.gap(10);
        }
        line.put(text(DraftMatchesModel::BeforeRole), ink);
        line.put(text(DraftMatchesModel::TextRole), colours.deletedInk, colours.deletedBack, true);
        line.put(text(DraftMatchesModel::ReplacementRole), colours.insertedInk, colours.insertedBack);
        line.put(text(DraftMatchesModel::AfterRole), ink);
    }
    painter->restore();
}

} // namespace galley
