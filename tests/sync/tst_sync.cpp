// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/conflictrevisions.h"

#include "store/comments.h"
#include "store/notices.h"
#include "store/storefaults.h"
#include "remotearound.h"
#include "testkit/testkit.h"
#include "twodesks.h"

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

/// Answers after the fact that it did not.
class LosingRemote final : public RemoteAround
{
public:
    using RemoteAround::RemoteAround;
    bool losesReplies = false;

    Result<QList<PushAnswer>> push(const QList<Push> &pushes) override
    {
        auto answer = m_remote.push(pushes);
        if (losesReplies)
            return failure(ErrorCode::Network, u"lost"_s);
        return answer;
    }
};

} // namespace

class SyncTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aNewWorkstationHasTheWholeNewsroom()
    {
        TwoDesks house;
        QCOMPARE(house.apart(), QString());
        QCOMPARE(got(house.b()->people()).size(), 5);
        QVERIFY(!got(house.b()->sections()).isEmpty());
        QCOMPARE(house.b()->zone(), house.a()->zone());
    }

    void whatOneWritesTheOtherReads()
    {
        TwoDesks house;
        const ArticleId id = house.write(house.a(), u"标题"_s, u"正文。"_s);
        house.settle();
        QCOMPARE(house.b().article(id).content, house.a().article(id).content);
        QCOMPARE(house.b().act(id, Action::Submit, house.reporter()), QString());
        house.settle();
        QCOMPARE(house.a().article(id).stage, Stage::Review);
        QCOMPARE(house.apart(), QString());
    }

    void aSecondSyncMovesNothing()
    {
        TwoDesks house;
        house.write(house.a(), u"标题"_s, u"正文。"_s);
        house.settle();
        QVERIFY(house.a().sync().movedNothing());
        QVERIFY(house.b().sync().movedNothing());
    }

    void aStoreWithNothingNewIsOnlyGreeted()
    {
        class Counting final : public RemoteAround
        {
        public:
            using RemoteAround::RemoteAround;
            int calls = 0;

        private:
            Result<void> before() override
            {
                ++calls;
                return {};
            }
        };
        TwoDesks house;
        house.write(house.a(), u"标题"_s, u"正文。"_s);
        house.settle();
        Counting counting(house.a().own());
        house.a().setRemote(&counting);
        QVERIFY(house.a().sync().movedNothing());
        QCOMPARE(counting.calls, 1);
    }

    /// Nobody changed it here: there is nothing to bring together, and nothing to be sent.
    void whatWasChangedElsewhereAloneIsTakenAsItIs()
    {
        TwoDesks house;
        const ArticleId id = house.write(house.a(), u"标题"_s, u"正文。"_s);
        house.settle();
        for (const QString &text : {u"改过的正文。"_s, u"再改的正文。"_s})
            QCOMPARE(house.a().save(id, house.reporter(), [&](Content &content, Handling &) { content.body = text; }), QString());
        QVERIFY(house.a().sync().sent > 0);
        const SyncReport report = house.b().sync();
        QCOMPARE(report.local.taken, 1);
        QCOMPARE(report.local.together, 0);
        QCOMPARE(house.b().waiting(), 0);
        QCOMPARE(house.b().article(id).content.body, u"再改的正文。"_s);
        QCOMPARE(house.apart(), QString());
    }

    void differentFieldsAreMergedIntoOneText()
    {
        TwoDesks house;
        const ArticleId id = house.write(house.a(), u"标题"_s, u"正文。"_s);
        house.settle();
        QCOMPARE(house.a().save(id, house.reporter(), [](Content &content, Handling &handling) {
            content.body = u"改过的正文。"_s;
            handling.urgency = 2;
        }), QString());
        QCOMPARE(house.b().save(id, house.reporter(), [](Content &content, Handling &handling) {
            content.summary = u"新的摘要"_s;
            handling.place = u"呼和浩特"_s;
        }), QString());
        house.settle();
        QCOMPARE(house.apart(), QString());
        const Article both = house.a().article(id);
        QCOMPARE(both.content.body, u"改过的正文。"_s);
        QCOMPARE(both.content.summary, u"新的摘要"_s);
        QCOMPARE(both.handling.urgency, 2);
        QCOMPARE(both.handling.place, u"呼和浩特"_s);
        QCOMPARE(got(house.a()->revisions(id)).constFirst().parents.size(), 2);
    }

    void theSameFieldBecomesAConflictRevisionAndNothingIsLost()
    {
        TwoDesks house;
        const ArticleId id = house.write(house.a(), u"标题"_s, u"正文。"_s);
        house.settle();
        const auto saying = [](const QString &text) { return [text](Content &content, Handling &) { content.body = text; }; };
        QCOMPARE(house.a().save(id, house.reporter(), saying(u"甲改的。"_s)), QString());
        QCOMPARE(house.b().save(id, house.editor(), saying(u"乙改的。"_s)), QString());
        house.a().sync();
        QCOMPARE(house.b().sync().local.conflicts, 1);
        house.settle();
        QCOMPARE(house.apart(), QString());
        QCOMPARE(house.b().article(id).content.body, u"甲改的。"_s);
        QVERIFY(bodies(*house.a(), id).contains(u"乙改的。"_s));
        QVERIFY(bodies(*house.b(), id).contains(u"乙改的。"_s));
        QCOMPARE(got(readNotices(*house.a(), house.editor(), true)).size(), 1);

        // A person settles it at the other workstation, and it is settled for all.
        const QList<ConflictRevision> open = got(openConflicts(*house.a()));
        QCOMPARE(open.size(), 1);
        QCOMPARE(got(contentFromCanonical(open.constFirst().mine.canonical)).body, u"乙改的。"_s);
        Content decided = house.a().article(id).content;
        decided.body = u"甲和乙改的。"_s;
        const QByteArray head = house.a().article(id).revision;
        QVERIFY(!await(settleConflict(*house.a(), open.constFirst().id, QByteArray(32, 'x'), decided, house.editor())));
        GALLEY_VERIFY(await(settleConflict(*house.a(), open.constFirst().id, head, decided, house.editor())));
        house.settle();
        QCOMPARE(house.apart(), QString());
        QVERIFY(got(openConflicts(*house.b())).isEmpty());
        QCOMPARE(house.b().article(id).content.body, u"甲和乙改的。"_s);
    }

    void anActionDoneOfflineIsRefusedWithItsReasonAndTheTextIsKept()
    {
        TwoDesks house;
        const ArticleId id = house.write(house.a(), u"标题"_s, u"正文。"_s);
        house.a().act(id, Action::Submit, house.reporter());
        house.settle();
        QCOMPARE(house.a().act(id, Action::Return, house.origin.sectionHead, u"缺"_s), QString());
        QCOMPARE(house.b().act(id, Action::Pass, house.editor(), u"可"_s), QString());
        house.a().sync();
        const SyncReport report = house.b().sync();
        QCOMPARE(report.local.refused, 1);
        house.settle();
        QCOMPARE(house.apart(), QString());
        QCOMPARE(house.b().article(id).stage, Stage::Draft);
        bool told = false;
        for (const Notice &notice : got(readNotices(*house.b(), house.editor(), true)))
            told = told || notice.kind == NoticeKind::Refused;
        QVERIFY(told);
    }

    void whatIsApprovedOfflineIsNotWhatWasChangedMeanwhile()
    {
        TwoDesks house;
        const ArticleId id = house.write(house.a(), u"标题"_s, u"正文。"_s);
        for (const auto &[action, by] : {std::pair{Action::Submit, house.reporter()}, {Action::Pass, house.editor()}, {Action::Pass, house.origin.sectionHead}})
            QCOMPARE(house.a().act(id, action, by), QString());
        house.settle();
        QCOMPARE(house.a().save(id, house.origin.chief, [](Content &content, Handling &) { content.body = u"正文改。"_s; }), QString());
        QCOMPARE(house.b().act(id, Action::Approve, house.origin.chief), QString());
        QCOMPARE(house.b().act(id, Action::Publish, house.origin.chief), QString());
        house.a().sync();
        QCOMPARE(house.b().sync().local.refused, 2);
        house.settle();
        QCOMPARE(house.apart(), QString());
        QCOMPARE(house.a().article(id).live, Live::None);
        QVERIFY(house.a().article(id).approvedHash.isEmpty());
    }

    void actionsInARowThatNobodyCrossedAreTakenAsTheyWere()
    {
        TwoDesks house;
        const ArticleId id = house.write(house.a(), u"标题"_s, u"正文。"_s);
        house.settle();
        QCOMPARE(house.b().save(id, house.reporter(), [](Content &content, Handling &) { content.body = u"又改。"_s; }), QString());
        for (const auto &[action, by] : {std::pair{Action::Submit, house.reporter()}, {Action::Pass, house.editor()}, {Action::Pass, house.origin.sectionHead},
                                         {Action::Approve, house.origin.chief}, {Action::Publish, house.origin.chief}})
            QCOMPARE(house.b().act(id, action, by), QString());
        got(await(putComment(*house.a(), Comment{{}, id, {}, house.editor(), {}, u"看一下"_s, {}, {}, {}, false, false, {}, {}}, house.editor())));
        house.settle();
        QCOMPARE(house.apart(), QString());
        QCOMPARE(house.a().article(id).live, Live::Published);
        QCOMPARE(got(readComments(*house.b(), id)).size(), 1);
    }

    void aReplyThatIsLostAfterTheFactIsAskedForAgain()
    {
        TwoDesks house;
        LosingRemote losing(house.a().own());
        house.a().setRemote(&losing);
        const ArticleId id = house.write(house.a(), u"标题"_s, u"正文。"_s);
        losing.losesReplies = true;
        QVERIFY(!house.a().trySync());
        QVERIFY(!house.a().trySync());
        losing.losesReplies = false;
        QCOMPARE(house.a().save(id, house.reporter(), [](Content &content, Handling &) { content.body = u"又改。"_s; }), QString());
        house.settle();
        QCOMPARE(house.apart(), QString());
        QCOMPARE(got(house.b()->audit(id)).size(), 2);
    }

    void registersOfTwoAreMergedByTheirFields()
    {
        TwoDesks house;
        Person person = got(house.a()->personByLogin(u"editor"));
        person.realName = u"李小文"_s;
        got(await(house.a()->putPerson(person, house.origin.admin)));
        Person other = got(house.b()->personByLogin(u"editor"));
        other.roles.append({Role::Proofreader, {}});
        got(await(house.b()->putPerson(other, house.origin.admin)));
        got(await(house.a()->putTag({{}, u"草原"_s, u"caoyuan"_s}, house.editor())));
        got(await(house.b()->putTag({{}, u"草原"_s, u"caoyuan"_s}, house.editor())));
        house.settle();
        QCOMPARE(house.apart(), QString());
        const Person both = got(house.a()->personByLogin(u"editor"));
        QCOMPARE(both.realName, u"李小文"_s);
        QVERIFY(both.hasRole(Role::Proofreader));
        QStringList names;
        for (const Tag &tag : got(house.b()->tags()))
            names.append(tag.name);
        names.sort();
        QCOMPARE(names, (QStringList{u"草原"_s, u"草原 2"_s}));
    }

    void picturesComeBeforeTheirArticle()
    {
        TwoDesks house;
        QByteArray bytes(3 * 1024 * 1024 + 17, Qt::Uninitialized);
        for (qsizetype i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<char>((i * 7919) >> 3);
        const QByteArray name = got(await(house.a()->putAsset(bytes)));
        const ArticleId id = house.write(house.a(), u"标题"_s, u"正文。"_s);
        QCOMPARE(house.a().save(id, house.reporter(), [&](Content &content, Handling &) {
            content.assets.append({name, u"a.jpg"_s, {}, {}, {}, {}, {}});
        }), QString());
        house.settle();
        QCOMPARE(house.apart(), QString());
        QCOMPARE(got(house.b()->asset(name)), bytes);
    }

    void anEmptiedOrReplacedStoreDeletesNothingAndStopsUntilAPersonLooked()
    {
        TwoDesks house;
        const ArticleId id = house.write(house.a(), u"标题"_s, u"正文。"_s);
        house.settle();
        const QString file = house.store->file();
        // Emptied.
        house.a().reconnect();
        const auto before = house.a().records();
        StoreFile empty(house.origin.clock, house.id);
        got(empty.connect()->openUp());
        const auto emptied = empty.connect();
        house.a().setRemote(emptied.get());
        SyncReport report = house.a().sync();
        QVERIFY(!report.stopped.isEmpty());
        report = house.a().sync();
        QVERIFY(!report.stopped.isEmpty());
        QCOMPARE(difference(house.a().records(), before), QString());
        // Another newsroom's: nobody can say that it is right.
        StoreFile foreign(house.origin.clock, NewsroomId(QUuid::createUuid()));
        const auto other = foreign.connect();
        house.b().setRemote(other.get());
        QCOMPARE(house.b().sync().stoppedFor, u"other-newsroom"_s);
        QVERIFY(!SyncEngine(house.b().local(), *other).confirm());
        QVERIFY(!house.b().sync().stopped.isEmpty());
        QVERIFY(house.b()->article(id).has_value());
    }

    void aStoreThatWasRolledBackWithoutAWordIsNoticedAndGetsBackWhatItForgot()
    {
        TwoDesks house;
        house.write(house.a(), u"标题"_s, u"正文。"_s);
        house.settle();
        const QTemporaryDir backup;
        copyStore(house.store->file(), backup.filePath(u"old.sqlite"_s));
        const ArticleId later = house.write(house.a(), u"后写的"_s, u"后来。"_s);
        house.settle();
        copyStore(backup.filePath(u"old.sqlite"_s), house.store->file());
        house.a().reconnect();
        house.b().reconnect();
        QCOMPARE(house.a().sync().stoppedFor, u"rolled-back"_s);
        QVERIFY(house.a()->article(later).has_value());
        QCOMPARE(house.a().sync().stoppedFor, u"rolled-back"_s); // stays so
        house.a().confirm();
        house.a().sync();
        // The other one sees a store that knows as much as it read, but something else at its places.
        house.write(house.a(), u"再写的"_s, u"后来。"_s);
        house.a().sync();
        house.b().sync();
        if (!house.b().sync().stopped.isEmpty())
            house.b().confirm();
        house.settle();
        QCOMPARE(house.apart(), QString());
        QVERIFY(house.b()->article(later).has_value());
    }

    void aStoreFromAnOldBackupGetsBackWhatItForgot()
    {
        TwoDesks house;
        const ArticleId id = house.write(house.a(), u"标题"_s, u"正文。"_s);
        house.settle();
        QTemporaryDir backup;
        house.a().setRemote(nullptr);
        const QString file = house.store->file();
        copyStore(file, backup.filePath(u"old.sqlite"_s));
        QCOMPARE(house.a().act(id, Action::Submit, house.reporter()), QString());
        const ArticleId later = house.write(house.b(), u"后写的"_s, u"后来。"_s);
        house.settle();
        QCOMPARE(house.apart(), QString());
        copyStore(backup.filePath(u"old.sqlite"_s), file);
        got(EmbeddedRemote::renewEpoch(file, house.origin.clock));
        for (SyncDesk *desk : {house.first.get(), house.second.get()}) {
            desk->reconnect();
            QCOMPARE(desk->sync().stoppedFor, u"new-epoch"_s);
            desk->confirm();
        }
        house.settle();
        QCOMPARE(house.apart(), QString());
        QCOMPARE(house.a().article(id).stage, Stage::Review);
        QVERIFY(house.a()->article(later).has_value());
    }

    /// For every access to either side's database, fail it; the next sync brings both together all the same.
    void wheneverADatabaseFailsTheNextSyncComesTogether()
    {
        int failures = 0;
        TwoDesks house;
        const ArticleId id = house.write(house.a(), u"标题"_s, u"正文。"_s);
        house.settle();
        for (int step = 1, round = 0; round < 400; ++round) {
            const QString body = u"第%1次。"_s.arg(round);
            QCOMPARE(house.a().save(id, house.reporter(), [&](Content &content, Handling &) { content.body = body; }), QString());
            if (round % 3 == 0)
                QCOMPARE(house.b().save(id, house.reporter(), [&](Content &content, Handling &) { content.summary = body; }), QString());
            SyncDesk &failing = round % 2 == 0 ? house.a() : house.b();
            (round % 2 == 0 ? house.b() : house.a()).sync();
            StoreFaults::failAfter = step;
            const auto result = failing.trySync();
            StoreFaults::failAfter = -1;
            failing.reconnect();
            failures += result ? 0 : 1;
            step = result ? 1 + (round % 5) : step + 3;
            house.settle();
            const QString wrong = house.apart();
            QVERIFY2(wrong.isEmpty(), qPrintable(u"round %1, access %2: %3"_s.arg(round).arg(step).arg(wrong)));
            if (result && failures > 40)
                break;
        }
        QVERIFY(failures > 40);
    }
};

QTEST_GUILESS_MAIN(SyncTest)
#include "tst_sync.moc"
