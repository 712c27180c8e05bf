// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/localnewsroom.h"

#include "store/migrations.h"
#include "store/newsroomdoor.h"
#include "store/siteregister.h"
#include "sync/articlerecord.h"
#include "sync/lostmachine.h"
#include "sync/pageapplying.h"
#include "sync/registerrecord.h"
#include "sync/synctext.h"
#include "sync/syncturn.h"

#include <QDir>
#include <QFileInfo>


#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Building
{
    WriteContext &context;
    ClientId client;
    EpochId epoch;

    Push empty() const
    {
        Push push;
        push.operation = context.ids.next<OperationId>(context.now);
        push.client = client;
        push.epoch = epoch;
        return push;
    }
};

/// Everything that changed in registers goes together: it was changed together.
Result<std::optional<Push>> registerPush(const Building &building, const QList<SyncMark> &marks)
{
    Database &database = building.context.database;
    Push push = building.empty();
    for (const SyncMark &dirty : marks) {
        if (dirty.kind != registerMark)
            continue;
        GALLEY_TRY(unmark(database, dirty));
        const RegisterTable *table = registerTable(QString::fromUtf8(dirty.key));
        if (table == nullptr)
            continue;
        GALLEY_TAKE(here, readRegister(database, *table));
        GALLEY_TAKE(bases, agreedRecords(database, table->name));
        QMap<QByteArray, QByteArray> agreed;
        for (const SyncRecord &base : std::as_const(bases))
            agreed.insert(base.key, base.hash);
        for (const SyncRecord &record : std::as_const(here)) {
            const QByteArray base = agreed.take(record.key);
            if (base != record.hash)
                push.changes.append({record, base});
        }
        for (auto gone = agreed.cbegin(); gone != agreed.cend(); ++gone)
            push.changes.append({syncRecord(table->name, gone.key(), {}), gone.value()});
    }
    GALLEY_TAKE(own, ownRegisterEntries(database));
    GALLEY_TAKE(entries, chainEntries(database, own));
    push.entries = entries;
    if (push.changes.isEmpty() && push.entries.isEmpty())
        return std::optional<Push>();
    return std::optional(push);
}

Result<std::optional<Push>> articlePush(const Building &building, const SyncMark &dirty)
{
    Database &database = building.context.database;
    GALLEY_TRY(unmark(database, dirty));
    GALLEY_TAKE(object, readArticleObject(database, ArticleId(QUuid::fromRfc4122(dirty.key))));
    const SyncRecord record = syncRecord(articleRecord, dirty.key, recordJson(object));
    GALLEY_TAKE(base, agreedRecord(database, articleRecord, dirty.key));
    if (record.isGone() || record.hash == base.hash)
        return std::optional<Push>();
    const QJsonObject before = recordObject(base.json);
    Push push = building.empty();
    push.changes.append({record, base.hash});
    GALLEY_TAKE(entries, chainEntries(database, beyond(hashesOf(object, "entries"_L1), hashesOf(before, "entries"_L1))));
    push.entries = entries;
    QList<qint64> texts;
    for (const QByteArray &hash : beyond(hashesOf(object, "revisions"_L1), hashesOf(before, "revisions"_L1))) {
        GALLEY_TAKE(seq, database.number(u"SELECT seq FROM revisions WHERE hash = ?"_s, bind(hash)));
        texts.append(seq);
    }
    std::ranges::sort(texts); // as they came about: what was written after a text comes after it
    for (const qint64 seq : std::as_const(texts)) {
        GALLEY_TAKE(revision, revisionBySeq(database, seq));
        push.revisions.append(revision);
    }
    return std::optional(push);
}

constexpr std::chrono::seconds longestWait(20);

} // namespace

LocalNewsroom::LocalNewsroom(Newsroom &newsroom, const SyncMergers &mergers)
    : m_newsroom(newsroom)
    , m_folder(newsroom.folder())
    , m_mergers(mergers)
{
}

Result<std::shared_ptr<void>> LocalNewsroom::takeTurn()
{
    auto turn = SyncTurn::take(m_folder, longestWait);
    if (!turn)
        return failure(ErrorCode::Locked, Sync::tr("This newsroom is being brought together with its store already."));
    return std::shared_ptr<void>(std::make_shared<SyncTurn>(std::move(*turn)));
}

