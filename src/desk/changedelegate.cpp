// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/changedelegate.h"

#include "desk/changelistmodel.h"
#include "desk/colours.h"
#include "desk/deskstyle.h"
#include "desk/typesize.h"

#include <QPainter>

namespace galley {

using namespace Qt::StringLiterals;
using Change = ChangeMark::Kind;

namespace {

int cardHeight() { return typePixels(46); }
constexpr int gap = 4;
constexpr int inset = 12;

QColor barColour(Change kind)
{
    const Colours &colours = Colours::current();
    switch (kind) {
    case Change::Insertion: return colours.green;
    case Change::Deletion: return colours.red;
    case Change::Replacement: return colours.blue;
    case Change::Comment: return colours.amber;
    }
    return colours.dim;
}

} // namespace

QSize ChangeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), cardHeight() + gap};
}

void ChangeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &colours = Colours::current();
    const auto kind = static_cast<Change>(index.data(ChangeListModel::KindRole).toInt());
    const bool open = index.data(ChangeListModel::OpenRole).toBool();
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const QRect card = option.rect.adjusted(0, 0, 0, -gap);
    painter->save();
    painter->fillRect(card, chosen ? colours.selection : open ? colours.paper : blend(colours.paper, colours.bar, 0.6));
    painter->fillRect(QRect(card.left(), card.top(), 3, card.height()), open ? barColour(kind) : colours.dim);

    const QRect text = card.adjusted(inset, 4, -8, -4);
    int x = text.left();
    const auto put = [&](const QString &piece, const QColor &ink, bool struck) {
        if (piece.isEmpty() || x >= text.right())
            return;
        QFont font = option.font;
        font.setStrikeOut(struck);
        const QFontMetrics metrics(font);
        const QString shown = metrics.elidedText(piece, Qt::ElideRight, text.right() - x);
        painter->setFont(font);
        painter->setPen(open ? ink : colours.dim);
        painter->drawText(QRect(x, text.top(), text.right() - x, typePixels(20)), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
        x += metrics.horizontalAdvance(shown) + 6;
    };
    put(index.data(ChangeListModel::RemovedRole).toString(), colours.deletedInk, true);
    put(index.data(ChangeListModel::InsertedRole).toString(), kind == Change::Comment ? (chosen ? colours.selectionInk : colours.ink) : colours.insertedInk, false);

    QFont small = option.font;
    small.setPixelSize(typePixels(12));
    const qsizetype replies = index.data(ChangeListModel::RepliesRole).toStringList().size();
    QString about = changeKindLabel(kind) % u'\u3000' % index.data(ChangeListModel::WhoRole).toString();
    if (replies > 0)
        about += u'\u3000' % tr("Replies: %1").arg(replies);
    if (!open)
        about += u'\u3000' % tr("resolved");
    painter->setFont(small);
    painter->setPen(colours.dim);
    painter->drawText(QRect(text.left(), text.bottom() - typePixels(17), text.width(), typePixels(18)), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      QFontMetrics(small).elidedText(about, Qt::ElideRight, text.width()));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(colours.blue, 1));
        painter->drawRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    painter->restore();
}

} // namespace galley
