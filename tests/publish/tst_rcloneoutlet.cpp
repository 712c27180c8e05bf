// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memorykeychain.h"
#include "servedportal.h"

#include "publish/outlet/outletadding.h"
#include "publish/outlet/outletplace.h"
#include "publish/outlet/outletsecrets.h"
#include "publish/publishing.h"
#include "publish/sitemanifest.h"
#include "store/receipts.h"
#include "testkit/elsewhere.h"
#include "testkit/servedfolder.h"
#include "testkit/testkit.h"
#include "testnewsroom.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QThread>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

using By = ServedFolder::By;

/// A newsroom with some articles live, and a server that its portal goes to.
struct House
{
    std::shared_ptr<MemoryKeychain> keychain = std::make_shared<MemoryKeychain>();
    TestNewsroom newsroom;
    std::unique_ptr<ServedFolder> served;
    Outlet outlet;
    QList<ArticleId> articles;

    explicit House(By protocol, int count = 6, bool hasKeychain = true)
    {
        useOutletKeychain(hasKeychain ? std::shared_ptr<Keychain>(keychain) : std::make_shared<NoKeychainHere>());
        served = got(ServedFolder::start(protocol));
        for (int i = 0; i < count; ++i)
            publish(i);
        outlet = got(addRcloneOutlet(*newsroom, u"镜像站"_s, u"www/portal"_s, server(), {.bandwidth = {}, .retries = 1}));
    }
    ~House() { useOutletKeychain({}); }

    galley::RcloneServer server() const { return {.type = served->type(), .options = served->options()}; }
    QString there() const { return served->path() + u"/www/portal"_s; }
    OutletPlace place() const { return OutletPlace(newsroom.folder(), outlet.id); }

    void publish(int number)
    {
        QString body = u"第%1段正文，写得长一些好让两篇不一样。\n"_s.arg(number);
        if (!articles.isEmpty())
            body += u"\n参见[前一篇](article:%1)。\n"_s.arg(articles.constLast().toString());
        articles.append(newsroom.add(u"稿件第%1号"_s.arg(number), body, newsroom.reporter));
        newsroom.publish(articles.constLast());
        newsroom.clock.goOn(60);
    }
    Delivery deliver(const DeliveryProgress &progress = {}) { return got(galley::deliver(*newsroom, nullptr, progress)).constFirst(); }
    Publication carry(ArticleId id, Action action, const QString &reason = {}, const WithdrawalWords &words = {})
    {
        ActRequest request;
        request.article = id;
        request.action = action;
        request.person = newsroom.chief;
        request.namedHash = newsroom.article(id).contentHash;
        request.reason = reason;
        return got(carryOut(*newsroom, request, words));
    }
    /// Empty: it lies there as it was built, and nothing else.
    QString differences() const
    {
        QTemporaryDir folder;
        static_cast<void>(got(buildSite(*newsroom, folder.path(), true)));
        const auto wanted = portalFiles(folder.path());
        const auto is = portalFiles(there());
        QStringList told;
        for (auto file = wanted.begin(); file != wanted.end(); ++file) {
            if (is.value(file.key()) != *file)
                told.append(u"not as it should be: "_s + file.key());
        }
        for (auto file = is.begin(); file != is.end(); ++file) {
            if (!wanted.contains(file.key()))
                told.append(u"should not be there: "_s + file.key());
        }
        return told.join(u'\n');
    }
};

/// A hold whose fence the test sets; it is sure as long as it is told so.
class TestHold final : public OutletHold
{
public:
    explicit TestHold(qint64 fence) : m_fence(fence) {}
    qint64 fence() const override { return m_fence; }
    QString fencedBy() const override { return u"store"_s; }
    bool isSure() const override { return true; }
    Result<void> renew() override { return asked(); }
    Result<void> renewInTime() override { return asked(); }
    Result<void> checkNothingWaits() override { return asked(); }

