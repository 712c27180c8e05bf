// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testkit/testkit.h"
#include "twodesks.h"

#include "store/comments.h"
#include "store/crashjournal.h"
#include "store/storefaults.h"
#include "sync/lostmachine.h"

#include <QDirIterator>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

/// Files below a folder that hold these bytes.
QStringList filesWith(const QString &folder, const QByteArray &bytes)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        if (const QString path = files.next(); readFile(path).contains(bytes))
            found.append(path.mid(folder.size()));
    }
    return found;
}

const QString secret = u"这一句谁也没有发表过"_s;
const QString said = u"批注里的一句秘密"_s;

/// The second workstation is lost. On it lie texts of all kinds.
struct LostHouse : TwoDesks
{
    LostHouse()
    {
        // The editor works at the second one.
        picture = QByteArray("somebody else's picture ").repeated(40);
        const QByteArray name = got(await(a()->putAsset(picture)));
        theirs = write(a(), u"别人的稿件"_s, secret + u"。"_s);
        a().save(theirs, reporter(), [&](Content &content, Handling &) { content.assets.append({name, u"a.jpg"_s, {}, {}, {}, {}, {}}); });
        a().save(theirs, reporter(), [&](Content &content, Handling &) { content.body += u"后来改过。"_s; });
        got(await(putComment(*a(), Comment{{}, theirs, {}, reporter(), {}, said, {}, {}, {}, false, false, {}, {}}, reporter())));
        submitted = write(a(), u"送审的稿件"_s, secret + u"，送审。"_s);
        a().act(submitted, Action::Submit, reporter());
        published = write(a(), u"发表的稿件"_s, u"读者看过的正文。"_s);
        for (const auto &[action, by] : {std::pair{Action::Submit, reporter()}, {Action::Pass, editor()}, {Action::Pass, origin.sectionHead},
                                         {Action::Approve, origin.chief}, {Action::Publish, origin.chief}})
            a().act(published, action, by);
        half = write(a(), u"改了一半的稿件"_s, u"原来的正文。"_s);
        settle();
        own = write(b(), u"自己的稿件"_s, u"自己写的正文。"_s, editor());
        settle();
        // Not sent any more: a text of one's own, a change of another's, and what is typed and not saved.
        unsent = write(b(), u"没有送出的稿件"_s, u"没有送出的正文。"_s, editor());
        b().save(half, editor(), [](Content &content, Handling &) { content.body = u"没有送出的改动。"_s; });
        CrashJournal journal(b().folder(), theirs, b().article(theirs).revision);
        Content typed = b().article(theirs).content;
        typed.body += secret + u"还在打。"_s;
        got(journal.record(typed, origin.clock.nowUtc()));
        QFile backup(b().folder() + u"/newsroom.v3.backup.sqlite"_s);
        if (!backup.open(QIODevice::WriteOnly) || backup.write(secret.toUtf8()) < 0)
            qFatal("no backup");
    }

    ClientId clientOf(SyncDesk &desk) { return got(desk.local().state()).client; }
    void shutOutTheSecond() { got(a().own().setRevoked(clientOf(b()), true)); }
    SyncReport contact() { return got(b().trySync({.clientName = {}, .person = editor()})); }

    /// Empty: what is to be gone is, and what is to stay does.
    QString wrong()
    {
        for (const ArticleId gone : {theirs, submitted}) {
            if (b()->article(gone))
                return u"an article of somebody else's is there"_s;
        }
        for (const ArticleId kept : {published, half, own, unsent}) {
            if (!b()->article(kept))
                return u"an article went that was to stay"_s;
        }
        for (const QByteArray &bytes : {secret.toUtf8(), said.toUtf8(), picture}) {
            if (const QStringList files = filesWith(b().folder(), bytes); !files.isEmpty())
                return u"its bytes are still in "_s + files.join(u", "_s);
        }
        if (b().article(half).content.body != u"没有送出的改动。"_s)
            return u"the unsent change is lost"_s;
        return {};
    }

    QByteArray picture;
    ArticleId theirs, submitted, published, half, own, unsent;
};

} // namespace

class LostMachineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }
    void cleanup() { StoreFaults::failAfter = -1; }

    void whatOthersWroteGoesAtTheNextContact()
    {
        LostHouse house;
        QVERIFY(!filesWith(house.b().folder(), secret.toUtf8()).isEmpty());
        house.shutOutTheSecond();
        const SyncReport report = house.contact();
        QCOMPARE(report.stoppedFor, u"revoked"_s);
        QVERIFY(!report.stopped.isEmpty());
        QCOMPARE(report.left, 2);
        QCOMPARE(report.sent, 0);
        QCOMPARE(house.wrong(), QString());
        QCOMPARE(got(house.b().local().state()).stoppedFor, u"revoked"_s);
        // What is left can be read, found and listed.
        got(await(house.b()->settle()));
        QCOMPARE(got(house.b()->count({})), 4);
        ArticleQuery query;
        query.text = u"没有送出"_s;
        QCOMPARE(got(house.b()->list(query)).size(), 2);
        query.text = u"谁也没有"_s;
        QCOMPARE(got(house.b()->list(query)).size(), 0);
        for (const DoctorFinding &finding : got(await(house.b()->doctor(false)))) {
            if (finding.check == u"lists"_s || finding.check == u"search"_s || finding.check == u"foreign-keys"_s || finding.check == u"database"_s)
                QVERIFY2(finding.ok, qPrintable(finding.check + u": "_s + finding.message));
        }
    }

    void doneAgainItDoesNothing()
    {
        LostHouse house;
        house.shutOutTheSecond();
        house.contact();
        const auto before = house.b().records();
        const SyncReport again = house.contact();
        QCOMPARE(again.stoppedFor, u"revoked"_s);
        QCOMPARE(again.left, 0);
        QCOMPARE(difference(house.b().records(), before), QString());
        QVERIFY(!SyncEngine(house.b().local(), house.b().own()).confirm());
    }

    void whoeverIsNotKnownHasNothingThatWasSent()
    {
        LostHouse house;
        house.shutOutTheSecond();
        QCOMPARE(house.b().sync().left, 3); // what is in the store is lost to nobody
        QVERIFY(!house.b()->article(house.own));
        QVERIFY(house.b()->article(house.unsent));
        QVERIFY(house.b()->article(house.half));
    }

    void letInAgainItGetsEverythingBack()
    {
        LostHouse house;
        house.shutOutTheSecond();
        house.contact();
        got(house.a().own().setRevoked(house.clientOf(house.b()), false));
        QCOMPARE(house.contact().stoppedFor, u"revoked"_s); // until a person says so
        house.b().confirm();
        house.settle();
        QCOMPARE(house.apart(), QString());
        QCOMPARE(house.a().article(house.half).content.body, u"没有送出的改动。"_s);
        QCOMPARE(got(house.b()->asset(house.b().article(house.theirs).content.assets.constFirst().sha256)), house.picture);
    }

    /// Wherever it is cut short, the next contact finishes it.
    void aCrashOnTheWayIsMadeUpForAtTheNextContact()
    {
        int failed = 0;
        for (int access = 1; access < 200; access += 13) {
            LostHouse house;
            house.shutOutTheSecond();
            StoreFaults::failAfter = access;
            const auto report = house.b().trySync({.clientName = {}, .person = house.editor()});
            StoreFaults::failAfter = -1;
            house.b().reconnect();
            failed += report ? 0 : 1;
            QCOMPARE(house.contact().stoppedFor, u"revoked"_s);
            const QString wrong = house.wrong();
            QVERIFY2(wrong.isEmpty(), qPrintable(u"access %1: %2"_s.arg(access).arg(wrong)));
            if (report)
                break;
        }
        QVERIFY2(failed > 3, qPrintable(QString::number(failed)));
    }

    void aWorkstationThatStandsStillLooksAllTheSame()
    {
        LostHouse house;
        got(house.b().local().stop(u"removals"_s, u"为什么"_s));
        house.shutOutTheSecond();
        QCOMPARE(house.contact().stoppedFor, u"revoked"_s);
        QCOMPARE(house.wrong(), QString());
    }

    /// A store that is not the known one could say anything.
    void onlyTheKnownStoreIsBelieved()
    {
        LostHouse house;
        const auto before = house.b().records();
        const auto says = [&](const QString &file) {
            const auto remote = got(EmbeddedRemote::open(file, house.origin.clock));
            const ClientId client = house.clientOf(house.b());
            got(remote->hello({client, u"b"_s}));
            got(remote->setRevoked(client, true));
            house.b().setRemote(remote.get());
            static_cast<void>(house.b().trySync({.clientName = {}, .person = house.editor()}));
            house.b().setRemote(nullptr);
            return difference(house.b().records(), before);
        };
        StoreFile emptied(house.origin.clock, house.id);
        got(emptied.connect()->openUp());
        QCOMPARE(says(emptied.file()), QString());
        StoreFile foreign(house.origin.clock, NewsroomId(QUuid::createUuid()));
        got(foreign.connect()->openUp());
        QCOMPARE(says(foreign.file()), QString());
        const QTemporaryDir restored(quickFolder());
        copyStore(house.store->file(), restored.filePath(u"old.sqlite"_s));
        got(EmbeddedRemote::renewEpoch(restored.filePath(u"old.sqlite"_s), house.origin.clock));
        QCOMPARE(says(restored.filePath(u"old.sqlite"_s)), QString());
    }
};

QTEST_GUILESS_MAIN(LostMachineTest)
#include "tst_lostmachine.moc"
