// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/newsroom.h"

#include <QHash>
#include <QObject>
#include <QTimer>

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
/// thread). Written to the newsroom half a second after the last key and at the end, so that it is there again after
/// a restart. While the store does not take it, it stays here and is tried again.
class CommentDrafts : public QObject
{
    Q_OBJECT
public:
    explicit CommentDrafts(Newsroom &newsroom, QObject *parent = nullptr);
    ~CommentDrafts() override;

    void setPerson(PersonId person);
    /// Empty text: none.
    CommentDraft draft(ArticleId article, CommentDraft::Kind kind, CommentId of = {}) const;
    QList<CommentDraft> drafts(ArticleId article) const;
    /// An empty text takes it away.
    void keep(ArticleId article, const CommentDraft &draft);
    void forget(ArticleId article, const CommentDraft &draft);
    void write(); ///< now, if something is to be written

Q_SIGNALS:
    void failed(const galley::Error &error);

private:
    QString key() const;
    void readStored();
    QByteArray json() const;

    Newsroom &m_newsroom;
    PersonId m_person;
    QHash<ArticleId, QList<CommentDraft>> m_drafts;
    QTimer m_due;
    bool m_changed = false;
};

} // namespace galley
