// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostilehouse.h"
#include "testkit/elsewhere.h"
#include "testkit/testkit.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include <ranges>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {
bool everyOne = false; ///< --all: each attack by each attacker; else each by a third of them, another third the next attack
}

/// Everybody who has a password, over a connection of their own, against the newsroom's store.
class HostileSqlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning();
        if (!PostgresServer::isInstalled())
            GALLEY_SKIP_ELSEWHERE("there is no PostgreSQL server on this machine");
        auto started = PostgresServer::start();
        GALLEY_VERIFY(started);
        m_server = std::move(*started);
        m_house = std::make_unique<HostileHouse>(*m_server);
        m_before = m_house->fingerprint();
        QVERIFY2(sqlAttacks().size() + storeAttacks().size() >= 40, "too few of them to show anything");
    }
    void cleanupTestCase()
    {
        m_house.reset();
        m_server.reset();
    }

    void nobodyGetsAnywhere_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<bool>("bySql");
        QTest::addColumn<int>("which");
        for (const auto &[turn, role] : std::views::enumerate(HostileHouse::attackers())) {
            const auto isIn = [turn](int attack) { return everyOne || (turn + attack) % 3 == 0; };
            for (int i = 0; i < sqlAttacks().size(); ++i)
                if (isIn(i))
                    QTest::addRow("%s: %s", qPrintable(role), sqlAttacks().at(i).name) << role << true << i;
            for (int i = 0; i < storeAttacks().size(); ++i) {
                const StoreAttack &attack = storeAttacks().at(i);
                if (isIn(i) && (!attack.isTheirRight || !attack.isTheirRight(role)))
                    QTest::addRow("%s: %s", qPrintable(role), attack.name) << role << false << i;
            }
        }
    }
    void nobodyGetsAnywhere()
    {
        QFETCH(QString, role);
        QFETCH(bool, bySql);
        QFETCH(int, which);
        QString got;
        {
            Attacker attacker = m_house->attacker(role);
            got = bySql ? sqlAttacks().at(which).carryOut(attacker) : storeAttacks().at(which).carryOut(attacker, *m_house);
        }
        const QString after = m_house->fingerprint();
        const QString wasBefore = std::exchange(m_before, after); // each answers for itself
        QVERIFY2(got.isEmpty(), qPrintable(got));
        QCOMPARE(after, wasBefore);
    }

    void whoIsNoMemberReadsNothing()
    {
        for (const QString &role : HostileHouse::attackers()) {
            Attacker attacker = m_house->attacker(role);
            const qint64 read = attacker.session.run(u"SELECT (SELECT count(*) FROM galley.records) + (SELECT count(*) FROM galley.revisions) + (SELECT count(*) FROM galley.chain) "
                                                     "+ (SELECT count(*) FROM galley.meta) + (SELECT count(*) FROM galley.presence) + (SELECT count(*) FROM galley.asset_chunks) "
                                                     "+ (SELECT count(*) FROM galley.transitions) + (SELECT count(*) FROM galley.clients)"_s).value().toLongLong();
            QVERIFY2((read > 0) == HostileHouse::isMember(role), qPrintable(role));
            if (HostileHouse::isMember(role))
                continue;
            for (const QString &call : {u"SELECT * FROM galley.hello(gen_random_uuid(), '', 1)"_s, u"SELECT galley.push('[]')"_s, u"SELECT galley.vouch('{}')"_s,
                                        u"SELECT galley.end_idle()"_s, u"SELECT galley.take_lease('outlet/1', gen_random_uuid(), 1)"_s,
                                        u"SELECT * FROM galley.changes_after(0, 1000000)"_s})
                QCOMPARE(attacker.session.run(call).state, u"42501"_s);
        }
    }

    void whoHasNoAccountDoesNotEvenComeIn()
    {
        const PostgresHouse &store = *m_house->house.store;
        const QString stranger = store.database() + u"_stranger"_s;
        GALLEY_VERIFY(m_server->createLogin(stranger));
        const auto stays = PostgresSession::open(m_server->login(stranger, PostgresServer::passwordOf(stranger), store.database()));
        QVERIFY(!stays);
        QVERIFY2(stays.error().detail.contains(u"permission denied for database"_s), qPrintable(stays.error().detail));
        // Whose account is taken away goes at once, and does not come again.
        Person guest;
        guest.id = PersonId(QUuid::createUuid());
        guest.login = u"guest"_s;
        m_house->house.store->addAccount(guest, {{Role::Chief, {}}});
        const QString login = store.login(guest.id);
        auto session = PostgresSession::open(m_server->login(login, PostgresServer::passwordOf(login), store.database()));
        GALLEY_VERIFY(session);
        GALLEY_VERIFY(store.store()->remove(login));
        QVERIFY(!session->run(u"SELECT 1"_s).ok);
        QVERIFY(!PostgresSession::open(m_server->login(login, PostgresServer::passwordOf(login), store.database())));
        QCOMPARE(m_server->sql(u"SELECT count(*) FROM pg_roles WHERE rolname = '%1'"_s.arg(login)).value(), u"0"_s);
        QVERIFY(m_server->sql(u"DROP ROLE \"%1\""_s.arg(stranger)).ok);
        m_before = m_house->fingerprint();
    }

    void aRoleCountsWhereRegisterAndServerBothGiveIt()
    {
        for (const QString &role : {u"upstart"_s, u"demoted"_s}) {
            Attacker attacker = m_house->attacker(role);
            QCOMPARE(attacker.session.run(u"SELECT galley.leads()"_s).value(), u"f"_s);
        }
    }

    void nobodyIsHeldUp_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("holds every advisory lock") << u"SELECT count(pg_advisory_lock(i)) FROM generate_series(1, 2000) AS each(i)"_s;
        QTest::newRow("reads in a transaction that never ends") << u"BEGIN ISOLATION LEVEL SERIALIZABLE; SELECT count(*) FROM galley.records"_s;
        QTest::newRow("holds a table as far as a reader may") << u"BEGIN; LOCK TABLE galley.records, galley.meta, galley.chain IN ACCESS SHARE MODE"_s;
        QTest::newRow("cries wolf") << u"SELECT count(pg_notify('galley', i::text)) FROM generate_series(1, 1000) AS each(i)"_s;
        QTest::newRow("listens and never reads") << u"LISTEN galley"_s;
        QTest::newRow("holds the store itself and idles")
            << u"SET idle_in_transaction_session_timeout = 0; SET statement_timeout = 0; BEGIN; SELECT galley.push('[]')"_s;
    }
    void nobodyIsHeldUp()
    {
        QFETCH(QString, sql);
        Attacker attacker = m_house->attackerAnew(u"reporter"_s);
        QVERIFY2(attacker.session.run(sql).ok, qPrintable(sql));
        EverybodysRemote honest(*m_house->house.store);
        // Who is held up tries again, as workstations do.
        bool taken = false;
        QElapsedTimer timer;
        timer.start();
        while (!taken && timer.elapsed() < 60'000)
            taken = honest.hello({ClientId(QUuid::createUuid()), u"honest"_s}).has_value() && honest.push({m_house->asItIs(u"approve"_s).push()}).has_value();
        QVERIFY2(taken, "everybody waits for somebody who does nothing");
        qInfo("after %lld ms", static_cast<long long>(timer.elapsed()));
        m_before = m_house->fingerprint();
    }
    void nobodyHoldsTheStoreByWorkingForEver()
    {
        Attacker attacker = m_house->attackerAnew(u"reporter"_s);
        QVERIFY(attacker.session.run(u"SET statement_timeout = 0; BEGIN; SELECT galley.push('[]')"_s).ok);
        std::atomic<bool> ended = false;
        std::thread busy([&] { ended = !attacker.session.run(u"SELECT pg_sleep(100)"_s).ok; });
        EverybodysRemote honest(*m_house->house.store);
        bool taken = false;
        QElapsedTimer timer;
        timer.start();
        while (!taken && timer.elapsed() < 60'000)
            taken = honest.hello({ClientId(QUuid::createUuid()), u"honest"_s}).has_value() && honest.push({m_house->asItIs(u"publish"_s).push()}).has_value();
        m_server->sql(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(100)%' AND pid <> pg_backend_pid()"_s);
        busy.join();
        QVERIFY2(taken, "everybody waits for somebody who sleeps");
        qInfo("after %lld ms", static_cast<long long>(timer.elapsed()));
        m_before = m_house->fingerprint();
    }

    /// An old view of the store is no way around what was decided since.
    void anOldViewOfTheStoreJudgesNothing()
    {
        Attacker attacker = m_house->attackerAnew(u"editor"_s);
        QVERIFY(attacker.session.run(u"BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM galley.records"_s).ok);
        EverybodysRemote honest(*m_house->house.store);
        QCOMPARE(got(honest.push({m_house->asItIs(u"tag"_s).push()})).constFirst().verdict, PushAnswer::Verdict::Accepted);
        const SqlAnswer answer = attacker.session.run(u"SELECT galley.push('[]')"_s);
        QCOMPARE(answer.state, u"40001"_s);
        m_before = m_house->fingerprint();
    }

    // ---- the catalogue

    void everyFunctionHasItsSearchPathAndNobodyElsesRights()
    {
        const QString functions = u"SELECT string_agg(p.oid::regprocedure::text, E'\\n') FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'galley' AND "_s;
        const auto none = [&](const QString &condition) { return sql(functions + condition); };
        QVERIFY(sql(u"SELECT count(*) FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'galley'"_s).toInt() > 20);
        QCOMPARE(none(u"NOT coalesce(p.proconfig::text LIKE '%search_path=pg_catalog, pg_temp%', false)"_s), QString());
        QCOMPARE(none(u"p.proowner <> '%1_owner'::regrole"_s.arg(prefix())), QString());
        QCOMPARE(none(u"has_function_privilege('public', p.oid, 'EXECUTE')"_s), QString());
        QCOMPARE(none(u"EXISTS (SELECT FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a WHERE a.grantee NOT IN (p.proowner, '%1_member'::regrole))"_s.arg(prefix())),
                 QString());
        QCOMPARE(none(u"p.prolang NOT IN (SELECT oid FROM pg_language WHERE lanname IN ('sql', 'plpgsql'))"_s), QString());
        // What runs as the owner and may be called asks first who calls.
        QCOMPARE(none(u"p.prosecdef AND has_function_privilege('%1_member', p.oid, 'EXECUTE') AND p.proname NOT IN ('is_member', 'leads') "
                      "AND pg_get_functiondef(p.oid) !~ 'demand_member|demand_filling|galley\\.leads'"_s.arg(prefix())),
                 QString());
        QCOMPARE(sql(u"SELECT rolcanlogin OR rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls OR rolreplication FROM pg_roles WHERE rolname = '%1_owner'"_s.arg(prefix())), u"f"_s);
    }

    void tablesGrantReadingAndNothingElse()
    {
        const QString tables = u"SELECT string_agg(c.relname, ' ') FROM pg_class c WHERE c.relnamespace = 'galley'::regnamespace AND "_s;
        QCOMPARE(sql(tables + u"c.relkind = 'r' AND NOT c.relrowsecurity"_s), QString());
        QCOMPARE(sql(tables + u"c.relowner <> '%1_owner'::regrole AND c.relkind IN ('r', 'S', 'v', 'm')"_s.arg(prefix())), QString());
        QCOMPARE(sql(tables + u"c.relkind IN ('r', 'S', 'v', 'm', 'p', 'f') AND EXISTS (SELECT FROM aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) a "
                              "WHERE a.grantee <> c.relowner AND (a.privilege_type <> 'SELECT' OR a.is_grantable OR a.grantee <> '%1_member'::regrole))"_s.arg(prefix())),
                 QString());
        QCOMPARE(sql(u"SELECT count(*) FROM pg_attribute WHERE attacl IS NOT NULL AND attrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'galley'::regnamespace)"_s), u"0"_s);
        QCOMPARE(sql(tables + u"c.relkind IN ('v', 'm', 'f', 'p')"_s), QString());
        QCOMPARE(sql(u"SELECT count(*) FROM pg_policies WHERE schemaname = 'galley' AND (cmd <> 'SELECT' OR roles <> '{%1_member}')"_s.arg(prefix())), u"0"_s);
    }

    void nothingIsLeftToEverybody()
    {
        QCOMPARE(sql(u"SELECT count(*) FROM pg_namespace n, aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a "
                     "WHERE n.nspname IN ('galley', 'public') AND a.grantee = 0 AND (n.nspname = 'galley' OR a.privilege_type = 'CREATE')"_s), u"0"_s);
        QCOMPARE(sql(u"SELECT count(*) FROM pg_namespace n, aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a "
                     "WHERE n.nspname = 'galley' AND a.grantee <> n.nspowner AND (a.privilege_type <> 'USAGE' OR a.grantee <> '%1_member'::regrole)"_s.arg(prefix())), u"0"_s);
        QCOMPARE(sql(u"SELECT string_agg(a.privilege_type, ' ') FROM pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a "
                     "WHERE d.datname = current_database() AND a.grantee = 0"_s), QString());
        QCOMPARE(sql(u"SELECT string_agg(a.privilege_type, ' ') FROM pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a "
                     "WHERE d.datname = current_database() AND a.grantee = '%1_member'::regrole"_s.arg(prefix())), u"CONNECT"_s);
        QCOMPARE(sql(u"SELECT count(*) FROM pg_default_acl"_s), u"0"_s);
        // Accounts may make nothing of anybody's, and no group is anybody's to give.
        QCOMPARE(sql(u"SELECT string_agg(m.member::regrole::text, ' ') FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid WHERE g.rolname LIKE '%1\\_%' AND m.admin_option "
                     "AND m.member <> '%2'::regrole"_s.arg(prefix(), m_house->house.store->keeper())), QString());
        QCOMPARE(sql(u"SELECT string_agg(rolname, ' ') FROM pg_roles WHERE rolname LIKE '%1\\_%' AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls OR rolreplication)"_s.arg(prefix())),
                 QString());
    }

    /// Last: what was refused to everybody is taken from those whose work it is, so that it was refused for want of the right.
    void theSameIsTakenFromThoseWhoMayDoIt()
    {
        EverybodysRemote honest(*m_house->house.store);
        QStringList what = m_house->prey().keys();
        // Who is dismissed does nothing any more.
        what.append(what.takeAt(what.indexOf(u"dismiss"_s)));
        for (const QString &each : std::as_const(what)) {
            const PushAnswer answer = got(honest.push({m_house->prey().value(each).push})).constFirst();
            const bool wasTaken = answer.verdict == PushAnswer::Verdict::Accepted
                || (answer.verdict == PushAnswer::Verdict::Overtaken && QStringList{u"approve"_s, u"publish"_s, u"tag"_s}.contains(each));
            QVERIFY2(wasTaken, qPrintable(each + u": "_s + answer.message + u' ' + answer.rule));
        }
    }

private:
    QString prefix() const { return m_house->house.store->database(); }
    QString sql(const QString &text) const
    {
        const SqlAnswer answer = m_house->house.store->sql(text);
        return answer.ok ? answer.value() : answer.message;
    }

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<HostileHouse> m_house;
    QString m_before;
};

int main(int argc, char **argv)
{
    qputenv("QTEST_FUNCTION_TIMEOUT", "3600000"); // thousands of them, and some wait
    const QCoreApplication application(argc, argv);
    QList<char *> rest{argv[0]};
    for (int i = 1; i < argc; ++i) {
        if (QByteArray(argv[i]) == "--all")
            everyOne = true;
        else
            rest.append(argv[i]);
    }
    HostileSqlTest test;
    return QTest::qExec(&test, static_cast<int>(rest.size()), rest.data());
}
#include "tst_hostilesql.moc"
