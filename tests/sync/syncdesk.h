// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/embeddedremote.h"
#include "sync/engine.h"
#include "sync/localnewsroom.h"
#include "testnewsroom.h"

#include <QTemporaryDir>

namespace galley::testkit {

/// A folder where nothing has to reach a disk, where there is one: it is the order of writes that is tested.
QString quickFolder();
void copyFolder(const QString &from, const QString &to);

/// A clock that may be anywhere, beside a true one.
class SkewedClock final : public Clock
{
public:
    explicit SkewedClock(const HandClock &truth) : m_truth(truth) {}
    QDateTime nowUtc() const override { return m_truth.nowUtc().addSecs(m_skew.load()); }
    void setSkew(qint64 seconds) { m_skew = seconds; }

private:
    const HandClock &m_truth;
    std::atomic<qint64> m_skew = 0;
};

/// Where a workstation finds its store.
struct StoreDoor
{
    QString address;                                ///< as the folder notes it
    std::function<std::unique_ptr<Remote>()> open;  ///< a connection of its own
};
/// The clock must outlive it.
StoreDoor embeddedDoor(const QString &file, const Clock &clock);

/// The newsroom's store in a file.
class StoreFile
{
public:
    StoreFile(const HandClock &clock, NewsroomId newsroom);
    QString file() const { return m_folder.path() + QStringLiteral("/store.sqlite"); }
    std::unique_ptr<EmbeddedRemote> connect() const;

private:
    const HandClock &m_clock;
    QTemporaryDir m_folder;
};

/// A workstation: a newsroom folder with its own clock and its own connection.
class SyncDesk
{
public:
    /// One that reads everything from the store.
    SyncDesk(const HandClock &truth, const StoreDoor &store, NewsroomId newsroom);
    SyncDesk(const HandClock &truth, const QString &storeFile, NewsroomId newsroom) : SyncDesk(truth, embeddedDoor(storeFile, truth), newsroom) {}
    /// A copy of a folder that is closed.
    SyncDesk(const HandClock &truth, const StoreDoor &store, const QString &folder);
    SyncDesk(const HandClock &truth, const QString &storeFile, const QString &folder) : SyncDesk(truth, embeddedDoor(storeFile, truth), folder) {}
    ~SyncDesk();

    Newsroom &operator*() const { return *m_newsroom; }
    Newsroom *operator->() const { return m_newsroom.get(); }
    LocalNewsroom &local() const { return *m_local; }
    QString folder() const { return m_folder.path(); }
    SkewedClock clock;

    /// Through this instead of its own connection; null: its own again.
    void setRemote(Remote *remote) { m_through = remote; }
    EmbeddedRemote &remote() { return static_cast<EmbeddedRemote &>(*m_remote); } ///< where the store is a file
    Remote &own() { return *m_remote; }
    void disconnect() { m_remote.reset(); }
    void useMergers(const SyncMergers &mergers);
    /// A deliberate break: the place in the feed is stored in a transaction of its own before the rows.
    void setStoresCursorFirst(bool first) { m_cursorFirst = first; }
    /// Opens the file anew: what a program does when the store was exchanged under it.
    void reconnect();
    Result<SyncReport> trySync(const SyncOptions &options = {});
    SyncReport sync(); ///< must succeed
    void confirm();

    Article article(ArticleId id) const { return m_newsroom->article(id).value(); }
    QString act(ArticleId id, Action action, PersonId by, const QString &reason = {}, int targetStep = 0);
    QString save(ArticleId id, PersonId by, const std::function<void(Content &, Handling &)> &change);
    /// All that syncs, as one hash each: by kind and key.
    QMap<QString, QByteArray> records() const;
    qint64 waiting() const;

private:
    void open();

    QTemporaryDir m_folder;
    StoreDoor m_store;
    std::unique_ptr<Newsroom> m_newsroom;
    std::unique_ptr<LocalNewsroom> m_local;
    std::unique_ptr<Remote> m_remote;
    Remote *m_through = nullptr;
    bool m_cursorFirst = false;
};

/// The store's records, as SyncDesk::records() has them.
QMap<QString, QByteArray> storeRecords(Remote &remote);
/// The first difference, for people; empty: none.
QString difference(const QMap<QString, QByteArray> &one, const QMap<QString, QByteArray> &other);

/// A newsroom with its people and a store that it filled.
struct SyncedHouse
{
    SyncedHouse();
    TestNewsroom origin;   ///< closed; where people and sections come from
    std::unique_ptr<StoreFile> store;
    std::unique_ptr<SyncDesk> first;
    std::unique_ptr<SyncDesk> open(); ///< another workstation, in step
    NewsroomId id;
};

} // namespace galley::testkit
