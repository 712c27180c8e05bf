// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/storeaccess.h"
#include "sync/watchedside.h"

#include "store/newsroom.h"

namespace galley {

/// What it takes to reach a store.
struct StoreTarget
{
    RemoteAddress address;
    RemoteCredentials credentials;
    QString clientName;
    StoreAccess access;
};

/// Whoever waits for a store to be made or joined. Called on the thread that does it.
struct StoreWaiting
{
    SyncGate *gate = nullptr;      ///< stopped: it is given up, and everything is as it was
    WatchedSide::Tell tell = {};
};

/// Makes the newsroom's store and fills it. Where that fails or is given up the newsroom has no store, as before, and a
/// file that was made for it is gone; what was made in a PostgreSQL database stays there, and is filled the next time. Its first account is the founder's.
/// room: shut when the newsroom closes; then nothing more is undone either, and the store is filled when it opens again.
Result<void> makeStore(Newsroom &newsroom, SyncGate &room, const Person &founder, const StoreTarget &target, const StoreWaiting &waiting);

/// Makes the folder of a further workstation and fills it from the store. The folder is not there yet, or empty
/// (Conflict); where it fails or is given up it is so again. Answers whose account it is; null where the store knows none.
Result<PersonId> joinStore(const QString &folder, const StoreTarget &target, const Clock &clock, const StoreWaiting &waiting);

} // namespace galley
