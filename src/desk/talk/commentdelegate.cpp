// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/talk/commentdelegate.h"

#include "desk/colours.h"
#include "desk/deskstyle.h"
#include "desk/talk/commentlistmodel.h"
#include "desk/talk/personmark.h"
#include "desk/typesize.h"

#include <QListView>
#include <QPainter>

namespace galley {

using namespace Qt::StringLiterals;
using RowKind = CommentListModel::RowKind;

namespace {

int headingHeight() { return typePixels(26); }
int lineHeight() { return typePixels(19); }
constexpr int circle = 18;
constexpr int side = 10;
constexpr int above = 7;
constexpr int below = 7;
constexpr int gap = 4;       ///< behind a thread
constexpr int replyInset = 20;

RowKind kindOf(const QModelIndex &index)
{
    return static_cast<RowKind>(index.data(CommentListModel::KindRole).toInt());
}

QFont smaller(const QFont &base)
{
    QFont font = base;
    font.setPixelSize(typePixels(12));
    return font;
}

int textLeft(const QModelIndex &index)
{
    return side + (kindOf(index) == RowKind::Reply ? replyInset : 0) + circle + 8;
}

int textHeight(const QFont &font, int width, const QString &text)
{
    return QFontMetrics(font).boundingRect(QRect(0, 0, qMax(40, width), 100'000), Qt::TextWordWrap, text).height();
}

void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    QFont font = smaller(option.font);
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    const bool reasons = index.siblingAtRow(index.row() + 1).data(CommentListModel::ReasonRole).toBool()
        && !index.siblingAtRow(index.row() + 1).data(CommentListModel::ResolvedRole).toBool();
    painter->setPen(reasons ? Colours::current().red : Colours::current().dim);
    painter->drawText(option.rect, Qt::AlignVCenter | Qt::AlignLeft, index.data().toString());
}

void paintCard(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &card)
{
    const Colours &colours = Colours::current();
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool resolved = index.data(CommentListModel::ResolvedRole).toBool();
    const bool reply = kindOf(index) == RowKind::Reply;
    const bool reason = index.data(CommentListModel::ReasonRole).toBool();
    painter->fillRect(card, chosen ? colours.selection : resolved ? blend(colours.paper, colours.bar, 0.6) : colours.paper);
    // The bar runs down the whole thread.
    const QModelIndex head = [&] {
        QModelIndex at = index;
        while (at.row() > 0 && kindOf(at) == RowKind::Reply)
            at = at.siblingAtRow(at.row() - 1);
        return at;
    }();
    const bool threadReason = reason || head.data(CommentListModel::ReasonRole).toBool();
    painter->fillRect(QRect(card.left(), card.top(), 3, card.height()), resolved ? colours.line : threadReason ? colours.red : colours.amber);

    const QRect inside = card.adjusted(side + (reply ? replyInset : 0), above, -side, -below);
    const QString author = index.data(CommentListModel::AuthorRole).toString();
    paintPersonMark(painter, QRectF(inside.left(), inside.top(), circle, circle), author, resolved);

    QRect line(inside.left() + circle + 8, inside.top(), inside.width() - circle - 8, lineHeight());
    const QFont small = smaller(option.font);
    const QString time = index.data(CommentListModel::TimeRole).toString();
    painter->setFont(small);
    painter->setPen(colours.dim);
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignRight, time);
    line.setRight(line.right() - painter->fontMetrics().horizontalAdvance(time) - 8);
    QFont strong = option.font;
    strong.setWeight(QFont::DemiBold);
    painter->setFont(strong);
    const QColor ink = resolved ? colours.dim : chosen ? colours.selectionInk : colours.ink;
    painter->setPen(ink);
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft, painter->fontMetrics().elidedText(author, Qt::ElideRight, line.width()));

    int top = line.bottom() + 2;
    const int left = inside.left() + circle + 8;
    const int width = inside.right() - left + 1;
    const QString place = index.data(CommentListModel::PlaceRole).toString();
    const QString state = index.data(CommentListModel::StateRole).toString();
    if (const QString about = QStringList{place, state}.join(place.isEmpty() || state.isEmpty() ? QString() : u" · "_s); !about.isEmpty()) {
        painter->setFont(small);
        painter->setPen(colours.dim);
        painter->drawText(QRect(left, top, width, lineHeight() - 1), Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetrics(small).elidedText(about, Qt::ElideMiddle, width));
        top += lineHeight();
    }
    painter->setFont(option.font);
    painter->setPen(ink);
    painter->drawText(QRect(left, top, width, inside.bottom() - top + below), int(Qt::AlignTop | Qt::AlignLeft) | Qt::TextWordWrap,
                      index.data(CommentListModel::TextRole).toString());
}

} // namespace

QSize CommentDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const int room = view ? view->viewport()->width() : option.rect.width();
    if (kindOf(index) == RowKind::Heading)
        return {room, headingHeight()};
    const int width = room - textLeft(index) - side;
    int height = above + lineHeight() + 2 + textHeight(option.font, width, index.data(CommentListModel::TextRole).toString()) + below;
    if (kindOf(index) == RowKind::Head)
        height += lineHeight();
    return {room, height + (index.data(CommentListModel::LastRole).toBool() ? gap : 0)};
}

void CommentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (kindOf(index) == RowKind::Heading) {
        paintHeading(painter, option, index);
        painter->restore();
        return;
    }
    const QRect card = option.rect.adjusted(0, 0, 0, index.data(CommentListModel::LastRole).toBool() ? -gap : 0);
    paintCard(painter, option, index, card);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(Colours::current().blue, 1));
        painter->drawRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    painter->restore();
}

} // namespace galley
