// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/unsentdocument.h"

namespace galley {

/// A comment that is being written.
struct CommentDraft
{
    enum class Kind { New, Reply, Change };
    Kind kind = Kind::New;
    CommentId of;     ///< Reply: the thread; Change: the comment; New: null
    TextPlace place;  ///< New
    QString text;
    bool operator==(const CommentDraft &) const = default;
};

/// What was typed and not sent yet, by person and article: several per article (one new comment, an answer to each
/// thread). It is there again after a restart.
class CommentDrafts : public QObject
{
    Q_OBJECT
public:
    explicit CommentDrafts(Newsroom &newsroom, QObject *parent = nullptr);

    void setPerson(PersonId person);
    /// Empty text: none.
    CommentDraft draft(ArticleId article, CommentDraft::Kind kind, CommentId of = {}) const;
    QList<CommentDraft> drafts(ArticleId article) const;
    /// An empty text takes it away.
    void keep(ArticleId article, const CommentDraft &draft);
    void forget(ArticleId article, const CommentDraft &draft);
    /// It is stored as a comment, and no draft any more. The person may have left the window since.
    void sent(PersonId person, ArticleId article, const CommentDraft &draft);
    void write() { m_stored.write(); } ///< now, if something is to be written

Q_SIGNALS:
    void failed(const galley::Error &error);

private:
    QJsonObject json() const;

    QHash<ArticleId, QList<CommentDraft>> m_drafts;
    QHash<PersonId, QList<std::pair<ArticleId, CommentDraft>>> m_sentMeanwhile; ///< of those who left the window
    UnsentDocument m_stored; ///< the last to come and the first to go: it asks for the drafts once more
};

} // namespace galley
