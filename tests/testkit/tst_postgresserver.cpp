// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testkit/postgresserver.h"
#include "testkit/elsewhere.h"
#include "testkit/testkit.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <csignal>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

/// Whether the process runs still; one that ended and that nobody asked for yet does not.
bool isRunning(qint64 process)
{
    QFile file(u"/proc/%1/stat"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray line = file.readAll();
    return line.mid(line.lastIndexOf(')') + 2, 1) != "Z";
}

/// Processes that name this folder in their call.
QStringList processesOf(const QString &folder)
{
    QStringList found;
    for (const QString &process : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        QFile file(u"/proc/%1/cmdline"_s.arg(process));
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(folder.toUtf8()))
            found.append(process);
    }
    return found;
}

constexpr QLatin1StringView dieWord("--start-a-server-and-crash");

/// Starts a server, says which, and ends as programs do that crash.
int startAndCrash()
{
    const auto server = PostgresServer::start();
    if (!server)
        return 1;
    QTextStream(stdout) << (*server)->id() << ' ' << (*server)->folder() << Qt::endl;
    std::signal(SIGABRT, SIG_DFL);
    std::abort();
}

} // namespace

/// The house that everything is tested in that talks to PostgreSQL.
class PostgresServerTest : public QObject
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
    }
    void cleanupTestCase() { m_server.reset(); }
    void cleanup()
    {
        if (m_server)
            GALLEY_VERIFY(m_server->clear());
    }

    void itAnswersOverTlsToWhoeverChecksItsName()
    {
        auto session = PostgresSession::open(m_server->login(PostgresServer::superuser(), PostgresServer::password(), u"postgres"_s));
        GALLEY_VERIFY(session);
        QCOMPARE(session->run(u"SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"_s).value(), u"t"_s);
        QVERIFY(m_server->version().section(u'.', 0, 0).toInt() >= 14);
        PostgresLogin byNumber = m_server->login(PostgresServer::superuser(), PostgresServer::password(), u"postgres"_s);
        byNumber.host = u"127.0.0.1"_s;
        GALLEY_VERIFY(PostgresSession::open(byNumber));
    }

    void anotherAuthorityIsNotBelieved()
    {
        auto other = PostgresServer::start();
        GALLEY_VERIFY(other);
        PostgresLogin login = m_server->login(PostgresServer::superuser(), PostgresServer::password(), u"postgres"_s);
        login.caFile = (*other)->caFile();
        const auto session = PostgresSession::open(login);
        QVERIFY(!session);
        QVERIFY2(session.error().detail.contains(u"certificate"_s), qPrintable(session.error().detail));
    }

    void aWrongPasswordIsRefused()
    {
        const auto session = PostgresSession::open(m_server->login(PostgresServer::superuser(), u"not that"_s, u"postgres"_s));
        QVERIFY(!session);
        QVERIFY2(session.error().detail.contains(u"password authentication failed"_s), qPrintable(session.error().detail));
        QCOMPARE(m_server->sql(u"SELECT count(*) FROM pg_authid WHERE rolpassword IS NOT NULL AND rolpassword !~ '^SCRAM-SHA-256'"_s).value(), u"0"_s);
    }

    void itListensOnThisMachineOnly()
    {
        QCOMPARE(m_server->sql(u"SHOW listen_addresses"_s).value(), u"127.0.0.1"_s);
        QCOMPARE(m_server->sql(u"SHOW unix_socket_directories"_s).value(), QString());
        for (const QString &table : {u"/proc/net/tcp"_s, u"/proc/net/tcp6"_s}) {
            const QString port = u":%1 "_s.arg(m_server->port(), 4, 16, QChar(u'0')).toUpper();
            for (const QByteArray &line : readFile(table).split('\n')) {
                const QString address = QString::fromLatin1(line).section(u' ', 0, 3, QString::SectionSkipEmpty).section(u' ', 1, 1) + u' ';
                if (address.endsWith(port) && line.contains(" 0A "))
                    QVERIFY2(address.startsWith("0100007F"_L1), line.constData());
            }
        }
    }

    void eachTestHasADatabaseOfItsOwnAndLeavesNothing()
    {
        const auto house = m_server->createDatabase();
        GALLEY_VERIFY(house);
        auto owner = PostgresSession::open(m_server->login(house->owner, PostgresServer::passwordOf(house->owner), house->database));
        GALLEY_VERIFY(owner);
        QVERIFY(owner->run(u"CREATE ROLE a_group NOLOGIN; CREATE TABLE t (a int); GRANT SELECT ON t TO a_group"_s).ok);
        GALLEY_VERIFY(m_server->createLogin(u"somebody"_s, {u"a_group"_s}));
        auto somebody = PostgresSession::open(m_server->login(u"somebody"_s, PostgresServer::passwordOf(u"somebody"_s), house->database));
        GALLEY_VERIFY(somebody);
        QVERIFY(somebody->run(u"SELECT * FROM t"_s).ok);
        QCOMPARE(somebody->run(u"INSERT INTO t VALUES (1)"_s).state, u"42501"_s);
        QCOMPARE(owner->copyIn(u"COPY t FROM STDIN"_s, "1\n2\n2\n").affected, 3);
        QCOMPARE(somebody->run(u"SELECT sum(a) FROM t WHERE a > $1"_s, {u"1"_s}).value(), u"4"_s);
        GALLEY_VERIFY(m_server->clear());
        QCOMPARE(m_server->sql(u"SELECT string_agg(datname, ' ' ORDER BY datname) FROM pg_database"_s).value(), u"postgres template0 template1"_s);
        QCOMPARE(m_server->sql(u"SELECT count(*) FROM pg_roles WHERE rolname !~ '^pg_'"_s).value(), u"1"_s);
    }

    void aDatabaseIsCopiedWithWhatIsInIt()
    {
        const auto house = m_server->createDatabase();
        GALLEY_VERIFY(house);
        QVERIFY(m_server->sql(u"CREATE TABLE t AS SELECT 7 AS a"_s, house->database).ok);
        auto open = m_server->session(house->database);
        GALLEY_VERIFY(open);
        GALLEY_VERIFY(m_server->copyDatabase(house->database, u"backup"_s));
        QVERIFY(!open->run(u"SELECT 1"_s).ok);
        QCOMPARE(m_server->sql(u"SELECT a FROM t"_s, u"backup"_s).value(), u"7"_s);
    }

    void whatWasCommittedIsThereAfterTheyStop()
    {
        QVERIFY(m_server->createDatabase());
        QVERIFY(m_server->sql(u"CREATE TABLE t AS SELECT 1 AS a"_s).ok);
        const int port = m_server->port();
        GALLEY_VERIFY(m_server->restart());
        QCOMPARE(m_server->port(), port);
        QVERIFY(m_server->sql(u"INSERT INTO t VALUES (2)"_s).ok);
        auto session = m_server->session();
        GALLEY_VERIFY(session);
        QVERIFY(session->run(u"BEGIN; INSERT INTO t VALUES (4)"_s).ok);
        GALLEY_VERIFY(m_server->stopAbruptly());
        QVERIFY(!session->run(u"COMMIT"_s).ok);
        QVERIFY(!m_server->session());
        GALLEY_VERIFY(m_server->startAgain());
        QCOMPARE(m_server->sql(u"SELECT sum(a) FROM t"_s).value(), u"3"_s);
        QVERIFY(m_server->sql(u"DROP TABLE t"_s).ok);
    }

    void aStandbyFollowsAndIsPromoted()
    {
        auto standby = m_server->startStandby();
        GALLEY_VERIFY(standby);
        QVERIFY(m_server->sql(u"CREATE TABLE followed AS SELECT 1 AS a"_s).ok);
        GALLEY_VERIFY((*standby)->catchUpWith(*m_server));
        QCOMPARE((*standby)->sql(u"SELECT a FROM followed"_s).value(), u"1"_s);
        QCOMPARE((*standby)->sql(u"INSERT INTO followed VALUES (2)"_s).state, u"25006"_s);
        GALLEY_VERIFY((*standby)->promote());
        QVERIFY((*standby)->sql(u"INSERT INTO followed VALUES (2)"_s).ok);
        QCOMPARE((*standby)->sql(u"SELECT sum(a) FROM followed"_s).value(), u"3"_s);
        QVERIFY(m_server->sql(u"DROP TABLE followed"_s).ok);
    }

    void thePoolerLetsInWhoeverHasAnAccount()
    {
        auto pooler = m_server->startPooler();
        GALLEY_VERIFY(pooler);
        GALLEY_VERIFY(m_server->createLogin(u"later"_s)); // the pooler runs already
        PostgresLogin login = m_server->login(u"later"_s, PostgresServer::passwordOf(u"later"_s), u"postgres"_s);
        login.port = (*pooler)->port();
        auto one = PostgresSession::open(login);
        auto other = PostgresSession::open(login);
        GALLEY_VERIFY(one);
        GALLEY_VERIFY(other);
        QCOMPARE(one->run(u"SELECT current_user"_s).value(), u"later"_s);
        // One connection of the server's is enough for both, as long as neither has a transaction.
        QCOMPARE(one->run(u"SELECT pg_backend_pid()"_s).value(), other->run(u"SELECT pg_backend_pid()"_s).value());
        login.password = u"not that"_s;
        QVERIFY(!PostgresSession::open(login));
        const qint64 id = (*pooler)->id();
        pooler->reset();
        QVERIFY(!isRunning(id));
    }

    void itEndsWithItsObjectAndLeavesNothing()
    {
        auto server = PostgresServer::start();
        GALLEY_VERIFY(server);
        const qint64 id = (*server)->id();
        const QString folder = (*server)->folder();
        QVERIFY(isRunning(id));
        QVERIFY(!processesOf(folder).isEmpty());
        server->reset();
        QVERIFY(!isRunning(id));
        QCOMPARE(processesOf(folder), QStringList());
        QVERIFY(!QDir(folder).exists());
    }

    void itEndsWithAProgramThatCrashes()
    {
        QProcess program;
        program.start(QCoreApplication::applicationFilePath(), {dieWord});
        QVERIFY(program.waitForFinished(60'000));
        QCOMPARE(program.exitStatus(), QProcess::CrashExit);
        const QList<QByteArray> said = program.readAllStandardOutput().trimmed().split(' ');
        QCOMPARE(said.size(), 2);
        QTRY_VERIFY_WITH_TIMEOUT(!isRunning(said.at(0).toLongLong()), 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(processesOf(QString::fromUtf8(said.at(1))), QStringList(), 30'000);
        QVERIFY(QDir(QString::fromUtf8(said.at(1))).removeRecursively());
    }

private:
    std::unique_ptr<PostgresServer> m_server;
};

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == dieWord)
        return startAndCrash();
    PostgresServerTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_postgresserver.moc"
