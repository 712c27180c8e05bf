// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/talk/commentmarks.h"

#include <QObject>

class QAction;
class QMenu;

namespace galley {

class CommentsPanel;
class EditorPane;
class Inspector;
class MessageArea;
class NewsroomNames;

/// Comments in the window: the panel, the marks in the text and the way from one to the other, and the actions.
class CommentDesk : public QObject
{
    Q_OBJECT
public:
    struct Panes
    {
        EditorPane &editor;
        Inspector &inspector;
        MessageArea &messages;
    };
    CommentDesk(Newsroom &newsroom, const NewsroomNames &names, ArticleDocument &document, const Panes &panes, QWidget *window);
    ~CommentDesk() override;

    void setPerson(const Person &person);
    void coloursChanged();
    CommentsPanel *panel() const { return m_panel; }
    CommentBook &book() { return *m_book; }
    CommentMarks &marks() { return *m_marks; }
    QList<QAction *> actions() const { return {m_add, m_next, m_previous}; }
    QAction *add() const { return m_add; }
    /// Shows a comment of the open article, or as soon as it is open.
    void showComment(ArticleId article, CommentId comment);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();
    void addHere();
    TextPlace placeHere() const;
    TextPlace placeIn(const QWidget &field, const QString &name) const;
    TextPlace placeInText() const;
    void reveal(CommentId thread);
    void backToText();
    void followCursor();
    void fillMenu(QMenu *menu, int position);
    QString tipOf(CommentId thread) const;

    Newsroom &m_newsroom;
    const NewsroomNames &m_names;
    ArticleDocument &m_document;
    Panes m_panes;
    QWidget *m_window;
    CommentBook *m_book;
    CommentMarks *m_marks;
    CommentsPanel *m_panel;
    QAction *m_add;
    QAction *m_next;
    QAction *m_previous;
    ArticleId m_wantedArticle;
    CommentId m_wanted; ///< to be shown once its article is open
    bool m_revealing = false;
};

} // namespace galley
