// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/talk/noticedelegate.h"

#include "desk/colours.h"
#include "desk/deskstyle.h"
#include "desk/talk/noticelistmodel.h"
#include "desk/talk/noticetext.h"
#include "desk/talk/personmark.h"
#include "desk/typesize.h"

#include <QPainter>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

int lineHeight() { return typePixels(19); }
constexpr int circle = 24;
constexpr int side = 14;

} // namespace

QSize NoticeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool says = !index.data(NoticeListModel::TextRole).toString().isEmpty();
    return {option.rect.width(), 9 + lineHeight() * (says ? 3 : 2) + 9};
}

void NoticeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &colours = Colours::current();
    const bool read = index.data(NoticeListModel::ReadRole).toBool();
    const auto kind = static_cast<NoticeKind>(index.data(NoticeListModel::KindRole).toInt());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, colours.selection);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, blend(colours.paper, colours.ink, 0.03));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colours.line);

    const QRect inside = option.rect.adjusted(side, 9, -side, -9);
    const QRectF mark(inside.left(), inside.top() + 2, circle, circle);
    const QString who = index.data(NoticeListModel::WhoRole).toString();
    if (who.isEmpty()) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(blend(colours.paper, noticeInk(kind), 0.2));
        painter->drawEllipse(mark);
        painter->setBrush(noticeInk(kind));
        painter->drawEllipse(mark.center(), 4, 4);
    } else {
        paintPersonMark(painter, mark, who, read);
    }
    if (!read) {
        painter->setPen(QPen(colours.paper, 1.5));
        painter->setBrush(noticeInk(kind));
        painter->drawEllipse(mark.topRight() + QPointF(-2, 3), 4.5, 4.5);
    }

    QFont small = option.font;
    small.setPixelSize(typePixels(12));
    QRect line(inside.left() + circle + 10, inside.top(), inside.width() - circle - 10, lineHeight());
    const QString time = index.data(NoticeListModel::TimeRole).toString();
    painter->setFont(small);
    painter->setPen(colours.dim);
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignRight, time);
    const int room = line.width() - painter->fontMetrics().horizontalAdvance(time) - 10;
    painter->setPen(read ? colours.dim : noticeInk(kind));
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(index.data(NoticeListModel::LineRole).toString(), Qt::ElideRight, room));
    line.translate(0, lineHeight());
    QFont strong = option.font;
    strong.setWeight(read ? QFont::Normal : QFont::DemiBold);
    painter->setFont(strong);
    painter->setPen(colours.ink);
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(index.data(NoticeListModel::HeadlineRole).toString(), Qt::ElideRight, line.width()));
    if (const QString text = index.data(NoticeListModel::TextRole).toString(); !text.isEmpty()) {
        line.translate(0, lineHeight());
        painter->setFont(small);
        painter->setPen(blend(colours.ink, colours.dim, 0.5));
        painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft, painter->fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
    }
    painter->restore();
}

} // namespace galley
