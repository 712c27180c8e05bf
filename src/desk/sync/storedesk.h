// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/person.h"
#include "desk/articledocument.h"
#include "desk/newsroomnames.h"
#include "desk/sync/syncrunner.h"

#include <QPointer>
#include <QTimer>

class QAction;
class QStatusBar;

namespace galley {

class ArticleDesk;
class ArticleListPane;
class ConflictSettling;
class EditorLine;
class EditorPane;
class MessageArea;
class SyncButton;
class SyncPopup;

/// The newsroom's store in the window: how syncing stands and what can be done about it, texts to put together, who else
/// has an article open, what was refused. Shows nothing of it where nobody syncs (follow()).
class StoreDesk : public QObject
{
    Q_OBJECT
public:
    struct Panes
    {
        ArticleDesk &desk;
        EditorPane &editor;
        ArticleDocument &document;
        ArticleListPane &list;
        MessageArea &messages;
        QStatusBar &status;
    };
    StoreDesk(Newsroom &newsroom, const NewsroomNames &names, const Panes &panes, QWidget *window);
    ~StoreDesk() override;

    /// Who syncs; it must outlive this, or be replaced by none.
    void follow(SyncRunner *runner);
    void setPerson(const Person &person);
    void setLocked(bool locked);
    void coloursChanged();
    QList<QAction *> actions() const { return {m_syncNow, m_store}; }

    SyncButton &button() { return *m_button; }
    SyncPopup &popup() { return *m_popup; }
    ConflictSettling &conflicts() { return *m_settling; }
    QString presenceText() const;  ///< above the first article; empty: none
    QString conflictText() const;

    void open(); ///< the store at a glance
    void makeStore();
    void askForPassword(const QString &login = {});
    void askToConfirm();
    /// Saves what is typed, then opens the conflict window for the article's oldest conflict.
    void putTogether(ArticleId article);

Q_SIGNALS:
    void articleWanted(galley::ArticleId article);
    void noticesWanted();

private:
    /// One side of the desk: the document, and the lines above its text.
    struct Side
    {
        QPointer<ArticleDocument> document;
        QPointer<EditorLine> presence;
        QPointer<EditorLine> conflict;
    };
    void watch(ArticleDocument &document, EditorPane &editor);
    void followBeside();
    void readConflicts();
    void showStatus();
    void showLines();
    void showLines(const Side &side);
    void showSigns();
    void tellPresence();
    void tellMatters();
    void tellOutcome(const SyncReport &report);
    void tellRefused();
    qint64 newestNotice() const;
    QList<PresentColleague> presentAt(ArticleId article) const;
    QString headlineOf(ArticleId article) const;
    QString accountWarning() const;
    void fillPopup();

    Newsroom &m_newsroom;
    const NewsroomNames &m_names;
    Panes m_panes;
    QWidget *m_window;
    Person m_person;
    QPointer<SyncRunner> m_runner;
    QAction *m_syncNow;
    QAction *m_store;
    SyncButton *m_button;
    SyncPopup *m_popup;
    ConflictSettling *m_settling;
    QList<Side> m_sides;
    QHash<ArticleId, int> m_conflicts;
    QTimer m_conflictsDue;
    QTimer m_presenceDue;
    bool m_locked = false;
    SyncStatus::State m_toldState = SyncStatus::State::Connecting; ///< in the messages
    qint64 m_toldNotice = 0; ///< the newest that was there
};

} // namespace galley