Result<void> LocalNewsroom::begin(const QString &remote, ClientId client, bool everything)
{
    return await(NewsroomDoor::write<void>(m_newsroom, [=](WriteContext &context, Changes &) { return beginSync(context.database, remote, client, everything); }));
}

Result<void> LocalNewsroom::end()
{
    return await(NewsroomDoor::write<void>(m_newsroom, [](WriteContext &context, Changes &) { return endSync(context.database); }));
}

Result<SyncState> LocalNewsroom::state()
{
    return NewsroomDoor::read(m_newsroom, [](Database &database) { return readSyncState(database); });
}

Result<qint64> LocalNewsroom::waiting()
{
    return NewsroomDoor::read(m_newsroom, [](Database &database) -> Result<qint64> {
        GALLEY_TAKE(marks, countMarks(database));
        GALLEY_TAKE(sent, database.number(u"SELECT count(*) FROM sync_outbox"_s));
        return marks + sent;
    });
}

Result<void> LocalNewsroom::stop(const QString &word, const QString &message)
{
    return await(NewsroomDoor::write<void>(m_newsroom, [=](WriteContext &context, Changes &) { return storeStop(context.database, word, message); }));
}

Result<void> LocalNewsroom::succeeded()
{
    return await(NewsroomDoor::write<void>(m_newsroom, [](WriteContext &context, Changes &) {
        return context.database.exec(u"UPDATE sync_state SET last_success = ?"_s, bind(context.now));
    }));
}

Result<qint64> LocalNewsroom::leave(const QList<PersonId> &own, const QString &message)
{
    return leaveNewsroom(m_newsroom, own, message);
}

Result<void> LocalNewsroom::forget(EpochId epoch)
{
    return await(NewsroomDoor::write<void>(m_newsroom, [=](WriteContext &context, Changes &) { return forgetAgreement(context.database, epoch); }));
}

Result<qint64> LocalNewsroom::removals(const FeedPage &page)
{
    return NewsroomDoor::read(m_newsroom, [&](Database &database) -> Result<qint64> {
        qint64 gone = 0;
        for (const SyncRecord &record : page.records) {
            if (!record.isGone())
                continue;
            GALLEY_TAKE(here, database.number(u"SELECT count(*) FROM sync_bases WHERE kind = ? AND key = ?"_s, bind(record.kind, record.key)));
            gone += here;
        }
        return gone;
    });
}

Result<qint64> LocalNewsroom::agreed()
{
    return NewsroomDoor::read(m_newsroom, [](Database &database) { return agreedCount(database); });
}

Result<LocalOutcome> LocalNewsroom::apply(const FeedPage &page)
{
    ProofListCache &lists = NewsroomDoor::parts(m_newsroom).proofLists;
    const auto applied = await(NewsroomDoor::write<LocalOutcome>(m_newsroom, [&](WriteContext &context, Changes &changes) {
        return PageApplying(context, changes, lists, m_mergers).apply(page);
    }));
    const bool settings = std::ranges::any_of(page.records, [](const SyncRecord &record) { return record.kind == "documents"_L1; });
    if (applied && settings) {
        GALLEY_TAKE(site, NewsroomDoor::read(m_newsroom, [](Database &database) { return readSiteSettings(database); }));
        NewsroomDoor::parts(m_newsroom).setZone(site.zone);
    }
    return applied;
}

Result<QList<Push>> LocalNewsroom::nextPushes(EpochId epoch, int most)
{
    return await(NewsroomDoor::write<QList<Push>>(m_newsroom, [=](WriteContext &context, Changes &) -> Result<QList<Push>> {
        Database &database = context.database;
        GALLEY_TAKE(waiting, readOutbox(database));
        if (!waiting.isEmpty())
            return waiting;
        GALLEY_TAKE(known, readSyncState(database));
        const Building building{context, known.client, epoch};
        QList<Push> pushes;
        while (pushes.isEmpty()) {
            GALLEY_TAKE(marks, readMarks(database, most));
            GALLEY_TAKE(ofRegisters, registerPush(building, marks));
            if (ofRegisters) {
                pushes.append(*ofRegisters); // alone: articles name what it brings
                break;
            }
            // An article is not sent while the feed is ahead of it: it says less than its entries do.
            GALLEY_TAKE(early, database.number(u"SELECT count(*) FROM sync_early_entries"_s));
            if (marks.isEmpty() || early > 0)
                break;
            for (const SyncMark &dirty : std::as_const(marks)) {
                if (dirty.kind != articleRecord)
                    continue;
                GALLEY_TAKE(push, articlePush(building, dirty));
                if (push)
                    pushes.append(*push);
            }
        }
        for (const Push &push : std::as_const(pushes))
            GALLEY_TRY(putIntoOutbox(database, push));
        return pushes;
    }));
}

