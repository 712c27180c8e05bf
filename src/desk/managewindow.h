// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/manageedits.h"

#include <QWidget>

class QAction;
class QLabel;
class QStackedWidget;
class QStandardItemModel;

namespace galley {

class ManagePage;
class ManageView;
class MessageArea;
class Session;

/// 管理: everything of the newsroom that is no article, a page each: sections, navigation, tags, people, routes,
/// sources, templates, the site. Stands beside the main window; every edit is stored when its field is left, and
/// can be taken back.
class ManageWindow : public QWidget
{
    Q_OBJECT
public:
    ManageWindow(Newsroom &newsroom, const NewsroomNames &names, Session &session, QWidget *parent = nullptr);
    ~ManageWindow() override;

    void setPerson(const Person &person);
    /// Comes to the front with this page ("sections", "tags" …; empty: the one shown last), and its record.
    void open(const QString &page = {}, const QString &record = {});

    /// A page that was left is still writing; stateChanged() comes when that changes.
    bool isStoring() const;
    QStringList pageKeys() const;
    ManagePage *page(const QString &key) const;
    ManagePage *currentPage() const;
    ManageEdits &edits() { return *m_edits; }
    MessageArea &messages() { return *m_messages; }
    void coloursChanged();

Q_SIGNALS:
    void stateChanged();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addPages();
    void addChapter(const QString &heading, const QList<ManagePage *> &pages);
    QWidget *makeHead();
    void makeActions();
    void showPage(const QString &key);
    void showRights();
    void showState();
    void showUndo();

    Session &m_session;
    ManageEdits *m_edits;
    QStandardItemModel *m_entries;
    ManageView *m_list = nullptr;
    MessageArea *m_messages = nullptr;
    QStackedWidget *m_pages = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_hint = nullptr;
    QLabel *m_state = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    bool m_storedOnce = false;
};

} // namespace galley
