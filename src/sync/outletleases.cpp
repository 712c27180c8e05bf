// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/outletleases.h"

#include "store/newsroomdoor.h"
#include "sync/agreement.h"
#include "sync/articlerecord.h"
#include "sync/localnewsroom.h"
#include "sync/syncmergers.h"
#include "sync/synctext.h"

#include <QMutex>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

using Monotonic = std::chrono::steady_clock;

/// What readers see of an article, as its record has it.
QJsonObject publicSide(const QJsonObject &record)
{
    const QJsonObject article = record.value(articleRecord).toObject();
    QJsonObject seen;
    for (const QLatin1StringView column : {"live"_L1, "live_hash"_L1, "slug"_L1, "embargo"_L1, "handling"_L1, "primary_section"_L1, "urgency"_L1,
                                           "first_published"_L1, "last_published"_L1, "address"_L1, "withdrawal_notice"_L1})
        seen.insert(column, article.value(column));
    for (const QLatin1StringView part : {"article_sections"_L1, "article_tags"_L1})
        seen.insert(part, record.value(part));
    return seen;
}

bool isPublic(const QJsonObject &record)
{
    return record.value(articleRecord).toObject().contains("first_published"_L1);
}

/// Whether something that readers would see is not the store's yet.
Result<bool> somethingPublicWaits(Database &database)
{
    GALLEY_TAKE(registers, database.number(u"SELECT count(*) FROM sync_changed WHERE kind <> 'article'"_s));
    if (registers > 0)
        return true;
    GALLEY_TAKE(outbox, readOutbox(database));
    QList<QByteArray> changed;
    for (const Push &push : std::as_const(outbox)) {
        for (const Push::Change &change : push.changes) {
            if (change.record.kind != articleRecord)
                return true;
            changed.append(change.record.key);
        }
    }
    GALLEY_TRY(database.each(u"SELECT key FROM sync_changed WHERE kind = 'article'"_s, {}, [&](const Row &row) { changed.append(row.bytes(0)); }));
    for (const QByteArray &key : std::as_const(changed)) {
        GALLEY_TAKE(here, readArticleObject(database, ArticleId(QUuid::fromRfc4122(key))));
        GALLEY_TAKE(base, agreedRecord(database, articleRecord, key));
        const QJsonObject there = recordObject(base.json);
        if ((isPublic(here) || isPublic(there)) && publicSide(here) != publicSide(there))
            return true;
    }
    return false;
}

QString leaseName(OutletId outlet)
{
    return u"outlet/"_s + outlet.toString();
}

/// How many keepers of this process hold a lease: the last one gives it back, and not the first that ends.
class Shares
{
public:
    static void take(const QString &what)
    {
        const QMutexLocker lock(&mutex());
        ++counts()[what];
    }
    static bool drop(const QString &what) ///< answers whether it was the last
    {
        const QMutexLocker lock(&mutex());
        const auto found = counts().find(what);
        if (found == counts().end() || --*found > 0)
            return false;
        counts().erase(found);
        return true;
    }

private:
    static QMutex &mutex()
    {
        static QMutex one;
        return one;
    }
    static QHash<QString, int> &counts()
    {
        static QHash<QString, int> all;
        return all;
    }
};

} // namespace

class OutletLeases::Held final : public OutletHold
{
public:
    Held(OutletLeases &keeper, const Lease &lease, ClientId client, EpochId epoch)
        : m_keeper(keeper), m_lease(lease), m_client(client), m_epoch(epoch), m_share(keeper.m_newsroom.folder() + u'|' + lease.name)
    {
        Shares::take(m_share);
    }
    ~Held() override
    {
        if (!m_isCounted)
            return;
        Shares::drop(m_share);
    }

    qint64 fence() const override { return m_lease.fence; }
    QString fencedBy() const override { return m_epoch.toString(); }
    const Lease &lease() const { return m_lease; }

    bool isSure() const override
    {
        // Either clock may stand still while the machine sleeps, or be set: it counts as over when one of them says so.
        const QMutexLocker lock(&m_mutex);
        const qint64 now = m_keeper.m_newsroom.clock().nowUtc().toMSecsSinceEpoch();
        return !m_isLost && Monotonic::now() < m_until && now < m_asked + milliseconds();
    }

    Result<void> renew() override
    {
        if (m_keeper.m_remote == nullptr)
            return failure(ErrorCode::Internal, Sync::tr("The newsroom's store is not connected."));
        const Asked asked = ask();
        GALLEY_TAKE(lease, m_keeper.m_remote->takeLease(m_lease.name, m_client, m_keeper.m_seconds));
        // A higher fence: it had lapsed, and somebody may have been there in between.
        if (lease.holder != m_client || lease.fence != m_lease.fence) {
            const QMutexLocker lock(&m_mutex);
            m_isLost = true;
            return failure(ErrorCode::Locked, Sync::tr("Another workstation took this outlet over. Nothing more was written from here."));
        }
        holdsFrom(asked);
        return {};
    }

