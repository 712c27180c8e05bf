// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/agreement.h"

#include "sync/recordtables.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

Result<void> markEverything(Database &database)
{
    for (const RegisterTable &table : registerTables())
        GALLEY_TRY(mark(database, {registerMark, table.name.toUtf8()}));
    return database.exec(u"INSERT OR IGNORE INTO sync_changed (kind, key) SELECT 'article', id FROM articles ORDER BY row"_s);
}

} // namespace

Result<SyncState> readSyncState(Database &database)
{
    SyncState state;
    GALLEY_TRY(database.one(u"SELECT remote, client, epoch, seq, agreed, stopped, stopped_for, last_success FROM sync_state"_s, {}, [&](const Row &row) {
        state = {row.text(0), row.id<ClientId>(1), {row.id<EpochId>(2), row.number(3)}, row.number(4), row.text(5), row.text(6), row.time(7)};
    }));
    return state;
}

Result<void> beginSync(Database &database, const QString &remote, ClientId client, bool everything)
{
    GALLEY_TRY(database.exec(u"DELETE FROM sync_bases"_s));
    GALLEY_TRY(database.exec(u"DELETE FROM sync_changed"_s));
    GALLEY_TRY(database.exec(u"DELETE FROM sync_outbox"_s));
    GALLEY_TRY(database.exec(u"INSERT OR REPLACE INTO sync_state (one, remote, client) VALUES (1, ?, ?)"_s, bind(remote, client)));
    return everything ? markEverything(database) : Result<void>();
}

Result<void> endSync(Database &database)
{
    for (const QString &table : {u"sync_state"_s, u"sync_bases"_s, u"sync_changed"_s, u"sync_outbox"_s, u"sync_early_entries"_s, u"sync_early_revisions"_s})
        GALLEY_TRY(database.exec(u"DELETE FROM "_s + table));
    return {};
}

Result<void> storeCursor(Database &database, const SyncCursor &cursor)
{
    return database.exec(u"UPDATE sync_state SET epoch = ?, seq = ?"_s, bind(cursor.epoch, cursor.seq));
}

Result<void> storeStop(Database &database, const QString &word, const QString &message)
{
    return database.exec(u"UPDATE sync_state SET stopped_for = ?, stopped = ?"_s, bind(word, message));
}

Result<void> forgetAgreement(Database &database, EpochId epoch)
{
    GALLEY_TRY(database.exec(u"DELETE FROM sync_bases"_s));
    GALLEY_TRY(database.exec(u"DELETE FROM sync_outbox"_s));
    GALLEY_TRY(database.exec(u"DELETE FROM sync_early_entries"_s));
    GALLEY_TRY(database.exec(u"UPDATE sync_state SET epoch = ?, seq = 0, agreed = 0, stopped = '', stopped_for = ''"_s, bind(epoch)));
    return markEverything(database);
}

Result<SyncRecord> agreedRecord(Database &database, const QString &kind, const QByteArray &key)
{
    SyncRecord record{kind, key, {}, {}};
    GALLEY_TRY(database.one(u"SELECT hash, record FROM sync_bases WHERE kind = ? AND key = ?"_s, bind(kind, key), [&](const Row &row) {
        record.hash = row.bytes(0);
        record.json = row.bytes(1);
    }));
    return record;
}

Result<QList<SyncRecord>> agreedRecords(Database &database, const QString &kind)
{
    QList<SyncRecord> records;
    GALLEY_TRY(database.each(u"SELECT key, hash, record FROM sync_bases WHERE kind = ? ORDER BY key"_s, bind(kind), [&](const Row &row) {
        records.append({kind, row.bytes(0), row.bytes(2), row.bytes(1)});
    }));
    return records;
}

Result<void> agree(Database &database, const SyncRecord &record)
{
    if (record.isGone())
        return database.exec(u"DELETE FROM sync_bases WHERE kind = ? AND key = ?"_s, bind(record.kind, record.key));
    return database.exec(u"INSERT OR REPLACE INTO sync_bases (kind, key, hash, record) VALUES (?, ?, ?, ?)"_s,
                         bind(record.kind, record.key, record.hash, record.json));
}

Result<qint64> agreedCount(Database &database)
{
    return database.number(u"SELECT count(*) FROM sync_bases"_s);
}

Result<QList<SyncMark>> readMarks(Database &database, int limit)
{
    QList<SyncMark> marks;
    GALLEY_TRY(database.each(u"SELECT kind, key FROM sync_changed ORDER BY kind = 'article', seq LIMIT ?"_s, bind(limit),
                             [&](const Row &row) { marks.append({row.text(0), row.bytes(1)}); }));
    return marks;
}

Result<qint64> countMarks(Database &database)
{
    return database.number(u"SELECT count(*) FROM sync_changed"_s);
}

Result<void> mark(Database &database, const SyncMark &mark)
{
    return database.exec(u"INSERT OR IGNORE INTO sync_changed (kind, key) VALUES (?, ?)"_s, bind(mark.kind, mark.key));
}

Result<void> unmark(Database &database, const SyncMark &mark)
{
    return database.exec(u"DELETE FROM sync_changed WHERE kind = ? AND key = ?"_s, bind(mark.kind, mark.key));
}

Result<QList<Push>> readOutbox(Database &database)
{
    QList<Push> pushes;
    std::optional<Error> unreadable;
    GALLEY_TRY(database.each(u"SELECT push FROM sync_outbox ORDER BY seq"_s, {}, [&](const Row &row) {
        const Result<Push> push = pushFromBytes(row.bytes(0));
        if (push)
            pushes.append(*push);
        else
            unreadable = push.error();
    }));
    if (unreadable)
        return std::unexpected(*unreadable);
    return pushes;
}

Result<void> putIntoOutbox(Database &database, const Push &push)
{
    return database.exec(u"INSERT INTO sync_outbox (operation, push) VALUES (?, ?)"_s, bind(push.operation, pushToBytes(push)));
}

Result<void> takeFromOutbox(Database &database, OperationId operation)
{
    return database.exec(u"DELETE FROM sync_outbox WHERE operation = ?"_s, bind(operation));
}

} // namespace galley
