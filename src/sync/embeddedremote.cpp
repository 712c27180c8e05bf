// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/embeddedremote.h"

#include "article/uuidv7.h"
#include "store/migrations.h"
#include "sync/embeddedrows.h"
#include "sync/synctext.h"

#include <QDataStream>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

// Q_INIT_RESOURCE must stand outside every namespace.
static void initRemoteResource()
{
    Q_INIT_RESOURCE(remote);
}

namespace galley {

using Verdict = PushAnswer::Verdict;

namespace {

constexpr quint32 applicationId = 0x474c5952; // "GLYR"
constexpr int interfaceVersion = 1;

QByteArray toBytes(const PushAnswer &answer)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_5);
    out << qint32(answer.verdict) << answer.refused.uuid() << answer.rule << answer.message << answer.seq;
    return bytes;
}

PushAnswer answerFromBytes(OperationId operation, const QByteArray &bytes)
{
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_5);
    qint32 verdict = 0;
    QUuid refused;
    PushAnswer answer;
    in >> verdict >> refused >> answer.rule >> answer.message >> answer.seq;
    answer.operation = operation;
    answer.verdict = static_cast<Verdict>(verdict);
    answer.refused = OperationId(refused);
    return answer;
}

} // namespace

EmbeddedRemote::EmbeddedRemote(std::unique_ptr<Database> database, const Clock &clock)
    : m_database(std::move(database))
    , m_clock(clock)
{
}

Result<void> EmbeddedRemote::create(const QString &file, NewsroomId newsroom, const Clock &clock)
{
    initRemoteResource();
    if (QFileInfo::exists(file))
        return failure(ErrorCode::Conflict, Sync::tr("There is a file of this name already: %1").arg(file));
    GALLEY_TAKE(database, Database::open(file, Database::Access::Write));
    QFile schema(u":/remote/embedded.sql"_s);
    if (!schema.open(QIODevice::ReadOnly))
        qFatal("the embedded remote's schema is not in the program");
    return inTransaction(*database, [&]() -> Result<void> {
        for (const QString &statement : schemaStatements(QString::fromUtf8(schema.readAll())))
            GALLEY_TRY(database->exec(statement));
        UuidV7Generator ids;
        GALLEY_TRY(database->exec(u"INSERT INTO meta (key, value) VALUES ('newsroom', ?), ('epoch', ?), ('counter', 0), ('registers', 0), ('filling', 1)"_s,
                                  bind(newsroom, EpochId(ids.next(clock.nowUtc())))));
        return database->exec(u"PRAGMA application_id = %1"_s.arg(applicationId));
    });
}

Result<std::unique_ptr<EmbeddedRemote>> EmbeddedRemote::open(const QString &file, const Clock &clock)
{
    if (!QFileInfo::exists(file))
        return failure(ErrorCode::Network, Sync::tr("There is no newsroom's store here: %1").arg(file));
    GALLEY_TAKE(version, versionOfFile(file));
    // While it was only ever written to beside (WAL), the head may not be there yet; SQLite itself then says what it is.
    if (!version.isSqlite)
        return failure(ErrorCode::BadInput, Sync::tr("The file is no newsroom's store: %1").arg(file));
    GALLEY_TAKE(database, Database::open(file, Database::Access::Write));
    GALLEY_TAKE(application, database->number(u"PRAGMA application_id"_s));
    if (application != applicationId)
        return failure(ErrorCode::BadInput, Sync::tr("The file is no newsroom's store: %1").arg(file));
    return std::unique_ptr<EmbeddedRemote>(new EmbeddedRemote(std::move(database), clock));
}

Result<void> EmbeddedRemote::renewEpoch(const QString &file, const Clock &clock)
{
    GALLEY_TAKE(remote, open(file, clock));
    UuidV7Generator ids;
    return remote->setMeta("epoch"_L1, bound(EpochId(ids.next(clock.nowUtc()))));
}

