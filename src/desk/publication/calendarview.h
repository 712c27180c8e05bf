// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/calendar.h"

#include <QTimeZone>
#include <QWidget>

namespace galley {

/// Weeks of the calendar, drawn, Monday first: a cell each day with what goes out, what is released from its embargo and
/// what expires, and how many articles were published. Left and right go from day to day, up and down from entry to entry
/// and on to the week before or after; Return opens, F2 asks for another time; an entry that goes out can be dragged to
/// another day.
class CalendarView : public QWidget
{
    Q_OBJECT
public:
    struct Period
    {
        QDate monday;            ///< of the first week
        int weeks = 1;
        QDate month;             ///< days of other months are dimmed; invalid: none
        QTimeZone zone = QTimeZone::UTC;
        QDateTime now;           ///< UTC
    };

    explicit CalendarView(QWidget *parent = nullptr);

    void show(const Period &period, const QList<CalendarEntry> &entries, const QHash<QDate, int> &published);
    using QWidget::show;
    void choose(QDate day, int entry = 0);
    QDate chosenDay() const { return m_day; }
    bool isDragging() const { return m_dragged >= 0; }
    std::optional<CalendarEntry> chosen() const;
    /// For tests and the tour: where an entry is drawn; empty: it is not.
    QRect rectOf(qsizetype entry) const;
    QRect rectOf(QDate day) const;

    QSize sizeHint() const override { return {1000, 600}; }
    QSize minimumSizeHint() const override { return {560, 320}; }

Q_SIGNALS:
    void chosenChanged();
    void dayLeft(QDate day);     ///< the keys went to a day that is not shown
    void activated(const galley::CalendarEntry &entry);
    void timeWanted(const galley::CalendarEntry &entry, QDate day);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    QDate dayOf(const CalendarEntry &entry) const { return entry.time.toTimeZone(m_period.zone).date(); }
    QList<qsizetype> entriesOf(QDate day) const { return m_byDay.value(day); }
    QDate dayAt(const QPointF &place) const;
    qsizetype entryAt(const QPointF &place) const;
    int linesIn(const QRect &cell) const;
    bool isShown(QDate day) const;
    QString sentence(const CalendarEntry &entry) const;
    void paintHead(QPainter &painter) const;
    void paintDay(QPainter &painter, QDate day) const;
    void paintEntry(QPainter &painter, const CalendarEntry &entry, const QRect &place, bool chosen) const;
    void step(int days);
    void stepEntry(int by);

    Period m_period;
    QList<CalendarEntry> m_entries;
    QHash<QDate, QList<qsizetype>> m_byDay; ///< in the newsroom's zone
    QHash<QDate, int> m_published;
    QDate m_day;
    int m_entry = 0;             ///< among those of the day
    qsizetype m_dragged = -1;
    QPointF m_pressed;
    bool m_dragging = false;
    QDate m_over;
};

/// 定时, 解禁, 到期.
QString calendarLabel(CalendarKind kind);

} // namespace galley
