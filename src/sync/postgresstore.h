// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/person.h"
#include "sync/postgresconnection.h"

namespace galley {

/// An account of the store: a login of the server's, and the person it is.
struct StoreAccount
{
    QString login;
    PersonId person;
    QList<Role> roles;       ///< what the server grants; they count where the newsroom's register gives them, too
    bool publisher = false;  ///< may hold the publishing lease without being a chief editor (a server's galleyctl)
    bool operator==(const StoreAccount &) const = default;
};

/// 管库: what the store's keeper does over an account that may create roles and owns the database. One thread; calls block.
class PostgresStore
{
public:
    /// A new store in the database that the address names: roles, schema, rules; the connecting account becomes
    /// `founder`'s. Conflict where there is a store already; Usage for a database whose name cannot begin role names;
    /// NewerVersion for a server before PostgreSQL 14.
    static Result<void> create(const RemoteAddress &address, const RemoteCredentials &credentials, NewsroomId newsroom, const Person &founder);
    static Result<std::unique_ptr<PostgresStore>> open(const RemoteAddress &address, const RemoteCredentials &credentials);

    Result<QList<StoreAccount>> accounts(); ///< by login
    /// Conflict where the server has such a login already. The password leaves this machine as a SCRAM verifier only.
    Result<void> add(const StoreAccount &account, const QString &password);
    Result<void> setRole(const QString &login, Role role, bool granted);
    Result<void> setPublisher(const QString &login, bool granted);
    Result<void> setPassword(const QString &login, const QString &password);
    /// Ends its sessions, too. What the person did stays theirs.
    Result<void> remove(const QString &login);
    /// For a store that came back from a backup: every client stops, asks, and compares everything.
    Result<void> renewEpoch();

private:
    PostgresStore(std::unique_ptr<PostgresConnection> connection, const QString &prefix);
    QByteArray group(const QString &name) const;
    Result<void> grant(const QString &group, const QString &login, bool granted);
    /// As the owner, in a transaction.
    Result<void> asOwner(const char *sql, const QList<PostgresValue> &parameters);
    Result<void> known(const QString &login);

    std::unique_ptr<PostgresConnection> m_connection;
    QString m_prefix;
};

} // namespace galley
