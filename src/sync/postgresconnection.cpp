// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/postgresconnection.h"

#include "store/try.h"
#include "sync/synctext.h"

#include <QDeadlineTimer>
#include <QTimeZone>
#include <QtEndian>

#include <libpq-fe.h>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <poll.h>
#endif

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr qint64 postgresEpochMs = 946'684'800'000; // 2000-01-01, from 1970
constexpr int microsecondsInMs = 1000;

using Parameters = QList<std::pair<const char *, QByteArray>>;

Parameters parametersFor(const RemoteAddress &address, const RemoteCredentials &credentials)
{
    Parameters all{
        {"host", address.host.toUtf8()},
        {"port", QByteArray::number(address.port)},
        {"dbname", address.database.toUtf8()},
        {"user", address.login.toUtf8()},
        {"password", credentials.password.toUtf8()},
        {"passfile", "/dev/null"},
        {"application_name", "galley"},
        {"client_encoding", "UTF8"},
        {"connect_timeout", "10"},
        {"keepalives_idle", "10"},
        {"keepalives_interval", "5"},
        {"keepalives_count", "3"},
        {"tcp_user_timeout", "20000"},
        {"gssencmode", "disable"},
        {"sslmode", address.tls ? "verify-full" : "disable"},
        // Behind a pooler the channel ends at the pooler, which has no part in the exchange.
        {"channel_binding", address.tls && !address.pooled ? "require" : "prefer"},
        {"require_auth", "scram-sha-256"},
    };
    if (address.tls)
        all.emplaceBack("sslrootcert", address.caFile.isEmpty() ? QByteArray("system") : address.caFile.toUtf8());
    // A pooler in transaction mode takes no settings of a session.
    if (!address.pooled)
        all.emplaceBack("options", "-c statement_timeout=120000 -c idle_in_transaction_session_timeout=15000");
    return all;
}

Error connectError(pg_conn *connection, const RemoteAddress &address)
{
    const QString detail = QString::fromUtf8(PQerrorMessage(connection)).trimmed();
    if (detail.contains("certificate"_L1) || detail.contains("SSL"_L1))
        return {ErrorCode::Corrupt, Sync::tr("The server %1 could not prove that it is the newsroom's: nothing was sent to it.").arg(address.host), detail};
    if (PQconnectionNeedsPassword(connection) != 0)
        return {ErrorCode::Refused, Sync::tr("The newsroom's store asks for the password of “%1”.").arg(address.login), detail};
    // A server speaks its own language, but names the login where it is what it does not take.
    if (PQconnectionUsedPassword(connection) != 0 && (detail.contains("authentication"_L1) || detail.contains(u'"' + address.login + u'"')))
        return {ErrorCode::Refused, Sync::tr("The newsroom's store does not take this login or password."), detail};
    if (detail.contains("does not exist"_L1) || detail.contains("permission denied"_L1) || detail.contains("not permitted to log in"_L1))
        return {ErrorCode::Refused, Sync::tr("The newsroom's store has no account “%1” for this.").arg(address.login), detail};
    return {ErrorCode::Network, Sync::tr("The newsroom's store at %1 cannot be reached now. Everything stays here until it can.").arg(address.host), detail};
}

struct Sqlstate
{
    QLatin1StringView begins;
    ErrorCode code;
};
constexpr Sqlstate sqlstates[] = {
    {QLatin1StringView("42501"), ErrorCode::Refused},  {QLatin1StringView("55000"), ErrorCode::Refused}, {QLatin1StringView("28"), ErrorCode::Refused},
    {QLatin1StringView("08"), ErrorCode::Network},     {QLatin1StringView("57P"), ErrorCode::Network},   {QLatin1StringView("25006"), ErrorCode::Network},
    {QLatin1StringView("25P03"), ErrorCode::Network},  {QLatin1StringView("57014"), ErrorCode::Network}, {QLatin1StringView("40"), ErrorCode::Network},
    {QLatin1StringView("55P03"), ErrorCode::Locked},   {QLatin1StringView("53100"), ErrorCode::DiskFull}, {QLatin1StringView("53"), ErrorCode::Network},
    {QLatin1StringView("XX"), ErrorCode::Corrupt},     {QLatin1StringView("42710"), ErrorCode::Conflict}, {QLatin1StringView("42P06"), ErrorCode::Conflict},
    {QLatin1StringView("23505"), ErrorCode::Conflict},
};

