// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/changetracker.h"

#include <QPointer>

class QAction;
class QMenu;

namespace galley {

class ChangesPanel;
class ReadingView;
class Thumbnails;

/// Tracked changes in an editor: whether edits are tracked, the reading view they are made in, the list of them, and the
/// actions that go through them.
class ChangeDesk : public QObject
{
    Q_OBJECT
public:
    /// The view becomes a child of viewParent. The panel is made where it is asked for.
    ChangeDesk(Newsroom &newsroom, ArticleDocument &document, SourceEditor *editor, QWidget *viewParent);
    ~ChangeDesk() override;

    ChangeTracker &tracker() { return *m_tracker; }
    ReadingView *reading() const { return m_reading; }
    Thumbnails &pictures() { return *m_pictures; }
    ChangesPanel *panel();

    QAction *tracking() const { return m_tracking; }
    QAction *commentAction() const { return m_comment; }
    /// On or off, next, previous, accept, refuse, all: for a menu.
    QList<QAction *> actions() const;
    void setReading(bool reading); ///< whether the reading view is what people see
    void coloursChanged();
    void comment();

Q_SIGNALS:
    void noticed(const QString &message);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAction *action(const QString &text, const QKeySequence &keys, const std::function<void()> &act);
    void makeActions();
    void step(int by);
    void settle(bool accept);
    void show(int which);
    QList<int> chosen() const;
    void showRights();
    void addToMenu(QMenu *menu, qsizetype from, qsizetype to);
    QString tipOf(const QString &id) const;
    QString who(const ListedChange &change) const;

    Newsroom &m_newsroom;
    SourceEditor *m_editor;
    QWidget *m_pane;
    ChangeTracker *m_tracker;
    Thumbnails *m_pictures;
    ReadingView *m_reading;
    QPointer<ChangesPanel> m_panel;
    bool m_isReading = false;
    QAction *m_tracking = nullptr;
    QAction *m_comment = nullptr;
    QAction *m_next = nullptr;
    QAction *m_previous = nullptr;
    QAction *m_accept = nullptr;
    QAction *m_refuse = nullptr;
    QAction *m_acceptAll = nullptr;
    QAction *m_refuseAll = nullptr;
    mutable QHash<PersonId, QString> m_names; ///< read when first asked for
};

} // namespace galley
