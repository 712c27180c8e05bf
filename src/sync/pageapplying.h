// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sectiontree.h"
#include "sync/localside.h"
#include "sync/replay.h"

namespace galley {

/// What is done with records here, inside one transaction of the newsroom's writer.
class PageApplying
{
public:
    PageApplying(WriteContext &context, Changes &changes, ProofListCache &lists, const SyncMergers &mergers)
        : m_context(context), m_database(context.database), m_changes(changes), m_lists(lists), m_mergers(mergers), m_chain(context)
    {
    }

    Result<LocalOutcome> apply(const FeedPage &page);
    Result<LocalOutcome> takeAnswers(const QList<Push> &pushes, const QList<PushAnswer> &answers);

private:
    Result<void> begin();
    Result<void> end();
    Result<void> lookWhatIsNew(const FeedPage &page);
    Result<void> takeOutKnown(const QList<QByteArray> &keys);
    Result<void> takeRevisions(const FeedPage &page);
    Result<void> takeEarlyRevisions(ArticleId id);
    Result<void> takeRegisters(const QList<SyncRecord> &records);
    Result<void> takeRegister(const SyncRecord &remote, const QSet<QByteArray> &coming);
    Result<bool> isInUse(const SyncRecord &section);
    Result<bool> wasChangedHere(const SyncRecord &record);
    Result<void> keepEarlyEntries();
    Result<void> forgetEarlyEntries(ArticleId id);
    Result<QSet<QString>> earlyEntries(ArticleId id);
    Result<SyncRecord> asItStoodHere(ArticleId id, const SyncRecord &base, const SyncRecord &remote);
    Result<void> takeArticle(const SyncRecord &remote);
    Result<void> addArticle(const SyncRecord &remote);
    Result<void> taken(const SyncRecord &remote, bool whole);
    Result<void> makeRoomForArticle(const SyncRecord &remote, const QJsonObject &object);
    Result<void> bring(const SyncRecord &mine, const SyncRecord &base, const SyncRecord &remote, const QHash<OperationId, Error> &refused);
    Result<void> accepted(const Push &push);
    Result<void> notTaken(const Push &push);
    Result<void> refused(const Push &push, const PushAnswer &answer);
    Result<void> refusedWithItsMaking(const SyncRecord &record, const PushAnswer &answer);
    Result<void> refusedRegisters(const Push &push, const PushAnswer &answer);

    WriteContext &m_context;
    Database &m_database;
    Changes &m_changes;
    ProofListCache &m_lists;
    const SyncMergers &m_mergers;
    ChainOrder m_chain;
    SectionTreeIndex m_tree;
    QSet<QByteArray> m_coming;       ///< articles whose records are in the page
    QSet<QByteArray> m_new;          ///< of these those of which nothing is here, nor was agreed on
    bool m_hasEarlyEntries = true;   ///< of pages before
    bool m_hasEarlyRevisions = true;
    bool m_rebuildsLists = false;
    LocalOutcome m_outcome;
};

} // namespace galley
