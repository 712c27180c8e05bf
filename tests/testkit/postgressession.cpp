// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testkit/postgressession.h"

#include <QDeadlineTimer>

#include <libpq-fe.h>
#include <poll.h>

using namespace Qt::StringLiterals;

namespace galley::testkit {

namespace {

struct Clear
{
    void operator()(PGresult *result) const { PQclear(result); }
};
using Answer = std::unique_ptr<PGresult, Clear>;

SqlAnswer read(const Answer &result)
{
    SqlAnswer answer;
    const ExecStatusType status = PQresultStatus(result.get());
    answer.ok = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY;
    if (!answer.ok) {
        const char *state = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
        answer.state = state ? QString::fromLatin1(state) : u"08006"_s;
        answer.message = QString::fromUtf8(PQresultErrorMessage(result.get())).trimmed();
        return answer;
    }
    answer.affected = QByteArray(PQcmdTuples(result.get())).toLongLong();
    for (int row = 0; row < PQntuples(result.get()); ++row) {
        QStringList values;
        for (int column = 0; column < PQnfields(result.get()); ++column) {
            values.append(PQgetisnull(result.get(), row, column)
                              ? QString()
                              : QString::fromUtf8(PQgetvalue(result.get(), row, column), PQgetlength(result.get(), row, column)));
        }
        answer.rows.append(values);
    }
    return answer;
}

void ignoreNotices(void *, const char *)
{
}

} // namespace

PostgresSession::PostgresSession(PGconn *connection)
    : m_connection(connection)
{
}

void PostgresSession::Finish::operator()(PGconn *connection) const
{
    PQfinish(connection);
}

Result<PostgresSession> PostgresSession::open(const PostgresLogin &login)
{
    const std::pair<const char *, QByteArray> all[] = {
        {"host", login.host.toUtf8()},
        {"port", QByteArray::number(login.port)},
        {"dbname", login.database.toUtf8()},
        {"user", login.user.toUtf8()},
        {"password", login.password.toUtf8()},
        {"sslmode", login.caFile.isEmpty() ? "disable" : "verify-full"},
        {"sslrootcert", login.caFile.toUtf8()},
        {"gssencmode", "disable"},
        {"options", login.options.toUtf8()},
        {"client_encoding", "UTF8"},
        {"connect_timeout", "20"},
    };
    std::vector<const char *> names;
    std::vector<const char *> values;
    for (const auto &[name, value] : all) {
        names.push_back(name);
        values.push_back(value.constData());
    }
    names.push_back(nullptr);
    values.push_back(nullptr);
    PostgresSession session(PQconnectdbParams(names.data(), values.data(), 0));
    PGconn *connection = session.m_connection.get();
    if (PQstatus(connection) != CONNECTION_OK)
        return failure(ErrorCode::Network, u"The database cannot be reached."_s, QString::fromUtf8(PQerrorMessage(connection)).trimmed());
    PQsetNoticeProcessor(connection, ignoreNotices, nullptr);
    return session;
}

bool PostgresSession::isOpen() const
{
    return PQstatus(m_connection.get()) == CONNECTION_OK;
}

SqlAnswer PostgresSession::collect()
{
    SqlAnswer answer;
    bool failed = false;
    while (const Answer result{PQgetResult(m_connection.get())}) {
        const ExecStatusType status = PQresultStatus(result.get());
        if (status == PGRES_COPY_OUT || status == PGRES_COPY_BOTH) {
            QStringList lines;
            char *line = nullptr;
            while (const int size = PQgetCopyData(m_connection.get(), &line, 0)) {
                if (size < 0)
                    break;
                lines.append(QString::fromUtf8(line, size));
                PQfreemem(line);
            }
            answer.rows.append(lines);
            continue;
        }
        if (status == PGRES_COPY_IN) {
            if (PQputCopyEnd(m_connection.get(), nullptr) != 1)
                break;
            continue;
        }
        if (failed)
            continue;
        const QList<QStringList> copied = std::exchange(answer.rows, {});
        answer = read(result);
        answer.rows = answer.rows.isEmpty() ? copied : answer.rows;
        failed = !answer.ok;
        if (!isOpen())
            break;
    }
    return answer;
}

SqlAnswer PostgresSession::run(const QString &sql)
{
    if (PQsendQuery(m_connection.get(), sql.toUtf8().constData()) != 1)
        return {false, u"08006"_s, QString::fromUtf8(PQerrorMessage(m_connection.get())), {}, 0};
    return collect();
}

SqlAnswer PostgresSession::run(const QString &sql, const QStringList &parameters)
{
    QList<QByteArray> bytes;
    for (const QString &parameter : parameters)
        bytes.append(parameter.toUtf8());
    std::vector<const char *> values;
    for (qsizetype i = 0; i < parameters.size(); ++i)
        values.push_back(parameters.at(i).isNull() ? nullptr : bytes.at(i).constData());
    if (PQsendQueryParams(m_connection.get(), sql.toUtf8().constData(), static_cast<int>(values.size()), nullptr, values.data(), nullptr, nullptr, 0) != 1)
        return {false, u"08006"_s, QString::fromUtf8(PQerrorMessage(m_connection.get())), {}, 0};
    return collect();
}

SqlAnswer PostgresSession::copyIn(const QString &sql, const QByteArray &bytes)
{
    const Answer begun(PQexec(m_connection.get(), sql.toUtf8().constData()));
    if (PQresultStatus(begun.get()) != PGRES_COPY_IN)
        return read(begun);
    constexpr qsizetype piece = 1 << 20;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        if (PQputCopyData(m_connection.get(), bytes.constData() + at, static_cast<int>(qMin(piece, bytes.size() - at))) != 1)
            break;
    }
    PQputCopyEnd(m_connection.get(), nullptr);
    return collect();
}

bool PostgresSession::waitForNotification(const QString &channel, int milliseconds)
{
    const QDeadlineTimer deadline(milliseconds);
    for (;;) {
        PQconsumeInput(m_connection.get());
        while (PGnotify *told = PQnotifies(m_connection.get())) {
            const bool ours = channel == QString::fromUtf8(told->relname);
            PQfreemem(told);
            if (ours)
                return true;
        }
        pollfd socket{PQsocket(m_connection.get()), POLLIN, 0};
        if (deadline.hasExpired() || ::poll(&socket, 1, static_cast<int>(deadline.remainingTime())) < 0)
            return false;
    }
}

} // namespace galley::testkit
