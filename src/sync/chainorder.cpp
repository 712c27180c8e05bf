// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/chainorder.h"

#include "article/statement.h"
#include "sync/articlerecord.h"
#include "sync/synctext.h"

#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// Added to the numbers of entries that wait for their places.
constexpr qint64 aside = qint64(1) << 40;

using Reference = ChainOrder::Reference;
constexpr std::array references{Reference{"handling_history"_L1, "audit"_L1}, Reference{"register_history"_L1, "audit"_L1},
                                Reference{"person_keys"_L1, "added"_L1}, Reference{"person_keys"_L1, "revoked"_L1},
                                Reference{"comments"_L1, "reason_of"_L1}, Reference{"receipts"_L1, "audit"_L1}};

QByteArray historyJson(const Row &row)
{
    if (row.isNull(3))
        return {};
    QJsonObject history{{u"matter"_s, row.text(3)}, {u"before"_s, row.text(5)}, {u"after"_s, row.text(6)}};
    if (!row.isNull(4))
        history.insert("subject"_L1, QString::fromLatin1(row.bytes(4).toHex()));
    return recordJson(history);
}

} // namespace

Result<qint64> agreedEntries(Database &database)
{
    return database.number(u"SELECT agreed FROM sync_state"_s);
}

Result<QByteArray> agreedHash(Database &database)
{
    QByteArray hash(32, '\0');
    GALLEY_TRY(database.one(u"SELECT hash FROM audit WHERE number = (SELECT agreed FROM sync_state)"_s, {}, [&](const Row &row) { hash = row.bytes(0); }));
    return hash;
}

Result<QList<ChainEntry>> chainEntries(Database &database, const QList<QByteArray> &operations)
{
    QMap<qint64, ChainEntry> entries;
    for (const QByteArray &operation : operations) {
        GALLEY_TRY(database.one(u"SELECT a.number, a.statement, a.signature, h.matter, h.subject, h.before, h.after FROM audit a "
                                "LEFT JOIN register_history h ON h.audit = a.number WHERE a.operation = ?"_s,
                                {operation}, [&](const Row &row) {
            entries.insert(row.number(0), {0, {}, {}, row.bytes(1), row.bytes(2), historyJson(row)});
        }));
    }
    return entries.values();
}

Result<QList<QByteArray>> ownRegisterEntries(Database &database)
{
    QList<QByteArray> operations;
    GALLEY_TRY(database.each(u"SELECT operation FROM audit WHERE number > (SELECT agreed FROM sync_state) "
                             "AND article = (SELECT value FROM meta WHERE key = 'newsroom') ORDER BY number"_s,
                             {}, [&](const Row &row) { operations.append(row.bytes(0)); }));
    return operations;
}

/// Entries of this folder's own, of which none comes while a page is placed.
Result<bool> ChainOrder::hasOwn(qint64 agreed)
{
    if (!m_hasOwn) {
        GALLEY_TAKE(own, m_context.database.number(u"SELECT EXISTS (SELECT 1 FROM audit WHERE number > ?)"_s, bind(agreed)));
        m_hasOwn = own > 0;
    }
    return *m_hasOwn;
}

Result<void> ChainOrder::lift(qint64 agreed)
{
    if (std::exchange(m_lifted, true))
        return {};
    Database &database = m_context.database;
    GALLEY_TAKE(own, database.number(u"SELECT EXISTS (SELECT 1 FROM audit WHERE number > ?)"_s, bind(agreed)));
    if (own == 0)
        return {};
    // Foreign keys are deferred for this transaction, so that the references may go first.
    GALLEY_TRY(findReferences(agreed));
    for (const Reference &reference : std::as_const(m_references))
        GALLEY_TRY(database.exec(u"UPDATE %1 SET %2 = %2 + ? WHERE %2 > ?"_s.arg(reference.table, reference.column), bind(aside, agreed)));
    return database.exec(u"UPDATE audit SET number = number + ? WHERE number > ?"_s, bind(aside, agreed));
}

