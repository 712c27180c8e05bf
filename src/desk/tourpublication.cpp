// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The tour's look at what comes after publishing: the calendar, the three acts of withdrawing, a correction, receipts and
// outside copies.
#include "desk/tour.h"

#include "desk/editorialactions.h"
#include "desk/mainwindow.h"
#include "desk/publication/calendarview.h"
#include "desk/publication/calendarwindow.h"
#include "desk/publication/checklistwindow.h"
#include "desk/publication/publicationdesk.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTreeWidget>

namespace galley {

using namespace Qt::StringLiterals;

bool Tour::afterPublication()
{
    if (!choose(u"calendar"_s))
        return false;
    CalendarWindow &calendar = window().publication().calendar();
    if (!TourDriver::waitUntil([&] { return calendar.isVisible(); }) || !shootBothOf(&calendar, u"calendar"_s))
        return say(u"there is no calendar"_s);
    calendar.showWeeks(true);
    if (!shootBothOf(&calendar, u"calendar-week"_s))
        return false;
    calendar.close();

    window().openArticle(m_article);
    if (!TourDriver::waitUntil([this] { return window().document().id() == m_article; }) || !choose(u"action:correct"_s))
        return say(u"the published article cannot be corrected"_s);
    QDialog *correction = TourDriver::dialog("galley::CorrectionDialog");
    if (!correction || !shootBothOf(correction, u"correct"_s))
        return say(u"nobody asked for a correction note"_s);
    correction->reject();
    if (!choose(u"action:withdraw"_s))
        return false;
    QDialog *withdrawal = TourDriver::dialog("galley::WithdrawalDialog");
    if (!withdrawal)
        return say(u"nobody asked how to withdraw it"_s);
    withdrawal->findChild<QPlainTextEdit *>(u"reason"_s)->setPlainText(u"当事人反映姓名有误，经核实属实"_s);
    TourDriver::type(withdrawal->findChild<QLineEdit *>(u"askedBy"_s), u"值班总编"_s);
    auto *copies = withdrawal->findChild<QTreeWidget *>(u"copies"_s);
    copies->topLevelItem(0)->setText(1, u"https://mp.example/s/20261130"_s);
    copies->topLevelItem(1)->setCheckState(0, Qt::Checked);
    if (!shootBothOf(withdrawal, u"withdraw"_s) || !TourDriver::press(withdrawal, QDialogButtonBox::Ok))
        return say(u"it could not be withdrawn"_s);
    ChecklistWindow &checklist = window().publication().checklist();
    if (!TourDriver::waitUntil([&] { return checklist.isVisible() && !window().editorial().isBusy(); }, 60'000))
        return say(u"the receipts were not shown"_s);
    if (!shootBothOf(&checklist, u"receipts"_s))
        return false;
    checklist.close();
    return shootBoth(u"withdrawn"_s);
}

} // namespace galley