ErrorCode codeOf(const QString &sqlstate)
{
    for (const Sqlstate &each : sqlstates) {
        if (sqlstate.startsWith(each.begins))
            return each.code;
    }
    return ErrorCode::Io;
}

QString messageOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Refused:
        return Sync::tr("The newsroom's store does not let this account do that.");
    case ErrorCode::Network:
        return Sync::tr("The connection to the newsroom's store was lost. Everything stays here until it is back.");
    case ErrorCode::Locked:
        return Sync::tr("The newsroom's store is busy. This is tried again.");
    case ErrorCode::DiskFull:
        return Sync::tr("The server of the newsroom's store has no room left. Everything stays here until it has.");
    case ErrorCode::Conflict:
        return Sync::tr("Something of this name is there already.");
    default:
        return Sync::tr("The newsroom's store answered with an error.");
    }
}

/// Parameters as libpq takes them; the values live on with the list.
struct Bound
{
    explicit Bound(const QList<PostgresValue> &parameters)
    {
        for (const PostgresValue &value : parameters) {
            values.append(value.data().constData());
            lengths.append(static_cast<int>(value.data().size()));
            formats.append(value.isBinary() ? 1 : 0);
        }
    }
    int count() const { return static_cast<int>(values.size()); }

    QList<const char *> values;
    QList<int> lengths;
    QList<int> formats;
};

} // namespace

PostgresRows::PostgresRows(pg_result *result)
    : m_result(result, [](pg_result *each) { PQclear(each); })
{
}

int PostgresRows::count() const { return PQntuples(m_result.get()); }
bool PostgresRows::isNull(int row, int column) const { return PQgetisnull(m_result.get(), row, column) != 0; }
bool PostgresRows::yes(int row, int column) const { return bytes(row, column) == QByteArray(1, '\1'); }
qint64 PostgresRows::affected() const { return QByteArray(PQcmdTuples(m_result.get())).toLongLong(); }

QByteArray PostgresRows::bytes(int row, int column) const
{
    return {PQgetvalue(m_result.get(), row, column), PQgetlength(m_result.get(), row, column)};
}

qint64 PostgresRows::number(int row, int column) const
{
    const QByteArray raw = bytes(row, column);
    switch (raw.size()) {
    case sizeof(qint16):
        return qFromBigEndian<qint16>(raw.constData());
    case sizeof(qint32):
        return qFromBigEndian<qint32>(raw.constData());
    case sizeof(qint64):
        return qFromBigEndian<qint64>(raw.constData());
    default:
        return 0;
    }
}

QDateTime PostgresRows::time(int row, int column) const
{
    if (isNull(row, column))
        return {};
    return QDateTime::fromMSecsSinceEpoch(postgresEpochMs + number(row, column) / microsecondsInMs, QTimeZone::UTC);
}

PostgresConnection::PostgresConnection(pg_conn *connection)
    : m_connection(connection)
{
}

PostgresConnection::~PostgresConnection()
{
    PQfinish(m_connection);
}

Result<std::unique_ptr<PostgresConnection>> PostgresConnection::open(const RemoteAddress &address, const RemoteCredentials &credentials)
{
    const Parameters all = parametersFor(address, credentials);
    QList<const char *> names;
    QList<const char *> values;
    for (const auto &[name, value] : all) {
        names.append(name);
        values.append(value.constData());
    }
    names.append(nullptr);
    values.append(nullptr);
    pg_conn *connection = PQconnectdbParams(names.constData(), values.constData(), 0);
    std::unique_ptr<PostgresConnection> made(new PostgresConnection(connection));
    if (PQstatus(connection) != CONNECTION_OK)
        return std::unexpected(connectError(connection, address));
    PQsetNoticeProcessor(connection, [](void *, const char *) {}, nullptr);
    return made;
}

Error PostgresConnection::errorOf(const pg_result *result) const
{
    const char *sqlstate = result == nullptr ? nullptr : PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const ErrorCode code = sqlstate == nullptr ? ErrorCode::Network : codeOf(QString::fromLatin1(sqlstate));
    const QString said = QString::fromUtf8(result == nullptr ? PQerrorMessage(m_connection) : PQresultErrorMessage(result)).trimmed();
    return {code, messageOf(code), said};
}

