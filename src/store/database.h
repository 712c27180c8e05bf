// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"
#include "article/id.h"
#include "store/try.h"

#include <QDateTime>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTimeZone>
#include <QVariantList>

#include <functional>
#include <memory>
#include <unordered_map>

namespace galley {

// What is bound to a statement. A null id, an invalid time and an empty hash are NULL; text never is.
template <typename Kind>
QVariant bound(const Id<Kind> &id) { return id.isNull() ? QVariant() : QVariant(id.uuid().toRfc4122()); }
inline QVariant bound(const QDateTime &time) { return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant(); }
inline QVariant bound(const QByteArray &bytes) { return bytes.isEmpty() ? QVariant() : QVariant(bytes); }
inline QVariant bound(const QString &text) { return text.isNull() ? QVariant(QLatin1StringView("").toString()) : QVariant(text); }
inline QVariant bound(qint64 number) { return QVariant(number); }
inline QVariant bound(int number) { return QVariant(number); }
inline QVariant bound(bool yes) { return QVariant(yes ? 1 : 0); }
inline QVariant bound(const QVariant &value) { return value; }
template <typename Enum>
    requires std::is_enum_v<Enum>
QVariant bound(Enum value) { return QVariant(static_cast<int>(value)); }

template <typename... Values>
QVariantList bind(const Values &...values) { return {bound(values)...}; }

/// The present row of a running statement.
class Row
{
public:
    explicit Row(const QSqlQuery &query) : m_query(query) {}
    bool isNull(int column) const { return m_query.isNull(column); }
    qint64 number(int column) const { return m_query.value(column).toLongLong(); }
    int integer(int column) const { return m_query.value(column).toInt(); }
    bool yes(int column) const { return integer(column) != 0; }
    QString text(int column) const { return m_query.value(column).toString(); }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    QDateTime time(int column) const
    {
        return isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(number(column), QTimeZone::UTC);
    }
    template <typename IdType>
    IdType id(int column) const { return isNull(column) ? IdType() : IdType(QUuid::fromRfc4122(bytes(column))); }
    template <typename Enum>
    Enum word(int column) const { return static_cast<Enum>(integer(column)); }

private:
    const QSqlQuery &m_query;
};

/// A connection to newsroom.sqlite with its prepared statements. Used by one thread at a time; every
/// statement and commit is checked, and SQLite's codes become ErrorCode.
class Database
{
public:
    enum class Access {
        Write,
        Read,      ///< sees what others commit
        Immutable, ///< of a folder nobody can write to
    };
    static Result<std::unique_ptr<Database>> open(const QString &file, Access access);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Parameters are ? each: Qt's driver does not know SQLite's numbered ones.
    Result<void> exec(const QString &sql, const QVariantList &values = {});
    /// The same; answers how many rows it changed.
    Result<qint64> change(const QString &sql, const QVariantList &values = {});
    /// The same; answers the row id it gave.
    Result<qint64> insert(const QString &sql, const QVariantList &values = {});
    /// Runs a query; take is called for each row and must not run the same statement again.
    Result<void> each(const QString &sql, const QVariantList &values, const std::function<void(const Row &)> &take);
    /// The first row, where there is one; answers whether there was.
    Result<bool> one(const QString &sql, const QVariantList &values, const std::function<void(const Row &)> &take);
    /// The first column of the first row; 0 where there is none.
    Result<qint64> number(const QString &sql, const QVariantList &values = {});

    Result<void> begin();
    Result<void> commit();
    void rollback();

    /// A connection belongs to a thread while it is used; null lays it aside for another to take.
    void giveTo(QThread *thread);

private:
    Database(QSqlDatabase connection, Access access);
    Result<QSqlQuery *> run(const QString &sql, const QVariantList &values);
    Result<void> prepareConnection();
    Result<void> applyPageLimit();

    QSqlDatabase m_connection;
    Access m_access;
    int m_pageLimit = 0;
    std::unordered_map<QString, std::unique_ptr<QSqlQuery>> m_statements;
};

/// Runs work inside a transaction: committed when it answers a value, rolled back when an error.
template <typename Work>
auto inTransaction(Database &database, Work work) -> decltype(work())
{
    GALLEY_TRY(database.begin());
    auto result = work();
    if (!result) {
        database.rollback();
        return result;
    }
    if (auto committed = database.commit(); !committed) {
        database.rollback();
        return std::unexpected(committed.error());
    }
    return result;
}

} // namespace galley