Result<qint64> EmbeddedRemote::meta(QLatin1StringView key)
{
    return m_database->number(u"SELECT value FROM meta WHERE key = ?"_s, {QString(key)});
}

Result<void> EmbeddedRemote::setMeta(QLatin1StringView key, const QVariant &value)
{
    return m_database->exec(u"UPDATE meta SET value = ? WHERE key = ?"_s, {value, QString(key)});
}

Result<EpochId> EmbeddedRemote::epoch()
{
    EpochId id;
    GALLEY_TRY(m_database->one(u"SELECT value FROM meta WHERE key = 'epoch'"_s, {}, [&](const Row &row) { id = row.id<EpochId>(0); }));
    return id;
}

Result<RemoteInfo> EmbeddedRemote::hello(const ClientHello &hello)
{
    return inTransaction(*m_database, [&]() -> Result<RemoteInfo> {
        RemoteInfo info;
        GALLEY_TRY(m_database->one(u"SELECT value FROM meta WHERE key = 'newsroom'"_s, {}, [&](const Row &row) { info.newsroom = row.id<NewsroomId>(0); }));
        GALLEY_TAKE(known, epoch());
        info.epoch = known;
        GALLEY_TAKE(counter, meta("counter"_L1));
        info.head = counter;
        GALLEY_TAKE(entries, m_database->number(u"SELECT coalesce(max(number), 0) FROM chain"_s));
        info.entries = entries;
        GALLEY_TAKE(filling, meta("filling"_L1));
        info.filling = filling != 0;
        info.minClient = interfaceVersion;
        if (hello.version < info.minClient)
            return failure(ErrorCode::NewerVersion, Sync::tr("The newsroom's store asks for a newer Galley. Your work is kept here until then."));
        GALLEY_TRY(m_database->exec(u"INSERT INTO clients (id, name, first_seen, last_seen) VALUES (?, ?, ?, ?) "
                                    "ON CONFLICT (id) DO UPDATE SET name = excluded.name, last_seen = excluded.last_seen"_s,
                                    bind(hello.client, hello.name, now(), now())));
        GALLEY_TAKE(revoked, m_database->number(u"SELECT revoked FROM clients WHERE id = ?"_s, bind(hello.client)));
        info.clientRevoked = revoked != 0;
        return info;
    });
}

Result<FeedPage> EmbeddedRemote::changesAfter(const SyncCursor &cursor, int pushes)
{
    return inTransaction(*m_database, [&]() -> Result<FeedPage> {
        FeedPage page;
        GALLEY_TAKE(known, epoch());
        GALLEY_TAKE(head, meta("counter"_L1));
        page.epoch = known;
        page.head = head;
        page.from = cursor.seq;
        if (cursor.seq > head)
            return failure(ErrorCode::Conflict, Sync::tr("The newsroom's store has forgotten what it had: it knows less than this workstation read there."));
        page.to = qMin(head, cursor.seq + pushes);
        const QVariantList range = bind(page.from, page.to);
        GALLEY_TRY(m_database->each(QString(revisionColumns + u"WHERE seq > ? AND seq <= ? ORDER BY seq, rowid"_s), range,
                                    [&](const Row &row) { page.revisions.append(takeRevision(row)); }));
        GALLEY_TRY(m_database->each(u"SELECT number, previous, hash, statement, signature, history FROM chain WHERE seq > ? AND seq <= ? ORDER BY number"_s,
                                    range, [&](const Row &row) {
            page.entries.append({row.number(0), row.bytes(1), row.bytes(2), row.bytes(3), row.bytes(4), row.bytes(5)});
        }));
        GALLEY_TRY(m_database->each(u"SELECT kind, key, record, hash FROM records WHERE seq > ? AND seq <= ? ORDER BY seq, rowid"_s, range,
                                    [&](const Row &row) {
            page.records.append({row.text(0), row.bytes(1), row.text(2).toUtf8(), row.bytes(3)});
        }));
        return page;
    });
}

