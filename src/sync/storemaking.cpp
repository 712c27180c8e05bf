// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/storemaking.h"

#include "sync/engine.h"
#include "sync/localnewsroom.h"
#include "sync/syncmergers.h"
#include "sync/syncturn.h"
#include "sync/synctext.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace galley {

namespace {

constexpr auto turnPatience = 10s;

ClientId newClient()
{
    return ClientId(QUuid::createUuid());
}

void removeStoreFile(const QString &file)
{
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(file + suffix);
}

/// A store that is there already is this newsroom's own, and was not filled to the end: it is filled now.
Result<void> checkUnfinished(Remote &remote, NewsroomId newsroom, const ClientHello &hello, const Error &refused)
{
    GALLEY_TAKE(info, remote.hello(hello));
    if (info.newsroom != newsroom || !info.filling)
        return std::unexpected(refused);
    return {};
}

Result<void> fill(LocalSide &watched, LocalNewsroom &local, const Person &founder, const StoreTarget &target, const StoreWaiting &waiting, bool &madeFile)
{
    const ClientId client = newClient();
    const auto made = target.access.create(target.address, target.credentials, watched.newsroom(), founder);
    if (!made && made.error().code != ErrorCode::Conflict)
        return std::unexpected(made.error());
    madeFile = made && target.address.kind == RemoteAddress::Kind::Embedded;
    const auto opened = target.access.open(target.address, target.credentials);
    if (!opened)
        return std::unexpected(made ? opened.error() : made.error());
    Remote &remote = **opened;
    if (!made)
        GALLEY_TRY(checkUnfinished(remote, watched.newsroom(), {client, target.clientName}, made.error()));
    GALLEY_TRY(waiting.gate->pass([&] { return local.begin(target.address.text(), client, true); }));
    SyncOptions options;
    options.clientName = target.clientName;
    GALLEY_TRY(SyncEngine(watched, remote, options).fill());
    return {};
}

bool isEmptyFolder(const QString &folder)
{
    return !QFileInfo::exists(folder) || (QFileInfo(folder).isDir() && QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot));
}

/// What a newsroom's folder is made of, and nothing that somebody else put there meanwhile.
void emptyAgain(const QString &folder, bool wasThere)
{
    for (const QString &file : QDir(folder).entryList({u"newsroom*"_s}, QDir::Files | QDir::Hidden))
        QFile::remove(folder + u'/' + file);
    for (const QString &part : {u"/assets"_s, u"/journal"_s})
        QDir(folder + part).removeRecursively();
    if (!wasThere)
        QDir().rmdir(folder);
}

Result<PersonId> join(const QString &folder, const StoreTarget &target, const Clock &clock, const StoreWaiting &waiting)
{
    const ClientId client = newClient();
    GALLEY_TAKE(remote, target.access.open(target.address, target.credentials));
    GALLEY_TAKE(info, remote->hello({client, target.clientName}));
    if (info.filling)
        return failure(ErrorCode::Locked, Sync::tr("The newsroom's store is being filled. Try again when that is done."));
    GALLEY_TRY(waiting.gate->pass([&] { return createForRemote(folder, info.newsroom, target.address.text(), client, clock); }));
    GALLEY_TAKE(newsroom, Newsroom::open(folder, Newsroom::Mode::Owner, clock));
    LocalNewsroom local(*newsroom, syncMergers());
    WatchedSide watched(local, newsroom->id(), *waiting.gate, waiting.tell);
    SyncOptions options;
    options.clientName = target.clientName;
    GALLEY_TAKE(report, SyncEngine(watched, *remote, options).sync());
    if (!report.stopped.isEmpty())
        return failure(ErrorCode::Refused, report.stopped);
    return info.person;
}

} // namespace

Result<void> makeStore(Newsroom &newsroom, SyncGate &room, const Person &founder, const StoreTarget &target, const StoreWaiting &waiting)
{
    GALLEY_TAKE(folder, room.pass([&] { return Result<QString>(newsroom.folder()); }));
    const auto turn = SyncTurn::take(folder, turnPatience);
    if (!turn)
        return failure(ErrorCode::Locked, Sync::tr("The newsroom is coming together with its store just now. Try again."));
    LocalNewsroom local(newsroom, syncMergers());
    GALLEY_TAKE(state, room.pass([&] { return local.state(); }));
    if (!state.remote.isEmpty())
        return failure(ErrorCode::Conflict, Sync::tr("This newsroom has a store already: %1").arg(state.remote));
    GALLEY_TAKE(id, room.pass([&] { return Result<NewsroomId>(newsroom.id()); }));
    WatchedSide watched(local, id, *waiting.gate, waiting.tell);
    bool madeFile = false;
    const auto filled = fill(watched, local, founder, target, waiting, madeFile);
    if (filled)
        return {};
    const auto undone = room.pass([&] { return local.end(); });
    if (undone && madeFile)
        removeStoreFile(target.address.path);
    return filled;
}

Result<PersonId> joinStore(const QString &folder, const StoreTarget &target, const Clock &clock, const StoreWaiting &waiting)
{
    if (!isEmptyFolder(folder))
        return failure(ErrorCode::Conflict, Sync::tr("This folder is not empty. Choose an empty one, or a new one: %1").arg(QDir::toNativeSeparators(folder)));
    const bool wasThere = QFileInfo::exists(folder);
    auto joined = join(folder, target, clock, waiting);
    if (!joined)
        emptyAgain(folder, wasThere);
    return joined;
}

} // namespace galley
