// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "store/storefaults.h"
#include "store/storetext.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QThread>
#include <QUrl>

#include <atomic>

using namespace Qt::StringLiterals;

namespace galley {

std::atomic<int> StoreFaults::failAfter = -1;
std::atomic<bool> StoreFaults::readsFail = false;
std::atomic<int> StoreFaults::pageLimit = 0;

namespace {

// SQLite's primary result codes (sqlite.org/rescode.html); Qt hands on the extended ones.
enum SqliteCode { Perm = 3, Busy = 5, TableLocked = 6, ReadOnlyDb = 8, IoError = 10, CorruptDb = 11,
                  Full = 13, CannotOpen = 14, Constraint = 19, NotADb = 26 };

Error errorFrom(const QSqlError &error, const QString &sql = {})
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    const QString detail = sql.isEmpty() ? error.text() : QString(error.text() + u" in: "_s + sql);
    switch (code) {
    case Full:
        return {ErrorCode::DiskFull, Store::tr("The disk is full: nothing was saved. Make room and try again."), detail};
    case ReadOnlyDb:
    case Perm:
        return {ErrorCode::ReadOnly, Store::tr("The newsroom cannot be written to."), detail};
    case Busy:
    case TableLocked:
        return {ErrorCode::Locked, Store::tr("Another program is using the newsroom's database."), detail};
    case CorruptDb:
    case NotADb:
        return {ErrorCode::Corrupt, Store::tr("The newsroom's database is damaged."), detail};
    case IoError:
    case CannotOpen:
        return {ErrorCode::Io, Store::tr("The newsroom's database cannot be read or written."), detail};
    case Constraint:
        return {ErrorCode::Conflict, Store::tr("The change names something that is gone or already there."), detail};
    default:
        return {ErrorCode::Internal, Store::tr("The newsroom's database gave an unexpected answer."), detail};
    }
}

QString freshName()
{
    static std::atomic<quint64> next = 0;
    return u"galley-%1"_s.arg(++next);
}

bool faultIsDue()
{
    int left = StoreFaults::failAfter.load(std::memory_order_relaxed);
    if (left < 0)
        return false;
    while (left > 0 && !StoreFaults::failAfter.compare_exchange_weak(left, left - 1)) { }
    return left <= 1;
}

} // namespace

Database::Database(QSqlDatabase connection, Access access)
    : m_connection(std::move(connection))
    , m_access(access)
{
}

Result<std::unique_ptr<Database>> Database::open(const QString &file, Access access)
{
    // Held by nobody else: a second handle would outlive the destructor that takes the connection away.
    std::unique_ptr<Database> database(new Database(QSqlDatabase::addDatabase(u"QSQLITE"_s, freshName()), access));
    QSqlDatabase &connection = database->m_connection;
    QString options = u"QSQLITE_BUSY_TIMEOUT=10000"_s;
    if (access != Access::Write)
        options += u";QSQLITE_OPEN_READONLY"_s;
    if (access == Access::Immutable) {
        QUrl url = QUrl::fromLocalFile(file);
        url.setQuery(u"immutable=1"_s);
        options += u";QSQLITE_OPEN_URI"_s;
        connection.setDatabaseName(url.toString(QUrl::FullyEncoded));
    } else {
        connection.setDatabaseName(file);
    }
    connection.setConnectOptions(options);
    if (!connection.open())
        return std::unexpected(errorFrom(connection.lastError()));
    GALLEY_TRY(database->prepareConnection());
    return database;
}

Database::~Database()
{
    const QString name = m_connection.connectionName();
    m_statements.clear();
    m_connection.close();
    m_connection = {};
    QSqlDatabase::removeDatabase(name);
}

