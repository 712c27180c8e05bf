// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/localside.h"
#include "sync/syncgate.h"

#include <functional>

namespace galley {

/// How far a sync is, as the workstation's side sees it.
struct SyncCourse
{
    enum class Doing { Looking, Receiving, Sending };
    Doing doing = Doing::Looking;
    qint64 done = 0;  ///< Sending: records that were accepted; Receiving: pushes of the feed that were read
    qint64 of = 0;    ///< of how many, as far as it is known
    bool operator==(const SyncCourse &) const = default;
};

/// A workstation's folder that tells how a sync goes, and lets it end between two transactions: through a gate, so that
/// the folder may be closed while the network keeps the sync waiting.
class WatchedSide final : public LocalSide
{
public:
    using Tell = std::function<void(const SyncCourse &)>;
    /// Side and gate must outlive it. tell is called on the engine's thread.
    WatchedSide(LocalSide &side, NewsroomId newsroom, SyncGate &gate, Tell tell);

    NewsroomId newsroom() const override { return m_newsroom; }
    /// Not through the gate: a turn may be waited for, and whoever shuts the gate does not wait for that.
    Result<std::shared_ptr<void>> takeTurn() override { return m_side.takeTurn(); }
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
    void tell(SyncCourse::Doing doing, qint64 done, qint64 of);

    LocalSide &m_side;
    SyncGate &m_gate;
    Tell m_tell;
    NewsroomId m_newsroom;
    qint64 m_feedBegan = -1; ///< where reading began
    qint64 m_sent = 0;
};

} // namespace galley
