// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/person.h"
#include "store/newsroom.h"

#include <QDialog>
#include <QTimer>

#include <memory>

namespace Ui {
class CalendarWindow;
}

namespace galley {

class CalendarView;
struct CalendarEntry;

/// 发稿日历: what goes out, what is released from its embargo, what expires, by month or week; what was published as
/// numbers. Opens articles, and gives scheduled ones another time through the Schedule action. Stands beside the work.
class CalendarWindow : public QDialog
{
    Q_OBJECT
public:
    CalendarWindow(Newsroom &newsroom, const Person &person, QWidget *parent);
    ~CalendarWindow() override;

    void setPerson(const Person &person);
    void showDay(QDate day);
    void showWeeks(bool week);
    CalendarView &view();

Q_SIGNALS:
    void articleWanted(galley::ArticleId id);

private:
    void go(int by);
    void read();
    void tell(const QString &problem);
    void showChosen();
    void askForTime(const CalendarEntry &entry, QDate day);
    void reschedule(const CalendarEntry &entry, const QDateTime &time);

    Newsroom &m_newsroom;
    Person m_person;
    QTimer m_clock;        ///< today, and what is past, go on by themselves
    QDate m_day;           ///< in the period that is shown
    std::unique_ptr<Ui::CalendarWindow> m_ui;
};

} // namespace galley