Result<void> Database::prepareConnection()
{
    // PRAGMA answers a row or nothing; a wrong file shows itself at the first one.
    GALLEY_TRY(exec(u"PRAGMA foreign_keys = ON"_s));
    if (m_access != Access::Write)
        return exec(u"PRAGMA query_only = ON"_s);
    GALLEY_TRY(exec(u"PRAGMA journal_mode = WAL"_s));
    GALLEY_TRY(exec(u"PRAGMA synchronous = FULL"_s));
    GALLEY_TRY(exec(u"PRAGMA wal_autocheckpoint = 2000"_s));
    GALLEY_TRY(exec(u"PRAGMA temp_store = MEMORY"_s));
    return exec(u"PRAGMA cache_size = -16000"_s);
}

Result<QSqlQuery *> Database::run(const QString &sql, const QVariantList &values)
{
    if ((m_access == Access::Write || StoreFaults::readsFail.load(std::memory_order_relaxed)) && faultIsDue())
        return failure(ErrorCode::Io, Store::tr("The newsroom's database cannot be read or written."), u"fault under test"_s);
    auto &statement = m_statements[sql];
    if (!statement) {
        auto fresh = std::make_unique<QSqlQuery>(m_connection);
        fresh->setForwardOnly(true);
        if (!fresh->prepare(sql))
            return std::unexpected(errorFrom(fresh->lastError(), sql));
        statement = std::move(fresh);
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        statement->bindValue(static_cast<int>(i), values.at(i));
    if (!statement->exec()) {
        const Error error = errorFrom(statement->lastError(), sql);
        statement->finish();
        return std::unexpected(error);
    }
    return statement.get();
}

Result<void> Database::exec(const QString &sql, const QVariantList &values)
{
    GALLEY_TAKE(query, run(sql, values));
    query->finish();
    return {};
}

Result<qint64> Database::change(const QString &sql, const QVariantList &values)
{
    GALLEY_TAKE(query, run(sql, values));
    const qint64 rows = query->numRowsAffected();
    query->finish();
    return rows;
}

Result<qint64> Database::insert(const QString &sql, const QVariantList &values)
{
    GALLEY_TAKE(query, run(sql, values));
    const qint64 id = query->lastInsertId().toLongLong();
    query->finish();
    return id;
}

Result<void> Database::each(const QString &sql, const QVariantList &values, const std::function<void(const Row &)> &take)
{
    GALLEY_TAKE(query, run(sql, values));
    const Row row(*query);
    while (query->next())
        take(row);
    const QSqlError error = query->lastError();
    query->finish();
    if (error.type() != QSqlError::NoError)
        return std::unexpected(errorFrom(error, sql));
    return {};
}

Result<bool> Database::one(const QString &sql, const QVariantList &values, const std::function<void(const Row &)> &take)
{
    GALLEY_TAKE(query, run(sql, values));
    const bool found = query->next();
    if (found)
        take(Row(*query));
    const QSqlError error = query->lastError();
    query->finish();
    if (!found && error.type() != QSqlError::NoError)
        return std::unexpected(errorFrom(error, sql));
    return found;
}

Result<qint64> Database::number(const QString &sql, const QVariantList &values)
{
    qint64 answer = 0;
    GALLEY_TRY(one(sql, values, [&](const Row &row) { answer = row.number(0); }));
    return answer;
}

Result<void> Database::applyPageLimit()
{
    const int limit = StoreFaults::pageLimit.load();
    if (limit == m_pageLimit)
        return {};
    m_pageLimit = limit;
    // A limit below the present size means the present size: the database cannot grow.
    return exec(u"PRAGMA max_page_count = %1"_s.arg(limit > 0 ? limit : 1073741823));
}

Result<void> Database::begin()
{
    if (m_access == Access::Write) {
        GALLEY_TRY(applyPageLimit());
        return exec(u"BEGIN IMMEDIATE"_s);
    }
    return exec(u"BEGIN"_s);
}

Result<void> Database::commit()
{
    return exec(u"COMMIT"_s);
}

void Database::rollback()
{
    // SQLite may have rolled back by itself (a full disk); then there is nothing to do, and it says so.
    QSqlQuery query(m_connection);
    query.exec(u"ROLLBACK"_s);
}

void Database::giveTo(QThread *thread)
{
    if (m_connection.driver()->thread() != thread)
        m_connection.driver()->moveToThread(thread);
}

} // namespace galley
