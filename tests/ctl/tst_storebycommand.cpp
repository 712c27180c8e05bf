// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/galleyctlrunner.h"
#include "testkit/elsewhere.h"
#include "testkit/postgresserver.h"
#include "testkit/testkit.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

/// A newsroom's store in PostgreSQL from its making to an account that is taken away, by galleyctl.
class StoreByCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aPasswordIsPartOfNoAddress();
    void aNewsroomComesTogetherOverItsStore();
    void rolesHaveToBeGivenByBoth();
    void whoHasNoAccountAnyMoreGetsNothing();

private:
    QString address(const QString &login) const { return m_server->address(login, m_house.database); }
    /// With this password for the store.
    void as(GalleyctlRunner &runner, const QString &login) const { runner.environment.insert(u"GALLEY_STORE_PASSWORD"_s, PostgresServer::passwordOf(login)); }
    QString passwordFile(const QString &password) const;
    void addAccount(const QString &login);
    QString write(GalleyctlRunner &runner, const QString &login, const QString &headline) const;

    std::unique_ptr<PostgresServer> m_server;
    PostgresServer::House m_house;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<GalleyctlRunner> m_one;
    std::unique_ptr<GalleyctlRunner> m_other;
};

void StoreByCommandTest::initTestCase()
{
    QVERIFY2(GalleyctlRunner::isThere(), qPrintable(GalleyctlRunner::program()));
    QTest::failOnWarning();
    if (!PostgresServer::isInstalled())
        GALLEY_SKIP_ELSEWHERE("PostgreSQL is not installed here");
    auto server = PostgresServer::start();
    QVERIFY2(server, server ? "" : qPrintable(server.error().message + server.error().detail));
    m_server = std::move(*server);
}

void StoreByCommandTest::init()
{
    auto house = m_server->createDatabase();
    QVERIFY2(house, house ? "" : qPrintable(house.error().message));
    m_house = *house;
    m_folder = std::make_unique<QTemporaryDir>();
    m_one = std::make_unique<GalleyctlRunner>(m_folder->filePath(u"one"_s));
    m_other = std::make_unique<GalleyctlRunner>(m_folder->filePath(u"other"_s));
    for (GalleyctlRunner *each : {m_one.get(), m_other.get()}) {
        each->workingFolder = m_folder->path();
        as(*each, m_house.owner);
    }
    GALLEY_EXIT(m_one->run({u"init"_s}), 0);
    for (const QString &person : {u"reporter"_s, u"editor"_s})
        GALLEY_EXIT(m_one->run({u"person"_s, u"add"_s, person, u"--name"_s, person, u"--role"_s, person}), 0);
}

void StoreByCommandTest::cleanup()
{
    if (m_server)
        GALLEY_VERIFY(m_server->clear());
}

QString StoreByCommandTest::passwordFile(const QString &password) const
{
    const QString name = m_folder->filePath(u"password"_s);
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(password.toUtf8() + '\n') < 0)
        qFatal("no file for the password");
    return name;
}

void StoreByCommandTest::addAccount(const QString &login)
{
    GALLEY_EXIT(m_one->run({u"remote"_s, u"user"_s, u"add"_s, login, u"--new-password-file"_s, passwordFile(PostgresServer::passwordOf(login))}), 0);
}

QString StoreByCommandTest::write(GalleyctlRunner &runner, const QString &login, const QString &headline) const
{
    return runner.ask({u"--as"_s, login, u"article"_s, u"new"_s, u"headline=%1"_s.arg(headline), u"body=正文。"_s, u"section=资讯"_s})[u"id"_s].toString();
}

void StoreByCommandTest::aPasswordIsPartOfNoAddress()
{
    const QString with = address(m_house.owner).replace(u'@', u":secret@"_s);
    const Ran ran = m_one->run({u"remote"_s, u"init"_s, with});
    GALLEY_EXIT(ran, 2);
    QVERIFY(ran.err.contains("password"));
    GALLEY_EXIT(m_one->run({u"remote"_s, u"init"_s, u"postgresql://somebody@db.example/newsroom?tls=off"_s}), 2);
    GALLEY_EXIT(m_one->run({u"remote"_s, u"init"_s, u"postgresql://somebody@localhost/newsroom?sslmode=allow"_s}), 2);
    m_one->environment.remove(u"GALLEY_STORE_PASSWORD"_s);
    const Ran nobody = m_one->run({u"remote"_s, u"init"_s, address(m_house.owner)});
    GALLEY_EXIT(nobody, 2); // nobody sits there to be asked
    QVERIFY(nobody.err.contains("GALLEY_STORE_PASSWORD"));
}

