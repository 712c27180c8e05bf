// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/newsroomnames.h"
#include "store/snippets.h"

#include <QObject>

class QMenu;
class QWidget;

namespace galley {

class ArticleDesk;
class ArticleDocument;

/// The snippets that suit the article somebody writes in, an action each: by menu, palette or a key of one's own.
class SnippetMenu : public QObject
{
    Q_OBJECT
public:
    SnippetMenu(Newsroom &newsroom, const NewsroomNames &names, ArticleDesk &desk, QWidget *window);

    QMenu *menu() const { return m_menu; }
    void setPerson(const Person &person);
    void fill();         ///< reads them again

Q_SIGNALS:
    void changed();      ///< there are other actions
    void manageWanted();

private:
    void arrange();
    void insert(const Snippet &snippet);
    bool suits(const Snippet &snippet, const ArticleDocument &document) const;

    Newsroom &m_newsroom;
    const NewsroomNames &m_names;
    ArticleDesk &m_desk;
    QWidget *m_window;
    QMenu *m_menu;
    Person m_person;
    QList<std::pair<Snippet, QAction *>> m_snippets;
};

} // namespace galley
