// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/review/queuedelegate.h"

#include "desk/articledelegate.h"
#include "desk/articlelistmodel.h"
#include "desk/colours.h"
#include "desk/deskstyle.h"
#include "desk/desktime.h"
#include "desk/review/queuemodel.h"
#include "desk/typesize.h"

#include <QPainter>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int side = 14;
int titleHeight() { return typePixels(20); }
int lineHeight() { return typePixels(18); }
constexpr int urgent = 3; ///< and what is more urgent carries a mark

QFont sized(const QFont &base, int pixels, QFont::Weight weight = QFont::Normal)
{
    QFont font = base;
    font.setPixelSize(typePixels(pixels));
    font.setWeight(weight);
    return font;
}

/// A small box with a word in it, at x; answers where it ends.
int paintChip(QPainter *painter, int x, const QRect &line, const QString &text, const QColor &colour, bool filled)
{
    painter->setFont(sized(painter->font(), 11, filled ? QFont::DemiBold : QFont::Normal));
    const int width = painter->fontMetrics().horizontalAdvance(text) + 12;
    const QRectF box(x + 0.5, line.center().y() - 8 + 0.5, width - 1, 16);
    painter->setPen(QPen(colour, 1));
    painter->setBrush(filled ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(box, 8, 8);
    if (filled)
        painter->setPen(Colours::current().onBlue);
    painter->drawText(box, Qt::AlignCenter, text);
    return x + width + 6;
}

} // namespace

QueueDelegate::QueueDelegate(const QTimeZone &zone, std::function<QDateTime()> now, QObject *parent)
    : QStyledItemDelegate(parent), m_zone(zone), m_now(std::move(now))
{
}

void QueueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &colours = Colours::current();
    const auto row = index.data(QueueModel::RowRole).value<ArticleRow>();
    const QDateTime now = m_now();
    const bool overdue = row.due.isValid() && row.due < now;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, colours.selection);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, blend(colours.paper, colours.ink, 0.03));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colours.line);
    if (row.urgency <= urgent)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height() - 1), row.urgency == 1 ? colours.red : colours.amber);

    const QRect inside = option.rect.adjusted(side, 8, -side, -7);
    QRect line(inside.left(), inside.top(), inside.width(), titleHeight());
    int left = line.left();
    if (row.urgency <= urgent) {
        //: 急 and how urgent, 1 to 3, on a list's line
        left = paintChip(painter, left, line, QueueModel::tr("Urgent %1").arg(row.urgency), row.urgency == 1 ? colours.red : colours.amber, row.urgency == 1);
    }
    painter->setFont(sized(option.font, 14, QFont::Bold));
    painter->setPen(row.headline.isEmpty() ? colours.dim : colours.ink);
    painter->drawText(line.adjusted(left - line.left(), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, line.right() - left));

    line = QRect(inside.left(), line.bottom() + 2, inside.width(), lineHeight());
    painter->setFont(sized(option.font, 12));
    const QString waited = waitedExactly(row.waitingSince, now);
    painter->setPen(colours.dim);
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignRight, waited);
    QStringList about;
    for (const QString &part : {row.authorLine, index.data(QueueModel::SectionPathRole).toString(),
                                row.words > 0 ? QueueModel::tr("%L1 characters").arg(row.words) : QString()})
        if (!part.isEmpty())
            about.append(part);
    const int room = line.width() - painter->fontMetrics().horizontalAdvance(waited) - 10;
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft, painter->fontMetrics().elidedText(about.join(u" · "_s), Qt::ElideRight, room));

    line = QRect(inside.left(), line.bottom() + 2, inside.width(), lineHeight());
    const StatePill pill = statePill(row);
    left = pill.text.isEmpty() ? line.left() : paintChip(painter, line.left(), line, pill.text, pill.colour, false);
    painter->setFont(sized(option.font, 12));
    QString due;
    if (row.due.isValid())
        due = QueueModel::tr("due %1").arg(shortTimeText(row.due, now, m_zone) == row.due.toTimeZone(m_zone).toString(u"HH:mm"_s)
                                               ? shortTimeText(row.due, now, m_zone) : row.due.toTimeZone(m_zone).toString(u"MM-dd HH:mm"_s));
    painter->setPen(overdue ? colours.red : colours.dim);
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignRight, due);
    const int dueWidth = due.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(due) + 10;
    painter->setPen(colours.dim);
    const QRect rest = line.adjusted(left - line.left(), 0, -dueWidth, 0);
    painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(index.data(QueueModel::AssigneesRole).toString(), Qt::ElideRight, rest.width()));
    painter->restore();
}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, 8 + titleHeight() + 1 + lineHeight() + 1 + lineHeight() + 8};
}

} // namespace galley
