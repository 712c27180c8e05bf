// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/workflow.h"
#include "desk/unsentdocument.h"

namespace galley {

/// What was typed for a return (or another action with a reason), sent or not.
struct ReasonDraft
{
    Action action = Action::Return;
    QString reason;
    int target = 0;              ///< Return: 0 is the draft
    QList<PlacedReason> places;
    bool isEmpty() const { return reason.trimmed().isEmpty() && places.isEmpty(); }
    bool operator==(const ReasonDraft &) const = default;
};

/// A comment that was begun at the review desk.
struct CommentBegun
{
    TextPlace place; ///< without a field: the article as a whole
    QString text;
    bool operator==(const CommentBegun &) const = default;
};

/// What one reviewer typed at the desk and did not send: by article a reason for each action, and a comment. It is there
/// again after a crash.
class ReasonDrafts : public QObject
{
    Q_OBJECT
public:
    ReasonDrafts(Newsroom &newsroom, QObject *parent);

    void setPerson(PersonId person);
    /// Empty, of this action, where nothing was typed.
    ReasonDraft reason(ArticleId article, Action action) const;
    /// The one begun last.
    std::optional<ReasonDraft> reason(ArticleId article) const;
    CommentBegun comment(ArticleId article) const;
    /// What is empty is taken away.
    void keep(ArticleId article, const ReasonDraft &draft);
    void keep(ArticleId article, const CommentBegun &comment);
    void forget(ArticleId article, Action action) { keep(article, ReasonDraft{.action = action, .reason = {}, .places = {}}); }
    void write() { m_stored.write(); } ///< now, if something is to be written

Q_SIGNALS:
    void failed(const galley::Error &error);

private:
    struct Begun
    {
        QList<ReasonDraft> reasons; ///< the one begun last at the end
        CommentBegun comment;
        bool isEmpty() const { return reasons.isEmpty() && comment.text.isEmpty(); }
        bool operator==(const Begun &) const = default;
    };
    static QJsonObject toJson(const Begun &begun);
    static Begun fromJson(const QJsonObject &json);
    QJsonObject json() const;
    void put(ArticleId article, const Begun &begun);

    QHash<ArticleId, Begun> m_begun;
    UnsentDocument m_stored; ///< the last to come and the first to go: it asks for them once more
};

} // namespace galley
