// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/localside.h"
#include "sync/remote.h"

namespace galley {

/// What a sync came to.
struct SyncReport
{
    int pages = 0;          ///< of the feed
    int sent = 0;           ///< pushes that were accepted
    LocalOutcome local;
    QString stopped;        ///< why it stands still until a person says so; empty: it does not
    QString stoppedFor;     ///< the same as a word, see SyncState
    qint64 left = 0;        ///< articles that went because this workstation was shut out
    QStringList problems;   ///< what could not be sent, for people
    bool movedNothing() const { return sent == 0 && local == LocalOutcome(); }
    bool operator==(const SyncReport &) const = default;
};

struct SyncOptions
{
    QString clientName = {};
    PersonId person = {};   ///< who works here; null: not known. What is theirs stays when the workstation is shut out
    int pagePushes = 200;   ///< the feed is read in pages of so many pushes
    int pushesAtOnce = 50;
    /// Without more progress than this many rounds of pushing nothing more is tried until the next sync.
    int idleRounds = 4;
};

/// Brings a newsroom folder and its remote together. One control thread: whichever calls sync(); it does nothing by
/// itself, has no clock and no random numbers, and knows of network and disk what its two sides answer, so that the same
/// sides give the same course.
///
/// A sync says hello and looks whether this is still the store it knows; reads the feed to its head, a page and a
/// transaction at a time, pictures first; then sends what changed here, registers before articles, and reads the feed
/// again, for where somebody else was first. Whatever fails ends it with an error, and the next one goes on from there:
/// pushes are kept with their operation until they have an answer, and pages are applied with their place in the feed.
///
/// It stops, and stays stopped, where the store is another newsroom's, has forgotten what it had, or would take away more
/// than max(10, 5 %) of what was agreed: a person looks first (confirm()). Where the store that this folder knows says that
/// the workstation was shut out, other people's unpublished texts go from here (sync/lostmachine.h) and it stops, too; also
/// where it had stopped for something else.
class SyncEngine
{
public:
    SyncEngine(LocalSide &local, Remote &remote, const SyncOptions &options = {});

    Result<SyncReport> sync();
    /// A person looked and says that this store is right: what was stopped for is accepted. Nothing here is deleted by it.
    Result<void> confirm();
    /// Fills a new remote with this folder's newsroom, which began with it (LocalNewsroom::begin), and opens it.
    Result<SyncReport> fill();

private:
    Result<void> lookAtStore(SyncReport &report);
    Result<void> lookWhetherShutOut(const SyncState &known, SyncReport &report);
    Result<void> leave(SyncReport &report);
    Result<void> read(SyncReport &report);
    Result<bool> readPage(SyncReport &report);
    Result<void> send(SyncReport &report);
    Result<bool> sendSome(SyncReport &report);
    Result<void> vouchForOwn(const QList<Push> &pushes);
    Result<void> fetchAssets(const FeedPage &page);
    Result<void> sendAssets(const QList<QByteArray> &names);
    Result<void> sendAsset(const QByteArray &name);
    Result<void> stop(SyncReport &report, const QString &word, const QString &message);

    LocalSide &m_local;
    Remote &m_remote;
    SyncOptions m_options;
    RemoteInfo m_info;
    bool m_takesRemovals = false;
};

} // namespace galley