Result<LocalOutcome> LocalNewsroom::answered(const QList<Push> &pushes, const QList<PushAnswer> &answers)
{
    ProofListCache &lists = NewsroomDoor::parts(m_newsroom).proofLists;
    return await(NewsroomDoor::write<LocalOutcome>(m_newsroom, [&](WriteContext &context, Changes &changes) {
        return PageApplying(context, changes, lists, m_mergers).takeAnswers(pushes, answers);
    }));
}

Result<QList<QByteArray>> LocalNewsroom::missingAssets(const QList<Revision> &revisions)
{
    GALLEY_TAKE(names, assetsOf(revisions));
    QList<QByteArray> missing;
    for (const QByteArray &name : std::as_const(names)) {
        if (!m_newsroom.asset(name))
            missing.append(name);
    }
    return missing;
}

Result<QByteArray> LocalNewsroom::asset(const QByteArray &sha256Hex)
{
    return m_newsroom.asset(sha256Hex);
}

Result<void> LocalNewsroom::putAsset(const QByteArray &sha256Hex, const QByteArray &bytes)
{
    GALLEY_TAKE(name, await(m_newsroom.putAsset(bytes)));
    if (name != sha256Hex)
        return failure(ErrorCode::Corrupt, Sync::tr("A picture arrived damaged. It is fetched again."), QString::fromLatin1(sha256Hex));
    return {};
}

Result<QList<ChainEntry>> LocalNewsroom::chain(qint64 after, int most)
{
    return NewsroomDoor::read(m_newsroom, [=](Database &database) -> Result<QList<ChainEntry>> {
        QList<ChainEntry> known;
        QList<QByteArray> operations;
        GALLEY_TRY(database.each(u"SELECT number, previous, hash, operation FROM audit WHERE number > ? ORDER BY number LIMIT ?"_s, bind(after, most),
                                 [&](const Row &row) {
            known.append({row.number(0), row.bytes(1), row.bytes(2), {}, {}, {}});
            operations.append(row.bytes(3));
        }));
        GALLEY_TAKE(entries, chainEntries(database, operations));
        for (qsizetype i = 0; i < known.size(); ++i) {
            entries[i].number = known.at(i).number;
            entries[i].previous = known.at(i).previous;
            entries[i].hash = known.at(i).hash;
        }
        return entries;
    });
}

Result<void> LocalNewsroom::agreeOnChain(qint64 entries)
{
    return await(NewsroomDoor::write<void>(m_newsroom, [=](WriteContext &context, Changes &) {
        return context.database.exec(u"UPDATE sync_state SET agreed = ?"_s, bind(entries));
    }));
}

Result<void> createForRemote(const QString &folder, NewsroomId newsroom, const QString &remote, ClientId client, const Clock &clock)
{
    NewsroomOptions bare;
    bare.standardSections = false;
    GALLEY_TRY(Newsroom::create(folder, bare, clock));
    GALLEY_TAKE(database, Database::open(folder + u"/newsroom.sqlite"_s, Database::Access::Write));
    return inTransaction(*database, [&]() -> Result<void> {
        // Nobody and nothing of its own: all of it comes from the remote.
        for (const QString &table : {u"role_grants"_s, u"people"_s, u"documents"_s, u"routes"_s})
            GALLEY_TRY(database->exec(u"DELETE FROM "_s + table));
        GALLEY_TRY(database->exec(u"UPDATE meta SET value = ? WHERE key = 'newsroom'"_s, bind(newsroom)));
        return beginSync(*database, remote, client, false);
    });
}

} // namespace galley
