// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/newsroom.h"

namespace galley {

/// 冲突稿: a text that was saved elsewhere and could not be brought into the one that stands. It waits for a person.
struct ConflictRevision
{
    OperationId id;
    ArticleId article;
    Revision mine;          ///< the text that lost
    QByteArray base;        ///< the revision both began with; empty: they have none in common
    QByteArray theirs;      ///< the head that it met
    PersonId person;        ///< whose the text is
    QDateTime time;         ///< UTC; when they met
    QString message;        ///< why it was not brought together by itself, for people
    bool operator==(const ConflictRevision &) const = default;
};

/// Those that nobody settled, oldest first; null: of all articles. Any thread.
Result<QList<ConflictRevision>> openConflicts(const Newsroom &newsroom, ArticleId article = {});

/// How many are open, by article; costs nothing proportional to their texts. Any thread.
Result<QHash<ArticleId, int>> openConflictCounts(const Newsroom &newsroom);

/// The person decided: this is the text now. It becomes a revision after both texts, unless it is the one that stands
/// (head: the revision the person saw there; another one by now: Conflict). Refused where the article takes no text now
/// (settled: correct it first): the conflict stays.
QFuture<Result<void>> settleConflict(Newsroom &newsroom, OperationId conflict, const QByteArray &head, const Content &decided, PersonId by);

} // namespace galley
