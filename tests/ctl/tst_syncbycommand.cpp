// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/galleyctlrunner.h"
#include "testkit/testkit.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

/// A newsroom at two workstations, by galleyctl.
class SyncByCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(GalleyctlRunner::isThere(), qPrintable(GalleyctlRunner::program()));
        QTest::failOnWarning();
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_one = std::make_unique<GalleyctlRunner>(m_folder->filePath(u"one"_s));
        m_other = std::make_unique<GalleyctlRunner>(m_folder->filePath(u"other"_s));
        for (GalleyctlRunner *each : {m_one.get(), m_other.get()})
            each->workingFolder = m_folder->path();
        GALLEY_EXIT(m_one->run({u"init"_s}), 0);
        GALLEY_EXIT(m_one->run({u"person"_s, u"add"_s, u"reporter"_s, u"--name"_s, u"记者"_s, u"--role"_s, u"reporter"_s}), 0);
    }

    void withoutAStoreItSaysHowToMakeOne()
    {
        GALLEY_EXIT(m_one->run({u"sync"_s}), 2);
        GALLEY_EXIT(m_one->run({u"remote"_s, u"status"_s}), 2);
        GALLEY_EXIT(m_one->run({u"remote"_s, u"init"_s, u"/somewhere"_s}), 2);
        GALLEY_EXIT(m_one->as(u"reporter"_s, {u"remote"_s, u"init"_s, u"file:store.sqlite"_s}), 1);
        GALLEY_EXIT(m_other->run({u"remote"_s, u"join"_s, u"file:store.sqlite"_s}), 3);
    }

    void twoWorkstationsComeTogether()
    {
        const QString id = write(*m_one, u"早先的"_s);
        GALLEY_EXIT(m_one->run({u"remote"_s, u"init"_s, u"file:store.sqlite"_s}), 0);
        GALLEY_EXIT(m_one->run({u"remote"_s, u"init"_s, u"file:again.sqlite"_s}), 3);
        GALLEY_EXIT(m_other->run({u"remote"_s, u"join"_s, u"file:store.sqlite"_s}), 0);
        QCOMPARE(m_other->ask({u"article"_s, u"show"_s, id})[u"headline"_s].toString(), u"早先的"_s);
        const QString later = write(*m_other, u"后来的"_s);
        QCOMPARE(m_other->ask({u"sync"_s})[u"sent"_s].toInt(), 1);
        QVERIFY(m_one->ask({u"remote"_s, u"status"_s})[u"behind"_s].toInt() > 0);
        QVERIFY(m_one->ask({u"sync"_s})[u"taken"_s].toInt() > 0);
        QCOMPARE(m_one->ask({u"article"_s, u"show"_s, later})[u"headline"_s].toString(), u"后来的"_s);
        const QJsonObject status = m_one->ask({u"remote"_s, u"status"_s});
        QCOMPARE(status[u"online"_s].toBool(), true);
        QCOMPARE(status[u"waiting"_s].toInt(), 0);
        QCOMPARE(status[u"holds_to_roles"_s].toBool(true), false);
        GALLEY_EXIT(m_one->run({u"audit"_s, u"verify"_s}), 0);
        GALLEY_EXIT(m_other->run({u"audit"_s, u"verify"_s}), 0);
    }

    void whatAPersonHasToLookAtIsToldByTheExitCode()
    {
        const QString id = write(*m_one, u"标题"_s);
        GALLEY_EXIT(m_one->run({u"remote"_s, u"init"_s, u"file:store.sqlite"_s}), 0);
        GALLEY_EXIT(m_other->run({u"remote"_s, u"join"_s, u"file:store.sqlite"_s}), 0);
        GALLEY_EXIT(m_one->as(u"reporter"_s, {u"article"_s, u"set"_s, id, u"body=甲改的。"_s}), 0);
        GALLEY_EXIT(m_other->as(u"reporter"_s, {u"article"_s, u"set"_s, id, u"body=乙改的。"_s}), 0);
        GALLEY_EXIT(m_one->run({u"sync"_s}), 0);
        const Ran ran = m_other->run({u"sync"_s, u"--json"_s});
        GALLEY_EXIT(ran, 1);
        QCOMPARE(ran.json()[u"conflicts"_s].toInt(), 1);
        QCOMPARE(m_other->ask({u"article"_s, u"show"_s, id})[u"body"_s].toString(), u"甲改的。"_s);

        // It waits for a person, at either workstation.
        GALLEY_EXIT(m_other->run({u"sync"_s}), 0);
        GALLEY_EXIT(m_one->run({u"sync"_s}), 0);
        const QJsonArray open = m_one->ask({u"conflicts"_s, u"list"_s})[u"conflicts"_s].toArray();
        QCOMPARE(open.size(), 1);
        QCOMPARE(open.first()[u"article"_s].toString(), id);
        const QString conflict = open.first()[u"id"_s].toString();
        const Ran shown = m_one->run({u"conflicts"_s, u"show"_s, conflict});
        GALLEY_EXIT(shown, 0);
        QVERIFY(shown.out.contains("甲改的。") && shown.out.contains("乙改的。") && shown.out.contains("<<<<<<<"));
        GALLEY_EXIT(m_one->run({u"conflicts"_s, u"settle"_s, conflict}), 2);
        const Ran marked = m_one->run({u"--as"_s, u"reporter"_s, u"conflicts"_s, u"settle"_s, conflict, u"-"_s}, shown.out);
        QVERIFY2(marked.code != 0, marked.told().constData()); // marks of a conflict are no text
        GALLEY_EXIT(m_one->run({u"--as"_s, u"reporter"_s, u"conflicts"_s, u"settle"_s, conflict, u"-"_s}, "甲和乙改的。"), 0);
        GALLEY_EXIT(m_one->run({u"conflicts"_s, u"settle"_s, conflict, u"--keep"_s, u"theirs"_s}), 2);
        GALLEY_EXIT(m_one->run({u"sync"_s}), 0);
        GALLEY_EXIT(m_other->run({u"sync"_s}), 0);
        QCOMPARE(m_other->ask({u"article"_s, u"show"_s, id})[u"body"_s].toString(), u"甲和乙改的。"_s);
        QVERIFY(m_other->ask({u"conflicts"_s, u"list"_s})[u"conflicts"_s].toArray().isEmpty());
    }

    void aStoreThatIsGoneIsAFailureAndWorkGoesOn()
    {
        GALLEY_EXIT(m_one->run({u"remote"_s, u"init"_s, u"file:store.sqlite"_s}), 0);
        QVERIFY(QFile::rename(m_folder->filePath(u"store.sqlite"_s), m_folder->filePath(u"away.sqlite"_s)));
        const QString id = write(*m_one, u"标题"_s);
        GALLEY_EXIT(m_one->run({u"sync"_s}), 3);
        const QJsonObject status = m_one->ask({u"remote"_s, u"status"_s});
        QCOMPARE(status[u"online"_s].toBool(true), false);
        QVERIFY(!status[u"problem"_s].toString().isEmpty());
        QVERIFY(status[u"waiting"_s].toInt() > 0);
        QVERIFY(QFile::rename(m_folder->filePath(u"away.sqlite"_s), m_folder->filePath(u"store.sqlite"_s)));
        GALLEY_EXIT(m_one->run({u"sync"_s}), 0);
        QCOMPARE(m_one->ask({u"remote"_s, u"status"_s})[u"waiting"_s].toInt(), 0);
    }

    void watchingGoesOnUntilItIsEnded()
    {
        GALLEY_EXIT(m_one->run({u"remote"_s, u"init"_s, u"file:store.sqlite"_s}), 0);
        GALLEY_EXIT(m_other->run({u"remote"_s, u"join"_s, u"file:store.sqlite"_s}), 0);
        QProcess watch;
        watch.setWorkingDirectory(m_folder->path());
        watch.start(GalleyctlRunner::program(), {u"--newsroom"_s, m_one->newsroom, u"--json"_s, u"sync"_s, u"--watch"_s, u"--every"_s, u"1"_s});
        QVERIFY(watch.waitForStarted());
        const QString id = write(*m_other, u"标题"_s);
        GALLEY_EXIT(m_other->run({u"sync"_s}), 0);
        // Commands of others are carried out meanwhile.
        QTRY_COMPARE_WITH_TIMEOUT(m_one->run({u"article"_s, u"show"_s, id}).code, 0, 30'000);
        watch.terminate();
        QVERIFY(watch.waitForFinished());
        QCOMPARE(watch.exitCode(), 0);
        QVERIFY(watch.readAllStandardOutput().contains("\"taken\":"));
    }

    void aLostWorkstationIsShutOutAndLetInAgain()
    {
        GALLEY_EXIT(m_one->run({u"remote"_s, u"clients"_s}), 2);
        GALLEY_EXIT(m_one->run({u"remote"_s, u"init"_s, u"file:store.sqlite"_s}), 0);
        const QString id = write(*m_one, u"标题"_s);
        GALLEY_EXIT(m_one->run({u"sync"_s}), 0);
        const QString first = m_one->ask({u"remote"_s, u"clients"_s})[u"clients"_s].toArray().first()[u"id"_s].toString();
        GALLEY_EXIT(m_other->run({u"remote"_s, u"join"_s, u"file:store.sqlite"_s}), 0);
        const QString own = write(*m_other, u"没有送出的"_s);
        QString lost;
        for (const QJsonValue &client : m_one->ask({u"remote"_s, u"clients"_s})[u"clients"_s].toArray()) {
            QVERIFY(!client[u"name"_s].toString().isEmpty() && !client[u"last_seen"_s].toString().isEmpty());
            QCOMPARE(client[u"revoked"_s].toBool(true), false);
            if (client[u"id"_s].toString() != first)
                lost = client[u"id"_s].toString();
        }
        QVERIFY(!lost.isEmpty());
        GALLEY_EXIT(m_one->as(u"reporter"_s, {u"remote"_s, u"revoke"_s, lost}), 1);
        GALLEY_EXIT(m_one->run({u"remote"_s, u"revoke"_s, u"00000000"_s}), 2);
        GALLEY_EXIT(m_one->run({u"remote"_s, u"revoke"_s, QSysInfo::machineHostName()}), 2); // both are called so
        GALLEY_EXIT(m_one->run({u"remote"_s, u"revoke"_s, lost.first(8)}), 0);
        const Ran contact = m_other->run({u"--json"_s, u"sync"_s});
        GALLEY_EXIT(contact, 1);
        QCOMPARE(contact.json()[u"stopped"_s].toString(), u"revoked"_s);
        QCOMPARE(contact.json()[u"removed"_s].toInt(), 1);
        GALLEY_EXIT(m_other->run({u"article"_s, u"show"_s, id}), 2);
        GALLEY_EXIT(m_other->run({u"article"_s, u"show"_s, own}), 0);
        QCOMPARE(m_other->ask({u"remote"_s, u"status"_s})[u"stopped"_s].toString(), u"revoked"_s);
        GALLEY_EXIT(m_other->run({u"remote"_s, u"confirm"_s}), 1);
        GALLEY_EXIT(m_one->run({u"remote"_s, u"revoke"_s, lost, u"--undo"_s}), 0);
        GALLEY_EXIT(m_other->run({u"remote"_s, u"confirm"_s}), 0);
        GALLEY_EXIT(m_other->run({u"article"_s, u"show"_s, id}), 0);
        GALLEY_EXIT(m_one->run({u"sync"_s}), 0);
        GALLEY_EXIT(m_one->run({u"article"_s, u"show"_s, own}), 0);
    }

private:
    QString write(GalleyctlRunner &ctl, const QString &headline)
    {
        return ctl.as(u"reporter"_s, {u"article"_s, u"new"_s, u"headline="_s + headline, u"body=正文。"_s, u"primary_section=资讯"_s, u"source=《北疆晚报》"_s})
            .json()[u"id"_s].toString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<GalleyctlRunner> m_one;
    std::unique_ptr<GalleyctlRunner> m_other;
};

QTEST_GUILESS_MAIN(SyncByCommandTest)
#include "tst_syncbycommand.moc"
