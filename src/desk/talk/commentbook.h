// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/articledocument.h"
#include "desk/talk/commentdrafts.h"

#include <QTimer>

namespace galley {

/// A thread: what was said first, and the answers by time.
struct CommentThread
{
    Comment head;
    QList<Comment> replies;
    std::optional<int> position; ///< UTF-16, where its place stands now in its field; none: gone, or it has none
    bool isGone() const { return !head.place.quote.isEmpty() && !position; }
    bool operator==(const CommentThread &) const = default;
};

/// 批注: what is said about the open article, in threads, with the places found again in the text as it stands; and
/// the way to say something. Follows the store and the typing. Window thread.
class CommentBook : public QObject
{
    Q_OBJECT
public:
    CommentBook(Newsroom &newsroom, ArticleDocument &document, QObject *parent = nullptr);

    void setPerson(const Person &person);
    const Person &person() const { return m_person; }
    ArticleId article() const { return m_article; }
    /// Why nothing can be said now; empty: it can.
    QString refusal() const;

    /// Open return reasons first, then by place: of the text, of fields, of the article; then by time.
    const QList<CommentThread> &threads() const { return m_threads; }
    const CommentThread *thread(CommentId id) const; ///< also by the id of an answer
    int openCount() const;
    int openReasons() const;
    /// One's own; a reason for a return stays with the article's history.
    bool mayEdit(const Comment &comment) const { return comment.person == m_person.id && !comment.isReturnReason; }
    /// 退回: by whom and why the article came back, until it is submitted again.
    struct Returned
    {
        PersonId by;
        QDateTime time;
        QString reason;
        bool operator==(const Returned &) const = default;
    };
    const std::optional<Returned> &returned() const { return m_returned; }

    CommentDrafts &drafts() { return m_drafts; }
    /// Says what is in a draft: a new comment, an answer, or one's own put otherwise. The draft goes when it is stored.
    void send(const CommentDraft &draft);
    bool isSending() const { return m_sending.contains(m_article); } ///< about the open article
    void resolve(CommentId thread, bool resolved);
    void remove(const Comment &comment);
    void refresh();
    void placeSoon() { m_rest.start(); } ///< the body was typed in: places are found again when that rests

Q_SIGNALS:
    void changed();        ///< threads, or where they stand
    void sendingChanged();
    void sent(galley::ArticleId article, const galley::CommentDraft &draft, galley::CommentId comment);
    void removed(const galley::Comment &comment); ///< as it stood
    void failed(const galley::Error &error);

private:
    void read();
    void readReturn();
    void place();
    QString fieldNow(const QString &field) const;
    void sort();

    Newsroom &m_newsroom;
    ArticleDocument &m_document;
    Person m_person;
    ArticleId m_article;
    CommentDrafts m_drafts;
    QList<CommentThread> m_threads;
    std::optional<Returned> m_returned;
    QTimer m_rest; ///< places are found again when the typing rests
    QSet<ArticleId> m_sending; ///< another article may be opened meanwhile
};

/// 在“……”处, 标题, 全文: where a place is, in a few words.
QString placeText(const TextPlace &place, int longest = 24);

} // namespace galley
