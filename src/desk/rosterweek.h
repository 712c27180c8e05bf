// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/roster.h"

#include <QTimeZone>
#include <QWidget>

namespace galley {

/// A week of the duty roster, drawn: a column each day, a line for each role, a bar for each shift with the name
/// in it; the present moment as a line, whoever holds a duty now in a stronger colour. Arrow keys go from bar to
/// bar, Return asks for the chosen one.
class RosterWeek : public QWidget
{
    Q_OBJECT
public:
    struct Bar
    {
        Shift shift;
        QString name;
        bool now = false; ///< holds the duty at this moment
    };

    explicit RosterWeek(QWidget *parent = nullptr);

    /// Monday of the week in this zone; `now` is UTC.
    void show(QDate monday, const QTimeZone &zone, const QDateTime &now, const QList<Bar> &bars);
    using QWidget::show;
    void choose(ShiftId shift);
    ShiftId chosen() const { return m_chosen; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {420, sizeHint().height()}; }

Q_SIGNALS:
    void chosenChanged(galley::ShiftId shift);
    void activated(galley::ShiftId shift);
    /// A place without a shift was double-clicked: who is on duty from then on?
    void wanted(galley::Role role, const QDateTime &from);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    QList<Role> roles() const;
    QRectF rectOf(const Bar &bar) const;
    const Bar *barAt(const QPointF &place) const;
    double xOf(const QDateTime &time) const;
    int nameWidth() const;
    void paintDays(QPainter &painter) const;
    void paintBar(QPainter &painter, const Bar &bar) const;
    void take(ShiftId shift);

    QDate m_monday;
    QTimeZone m_zone = QTimeZone::UTC;
    QDateTime m_now;
    QList<Bar> m_bars;
    ShiftId m_chosen;
};

} // namespace galley
