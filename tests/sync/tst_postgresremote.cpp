// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conformance.h"
#include "postgreshouse.h"
#include "testkit/cuttingproxy.h"
#include "testkit/elsewhere.h"
#include "testkit/testkit.h"

#include <QElapsedTimer>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

using Verdict = PushAnswer::Verdict;

namespace {

/// The server that all tests of this program share.
PostgresServer *server = nullptr;

class PostgresMaker final : public RemoteMaker
{
public:
    std::unique_ptr<Remote> make(NewsroomId newsroom, const Clock &clock) override
    {
        m_house.reset();
        got(server->clear());
        Person founder;
        founder.id = PersonId(QUuid::createUuid());
        m_house = std::make_unique<PostgresHouse>(*server, newsroom, founder, clock);
        return again(clock);
    }
    std::unique_ptr<Remote> again(const Clock &) override { return std::make_unique<EverybodysRemote>(*m_house); }
    void renewEpoch(const Clock &) override { m_house->renewEpoch(); }
    void goOn(HandClock &clock, qint64 seconds) override
    {
        clock.goOn(seconds);
        m_house->age(seconds);
    }
    bool holdsToRoles() const override { return true; }

private:
    std::unique_ptr<PostgresHouse> m_house;
};

ArticleId write(SyncDesk &desk, const QString &headline, PersonId by)
{
    const QList<Section> sections = got(desk->sections());
    return got(await(desk->createArticle(newArticle(headline, u"正文。"_s, sections.constFirst().id), by)));
}

QString apart(const SyncDesk &desk, Remote &store)
{
    return difference(desk.records(), storeRecords(store));
}

} // namespace

class PostgresRemoteTest : public RemoteConformance
{
    Q_OBJECT
public:
    PostgresRemoteTest() : RemoteConformance(std::make_unique<PostgresMaker>()) {}
};

