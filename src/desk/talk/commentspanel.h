// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/talk/commentbook.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QTimer;
class QToolButton;

namespace galley {

class CommentField;
class CommentListModel;
class CommentWriter;
class NewsroomNames;

/// 批注: what is said about the open article, and where something is said. Worked with the keys alone: arrows, Enter
/// shows the place, Space settles the thread and goes on to the next, R answers, N says something new, F2 puts one's own
/// otherwise, Delete takes it back, Escape leads back to the text.
class CommentsPanel : public QWidget
{
    Q_OBJECT
public:
    CommentsPanel(Newsroom &newsroom, const NewsroomNames &names, CommentBook &book, QWidget *parent = nullptr);

    CommentBook &book() { return m_book; }
    CommentListModel &model() { return *m_model; }
    QListView &list() { return *m_list; }
    CommentField &field(); ///< where one is written
    QString headingText() const;
    bool isWriting() const;
    QString returnedText() const; ///< empty: it was not returned

    const Comment *current() const;
    CommentId currentThread() const;
    /// Makes a comment the current one; shows resolved ones if it has to. False: there is no such comment here.
    bool show(CommentId id, bool takeKeys);
    /// A new comment at a place. What was typed for another place stays, and is of this one now.
    void write(const TextPlace &place);
    /// What was taken back, to be said otherwise; behind what is being written already.
    void writeAgain(const Comment &comment);
    void reply();
    void change();
    void settleCurrent();
    void removeCurrent();
    void step(int by);

Q_SIGNALS:
    void placeWanted(galley::CommentId thread);
    void currentChanged();
    void newWanted(); ///< N: the window knows what is selected
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showCounts();
    void showCurrent();
    void takeRoom();
    int wholeRows() const;
    bool key(int key, Qt::KeyboardModifiers modifiers);
    void begin(const CommentDraft &draft);
    void leaveWriting();
    void followArticle();

    const NewsroomNames &m_names;
    CommentBook &m_book;
    CommentListModel *m_model;
    QToolButton *m_heading;
    QToolButton *m_filter;
    QToolButton *m_add;
    QWidget *m_page;
    QLabel *m_returned;
    QListView *m_list;
    QWidget *m_actions;
    QPushButton *m_settle;
    QPushButton *m_reply;
    QPushButton *m_change;
    QPushButton *m_remove;
    CommentWriter *m_writer;
    QTimer *m_clock;
    ArticleId m_article;
    PersonId m_person;
    CommentId m_follow; ///< to become current once it is there
};

} // namespace galley