/// Where anything refers to entries behind this one: few places of few articles, and none for most entries.
Result<void> ChainOrder::findReferences(qint64 behind)
{
    m_references.clear();
    for (const Reference &reference : references) {
        GALLEY_TAKE(some, m_context.database.number(u"SELECT EXISTS (SELECT 1 FROM %1 WHERE %2 > ?)"_s.arg(reference.table, reference.column), bind(behind)));
        if (some != 0)
            m_references.append(reference);
    }
    return {};
}

Result<void> ChainOrder::moveEntry(qint64 from, qint64 to)
{
    if (from == to)
        return {};
    for (const Reference &reference : std::as_const(m_references))
        GALLEY_TRY(m_context.database.exec(u"UPDATE %1 SET %2 = ? WHERE %2 = ?"_s.arg(reference.table, reference.column), bind(to, from)));
    return {};
}

Result<void> ChainOrder::addHistory(const ChainEntry &entry)
{
    if (entry.history.isEmpty())
        return {};
    Database &database = m_context.database;
    GALLEY_TAKE(there, database.number(u"SELECT count(*) FROM register_history WHERE audit = ?"_s, bind(entry.number)));
    if (there > 0)
        return {};
    const QJsonObject history = recordObject(entry.history);
    return database.exec(u"INSERT INTO register_history (matter, subject, before, after, audit) VALUES (?, ?, ?, ?, ?)"_s,
                         bind(history.value("matter"_L1).toString(), QByteArray::fromHex(history.value("subject"_L1).toString().toLatin1()),
                              history.value("before"_L1).toString(), history.value("after"_L1).toString(), entry.number));
}

Result<void> ChainOrder::placeOne(const ChainEntry &entry)
{
    Database &database = m_context.database;
    GALLEY_TAKE(read, statementFromBytes(entry.statement));
    Statement statement = read;
    statement.signature = entry.signature;
    if (auditHash(entry.number, entry.previous, statement) != entry.hash)
        return failure(ErrorCode::Corrupt, Sync::tr("Entry %1 of the newsroom's audit chain is not what its hash says.").arg(entry.number));
    qint64 own = 0;
    if (m_hasOwn.value_or(true)) {
        GALLEY_TAKE(number, database.number(u"SELECT number FROM audit WHERE operation = ?"_s, bind(statement.operation)));
        own = number;
    }
    if (own != 0) {
        GALLEY_TRY(database.exec(u"UPDATE audit SET number = ?, previous = ?, hash = ? WHERE number = ?"_s,
                                 bind(entry.number, entry.previous, entry.hash, own)));
        GALLEY_TRY(moveEntry(own, entry.number));
    } else {
        const QUuid subject = statement.article.isNull() ? statement.newsroom.uuid() : statement.article.uuid();
        GALLEY_TRY(database.exec(u"INSERT INTO audit (number, previous, hash, article, operation, statement, signature) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                                 bind(entry.number, entry.previous, entry.hash, subject.toRfc4122(), statement.operation, entry.statement,
                                      entry.signature)));
        if (!statement.article.isNull())
            m_arrived[statement.article].append(statement.operation.uuid().toRfc4122());
    }
    return addHistory(entry);
}

Result<bool> ChainOrder::standsAlready(const ChainEntry &entry, qint64 agreed)
{
    GALLEY_TAKE(some, hasOwn(agreed));
    if (m_lifted || !some)
        return false;
    GALLEY_TAKE(same, m_context.database.number(u"SELECT count(*) FROM audit WHERE number = ? AND hash = ?"_s, bind(entry.number, entry.hash)));
    return same > 0;
}

