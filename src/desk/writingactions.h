// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/id.h"

#include <QList>
#include <QObject>

class QAction;
class QMainWindow;

namespace galley {

class ArticleDesk;
class ArticleDocument;
class DraftReplaceWindow;
class EditorPane;
class Newsroom;
class Session;

/// How people write, in every editor of the window and kept in the session: outline, typewriter, dimming, spelling;
/// and finding in all drafts.
class WritingActions : public QObject
{
    Q_OBJECT
public:
    struct Panes
    {
        ArticleDesk &desk;
        EditorPane &editor;
        ArticleDocument &document;
    };
    WritingActions(Newsroom &newsroom, Session &session, const Panes &panes, QMainWindow *window);

    QList<QAction *> views() const { return {m_outline, m_typewriter, m_dimming, m_spelling}; }
    QAction *findEverywhere() const { return m_find; }
    void setPerson(PersonId person);
    DraftReplaceWindow &drafts();

Q_SIGNALS:
    void articleWanted(galley::ArticleId id);

private:
    QAction *toggle(const char *name, const QString &text, const QString &icon, const QKeySequence &keys, bool usually);
    void keepSpelling();
    void take(EditorPane &pane, ArticleDocument &document);
    void apply(EditorPane &pane);

    Newsroom &m_newsroom;
    Session &m_session;
    Panes m_panes;
    QMainWindow *m_window;
    PersonId m_person;
    DraftReplaceWindow *m_drafts = nullptr;
    QAction *m_outline, *m_typewriter, *m_dimming, *m_spelling, *m_find;
};

} // namespace galley
