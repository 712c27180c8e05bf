// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/articledesk.h"
#include "desk/articlelistpane.h"
#include "desk/keys/signingdesk.h"
#include "desk/commandpalette.h"
#include "desk/editorpane.h"
#include "desk/figures/statisticswindow.h"
#include "desk/inspector.h"
#include "desk/mainwindow.h"
#include "desk/managewindow.h"
#include "desk/review/editinplace.h"
#include "desk/review/reviewdesk.h"
#include "desk/session.h"
#include "desk/sidebar.h"
#include "desk/sync/storedesk.h"
#include "desk/talk/talkdesk.h"
#include "desk/windowactions.h"
#include "desk/zoomactions.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QMenuBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>

// What the window does when the work is left: locked, closed, found again the next day.

namespace galley {

using namespace Qt::StringLiterals;

// ---- locking, closing -------------------------------------------------------------------------

void MainWindow::lock()
{
    leaveThen([this] {
        keepSession();
        m_signing->forget();
        m_palette->hide();
        m_talk->setLocked(true);
        m_store->setLocked(true);
        m_pages->setCurrentIndex(1);
        m_desk->suspend();
        menuBar()->hide();
        findChild<QToolBar *>()->hide();
        statusBar()->hide();
        for (QAction *action : actions()) {
            if (!action->isEnabled() || action == m_actions->quit)
                continue;
            action->setEnabled(false);
            m_lockedActions.append(action);
        }
        for (QDialog *dialog : findChildren<QDialog *>())
            dialog->reject(); // nothing of the work stays readable
        if (m_manage)
            m_manage->close();
        if (m_review)
            m_review->close();
        if (m_statistics)
            m_statistics->close();
        findChild<QPushButton *>(u"unlock"_s)->setFocus();
    });
}

void MainWindow::unlock(const Person &person)
{
    const bool same = person.id == m_person.id;
    m_talk->setLocked(false);
    m_store->setLocked(false);
    setPerson(person);
    m_pages->setCurrentIndex(0);
    menuBar()->show();
    findChild<QToolBar *>()->show();
    statusBar()->show();
    for (QAction *action : std::exchange(m_lockedActions, {}))
        action->setEnabled(true);
    if (same)
        m_desk->resume();
}

bool MainWindow::isLocked() const
{
    return m_pages->currentIndex() == 1;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_manage)
        m_manage->close(); // what is typed there is stored
    if (m_manage && m_manage->isStoring()) {
        event->ignore();
        connect(m_manage, &ManageWindow::stateChanged, this, &QWidget::close,
                static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
        return;
    }
    const bool editing = m_review && m_review->editing() && m_review->editing()->isOpen();
    if (m_mayClose || (!m_desk->isModified() && !editing)) {
        if (m_review)
            m_review->close();
        keepSession();
        event->accept();
        return;
    }
    event->ignore();
    leaveThen([this] {
        m_mayClose = true;
        close();
    });
}

// ---- session ----------------------------------------------------------------------------------

QString MainWindow::sessionKey(const char *what) const
{
    return m_newsroom.id().toString() + u'/' + QString::fromLatin1(what);
}

QString MainWindow::tabsKey() const
{
    return QString(sessionKey("tabs") % u'/' % m_person.id.toString());
}

/// At every change: there may be no proper end.
void MainWindow::keepTabs()
{
    if (!isLocked())
        m_session.put(tabsKey(), m_desk->state());
}

void MainWindow::keepSession()
{
    if (m_actions->focusMode->isChecked())
        m_actions->focusMode->setChecked(false);
    m_session.put(u"window/geometry"_s, saveGeometry());
    m_session.put(u"window/panes"_s, m_panes->saveState());
    m_session.put(u"window/editor"_s, m_editor->saveState());
    m_session.put(u"window/rightColumn"_s, m_rightColumn->saveState());
    m_session.put(u"window/parts"_s, m_inspector->openParts());
    m_session.put(u"window/sidebar"_s, m_actions->showSidebar->isChecked());
    m_session.put(u"window/list"_s, m_listGaveWay || m_actions->showList->isChecked());
    m_session.put(u"window/inspector"_s, m_actions->showInspector->isChecked());
    if (!m_sidebar->selectedKey().isEmpty())
        m_session.put(sessionKey("list"), m_sidebar->selectedKey());
    keepTabs();
    m_session.sync();
}

void MainWindow::restoreSession()
{
    if (const QByteArray geometry = m_session.bytes(u"window/geometry"_s); !geometry.isEmpty())
        restoreGeometry(geometry);
    if (const QByteArray panes = m_session.bytes(u"window/panes"_s); !panes.isEmpty())
        m_panes->restoreState(panes);
    m_panes->setHandleWidth(1);
    m_zoom->followWindow();
    if (const QByteArray column = m_session.bytes(u"window/rightColumn"_s); !column.isEmpty())
        m_rightColumn->restoreState(column);
    m_rightColumn->setHandleWidth(1);
    m_inspector->setOpenParts(m_session.list(u"window/parts"_s));
    m_actions->showSidebar->setChecked(m_session.text(u"window/sidebar"_s) != u"false"_s);
    m_actions->showList->setChecked(m_session.text(u"window/list"_s) != u"false"_s);
    m_actions->showInspector->setChecked(m_session.text(u"window/inspector"_s) != u"false"_s);
    if (!m_sidebar->select(m_session.text(sessionKey("list"))) && !m_sidebar->select(u"queue:waiting-for-me"_s))
        m_sidebar->select(u"queue:my-drafts"_s); // no reviewer
    m_desk->restore(m_session.bytes(tabsKey()));
    if (const QByteArray editor = m_session.bytes(u"window/editor"_s); !editor.isEmpty())
        m_editor->restoreState(editor);
    for (QAction *view : m_actions->view->actions())
        view->setChecked(view->data().toInt() == static_cast<int>(m_editor->view()));
}

} // namespace galley
