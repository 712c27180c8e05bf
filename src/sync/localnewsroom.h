// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/newsroom.h"
#include "sync/localside.h"
#include "sync/replay.h"

namespace galley {

/// A newsroom folder that this process owns.
class LocalNewsroom : public LocalSide
{
public:
    LocalNewsroom(Newsroom &newsroom, const SyncMergers &mergers);

    /// Notes the remote in the folder. everything: what is here is to be sent (the folder makes a new remote).
    Result<void> begin(const QString &remote, ClientId client, bool everything);
    /// The folder has no remote any more. What is in it stays.
    Result<void> end();

    NewsroomId newsroom() const override { return m_newsroom.id(); }
    /// Touches nothing of the newsroom.
    Result<std::shared_ptr<void>> takeTurn() override;
    Result<SyncState> state() override;
    Result<qint64> waiting() override;
    Result<void> stop(const QString &word, const QString &message) override;
    Result<void> succeeded() override;
    Result<qint64> leave(const QList<PersonId> &own, const QString &message) override;
    Result<void> forget(EpochId epoch) override;
    Result<qint64> removals(const FeedPage &page) override;
    Result<qint64> agreed() override;
    Result<LocalOutcome> apply(const FeedPage &page) override;
    Result<QList<Push>> nextPushes(EpochId epoch, int most) override;
    Result<LocalOutcome> answered(const QList<Push> &pushes, const QList<PushAnswer> &answers) override;
    Result<QList<QByteArray>> missingAssets(const QList<Revision> &revisions) override;
    Result<QByteArray> asset(const QByteArray &sha256Hex) override;
    Result<void> putAsset(const QByteArray &sha256Hex, const QByteArray &bytes) override;
    Result<QList<ChainEntry>> chain(qint64 after, int most) override;
    Result<void> agreeOnChain(qint64 entries) override;

private:
    Newsroom &m_newsroom;
    const QString m_folder;
    SyncMergers m_mergers;
};

/// A folder for a newsroom that others have already: empty, until it has read the remote's feed.
Result<void> createForRemote(const QString &folder, NewsroomId newsroom, const QString &remote, ClientId client, const Clock &clock);

} // namespace galley
