// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/assignments.h"

#include "store/notices.h"
#include "testkit/testkit.h"
#include "testnewsroom.h"

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

QString assign(TestNewsroom &newsroom, ArticleId id, const QList<PersonId> &to, const QDateTime &due = {}, PersonId by = {})
{
    ActRequest request;
    request.article = id;
    request.action = Action::Assign;
    request.person = by.isNull() ? newsroom.editor : by;
    request.assignees = to;
    request.at = due;
    request.reason = u"请尽快"_s;
    const auto done = await(newsroom->act(request));
    return done ? QString() : done.error().detail;
}

QList<PersonId> assigned(const TestNewsroom &newsroom, ArticleId id)
{
    QList<PersonId> people;
    for (const Assignment &assignment : got(readAssignments(*newsroom, id)))
        people.append(assignment.person);
    return people;
}

QSet<PersonId> possible(const TestNewsroom &newsroom, ArticleId id)
{
    const QList<PersonId> people = got(possibleAssignees(*newsroom, id));
    return {people.begin(), people.end()};
}

QList<ArticleId> listed(const TestNewsroom &newsroom, Queue queue, PersonId person = {}, ListOrder order = ListOrder::Newest)
{
    ArticleQuery query;
    query.queue = queue;
    query.person = person;
    query.order = order;
    QList<ArticleId> ids;
    for (const ArticleRow &row : got(newsroom->list(query)))
        ids.append(row.id);
    return ids;
}

int counted(const TestNewsroom &newsroom, Queue queue, PersonId person)
{
    return got(newsroom->counts(person)).queues.value(queue);
}

} // namespace

