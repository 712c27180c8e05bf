// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/galleyctlrunner.h"
#include "testkit/testkit.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

/// Two workstations that publish to one folder, by galleyctl.
class PublishLeaseTest : public QObject
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
        for (const auto &[login, role] : {std::pair{u"reporter"_s, u"reporter"_s}, {u"editor"_s, u"editor"_s}, {u"head"_s, u"section-head"_s}, {u"chief"_s, u"chief"_s}})
            GALLEY_EXIT(m_one->run({u"person"_s, u"add"_s, login, u"--name"_s, login, u"--role"_s, role}), 0);
        GALLEY_EXIT(m_one->run({u"outlet"_s, u"add"_s, u"--name"_s, u"门户"_s, u"--folder"_s, m_folder->filePath(u"site"_s)}), 0);
    }

    void cleanup()
    {
        for (const auto &watch : m_watches) {
            watch->kill();
            watch->waitForFinished();
        }
        m_watches.clear();
    }

    void withoutAStoreAllIsAsItWas()
    {
        const QString id = approved(*m_one, u"头一条"_s);
        const Ran ran = m_one->as(u"chief"_s, {u"publish"_s, id});
        GALLEY_EXIT(ran, 0);
        QCOMPARE(ran.json()[u"outlets"_s].toArray().first()[u"ok"_s].toBool(), true);
        QVERIFY(home().contains("头一条"));
        QVERIFY(!readFile(m_folder->filePath(u"site/.galley-manifest.json"_s)).contains("\"fence\""));
    }

    void whoDoesNotHoldTheOutletSendsTheOrder()
    {
        join();
        QProcess &watch = startWatch(*m_one);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_folder->filePath(u"site/index.html"_s)), 30'000);
        const QString id = approved(*m_other, u"另一台的"_s);
        const Ran ran = m_other->as(u"chief"_s, {u"publish"_s, id});
        GALLEY_EXIT(ran, 0); // it was taken, and somebody else brings it out
        const QJsonObject outlet = ran.json()[u"outlets"_s].toArray().first().toObject();
        QCOMPARE(outlet[u"ok"_s].toBool(true), false);
        QVERIFY(!outlet[u"held_by"_s].toString().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(home().contains("另一台的"), 30'000);
        // A command that is handed to the one that holds it publishes there and then, and takes nothing away from it.
        const QString own = approved(*m_one, u"这一台的"_s);
        const Ran handed = m_one->as(u"chief"_s, {u"publish"_s, own});
        GALLEY_EXIT(handed, 0);
        QCOMPARE(handed.json()[u"outlets"_s].toArray().first()[u"ok"_s].toBool(), true);
        QVERIFY(home().contains("这一台的"));
        GALLEY_EXIT(m_other->as(u"chief"_s, {u"publish"_s, approved(*m_other, u"又一条"_s)}), 0);
        QTRY_VERIFY_WITH_TIMEOUT(home().contains("又一条"), 30'000);
        watch.terminate();
        QVERIFY(watch.waitForFinished());
        QCOMPARE(watch.exitCode(), 0);
        // Given back at once.
        const QString last = approved(*m_other, u"最后的"_s);
        const Ran after = m_other->as(u"chief"_s, {u"publish"_s, last});
        GALLEY_EXIT(after, 0);
        QCOMPARE(after.json()[u"outlets"_s].toArray().first()[u"ok"_s].toBool(), true);
        QVERIFY(home().contains("最后的"));
        QVERIFY(home().contains("这一台的"));
    }

    void whenTheHolderIsKilledTheOtherTakesOver()
    {
        join();
        QProcess &first = startWatch(*m_one);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_folder->filePath(u"site/index.html"_s)), 30'000);
        QProcess &second = startWatch(*m_other);
        QTRY_VERIFY_WITH_TIMEOUT(said(second).contains("outlet"), 30'000); // it was told who publishes
        QVERIFY(said(second).contains(QSysInfo::machineHostName().toUtf8()));
        const qint64 fence = fenceOf();
        first.kill();
        QVERIFY(first.waitForFinished());
        const QString id = approved(*m_other, u"接班之后"_s);
        GALLEY_EXIT(m_other->as(u"chief"_s, {u"publish"_s, id}), 0);
        QTRY_VERIFY_WITH_TIMEOUT(home().contains("接班之后"), 30'000);
        QVERIFY(fenceOf() > fence);
    }

    void withoutItsStoreNothingIsPublished()
    {
        join();
        const QString id = approved(*m_one, u"离线的"_s);
        QVERIFY(QFile::rename(m_folder->filePath(u"store.sqlite"_s), m_folder->filePath(u"away.sqlite"_s)));
        const Ran ran = m_one->as(u"chief"_s, {u"publish"_s, id});
        QVERIFY2(ran.code == 3, ran.told().constData());
        QCOMPARE(m_one->ask({u"article"_s, u"show"_s, id})[u"live"_s].toString(), u"published"_s); // the order waits
        QVERIFY(home().isEmpty());
        QVERIFY(QFile::rename(m_folder->filePath(u"away.sqlite"_s), m_folder->filePath(u"store.sqlite"_s)));
        startWatch(*m_one);
        QTRY_VERIFY_WITH_TIMEOUT(home().contains("离线的"), 30'000);
    }

private:
    void join()
    {
        GALLEY_EXIT(m_one->run({u"remote"_s, u"init"_s, u"file:store.sqlite"_s}), 0);
        GALLEY_EXIT(m_other->run({u"remote"_s, u"join"_s, u"file:store.sqlite"_s}), 0);
    }

    QString approved(GalleyctlRunner &ctl, const QString &headline)
    {
        const QString id = ctl.as(u"reporter"_s, {u"article"_s, u"new"_s, u"headline="_s + headline, u"body=正文。"_s, u"primary_section=资讯"_s, u"source=《北疆晚报》"_s})
                               .json()[u"id"_s].toString();
        for (const auto &[login, verb] : {std::pair{u"reporter"_s, u"submit"_s}, {u"editor"_s, u"pass"_s}, {u"head"_s, u"pass"_s}, {u"chief"_s, u"approve"_s}}) {
            const Ran ran = ctl.as(login, {verb, id});
            if (ran.code != 0)
                qFatal("%s", ran.told().constData());
        }
        return id;
    }

    QProcess &startWatch(const GalleyctlRunner &ctl)
    {
        auto watch = std::make_unique<QProcess>();
        watch->setWorkingDirectory(m_folder->path());
        watch->start(GalleyctlRunner::program(), {u"--newsroom"_s, ctl.newsroom, u"publish"_s, u"--watch"_s, u"--every"_s, u"1"_s, u"--lease"_s, u"4"_s});
        if (!watch->waitForStarted())
            qFatal("galleyctl does not start");
        m_watches.push_back(std::move(watch));
        return *m_watches.back();
    }

    static QByteArray said(QProcess &process)
    {
        process.waitForReadyRead(100);
        const QByteArray all = process.property("said").toByteArray() + process.readAllStandardOutput() + process.readAllStandardError();
        process.setProperty("said", all);
        return all;
    }

    QByteArray home() const
    {
        const QString file = m_folder->filePath(u"site/index.html"_s);
        return QFile::exists(file) ? readFile(file) : QByteArray();
    }
    qint64 fenceOf() const
    {
        return QJsonDocument::fromJson(readFile(m_folder->filePath(u"site/.galley-manifest.json"_s))).object()[u"fence"_s].toObject()[u"number"_s].toInteger();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<GalleyctlRunner> m_one;
    std::unique_ptr<GalleyctlRunner> m_other;
    std::vector<std::unique_ptr<QProcess>> m_watches;
};

QTEST_GUILESS_MAIN(PublishLeaseTest)
#include "tst_publishlease.moc"
