// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/embeddedremote.h"

#include "store/codecs.h"
#include "store/migrations.h"
#include "sync/articlerecord.h"
#include "sync/recordtables.h"
#include "sync/synctext.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

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

PushAnswer answerOf(const Push &push, Verdict verdict, const QString &message)
{
    PushAnswer answer;
    answer.operation = push.operation;
    answer.verdict = verdict;
    answer.message = message;
    return answer;
}

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

Revision takeRevision(const Row &row)
{
    return {row.bytes(0), row.id<ArticleId>(1), splitHashes(row.bytes(2)), row.bytes(3), row.bytes(6), row.id<PersonId>(4), row.time(5)};
}

const QString revisionColumns = u"SELECT hash, article, parents, content_hash, author, time, canonical FROM revisions "_s;

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

Result<QList<SyncRecord>> EmbeddedRemote::registers()
{
    GALLEY_TAKE(seq, meta("registers"_L1));
    if (seq == m_registersSeq)
        return m_registers;
    m_registers.clear();
    GALLEY_TRY(m_database->each(u"SELECT kind, key, record, hash FROM records WHERE kind <> 'article' AND record <> '' ORDER BY kind, key"_s, {},
                                [&](const Row &row) { m_registers.append({row.text(0), row.bytes(1), row.text(2).toUtf8(), row.bytes(3)}); }));
    m_registersSeq = seq;
    return m_registers;
}