/// 派稿, and the queues a duty editor works by.
class AssignmentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void anArticleIsAssignedToSeveralUntilATime()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        const QDateTime due = newsroom.clock.nowUtc().addSecs(7200);
        QCOMPARE(assign(newsroom, id, {newsroom.reporter, newsroom.chief, newsroom.reporter}, due), QString());
        const QList<Assignment> standing = got(readAssignments(*newsroom, id));
        QCOMPARE(standing.size(), 2);
        QCOMPARE(standing.first(), (Assignment{id, newsroom.reporter, newsroom.editor, newsroom.clock.nowUtc(), due, u"请尽快"_s}));
        const ArticleRow row = got(newsroom->list({})).first();
        QCOMPARE(row.assignees, (QList{newsroom.reporter, newsroom.chief}));
        QCOMPARE(row.due, due);
        QCOMPARE(listed(newsroom, Queue::AssignedToMe, newsroom.reporter), QList{id});
        QCOMPARE(counted(newsroom, Queue::AssignedToMe, newsroom.reporter), 1);
        QCOMPARE(counted(newsroom, Queue::AssignedToMe, newsroom.editor), 0);
        const Notice notice = got(readNotices(*newsroom, newsroom.reporter, true)).first();
        QCOMPARE(noticeName(notice.kind), u"assigned"_s);
        QCOMPARE(notice.text, u"请尽快"_s);
        const Statement statement = got(newsroom->audit(id)).constLast().statement;
        QCOMPARE(statement.details.value(u"assignees").toArray().size(), 3);
        QCOMPARE(statement.details.value(u"due").toInteger(), due.toMSecsSinceEpoch());
    }

    void reassigningTakesTheWorkFromWhoHadIt()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        assign(newsroom, id, {newsroom.reporter});
        QCOMPARE(assign(newsroom, id, {newsroom.editor}), QString());
        QCOMPARE(assigned(newsroom, id), QList{newsroom.editor});
        QCOMPARE(counted(newsroom, Queue::AssignedToMe, newsroom.reporter), 0);
        QCOMPARE(assign(newsroom, id, {}), QString());
        QCOMPARE(assigned(newsroom, id), QList<PersonId>());
        QVERIFY(got(newsroom->list({})).first().assignees.isEmpty());
    }

    void whoHasTheWorkAlreadyIsNotToldAgain()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        const QDateTime due = newsroom.clock.nowUtc().addSecs(7200);
        assign(newsroom, id, {newsroom.reporter}, due);
        QCOMPARE(assign(newsroom, id, {newsroom.reporter, newsroom.chief}, due), QString()); // one more
        QCOMPARE(got(readNotices(*newsroom, newsroom.reporter, true)).size(), 1);
        QCOMPARE(got(readNotices(*newsroom, newsroom.chief, true)).size(), 1);
        assign(newsroom, id, {newsroom.reporter, newsroom.chief}, due.addSecs(3600)); // that is new
        QCOMPARE(got(readNotices(*newsroom, newsroom.reporter, true)).size(), 2);
        assign(newsroom, id, {});
        assign(newsroom, id, {newsroom.reporter}, due.addSecs(3600)); // taken back, and given again
        QCOMPARE(got(readNotices(*newsroom, newsroom.reporter, true)).size(), 3);
    }

    void whoCouldNotDoTheWorkIsNotNamed()
    {
        TestNewsroom newsroom;
        const PersonId stranger = newsroom.addPerson(u"stranger"_s, u"陌生"_s, Role::Reporter);
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        QCOMPARE(assign(newsroom, id, {newsroom.reporter, stranger}), ruleName(Rule::AssigneeUnfit));
        QCOMPARE(assigned(newsroom, id), QList<PersonId>());
        QCOMPARE(assign(newsroom, id, {newsroom.reporter}, {}, newsroom.reporter), ruleName(Rule::RoleMissing));
        // The administrator of a new newsroom holds every role until others are there.
        QCOMPARE(possible(newsroom, id), (QSet{newsroom.admin, newsroom.chief, newsroom.editor, newsroom.sectionHead, newsroom.reporter}));
        newsroom.act(id, Action::Submit, newsroom.reporter);
        QCOMPARE(possible(newsroom, id), (QSet{newsroom.admin, newsroom.editor, newsroom.sectionHead}));
        QCOMPARE(assign(newsroom, id, {newsroom.chief}), ruleName(Rule::AssigneeUnfit));
    }

    void doingTheWorkEndsTheAssignment_data()
    {
        QTest::addColumn<int>("story");
        QTest::newRow("a draft is submitted") << 0;
        QTest::newRow("a step is taken") << 1;
        QTest::newRow("it is returned") << 2;
        QTest::newRow("it is recalled") << 3;
        QTest::newRow("it is spiked") << 4;
        QTest::newRow("a rewrite takes it back") << 5;
        QTest::newRow("it goes out") << 6;
    }
    void doingTheWorkEndsTheAssignment()
    {
        QFETCH(int, story);
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        if (story == 6)
            newsroom.approve(id);
        else if (story > 0)
            newsroom.act(id, Action::Submit, newsroom.reporter);
        QCOMPARE(assign(newsroom, id, {story == 0 ? newsroom.reporter : story == 6 ? newsroom.chief : newsroom.sectionHead}), QString());
        QCOMPARE(assigned(newsroom, id).size(), 1);
        switch (story) {
        case 0: QCOMPARE(newsroom.act(id, Action::Submit, newsroom.reporter), QString()); break;
        case 1: QCOMPARE(newsroom.act(id, Action::Pass, newsroom.editor), QString()); break;
        case 2: QCOMPARE(newsroom.act(id, Action::Return, newsroom.editor, u"缺"_s), QString()); break;
        case 3: QCOMPARE(newsroom.act(id, Action::Recall, newsroom.reporter), QString()); break;
        case 4: QCOMPARE(newsroom.act(id, Action::Spike, newsroom.sectionHead), QString()); break;
        case 5:
            QCOMPARE(newsroom.save(id, newsroom.editor, [](Content &content, Handling &) { content.body = u"另写一篇。"_s; }), QString());
            break;
        case 6: QCOMPARE(newsroom.act(id, Action::Publish, newsroom.chief), QString()); break;
        }
        QCOMPARE(assigned(newsroom, id), QList<PersonId>());
    }

    void anAssignmentIsNoLock()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        newsroom.act(id, Action::Submit, newsroom.reporter);
        assign(newsroom, id, {newsroom.sectionHead});
        QCOMPARE(newsroom.act(id, Action::Pass, newsroom.editor), QString());
    }

    void proofreadingOrSavingLeavesTheAssignment()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        assign(newsroom, id, {newsroom.reporter});
        QCOMPARE(newsroom.save(id, newsroom.reporter, [](Content &content, Handling &) { content.body = u"新的正文"_s; }), QString());
        QCOMPARE(assigned(newsroom, id).size(), 1);
    }

    void whoIsLateHearsOfItOnceAndSoDoesWhoAskedThem()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        assign(newsroom, id, {newsroom.reporter}, newsroom.clock.nowUtc().addSecs(600));
        got(await(markNoticesRead(*newsroom, newsroom.reporter, {})));
        QCOMPARE(got(await(tellOverdue(*newsroom))), 0);
        newsroom.clock.goOn(600);
        QCOMPARE(got(await(tellOverdue(*newsroom))), 2);
        QCOMPARE(got(await(tellOverdue(*newsroom))), 0);
        for (const PersonId person : {newsroom.reporter, newsroom.editor}) {
            const QList<Notice> notices = got(readNotices(*newsroom, person, true));
            QCOMPARE(notices.size(), 1);
            QCOMPARE(noticeName(notices.first().kind), u"overdue"_s);
            QVERIFY(notices.first().by.isNull());
        }
        // Another time given, another one missed.
        newsroom.clock.goOn(60);
        assign(newsroom, id, {newsroom.reporter}, newsroom.clock.nowUtc().addSecs(600));
        newsroom.clock.goOn(601);
        QCOMPARE(got(await(tellOverdue(*newsroom))), 2);
        newsroom.act(id, Action::Submit, newsroom.reporter);
        newsroom.clock.goOn(601);
        QCOMPARE(got(await(tellOverdue(*newsroom))), 0);
    }

    // ---- the queues ----

    void urgentGoesByUrgencyThenByWhatIsOverdueThenByTheWait()
    {
        TestNewsroom newsroom;
        const auto article = [&](const QString &headline, int urgency) {
            NewArticle one = newArticle(headline, u"正文"_s, newsroom.section(u"资讯"));
            one.handling.urgency = urgency;
            newsroom.clock.goOn(60);
            return newsroom.add(one, newsroom.reporter);
        };
        const ArticleId calm = article(u"不急"_s, 7);
        const ArticleId first = article(u"先到"_s, 5);
        const ArticleId second = article(u"后到"_s, 5);
        const ArticleId overdue = article(u"逾期"_s, 5);
        const ArticleId notYet = article(u"未到期"_s, 5);
        const ArticleId flash = article(u"突发"_s, 1);
        assign(newsroom, overdue, {newsroom.reporter}, newsroom.clock.nowUtc().addSecs(10));
        assign(newsroom, notYet, {newsroom.reporter}, newsroom.clock.nowUtc().addSecs(86400));
        newsroom.clock.goOn(60);
        QCOMPARE(listed(newsroom, Queue::All, {}, ListOrder::Urgent), (QList{flash, overdue, first, second, notYet, calm}));
        QCOMPARE(listed(newsroom, Queue::AssignedToMe, newsroom.reporter, ListOrder::Urgent), (QList{overdue, notYet}));
        QCOMPARE(listed(newsroom, Queue::AssignedToMe, newsroom.reporter, ListOrder::Newest), (QList{notYet, overdue}));
    }

    void whatAwaitsATimeIsToldApartFromWhatAwaitsAnOrder()
    {
        TestNewsroom newsroom;
        const ArticleId ready = newsroom.add(u"待令"_s, u"正文"_s, newsroom.reporter);
        newsroom.approve(ready);
        newsroom.clock.goOn(60);
        const ArticleId scheduled = newsroom.add(u"定时"_s, u"正文"_s, newsroom.reporter);
        newsroom.approve(scheduled);
        QCOMPARE(newsroom.act(scheduled, Action::Schedule, newsroom.chief), QString());
        NewArticle held = newArticle(u"待解禁"_s, u"正文"_s, newsroom.section(u"资讯"));
        held.handling.embargo = newsroom.clock.nowUtc().addSecs(7200);
        const ArticleId embargoed = newsroom.add(held, newsroom.reporter);
        QCOMPARE(listed(newsroom, Queue::UnderEmbargo), QList<ArticleId>()); // a draft has time yet
        newsroom.approve(embargoed);
        QCOMPARE(listed(newsroom, Queue::Scheduled), QList{scheduled});
        QCOMPARE(listed(newsroom, Queue::UnderEmbargo), QList{embargoed});
        QCOMPARE(listed(newsroom, Queue::Approved), (QList{embargoed, ready}));
        const SidebarCounts counts = got(newsroom->counts(newsroom.chief));
        QCOMPARE(counts.queues.value(Queue::Scheduled), 1);
        QCOMPARE(counts.queues.value(Queue::UnderEmbargo), 1);
        QCOMPARE(counts.queues.value(Queue::ScheduledOrEmbargoed), 2);
        newsroom.clock.goOn(7201);
        QCOMPARE(listed(newsroom, Queue::UnderEmbargo), QList<ArticleId>());
        QCOMPARE(counted(newsroom, Queue::UnderEmbargo, newsroom.chief), 0);
    }

    void reviewsToMakeUpAreForWhoMayTakeThem()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"突发"_s, u"正文"_s, newsroom.reporter);
        QCOMPARE(newsroom.act(id, Action::ApproveUrgently, newsroom.chief, u"突发"_s), QString());
        QCOMPARE(newsroom.act(id, Action::Publish, newsroom.chief), QString());
        QCOMPARE(listed(newsroom, Queue::MakeUpReviews, newsroom.editor), QList{id});
        QCOMPARE(counted(newsroom, Queue::MakeUpReviews, newsroom.editor), 1);
        for (const PersonId person : {newsroom.reporter, newsroom.chief})
            QCOMPARE(counted(newsroom, Queue::MakeUpReviews, person), 0);
        QCOMPARE(newsroom.act(id, Action::MakeUpReview, newsroom.editor), QString());
        QCOMPARE(counted(newsroom, Queue::MakeUpReviews, newsroom.editor), 0);
        QCOMPARE(counted(newsroom, Queue::MakeUpReviews, newsroom.sectionHead), 1);
        QCOMPARE(newsroom.act(id, Action::MakeUpReview, newsroom.sectionHead), QString());
        QCOMPARE(counted(newsroom, Queue::MakeUpReviews, newsroom.sectionHead), 0);
    }

    void reprintsAreToBeEditedWhileTheyAreDrafts()
    {
        TestNewsroom newsroom;
        NewArticle reprint = newArticle(u"转载"_s, u"正文"_s, newsroom.section(u"资讯"));
        reprint.handling.kind = Kind::Reprint;
        const ArticleId id = newsroom.add(reprint, newsroom.editor);
        newsroom.clock.goOn(60);
        const ArticleId original = newsroom.add(u"原创"_s, u"正文"_s, newsroom.editor);
        QCOMPARE(listed(newsroom, Queue::ReprintsToEdit), QList{id});
        QCOMPARE(counted(newsroom, Queue::ReprintsToEdit, newsroom.editor), 1);
        QCOMPARE(newsroom.save(original, newsroom.editor, [](Content &, Handling &handling) { handling.kind = Kind::WireCopy; }), QString());
        QCOMPARE(listed(newsroom, Queue::ReprintsToEdit), (QList{original, id}));
        QCOMPARE(newsroom.act(id, Action::Submit, newsroom.editor), QString());
        QCOMPARE(listed(newsroom, Queue::ReprintsToEdit), QList{original});
        QCOMPARE(counted(newsroom, Queue::ReprintsToEdit, newsroom.editor), 1);
    }

    void everyQueueHasANumberThatIsItsLength()
    {
        TestNewsroom newsroom;
        const ArticleId urgent = newsroom.add(u"突发"_s, u"正文"_s, newsroom.reporter);
        newsroom.act(urgent, Action::ApproveUrgently, newsroom.chief, u"突发"_s);
        const ArticleId inReview = newsroom.add(u"在审"_s, u"正文"_s, newsroom.reporter);
        newsroom.act(inReview, Action::Submit, newsroom.reporter);
        assign(newsroom, inReview, {newsroom.editor});
        for (const PersonId person : {newsroom.reporter, newsroom.editor, newsroom.sectionHead, newsroom.chief, newsroom.admin}) {
            const SidebarCounts counts = got(newsroom->counts(person));
            for (const Queue queue : allQueues) {
                QCOMPARE(counts.queues.value(queue), int(listed(newsroom, queue, person).size()));
                ArticleQuery query;
                query.queue = queue;
                query.person = person;
                QCOMPARE(got(newsroom->count(query)), counts.queues.value(queue));
            }
        }
    }
};

QTEST_GUILESS_MAIN(AssignmentsTest)
#include "tst_assignments.moc"
