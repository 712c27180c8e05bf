// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/comments.h"

#include "store/assignments.h"
#include "store/notices.h"
#include "testkit/testkit.h"
#include "testnewsroom.h"

#include <QSignalSpy>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

Comment say(TestNewsroom &newsroom, ArticleId article, PersonId by, const QString &text, CommentId parent = {}, const TextPlace &place = {})
{
    Comment comment;
    comment.article = article;
    comment.text = text;
    comment.parent = parent;
    comment.place = place;
    return got(await(putComment(*newsroom, comment, by)));
}

/// What a person has not read, newest first: "kind text".
QStringList unread(const TestNewsroom &newsroom, PersonId person)
{
    QStringList lines;
    for (const Notice &notice : got(readNotices(*newsroom, person, true)))
        lines.append(noticeName(notice.kind) + u' ' + notice.text);
    return lines;
}

QStringList texts(const TestNewsroom &newsroom, ArticleId article)
{
    QStringList lines;
    for (const Comment &comment : got(readComments(*newsroom, article)))
        lines.append(comment.text);
    return lines;
}

} // namespace

/// 批注 and 通知: what people say about articles, and who hears of it.
class CommentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aCommentIsKeptWithItsPlaceItsTextAndItsTime()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"产量三百吨。"_s, newsroom.reporter);
        const TextPlace place = placeOf(u"body"_s, u"产量三百吨。"_s, 2, 3);
        const Comment said = say(newsroom, id, newsroom.editor, u"  核实数字 "_s, {}, place);
        QCOMPARE(said.person, newsroom.editor);
        QCOMPARE(said.time, newsroom.clock.nowUtc());
        QCOMPARE(said.contentHash, newsroom.article(id).contentHash);
        QCOMPARE(got(readComments(*newsroom, id)), QList{said});
        QCOMPARE(said.place, place);
        newsroom.reopen();
        QCOMPARE(got(readComments(*newsroom, id)), QList{said});
        QCOMPARE(got(countOpenComments(*newsroom, id)), 1);
    }

    void repliesHangOnOneThread()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        const Comment thread = say(newsroom, id, newsroom.editor, u"来源？"_s);
        const Comment reply = say(newsroom, id, newsroom.reporter, u"统计局"_s, thread.id);
        const Comment answer = say(newsroom, id, newsroom.editor, u"好"_s, reply.id);
        QCOMPARE(answer.parent, thread.id);
        QCOMPARE(got(countOpenComments(*newsroom, id)), 1);
        const ArticleId other = newsroom.add(u"另一篇"_s, u"正文"_s, newsroom.reporter);
        Comment stray;
        stray.article = other;
        stray.parent = thread.id;
        stray.text = u"错"_s;
        QCOMPARE(await(putComment(*newsroom, stray, newsroom.editor)).error().code, ErrorCode::Usage);
    }

    void aThreadIsResolvedAsAWholeAndOpenedAgain()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        const Comment thread = say(newsroom, id, newsroom.editor, u"来源？"_s);
        const Comment reply = say(newsroom, id, newsroom.reporter, u"统计局"_s, thread.id);
        QCOMPARE(await(resolveComment(*newsroom, reply.id, true, newsroom.editor)).error().code, ErrorCode::Usage);
        newsroom.clock.goOn(60);
        got(await(resolveComment(*newsroom, thread.id, true, newsroom.reporter)));
        const Comment resolved = got(readComments(*newsroom, id)).first();
        QVERIFY(resolved.resolved);
        QCOMPARE(resolved.resolvedBy, newsroom.reporter);
        QCOMPARE(resolved.resolvedAt, newsroom.clock.nowUtc());
        QCOMPARE(got(countOpenComments(*newsroom, id)), 0);
        got(await(resolveComment(*newsroom, thread.id, false, newsroom.editor)));
        QCOMPARE(got(readComments(*newsroom, id)).first(), thread);
    }

    void oneChangesAndRemovesOnesOwn()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        Comment comment = say(newsroom, id, newsroom.editor, u"来源？"_s);
        comment.text = u"出处？"_s;
        QCOMPARE(await(putComment(*newsroom, comment, newsroom.chief)).error().detail, u"not-author"_s);
        QCOMPARE(await(removeComment(*newsroom, comment.id, newsroom.chief)).error().detail, u"not-author"_s);
        got(await(putComment(*newsroom, comment, newsroom.editor)));
        QCOMPARE(texts(newsroom, id), QStringList{u"出处？"_s});
        // Answered: its words go, its place in the thread stays.
        say(newsroom, id, newsroom.reporter, u"统计局"_s, comment.id);
        got(await(removeComment(*newsroom, comment.id, newsroom.editor)));
        QCOMPARE(texts(newsroom, id), (QStringList{QString(), u"统计局"_s}));
        const Comment last = say(newsroom, id, newsroom.editor, u"多余"_s);
        got(await(removeComment(*newsroom, last.id, newsroom.editor)));
        QCOMPARE(texts(newsroom, id).size(), 2);
    }

    void anEmptyCommentAndAnEndlessOneAreRefused()
    {
        TestNewsroom newsroom;
        Comment comment;
        comment.article = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        comment.text = u"  "_s;
        QCOMPARE(await(putComment(*newsroom, comment, newsroom.editor)).error().code, ErrorCode::Usage);
        comment.text = u"长"_s.repeated(10'001);
        QCOMPARE(await(putComment(*newsroom, comment, newsroom.editor)).error().code, ErrorCode::TooLarge);
        comment.text.chop(1);
        GALLEY_VERIFY(await(putComment(*newsroom, comment, newsroom.editor)));
    }

    // ---- who hears of it ----

    void writersAndWhoTakesPartHearOfACommentAndWhoIsMentionedOnce()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        const Comment thread = say(newsroom, id, newsroom.editor, u"@苏日娜 请核实，@chief 也看"_s);
        QCOMPARE(thread.mentions, (QList{newsroom.reporter, newsroom.chief}));
        QCOMPARE(unread(newsroom, newsroom.reporter), QStringList{u"mentioned @苏日娜 请核实，@chief 也看"_s});
        QCOMPARE(unread(newsroom, newsroom.chief).size(), 1);
        QCOMPARE(unread(newsroom, newsroom.editor), QStringList()); // nobody hears of oneself
        QCOMPARE(unread(newsroom, newsroom.sectionHead), QStringList());
        say(newsroom, id, newsroom.reporter, u"核实了"_s, thread.id);
        QCOMPARE(unread(newsroom, newsroom.editor), QStringList{u"commented 核实了"_s});
        QCOMPARE(unread(newsroom, newsroom.reporter).size(), 1);
    }

    void whoIsMentionedInAChangedCommentHearsOfItThen()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        Comment comment = say(newsroom, id, newsroom.editor, u"@chief 看"_s);
        comment.text = u"@chief 和 @head 看"_s;
        got(await(putComment(*newsroom, comment, newsroom.editor)));
        QCOMPARE(unread(newsroom, newsroom.chief).size(), 1);
        QCOMPARE(unread(newsroom, newsroom.sectionHead), QStringList{u"mentioned @chief 和 @head 看"_s});
    }

    void noticesSayWhatTheCommentSaysNow()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        Comment comment = say(newsroom, id, newsroom.editor, u"@chief @head 数字错"_s);
        comment.text = u"@head 数字对了"_s;
        QSignalSpy told(&*newsroom, &Newsroom::noticesChanged);
        got(await(putComment(*newsroom, comment, newsroom.editor)));
        QCOMPARE(unread(newsroom, newsroom.reporter), QStringList{u"commented @head 数字对了"_s});
        QCOMPARE(unread(newsroom, newsroom.sectionHead), QStringList{u"mentioned @head 数字对了"_s});
        QCOMPARE(unread(newsroom, newsroom.chief), QStringList()); // is no longer mentioned
        QTRY_VERIFY(!told.isEmpty());
        QVERIFY(told.first().first().value<QList<PersonId>>().contains(newsroom.chief));
    }

    void whatARemovedCommentSaidIsTakenOutOfNotices()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        const Comment comment = say(newsroom, id, newsroom.editor, u"写错了"_s);
        QCOMPARE(unread(newsroom, newsroom.reporter).size(), 1);
        got(await(removeComment(*newsroom, comment.id, newsroom.editor)));
        QCOMPARE(got(readNotices(*newsroom, newsroom.reporter, false)).size(), 0);
    }

    void aReturnTellsWhoWroteIt()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        newsroom.act(id, Action::Submit, newsroom.reporter);
        QCOMPARE(newsroom.act(id, Action::Return, newsroom.editor, u"缺采访对象"_s), QString());
        QCOMPARE(unread(newsroom, newsroom.reporter), QStringList{u"returned 缺采访对象"_s});
        const Notice notice = got(readNotices(*newsroom, newsroom.reporter, true)).first();
        QCOMPARE(notice.article, id);
        QCOMPARE(notice.headline, u"标题"_s);
        QCOMPARE(notice.by, newsroom.editor);
        QCOMPARE(unread(newsroom, newsroom.editor), QStringList());
    }

    void aReturnedApprovalTellsWhoApprovedAndWhoseStepFell()
    {
        TestNewsroom newsroom;
        const PersonId second = newsroom.addPerson(u"chief2"_s, u"孙正"_s, Role::Chief);
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        newsroom.approve(id);
        QCOMPARE(unread(newsroom, newsroom.reporter), QStringList{u"approved "_s});
        QCOMPARE(newsroom.act(id, Action::Return, second, u"数字不对"_s, 2), QString());
        QCOMPARE(unread(newsroom, newsroom.chief), QStringList{u"approval-voided 数字不对"_s});
        QCOMPARE(unread(newsroom, newsroom.sectionHead), QStringList{u"returned 数字不对"_s});
        QCOMPARE(unread(newsroom, newsroom.reporter), (QStringList{u"returned 数字不对"_s, u"approved "_s}));
        QCOMPARE(unread(newsroom, newsroom.editor), QStringList()); // that step stands
    }

    void aWithdrawalTellsWhoWroteAndReviewedIt()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        newsroom.publish(id);
        QCOMPARE(newsroom.act(id, Action::Withdraw, newsroom.chief, u"来源要求"_s), QString());
        for (const PersonId person : {newsroom.reporter, newsroom.editor, newsroom.sectionHead})
            QCOMPARE(unread(newsroom, person).first(), u"withdrawn 来源要求"_s);
        QCOMPARE(unread(newsroom, newsroom.chief), QStringList());
    }

    void startingACorrectionVoidsNobodysApproval()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        newsroom.publish(id);
        QCOMPARE(newsroom.act(id, Action::Correct, newsroom.editor), QString());
        QCOMPARE(unread(newsroom, newsroom.chief), QStringList());
    }

    void whatWasRefusedTellsNobody()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        newsroom.act(id, Action::Submit, newsroom.reporter);
        QCOMPARE(newsroom.act(id, Action::Return, newsroom.editor), ruleName(Rule::ReasonMissing));
        QCOMPARE(unread(newsroom, newsroom.reporter), QStringList());
    }

    void whoLeftIsToldNothing()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        newsroom.act(id, Action::Submit, newsroom.reporter);
        Person gone = got(newsroom->personByLogin(u"reporter"));
        gone.active = false;
        got(await(newsroom->putPerson(gone, newsroom.admin)));
        QCOMPARE(newsroom.act(id, Action::Return, newsroom.editor, u"缺"_s), QString());
        QCOMPARE(unread(newsroom, newsroom.reporter), QStringList());
    }

    void noticesAreReadOneByOneOrAllAtOnceAndOnlyOnesOwn()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        for (int i = 0; i < 3; ++i)
            say(newsroom, id, newsroom.editor, QString::number(i));
        const QList<Notice> notices = got(readNotices(*newsroom, newsroom.reporter, true));
        QCOMPARE(notices.size(), 3);
        got(await(markNoticesRead(*newsroom, newsroom.chief, {notices.first().number})));
        QCOMPARE(got(countUnreadNotices(*newsroom, newsroom.reporter)), 3);
        got(await(markNoticesRead(*newsroom, newsroom.reporter, {notices.first().number})));
        QCOMPARE(unread(newsroom, newsroom.reporter), (QStringList{u"commented 1"_s, u"commented 0"_s}));
        got(await(markNoticesRead(*newsroom, newsroom.reporter, {})));
        QCOMPARE(got(countUnreadNotices(*newsroom, newsroom.reporter)), 0);
        QCOMPARE(got(readNotices(*newsroom, newsroom.reporter, false, 2)).size(), 2);
    }

    void aNoticeOfAnActionIsNotMadeWithoutIt()
    {
        TestNewsroom newsroom;
        Notice notice;
        notice.person = newsroom.chief;
        notice.kind = NoticeKind::Approved;
        QCOMPARE(await(addNotice(*newsroom, notice)).error().code, ErrorCode::Usage);
        notice.kind = NoticeKind::CannotGoLive;
        notice.text = u"解禁时间改了"_s;
        got(await(addNotice(*newsroom, notice)));
        QCOMPARE(unread(newsroom, newsroom.chief), QStringList{u"cannot-go-live 解禁时间改了"_s});
    }

    // ---- reasons at places ----

    void reasonsAtPlacesStayWithTheReturn()
    {
        TestNewsroom newsroom;
        const QString body = u"产量三百吨，同比增长一倍。"_s;
        const ArticleId id = newsroom.add(u"标题"_s, body, newsroom.reporter);
        newsroom.act(id, Action::Submit, newsroom.reporter);
        ActRequest request{id, Action::Return, newsroom.editor, newsroom.article(id).contentHash, u"两处待核"_s, 0, {}, {}};
        request.places = {{placeOf(u"body"_s, body, 2, 3), u"单位？"_s}, {placeOf(u"body"_s, body, 8, 4), u"@head 出处？"_s}};
        GALLEY_VERIFY(await(newsroom->act(request)));
        const QList<Comment> reasons = got(readComments(*newsroom, id));
        QCOMPARE(reasons.size(), 2);
        QVERIFY(reasons.at(0).isReturnReason && reasons.at(1).isReturnReason);
        QCOMPARE(reasons.at(0).place, request.places.at(0).place);
        QCOMPARE(unread(newsroom, newsroom.sectionHead), QStringList{u"mentioned @head 出处？"_s});
        Comment changed = reasons.at(0);
        changed.text = u"不是这样"_s;
        QCOMPARE(await(putComment(*newsroom, changed, newsroom.editor)).error().detail, u"return-reason"_s);
        QCOMPARE(await(removeComment(*newsroom, changed.id, newsroom.editor)).error().detail, u"return-reason"_s);
        got(await(resolveComment(*newsroom, changed.id, true, newsroom.reporter)));
        QCOMPARE(got(countOpenComments(*newsroom, id)), 1);
        const Statement statement = got(newsroom->audit(id)).constLast().statement;
        QCOMPARE(statement.details.value(u"places").toInt(), 2);
        QCOMPARE(statement.details.value(u"places_digest").toString().size(), 64);
        QCOMPARE(statement.details.value(u"target_step").toInt(-1), 0);
        QVERIFY(!firstBrokenLink(got(newsroom->audit())));
    }

    void aReturnWithAnEmptyReasonAtAPlaceIsNotDone()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        newsroom.act(id, Action::Submit, newsroom.reporter);
        ActRequest request{id, Action::Return, newsroom.editor, newsroom.article(id).contentHash, u"待核"_s, 0, {}, {}};
        request.places = {{placeOf(u"body"_s, u"正文"_s, 0, 2), u" "_s}};
        QCOMPARE(await(newsroom->act(request)).error().code, ErrorCode::Usage);
        QCOMPARE(newsroom.article(id).stage, Stage::Review);
        QCOMPARE(got(readComments(*newsroom, id)).size(), 0);
    }

    void changesAreSignalledAfterTheCommit()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        QSignalSpy comments(&*newsroom, &Newsroom::commentsChanged);
        QSignalSpy notices(&*newsroom, &Newsroom::noticesChanged);
        say(newsroom, id, newsroom.editor, u"来源？"_s);
        QVERIFY(notices.wait());
        QCOMPARE(comments.first().first().value<QList<ArticleId>>(), QList{id});
        QCOMPARE(notices.first().first().value<QList<PersonId>>(), QList{newsroom.reporter});
    }
};

QTEST_GUILESS_MAIN(CommentsTest)
#include "tst_comments.moc"
