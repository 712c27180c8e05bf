// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/remoteaddress.h"
#include "sync/waitinglist.h"

#include <QStringList>

namespace galley {

/// Where the newsroom and its store stand, for people.
struct SyncStatus
{
    enum class State {
        NoStore,       ///< this newsroom works by itself
        Connecting,    ///< not heard from yet since the newsroom was opened
        InStep,
        Sending,
        Receiving,
        Offline,       ///< the store cannot be reached; since when: offlineSince
        Trouble,       ///< it can, and something else hinders: problem
        NeedsPassword, ///< nothing is tried until somebody gives one
        Stopped,       ///< until a person says so: stoppedFor (SyncState has the words), stopped
    };
    State state = State::Connecting;
    QString address;          ///< of the store, without options; empty with NoStore
    RemoteAddress::Kind kind = RemoteAddress::Kind::Embedded;
    QString login;            ///< whose password is needed
    bool online = false;      ///< the store answered last time
    bool holdsToRoles = false;///< known while online
    PersonId account;         ///< whose account the connection is; null: the store knows none
    int passwordsTried = 0;   ///< of those that were given
    bool passwordInMemory = false; ///< this machine has no keychain
    WaitingList waiting;
    qint64 done = 0;          ///< Sending, Receiving: of how many
    qint64 of = 0;
    QDateTime lastSuccess;    ///< UTC; invalid: never
    QDateTime offlineSince;   ///< UTC
    QDateTime next;           ///< UTC; when it is tried again by itself
    QString problem;          ///< of Offline, Trouble, NeedsPassword; for people
    QString stoppedFor;
    QString stopped;
    QStringList refused;      ///< what the store did not take last time, for people
    bool operator==(const SyncStatus &) const = default;

    /// Something that does not get better by waiting.
    bool needsSomebody() const;
};

/// 已同步, 3 篇待发, 离线: the few words of the status bar. conflicts: texts that wait to be put together.
QString syncWords(const SyncStatus &status, int conflicts);
/// A sentence or two.
QString syncSentence(const SyncStatus &status, const QDateTime &now, const QTimeZone &zone);
/// The Breeze icon that goes with it.
QString syncIcon(const SyncStatus &status, int conflicts);

} // namespace galley