    Result<void> renewInTime() override
    {
        {
            const QMutexLocker lock(&m_mutex);
            const auto third = std::chrono::milliseconds(milliseconds() / 3);
            const qint64 now = m_keeper.m_newsroom.clock().nowUtc().toMSecsSinceEpoch();
            if (!m_isLost && Monotonic::now() < m_until - 2 * third && now < m_asked + third.count())
                return {};
        }
        return renew();
    }

    Result<void> checkNothingWaits() override
    {
        GALLEY_TAKE(waits, NewsroomDoor::read(m_keeper.m_newsroom, somethingPublicWaits));
        if (waits)
            return failure(ErrorCode::Conflict, Sync::tr("Something that readers would see was not taken by the newsroom's store yet. The portal is brought up when it was."));
        return {};
    }

    /// By what it stands when a lease is asked for: counted from before the question, for the answer may take long.
    struct Asked
    {
        Monotonic::time_point moment;
        qint64 time = 0;
    };
    Asked ask() const { return {Monotonic::now(), m_keeper.m_newsroom.clock().nowUtc().toMSecsSinceEpoch()}; }
    void holdsFrom(const Asked &asked)
    {
        const QMutexLocker lock(&m_mutex);
        m_until = asked.moment + std::chrono::milliseconds(milliseconds());
        m_asked = asked.time;
    }
    /// Gives it back, where no other keeper of this process has it, too.
    bool isLastToDrop()
    {
        m_isCounted = false;
        return Shares::drop(m_share);
    }

private:
    qint64 milliseconds() const { return m_keeper.m_seconds * 1000LL; }

    OutletLeases &m_keeper;
    const Lease m_lease;
    const ClientId m_client;
    const EpochId m_epoch;
    const QString m_share;
    bool m_isCounted = true;
    mutable QMutex m_mutex;
    Monotonic::time_point m_until;
    qint64 m_asked = 0;
    bool m_isLost = false;
};

OutletLeases::OutletLeases(Newsroom &newsroom, Connect connect, const SyncOptions &options, int seconds)
    : m_newsroom(newsroom)
    , m_connect(std::move(connect))
    , m_options(options)
    , m_seconds(seconds)
{
}

OutletLeases::~OutletLeases()
{
    QList<Lease> back;
    for (const auto &held : std::as_const(m_held)) {
        if (held->isLastToDrop())
            back.append(held->lease());
    }
    if (back.isEmpty())
        return;
    // What cannot be given back lapses.
    m_remote.reset();
    const auto remote = m_connect();
    for (const Lease &lease : std::as_const(back)) {
        if (remote)
            static_cast<void>((*remote)->giveLeaseBack(lease));
    }
}

Result<void> OutletLeases::begin()
{
    m_remote.reset();
    GALLEY_TAKE(remote, m_connect());
    m_remote = std::move(remote);
    LocalNewsroom local(m_newsroom, syncMergers());
    GALLEY_TAKE(report, SyncEngine(local, *m_remote, m_options).sync());
    if (!report.stopped.isEmpty())
        return failure(ErrorCode::Conflict, report.stopped);
    return {};
}

Result<std::shared_ptr<OutletHold>> OutletLeases::hold(OutletId outlet)
{
    if (m_remote == nullptr)
        return failure(ErrorCode::Internal, Sync::tr("The newsroom's store is not connected."));
    if (const auto held = m_held.value(outlet); held && held->renew())
        return std::shared_ptr<OutletHold>(held);
    m_held.remove(outlet);
    LocalNewsroom local(m_newsroom, syncMergers());
    GALLEY_TAKE(state, local.state());
    const Monotonic::time_point moment = Monotonic::now();
    const qint64 time = m_newsroom.clock().nowUtc().toMSecsSinceEpoch();
    GALLEY_TAKE(lease, m_remote->takeLease(leaseName(outlet), state.client, m_seconds));
    if (lease.holder != state.client) {
        GALLEY_TAKE(clients, m_remote->clients());
        const auto other = std::ranges::find(clients, lease.holder, &ClientInfo::id);
        const QString name = other == clients.cend() ? lease.holder.toString() : other->name;
        const QString until = lease.until.toTimeZone(m_newsroom.zone()).toString(u"HH:mm:ss"_s);
        return failure(ErrorCode::Locked, Sync::tr("%1 publishes to this outlet; what was ordered here goes out from there. Unless it goes on, that ends at %2.").arg(name, until), name);
    }
    const auto held = std::make_shared<Held>(*this, lease, state.client, state.cursor.epoch);
    held->holdsFrom({moment, time});
    m_held.insert(outlet, held);
    return std::shared_ptr<OutletHold>(held);
}

void OutletLeases::end()
{
    m_remote.reset();
}

} // namespace galley
