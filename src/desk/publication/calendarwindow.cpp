// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/publication/calendarwindow.h"

#include "desk/keys/signingdesk.h"
#include "desk/publication/calendarview.h"
#include "desk/publication/rescheduledialog.h"
#include "desk/typesize.h"
#include "ui_calendarwindow.h"

#include <QLocale>

namespace galley {

using namespace Qt::StringLiterals;

CalendarWindow::CalendarWindow(Newsroom &newsroom, const Person &person, QWidget *parent)
    : QDialog(parent), m_newsroom(newsroom), m_person(person),
      m_day(newsroom.clock().nowUtc().toTimeZone(newsroom.zone()).date()), m_ui(std::make_unique<Ui::CalendarWindow>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    setObjectName(u"calendarWindow"_s);
    for (QLabel *line : {m_ui->period, m_ui->legend})
        line->setWordWrap(false);
    m_ui->legend->setText(tr("Left edge: blue goes out, amber embargo ends, red expires. Drag, or press F2, to give another time."));
    m_ui->problem->hide();
    connect(m_ui->before, &QPushButton::clicked, this, [this] { go(-1); });
    connect(m_ui->after, &QPushButton::clicked, this, [this] { go(1); });
    connect(m_ui->today, &QPushButton::clicked, this,
            [this] { showDay(m_newsroom.clock().nowUtc().toTimeZone(m_newsroom.zone()).date()); });
    connect(m_ui->month, &QPushButton::clicked, this, [this] { showWeeks(false); });
    connect(m_ui->week, &QPushButton::clicked, this, [this] { showWeeks(true); });
    connect(m_ui->close, &QPushButton::clicked, this, &QWidget::close);
    connect(m_ui->view, &CalendarView::chosenChanged, this, &CalendarWindow::showChosen);
    connect(m_ui->view, &CalendarView::dayLeft, this, &CalendarWindow::showDay);
    connect(m_ui->view, &CalendarView::activated, this, [this](const CalendarEntry &entry) { Q_EMIT articleWanted(entry.article); });
    connect(m_ui->view, &CalendarView::timeWanted, this, &CalendarWindow::askForTime);
    connect(m_ui->open, &QPushButton::clicked, this, [this] {
        if (const auto entry = m_ui->view->chosen())
            Q_EMIT articleWanted(entry->article);
    });
    connect(m_ui->reschedule, &QPushButton::clicked, this, [this] {
        if (const auto entry = m_ui->view->chosen())
            askForTime(*entry, m_ui->view->chosenDay());
    });
    connect(&newsroom, &Newsroom::articlesChanged, this, &CalendarWindow::read);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        if (isVisible() && !m_ui->view->isDragging())
            read();
    });
    m_clock.start(60'000);
    read();
    m_ui->view->setFocus();
}

CalendarWindow::~CalendarWindow() = default;

CalendarView &CalendarWindow::view()
{
    return *m_ui->view;
}

void CalendarWindow::setPerson(const Person &person)
{
    m_person = person;
    showChosen();
}

void CalendarWindow::showDay(QDate day)
{
    m_day = day;
    read();
    m_ui->view->choose(day);
}

void CalendarWindow::showWeeks(bool week)
{
    m_ui->week->setChecked(week);
    m_ui->month->setChecked(!week);
    m_day = m_ui->view->chosenDay();
    read();
}

void CalendarWindow::go(int by)
{
    showDay(m_ui->week->isChecked() ? m_day.addDays(7 * by) : m_day.addMonths(by));
}

void CalendarWindow::read()
{
    const bool week = m_ui->week->isChecked();
    const QDate first = week ? m_day : QDate(m_day.year(), m_day.month(), 1);
    CalendarView::Period period;
    period.zone = m_newsroom.zone();
    period.now = m_newsroom.clock().nowUtc();
    period.monday = first.addDays(1 - first.dayOfWeek()); // a Chinese week begins on Monday
    period.month = week ? QDate() : first;
    period.weeks = week ? 1 : static_cast<int>((period.monday.daysTo(first.addMonths(1)) + 6) / 7);
    const QDate until = period.monday.addDays(7 * period.weeks);
    const auto entries = readCalendar(m_newsroom, period.monday.startOfDay(period.zone), until.startOfDay(period.zone));
    const auto published = publishedPerDay(m_newsroom, period.monday, until);
    m_ui->period->setText(week ? tr("%1 to %2").arg(period.monday.toString(u"yyyy-MM-dd"_s), until.addDays(-1).toString(u"MM-dd"_s))
                               : QLocale().toString(first, tr("MMMM yyyy", "a month of the calendar")));
    m_ui->before->setText(week ? tr("Previous week") : tr("Previous month"));
    m_ui->after->setText(week ? tr("Next week") : tr("Next month"));
    if (!entries || !published) {
        tell((entries ? published.error() : entries.error()).message);
        return;
    }
    m_ui->view->show(period, *entries, *published);
}

void CalendarWindow::tell(const QString &problem)
{
    m_ui->problem->setText(problem);
    m_ui->problem->setVisible(!problem.isEmpty());
}

void CalendarWindow::showChosen()
{
    const auto entry = m_ui->view->chosen();
    const bool readOnly = m_newsroom.mode() == Newsroom::Mode::ReadOnly;
    m_ui->open->setEnabled(entry.has_value());
    m_ui->reschedule->setEnabled(entry && entry->kind == CalendarKind::GoesOut && !readOnly);
    m_ui->reschedule->setToolTip(entry && entry->kind != CalendarKind::GoesOut
                                     ? tr("An embargo or an expiry is changed under Article information.") : QString());
    if (m_ui->view->chosenDay().isValid())
        m_day = m_ui->view->chosenDay();
}

void CalendarWindow::askForTime(const CalendarEntry &entry, QDate day)
{
    if (m_newsroom.mode() == Newsroom::Mode::ReadOnly) {
        tell(tr("This newsroom is open for reading only."));
        return;
    }
    const auto article = m_newsroom.article(entry.article);
    const QDateTime before = entry.time.toTimeZone(m_newsroom.zone());
    // On its own day it is the very time, also where the clock stands twice at it.
    const QDateTime time = day == before.date() ? before : QDateTime(day, before.time(), m_newsroom.zone());
    auto *dialog = new RescheduleDialog(entry.headline, time, {m_newsroom.zone(), m_newsroom.clock().nowUtc(),
                                                               article ? article->handling.embargo : QDateTime()}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, entry] { reschedule(entry, dialog->time()); });
    dialog->open();
}

void CalendarWindow::reschedule(const CalendarEntry &entry, const QDateTime &time)
{
    const auto article = m_newsroom.article(entry.article);
    ActRequest request;
    request.article = entry.article;
    request.action = Action::Schedule;
    request.person = m_person.id;
    request.at = time;
    if (article)
        request.namedHash = article->contentHash;
    const auto send = [this, request, time] {
        m_newsroom.act(request).then(this, [this, time](const Result<ActOutcome> &outcome) {
            tell(outcome ? QString() : outcome.error().message);
            if (outcome)
                showDay(time.toTimeZone(m_newsroom.zone()).date());
        });
    };
    if (SigningDesk *signing = SigningDesk::of(this))
        signing->before(Action::Schedule, send);
    else
        send();
}

} // namespace galley