Result<SyncRecord> EmbeddedRemote::record(const QString &kind, const QByteArray &key)
{
    SyncRecord found{kind, key, {}, {}};
    GALLEY_TRY(m_database->one(u"SELECT record, hash FROM records WHERE kind = ? AND key = ?"_s, bind(kind, key), [&](const Row &row) {
        found.json = row.text(0).toUtf8();
        found.hash = row.bytes(1);
    }));
    return found;
}

Result<JudgedRegisters> EmbeddedRemote::registers()
{
    GALLEY_TAKE(seq, meta("registers"_L1));
    if (seq == m_registersSeq)
        return m_registers;
    QList<SyncRecord> records;
    GALLEY_TRY(m_database->each(u"SELECT kind, key, record, hash FROM records WHERE kind <> 'article' AND record <> '' ORDER BY kind, key"_s, {},
                                [&](const Row &row) { records.append({row.text(0), row.bytes(1), row.text(2).toUtf8(), row.bytes(3)}); }));
    m_registers = judgedRegisters(records);
    m_registersSeq = seq;
    return m_registers;
}

Result<QList<PushAnswer>> EmbeddedRemote::push(const QList<Push> &pushes)
{
    // One commit for all of them: it is what takes the time. Each is taken or not by itself (see take()).
    auto answered = inTransaction(*m_database, [&]() -> Result<QList<PushAnswer>> {
        QList<PushAnswer> answers;
        for (const Push &each : pushes) {
            GALLEY_TAKE(answer, pushOne(each));
            answers.append(answer);
        }
        return answers;
    });
    if (!answered)
        m_registersSeq = -1; // what was read in it never was
    return answered;
}

Result<PushAnswer> EmbeddedRemote::pushOne(const Push &push)
{
    GALLEY_TAKE(known, epoch());
    if (push.epoch != known)
        return answerOf(push, Verdict::OtherEpoch, Sync::tr("The newsroom's store was restored. Everything is compared first."));
    QByteArray before;
    if (!m_breaks.forgetsOperations)
        GALLEY_TRY(m_database->one(u"SELECT answer FROM operations WHERE operation = ?"_s, bind(push.operation), [&](const Row &row) { before = row.bytes(0); }));
    if (!before.isEmpty())
        return answerFromBytes(push.operation, before);
    GALLEY_TAKE(answer, take(push));
    const bool forGood = answer.verdict == Verdict::Accepted || answer.verdict == Verdict::Refused || answer.verdict == Verdict::Overtaken;
    if (forGood && !m_breaks.forgetsOperations)
        GALLEY_TRY(m_database->exec(u"INSERT INTO operations (operation, answer) VALUES (?, ?)"_s, bind(push.operation, toBytes(answer))));
    return answer;
}

Result<PushAnswer> EmbeddedRemote::take(const Push &push)
{
    GALLEY_TAKE(no, objection(push));
    if (no)
        return *no;
    GALLEY_TAKE(counter, meta("counter"_L1));
    const qint64 seq = counter + 1;
    GALLEY_TRY(m_database->exec(u"SAVEPOINT push"_s));
    const Result<void> stored = store(push, seq);
    if (!stored)
        GALLEY_TRY(m_database->exec(u"ROLLBACK TO push"_s));
    GALLEY_TRY(m_database->exec(u"RELEASE push"_s));
    if (!stored && stored.error().code == ErrorCode::Conflict)
        return answerOf(push, Verdict::Taken, Sync::tr("A name or an address in it is another's already."));
    if (!stored)
        return std::unexpected(stored.error());
    // Last: whoever reads the counter sees everything up to it.
    GALLEY_TRY(setMeta("counter"_L1, seq));
    PushAnswer answer = answerOf(push, Verdict::Accepted, {});
    answer.seq = seq;
    return answer;
}