Result<void> ChainOrder::place(const QList<ChainEntry> &entries)
{
    Database &database = m_context.database;
    GALLEY_TAKE(agreed, agreedEntries(database));
    GALLEY_TAKE(last, agreedHash(database));
    QByteArray previous = last;
    qint64 number = agreed;
    for (const ChainEntry &entry : entries) {
        if (entry.number <= agreed) {
            GALLEY_TAKE(same, database.number(u"SELECT count(*) FROM audit WHERE number = ? AND hash = ?"_s, bind(entry.number, entry.hash)));
            if (same == 0)
                return failure(ErrorCode::Corrupt, Sync::tr("Entry %1 of the store's audit chain is another than the one known here.").arg(entry.number));
            continue;
        }
        if (entry.number != number + 1 || entry.previous != previous) {
            return failure(ErrorCode::Corrupt, Sync::tr("The store's audit chain does not go on from entry %1 as it was known here.").arg(number));
        }
        // Where nobody else came between, this folder's own entries stand where the remote put them, and the rest waits on.
        GALLEY_TAKE(stands, standsAlready(entry, agreed));
        if (!stands) {
            GALLEY_TRY(lift(number));
            GALLEY_TRY(placeOne(entry));
        }
        previous = entry.hash;
        number = entry.number;
    }
    return database.exec(u"UPDATE sync_state SET agreed = ?"_s, bind(number));
}

Result<Statement> ChainOrder::take(OperationId operation)
{
    Database &database = m_context.database;
    GALLEY_TAKE(agreed, agreedEntries(database));
    GALLEY_TRY(lift(agreed));
    Statement statement;
    qint64 number = 0;
    QByteArray bytes;
    QByteArray signature;
    GALLEY_TRY(database.one(u"SELECT number, statement, signature FROM audit WHERE operation = ?"_s, bind(operation), [&](const Row &row) {
        number = row.number(0);
        bytes = row.bytes(1);
        signature = row.bytes(2);
    }));
    GALLEY_TAKE(read, statementFromBytes(bytes));
    statement = read;
    statement.signature = signature;
    for (const QString &sql : {u"DELETE FROM handling_history WHERE audit = ?"_s, u"DELETE FROM register_history WHERE audit = ?"_s,
                               u"DELETE FROM receipts WHERE audit = ?"_s, u"UPDATE comments SET reason_of = NULL WHERE reason_of = ?"_s,
                               u"UPDATE person_keys SET revoked = NULL WHERE revoked = ?"_s, u"DELETE FROM person_keys WHERE added = ?"_s,
                               u"DELETE FROM audit WHERE number = ?"_s})
        GALLEY_TRY(database.exec(sql, bind(number)));
    return statement;
}

Result<void> ChainOrder::settle()
{
    if (!m_lifted)
        return {};
    m_lifted = false;
    Database &database = m_context.database;
    GALLEY_TAKE(agreed, agreedEntries(database));
    GALLEY_TAKE(last, agreedHash(database));
    struct Own
    {
        qint64 number = 0;
        QByteArray statement;
        QByteArray signature;
    };
    QList<Own> rest;
    GALLEY_TRY(database.each(u"SELECT number, statement, signature FROM audit WHERE number > ? ORDER BY number"_s, bind(agreed),
                             [&](const Row &row) { rest.append({row.number(0), row.bytes(1), row.bytes(2)}); }));
    GALLEY_TRY(findReferences(agreed)); // what was done meanwhile refers to entries, too
    qint64 number = agreed;
    QByteArray previous = last;
    for (const Own &own : std::as_const(rest)) {
        GALLEY_TAKE(read, statementFromBytes(own.statement));
        Statement statement = read;
        statement.signature = own.signature;
        ++number;
        const QByteArray hash = auditHash(number, previous, statement);
        GALLEY_TRY(database.exec(u"UPDATE audit SET number = ?, previous = ?, hash = ? WHERE number = ?"_s, bind(number, previous, hash, own.number)));
        GALLEY_TRY(moveEntry(own.number, number));
        previous = hash;
    }
    return {};
}

} // namespace galley
