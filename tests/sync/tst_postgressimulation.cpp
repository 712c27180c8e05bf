// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgreshouse.h"
#include "simulatedhouse.h"
#include "testkit/elsewhere.h"
#include "testkit/testkit.h"

#include <QElapsedTimer>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

constexpr int thingsPerSeed = 200;

int seedsAsked = 6;     ///< --seeds N
quint32 seedAlone = 0;  ///< --seed N

/// What a simulated newsroom of this house's begins with is kept as a database beside it.
class StoreInPostgres final : public SimulatedStore
{
public:
    StoreInPostgres(PostgresHouse &house, const QString &filled)
        : m_house(house)
    {
        copy(filled, m_house.database());
    }
    static void copy(PostgresHouse &house, const QString &from, const QString &to) { got(house.server().copyDatabase(from, to)); }

    StoreDoor door() override
    {
        return {m_house.address(m_house.keeper()).text(), [this] { return std::make_unique<EverybodysRemote>(m_house, m_house.server().port()); }};
    }
    void backUp() override { copy(m_house.database(), u"backup"_s); }
    void restore() override
    {
        copy(u"backup"_s, m_house.database());
        m_house.renewEpoch();
    }

private:
    void copy(const QString &from, const QString &to) { copy(m_house, from, to); }
    PostgresHouse &m_house;
};

} // namespace

/// The newsrooms of tst_syncsimulation, each person with an account of their own in a real PostgreSQL.
class PostgresSimulationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning();
        if (!PostgresServer::isInstalled())
            GALLEY_SKIP_ELSEWHERE("there is no PostgreSQL server on this machine");
        m_server = got(PostgresServer::start());
        m_origin = std::make_unique<SimulationOrigin>();
        fillStore();
    }
    void cleanupTestCase()
    {
        m_origin.reset();
        m_house.reset();
        m_server.reset();
    }

    void newsroomsComeTogetherWhateverHappensOnTheWay()
    {
        QElapsedTimer timer;
        timer.start();
        SimulationOutcome sum;
        int failures = 0;
        const quint32 first = seedAlone != 0 ? seedAlone : 1;
        const quint32 last = seedAlone != 0 ? seedAlone : static_cast<quint32>(seedsAsked);
        for (quint32 seed = first; seed <= last; ++seed) {
            const SimulationOutcome outcome = simulate(*m_origin, seed, courseOf(seed, thingsPerSeed));
            sum.texts += outcome.texts;
            sum.together += outcome.together;
            sum.conflicts += outcome.conflicts;
            sum.refused += outcome.refused;
            sum.published += outcome.published;
            sum.failedSyncs += outcome.failedSyncs;
            if (outcome.wrong.isEmpty())
                continue;
            ++failures;
            qInfo().noquote() << u"seed %1: %2\n  %3"_s.arg(seed).arg(outcome.wrong.left(1500), failures == 1 || seedAlone != 0 ? outcome.trace.join(u"\n  "_s) : QString());
        }
        qInfo().noquote() << u"%1 seeds in %2 s: %3 texts, %4 brought together, %5 conflicts, %6 refused, %7 published, %8 syncs failed"_s
                                 .arg(last - first + 1).arg(static_cast<double>(timer.elapsed()) / 1000, 0, 'f', 1).arg(sum.texts).arg(sum.together)
                                 .arg(sum.conflicts).arg(sum.refused).arg(sum.published).arg(sum.failedSyncs);
        QCOMPARE(failures, 0);
        QVERIFY(seedAlone != 0 || (sum.together > 0 && sum.refused > 0 && sum.failedSyncs > 0));
    }

private:
    /// What the file's store begins with goes into a database, and a workstation is made that is in step with it.
    void fillStore()
    {
        const SimulationOrigin::Parts &parts = m_origin->parts();
        const HandClock &clock = parts.house.origin.clock;
        SyncDesk beginning(clock, embeddedDoor(parts.store.path() + u"/store.sqlite"_s, clock), parts.folder.path());
        const Person admin = got(beginning->personByLogin(u"admin"));
        m_house = std::make_unique<PostgresHouse>(*m_server, parts.house.id, admin, clock);
        const QString keeper = m_house->keeper();
        m_house->setSpeaker(keeper);
        got(beginning.local().begin(m_house->address(keeper).text(), ClientId(QUuid::createUuid()), true));
        const auto remote = m_house->connect(keeper);
        got(SyncEngine(beginning.local(), *remote).fill());
        // What somebody may is the register's to say here: it changes while the newsroom lives.
        QList<RoleGrant> all;
        for (const Role role : allRoles)
            all.append({role, {}});
        for (const Person &person : got(beginning->people())) {
            if (person.id != admin.id)
                m_house->addAccount(person, all);
        }
        m_house->setSpeaker(keeper);
        {
            SyncDesk joined(clock, m_house->door(keeper), parts.house.id);
            joined.sync();
            copyFolder(beginning.folder() + u"/assets"_s, m_workstation.path() + u"/assets"_s);
            QDir(m_workstation.path()).mkpath(u"assets"_s);
            QDir(m_workstation.path()).mkpath(u"journal"_s);
            auto database = got(Database::open(joined.folder() + u"/newsroom.sqlite"_s, Database::Access::Write));
            got(database->exec(u"VACUUM INTO ?"_s, bind(QString(m_workstation.path() + u"/newsroom.sqlite"_s))));
        }
        const QString filled = m_house->database() + u"_filled"_s;
        StoreInPostgres::copy(*m_house, m_house->database(), filled);
        PostgresHouse *house = m_house.get();
        m_origin->useStores([house, filled](const HandClock &) { return std::make_unique<StoreInPostgres>(*house, filled); }, m_workstation.path());
    }

    QTemporaryDir m_workstation{quickFolder()};
    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<PostgresHouse> m_house;
    std::unique_ptr<SimulationOrigin> m_origin;
};

int main(int argc, char **argv)
{
    QHashSeed::setDeterministicGlobalSeed();
    qputenv("QTEST_FUNCTION_TIMEOUT", "86400000");
    const QCoreApplication application(argc, argv);
    QList<char *> rest{argv[0]};
    for (int i = 1; i < argc; ++i) {
        const QByteArray word(argv[i]);
        if (word == "--seeds" && i + 1 < argc)
            seedsAsked = QByteArray(argv[++i]).toInt();
        else if (word == "--seed" && i + 1 < argc)
            seedAlone = QByteArray(argv[++i]).toUInt();
        else
            rest.append(argv[i]);
    }
    PostgresSimulationTest test;
    return QTest::qExec(&test, static_cast<int>(rest.size()), rest.data());
}
#include "tst_postgressimulation.moc"
