// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/articledelegate.h"

#include "desk/articlelistmodel.h"
#include "desk/colours.h"
#include "desk/deskicon.h"
#include "desk/deskstyle.h"
#include "desk/desktime.h"
#include "desk/talk/personmark.h"
#include "desk/talk/talktime.h"
#include "desk/typesize.h"

#include <QPainter>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int side = 14;
int titleHeight() { return typePixels(20); }
int lineHeight() { return typePixels(18); }

QFont sized(const QFont &base, int pixels, QFont::Weight weight = QFont::Normal)
{
    QFont font = base;
    font.setPixelSize(typePixels(pixels));
    font.setWeight(weight);
    return font;
}

} // namespace

StatePill statePill(const ArticleRow &row)
{
    const Colours &colours = Colours::current();
    switch (row.live) {
    case Live::Scheduled: return {liveLabel(row.live), colours.blue};
    case Live::Offline:
    case Live::Withdrawn:
    case Live::Gone: return {liveLabel(row.live), colours.red};
    case Live::Published:
        if (row.stage == Stage::Settled)
            return {liveLabel(row.live), colours.green};
        break;
    case Live::None: break;
    }
    switch (row.stage) {
    case Stage::Draft: return {stageLabel(row.stage), colours.dim};
    case Stage::Review: {
        Route route; // the label wants the step's name only
        route.steps.resize(qMax(1, row.step));
        route.steps.last().name = row.stepName;
        return {row.stepName.isEmpty() ? stageLabel(row.stage, row.step) : stageLabel(row.stage, row.step, route),
                colours.amber};
    }
    case Stage::Approved: return {stageLabel(row.stage), colours.green};
    case Stage::Settled: return {stageLabel(row.stage), colours.dim};
    case Stage::Spiked: return {stageLabel(row.stage), colours.dim};
    }
    return {};
}

ArticleDelegate::ArticleDelegate(const QTimeZone &zone, std::function<QDateTime()> now, QObject *parent)
    : QStyledItemDelegate(parent), m_zone(zone), m_now(std::move(now))
{
}

QString ArticleDelegate::timeText(const ArticleRow &row) const
{
    if (m_waiting && row.stage == Stage::Review)
        return waitedText(row.waitingSince, m_now());
    if (row.live != Live::None)
        if (const ArticleDate date = ArticleDate::fromCanonical(row.date); !date.isNone())
            return date.dateIn(m_zone).toString(u"yyyy-MM-dd"_s);
    return shortTimeText(row.sortTime, m_now(), m_zone);
}

