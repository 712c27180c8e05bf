// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/proofdelegate.h"

#include "desk/deskstyle.h"
#include "desk/proofcolours.h"
#include "desk/prooflistmodel.h"
#include "desk/typesize.h"

#include <QPainter>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

int headingHeight() { return typePixels(26); }
int cardHeight() { return typePixels(46); }
constexpr int gap = 4;
constexpr int inset = 12;
constexpr int hintPixels = 12;

using RowKind = ProofListModel::RowKind;

RowKind kindOf(const QModelIndex &index)
{
    return static_cast<RowKind>(index.data(ProofListModel::KindRole).toInt());
}

QFont hintFont(const QFont &base)
{
    QFont font = base;
    font.setPixelSize(typePixels(hintPixels));
    return font;
}

void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Colours &colours = Colours::current();
    const bool aside = kindOf(index) == RowKind::AsideHeading;
    QFont font = hintFont(option.font);
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(aside ? colours.dim : proofInk(static_cast<Severity>(index.data(ProofListModel::SeverityRole).toInt())));
    if (aside && option.state.testFlag(QStyle::State_Selected)) {
        painter->setBrush(colours.selection);
        painter->setPen(Qt::NoPen);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(0, 2, 0, -2), 4, 4);
        painter->setPen(colours.selectionInk);
    }
    const auto *model = qobject_cast<const ProofListModel *>(index.model());
    const QString fold = aside && model ? (model->isAsideOpen() ? u"▾ "_s : u"▸ "_s) : QString();
    painter->drawText(option.rect.adjusted(aside ? 4 : 0, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, QString(fold % index.data().toString()));
}

/// The finding stands out of its sentence by its colour and weight.
void paintContext(QPainter *painter, const QRect &line, const QModelIndex &index, const QFont &font, const QColor &ink, const QColor &mark)
{
    const QString text = index.data(ProofListModel::ContextRole).toString();
    const QPoint span = index.data(ProofListModel::SpanRole).toPoint();
    const QString field = index.data(ProofListModel::FieldRole).toString();
    int x = line.left();
    const auto put = [&](const QString &piece, const QFont &face, const QColor &colour) {
        if (x >= line.right() || piece.isEmpty())
            return;
        const QFontMetrics metrics(face);
        const int room = line.right() - x;
        const QString shown = metrics.elidedText(piece, Qt::ElideRight, room);
        painter->setFont(face);
        painter->setPen(colour);
        painter->drawText(QRect(x, line.top(), room, line.height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
        x += metrics.horizontalAdvance(shown);
    };
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    if (!field.isEmpty())
        put(QString(field % u'\u3000'), hintFont(font), Colours::current().dim);
    put(text.first(span.x()), font, ink);
    put(text.sliced(span.x(), span.y()), bold, mark);
    put(text.sliced(span.x() + span.y()), font, ink);
}

} // namespace

QSize ProofDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const RowKind kind = kindOf(index);
    const bool heading = kind == RowKind::Heading || kind == RowKind::AsideHeading;
    return {option.rect.width(), heading ? headingHeight() : cardHeight() + gap};
}

void ProofDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &colours = Colours::current();
    const RowKind kind = kindOf(index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (kind == RowKind::Heading || kind == RowKind::AsideHeading) {
        paintHeading(painter, option, index);
        painter->restore();
        return;
    }
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool aside = kind == RowKind::Aside;
    const QRect card = option.rect.adjusted(0, 0, 0, -gap);
    const QColor mark = aside ? colours.dim : proofInk(static_cast<Severity>(index.data(ProofListModel::SeverityRole).toInt()));
    painter->fillRect(card, chosen ? colours.selection : aside ? blend(colours.paper, colours.bar, 0.6) : colours.paper);
    painter->fillRect(QRect(card.left(), card.top(), 3, card.height()), mark);
    const QRect text = card.adjusted(inset, 4, -8, -4);
    const QColor ink = aside ? colours.dim : chosen ? colours.selectionInk : colours.ink;
    paintContext(painter, QRect(text.left(), text.top(), text.width(), typePixels(20)), index, option.font, ink, aside ? colours.dim : mark);
    const QFont small = hintFont(option.font);
    painter->setFont(small);
    painter->setPen(colours.dim);
    painter->drawText(QRect(text.left(), text.bottom() - typePixels(17), text.width(), typePixels(18)), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      QFontMetrics(small).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(colours.blue, 1));
        painter->drawRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    painter->restore();
}

} // namespace galley