void StoreByCommandTest::aNewsroomComesTogetherOverItsStore()
{
    const QString early = write(*m_one, u"reporter"_s, u"早先的"_s);
    const QJsonObject made = m_one->ask({u"remote"_s, u"init"_s, address(m_house.owner)});
    QCOMPARE(made[u"holds_to_roles"_s].toBool(), true);
    GALLEY_EXIT(m_one->run({u"remote"_s, u"init"_s, address(m_house.owner)}), 3);
    addAccount(u"reporter"_s);
    GALLEY_EXIT(m_one->run({u"remote"_s, u"user"_s, u"add"_s, u"reporter"_s, u"--new-password-file"_s, passwordFile(u"x"_s)}), 3);

    as(*m_other, u"editor"_s);
    GALLEY_EXIT(m_other->run({u"remote"_s, u"join"_s, address(u"reporter"_s)}), 1); // not the password
    as(*m_other, u"reporter"_s);
    GALLEY_EXIT(m_other->run({u"remote"_s, u"join"_s, address(u"reporter"_s)}), 0);
    QCOMPARE(m_other->ask({u"article"_s, u"show"_s, early})[u"headline"_s].toString(), u"早先的"_s);
    const QString later = write(*m_other, u"reporter"_s, u"后来的"_s);
    QCOMPARE(m_other->ask({u"sync"_s})[u"sent"_s].toInt(), 1);
    QVERIFY(m_one->ask({u"sync"_s})[u"taken"_s].toInt() > 0);
    QCOMPARE(m_one->ask({u"article"_s, u"show"_s, later})[u"headline"_s].toString(), u"后来的"_s);
    const QJsonObject status = m_other->ask({u"remote"_s, u"status"_s});
    QCOMPARE(status[u"online"_s].toBool(), true);
    QCOMPARE(status[u"waiting"_s].toInt(), 0);
    QCOMPARE(status[u"holds_to_roles"_s].toBool(), true);
    GALLEY_EXIT(m_other->run({u"audit"_s, u"verify"_s}), 0);

    m_server->stopAbruptly().value();
    write(*m_other, u"reporter"_s, u"断网时写的"_s);
    GALLEY_EXIT(m_other->run({u"sync"_s}), 3);
    QCOMPARE(m_other->ask({u"remote"_s, u"status"_s})[u"online"_s].toBool(true), false);
    m_server->startAgain().value();
    QCOMPARE(m_other->ask({u"sync"_s})[u"sent"_s].toInt(), 1);
}

void StoreByCommandTest::rolesHaveToBeGivenByBoth()
{
    GALLEY_EXIT(m_one->run({u"remote"_s, u"init"_s, address(m_house.owner)}), 0);
    addAccount(u"reporter"_s);
    addAccount(u"editor"_s);
    GALLEY_EXIT(m_one->run({u"remote"_s, u"user"_s, u"role"_s, u"editor"_s, u"editor"_s, u"--take"_s}), 0);
    as(*m_other, u"reporter"_s);
    GALLEY_EXIT(m_other->run({u"remote"_s, u"join"_s, address(u"reporter"_s)}), 0);
    const QString id = write(*m_other, u"reporter"_s, u"标题"_s);
    GALLEY_EXIT(m_other->run({u"--as"_s, u"reporter"_s, u"submit"_s, id}), 0);
    QCOMPARE(m_other->ask({u"sync"_s})[u"sent"_s].toInt(), 1);

    GalleyctlRunner third(m_folder->filePath(u"third"_s));
    as(third, u"editor"_s);
    GALLEY_EXIT(third.run({u"remote"_s, u"join"_s, address(u"editor"_s)}), 0);
    GALLEY_EXIT(third.run({u"--as"_s, u"editor"_s, u"pass"_s, id}), 0); // here it counts as an intent
    const Ran refused = third.run({u"sync"_s, u"--json"_s});
    GALLEY_EXIT(refused, 1);
    QCOMPARE(refused.json()[u"refused"_s].toInt(), 1);
    const QJsonObject back = third.ask({u"article"_s, u"show"_s, id});
    QCOMPARE(back[u"body"_s].toString().trimmed(), u"正文。"_s);

    GALLEY_EXIT(m_one->run({u"remote"_s, u"user"_s, u"role"_s, u"editor"_s, u"editor"_s}), 0);
    GALLEY_EXIT(third.run({u"--as"_s, u"editor"_s, u"pass"_s, id}), 0);
    GALLEY_EXIT(third.run({u"sync"_s}), 0);
    GALLEY_EXIT(m_other->run({u"sync"_s}), 0);
    QVERIFY(m_other->ask({u"article"_s, u"show"_s, id})[u"stage"_s].toString() == u"review"_s);
}

void StoreByCommandTest::whoHasNoAccountAnyMoreGetsNothing()
{
    GALLEY_EXIT(m_one->run({u"remote"_s, u"init"_s, address(m_house.owner)}), 0);
    addAccount(u"reporter"_s);
    as(*m_other, u"reporter"_s);
    GALLEY_EXIT(m_other->run({u"remote"_s, u"join"_s, address(u"reporter"_s)}), 0);
    const QJsonArray accounts = m_one->ask({u"remote"_s, u"user"_s, u"list"_s})[u"accounts"_s].toArray();
    QCOMPARE(accounts.size(), 2);
    GALLEY_EXIT(m_one->run({u"remote"_s, u"user"_s, u"remove"_s, u"reporter"_s}), 0);
    const QString kept = write(*m_other, u"reporter"_s, u"留在本机的"_s);
    GALLEY_EXIT(m_other->run({u"sync"_s}), 1);
    QCOMPARE(m_other->ask({u"article"_s, u"show"_s, kept})[u"headline"_s].toString(), u"留在本机的"_s);
    GALLEY_EXIT(m_one->run({u"remote"_s, u"user"_s, u"remove"_s, u"reporter"_s}), 2);
}

QTEST_GUILESS_MAIN(StoreByCommandTest)
#include "tst_storebycommand.moc"
