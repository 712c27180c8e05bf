// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/newsroom.h"

#include "store/migrations.h"
#include "store/newsroomprivate.h"
#include "store/searchindex.h"
#include "store/siteregister.h"
#include "store/standardnewsroom.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

// Q_INIT_RESOURCE must stand outside every namespace.
static void initSchemaResource()
{
    Q_INIT_RESOURCE(schema);
}

namespace galley {

namespace {

/// Above this many, readers are told to read everything again.
constexpr qsizetype namedArticles = 100;

Result<void> makeFolders(const QString &folder)
{
    for (const QString &path : QStringList{folder, folder + u"/assets"_s, folder + u"/journal"_s}) {
        if (!QDir().mkpath(path))
            return failure(ErrorCode::Io, Store::tr("The folder cannot be made: %1").arg(path));
    }
    return {};
}

Result<void> build(const QString &file, const NewsroomOptions &options, const Clock &clock)
{
    GALLEY_TAKE(database, Database::open(file, Database::Access::Write));
    GALLEY_TRY(migrate(*database, schemaFiles(), {}));
    IdSource ids;
    const QDateTime now = clock.nowUtc().toUTC();
    WriteContext context{*database, ids, ids.next<NewsroomId>(now), QTimeZone(options.zone.toLatin1()), now};
    return inTransaction(*database, [&] { return fillNewNewsroom(context, options); });
}

void removeDatabase(const QString &file)
{
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(file + suffix);
}

Result<void> bringUpToDate(const QString &folder, const QString &file)
{
    GALLEY_TAKE(database, Database::open(file, Database::Access::Write));
    GALLEY_TAKE(version, database->number(u"PRAGMA user_version"_s));
    return migrate(*database, schemaFiles(), backupFileName(folder, static_cast<int>(version)));
}

Result<void> checkReadable(Database &database)
{
    GALLEY_TAKE(version, database.number(u"PRAGMA user_version"_s));
    const int last = schemaFiles().constLast().number;
    if (version > last)
        return failure(ErrorCode::NewerVersion, Store::tr("The newsroom was made by a newer Galley. Nothing was changed; open it with that one."));
    if (version < last)
        return failure(ErrorCode::ReadOnly, Store::tr("The newsroom was made by an older Galley. Open it for writing once, so that it is brought up to date."));
    return {};
}

/// SQLite reads a WAL database beside which nothing can be written only when told that nothing changes.
Database::Access readAccess(const QString &folder, const QString &file)
{
    const QFileInfo log(file + u"-wal"_s);
    const bool nothingToMerge = !log.exists() || log.size() == 0;
    return !QFileInfo(folder).isWritable() && nothingToMerge ? Database::Access::Immutable : Database::Access::Read;
}

} // namespace

Newsroom::Private::Private(const QString &newsroomFolder, Mode openedAs, const Clock &time)
    : folder(newsroomFolder)
    , mode(openedAs)
    , clock(time)
    , assets(newsroomFolder)
{
    preparation.setMaxThreadCount(1);
    proofing.setMaxThreadCount(1);
    checking.setMaxThreadCount(1);
}

Newsroom::Private::~Private()
{
    preparation.waitForDone();
    proofing.waitForDone();
    checking.waitForDone();
    // Readers first: the writer's connection is then the last, and leaves one tidy file behind.
    readers.reset();
    // Ended while it still stands here: its last pieces of work may queue others.
    if (writer)
        writer->finish();
}

QTimeZone Newsroom::Private::zone() const
{
    const QMutexLocker locker(&m_zoneMutex);
    return m_zone;
}

void Newsroom::Private::setZone(const QString &name)
{
    QTimeZone zone(name.toLatin1());
    const QMutexLocker locker(&m_zoneMutex);
    m_zone = zone.isValid() ? zone : QTimeZone("Asia/Shanghai");
}

WriteContext Newsroom::Private::context(Database &database, const Signers &asking)
{
    return {database, ids, id, zone(), clock.nowUtc().toUTC(), asking};
}

Signers Newsroom::Private::signersNow()
{
    if (const Signers *own = SignerScope::current())
        return *own;
    const QMutexLocker locker(&signersMutex);
    return signers;
}

void Newsroom::setSigner(PersonId person, std::shared_ptr<const Signer> signer)
{
    const QMutexLocker lock(&d->signersMutex);
    if (signer)
        d->signers.insert(person, std::move(signer));
    else
        d->signers.remove(person);
}

void Newsroom::Private::announce(const Changes &changes)
{
    QMetaObject::invokeMethod(q, [newsroom = q, changes] {
        if (changes.manyArticles || changes.articles.size() > namedArticles)
            Q_EMIT newsroom->articlesChanged({});
        else if (!changes.articles.isEmpty())
            Q_EMIT newsroom->articlesChanged(changes.articles);
        if (changes.sections)
            Q_EMIT newsroom->sectionsChanged();
        if (changes.tags)
            Q_EMIT newsroom->tagsChanged();
        if (changes.people)
            Q_EMIT newsroom->peopleChanged();
        if (changes.site)
            Q_EMIT newsroom->siteChanged();
        if (!changes.comments.isEmpty())
            Q_EMIT newsroom->commentsChanged(changes.comments);
        if (!changes.notices.isEmpty())
            Q_EMIT newsroom->noticesChanged(changes.notices);
        if (changes.proof)
            Q_EMIT newsroom->proofListsChanged();
    }, Qt::QueuedConnection);
}

void Newsroom::Private::fillBehind()
{
    if (fillIsQueued.exchange(true))
        return;
    writer->enqueue(Writer::Priority::Background, [this](Database &database) {
        const Result<bool> more = fillSearchIndex(database, Writer::sliceMilliseconds);
        if (more.value_or(false))
            return Writer::Progress::More;
        // After an error the next write tries again; settle() tells of it.
        fillIsQueued = false;
        return Writer::Progress::Done;
    });
}

Error Newsroom::Private::readOnlyError()
{
    return {ErrorCode::ReadOnly, Store::tr("The newsroom was opened for reading only."), {}};
}

Result<void> Newsroom::create(const QString &folder, const NewsroomOptions &options, const Clock &clock)
{
    initSchemaResource();
    const QString file = folder + u"/newsroom.sqlite"_s;
    if (QFileInfo::exists(file))
        return failure(ErrorCode::Conflict, Store::tr("The folder holds a newsroom already: %1").arg(folder));
    if (!QTimeZone(options.zone.toLatin1()).isValid())
        return failure(ErrorCode::Usage, Store::tr("There is no time zone “%1”.").arg(options.zone));
    GALLEY_TRY(makeFolders(folder));
    const auto lock = FolderLock::take(folder);
    if (!lock)
        return std::unexpected(lock.error());
    // Built aside: a newsroom that stands under its name is whole.
    const QString aside = file + u".new"_s;
    removeDatabase(aside);
    if (const auto built = build(aside, options, clock); !built) {
        removeDatabase(aside);
        return built;
    }
    if (!QFile::rename(aside, file)) {
        removeDatabase(aside);
        return failure(ErrorCode::Io, Store::tr("The newsroom's database cannot be written: %1").arg(file));
    }
    return {};
}

Result<std::unique_ptr<Newsroom>> Newsroom::open(const QString &folder, Mode mode, const Clock &clock)
{
    initSchemaResource();
    auto d = std::make_unique<Private>(QDir::cleanPath(folder), mode, clock);
    const QString file = d->file();
    GALLEY_TRY(checkFile(file, schemaFiles()));
    if (mode == Mode::Owner) {
        if (!QFileInfo(d->folder).isWritable() || !QFileInfo(file).isWritable())
            return failure(ErrorCode::ReadOnly, Store::tr("The newsroom's folder cannot be written to."), d->folder);
        GALLEY_TAKE(lock, FolderLock::take(d->folder));
        d->lock = std::move(lock);
        GALLEY_TRY(bringUpToDate(d->folder, file));
        GALLEY_TAKE(writer, Writer::start(file));
        d->writer = std::move(writer);
    }
    const bool owner = mode == Mode::Owner;
    d->readers = std::make_unique<ReadPool>(file, owner ? Database::Access::Read : readAccess(d->folder, file));
    QString zone;
    qint64 pending = 0;
    GALLEY_TRY(d->read([&](Database &database) -> Result<void> {
        GALLEY_TRY(checkReadable(database));
        GALLEY_TRY(database.one(u"SELECT value FROM meta WHERE key = 'newsroom'"_s, {}, [&](const Row &row) { d->id = row.id<NewsroomId>(0); }));
        GALLEY_TAKE(settings, readSiteSettings(database));
        zone = settings.zone;
        GALLEY_TAKE(waiting, waitingForIndex(database));
        pending = waiting;
        return {};
    }));
    d->setZone(zone);
    Private *opened = d.get();
    std::unique_ptr<Newsroom> newsroom(new Newsroom(std::move(d)));
    opened->q = newsroom.get();
    if (owner && pending > 0)
        opened->fillBehind();
    return newsroom;
}

Newsroom::Newsroom(std::unique_ptr<Private> opened)
    : d(std::move(opened))
{
}

Newsroom::~Newsroom() = default;

QString Newsroom::folder() const { return d->folder; }
NewsroomId Newsroom::id() const { return d->id; }
Newsroom::Mode Newsroom::mode() const { return d->mode; }
QTimeZone Newsroom::zone() const { return d->zone(); }
const Clock &Newsroom::clock() const { return d->clock; }

} // namespace galley
