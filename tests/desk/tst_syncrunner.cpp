// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/deskicon.h"
#include "desk/sync/storework.h"
#include "storeline.h"
#include "sync/syncturn.h"
#include "testkit/testkit.h"

#include <QSignalSpy>
#include <QTest>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

using State = SyncStatus::State;

namespace {

auto saying(const QString &text)
{
    return [text](Content &content, Handling &) { content.body = text; };
}

StoreTarget fileTarget(StoreLine &line, const QString &file)
{
    StoreTarget target;
    target.address.path = file;
    target.clientName = u"第三台"_s;
    target.access = line.access();
    return target;
}

} // namespace

/// Syncing behind a window: when it is done, what is told of it, and that nobody waits for it.
class SyncRunnerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s)); }

    void aSaveIsSentSoonAfterIt()
    {
        TwoLines house;
        const ArticleId id = house.write(house.a(), u"标题"_s, u"正文。"_s);
        house.settle();
        auto options = runnerOptions(*house.lineA);
        options.pace.every = std::chrono::hours(1); // nothing comes by the rhythm
        SyncRunner runner(*house.a(), options);
        runner.start();
        QTRY_COMPARE_WITH_TIMEOUT(runner.status().state, State::InStep, patience);
        QCOMPARE(house.a().save(id, house.origin.reporter, saying(u"新的正文。"_s)), QString());
        QTRY_VERIFY_WITH_TIMEOUT(house.a().waiting() == 0 && runner.status().waiting.isEmpty(), patience);
        house.b().sync();
        QCOMPARE(house.b().article(id).content.body, u"新的正文。"_s);
    }

    void whatOthersDoComesByItself()
    {
        TwoLines house;
        const ArticleId id = house.write(house.a(), u"标题"_s, u"正文。"_s);
        house.settle();
        SyncRunner runner(*house.a(), runnerOptions(*house.lineA));
        runner.start();
        QTRY_COMPARE_WITH_TIMEOUT(runner.status().state, State::InStep, patience);
        QCOMPARE(house.b().save(id, house.origin.reporter, saying(u"乙改的。"_s)), QString());
        house.b().sync();
        QTRY_COMPARE_WITH_TIMEOUT(house.a().article(id).content.body, u"乙改的。"_s, patience);
    }

    /// What the store's news bring is told in the window and is no work of this workstation's.
    void whatComesInIsNotSentBack()
    {
        TwoLines house;
        const ArticleId id = house.write(house.a(), u"标题"_s, u"正文。"_s);
        house.settle();
        SyncRunner runner(*house.a(), runnerOptions(*house.lineA));
        QSignalSpy synced(&runner, &SyncRunner::synced);
        runner.start();
        QCOMPARE(house.b().save(id, house.origin.reporter, saying(u"乙改的。"_s)), QString());
        house.b().sync();
        QTRY_COMPARE_WITH_TIMEOUT(house.a().article(id).content.body, u"乙改的。"_s, patience);
        runner.syncNow();
        const auto before = synced.size();
        QTRY_VERIFY_WITH_TIMEOUT(synced.size() > before + 1, patience);
        for (const QList<QVariant> &each : synced)
            QCOMPARE(each.constFirst().value<SyncReport>().sent, 0);
    }

    void aCutLineIsOfflineUntilItHolds()
    {
        TwoLines house;
        const ArticleId id = house.write(house.a(), u"标题"_s, u"正文。"_s);
        house.settle();
        SyncRunner runner(*house.a(), runnerOptions(*house.lineA));
        runner.start();
        QTRY_COMPARE_WITH_TIMEOUT(runner.status().state, State::InStep, patience);
        QVERIFY(runner.status().online);
        house.lineA->cut = true;
        QTRY_COMPARE_WITH_TIMEOUT(runner.status().state, State::Offline, patience);
        QVERIFY(runner.status().offlineSince.isValid() && runner.status().next.isValid() && !runner.status().online);
        QCOMPARE(runner.status().problem, u"线断了。"_s);
        QCOMPARE(house.a().save(id, house.origin.reporter, saying(u"没有线也写。"_s)), QString());
        QTRY_COMPARE_WITH_TIMEOUT(runner.status().waiting.articles, QList<ArticleId>{id}, patience);
        QCOMPARE(syncWords(runner.status(), 0), u"Offline, 1 waiting"_s);
        house.lineA->cut = false;
        runner.syncNow();
        QTRY_COMPARE_WITH_TIMEOUT(runner.status().state, State::InStep, patience);
        QTRY_VERIFY_WITH_TIMEOUT(runner.status().waiting.isEmpty(), patience);
        QVERIFY(!runner.status().offlineSince.isValid());
        house.b().sync();
        QCOMPARE(house.b().article(id).content.body, u"没有线也写。"_s);
    }

    void askingComesBackAtOnceHoweverLongItWouldWait()
    {
        TwoLines house;
        auto options = runnerOptions(*house.lineA);
        options.pace.every = options.pace.mostBetweenTries = std::chrono::hours(1);
        house.lineA->cut = true;
        SyncRunner runner(*house.a(), options);
        runner.start();
        QTRY_COMPARE_WITH_TIMEOUT(runner.status().state, State::Offline, patience);
        house.lineA->cut = false;
        runner.syncNow();
        QTRY_COMPARE_WITH_TIMEOUT(runner.status().state, State::InStep, patience);
    }

    void aNewsroomIsClosedWhileACallHangs()
    {
        TwoLines house;
        auto runner = std::make_unique<SyncRunner>(*house.a(), runnerOptions(*house.lineA));
        house.lineA->silent = true;
        runner->start();
        QTRY_COMPARE_WITH_TIMEOUT(house.lineA->waiting.load(), 1, patience);
        runner.reset();
        house.first.reset(); // the newsroom itself
        QCOMPARE(house.lineA->waiting.load(), 1); // nobody waited for it
        house.lineA->letGo();
        QTRY_COMPARE_WITH_TIMEOUT(house.lineA->open.load(), 0, patience); // and it touches nothing that is gone
    }

    void theWindowsThreadIsNeverKeptWaiting()
    {
        TwoLines house;
        const ArticleId id = house.write(house.a(), u"标题"_s, u"正文。"_s);
        house.settle();
        SyncRunner runner(*house.a(), runnerOptions(*house.lineA));
        house.lineA->silent = true;
        runner.start();
        QTRY_COMPARE_WITH_TIMEOUT(house.lineA->waiting.load(), 1, patience);
        // All of it while the call hangs.
        runner.syncNow();
        runner.confirm();
        runner.setPresent(house.origin.reporter, {id});
        QCOMPARE(house.a().save(id, house.origin.reporter, saying(u"写着。"_s)), QString());
        QCOMPARE(house.a().article(id).content.body, u"写着。"_s);
        QCOMPARE(house.lineA->waiting.load(), 1);
        house.lineA->letGo();
        QTRY_COMPARE_WITH_TIMEOUT(runner.status().state, State::InStep, patience);
    }

    void theProgressOfMuchIsTold()
    {
        TwoLines house;
        for (int i = 0; i < 120; ++i)
            house.write(house.a(), u"稿件%1"_s.arg(i), u"正文。"_s);
        SyncRunner runner(*house.a(), runnerOptions(*house.lineA));
        qint64 of = 0;
        bool partly = false;
        connect(&runner, &SyncRunner::statusChanged, this, [&] {
            if (runner.status().state != State::Sending)
                return;
            of = qMax(of, runner.status().of);
            partly = partly || (runner.status().done > 0 && runner.status().done < runner.status().of);
        });
        runner.start();
        QTRY_COMPARE_WITH_TIMEOUT(runner.status().state, State::InStep, patience);
        QVERIFY(of >= 120);
        QVERIFY(partly);

        SyncRunner other(*house.b(), runnerOptions(*house.lineB));
        bool receives = false;
        connect(&other, &SyncRunner::statusChanged, this, [&] { receives = receives || other.status().state == State::Receiving; });
        other.start();
        QTRY_COMPARE_WITH_TIMEOUT(other.status().state, State::InStep, 60'000);
        QVERIFY(receives);
    }

    void aPasswordIsAskedForTriedAndKept()
    {
        TwoLines house;
        house.lineA->password = u"稻香"_s;
        got(house.a().local().begin(u"postgresql://sunrina@db.example/galley"_s, ClientId(QUuid::createUuid()), false));
        const auto vault = std::make_shared<PasswordVault>(std::make_unique<TestKeychain>());
        {
            SyncRunner runner(*house.a(), runnerOptions(*house.lineA, vault));
            runner.start();
            QTRY_COMPARE_WITH_TIMEOUT(runner.status().state, State::NeedsPassword, patience);
            QCOMPARE(runner.status().login, u"sunrina"_s);
            QCOMPARE(house.lineA->open.load(), 0); // nobody was asked without one
            runner.givePassword({}, u"麦浪"_s);
            QTRY_COMPARE_WITH_TIMEOUT(runner.status().passwordsTried, 1, patience);
            QTRY_COMPARE_WITH_TIMEOUT(runner.status().problem, u"密码不对。"_s, patience);
            QCOMPARE(runner.status().state, State::NeedsPassword);
            QVERIFY(!vault->find(u"store-password-sunrina@db.example:5432/galley"_s)); // a wrong one is not kept
            runner.givePassword({}, u"稻香"_s);
            QTRY_COMPARE_WITH_TIMEOUT(runner.status().state, State::InStep, patience);
            QVERIFY(!runner.status().passwordInMemory);
        }
        SyncRunner again(*house.a(), runnerOptions(*house.lineA, vault));
        QSignalSpy states(&again, &SyncRunner::statusChanged);
        again.start();
        QTRY_COMPARE_WITH_TIMEOUT(again.status().state, State::InStep, patience);
        QCOMPARE(again.status().passwordsTried, 0);
    }

    void withoutAKeychainAPasswordStaysInMemory()
    {
        TwoLines house;
        house.lineA->password = u"稻香"_s;
        got(house.a().local().begin(u"postgresql://sunrina@db.example/galley?ca=/etc/ca.pem"_s, ClientId(QUuid::createUuid()), false));
        const auto vault = std::make_shared<PasswordVault>(std::make_unique<TestKeychain>(false));
        SyncRunner runner(*house.a(), runnerOptions(*house.lineA, vault));
        runner.start();
        QTRY_COMPARE_WITH_TIMEOUT(runner.status().state, State::NeedsPassword, patience);
        runner.givePassword({}, u"稻香"_s);
        QTRY_COMPARE_WITH_TIMEOUT(runner.status().state, State::InStep, patience);
        QVERIFY(runner.status().passwordInMemory);
        QCOMPARE(runner.status().address, u"postgresql://sunrina@db.example/galley"_s); // options are no part of the name
        house.lineA->cut = true;
        QTRY_COMPARE_WITH_TIMEOUT(runner.status().state, State::Offline, patience);
        house.lineA->cut = false;
        runner.syncNow();
        QTRY_COMPARE_WITH_TIMEOUT(runner.status().state, State::InStep, patience); // not asked for again
    }

    /// The account is the person: whoever signs in here is known to the store by their own, where its password is known.
    void whoeverWorksHereIsKnownByTheirOwnAccount()
    {
        TwoLines house;
        house.lineA->password = u"稻香"_s;
        got(house.a().local().begin(u"postgresql://sunrina@db.example/galley"_s, ClientId(QUuid::createUuid()), false));
        const auto vault = std::make_shared<PasswordVault>(std::make_unique<TestKeychain>());
        vault->keep(u"store-password-sunrina@db.example:5432/galley"_s, u"稻香"_s);
        SyncRunner runner(*house.a(), runnerOptions(*house.lineA, vault));
        runner.start();
        QTRY_COMPARE_WITH_TIMEOUT(runner.status().state, State::InStep, patience);
        Person liwen;
        liwen.id = house.origin.editor;
        liwen.login = u"liwen"_s;
        runner.setPerson(liwen);
        QTRY_COMPARE_WITH_TIMEOUT(runner.status().state, State::InStep, patience);
        QCOMPARE(runner.status().address, u"postgresql://sunrina@db.example/galley"_s); // hers is not known
        runner.givePassword(u"liwen"_s, u"稻香"_s);
        QTRY_COMPARE_WITH_TIMEOUT(runner.status().address, u"postgresql://liwen@db.example/galley"_s, patience);
        QTRY_COMPARE_WITH_TIMEOUT(runner.status().state, State::InStep, patience);
        liwen.login = u"sunrina"_s;
        runner.setPerson(liwen);
        QTRY_COMPARE_WITH_TIMEOUT(runner.status().address, u"postgresql://sunrina@db.example/galley"_s, patience);
        liwen.login = u"liwen"_s;
        runner.setPerson(liwen);
        QTRY_COMPARE_WITH_TIMEOUT(runner.status().address, u"postgresql://liwen@db.example/galley"_s, patience); // known from now on
    }

    void aRestoredStoreStopsUntilItIsConfirmed()
    {
        TwoLines house;
        const ArticleId id = house.write(house.a(), u"标题"_s, u"正文。"_s);
        house.settle();
        got(EmbeddedRemote::renewEpoch(house.store->file(), house.origin.clock));
        SyncRunner runner(*house.a(), runnerOptions(*house.lineA));
        runner.start();
        QTRY_COMPARE_WITH_TIMEOUT(runner.status().state, State::Stopped, patience);
        QCOMPARE(runner.status().stoppedFor, u"new-epoch"_s);
        QVERIFY(!runner.status().stopped.isEmpty());
        runner.syncNow();
        QTest::qWait(0);
        QCOMPARE(runner.status().state, State::Stopped);
        runner.confirm();
        QTRY_COMPARE_WITH_TIMEOUT(runner.status().state, State::InStep, patience);
        QVERIFY(runner.status().stopped.isEmpty());
        QVERIFY(house.a()->article(id).has_value());
    }

    void whoHasAnArticleOpenIsSeenAndGone()
    {
        TwoLines house;
        const ArticleId id = house.write(house.a(), u"标题"_s, u"正文。"_s);
        house.settle();
        SyncRunner a(*house.a(), runnerOptions(*house.lineA));
        auto b = std::make_unique<SyncRunner>(*house.b(), runnerOptions(*house.lineB));
        a.start();
        b->start();
        QTRY_COMPARE_WITH_TIMEOUT(a.status().state, State::InStep, patience);
        QTRY_COMPARE_WITH_TIMEOUT(b->status().state, State::InStep, patience);
        b->setPresent(house.origin.editor, {id});
        QTRY_COMPARE_WITH_TIMEOUT(a.present().size(), 1, patience);
        QCOMPARE(a.present().constFirst().person, house.origin.editor);
        QCOMPARE(a.present().constFirst().article, id);
        QVERIFY(a.present().constFirst().since.isValid());
        QVERIFY(b->present().isEmpty()); // oneself is nobody else
        b->setPresent(house.origin.editor, {});
        QTRY_VERIFY_WITH_TIMEOUT(a.present().isEmpty(), patience);
        b->setPresent(house.origin.editor, {id});
        QTRY_COMPARE_WITH_TIMEOUT(a.present().size(), 1, patience);
        b.reset(); // whoever closes has nothing open
        QTRY_VERIFY_WITH_TIMEOUT(a.present().isEmpty(), patience);
    }

    void whoIsThereIsSaidAgainBeforeItLapses()
    {
        TwoLines house;
        const ArticleId id = house.write(house.a(), u"标题"_s, u"正文。"_s);
        house.settle();
        auto options = runnerOptions(*house.lineB);
        options.pace.presenceSeconds = 1;
        SyncRunner a(*house.a(), runnerOptions(*house.lineA));
        SyncRunner b(*house.b(), options);
        a.start();
        b.start();
        b.setPresent(house.origin.editor, {id});
        QTRY_COMPARE_WITH_TIMEOUT(a.present().size(), 1, patience);
        house.origin.clock.goOn(2); // it lapsed, by the store's clock
        QTRY_VERIFY_WITH_TIMEOUT(got(house.a().own().presence()).size() == 1, patience); // and was said again
        QTRY_COMPARE_WITH_TIMEOUT(a.present().size(), 1, patience);
    }

    void oneSyncsAtATime()
    {
        TwoLines house;
        SyncRunner runner(*house.a(), runnerOptions(*house.lineA));
        std::optional<SyncTurn> turn = SyncTurn::take(house.a().folder(), std::chrono::seconds(1));
        QVERIFY(turn);
        runner.start();
        QTest::qWait(0);
        QCOMPARE(house.lineA->open.load(), 0);
        turn.reset();
        QTRY_COMPARE_WITH_TIMEOUT(runner.status().state, State::InStep, patience);
    }

    void anEmbeddedStoreHoldsNobodyToTheRoles()
    {
        TwoLines house;
        SyncRunner runner(*house.a(), runnerOptions(*house.lineA));
        runner.start();
        QTRY_COMPARE_WITH_TIMEOUT(runner.status().state, State::InStep, patience);
        QVERIFY(!runner.status().holdsToRoles);
        QCOMPARE(runner.status().kind, RemoteAddress::Kind::Embedded);
    }

    void aNewsroomWithoutAStoreIsByItself()
    {
        TestNewsroom room;
        const auto line = std::make_shared<StoreLine>(room.clock);
        SyncRunner runner(*room, runnerOptions(*line));
        runner.start();
        QTRY_COMPARE_WITH_TIMEOUT(runner.status().state, State::NoStore, patience);
        // One that is made meanwhile is noticed.
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"store.sqlite"_s);
        auto *work = new StoreWork(fileTarget(*line, file), std::make_shared<PasswordVault>(std::make_unique<TestKeychain>()), this);
        QSignalSpy finished(work, &StoreWork::finished);
        work->make(*room, {});
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
        GALLEY_VERIFY(finished.constFirst().constFirst().value<Result<void>>());
        QTRY_COMPARE_WITH_TIMEOUT(runner.status().state, State::InStep, patience);
        QCOMPARE(runner.status().address, QString(u"file:"_s + file));
    }

    // ---- making and joining ----

    void aStoreThatCannotBeMadeLeavesTheNewsroomWithoutOne()
    {
        TestNewsroom room;
        const auto line = std::make_shared<StoreLine>(room.clock);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"store.sqlite"_s);
        LocalNewsroom local(*room, {});
        SyncGate open;
        for (int at = 0; at < 40; ++at) { // the line is cut at each call in turn
            int calls = 0;
            StoreTarget target = fileTarget(*line, file);
            const auto opens = target.access.open;
            target.access.open = [&](const RemoteAddress &address, const RemoteCredentials &credentials) {
                auto remote = opens(address, credentials);
                line->cut = at == 0;
                return remote;
            };
            SyncGate gate;
            const auto made = makeStore(*room, open, {}, target, {&gate, [&](const SyncCourse &) { line->cut = ++calls >= at; }});
            line->cut = false;
            if (made) {
                QVERIFY(at > 0);
                QCOMPARE(got(local.waiting()), 0);
                QVERIFY(QFileInfo::exists(file));
                return;
            }
            QVERIFY(got(local.state()).remote.isEmpty());
            QVERIFY(!QFileInfo::exists(file));
        }
        QFAIL("it was never made");
    }

    void makingIsGivenUpAndEverythingIsAsItWas()
    {
        TestNewsroom room;
        const auto line = std::make_shared<StoreLine>(room.clock);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"store.sqlite"_s);
        auto *work = new StoreWork(fileTarget(*line, file), std::make_shared<PasswordVault>(std::make_unique<TestKeychain>()), this);
        QSignalSpy finished(work, &StoreWork::finished);
        line->silent = true;
        work->make(*room, {});
        QTRY_COMPARE_WITH_TIMEOUT(line->waiting.load(), 1, patience);
        work->cancel();
        QCOMPARE(finished.size(), 0);
        line->letGo();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
        QCOMPARE(finished.constFirst().constFirst().value<Result<void>>().error().code, ErrorCode::Cancelled);
        QVERIFY(got(LocalNewsroom(*room, {}).state()).remote.isEmpty());
        QVERIFY(!QFileInfo::exists(file));
    }

    void aStoreThatWasNotFilledToTheEndIsFilledWhenItsNewsroomOpensAgain()
    {
        TestNewsroom room;
        room.add(u"标题"_s, u"正文。"_s, room.reporter);
        const auto line = std::make_shared<StoreLine>(room.clock);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"store.sqlite"_s);
        got(EmbeddedRemote::create(file, room->id(), room.clock));
        got(LocalNewsroom(*room, {}).begin(u"file:"_s + file, ClientId(QUuid::createUuid()), true)); // and then the power failed
        SyncRunner runner(*room, runnerOptions(*line));
        runner.start();
        QTRY_COMPARE_WITH_TIMEOUT(runner.status().state, State::InStep, patience);
        QCOMPARE(got(LocalNewsroom(*room, {}).waiting()), 0);
        QVERIFY(!got(got(EmbeddedRemote::open(file, room.clock))->hello({ClientId(QUuid::createUuid()), {}})).filling);
    }

    void aWorkstationJoins()
    {
        TwoLines house;
        const ArticleId id = house.write(house.a(), u"标题"_s, u"正文。"_s);
        house.settle();
        const QTemporaryDir folder;
        const QString own = folder.filePath(u"newsroom"_s);
        auto *work = new StoreWork(fileTarget(*house.lineA, house.store->file()), std::make_shared<PasswordVault>(std::make_unique<TestKeychain>()), this);
        QSignalSpy finished(work, &StoreWork::finished);
        QSignalSpy progressed(work, &StoreWork::progressed);
        work->join(own);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
        GALLEY_VERIFY(finished.constFirst().constFirst().value<Result<void>>());
        QVERIFY(!progressed.isEmpty());
        const auto joined = got(Newsroom::open(own, Newsroom::Mode::Owner, house.origin.clock));
        QCOMPARE(joined->id(), house.id);
        QCOMPARE(got(joined->article(id)).content.body, u"正文。"_s);
    }

    void joiningThatFailsLeavesTheFolderAsItWas()
    {
        TwoLines house;
        const QTemporaryDir folder;
        const QString own = folder.filePath(u"newsroom"_s);
        const SystemClock clock;
        SyncGate gate;
        const StoreTarget target = fileTarget(*house.lineA, house.store->file());
        house.write(house.a(), u"标题"_s, u"正文。"_s);
        house.settle();
        house.lineA->cutAfter = 2; // with the folder made, and nothing read
        QVERIFY(!joinStore(own, target, clock, {&gate, {}}));
        QVERIFY(house.lineA->cut);
        QVERIFY(!QFileInfo::exists(own));
        house.lineA->cut = false;
        house.lineA->cutAfter = 2;
        QVERIFY(QDir().mkpath(own));
        QVERIFY(!joinStore(own, target, clock, {&gate, {}}));
        QVERIFY(QDir(own).isEmpty());
        house.lineA->cut = false;
        // What somebody keeps there is nobody's to take.
        QFile file(own + u"/读我.txt"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(joinStore(own, target, clock, {&gate, {}}).error().code, ErrorCode::Conflict);
        QVERIFY(file.exists());
    }

    // ---- words ----

    void everyStateHasItsWordsAndAPicture_data()
    {
        QTest::addColumn<State>("state");
        QTest::addColumn<QString>("words");
        QTest::newRow("none") << State::NoStore << u"This machine only"_s;
        QTest::newRow("connecting") << State::Connecting << u"Connecting…"_s;
        QTest::newRow("in step") << State::InStep << u"In step"_s;
        QTest::newRow("sending") << State::Sending << u"Sending 2/5"_s;
        QTest::newRow("receiving") << State::Receiving << u"Receiving 40 %"_s;
        QTest::newRow("offline") << State::Offline << u"Offline"_s;
        QTest::newRow("trouble") << State::Trouble << u"Needs attention"_s;
        QTest::newRow("password") << State::NeedsPassword << u"Password needed"_s;
        QTest::newRow("stopped") << State::Stopped << u"Needs attention"_s;
    }
    void everyStateHasItsWordsAndAPicture()
    {
        QFETCH(State, state);
        QFETCH(QString, words);
        SyncStatus status;
        status.state = state;
        status.done = 2;
        status.of = 5;
        status.stopped = status.problem = u"因为"_s;
        status.offlineSince = status.lastSuccess = QDateTime::currentDateTimeUtc();
        QCOMPARE(syncWords(status, 0), words);
        QVERIFY(!syncSentence(status, QDateTime::currentDateTimeUtc(), QTimeZone::utc()).isEmpty());
        QVERIFY2(!deskIcon(syncIcon(status, 0)).isNull(), qPrintable(syncIcon(status, 0)));
    }

    void whatWaitsForAPersonGoesBeforeWhatWaitsToBeSent()
    {
        SyncStatus status;
        status.state = State::InStep;
        status.waiting.articleCount = 3;
        QCOMPARE(syncWords(status, 0), u"3 waiting"_s);
        QCOMPARE(syncWords(status, 1), u"Needs attention"_s);
        status.refused = {u"不行"_s};
        QCOMPARE(syncWords(status, 0), u"Needs attention"_s);
        QVERIFY(status.needsSomebody());
    }
};

QTEST_MAIN(SyncRunnerTest)
#include "tst_syncrunner.moc"