Result<PostgresRows> PostgresConnection::rowsOf(pg_result *result) const
{
    PostgresRows rows(result);
    const ExecStatusType status = PQresultStatus(result);
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK)
        return std::unexpected(errorOf(result));
    return rows;
}

Result<PostgresRows> PostgresConnection::query(const char *sql, const QList<PostgresValue> &parameters)
{
    takeAnswer();
    const Bound bound(parameters);
    return rowsOf(PQexecParams(m_connection, sql, bound.count(), nullptr, bound.values.constData(), bound.lengths.constData(), bound.formats.constData(), 1));
}

Result<void> PostgresConnection::send(const char *sql, const QList<PostgresValue> &parameters)
{
    takeAnswer();
    m_answer.reset();
    const Bound bound(parameters);
    if (PQsendQueryParams(m_connection, sql, bound.count(), nullptr, bound.values.constData(), bound.lengths.constData(), bound.formats.constData(), 1) == 0)
        return std::unexpected(errorOf(nullptr));
    m_isAsked = true;
    return {};
}

Result<PostgresRows> PostgresConnection::answer()
{
    takeAnswer();
    Result<PostgresRows> rows = m_answer ? *m_answer : std::unexpected(errorOf(nullptr));
    m_answer.reset();
    return rows;
}

/// The line is free for another question after this.
void PostgresConnection::takeAnswer()
{
    if (!std::exchange(m_isAsked, false))
        return;
    m_answer = rowsOf(PQgetResult(m_connection));
    while (pg_result *more = PQgetResult(m_connection))
        PQclear(more);
}

Result<void> PostgresConnection::script(const QByteArray &sql)
{
    takeAnswer();
    GALLEY_TRY(rowsOf(PQexec(m_connection, sql.constData())));
    return {};
}

bool PostgresConnection::isAlive() const
{
    return PQstatus(m_connection) == CONNECTION_OK;
}

QByteArray PostgresConnection::quoted(const QString &identifier) const
{
    const QByteArray utf8 = identifier.toUtf8();
    const std::unique_ptr<char, void (*)(void *)> escaped(PQescapeIdentifier(m_connection, utf8.constData(), static_cast<size_t>(utf8.size())), PQfreemem);
    return {escaped.get()};
}

QByteArray PostgresConnection::literal(const QString &text) const
{
    const QByteArray utf8 = text.toUtf8();
    const std::unique_ptr<char, void (*)(void *)> escaped(PQescapeLiteral(m_connection, utf8.constData(), static_cast<size_t>(utf8.size())), PQfreemem);
    return {escaped.get()};
}

Result<QByteArray> PostgresConnection::scramVerifier(const QString &login, const QString &password) const
{
    const std::unique_ptr<char, void (*)(void *)> made(
        PQencryptPasswordConn(m_connection, password.toUtf8().constData(), login.toUtf8().constData(), "scram-sha-256"), PQfreemem);
    if (!made)
        return std::unexpected(errorOf(nullptr));
    return QByteArray(made.get());
}

Result<bool> PostgresConnection::waitForNotice(int milliseconds)
{
    const QDeadlineTimer end(milliseconds);
    for (;;) {
        if (pgNotify *notice = PQnotifies(m_connection)) {
            PQfreemem(notice);
            while (pgNotify *more = PQnotifies(m_connection))
                PQfreemem(more);
            return true;
        }
        const int left = static_cast<int>(qMax<qint64>(0, end.remainingTime()));
        if (left == 0)
            return false;
#ifdef Q_OS_WIN
        WSAPOLLFD wanted{static_cast<SOCKET>(PQsocket(m_connection)), POLLRDNORM, 0};
        WSAPoll(&wanted, 1, left);
#else
        pollfd wanted{PQsocket(m_connection), POLLIN, 0};
        poll(&wanted, 1, left);
#endif
        if (PQconsumeInput(m_connection) == 0)
            return std::unexpected(errorOf(nullptr));
    }
}

Result<void> inPostgresTransaction(PostgresConnection &connection, const std::function<Result<void>()> &work)
{
    if (auto begun = connection.script("BEGIN"); !begun)
        return begun;
    Result<void> done = work();
    if (done)
        return connection.script("COMMIT");
    static_cast<void>(connection.script("ROLLBACK")); // what went wrong before is what is told
    return done;
}

} // namespace galley
