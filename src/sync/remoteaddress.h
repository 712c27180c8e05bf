// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/person.h"
#include "store/clock.h"
#include "sync/remote.h"

#include <functional>

namespace galley {

/// Where a newsroom's store is: file:/path/of/store.sqlite (embedded: this machine only), or
/// postgresql://LOGIN@HOST[:PORT]/DATABASE. A password is never part of an address; nor are options of the connection,
/// which Galley chooses (postgresconnection.h). tls=off, ca=FILE and pooled=yes may follow a “?”.
struct RemoteAddress
{
    enum class Kind { Embedded, Postgres };
    Kind kind = Kind::Embedded;
    QString path;          ///< Embedded
    QString host;          ///< Postgres
    int port = 5432;
    QString database;
    QString login;         ///< the account, which is the person
    QString caFile;        ///< who vouches for the server's certificate; empty: the system's list
    bool tls = true;       ///< false: plain; taken for this machine's own addresses only
    bool pooled = false;   ///< behind a pooler in transaction mode: nothing that outlives a transaction is used
    QString text() const;
    bool operator==(const RemoteAddress &) const = default;
};
/// Usage where it is none. A relative path is one below `folder`. A password in it is refused, so that it ends in no
/// list of processes and no history of a shell.
Result<RemoteAddress> remoteAddress(const QString &text, const QString &folder);

/// What proves who somebody is. Kept in the system's keychain, or in memory where there is none; never written elsewhere.
struct RemoteCredentials
{
    QString password;
};

/// The clock must outlive it. Network where it is not to be reached; Refused where the password is not the account's; Corrupt
/// where the server cannot prove that it is the one.
Result<std::unique_ptr<Remote>> openRemote(const RemoteAddress &address, const RemoteCredentials &credentials, const Clock &clock);
/// A new, empty store. Postgres: into the database that the address names, as the account it names, which must own it and
/// may create roles; it becomes the founder's. See PostgresStore for further accounts.
Result<void> createRemote(const RemoteAddress &address, const RemoteCredentials &credentials, NewsroomId newsroom, const Person &founder, const Clock &clock);

/// 消息: says that something came in the store, as a hint: whoever needs it polls all the same. Runs on a thread of its
/// own, over a connection of its own, and connects again by itself; ends with the object.
class RemoteNews
{
public:
    virtual ~RemoteNews() = default;
};
/// news is called on that thread. Null where the store tells nothing (embedded, pooled): poll.
std::unique_ptr<RemoteNews> listenForNews(const RemoteAddress &address, const RemoteCredentials &credentials, std::function<void()> news);

} // namespace galley
