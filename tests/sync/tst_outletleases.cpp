// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testkit/testkit.h"
#include "twodesks.h"

#include "publish/publicationclock.h"
#include "publish/publishing.h"
#include "publish/sitemanifest.h"
#include "sync/outletleases.h"

#include <QRegularExpression>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

/// Two workstations, one store, one folder to publish to.
struct PublishingHouse : TwoDesks
{
    PublishingHouse()
    {
        outlet = got(addOutlet(*a(), u"门户"_s, portal.path() + u"/site"_s));
        settle();
    }

    std::unique_ptr<OutletLeases> keeperOf(SyncDesk &desk, const QString &name)
    {
        return std::make_unique<OutletLeases>(*desk, [this] { return Result<std::unique_ptr<Remote>>(store->connect()); }, SyncOptions{.clientName = name});
    }

    ArticleId approved(SyncDesk &desk, const QString &headline)
    {
        const ArticleId article = write(desk, headline, u"正文。"_s);
        for (const auto &[action, by] : {std::pair{Action::Submit, reporter()}, {Action::Pass, editor()}, {Action::Pass, origin.sectionHead}, {Action::Approve, origin.chief}}) {
            if (const QString refusal = desk.act(article, action, by); !refusal.isEmpty())
                qFatal("%s", qPrintable(refusal));
        }
        return article;
    }
    ArticleId published(SyncDesk &desk, const QString &headline)
    {
        const ArticleId article = approved(desk, headline);
        if (const QString refusal = desk.act(article, Action::Publish, origin.chief); !refusal.isEmpty())
            qFatal("%s", qPrintable(refusal));
        return article;
    }

    QString home() const
    {
        QFile file(outlet.folder + u"/index.html"_s);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    QTemporaryDir portal;
    Outlet outlet;
};

Delivery only(const Result<QList<Delivery>> &deliveries)
{
    const QList<Delivery> all = got(deliveries);
    if (all.size() != 1)
        qFatal("%d deliveries, not one", static_cast<int>(all.size()));
    return all.constFirst();
}

} // namespace

class OutletLeasesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void oneWorkstationPublishesAtATime()
    {
        PublishingHouse house;
        const auto one = house.keeperOf(house.a(), u"甲机"_s);
        const auto other = house.keeperOf(house.b(), u"乙机"_s);
        house.published(house.a(), u"头一条"_s);
        GALLEY_VERIFY(only(deliver(*house.a(), one.get())).report);
        QVERIFY(house.home().contains(u"头一条"_s));
        // The other's order goes to the store, and nothing is written from there.
        house.published(house.b(), u"第二条"_s);
        const Delivery elsewhere = only(deliver(*house.b(), other.get()));
        QVERIFY(!elsewhere.report);
        QCOMPARE(elsewhere.heldBy, u"甲机"_s);
        QVERIFY(elsewhere.report.error().message.contains(u"甲机"_s));
        QVERIFY(!house.home().contains(u"第二条"_s));
        QCOMPARE(house.b().waiting(), 0);
        // Who has it brings it out.
        GALLEY_VERIFY(only(deliver(*house.a(), one.get())).report);
        QVERIFY(house.home().contains(u"第二条"_s));
    }

    void whatIsGivenBackAnotherMayHave()
    {
        PublishingHouse house;
        const auto other = house.keeperOf(house.b(), u"乙机"_s);
        {
            const auto one = house.keeperOf(house.a(), u"甲机"_s);
            GALLEY_VERIFY(only(deliver(*house.a(), one.get())).report);
            {
                // A second one of the same program: what it ends with is still the first one's.
                const auto same = house.keeperOf(house.a(), u"甲机"_s);
                GALLEY_VERIFY(only(deliver(*house.a(), same.get())).report);
            }
            QVERIFY(!only(deliver(*house.b(), other.get())).heldBy.isEmpty());
        }
        GALLEY_VERIFY(only(deliver(*house.b(), other.get())).report);
    }

    void whoIsGoneIsFollowedWhenTheTimeIsOver()
    {
        PublishingHouse house;
        const auto one = house.keeperOf(house.a(), u"甲机"_s);
        const auto other = house.keeperOf(house.b(), u"乙机"_s);
        GALLEY_VERIFY(only(deliver(*house.a(), one.get())).report);
        house.origin.clock.goOn(OutletLeases::usualSeconds - 1);
        QVERIFY(!only(deliver(*house.b(), other.get())).heldBy.isEmpty());
        house.origin.clock.goOn(2);
        GALLEY_VERIFY(only(deliver(*house.b(), other.get())).report);
        QCOMPARE(only(deliver(*house.a(), one.get())).heldBy, u"乙机"_s);
    }

    void onlyWhatTheStoreAcceptedIsWritten()
    {
        PublishingHouse house;
        const auto keeper = house.keeperOf(house.a(), u"甲机"_s);
        house.published(house.a(), u"头一条"_s);
        GALLEY_VERIFY(only(deliver(*house.a(), keeper.get())).report);
        // Published behind the sync: what is read for the pages has it, the store does not.
        GALLEY_VERIFY(keeper->begin());
        const auto hold = got(keeper->hold(house.outlet.id));
        house.published(house.a(), u"抢先的"_s);
        const auto early = buildSite(*house.a(), house.outlet.folder, false, {}, hold.get());
        QVERIFY(!early && early.error().code == ErrorCode::Conflict);
        QVERIFY(!house.home().contains(u"抢先的"_s));
        // A draft that waits holds nothing up.
        house.a().sync();
        house.write(house.a(), u"草稿"_s, u"正文。"_s);
        GALLEY_VERIFY(buildSite(*house.a(), house.outlet.folder, false, {}, hold.get()));
        QVERIFY(house.home().contains(u"抢先的"_s));
        // Without the store nothing goes out.
        house.published(house.a(), u"离线的"_s);
        OutletLeases away(*house.a(), [] { return Result<std::unique_ptr<Remote>>(failure(ErrorCode::Network, u"away"_s)); }, {});
        QVERIFY(!deliver(*house.a(), &away));
        QVERIFY(!house.home().contains(u"离线的"_s));
    }

    void aRefusedOrderIsNotPublished()
    {
        PublishingHouse house;
        const auto keeper = house.keeperOf(house.b(), u"乙机"_s);
        const ArticleId id = house.approved(house.a(), u"退回的"_s);
        house.settle();
        QCOMPARE(house.a().act(id, Action::Return, house.origin.chief, u"缺数据"_s), QString());
        QCOMPARE(house.b().act(id, Action::Publish, house.origin.chief), QString());
        house.a().sync();
        GALLEY_VERIFY(only(deliver(*house.b(), keeper.get())).report);
        QVERIFY(!house.home().contains(u"退回的"_s));
    }

    /// Slept in the middle of a build, and somebody else went on meanwhile: the home page stays theirs.
    void whoWasPassedOverWritesNothingMore_data()
    {
        QTest::addColumn<bool>("sharedByMachines");
        QTest::newRow("on one machine") << false;
        QTest::newRow("in a folder that machines share") << true;
    }
    void whoWasPassedOverWritesNothingMore()
    {
        QFETCH(bool, sharedByMachines);
        PublishingHouse house;
        const auto one = house.keeperOf(house.a(), u"甲机"_s);
        const auto other = house.keeperOf(house.b(), u"乙机"_s);
        house.published(house.a(), u"旧的头条"_s);
        house.settle();
        GALLEY_VERIFY(one->begin());
        const auto stale = got(one->hold(house.outlet.id));
        bool slept = false;
        const auto sleep = [&](int, int) {
            if (std::exchange(slept, true))
                return true;
            house.origin.clock.goOn(OutletLeases::usualSeconds + 1);
            house.published(house.b(), u"新的头条"_s);
            if (sharedByMachines) // another machine's lock says nothing about this one's program
                QFile::remove(house.outlet.folder + u"/.galley-lock"_s);
            const Delivery theirs = only(deliver(*house.b(), other.get()));
            if (theirs.report.has_value() != sharedByMachines)
                qFatal("%s", theirs.report ? "written beside a build" : qPrintable(theirs.report.error().message));
            return true;
        };
        if (sharedByMachines)
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"Could not remove our own lock file"_s));
        const auto built = buildSite(*house.a(), house.outlet.folder, true, sleep, stale.get());
        QVERIFY(slept);
        QVERIFY(!built && built.error().code == ErrorCode::Locked);
        QVERIFY(!house.home().contains(u"旧的头条"_s) || house.home().contains(u"新的头条"_s));
        GALLEY_VERIFY(only(deliver(*house.b(), other.get())).report);
        QVERIFY(house.home().contains(u"新的头条"_s));
        const auto again = buildSite(*house.a(), house.outlet.folder, true, {}, stale.get());
        QVERIFY(!again && again.error().code == ErrorCode::Locked);
        QVERIFY(house.home().contains(u"新的头条"_s));
        // It may have it again once it asks, and is at the head then.
        house.origin.clock.goOn(OutletLeases::usualSeconds + 1);
        GALLEY_VERIFY(only(deliver(*house.a(), one.get())).report);
        QVERIFY(house.home().contains(u"新的头条"_s));
    }

    void theManifestSaysWhoseItIs()
    {
        const QTemporaryDir folder;
        SiteManifest manifest;
        manifest.newsroom = NewsroomId(QUuid::createUuid());
        manifest.files.insert(u"index.html"_s, {.hash = "ab", .key = "cd", .size = 3});
        GALLEY_VERIFY(manifest.write(folder.path()));
        QCOMPARE(SiteManifest::readFence(folder.path()).fence, 0);
        manifest.fence = 7;
        manifest.fencedBy = u"store"_s;
        GALLEY_VERIFY(manifest.write(folder.path()));
        QCOMPARE(*got(SiteManifest::read(folder.path())), manifest);
        const SiteManifest fence = SiteManifest::readFence(folder.path());
        QCOMPARE(fence.fence, 7);
        QVERIFY(fence.wasPassedOn(6, u"store"_s));
        QVERIFY(!fence.wasPassedOn(7, u"store"_s));
        QVERIFY(!fence.wasPassedOn(1, u"another"_s)); // they do not count together
    }

    void theClockCarriesOutNothingWhereAnotherDoes()
    {
        PublishingHouse house;
        const auto one = house.keeperOf(house.a(), u"甲机"_s);
        const auto other = house.keeperOf(house.b(), u"乙机"_s);
        const ArticleId id = house.approved(house.a(), u"定时的"_s);
        QCOMPARE(house.a().act(id, Action::Schedule, house.origin.chief), QString());
        house.settle();
        ClockMemory first;
        ClockMemory second;
        QVERIFY(!lookAtClock(*house.a(), first, ClockDelivers::EverythingPublic, one.get()).deliveries.isEmpty());
        const ClockRound told = lookAtClock(*house.b(), second, ClockDelivers::EverythingPublic, other.get());
        QCOMPARE(told.deliveries.size(), 1);
        QCOMPARE(told.deliveries.constFirst().heldBy, u"甲机"_s);
        QVERIFY(lookAtClock(*house.b(), second, ClockDelivers::EverythingPublic, other.get()).isQuiet()); // once
        // While the one looks often enough it stays so.
        for (int i = 0; i < 200; ++i) {
            house.origin.clock.goOn(OutletLeases::usualSeconds / 3);
            lookAtClock(*house.a(), first, ClockDelivers::EverythingPublic, one.get());
            QVERIFY(lookAtClock(*house.b(), second, ClockDelivers::EverythingPublic, other.get()).isQuiet());
        }
        QVERIFY(house.home().contains(u"定时的"_s));
        house.settle();
        QCOMPARE(house.apart(), QString());
        // It stops looking: the other takes over.
        house.origin.clock.goOn(OutletLeases::usualSeconds + 1);
        QVERIFY(!lookAtClock(*house.b(), second, ClockDelivers::EverythingPublic, other.get()).deliveries.isEmpty());
    }
};

QTEST_GUILESS_MAIN(OutletLeasesTest)
#include "tst_outletleases.moc"
