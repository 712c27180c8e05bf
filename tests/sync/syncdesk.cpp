// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncdesk.h"

#include "store/newsroomdoor.h"
#include "sync/articlerecord.h"
#include "sync/syncmergers.h"
#include "sync/registerrecord.h"

#include <QDirIterator>

using namespace Qt::StringLiterals;

namespace galley::testkit {

namespace {

ClientId freshClient()
{
    return ClientId(QUuid::createUuid());
}

/// Believes that it has what it is only about to store.
class CursorFirst final : public LocalNewsroom
{
public:
    CursorFirst(Newsroom &newsroom, const SyncMergers &mergers) : LocalNewsroom(newsroom, mergers), m_newsroom(newsroom) {}
    Result<LocalOutcome> apply(const FeedPage &page) override
    {
        GALLEY_TRY(await(NewsroomDoor::write<void>(m_newsroom, [&](WriteContext &context, Changes &) { return storeCursor(context.database, {page.epoch, page.to}); })));
        return LocalNewsroom::apply(page);
    }

private:
    Newsroom &m_newsroom;
};

QString nameOf(const QString &kind, const QByteArray &key)
{
    return kind + u' ' + QString::fromLatin1(key.toHex());
}

} // namespace

QString quickFolder()
{
    const QFileInfo memory(u"/dev/shm"_s);
    return (memory.isDir() && memory.isWritable() ? memory.filePath() : QDir::tempPath()) + u"/galley-sync-XXXXXX"_s;
}

void copyFolder(const QString &from, const QString &to)
{
    QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString target = to + path.mid(from.size());
        QDir().mkpath(QFileInfo(target).path());
        if (!path.endsWith(u".lock"_s) && !QFile::copy(path, target))
            qFatal("%s is not copied", qPrintable(path));
    }
}

StoreDoor embeddedDoor(const QString &file, const Clock &clock)
{
    return {u"file:"_s + file, [file, &clock] { return got(EmbeddedRemote::open(file, clock)); }};
}

StoreFile::StoreFile(const HandClock &clock, NewsroomId newsroom)
    : m_clock(clock)
    , m_folder(quickFolder())
{
    got(EmbeddedRemote::create(file(), newsroom, clock));
}

std::unique_ptr<EmbeddedRemote> StoreFile::connect() const
{
    return got(EmbeddedRemote::open(file(), m_clock));
}

SyncDesk::SyncDesk(const HandClock &truth, const StoreDoor &store, NewsroomId newsroom)
    : clock(truth)
    , m_folder(quickFolder())
    , m_store(store)
{
    got(createForRemote(m_folder.path(), newsroom, store.address, freshClient(), clock));
    open();
}

SyncDesk::SyncDesk(const HandClock &truth, const StoreDoor &store, const QString &folder)
    : clock(truth)
    , m_folder(quickFolder())
    , m_store(store)
{
    copyFolder(folder, m_folder.path());
    open();
}

SyncDesk::~SyncDesk() = default;

void SyncDesk::open()
{
    m_newsroom = got(Newsroom::open(m_folder.path(), Newsroom::Mode::Owner, clock));
    m_local = std::make_unique<LocalNewsroom>(*m_newsroom, syncMergers());
    reconnect();
}

void SyncDesk::useMergers(const SyncMergers &mergers)
{
    m_local = std::make_unique<LocalNewsroom>(*m_newsroom, mergers);
}

void SyncDesk::reconnect()
{
    m_remote.reset();
    m_remote = m_store.open();
}

Result<SyncReport> SyncDesk::trySync(const SyncOptions &options)
{
    Remote &remote = m_through ? *m_through : *m_remote;
    if (!m_cursorFirst)
        return SyncEngine(*m_local, remote, options).sync();
    CursorFirst broken(*m_newsroom, syncMergers());
    return SyncEngine(broken, remote, options).sync();
}

SyncReport SyncDesk::sync()
{
    return got(trySync());
}

void SyncDesk::confirm()
{
    got(SyncEngine(*m_local, m_through ? *m_through : *m_remote).confirm());
}

QString SyncDesk::act(ArticleId id, Action action, PersonId by, const QString &reason, int targetStep)
{
    return actIn(*m_newsroom, id, action, by, reason, targetStep);
}

QString SyncDesk::save(ArticleId id, PersonId by, const std::function<void(Content &, Handling &)> &change)
{
    return saveIn(*m_newsroom, id, by, change);
}

QMap<QString, QByteArray> SyncDesk::records() const
{
    return got(NewsroomDoor::read(*m_newsroom, [](Database &database) -> Result<QMap<QString, QByteArray>> {
        QMap<QString, QByteArray> all;
        for (const RegisterTable &table : registerTables()) {
            GALLEY_TAKE(records, readRegister(database, table));
            for (const SyncRecord &record : std::as_const(records))
                all.insert(nameOf(record.kind, record.key), record.json);
        }
        QList<ArticleId> ids;
        GALLEY_TRY(database.each(u"SELECT id FROM articles"_s, {}, [&](const Row &row) { ids.append(row.id<ArticleId>(0)); }));
        for (const ArticleId id : std::as_const(ids)) {
            GALLEY_TAKE(record, readArticleRecord(database, id));
            all.insert(nameOf(record.kind, record.key), record.json);
        }
        return all;
    }));
}

qint64 SyncDesk::waiting() const
{
    return got(m_local->waiting());
}

QMap<QString, QByteArray> storeRecords(Remote &remote)
{
    QMap<QString, QByteArray> all;
    SyncCursor cursor;
    for (;;) {
        const FeedPage page = got(remote.changesAfter(cursor, 1000));
        for (const SyncRecord &record : page.records) {
            if (record.isGone())
                all.remove(nameOf(record.kind, record.key));
            else
                all.insert(nameOf(record.kind, record.key), record.json);
        }
        if (page.to == page.head)
            return all;
        cursor = {page.epoch, page.to};
    }
}

QString difference(const QMap<QString, QByteArray> &one, const QMap<QString, QByteArray> &other)
{
    for (auto each = one.begin(); each != one.end(); ++each) {
        if (!other.contains(each.key()))
            return each.key() + u" is there once only: "_s + QString::fromUtf8(each.value());
        if (other.value(each.key()) != each.value())
            return each.key() + u": "_s + QString::fromUtf8(each.value()) + u"\n     <> "_s + QString::fromUtf8(other.value(each.key()));
    }
    for (auto each = other.begin(); each != other.end(); ++each) {
        if (!one.contains(each.key()))
            return each.key() + u" is there once only: "_s + QString::fromUtf8(each.value());
    }
    return {};
}

SyncedHouse::SyncedHouse()
{
    id = origin->id();
    const QString folder = origin.folder();
    origin.close();
    store = std::make_unique<StoreFile>(origin.clock, id);
    first = std::make_unique<SyncDesk>(origin.clock, store->file(), folder);
    got(first->local().begin(u"file:"_s + store->file(), freshClient(), true));
    got(SyncEngine(first->local(), first->own()).fill());
}

std::unique_ptr<SyncDesk> SyncedHouse::open()
{
    auto desk = std::make_unique<SyncDesk>(origin.clock, store->file(), id);
    desk->sync();
    return desk;
}

} // namespace galley::testkit