Result<QList<PushAnswer>> EmbeddedRemote::push(const QList<Push> &pushes)
{
    QList<PushAnswer> answers;
    for (const Push &each : pushes) {
        GALLEY_TAKE(answer, inTransaction(*m_database, [&] { return pushOne(each); }));
        answers.append(answer);
    }
    return answers;
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

Result<QList<Statement>> EmbeddedRemote::newStatements(const Push &push)
{
    QList<Statement> statements;
    for (const ChainEntry &entry : push.entries) {
        GALLEY_TAKE(read, statementFromBytes(entry.statement));
        GALLEY_TAKE(known, m_database->number(u"SELECT number FROM chain WHERE operation = ?"_s, bind(read.operation)));
        if (known != 0)
            continue;
        Statement statement = read;
        statement.signature = entry.signature;
        statements.append(statement);
    }
    return statements;
}

/// Why the push is not taken; none: it is.
Result<std::optional<PushAnswer>> EmbeddedRemote::objection(const Push &push)
{
    for (const Revision &revision : push.revisions) {
        if (contentHash(revision.article, revision.canonical) != revision.contentHash || revisionHash(revision) != revision.hash)
            return answerOf(push, Verdict::Damaged, Sync::tr("A text is not what its hash says."));
    }
    for (const Push::Change &change : push.changes) {
        if (recordHash(change.record.kind, change.record.key, change.record.json) != change.record.hash)
            return answerOf(push, Verdict::Damaged, Sync::tr("A record is not what its hash says."));
        GALLEY_TAKE(present, record(change.record.kind, change.record.key));
        if (present.hash != change.base && !m_breaks.comparesNothing)
            return answerOf(push, Verdict::Overtaken, Sync::tr("Somebody else was first. Both are brought together."));
        GALLEY_TAKE(whole, everythingNamedIsThere(change, push));
        if (!whole)
            return answerOf(push, Verdict::Damaged, Sync::tr("Something that the record names is not there."));
    }
    GALLEY_TAKE(missing, missingAssets(push));
    if (!missing.isEmpty()) {
        PushAnswer answer = answerOf(push, Verdict::AssetsMissing, Sync::tr("Its pictures come first."));
        answer.assets = missing;
        return answer;
    }
    GALLEY_TAKE(statements, newStatements(push));
    GALLEY_TAKE(filling, meta("filling"_L1));
    if (filling != 0 || m_breaks.judgesNothing)
        return std::nullopt;
    return judged(push, statements);
}

Result<bool> EmbeddedRemote::everythingNamedIsThere(const Push::Change &change, const Push &push)
{
    if (change.record.kind != articleRecord || change.record.isGone())
        return true;
    const QJsonObject object = recordObject(change.record.json);
    QSet<QByteArray> brought;
    for (const Revision &revision : push.revisions)
        brought.insert(revision.hash);
    for (const QByteArray &hash : hashesOf(object, "revisions"_L1)) {
        if (brought.contains(hash))
            continue;
        GALLEY_TAKE(known, m_database->number(u"SELECT count(*) FROM revisions WHERE hash = ?"_s, bind(hash)));
        if (known == 0)
            return false;
    }
    QSet<QByteArray> stated;
    for (const ChainEntry &entry : push.entries) {
        GALLEY_TAKE(statement, statementFromBytes(entry.statement));
        stated.insert(statement.operation.uuid().toRfc4122());
    }
    for (const QByteArray &operation : hashesOf(object, "entries"_L1)) {
        if (stated.contains(operation))
            continue;
        GALLEY_TAKE(known, m_database->number(u"SELECT count(*) FROM chain WHERE operation = ?"_s, bind(operation)));
        if (known == 0)
            return false;
    }
    GALLEY_TAKE(filling, meta("filling"_L1));
    if (filling != 0)
        return true;
    GALLEY_TAKE(all, registers());
    const JudgedRegisters known = judgedRegisters(all);
    for (const QJsonValue &row : object.value("article_tags"_L1).toArray()) {
        if (!known.tags.contains(TagId(QUuid::fromRfc4122(QByteArray::fromHex(row["tag"_L1].toString().toLatin1())))))
            return false;
    }
    for (const QJsonValue &row : object.value("article_sections"_L1).toArray()) {
        if (!known.parents.contains(SectionId(QUuid::fromRfc4122(QByteArray::fromHex(row["section"_L1].toString().toLatin1())))))
            return false;
    }
    return true;
}

Result<QList<QByteArray>> EmbeddedRemote::missingAssets(const Push &push)
{
    QList<QByteArray> missing;
    GALLEY_TAKE(names, assetsOf(push.revisions));
    for (const QByteArray &name : std::as_const(names)) {
        GALLEY_TAKE(whole, m_database->number(u"SELECT whole FROM assets WHERE sha256 = ?"_s, bind(QString::fromLatin1(name))));
        if (whole == 0)
            missing.append(name);
    }
    return missing;
}

Result<std::optional<PushAnswer>> EmbeddedRemote::judged(const Push &push, const QList<Statement> &statements)
{
    GALLEY_TAKE(all, registers());
    QList<Statement> ofRegisters;
    for (const Statement &statement : statements) {
        if (statement.article.isNull())
            ofRegisters.append(statement);
    }
    const JudgedRegisters before = judgedRegisters(all);
    const auto refusedBy = [&](const JudgeRefusal &refusal) {
        PushAnswer answer = answerOf(push, Verdict::Refused, refusal.message);
        answer.refused = refusal.operation;
        answer.rule = refusal.rule;
        return answer;
    };
    if (const auto refusal = judgeRegisters(ofRegisters, before))
        return refusedBy(*refusal);
    for (const Push::Change &change : push.changes) {
        if (change.record.kind != articleRecord)
            continue;
        GALLEY_TAKE(refused, judgedArticle(push, change, statements, before));
        if (refused)
            return refused;
    }
    return std::nullopt;
}

Result<std::optional<PushAnswer>> EmbeddedRemote::judgedArticle(const Push &push, const Push::Change &change, const QList<Statement> &statements,
                                                                const JudgedRegisters &registers)
{
    const ArticleId id(QUuid::fromRfc4122(change.record.key));
    QList<Statement> own;
    for (const Statement &statement : statements) {
        if (statement.article == id)
            own.append(statement);
    }
    QList<Revision> revisions;
    GALLEY_TRY(m_database->each(QString(revisionColumns + u"WHERE article = ? ORDER BY seq, rowid"_s), bind(id),
                                [&](const Row &row) { revisions.append(takeRevision(row)); }));
    revisions += push.revisions;
    QHash<QByteArray, Revision> byHash;
    for (const Revision &revision : std::as_const(revisions))
        byHash.insert(revision.hash, revision);
    JudgedTexts texts;
    texts.content = [&](const QByteArray &contentHash) -> std::optional<Content> {
        for (const Revision &revision : std::as_const(revisions)) {
            if (revision.contentHash == contentHash) {
                const auto content = contentFromCanonical(revision.canonical);
                return content ? std::optional(*content) : std::nullopt;
            }
        }
        return std::nullopt;
    };
    texts.before = [&](const QByteArray &hash, PersonId notBy) -> std::optional<Content> {
        QList<QByteArray> next = byHash.value(hash).parents;
        QSet<QByteArray> seen;
        while (!next.isEmpty()) {
            const QByteArray each = next.takeFirst();
            if (seen.contains(each) || !byHash.contains(each))
                continue;
            seen.insert(each);
            const Revision &revision = byHash[each];
            if (revision.author != notBy) {
                const auto content = contentFromCanonical(revision.canonical);
                return content ? std::optional(*content) : std::nullopt;
            }
            next.append(revision.parents);
        }
        return std::nullopt;
    };
    GALLEY_TAKE(present, record(change.record.kind, change.record.key));
    const auto refusal = judgeArticle(recordObject(present.json), recordObject(change.record.json), own, revisions, registers, texts, now());
    if (!refusal)
        return std::nullopt;
    PushAnswer answer = answerOf(push, Verdict::Refused, refusal->message);
    answer.refused = refusal->operation;
    answer.rule = refusal->rule;
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

Result<AssetState> EmbeddedRemote::assetState(const QByteArray &sha256Hex)
{
    const QString name = QString::fromLatin1(sha256Hex);
    AssetState state;
    GALLEY_TRY(m_database->one(u"SELECT whole, size FROM assets WHERE sha256 = ?"_s, bind(name), [&](const Row &row) {
        state.whole = row.yes(0);
        state.size = row.number(1);
    }));
    if (!state.whole)
        GALLEY_TRY(m_database->each(u"SELECT chunk FROM asset_chunks WHERE sha256 = ? ORDER BY chunk"_s, bind(name), [&](const Row &row) { state.chunks.append(row.integer(0)); }));
    return state;
}

Result<void> EmbeddedRemote::putAssetChunk(const QByteArray &sha256Hex, qint64 size, int chunk, const QByteArray &bytes)
{
    const QString name = QString::fromLatin1(sha256Hex);
    const qint64 chunks = qMax<qint64>(1, (size + assetChunkBytes - 1) / assetChunkBytes);
    const qint64 wanted = chunk == chunks - 1 ? size - chunk * assetChunkBytes : assetChunkBytes;
    if (chunk < 0 || chunk >= chunks || bytes.size() != wanted)
        return failure(ErrorCode::Usage, Sync::tr("A piece of a picture has not the length it should have."));
    std::optional<Error> damaged;
    GALLEY_TRY(inTransaction(*m_database, [&]() -> Result<void> {
        GALLEY_TRY(m_database->exec(u"INSERT INTO assets (sha256, size, whole) VALUES (?, ?, 0) ON CONFLICT (sha256) DO NOTHING"_s, bind(name, size)));
        GALLEY_TAKE(whole, m_database->number(u"SELECT whole FROM assets WHERE sha256 = ?"_s, bind(name)));
        if (whole != 0)
            return {};
        GALLEY_TRY(m_database->exec(u"INSERT OR REPLACE INTO asset_chunks (sha256, chunk, bytes) VALUES (?, ?, ?)"_s, {name, chunk, bytes}));
        GALLEY_TAKE(there, m_database->number(u"SELECT count(*) FROM asset_chunks WHERE sha256 = ?"_s, bind(name)));
        if (there < chunks)
            return {};
        QCryptographicHash hash(QCryptographicHash::Sha256);
        GALLEY_TRY(m_database->each(u"SELECT bytes FROM asset_chunks WHERE sha256 = ? ORDER BY chunk"_s, bind(name), [&](const Row &row) { hash.addData(row.bytes(0)); }));
        if (hash.result().toHex() == sha256Hex)
            return m_database->exec(u"UPDATE assets SET whole = 1, size = ? WHERE sha256 = ?"_s, bind(size, name));
        damaged = Error{ErrorCode::Corrupt, Sync::tr("A picture arrived damaged in the newsroom's store. It is sent again."), name};
        GALLEY_TRY(m_database->exec(u"DELETE FROM asset_chunks WHERE sha256 = ?"_s, bind(name)));
        return m_database->exec(u"DELETE FROM assets WHERE sha256 = ?"_s, bind(name));
    }));
    return damaged ? Result<void>(std::unexpected(*damaged)) : Result<void>();
}

Result<QByteArray> EmbeddedRemote::assetChunk(const QByteArray &sha256Hex, int chunk)
{
    QByteArray bytes;
    GALLEY_TAKE(found, m_database->one(u"SELECT bytes FROM asset_chunks WHERE sha256 = ? AND chunk = ?"_s, bind(QString::fromLatin1(sha256Hex), chunk),
                                       [&](const Row &row) { bytes = row.bytes(0); }));
    if (!found)
        return failure(ErrorCode::NotFound, Sync::tr("The newsroom's store has not got this picture."), QString::fromLatin1(sha256Hex));
    return bytes;
}

Result<void> EmbeddedRemote::tellPresence(ClientId client, PersonId person, ArticleId article, int seconds)
{
    if (seconds <= 0)
        return m_database->exec(u"DELETE FROM presence WHERE client = ? AND article = ?"_s, bind(client, article));
    return m_database->exec(u"INSERT OR REPLACE INTO presence (client, article, person, until) VALUES (?, ?, ?, ?)"_s,
                            bind(client, article, person, now().addSecs(seconds)));
}

Result<QList<Presence>> EmbeddedRemote::presence()
{
    QList<Presence> present;
    GALLEY_TRY(m_database->each(u"SELECT client, person, article, until FROM presence WHERE until > ? ORDER BY until"_s, bind(now()), [&](const Row &row) {
        present.append({row.id<ClientId>(0), row.id<PersonId>(1), row.id<ArticleId>(2), row.time(3)});
    }));
    return present;
}

Result<Lease> EmbeddedRemote::takeLease(const QString &name, ClientId client, int seconds)
{
    return inTransaction(*m_database, [&]() -> Result<Lease> {
        Lease lease;
        lease.name = name;
        GALLEY_TRY(m_database->one(u"SELECT holder, fence, until FROM leases WHERE name = ?"_s, bind(name), [&](const Row &row) {
            lease.holder = row.id<ClientId>(0);
            lease.fence = row.number(1);
            lease.until = row.time(2);
        }));
        const bool held = !lease.holder.isNull() && lease.until > now();
        if (held && lease.holder != client)
            return lease;
        if (!held || lease.holder != client)
            ++lease.fence;
        lease.holder = client;
        lease.until = now().addSecs(seconds);
        GALLEY_TRY(m_database->exec(u"INSERT OR REPLACE INTO leases (name, holder, fence, until) VALUES (?, ?, ?, ?)"_s,
                                    bind(name, lease.holder, lease.fence, lease.until)));
        return lease;
    });
}

Result<void> EmbeddedRemote::giveLeaseBack(const Lease &lease)
{
    return m_database->exec(u"UPDATE leases SET holder = NULL WHERE name = ? AND holder = ? AND fence = ?"_s, bind(lease.name, lease.holder, lease.fence));
}

} // namespace galley
