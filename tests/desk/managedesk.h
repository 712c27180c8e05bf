// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/managepage.h"
#include "desk/manageview.h"
#include "desk/managewindow.h"
#include "desk/messagearea.h"
#include "desk/session.h"
#include "testnewsroom.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace galley::testkit {

/// The management window over a newsroom of its own, at one page.
class ManageDesk
{
public:
    explicit ManageDesk(const QString &page, const QString &login = QStringLiteral("admin"))
        : names(*room), session(room.folder() + QStringLiteral("/session.ini")), window(*room, names, session)
    {
        window.setPerson(got(room->personByLogin(login)));
        window.open(page);
        QCoreApplication::processEvents();
        settle();
    }

    TestNewsroom room;
    NewsroomNames names;
    Session session;
    ManageWindow window;

    ManagePage *page() const { return window.currentPage(); }
    QStringList messages() { return window.messages().texts(); }
    template <typename Field>
    Field *field(const char *name) const
    {
        auto *found = page()->findChild<Field *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no field %s", name);
        return found;
    }
    ManageView *view(const char *name) const { return field<ManageView>(name); }
    ManageView *tree() const { return view("tree"); }

    /// A row by what it shows.
    static QModelIndex row(const ManageView *view, const QString &text, const QModelIndex &above = {})
    {
        for (int i = 0; i < view->model()->rowCount(above); ++i) {
            const QModelIndex index = view->model()->index(i, 0, above);
            if (index.data().toString() == text && !index.data(ManageView::HeadingRole).toBool())
                return index;
            if (const QModelIndex below = row(view, text, index); below.isValid())
                return below;
        }
        return {};
    }
    QModelIndex row(const QString &text) const { return row(tree(), text); }
    QModelIndex row(QStringView text) const { return row(text.toString()); }
    void choose(QStringView text) const { choose(tree(), text.toString()); }
    static void choose(ManageView *view, const QString &text)
    {
        const QModelIndex index = row(view, text);
        if (!index.isValid())
            qFatal("no row %s", qPrintable(text));
        view->setCurrentIndex(index);
    }

    /// As an input method commits it: QTest::keyClicks() knows only ASCII.
    static void typeInto(QWidget *field, const QString &text)
    {
        for (const QChar character : text) {
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(character));
            QCoreApplication::sendEvent(field, &press);
        }
    }
    void type(const char *name, const QString &text) const
    {
        auto *line = field<QLineEdit>(name);
        line->setFocus();
        line->clear();
        typeInto(line, text);
    }
    /// Return in the field, as good as Tab.
    void leave(const char *name) const { QTest::keyClick(field<QWidget>(name), Qt::Key_Return); }
    void press(const char *name) const { field<QAbstractButton>(name)->click(); }

    /// Until nothing is written and every page has read again.
    void settle()
    {
        if (!QTest::qWaitFor([this] { return !window.edits().isBusy(); }))
            qFatal("the store does not answer");
        got(await(room->settle()));
        for (int i = 0; i < 4; ++i)
            QCoreApplication::processEvents(); // the signals of the commit, and the pages' own timers
    }
    void undo() { window.edits().undo(); }
    void redo() { window.edits().redo(); }

    static QDialog *dialog(const char *className)
    {
        QDialog *found = nullptr;
        (void)QTest::qWaitFor([&] {
            for (QWidget *widget : QApplication::topLevelWidgets())
                if (widget->isVisible() && widget->inherits(className))
                    found = qobject_cast<QDialog *>(widget);
            return found != nullptr;
        });
        return found;
    }
};

} // namespace galley::testkit
