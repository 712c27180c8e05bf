// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testkit/cuttingproxy.h"
#include "testkit/postgresserver.h"
#include "testkit/elsewhere.h"
#include "testkit/testkit.h"

#include <QElapsedTimer>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

/// The network that loses connections, before a server of its own.
class CuttingProxyTest : public QObject
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
        QVERIFY(m_server->sql(u"CREATE TABLE t (a int)"_s).ok);
    }
    void cleanupTestCase() { m_server.reset(); }
    void init()
    {
        QVERIFY(m_server->sql(u"TRUNCATE t"_s).ok);
        m_proxy = std::make_unique<CuttingProxy>(m_server->port());
    }
    void cleanup() { m_proxy.reset(); }

    void whatIsSaidComesThroughWhole()
    {
        auto session = open();
        GALLEY_VERIFY(session);
        QCOMPARE(session->run(u"SELECT length(repeat('a', 10000000))"_s).value(), u"10000000"_s);
        QCOMPARE(session->run(u"SELECT repeat('字', 3000000)"_s).value(), QString(3'000'000, u'字'));
        QByteArray lines;
        for (int i = 0; i < 300'000; ++i)
            lines += QByteArray::number(i) + '\n';
        QVERIFY(session->copyIn(u"COPY t FROM STDIN"_s, lines).ok);
        QCOMPARE(session->run(u"SELECT count(*), sum(a) FROM t"_s).rows, (QList<QStringList>{{u"300000"_s, u"44999850000"_s}}));
    }

    void messagesAreCounted()
    {
        auto session = open();
        GALLEY_VERIFY(session);
        m_proxy->letThrough();
        QVERIFY(session->run(u"SELECT 1 UNION ALL SELECT 2"_s).ok);
        QCOMPARE(m_proxy->messages(CuttingProxy::From::Client), 1);
        QCOMPARE(m_proxy->messages(CuttingProxy::From::Server), 5); // description, two rows, complete, ready
        QVERIFY(session->run(u"SELECT $1::int"_s, {u"1"_s}).ok);
        QCOMPARE(m_proxy->messages(CuttingProxy::From::Client), 1 + 5); // parse, bind, describe, execute, sync
    }

    void itCutsAroundTheMessageItWasTold_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("when");
        QTest::addColumn<bool>("done");
        const int client = static_cast<int>(CuttingProxy::From::Client);
        const int server = static_cast<int>(CuttingProxy::From::Server);
        QTest::newRow("the question is lost") << client << static_cast<int>(CuttingProxy::When::Before) << false;
        QTest::newRow("half of the question arrives") << client << static_cast<int>(CuttingProxy::When::Within) << false;
        QTest::newRow("the question arrives") << client << static_cast<int>(CuttingProxy::When::After) << true;
        QTest::newRow("the answer is lost") << server << static_cast<int>(CuttingProxy::When::Before) << true;
        QTest::newRow("half of the answer arrives") << server << static_cast<int>(CuttingProxy::When::Within) << true;
        QTest::newRow("the first word of the answer arrives") << server << static_cast<int>(CuttingProxy::When::After) << true;
    }
    void itCutsAroundTheMessageItWasTold()
    {
        QFETCH(int, from);
        QFETCH(int, when);
        QFETCH(bool, done);
        auto session = open();
        GALLEY_VERIFY(session);
        m_proxy->cutAt(static_cast<CuttingProxy::From>(from), 1, static_cast<CuttingProxy::When>(when));
        QVERIFY(!session->run(u"INSERT INTO t VALUES (1)"_s).ok);
        QVERIFY(!session->isOpen());
        QVERIFY(m_proxy->wasCut());
        if (done)
            QTRY_COMPARE(count(), u"1"_s);
        else
            QVERIFY(m_server->sql(u"LOCK t; SELECT 1"_s).ok && count() == "0"_L1);
        // Once only.
        auto again = open();
        GALLEY_VERIFY(again);
        QVERIFY(again->run(u"SELECT 1"_s).ok);
    }

    void thePlaceIsCountedOverAllConnections()
    {
        m_proxy->letThrough();
        GALLEY_VERIFY(open());
        const qint64 all = m_proxy->messages(CuttingProxy::From::Server);
        QVERIFY(all > 5);
        for (qint64 message = 1; message <= all; ++message) {
            m_proxy->cutAt(CuttingProxy::From::Server, message, CuttingProxy::When::Before);
            QVERIFY2(!open(), qPrintable(QString::number(message)));
        }
        m_proxy->cutAt(CuttingProxy::From::Server, all + 1, CuttingProxy::When::Before);
        GALLEY_VERIFY(open());
        QVERIFY(!m_proxy->wasCut());
    }

    void itIsSlowWhereItWasToldTo()
    {
        auto session = open();
        GALLEY_VERIFY(session);
        m_proxy->setDelay(20);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(session->run(u"SELECT 1"_s).ok);
        QVERIFY(timer.elapsed() >= 5 * 20 - 5); // a question and four words of the answer
    }

    void whereItIsDownNobodyIsThere()
    {
        auto session = open();
        GALLEY_VERIFY(session);
        m_proxy->setDown(true);
        QVERIFY(!session->run(u"SELECT 1"_s).ok);
        QVERIFY(!open());
        m_proxy->setDown(false);
        session = open();
        GALLEY_VERIFY(session);
        m_proxy->cutAll();
        QTRY_VERIFY(!session->run(u"SELECT 1"_s).ok);
        GALLEY_VERIFY(open());
    }

private:
    Result<PostgresSession> open() const
    {
        PostgresLogin login = m_server->login(PostgresServer::superuser(), PostgresServer::password(), u"postgres"_s);
        login.caFile.clear();
        login.host = u"127.0.0.1"_s;
        login.port = m_proxy->port();
        return PostgresSession::open(login);
    }
    QString count() const { return m_server->sql(u"SELECT count(*) FROM t"_s).value(); }

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<CuttingProxy> m_proxy;
};

QTEST_GUILESS_MAIN(CuttingProxyTest)
#include "tst_cuttingproxy.moc"
