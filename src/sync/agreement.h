// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "sync/remote.h"

namespace galley {

// What this folder knows of where it stands with the remote: tables sync_*, inside the caller's transaction.

struct SyncState
{
    QString remote;        ///< its address; empty: this newsroom has none
    ClientId client;
    SyncCursor cursor;
    qint64 agreed = 0;     ///< entries of the chain that the remote ordered
    QString stopped;       ///< why nothing goes on until a person says so, for people; empty: nothing is the matter
    QString stoppedFor;    ///< the same as a word: other-newsroom, rolled-back, new-epoch, removals, revoked
    QDateTime lastSuccess;
    bool operator==(const SyncState &) const = default;
};
Result<SyncState> readSyncState(Database &database);
/// The folder's first remote: from now on every change is noted. `everything`: what is here already is to be sent.
Result<void> beginSync(Database &database, const QString &remote, ClientId client, bool everything);
/// No remote any more: nothing is noted from now on.
Result<void> endSync(Database &database);
Result<void> storeCursor(Database &database, const SyncCursor &cursor);
Result<void> storeStop(Database &database, const QString &word, const QString &message);
/// Nothing counts as agreed any more: everything is compared from the feed's beginning.
Result<void> forgetAgreement(Database &database, EpochId epoch);

/// What both last agreed on; gone where nothing.
Result<SyncRecord> agreedRecord(Database &database, const QString &kind, const QByteArray &key);
Result<QList<SyncRecord>> agreedRecords(Database &database, const QString &kind); ///< by key
Result<void> agree(Database &database, const SyncRecord &record);
Result<qint64> agreedCount(Database &database);

struct SyncMark
{
    QString kind;          ///< articleRecord, or “register” with the table's name as key
    QByteArray key;
};
inline constexpr QLatin1StringView registerMark("register");
Result<QList<SyncMark>> readMarks(Database &database, int limit); ///< oldest first, registers before everything
Result<qint64> countMarks(Database &database);
Result<void> mark(Database &database, const SyncMark &mark);
Result<void> unmark(Database &database, const SyncMark &mark);

Result<QList<Push>> readOutbox(Database &database);
Result<void> putIntoOutbox(Database &database, const Push &push);
Result<void> takeFromOutbox(Database &database, OperationId operation);

} // namespace galley
