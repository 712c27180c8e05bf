// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/publicationclock.h"
#include "publish/publishing.h"
#include "store/notices.h"
#include "store/receipts.h"
#include "testkit/testkit.h"
#include "testnewsroom.h"

#include <QDir>
#include <QSignalSpy>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

constexpr int hour = 3600;

/// A newsroom with a portal, and the clock's memory of it.
struct Portal
{
    TestNewsroom newsroom;
    QTemporaryDir folder;
    ClockMemory memory;

    Portal() { got(addOutlet(*newsroom, u"门户"_s, folder.path())); }

    ClockRound look(ClockDelivers delivers = ClockDelivers::WhatItOwes) { return lookAtClock(*newsroom, memory, delivers); }

    ArticleId scheduled(const QString &headline, int seconds)
    {
        const ArticleId id = newsroom.add(headline, u"正文。\n"_s, newsroom.reporter);
        newsroom.approve(id);
        schedule(id, seconds);
        return id;
    }

    void schedule(ArticleId id, int seconds)
    {
        ActRequest request;
        request.article = id;
        request.action = Action::Schedule;
        request.person = newsroom.chief;
        request.namedHash = newsroom.article(id).contentHash;
        request.at = newsroom.clock.nowUtc().addSecs(seconds);
        got(await(newsroom->act(request)));
    }

    bool shows(const QString &headline) const
    {
        const QString home = folder.filePath(u"index.html"_s); // there is none before the first delivery
        return QFile::exists(home) && readFile(home).contains(headline.toUtf8());
    }

    QList<AuditEntry> statements(ArticleId id, Action action) const
    {
        QList<AuditEntry> found;
        for (const AuditEntry &entry : got(newsroom->audit(id))) {
            if (entry.statement.action == action)
                found.append(entry);
        }
        return found;
    }
};

} // namespace

class TestPublicationClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(); }

    void aScheduledArticleGoesOutAtItsTimeAndNotBefore()
    {
        Portal portal;
        const ArticleId id = portal.scheduled(u"供暖第一天"_s, hour);
        QVERIFY(portal.look().isQuiet());
        portal.newsroom.clock.goOn(hour - 1);
        QVERIFY(portal.look().isQuiet());
        QCOMPARE(portal.newsroom.article(id).live, Live::Scheduled);
        QVERIFY(!portal.shows(u"供暖第一天"_s));

        portal.newsroom.clock.goOn(1);
        const ClockRound round = portal.look();
        QVERIFY(!round.error);
        QCOMPARE(round.events.size(), 1);
        QVERIFY(round.events.constFirst().outcome.done);
        QCOMPARE(portal.newsroom.article(id).live, Live::Published);
        QCOMPARE(portal.newsroom.article(id).firstPublished, portal.newsroom.clock.nowUtc());
        QVERIFY(portal.shows(u"供暖第一天"_s));
        QVERIFY(portal.look().isQuiet());
    }

    void whatTheClockDoesIsStatedForWhoOrderedItAndSignedByNobody()
    {
        Portal portal;
        const ArticleId id = portal.scheduled(u"供暖第一天"_s, hour);
        portal.newsroom.clock.goOn(hour);
        portal.look();
        const auto orders = portal.statements(id, Action::Schedule);
        const auto done = portal.statements(id, Action::GoLive);
        QCOMPARE(done.size(), 1);
        const Statement &statement = done.constFirst().statement;
        QCOMPARE(statement.person, portal.newsroom.chief);
        QCOMPARE(statement.details, (QJsonObject{{u"by"_s, u"clock"_s},
                              {u"order"_s, orders.constLast().number},
                              {u"order_operation"_s, orders.constLast().statement.operation.toString()}}));
        QVERIFY(statement.signature.isEmpty());
        QCOMPARE(statement.contentHash, portal.newsroom.article(id).approvedHash);
        QCOMPARE(firstBrokenLink(got(portal.newsroom->audit())), std::nullopt);
    }

    void aClockThatIsSetBackDoesNothingTwiceAndTakesNothingAway()
    {
        Portal portal;
        const ArticleId id = portal.scheduled(u"供暖第一天"_s, hour);
        portal.newsroom.clock.goOn(hour);
        portal.look();
        portal.newsroom.clock.goOn(-3 * hour);
        QVERIFY(portal.look().events.isEmpty());
        QCOMPARE(portal.newsroom.article(id).live, Live::Published);
        QVERIFY(portal.shows(u"供暖第一天"_s));
        portal.newsroom.clock.goOn(5 * hour);
        QVERIFY(portal.look().events.isEmpty());
        QCOMPARE(portal.statements(id, Action::GoLive).size(), 1);
    }

    void whatWasMissedIsCarriedOutAtOnceInItsOrder()
    {
        Portal portal;
        const ArticleId third = portal.scheduled(u"第三"_s, 3 * hour);
        const ArticleId first = portal.scheduled(u"第一"_s, hour);
        const ArticleId second = portal.scheduled(u"第二"_s, 2 * hour);
        portal.newsroom.clock.goOn(240 * hour); // the machine slept for ten days
        const ClockRound round = portal.look();
        QList<ArticleId> order;
        for (const ClockEvent &event : round.events)
            order.append(event.work.article);
        QCOMPARE(order, (QList<ArticleId>{first, second, third}));
        QCOMPARE(round.deliveries.size(), 1); // once for all of them
        for (const QString &headline : {u"第一"_s, u"第二"_s, u"第三"_s})
            QVERIFY(portal.shows(headline));
    }

    void aScheduleOutlivesTheProgram()
    {
        Portal portal;
        const ArticleId id = portal.scheduled(u"供暖第一天"_s, hour);
        portal.newsroom.close();
        portal.newsroom.clock.goOn(2 * hour);
        portal.newsroom.reopen();
        portal.memory = {};
        QCOMPARE(portal.look().events.size(), 1);
        QCOMPARE(portal.newsroom.article(id).live, Live::Published);
    }

    void anEmbargoThatWasPutOffKeepsItInAndTheChiefsAreToldOnce()
    {
        Portal portal;
        const ArticleId id = portal.scheduled(u"年报今晚公布"_s, hour);
        const QDateTime embargo = portal.newsroom.clock.nowUtc().addSecs(2 * hour);
        QCOMPARE(portal.newsroom.save(id, portal.newsroom.chief, [&](Content &, Handling &handling) { handling.embargo = embargo; }), QString());
        portal.newsroom.clock.goOn(hour);
        const ClockRound round = portal.look();
        QCOMPARE(round.events.size(), 1);
        QVERIFY(!round.events.constFirst().outcome.done);
        QCOMPARE(round.events.constFirst().outcome.rule, u"embargoed"_s);
        QVERIFY(!portal.shows(u"年报今晚公布"_s));
        const QList<Notice> notices = got(readNotices(*portal.newsroom, portal.newsroom.chief, true));
        QCOMPARE(notices.size(), 1);
        QCOMPARE(notices.constFirst().kind, NoticeKind::CannotGoLive);
        QCOMPARE(notices.constFirst().article, id);
        QVERIFY(!notices.constFirst().text.isEmpty());

        portal.newsroom.clock.goOn(60);
        QVERIFY(portal.look().events.isEmpty()); // told once
        QCOMPARE(got(readNotices(*portal.newsroom, portal.newsroom.chief, true)).size(), 1);
        portal.newsroom.clock.goOn(hour);
        QVERIFY(portal.look().events.constFirst().outcome.done); // the order stands
        QVERIFY(portal.shows(u"年报今晚公布"_s));
    }

    void anArticleThatWasTakenBackDoesNotGoOut()
    {
        Portal portal;
        const ArticleId id = portal.scheduled(u"不发了"_s, hour);
        QCOMPARE(portal.newsroom.act(id, Action::TakeOffline, portal.newsroom.chief, u"缓发"_s), QString());
        portal.newsroom.clock.goOn(2 * hour);
        QVERIFY(portal.look().events.isEmpty());
        QCOMPARE(portal.newsroom.article(id).live, Live::Offline);
        QVERIFY(!portal.shows(u"不发了"_s));
        // Restored it is published for the first time, and found.
        QCOMPARE(portal.newsroom.act(id, Action::RestoreLive, portal.newsroom.chief, u"可以发了"_s), QString());
        portal.look();
        QVERIFY(portal.newsroom.article(id).firstPublished.isValid());
        QVERIFY(portal.shows(u"不发了"_s));
    }

    void anExpiryTakesThePageDownAndRestoringMeansToKeepIt()
    {
        Portal portal;
        const ArticleId id = portal.newsroom.add(u"限时公告"_s, u"正文。\n"_s, portal.newsroom.reporter);
        const QDateTime end = portal.newsroom.clock.nowUtc().addSecs(hour);
        portal.newsroom.save(id, portal.newsroom.reporter, [&](Content &, Handling &handling) { handling.expireAt = end; });
        portal.newsroom.publish(id);
        portal.look();
        const QString address = got(portal.newsroom->liveArticle(id)).address;
        QVERIFY(QFile::exists(portal.folder.path() + address));
        portal.newsroom.clock.goOn(hour);
        const ClockRound round = portal.look();
        QCOMPARE(round.events.size(), 1);
        QCOMPARE(round.events.constFirst().work.action, Action::Expire);
        QCOMPARE(portal.newsroom.article(id).live, Live::Offline);
        QVERIFY(!QFile::exists(portal.folder.path() + address));
        const auto statements = portal.statements(id, Action::Expire);
        QCOMPARE(statements.size(), 1);
        QCOMPARE(statements.constFirst().statement.person, portal.newsroom.reporter); // who set it

        QCOMPARE(portal.newsroom.act(id, Action::RestoreLive, portal.newsroom.chief, u"延长公示"_s), QString());
        portal.newsroom.clock.goOn(hour);
        QVERIFY(portal.look().events.isEmpty());
        QVERIFY(QFile::exists(portal.folder.path() + address));
    }

    void aMissedScheduleThatAlsoExpiredComesAndGoesInOneLook()
    {
        Portal portal;
        const ArticleId id = portal.scheduled(u"只在今晚"_s, hour);
        const QDateTime end = portal.newsroom.clock.nowUtc().addSecs(2 * hour);
        portal.newsroom.save(id, portal.newsroom.chief, [&](Content &, Handling &handling) { handling.expireAt = end; });
        portal.newsroom.clock.goOn(24 * hour);
        const ClockRound round = portal.look();
        QCOMPARE(round.events.size(), 2);
        QCOMPARE(round.events.at(0).work.action, Action::GoLive);
        QCOMPARE(round.events.at(1).work.action, Action::Expire);
        QVERIFY(!portal.shows(u"只在今晚"_s));
    }

    void theEndOfAnEmbargoIsTold()
    {
        Portal portal;
        const ArticleId id = portal.newsroom.add(u"待解禁"_s, u"正文。\n"_s, portal.newsroom.reporter);
        const QDateTime embargo = portal.newsroom.clock.nowUtc().addSecs(hour);
        portal.newsroom.save(id, portal.newsroom.reporter, [&](Content &, Handling &handling) { handling.embargo = embargo; });
        portal.newsroom.approve(id);
        QVERIFY(portal.look().embargoesEnded.isEmpty());
        portal.newsroom.clock.goOn(hour);
        QCOMPARE(portal.look().embargoesEnded, QList<ArticleId>{id});
        QVERIFY(portal.look().embargoesEnded.isEmpty());
        QCOMPARE(portal.newsroom.article(id).live, Live::None); // its end orders nothing
    }

    void whoIsLateWithAnAssignmentIsToldAtTheNextLook()
    {
        Portal portal;
        const ArticleId id = portal.newsroom.add(u"标题"_s, u"正文"_s, portal.newsroom.reporter);
        ActRequest request;
        request.article = id;
        request.action = Action::Assign;
        request.person = portal.newsroom.editor;
        request.assignees = {portal.newsroom.reporter};
        request.at = portal.newsroom.clock.nowUtc().addSecs(hour);
        got(await(portal.newsroom->act(request)));
        const auto overdue = [&] {
            const QList<Notice> notices = got(readNotices(*portal.newsroom, portal.newsroom.reporter, false));
            return std::ranges::count(notices, NoticeKind::Overdue, &Notice::kind);
        };
        portal.look();
        QCOMPARE(overdue(), 0);
        portal.newsroom.clock.goOn(hour);
        portal.look();
        portal.look();
        QCOMPARE(overdue(), 1);
    }

    void theNextTimeIsKnown()
    {
        Portal portal;
        QVERIFY(!portal.look().next.isValid());
        portal.scheduled(u"晚些"_s, 2 * hour);
        portal.scheduled(u"早些"_s, hour);
        QCOMPARE(portal.look().next, portal.newsroom.clock.nowUtc().addSecs(hour));
    }

    void anOutletThatFailsIsBroughtUpByALaterLook()
    {
        Portal portal;
        const ArticleId id = portal.scheduled(u"供暖第一天"_s, hour);
        QVERIFY(QDir(portal.folder.path()).removeRecursively());
        portal.newsroom.clock.goOn(hour);
        QVERIFY(!portal.look().deliveries.constFirst().report);
        QList<Receipt> receipts = got(readReceipts(*portal.newsroom, id));
        QCOMPARE(receipts.size(), 1);
        QVERIFY(!receipts.constFirst().ok);
        QVERIFY(QDir().mkpath(portal.folder.path()));
        QVERIFY(portal.look().isQuiet()); // in peace for a while
        portal.memory.retryAfter = {};
        QVERIFY(portal.look().deliveries.constFirst().report);
        receipts = got(readReceipts(*portal.newsroom, id));
        QCOMPARE(receipts.size(), 2);
        QVERIFY(receipts.constFirst().ok);
        QVERIFY(portal.shows(u"供暖第一天"_s));
    }

    void unattendedItKeepsThePortalAtEveryPublicChange()
    {
        Portal portal;
        portal.newsroom.publish(portal.newsroom.add(u"路灯亮了"_s, u"正文。\n"_s, portal.newsroom.reporter));
        QVERIFY(!portal.look(ClockDelivers::EverythingPublic).deliveries.isEmpty());
        QVERIFY(portal.look(ClockDelivers::EverythingPublic).isQuiet());
        SiteSettings settings = got(portal.newsroom->site()).settings;
        settings.name = u"换了名的门户"_s;
        got(await(portal.newsroom->putSiteSettings(settings, portal.newsroom.chief)));
        QVERIFY(!portal.look(ClockDelivers::EverythingPublic).deliveries.isEmpty());
        QVERIFY(portal.shows(u"换了名的门户"_s));
        portal.newsroom.clock.goOn(24 * hour); // the home page has the day's date
        QVERIFY(!portal.look(ClockDelivers::EverythingPublic).deliveries.isEmpty());
    }

    void theRunningClockLooksWhenTheNewsroomChangesAndWhenSomethingIsDue()
    {
        Portal portal;
        const ArticleId id = portal.scheduled(u"供暖第一天"_s, hour);
        PublicationClock clock(*portal.newsroom, ClockDelivers::WhatItOwes, std::chrono::milliseconds(50));
        QSignalSpy looked(&clock, &PublicationClock::looked);
        clock.start();
        portal.newsroom.clock.goOn(hour); // as after sleep: no timer of ours knew
        QTRY_COMPARE(portal.newsroom.article(id).live, Live::Published);
        QTRY_VERIFY(!looked.isEmpty());
        QVERIFY(portal.shows(u"供暖第一天"_s));
    }
};

QTEST_GUILESS_MAIN(TestPublicationClock)
#include "tst_publicationclock.moc"