Result<void> EmbeddedRemote::append(const ChainEntry &entry, const Statement &statement, qint64 seq)
{
    return m_database->exec(u"INSERT INTO chain (number, previous, hash, operation, statement, signature, history, seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                            bind(entry.number, entry.previous, entry.hash, statement.operation, entry.statement, entry.signature, entry.history, seq));
}

Result<void> EmbeddedRemote::store(const Push &push, qint64 seq)
{
    for (const Revision &revision : push.revisions) {
        GALLEY_TRY(m_database->exec(u"INSERT OR IGNORE INTO revisions (hash, article, parents, content_hash, author, time, canonical, seq) "
                                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                                    bind(revision.hash, revision.article, joinHashes(revision.parents), revision.contentHash, revision.author,
                                         revision.time, revision.canonical, seq)));
    }
    qint64 number = 0;
    QByteArray previous(32, '\0');
    GALLEY_TRY(m_database->one(u"SELECT number, hash FROM chain ORDER BY number DESC LIMIT 1"_s, {}, [&](const Row &row) {
        number = row.number(0);
        previous = row.bytes(1);
    }));
    for (const ChainEntry &given : push.entries) {
        GALLEY_TAKE(read, statementFromBytes(given.statement));
        Statement statement = read;
        statement.signature = given.signature;
        GALLEY_TAKE(known, m_database->number(u"SELECT number FROM chain WHERE operation = ?"_s, bind(statement.operation)));
        if (known != 0)
            continue;
        ChainEntry entry = given;
        entry.number = ++number;
        entry.previous = previous;
        entry.hash = auditHash(entry.number, previous, statement);
        GALLEY_TRY(append(entry, statement, seq));
        previous = entry.hash;
    }
    // What gives a name up goes before what takes it.
    for (const bool gone : {true, false}) {
        for (const Push::Change &change : push.changes) {
            if (change.record.isGone() != gone)
                continue;
            GALLEY_TRY(m_database->exec(u"INSERT INTO records (kind, key, hash, record, seq) VALUES (?, ?, ?, ?, ?) "
                                        "ON CONFLICT (kind, key) DO UPDATE SET hash = excluded.hash, record = excluded.record, seq = excluded.seq"_s,
                                        bind(change.record.kind, change.record.key, change.record.hash, QString::fromUtf8(change.record.json), seq)));
        }
    }
    if (std::ranges::any_of(push.changes, [](const Push::Change &change) { return change.record.kind != articleRecord; }))
        GALLEY_TRY(setMeta("registers"_L1, seq));
    return {};
}

Result<void> EmbeddedRemote::takeChain(const QList<ChainEntry> &entries)
{
    return inTransaction(*m_database, [&]() -> Result<void> {
        GALLEY_TAKE(filling, meta("filling"_L1));
        if (filling == 0)
            return failure(ErrorCode::Refused, Sync::tr("The newsroom's store is in use: its audit chain is not replaced."));
        GALLEY_TAKE(counter, meta("counter"_L1));
        GALLEY_TAKE(last, m_database->number(u"SELECT coalesce(max(number), 0) FROM chain"_s));
        qint64 number = last;
        QByteArray previous(32, '\0');
        GALLEY_TRY(m_database->one(u"SELECT hash FROM chain WHERE number = ?"_s, bind(number), [&](const Row &row) { previous = row.bytes(0); }));
        for (const ChainEntry &entry : entries) {
            GALLEY_TAKE(read, statementFromBytes(entry.statement));
            Statement statement = read;
            statement.signature = entry.signature;
            if (entry.number <= number)
                continue; // sent again
            if (entry.number != number + 1 || entry.previous != previous || auditHash(entry.number, previous, statement) != entry.hash)
                return failure(ErrorCode::Corrupt, Sync::tr("The audit chain is broken at entry %1.").arg(entry.number));
            GALLEY_TRY(append(entry, statement, counter + 1));
            number = entry.number;
            previous = entry.hash;
        }
        return setMeta("counter"_L1, counter + 1);
    });
}

Result<void> EmbeddedRemote::openUp()
{
    return setMeta("filling"_L1, 0);
}

} // namespace galley
