// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/agreement.h"

namespace galley {

/// What a page of the feed, or the answers to pushes, came to here.
struct LocalOutcome
{
    int taken = 0;       ///< records that are now as they are there
    int together = 0;    ///< articles brought together
    int conflicts = 0;   ///< texts that a person has to bring together
    int refused = 0;     ///< actions that were refused
    LocalOutcome &operator+=(const LocalOutcome &other)
    {
        taken += other.taken;
        together += other.together;
        conflicts += other.conflicts;
        refused += other.refused;
        return *this;
    }
    bool operator==(const LocalOutcome &) const = default;
};

/// This workstation's folder as the engine sees it. Calls block until what they do is on the disk; each is one
/// transaction, so that a fault in it leaves everything as it was. Used by the engine's thread alone.
class LocalSide
{
public:
    virtual ~LocalSide() = default;

    virtual NewsroomId newsroom() const = 0;
    /// One sync of a folder at a time, whoever in this process asks for it: what is answered ends the turn when it goes. The
    /// thread that has it may take it again. Locked where another takes very long.
    virtual Result<std::shared_ptr<void>> takeTurn() = 0;
    virtual Result<SyncState> state() = 0;
    virtual Result<qint64> waiting() = 0;         ///< records that wait to be sent
    virtual Result<void> stop(const QString &word, const QString &message) = 0; ///< empty: goes on
    virtual Result<void> succeeded() = 0;
    /// The store shut this workstation out: other people's unpublished texts go, see sync/lostmachine.h. Answers how many.
    virtual Result<qint64> leave(const QList<PersonId> &own, const QString &message) = 0;
    /// A new epoch: nothing counts as agreed.
    virtual Result<void> forget(EpochId epoch) = 0;

    /// How many entries the page takes away here, of how many that are agreed on.
    virtual Result<qint64> removals(const FeedPage &page) = 0;
    virtual Result<qint64> agreed() = 0;
    /// Applies the page and stores its place, in one transaction. Corrupt: the chain there is another one.
    virtual Result<LocalOutcome> apply(const FeedPage &page) = 0;
    /// What is to be sent now: what has no answer yet, as it was; else what changed, registers before articles.
    virtual Result<QList<Push>> nextPushes(EpochId epoch, int most) = 0;
    virtual Result<LocalOutcome> answered(const QList<Push> &pushes, const QList<PushAnswer> &answers) = 0;

    virtual Result<QList<QByteArray>> missingAssets(const QList<Revision> &revisions) = 0; ///< hex
    virtual Result<QByteArray> asset(const QByteArray &sha256Hex) = 0;
    virtual Result<void> putAsset(const QByteArray &sha256Hex, const QByteArray &bytes) = 0;

    /// The chain as it stands, for a new remote; from this number on.
    virtual Result<QList<ChainEntry>> chain(qint64 after, int most) = 0;
    virtual Result<void> agreeOnChain(qint64 entries) = 0;
};

} // namespace galley