/// What only a store on a server has to stand.
class PostgresStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }
    void init()
    {
        got(server->clear());
        m_house = std::make_unique<PostgresSyncedHouse>(*server);
    }
    void cleanup() { m_house.reset(); }

    void itSaysWhoseAccountThisIs()
    {
        const auto remote = m_house->store->connect(m_house->store->login(m_house->origin.editor));
        const RemoteInfo info = got(remote->hello({ClientId(QUuid::createUuid()), u"test"_s}));
        QCOMPARE(info.person, m_house->origin.editor);
        QVERIFY(info.holdsToRoles && !info.filling && !info.clientRevoked);
    }

    void aWrongPasswordAndAnotherServerAreRefused()
    {
        RemoteAddress address = m_house->store->address(m_house->store->login(m_house->origin.editor));
        const HandClock clock;
        const auto wrong = openRemote(address, {u"not that"_s}, clock);
        QVERIFY(!wrong && wrong.error().code == ErrorCode::Refused);
        auto other = PostgresServer::start();
        GALLEY_VERIFY(other);
        address.caFile = (*other)->caFile();
        const auto foreign = openRemote(address, PostgresHouse::credentials(address.login), clock);
        QVERIFY(!foreign && foreign.error().code == ErrorCode::Corrupt); // asking for the password again would help nothing
        address = m_house->store->address(u"nobody"_s);
        const auto nobody = openRemote(address, {u"x"_s}, clock);
        QVERIFY(!nobody && nobody.error().code == ErrorCode::Refused);
        address.port = freePort();
        const auto nothing = openRemote(address, {u"x"_s}, clock);
        QVERIFY(!nothing && nothing.error().code == ErrorCode::Network);
    }

    void twoWorkstationsComeTogether()
    {
        const auto &people = m_house->origin;
        SyncDesk &one = *m_house->first;
        const auto other = m_house->open(people.editor);
        const ArticleId id = write(one, u"标题"_s, people.reporter);
        QCOMPARE(one.act(id, Action::Submit, people.reporter), QString());
        QCOMPARE(one.sync().sent, 1);
        other->sync();
        QCOMPARE(other->act(id, Action::Pass, people.editor), QString());
        QCOMPARE(other->sync().problems, QStringList());
        one.sync();
        QCOMPARE(one.article(id).step, 2);
        QCOMPARE(apart(one, one.own()), QString());
        QCOMPARE(apart(*other, one.own()), QString());
        QVERIFY(one.sync().movedNothing());
    }

    /// Who did something at somebody else's workstation vouches for it over their own account; until then it waits.
    void whatAnotherStatedWaitsForTheirWord()
    {
        const auto &people = m_house->origin;
        SyncDesk &desk = *m_house->first;
        const ArticleId id = write(desk, u"标题"_s, people.reporter);
        QCOMPARE(desk.act(id, Action::Submit, people.reporter), QString());
        QCOMPARE(desk.act(id, Action::Pass, people.editor), QString());
        const SyncReport report = desk.sync();
        QCOMPARE(report.sent, 0);
        QCOMPARE(report.problems.isEmpty(), false);
        QVERIFY(desk.waiting() > 0);
        const EpochId epoch = got(desk.own().hello({ClientId(QUuid::createUuid()), {}})).epoch;
        const Push push = got(desk.local().nextPushes(epoch, 10)).constFirst();
        QCOMPARE(got(desk.own().push({push})).constFirst().verdict, Verdict::Waits);
        QList<QByteArray> theirs;
        for (const ChainEntry &entry : push.entries) {
            if (got(statementFromBytes(entry.statement)).person == people.editor)
                theirs.append(entry.statement);
        }
        QVERIFY(!desk.own().vouch(theirs));
        const auto editors = m_house->store->connect(m_house->store->login(people.editor));
        GALLEY_VERIFY(editors->vouch(theirs));
        QCOMPARE(desk.sync().sent, 1);
        QCOMPARE(desk.waiting(), 0);
        QCOMPARE(apart(desk, desk.own()), QString());
    }

    /// Done while somebody's role was being taken away: it comes back with the reason, and the text is as it was.
    void whatIsNotTheirsAnyMoreComesBackWithTheReason()
    {
        const auto &people = m_house->origin;
        SyncDesk &one = *m_house->first;
        const ArticleId id = write(one, u"标题"_s, people.reporter);
        QCOMPARE(one.act(id, Action::Submit, people.reporter), QString());
        one.sync();
        const auto other = m_house->open(people.editor);
        QCOMPARE(other->act(id, Action::Pass, people.editor), QString());
        GALLEY_VERIFY(m_house->store->store()->setRole(m_house->store->login(people.editor), Role::Editor, false));
        const SyncReport report = other->sync();
        QCOMPARE(report.local.refused, 1);
        QCOMPARE(other->article(id).step, 1);
        QCOMPARE(other->waiting(), 0);
        QVERIFY(other->sync().movedNothing());
        QCOMPARE(apart(*other, one.own()), QString());
    }

    void theNextPageIsReadAheadAndIsWhatWasAskedForWhateverComesBetween()
    {
        const auto &people = m_house->origin;
        SyncDesk &desk = *m_house->first;
        for (int i = 0; i < 5; ++i) {
            write(desk, u"标题%1"_s.arg(i), people.reporter);
            desk.sync();
        }
        const QString login = m_house->store->login(people.editor);
        const auto remote = m_house->store->connect(login);
        const RemoteInfo info = got(remote->hello({ClientId(QUuid::createUuid()), u"test"_s}));
        const auto page = [&](Remote &from, qint64 seq) { return got(from.changesAfter({info.epoch, seq}, 2)); };
        for (qint64 seq = 0; seq < info.head; seq += 2) {
            QVERIFY(page(*remote, seq) == page(*m_house->store->connect(login), seq));
            got(remote->presence());
            if (seq == 4)
                QVERIFY(page(*remote, 0) == page(*m_house->store->connect(login), 0));
        }
        // What came after a page was read ahead comes after it.
        qint64 seq = page(*remote, 0).to;
        write(desk, u"后来的"_s, people.reporter);
        desk.sync();
        for (FeedPage next = page(*remote, seq); next.to > next.from; next = page(*remote, next.to))
            seq = next.to;
        QCOMPARE(seq, info.head + 1);
    }

    void aHintComesWhenSomethingCame()
    {
        const auto &people = m_house->origin;
        CuttingProxy proxy(server->port());
        std::atomic<int> hints = 0;
        const QString login = m_house->store->login(people.editor);
        const auto news = listenForNews(m_house->store->address(login, proxy.port()), PostgresHouse::credentials(login), [&] { ++hints; });
        QVERIFY(news);
        QTRY_COMPARE(hints.load(), 1); // it listens now
        write(*m_house->first, u"标题"_s, people.reporter);
        QElapsedTimer timer;
        timer.start();
        m_house->first->sync();
        QTRY_COMPARE(hints.load(), 2);
        // Whoever lost the line begins anew, and asks whether something came meanwhile.
        proxy.cutAll();
        QTRY_VERIFY_WITH_TIMEOUT(hints.load() >= 3, 20'000);
        write(*m_house->first, u"又一篇"_s, people.reporter);
        const int before = hints.load();
        m_house->first->sync();
        QTRY_VERIFY(hints.load() > before);
    }

    void behindAPoolerEverythingWorksByPolling()
    {
        const auto &people = m_house->origin;
        const auto pooler = got(server->startPooler());
        const auto door = [&](PersonId person) {
            const RemoteAddress address = m_house->store->pooledAddress(m_house->store->login(person), *pooler);
            return StoreDoor{address.text(), [this, address] { return got(openRemote(address, PostgresHouse::credentials(address.login), m_house->origin.clock)); }};
        };
        QVERIFY(!listenForNews(m_house->store->pooledAddress(m_house->store->login(people.editor), *pooler), {}, [] {}));
        // More workstations than the pool has connections; all are open at once.
        std::vector<std::unique_ptr<SyncDesk>> desks;
        constexpr int many = 12;
        for (int i = 0; i < many; ++i)
            desks.push_back(std::make_unique<SyncDesk>(people.clock, door(i % 2 == 0 ? people.reporter : people.editor), m_house->id));
        for (const auto &desk : desks)
            desk->sync();
        const ArticleId id = write(*desks[0], u"标题"_s, people.reporter);
        QCOMPARE(desks[0]->act(id, Action::Submit, people.reporter), QString());
        for (int round = 0; round < 2; ++round) {
            for (const auto &desk : desks)
                desk->sync();
        }
        QCOMPARE(desks[1]->act(id, Action::Pass, people.editor), QString());
        // Pictures, presence and all the rest, too.
        const QByteArray name = got(await((*desks[2])->putAsset(QByteArray(3'000'000, 'p'))));
        QCOMPARE(desks[2]->save(write(*desks[2], u"图"_s, people.reporter), people.reporter,
                                [&](Content &content, Handling &) { content.assets.append({name, u"a.jpg"_s, {}, {}, {}, {}, {}}); }),
                 QString());
        for (int round = 0; round < 2; ++round) {
            for (const auto &desk : desks)
                QCOMPARE(desk->sync().problems, QStringList());
        }
        for (const auto &desk : desks)
            QCOMPARE(apart(*desk, m_house->first->own()), QString());
        QCOMPARE(got((*desks[3])->asset(name)), QByteArray(3'000'000, 'p'));
    }

    /// A standby that took over may lack what was promised last: the workstation stops and asks, and then sends it again.
    void aPromotedStandbyIsANewEpoch()
    {
        const auto &people = m_house->origin;
        const auto standby = got(server->startStandby());
        PostgresServer *now = server;
        const QString login = m_house->store->login(people.reporter);
        const StoreDoor door{m_house->store->address(login).text(), [&] {
            RemoteAddress address = m_house->store->address(login);
            address.port = now->port();
            return got(openRemote(address, PostgresHouse::credentials(login), people.clock));
        }};
        SyncDesk desk(people.clock, door, m_house->id);
        desk.sync();
        const ArticleId before = write(desk, u"早先的"_s, people.reporter);
        desk.sync();
        GALLEY_VERIFY(standby->catchUpWith(*server));
        // What it does not get any more:
        QVERIFY(standby->sql(u"SELECT pg_wal_replay_pause()"_s).ok);
        const ArticleId forgotten = write(desk, u"没有跟上的"_s, people.reporter);
        desk.sync();
        const ArticleId unsent = write(desk, u"还没有发的"_s, people.reporter);

        now = standby.get();
        desk.reconnect();
        const auto onlyReading = desk.trySync();
        QVERIFY(!onlyReading && onlyReading.error().code == ErrorCode::Network); // it may take over yet
        GALLEY_VERIFY(server->stopAbruptly());
        GALLEY_VERIFY(standby->promote());
        desk.reconnect();
        for (int i = 0; i < 2; ++i) {
            const SyncReport report = desk.sync();
            QVERIFY2(QStringList({u"new-epoch"_s, u"rolled-back"_s}).contains(report.stoppedFor), qPrintable(report.stoppedFor));
            QVERIFY(desk.waiting() > 0);
        }
        for (const ArticleId id : {before, forgotten, unsent})
            QCOMPARE(desk.article(id).stage, Stage::Draft);
        desk.confirm();
        QCOMPARE(desk.sync().stopped, QString());
        QCOMPARE(desk.waiting(), 0);
        QVERIFY(desk.sync().movedNothing());
        QCOMPARE(apart(desk, desk.own()), QString());
        for (const ArticleId id : {before, forgotten, unsent})
            QVERIFY(!got(desk.own().record(articleRecord, id.uuid().toRfc4122())).isGone());
        GALLEY_VERIFY(server->startAgain());
    }

    void aRestoredBackupStopsEverybodyUntilTheyLooked()
    {
        const auto &people = m_house->origin;
        SyncDesk &desk = *m_house->first;
        GALLEY_VERIFY(server->copyDatabase(m_house->store->database(), u"backup"_s));
        desk.reconnect();
        const ArticleId id = write(desk, u"备份以后的"_s, people.reporter);
        desk.sync();
        desk.disconnect();
        GALLEY_VERIFY(server->copyDatabase(u"backup"_s, m_house->store->database()));
        desk.reconnect();
        // Whoever restored it said nothing: it knows less than was read there.
        QCOMPARE(desk.sync().stoppedFor, u"rolled-back"_s);
        m_house->store->renewEpoch();
        QCOMPARE(desk.sync().stoppedFor, u"rolled-back"_s);
        desk.confirm();
        QCOMPARE(desk.sync().stopped, QString());
        QVERIFY(!got(desk.own().record(articleRecord, id.uuid().toRfc4122())).isGone());
        QCOMPARE(apart(desk, desk.own()), QString());
    }

    void accountsBeginWithLimits()
    {
        const QString login = m_house->store->login(m_house->origin.editor);
        auto session = got(PostgresSession::open(server->login(login, PostgresServer::passwordOf(login), m_house->store->database())));
        QCOMPARE(session.run(u"SHOW idle_in_transaction_session_timeout"_s).value(), u"15s"_s);
        QCOMPARE(session.run(u"SHOW statement_timeout"_s).value(), u"2min"_s);
    }

private:
    std::unique_ptr<PostgresSyncedHouse> m_house;
};

class NoServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereIsNoServer() { GALLEY_SKIP_ELSEWHERE("there is no PostgreSQL server on this machine"); }
};

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (!PostgresServer::isInstalled()) {
        NoServerTest none;
        return QTest::qExec(&none, argc, argv);
    }
    const auto started = got(PostgresServer::start());
    server = started.get();
    PostgresRemoteTest conformance;
    PostgresStoreTest store;
    // A function that is asked for by name is one of either.
    const QByteArray wanted = argc > 1 && argv[1][0] != '-' ? QByteArray(argv[1]).split(':').constFirst() : QByteArray();
    int failed = 0;
    for (QObject *test : {static_cast<QObject *>(&conformance), static_cast<QObject *>(&store)}) {
        if (wanted.isEmpty() || test->metaObject()->indexOfSlot(QByteArray(wanted + "()").constData()) >= 0)
            failed += QTest::qExec(test, argc, argv);
    }
    return failed;
}
#include "tst_postgresremote.moc"
