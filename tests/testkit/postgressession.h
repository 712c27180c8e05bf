// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"

#include <QList>
#include <QStringList>

#include <memory>

typedef struct pg_conn PGconn; // NOLINT(modernize-use-using): as libpq-fe.h has it

namespace galley::testkit {

/// How somebody comes to a database, as libpq takes it: not by way of what is tested.
struct PostgresLogin
{
    QString host = QStringLiteral("localhost");
    int port = 5432;
    QString database;
    QString user;
    QString password;
    QString caFile;    ///< empty: without TLS
    QString options;   ///< of the server, as in PGOPTIONS
};

/// What a database said to some SQL; of several statements, what it said to the last, or to the one that failed.
struct SqlAnswer
{
    bool ok = false;
    QString state;             ///< SQLSTATE, where it failed; 08006 where the connection is gone
    QString message;
    QList<QStringList> rows;   ///< NULL is a null string
    qint64 affected = 0;       ///< rows that were written
    QString value() const { return rows.isEmpty() ? QString() : rows.constFirst().value(0); }
};

/// A connection over which a test says whatever it likes. One thread at a time.
class PostgresSession
{
public:
    static Result<PostgresSession> open(const PostgresLogin &login);

    SqlAnswer run(const QString &sql);
    /// Parameters as text; one statement.
    SqlAnswer run(const QString &sql, const QStringList &parameters);
    /// COPY … FROM STDIN with these bytes.
    SqlAnswer copyIn(const QString &sql, const QByteArray &bytes);
    /// Whether a notification on this channel comes within so many milliseconds.
    bool waitForNotification(const QString &channel, int milliseconds);
    bool isOpen() const;

private:
    explicit PostgresSession(PGconn *connection);
    struct Finish
    {
        void operator()(PGconn *connection) const;
    };
    SqlAnswer collect();
    std::unique_ptr<PGconn, Finish> m_connection;
};

} // namespace galley::testkit
