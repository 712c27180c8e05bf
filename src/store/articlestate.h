// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/article.h"
#include "store/articlefacts.h"
#include "store/database.h"

namespace galley {

/// An article's row: its place in the workflow, its handling and what lists show. Loaded, changed and
/// stored inside one transaction.
struct ArticleState
{
    qint64 row = 0;
    ArticleId id;
    qint64 sortKey = 0;
    qint64 indexedKey = 0;       ///< 0: not in the search index
    Stage stage = Stage::Draft;
    int step = 0;
    Live live = Live::None;
    QDateTime waitingSince;
    ArticleFacts facts;
    qint64 head = 0;             ///< revisions.seq, as approved and liveRevision
    QByteArray contentHash;
    qint64 approved = 0;
    QByteArray approvedHash;
    qint64 liveRevision = 0;
    QByteArray liveHash;
    int round = 0;
    std::optional<Route> route;  ///< of this round; kept while it is under way
    PersonId submitter;
    QDateTime submitted;
    bool opened = false;
    bool returned = false;
    QList<int> owed;
    Stage spikedFrom = Stage::Draft;
    int spikedFromStep = 0;
    Handling handling;
    PersonId creator;
    QDateTime created;
    QDateTime modified;
    QDateTime firstPublished;
    QDateTime lastPublished;
    QString address;
    QString withdrawalNotice;
    QString foundAt;             ///< key of the address it was brought in from (addressKey())

    QString stepName() const;
    std::optional<Role> stepRole() const; ///< none: not in review
    QDateTime sortTime() const { return firstPublished.isValid() ? firstPublished : modified; }
};

/// NotFound where there is none.
Result<ArticleState> loadState(Database &database, ArticleId id);
Result<ArticleState> loadStateOfRow(Database &database, qint64 row);
/// Makes the row; fills state.row and state.sortKey.
Result<void> insertState(Database &database, ArticleState &state);
/// Stores everything but sections and tags; gives a new sort key where the sort time changed.
Result<void> updateState(Database &database, ArticleState &state);
/// Stores the handling's sections and tags.
Result<void> storeSectionsAndTags(Database &database, const ArticleState &state);

/// A sort key's milliseconds take its upper bits.
inline constexpr int sortKeyShift = 20;
inline QDateTime timeOfSortKey(qint64 key) { return QDateTime::fromMSecsSinceEpoch(key >> sortKeyShift, QTimeZone::UTC); }

Result<Revision> revisionBySeq(Database &database, qint64 seq);
Result<qint64> insertRevision(Database &database, const Revision &revision);

} // namespace galley
