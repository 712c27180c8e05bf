// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/outlet/carryjournal.h"
#include "publish/outlet/carryorder.h"
#include "publish/outlet/rcloneprogram.h"
#include "publish/outlet/wordpresstext.h"
#include "testkit/testkit.h"

#include <QTemporaryDir>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

class TestCarryOrder : public QObject
{
    Q_OBJECT

private:
    static ManifestEntry written(const QByteArray &hash) { return {.hash = hash, .key = "key", .size = 7}; }
    static SiteManifest manifest(const QHash<QString, ManifestEntry> &files)
    {
        SiteManifest manifest;
        manifest.files = files;
        return manifest;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(); }

    void filesAreWhatReadersTakeThemFor()
    {
        QCOMPARE(portalPart(u"index.html"_s), PortalPart::Home);
        QCOMPARE(portalPart(u"m/index.html"_s), PortalPart::PhoneHome);
        QCOMPARE(portalPart(u"m/a/2026/11/23/x.html"_s), PortalPart::Article);
        QCOMPARE(portalPart(u"channel/caijing/index.html"_s), PortalPart::List);
        QCOMPARE(portalPart(u"channel/caijing/rss.xml"_s), PortalPart::Feed);
        QCOMPARE(portalPart(u"robots.txt"_s), PortalPart::Feed);
        QCOMPARE(portalPart(u"assets/ab/abcd.jpg"_s), PortalPart::Asset);
        QCOMPARE(portalPart(u"search/search.js"_s), PortalPart::Asset);
        QCOMPARE(portalPart(u"search/tail.json"_s), PortalPart::List);
    }

    void whatIsNewComesBeforeWhatLeadsThereAndRemovalsLast()
    {
        const SiteManifest wanted = manifest({{u"index.html"_s, written("2")}, {u"rss.xml"_s, written("2")}, {u"a/new.html"_s, written("1")},
                                              {u"a/old.html"_s, written("2")}, {u"assets/n.jpg"_s, written("1")}, {u"channel/n/index.html"_s, written("1")},
                                              {u"channel/o/index.html"_s, written("2")}, {u"channel/n/rss.xml"_s, written("1")}, {u"page/same.html"_s, written("1")}});
        const SiteManifest there = manifest({{u"index.html"_s, written("1")}, {u"rss.xml"_s, written("1")}, {u"a/old.html"_s, written("1")},
                                             {u"channel/o/index.html"_s, written("1")}, {u"page/same.html"_s, written("1")}, {u"a/gone.html"_s, written("1")},
                                             {u"assets/g.jpg"_s, written("1")}, {u"channel/g/index.html"_s, written("1")}});
        const CarryPlan plan = planCarrying(wanted, there);
        QCOMPARE(plan.uploads, (QList<CarryRound>{{u"assets/n.jpg"_s}, {u"a/new.html"_s}, {u"channel/n/index.html"_s}, {u"channel/n/rss.xml"_s},
                                                  {u"a/old.html"_s}, {u"channel/o/index.html"_s}, {u"index.html"_s}, {u"rss.xml"_s}}));
        QCOMPARE(plan.removals, (QList<CarryRound>{{u"channel/g/index.html"_s}, {u"a/gone.html"_s}, {u"assets/g.jpg"_s}}));
        QCOMPARE(plan.files(), 11);
        QVERIFY(planCarrying(wanted, wanted).isEmpty());
    }

    void ofTwoHomesTheOneThatReadersComeToIsLast()
    {
        const SiteManifest wanted = manifest({{u"index.html"_s, written("1")}, {u"m/index.html"_s, written("1")}});
        QCOMPARE(planCarrying(wanted, manifest({})).uploads, (QList<CarryRound>{{u"m/index.html"_s}, {u"index.html"_s}}));
    }

    /// A cut first publication: what was only announced is new still, what was there before is not.
    void announcedIsNotWritten()
    {
        const SiteManifest wanted = manifest({{u"index.html"_s, written("1")}, {u"rss.xml"_s, written("1")}, {u"a/x.html"_s, written("2")}});
        const SiteManifest there = manifest({{u"index.html"_s, announced({})}, {u"rss.xml"_s, announced({})}, {u"a/x.html"_s, announced(written("1"))}});
        QCOMPARE(planCarrying(wanted, there).uploads, (QList<CarryRound>{{u"rss.xml"_s}, {u"index.html"_s}, {u"a/x.html"_s}}));
    }

    void theJournalCountsOnlyForItsOwnListAndNotWhereItIsTorn()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"carried.log"_s);
        SiteManifest there = manifest({{u"a"_s, announced({})}, {u"b"_s, announced({})}, {u"c"_s, written("1")}});
        CarryJournal journal(path);
        GALLEY_VERIFY(journal.begin("list"));
        journal.arrived(u"a"_s, written("5"));
        journal.removed(u"c"_s);
        journal.arrived(u"b"_s, written("6"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.resize(file.size() - 1));
        file.close();
        SiteManifest other = there;
        CarryJournal(path).layOver(other, "another list");
        QCOMPARE(other, there);
        CarryJournal(path).layOver(there, "list");
        QCOMPARE(there.files.value(u"a"_s), written("5"));
        QVERIFY(!there.files.contains(u"c"_s));
        QVERIFY(there.files.value(u"b"_s).hash.isEmpty());
    }

    void whatRcloneSaysIsToldInWordsOfTheTrade_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("down") << u"dial tcp 127.0.0.1:1: connect: connection refused"_s << ErrorCode::Network;
        QTest::newRow("name") << u"dial tcp: lookup nowhere: no such host"_s << ErrorCode::Network;
        QTest::newRow("login") << u"Unauthorized: 401 Unauthorized"_s << ErrorCode::Io;
        QTest::newRow("sftp login") << u"ssh: handshake failed: ssh: unable to authenticate, attempted methods [none password]"_s << ErrorCode::Io;
        QTest::newRow("full") << u"Insufficient Storage: 507"_s << ErrorCode::DiskFull;
        QTest::newRow("key") << u"knownhosts: key mismatch"_s << ErrorCode::Network;
        QTest::newRow("configuration") << u"Couldn't decrypt configuration, most likely wrong password."_s << ErrorCode::Io;
    }
    void whatRcloneSaysIsToldInWordsOfTheTrade()
    {
        QFETCH(const QString, said);
        QFETCH(const ErrorCode, code);
        const Error error = rcloneError(1, said);
        QCOMPARE(error.code, code);
        QVERIFY(!error.message.contains(said));
        QCOMPARE(error.detail, said);
    }

    void differencesAreOfWhatReadersSee()
    {
        QVERIFY(wordPressDifference(u"emoji 😀 and [x]"_s, u"emoji &#x1f600; and &#91;x]\r\n"_s).isEmpty());
        QVERIFY(wordPressDifference(u"a <b>bold</b> word"_s, u"a bold word"_s).contains(u"<b>bold</b>"_s));
    }
};

QTEST_GUILESS_MAIN(TestCarryOrder)
#include "tst_carryorder.moc"
