// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/id.h"
#include "article/readjson.h"
#include "sync/remoteaddress.h"

#include <QDateTime>

struct pg_conn;
struct pg_result;

namespace galley {

/// A parameter of a statement. What is not said here goes as text, and the server reads it as what it is asked for.
class PostgresValue
{
public:
    PostgresValue(const QString &text) : m_bytes(text.toUtf8()) {} // NOLINT(google-explicit-constructor): values stand in lists
    PostgresValue(qint64 number) : m_bytes(QByteArray::number(number)) {} // NOLINT(google-explicit-constructor)
    PostgresValue(const QJsonDocument &json) : m_bytes(json.toJson(QJsonDocument::Compact)) {} // NOLINT(google-explicit-constructor)
    template <typename Kind>
    PostgresValue(Id<Kind> id) : m_bytes(id.toString().toLatin1()) {} // NOLINT(google-explicit-constructor)
    /// As they are.
    static PostgresValue bytes(const QByteArray &bytes)
    {
        PostgresValue value{QString()};
        value.m_bytes = bytes;
        value.m_binary = true;
        return value;
    }

    const QByteArray &data() const { return m_bytes; }
    bool isBinary() const { return m_binary; }

private:
    QByteArray m_bytes;
    bool m_binary = false;
};

/// What a statement answered, in PostgreSQL's binary forms. Rows and columns from 0.
class PostgresRows
{
public:
    explicit PostgresRows(pg_result *result);
    int count() const;
    bool isNull(int row, int column) const;
    QByteArray bytes(int row, int column) const; ///< also text, as UTF-8
    QString text(int row, int column) const { return textFromUtf8(bytes(row, column)); }
    qint64 number(int row, int column) const;    ///< smallint to bigint
    bool yes(int row, int column) const;
    QUuid uuid(int row, int column) const { return QUuid::fromRfc4122(bytes(row, column)); }
    QDateTime time(int row, int column) const;   ///< timestamptz
    qint64 affected() const;

private:
    std::shared_ptr<pg_result> m_result;
};

/// A connection to a PostgreSQL server. One thread at a time; calls block. How it is made up is decided here, never by
/// what somebody typed: SCRAM-SHA-256 alone, TLS to a server whose certificate is for its name (verify-full), bound to
/// the channel where no pooler stands between, a time within which a dead line is noticed.
class PostgresConnection
{
public:
    /// Network where the server is not to be reached; Refused where it takes neither login nor password, or is not who
    /// it should be.
    static Result<std::unique_ptr<PostgresConnection>> open(const RemoteAddress &address, const RemoteCredentials &credentials);
    ~PostgresConnection();
    Q_DISABLE_COPY_MOVE(PostgresConnection)

    Result<PostgresRows> query(const char *sql, const QList<PostgresValue> &parameters = {});
    /// Asks and goes on: the server works meanwhile. answer() waits for what came of it, also where something else was asked
    /// in between. One question at a time; a new one lets go of the one before.
    Result<void> send(const char *sql, const QList<PostgresValue> &parameters);
    Result<PostgresRows> answer();
    /// Several statements without parameters, one transaction.
    Result<void> script(const QByteArray &sql);
    bool isAlive() const;
    QByteArray quoted(const QString &identifier) const;
    QByteArray literal(const QString &text) const;
    /// What stands for a password in CREATE ROLE, so that the server never sees it itself.
    Result<QByteArray> scramVerifier(const QString &login, const QString &password) const;
    /// Waits until something is to be read or so many milliseconds have gone by; whether a notice came. Network where
    /// the line is dead.
    Result<bool> waitForNotice(int milliseconds);

private:
    explicit PostgresConnection(pg_conn *connection);
    Error errorOf(const pg_result *result) const;
    Result<PostgresRows> rowsOf(pg_result *result) const;
    void takeAnswer();
    pg_conn *m_connection;
    bool m_isAsked = false;                    ///< send() went out, nothing of its answer was taken
    std::optional<Result<PostgresRows>> m_answer;
};

/// BEGIN … COMMIT around what it does; ROLLBACK where that fails.
Result<void> inPostgresTransaction(PostgresConnection &connection, const std::function<Result<void>()> &work);

} // namespace galley
