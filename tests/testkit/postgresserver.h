// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testkit/postgressession.h"
#include "testkit/serverprocess.h"

#include <QTemporaryDir>

namespace galley::testkit {

/// PgBouncer before a server, in transaction mode: whoever has an account there comes through with their own password.
class PostgresPooler
{
public:
    int port() const { return m_port; }
    qint64 id() const { return m_process.id(); }

private:
    friend class PostgresServer;
    PostgresPooler() = default;
    std::unique_ptr<QTemporaryDir> m_folder;
    ServerProcess m_process;
    int m_port = 0;
};

/// A real PostgreSQL in a temporary folder: passwords by SCRAM-SHA-256, TLS with a certificate authority of its own for
/// localhost and 127.0.0.1, on a free port of 127.0.0.1 and nowhere else. It does not wait for the disk. Start it once in
/// a test program, make a database for each test; it ends with the object, or with the program, however that ends.
/// One thread.
class PostgresServer
{
public:
    /// Whether there is one on this machine; where not, tests are left out (GALLEY_SKIP_ELSEWHERE).
    static bool isInstalled();
    static Result<std::unique_ptr<PostgresServer>> start();
    ~PostgresServer();

    int port() const { return m_port; }
    qint64 id() const { return m_process.id(); }
    QString version() const;
    QString caFile() const;
    QString folder() const { return m_folder->path(); }
    QString log() const;

    static QString superuser() { return QStringLiteral("postgres"); }
    static QString password() { return QStringLiteral("the superuser's password"); } ///< the superuser's
    /// The address that Galley is given: over TLS, or plain through another port (a proxy's or a pooler's).
    QString address(const QString &login, const QString &database) const;
    QString plainAddress(const QString &login, const QString &database, int port = 0) const;
    PostgresLogin login(const QString &user, const QString &password, const QString &database) const; ///< over TLS

    /// As the superuser.
    Result<PostgresSession> session(const QString &database = superuser()) const;
    SqlAnswer sql(const QString &sql, const QString &database = superuser()) const;

    /// An account that owns a new, empty database and may make roles, as an administrator of the house gives one to
    /// a newsroom. Its password is passwordOf(owner).
    struct House
    {
        QString database;
        QString owner;
    };
    Result<House> createDatabase();
    static QString passwordOf(const QString &login) { return QStringLiteral("password of ") + login; }
    /// A login with this password; over it anybody may say anything that its groups are granted.
    Result<void> createLogin(const QString &login, const QStringList &groups = {}) const;
    /// A copy of a database that nobody is connected to: everybody is thrown out of both.
    Result<void> copyDatabase(const QString &from, const QString &to) const;
    /// All databases and roles that are not the server's own.
    Result<void> clear();

    Result<void> restart();
    Result<void> stopAbruptly(); ///< as when the power goes: nobody is told, nothing is finished
    Result<void> startAgain();

    /// A hot standby that follows this server, with the same accounts. Promoting makes it a server of its own.
    Result<std::unique_ptr<PostgresServer>> startStandby() const;
    Result<void> promote();
    /// Standby: has all that the first server had when this was called.
    Result<void> catchUpWith(const PostgresServer &first) const;

    Result<std::unique_ptr<PostgresPooler>> startPooler() const;

private:
    PostgresServer() = default;
    Result<void> makeFolder();
    Result<void> makeCertificates() const;
    Result<void> configure() const;
    Result<void> run();
    Result<void> waitUntilItAnswers();
    QString dataFolder() const { return m_folder->filePath(QStringLiteral("data")); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_certificates;    ///< the folder they lie in; a standby has its first server's
    ServerProcess m_process;
    int m_port = 0;
    int m_made = 0;
};

} // namespace galley::testkit
