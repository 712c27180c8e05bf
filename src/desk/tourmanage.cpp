// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/managepage.h"
#include "desk/manageview.h"
#include "desk/managewindow.h"
#include "desk/mainwindow.h"
#include "desk/tour.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>

namespace galley {

using namespace Qt::StringLiterals;

// 管理: every page of the management window, and what it asks before something goes for good.

bool Tour::manage()
{
    m_suffix = u"-zh"_s;
    if (!choose(u"switchUser"_s) || !signIn(u"admin"_s) || !choose(u"manage:roster"_s))
        return false;
    for (const int day : {-1, 0, 1})
        if (!addShift(day))
            return false;
    if (!managePages() || !manageDialogs())
        return false;
    window().manage().close();
    m_suffix.clear();
    return true;
}

bool Tour::addShift(int daysFromToday)
{
    window().manage().currentPage()->findChild<QAbstractButton *>(u"add"_s)->click();
    QDialog *dialog = TourDriver::dialog("galley::ManageShiftDialog");
    if (!dialog)
        return say(u"nobody asked who is on duty"_s);
    auto *from = dialog->findChild<QDateTimeEdit *>(u"from"_s);
    from->setDateTime(from->dateTime().addDays(daysFromToday));
    // Whoever goes on with the tour stays on duty; the day after it is somebody else's turn.
    auto *who = dialog->findChild<QComboBox *>(u"person"_s);
    const int own = who->findData(window().person().id.toString());
    who->setCurrentIndex(daysFromToday <= 0 ? own : (own + 1) % who->count());
    if (daysFromToday == 1 && !shootBothOf(&window().manage(), u"manage-shift"_s))
        return false;
    return TourDriver::press(dialog, QDialogButtonBox::Ok) || say(u"the shift was not added"_s);
}

bool Tour::managePages()
{
    if (!choose(u"manage:sections"_s))
        return false;
    ManageWindow &desk = window().manage();
    desk.resize(1200, 800);
    for (const QString &key : desk.pageKeys()) {
        if (!choose(QString(u"manage:"_s % key)))
            return false;
        ManagePage *page = desk.currentPage();
        if (page->key() != key)
            return say(u"%1 does not open"_s.arg(key));
        TourDriver::settle(200); // the counts come from another thread
        // A row, where the page has rows: its form is what there is to see.
        for (const char *name : {"tree", "table", "bar"}) {
            auto *view = page->findChild<ManageView *>(QString::fromLatin1(name));
            if (!view || view->currentIndex().isValid() || view->model()->rowCount() == 0)
                continue;
            QModelIndex row = view->model()->index(0, 0);
            if (row.data(ManageView::HeadingRole).toBool())
                row = view->model()->index(0, 0, row);
            view->setCurrentIndex(row);
        }
        if (!shootBothOf(&desk, QString(u"manage-"_s % key)))
            return false;
    }
    return true;
}

bool Tour::manageDialogs()
{
    ManageWindow &desk = window().manage();
    desk.open(u"sections"_s);
    desk.currentPage()->findChild<QAbstractButton *>(u"remove"_s)->click();
    QDialog *dialog = TourDriver::dialog("galley::ManageConfirm");
    if (!dialog || !shootBothOf(&desk, u"manage-remove"_s) || !TourDriver::press(dialog, QDialogButtonBox::Cancel))
        return say(u"nobody asked where the articles go"_s);
    auto *slug = desk.currentPage()->findChild<QLineEdit *>(u"slug"_s);
    const QString proper = slug->text();
    slug->clear();
    TourDriver::type(slug, u"minsheng"_s); // another section's
    TourDriver::key(slug, Qt::Key_Return);
    auto *note = desk.currentPage()->findChild<QLabel *>(u"slugNote"_s);
    if (!TourDriver::waitUntil([note] { return note->property("problem").toBool(); }))
        return say(u"an address was given twice"_s);
    if (!shootBothOf(&desk, u"manage-refused"_s))
        return false;
    slug->clear();
    TourDriver::type(slug, proper);
    TourDriver::key(slug, Qt::Key_Return);
    return true;
}

} // namespace galley