int ArticleDelegate::paintState(QPainter *painter, const QRect &line, const ArticleRow &row) const
{
    const StatePill pill = statePill(row);
    if (pill.text.isEmpty())
        return 0;
    painter->save();
    painter->setFont(sized(painter->font(), 11));
    const int width = painter->fontMetrics().horizontalAdvance(pill.text) + 14;
    const QRectF box(line.right() - width + 0.5, line.center().y() - 8 + 0.5, width - 1, 16);
    painter->setPen(QPen(pill.colour, 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(box, 8, 8);
    painter->drawText(box, Qt::AlignCenter, pill.text);
    painter->restore();
    return width + 8;
}

/// A time that something is due is worth more than when it was written or how long it waits.
int ArticleDelegate::paintTime(QPainter *painter, const QRect &line, const ArticleRow &row) const
{
    const Colours &colours = Colours::current();
    const QDateTime now = m_now();
    const bool due = row.due.isValid();
    painter->setPen(!due ? colours.dim : isOverdue(row.due, now) ? colours.red : colours.amber);
    const QString time = due ? shortDueText(row.due, now, m_zone) : timeText(row);
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignRight, time);
    painter->setPen(colours.dim);
    return painter->fontMetrics().horizontalAdvance(time) + 10;
}

/// At the end of the headline: a word where texts wait to be put together, and a pencil with who has the article open.
int ArticleDelegate::paintSign(QPainter *painter, const QRect &line, const ArticleSign &sign)
{
    constexpr int picture = 14;
    constexpr int circle = 16;
    const Colours &colours = Colours::current();
    int right = line.right();
    if (sign.conflicts > 0) {
        painter->save();
        painter->setFont(sized(painter->font(), 11));
        //: 冲突: two texts of the article wait to be put together
        const QString word = tr("Conflict");
        const int width = painter->fontMetrics().horizontalAdvance(word) + 12;
        const QRectF box(right - width + 0.5, line.center().y() - 8 + 0.5, width - 1, 16);
        painter->setPen(Qt::NoPen);
        painter->setBrush(blend(colours.paper, colours.amber, 0.2));
        painter->drawRoundedRect(box, 8, 8);
        painter->setPen(colours.amber);
        painter->drawText(box, Qt::AlignCenter, word);
        painter->restore();
        right -= width + 6;
    }
    if (!sign.present.isEmpty()) {
        paintPersonMark(painter, QRectF(right - circle, line.center().y() - circle / 2.0 + 0.5, circle, circle), sign.present.constFirst());
        right -= circle + 2;
        deskIcon(u"document-edit"_s, IconInk::Dim).paint(painter, QRect(right - picture, line.center().y() - picture / 2 + 1, picture, picture));
        right -= picture + 6;
    }
    return line.right() - right;
}

/// Up to three circles, the rest as a number.
int ArticleDelegate::paintAssignees(QPainter *painter, const QRect &line, const QStringList &names)
{
    constexpr int circle = 16;
    constexpr int step = 12;
    if (names.isEmpty())
        return 0;
    const auto shown = std::min<qsizetype>(3, names.size());
    int width = 0;
    if (names.size() > shown) {
        const QString more = u"+%1"_s.arg(names.size() - shown);
        painter->drawText(line, Qt::AlignVCenter | Qt::AlignRight, more);
        width += painter->fontMetrics().horizontalAdvance(more) + 3;
    }
    const int right = line.right() - width;
    width += circle + step * int(shown - 1);
    for (qsizetype i = 0; i < shown; ++i)
        paintPersonMark(painter, QRectF(right - circle - step * double(shown - 1 - i), line.center().y() - circle / 2.0 + 0.5, circle, circle), names.at(i));
    return width + 8;
}

void ArticleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &colours = Colours::current();
    const auto row = index.data(ArticleListModel::RowRole).value<ArticleRow>();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected)
        painter->fillRect(option.rect, colours.selection);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, blend(colours.paper, colours.ink, 0.03));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colours.line);

    const QRect inside = option.rect.adjusted(side, 8, -side, -7);
    QRect line(inside.left(), inside.top(), inside.width(), titleHeight());
    const int signs = paintSign(painter, line, index.data(ArticleListModel::SignRole).value<ArticleSign>());
    painter->setFont(sized(option.font, 14, QFont::Bold));
    painter->setPen(row.headline.isEmpty() ? colours.dim : colours.ink);
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, line.width() - signs));

    painter->setFont(sized(option.font, 12));
    if (m_snippet) {
        line = QRect(inside.left(), line.bottom() + 1, inside.width(), lineHeight());
        painter->setPen(blend(colours.ink, colours.dim, 0.4));
        painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(row.snippet.simplified(), Qt::ElideRight, line.width()));
    }

    line = QRect(inside.left(), line.bottom() + 2, inside.width(), lineHeight());
    // What was taken from readers is marked wherever it is listed.
    if (m_state || row.live == Live::Offline || row.live == Live::Withdrawn || row.live == Live::Gone)
        line.setRight(line.right() - paintState(painter, line, row));
    line.setRight(line.right() - paintTime(painter, line, row));
    line.setRight(line.right() - paintAssignees(painter, line, index.data(ArticleListModel::AssigneesRole).toStringList()));

    QStringList about;
    for (const QString &part : {row.authorLine, index.data(ArticleListModel::SectionPathRole).toString()})
        if (!part.isEmpty())
            about.append(part);
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(about.join(u" · "_s), Qt::ElideRight, line.width()));
    painter->restore();
}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, 8 + titleHeight() + (m_snippet ? lineHeight() : 0) + 1 + lineHeight() + 8};
}

} // namespace galley