    int times = 0;
    bool wasAskedElsewhere = false; ///< by another thread than its own

private:
    Result<void> asked()
    {
        ++times;
        wasAskedElsewhere = wasAskedElsewhere || QThread::currentThread() != m_thread;
        return {};
    }
    const qint64 m_fence;
    QThread *const m_thread = QThread::currentThread();
};

class TestKeeper final : public OutletKeeper
{
public:
    explicit TestKeeper(qint64 fence) : m_hold(std::make_shared<TestHold>(fence)) {}
    Result<void> begin() override { return {}; }
    Result<std::shared_ptr<OutletHold>> hold(OutletId) override { return std::shared_ptr<OutletHold>(m_hold); }
    void end() override {}
    const TestHold &only() const { return *m_hold; }

private:
    std::shared_ptr<TestHold> m_hold;
};

} // namespace

class TestRcloneOutlet : public QObject
{
    Q_OBJECT

private:
    static void protocols()
    {
        QTest::addColumn<By>("protocol");
        QTest::newRow("webdav") << By::WebDav;
        QTest::newRow("sftp") << By::Sftp;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!ServedFolder::isInstalled())
            GALLEY_SKIP_ELSEWHERE("rclone is not installed");
    }
    void init() { QTest::failOnWarning(); }

    void thePortalArrivesAsItWasBuilt_data() { protocols(); }
    void thePortalArrivesAsItWasBuilt()
    {
        QFETCH(const By, protocol);
        House house(protocol);
        const Delivery first = house.deliver();
        GALLEY_VERIFY(first.report);
        QVERIFY(first.report->filesWritten > 20);
        QCOMPARE(house.differences(), QString());
        QCOMPARE(deadLinks(house.there()), QStringList());

        const Delivery again = house.deliver();
        GALLEY_VERIFY(again.report);
        QCOMPARE(again.report->filesWritten, 0);
        QCOMPARE(again.report->filesRemoved, 0);

        house.publish(99);
        const Delivery third = house.deliver();
        GALLEY_VERIFY(third.report);
        QVERIFY2(third.report->filesWritten > 0 && third.report->filesWritten < first.report->filesWritten, qPrintable(QString::number(third.report->filesWritten)));
        QCOMPARE(house.differences(), QString());
    }

    void whatIsWithdrawnGoesAndTheServerItselfIsAskedForTheReceipt_data() { protocols(); }
    void whatIsWithdrawnGoesAndTheServerItselfIsAskedForTheReceipt()
    {
        QFETCH(const By, protocol);
        House house(protocol, 3);
        GALLEY_VERIFY(house.deliver().report);
        const QString page = house.there() + got(house.newsroom->liveArticle(house.articles.at(1))).address;
        QVERIFY(QFile::exists(page));
        house.carry(house.articles.at(1), Action::TakeOffline, u"核实中"_s);
        QVERIFY(!QFile::exists(page));
        QCOMPARE(deadLinks(house.there()), QStringList());
        QCOMPARE(house.differences(), QString());
        const QList<Receipt> receipts = got(readReceipts(*house.newsroom, house.articles.at(1)));
        QVERIFY(!receipts.isEmpty());
        QVERIFY2(receipts.constFirst().ok, qPrintable(receipts.constFirst().message));

        house.carry(house.articles.at(1), Action::RestoreLive, u"已核实"_s);
        QVERIFY(QFile::exists(page));
        const QList<Receipt> restored = got(readReceipts(*house.newsroom, house.articles.at(1)));
        QVERIFY(restored.size() > receipts.size() && restored.constFirst().ok);
    }

    void noPasswordIsReadableAnywhere()
    {
        House house(By::WebDav, 1);
        GALLEY_VERIFY(house.deliver().report);
        const QByteArray configuration = readFile(house.place().rcloneConfiguration());
        QVERIFY(configuration.contains("RCLONE_ENCRYPT_V0:"));
        QVERIFY(!configuration.contains("galley") && !configuration.contains("webdav"));
        QVERIFY(!QString::fromUtf8(house.newsroom->document(u"outlets"_s).value()).contains(ServedFolder::password().left(4)));
        QCOMPARE(house.keychain->size(), 1);
        GALLEY_VERIFY(removeOutlet(*house.newsroom, house.outlet.id));
        QCOMPARE(house.keychain->size(), 0);
        QVERIFY(!QDir(house.place().folder()).exists());
        QVERIFY(QFile::exists(house.there() + u"/index.html"_s)); // what readers have stays
    }

    void aServerThatIsDownHoldsUpNoOtherAndIsNamed()
    {
        House house(By::WebDav, 2);
        QTemporaryDir folder;
        GALLEY_VERIFY(addOutlet(*house.newsroom, u"门户"_s, folder.path()));
        GALLEY_VERIFY(house.served->stopAbruptly());
        const auto deliveries = got(deliver(*house.newsroom));
        QCOMPARE(deliveries.size(), 2);
        QCOMPARE(deliveries.at(0).report.error().code, ErrorCode::Network);
        GALLEY_VERIFY(deliveries.at(1).report);
        QVERIFY(QFile::exists(folder.filePath(u"index.html"_s)));
        GALLEY_VERIFY(house.served->startAgain());
        GALLEY_VERIFY(house.deliver().report);
        QCOMPARE(house.differences(), QString());
    }

    void aLoginThatDoesNotFitIsRefusedWhenItIsEntered_data() { protocols(); }
    void aLoginThatDoesNotFitIsRefusedWhenItIsEntered()
    {
        QFETCH(const By, protocol);
        House house(protocol, 1);
        galley::RcloneServer server = house.server();
        server.options[u"pass"_s] = u"wrong"_s;
        const auto added = addRcloneOutlet(*house.newsroom, u"别处"_s, {}, server);
        QVERIFY(!added);
        QVERIFY2(added.error().code == ErrorCode::Io, qPrintable(added.error().message + added.error().detail));
        QCOMPARE(got(outlets(*house.newsroom)).size(), 1);
        QCOMPARE(house.keychain->size(), 1);
        QCOMPARE(QDir(house.newsroom.folder() + u"/outlets"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
    }

    void withoutRcloneItIsSaidWhatIsMissing()
    {
        House house(By::WebDav, 1);
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", "/nowhere");
        const Delivery delivery = house.deliver();
        qputenv("PATH", path);
        QVERIFY(!delivery.report);
        QCOMPARE(delivery.report.error().code, ErrorCode::NotFound);
        QVERIFY(delivery.report.error().message.contains(u"rclone"_s));
    }

    void whatSomebodyElsePutThereIsNotWrittenOver()
    {
        House house(By::WebDav, 1);
        QVERIFY(QDir().mkpath(house.there()));
        QFile theirs(house.there() + u"/index.html"_s);
        QVERIFY(theirs.open(QIODevice::WriteOnly));
        theirs.write("theirs");
        theirs.close();
        const Delivery delivery = house.deliver();
        QVERIFY(!delivery.report);
        QCOMPARE(delivery.report.error().code, ErrorCode::Conflict);
        QCOMPARE(readFile(theirs.fileName()), QByteArray("theirs"));
    }

    void whoeverHeldTheOutletBeforeStopsAtTheFence()
    {
        House house(By::WebDav, 2);
        TestKeeper older(3);
        TestKeeper newer(4);
        GALLEY_VERIFY(got(deliver(*house.newsroom, &older)).constFirst().report);
        GALLEY_VERIFY(got(deliver(*house.newsroom, &newer)).constFirst().report);
        house.publish(7);
        // Its own folder knows nothing of the other: only the server does.
        QVERIFY(QDir(house.place().site()).removeRecursively());
        const auto delivered = got(deliver(*house.newsroom, &older));
        QVERIFY(!delivered.constFirst().report);
        QCOMPARE(delivered.constFirst().report.error().code, ErrorCode::Locked);
        GALLEY_VERIFY(got(deliver(*house.newsroom, &newer)).constFirst().report);
        QCOMPARE(house.differences(), QString());
    }

    /// The connection behind a lease is one thread's, however many outlets are carried to at once.
    void theStoreIsAskedInTheDeliveringThreadAlone()
    {
        TestNewsroom newsroom;
        QTemporaryDir folder;
        newsroom.publish(newsroom.add(u"路灯亮了"_s, u"正文。\n"_s, newsroom.reporter));
        for (int i = 0; i < 3; ++i)
            GALLEY_VERIFY(addOutlet(*newsroom, u"渠道%1"_s.arg(i), folder.filePath(QString::number(i))));
        TestKeeper keeper(1);
        for (const Delivery &delivery : got(deliver(*newsroom, &keeper)))
            GALLEY_VERIFY(delivery.report);
        QVERIFY(keeper.only().times > 0);
        QVERIFY(!keeper.only().wasAskedElsewhere);
    }

    void aCheckFindsWhatWasChangedThereAndRepairsIt_data() { protocols(); }
    void aCheckFindsWhatWasChangedThereAndRepairsIt()
    {
        QFETCH(const By, protocol);
        House house(protocol, 3);
        GALLEY_VERIFY(house.deliver().report);
        const QString page = got(house.newsroom->liveArticle(house.articles.at(0))).address;
        QVERIFY(QFile::remove(house.there() + page));
        QFile home(house.there() + u"/index.html"_s);
        QVERIFY(home.open(QIODevice::ReadWrite));
        const qint64 size = home.size();
        home.write("<!-- defaced -->");
        home.close();
        QCOMPARE(QFileInfo(home.fileName()).size(), size); // no size tells
        const auto found = checkOutlet(*house.newsroom, house.outlet, false);
        GALLEY_VERIFY(found);
        QCOMPARE(found->missing, QStringList{page.sliced(1)});
        QCOMPARE(found->different, QStringList{u"index.html"_s});
        QVERIFY(!found->isWhole());
        const auto repaired = checkOutlet(*house.newsroom, house.outlet, true);
        GALLEY_VERIFY(repaired);
        QVERIFY(repaired->repaired);
        QCOMPARE(house.differences(), QString());
        const auto after = checkOutlet(*house.newsroom, house.outlet, false);
        GALLEY_VERIFY(after);
        QVERIFY(after->isWhole() && after->looked > 20);
    }

    void aDeliveryThatIsStoppedGoesOnWhereItWas()
    {
        House house(By::WebDav, 4);
        int most = 0;
        const Delivery stopped = house.deliver([&](const Outlet &, int done, int total) {
            most = std::max(most, done);
            return total == 0 || done < 10;
        });
        QVERIFY(!stopped.report);
        QCOMPARE(stopped.report.error().code, ErrorCode::Cancelled);
        QVERIFY(most >= 10);
        const qsizetype arrived = portalFiles(house.there()).size();
        const Delivery rest = house.deliver();
        GALLEY_VERIFY(rest.report);
        QCOMPARE(house.differences(), QString());
        constexpr qsizetype onTheWay = 4; // rclone's transfers at once
        QVERIFY2(rest.report->filesWritten <= portalFiles(house.there()).size() - arrived + onTheWay, qPrintable(QString::number(rest.report->filesWritten)));
    }

    void aLineThatComesBackAtOnceIsNotNoticed()
    {
        House house(By::WebDav, 3);
        QVERIFY(removeOutlet(*house.newsroom, house.outlet.id));
        house.outlet = got(addRcloneOutlet(*house.newsroom, u"镜像站"_s, u"www/portal"_s, house.server(), {.bandwidth = u"20M"_s, .retries = 3}));
        bool wasDown = false;
        const Delivery delivery = house.deliver([&](const Outlet &, int done, int) {
            if (done >= 5 && !wasDown) {
                wasDown = true;
                static_cast<void>(house.served->stopAbruptly());
                static_cast<void>(house.served->startAgain());
            }
            return true;
        });
        QVERIFY(wasDown);
        GALLEY_VERIFY(delivery.report);
        QCOMPARE(house.differences(), QString());
    }

    /// Seeded; GALLEY_CUT_ROUNDS for more (tst_rcloneoutletlong).
    void aLineThatBreaksAnywhereLeavesNoDeadLinkAndNothingDouble_data() { protocols(); }
    void aLineThatBreaksAnywhereLeavesNoDeadLinkAndNothingDouble()
    {
        QFETCH(const By, protocol);
        House house(protocol, 3);
        const int rounds = std::max(3, qEnvironmentVariableIntValue("GALLEY_CUT_ROUNDS"));
        QRandomGenerator random(20261201u + static_cast<uint>(protocol));
        QStringList dead;
        const auto watch = [&](const Outlet &, int, int) {
            dead += deadLinks(house.there());
            return true;
        };
        for (int round = 0; round < rounds; ++round) {
            house.publish(100 + round);
            if (round % 2 == 1)
                static_cast<void>(house.newsroom.act(house.articles.takeAt(random.bounded(house.articles.size() - 1)), Action::TakeOffline, house.newsroom.chief, u"核实"_s));
            const int cutAfter = random.bounded(25);
            bool isDown = false;
            const Delivery cut = house.deliver([&](const Outlet &outlet, int done, int total) {
                watch(outlet, done, total);
                if (total > 0 && done >= cutAfter && !isDown) {
                    isDown = true;
                    static_cast<void>(house.served->stopAbruptly());
                }
                return true;
            });
            dead += deadLinks(house.there());
            QVERIFY2(dead.isEmpty(), qPrintable(dead.join(u'\n')));
            if (isDown)
                GALLEY_VERIFY(house.served->startAgain());
            const Delivery again = house.deliver(watch);
            GALLEY_VERIFY(again.report);
            QVERIFY2(dead.isEmpty(), qPrintable(dead.join(u'\n')));
            QCOMPARE(house.differences(), QString());
            QCOMPARE(house.deliver().report->filesWritten, 0);
        }
    }

    /// The program itself is killed, with what it started.
    void aProgramThatIsKilledLeavesNoDeadLink()
    {
        const QString program = qEnvironmentVariable("GALLEY_GALLEYCTL");
        if (program.isEmpty())
            GALLEY_SKIP_ELSEWHERE("GALLEY_GALLEYCTL names no program");
        qputenv("GALLEY_OUTLET_PASSWORD", "a word that unlocks the configuration");
        const auto forget = qScopeGuard([] { qunsetenv("GALLEY_OUTLET_PASSWORD"); });
        House house(By::WebDav, 12, false);
        const int rounds = std::max(3, qEnvironmentVariableIntValue("GALLEY_CUT_ROUNDS"));
        QRandomGenerator random(7);
        for (int round = 0; round < rounds; ++round) {
            house.newsroom.close();
            QProcess ctl;
            ctl.start(program, {u"--newsroom"_s, house.newsroom.folder(), u"publish"_s, u"--watch"_s});
            QVERIFY(ctl.waitForStarted());
            QTest::qWait(300 + random.bounded(1500));
            ctl.kill();
            QVERIFY(ctl.waitForFinished());
            QCOMPARE(deadLinks(house.there()), QStringList());
            house.newsroom.reopen();
            house.publish(200 + round);
        }
        GALLEY_VERIFY(house.deliver().report);
        QCOMPARE(deadLinks(house.there()), QStringList());
        QCOMPARE(house.differences(), QString());
    }
};

QTEST_GUILESS_MAIN(TestRcloneOutlet)
#include "tst_rcloneoutlet.moc"
