// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStyledItemDelegate>
#include <QTimeZone>

#include <functional>

namespace galley {

struct ArticleRow;
struct ArticleSign;

/// A line of the list: headline, author · section, waiting time or date, and the state as a pill.
class ArticleDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    ArticleDelegate(const QTimeZone &zone, std::function<QDateTime()> now, QObject *parent = nullptr);

    void setShowsWaiting(bool waiting) { m_waiting = waiting; } ///< waiting time in place of the date
    void setShowsState(bool state) { m_state = state; }
    void setShowsSnippet(bool snippet) { m_snippet = snippet; } ///< a third line: where the search matched

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QString timeText(const ArticleRow &row) const;
    int paintState(QPainter *painter, const QRect &line, const ArticleRow &row) const;
    int paintTime(QPainter *painter, const QRect &line, const ArticleRow &row) const;
    static int paintSign(QPainter *painter, const QRect &line, const ArticleSign &sign);
    static int paintAssignees(QPainter *painter, const QRect &line, const QStringList &names);

    QTimeZone m_zone;
    std::function<QDateTime()> m_now;
    bool m_waiting = false;
    bool m_state = true;
    bool m_snippet = false;
};

/// What a list says of an article's state, and in which of the palette's colours.
struct StatePill
{
    QString text;
    QColor colour;
};
StatePill statePill(const ArticleRow &row);

} // namespace galley
