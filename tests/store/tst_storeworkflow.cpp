// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "store/verification.h"
#include "testkit/testkit.h"
#include "testnewsroom.h"

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

/// A hundred characters, long enough for an edit that is not a rewrite.
QString longText()
{
    return u"草原上的清晨来得很早。"_s.repeated(9) + u"完"_s;
}

/// The text with so many of its characters from there on replaced.
QString withReplaced(QString text, qsizetype from, qsizetype characters)
{
    return text.replace(from, characters, u"新"_s.repeated(characters));
}

/// The steps whose reviews stand, the proofreadings as 0.
QList<int> standing(const TestNewsroom &newsroom, ArticleId id)
{
    QList<int> steps;
    for (const ReviewRecord &record : got(newsroom->reviews(id))) {
        if (record.standing)
            steps.append(record.action == Action::Proofread ? 0 : record.step);
    }
    return steps;
}

} // namespace

/// The rules as the store carries them out: what an action leaves behind, and what a refusal does not.
class StoreWorkflowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    /// Its restoring is its first publication, which verification has to know.
    void whatWasTakenOfflineBeforeItsTimeAndRestoredIsVerifiedAsPublished()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        newsroom.approve(id);
        for (const Action action : {Action::Schedule, Action::TakeOffline, Action::RestoreLive})
            QCOMPARE(newsroom.act(id, action, newsroom.chief, u"理由"_s), QString());
        QCOMPARE(newsroom.article(id).live, Live::Published);
        const Verification verified = got(verify(*newsroom));
        QVERIFY2(verified.isWhole(), verified.isWhole() ? "" : qPrintable(verified.firstBroken()->message));
    }

    void threePeopleBringAnArticleToItsReaders()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        QCOMPARE(newsroom.act(id, Action::Submit, newsroom.reporter), QString());
        const ArticleRow inReview = newsroom->list({}).value().first();
        QCOMPARE(inReview.stage, Stage::Review);
        QCOMPARE(inReview.stepName, u"初审"_s);
        QCOMPARE(newsroom.act(id, Action::Pass, newsroom.editor), QString());
        QCOMPARE(newsroom.act(id, Action::Pass, newsroom.sectionHead), QString());
        QCOMPARE(newsroom.act(id, Action::Approve, newsroom.chief), QString());
        const Article approved = newsroom.article(id);
        QCOMPARE(approved.stage, Stage::Approved);
        QCOMPARE(approved.approvedHash, approved.contentHash);
        QCOMPARE(approved.handling.responsibleEditor, u"李文"_s);
        QCOMPARE(newsroom->liveArticle(id).error().code, ErrorCode::NotFound);
        newsroom.clock.goOn(600);
        QCOMPARE(newsroom.act(id, Action::Publish, newsroom.chief), QString());
        const LiveArticle live = newsroom->liveArticle(id).value();
        QCOMPARE(live.revision.hash, approved.revision);
        QCOMPARE(live.firstPublished, newsroom.clock.nowUtc());
        QCOMPARE(newsroom.article(id).stage, Stage::Settled);
        QStringList actions;
        for (const AuditEntry &entry : got(newsroom->audit(id)))
            actions.append(actionName(entry.statement.action));
        QCOMPARE(actions.join(u' '), u"save submit pass pass approve publish"_s);
        QVERIFY(!firstBrokenLink(newsroom->audit().value()));
        QCOMPARE(newsroom->reviews(id).value().size(), 3);
    }

    void aRefusalNamesItsRuleAndLeavesNothing_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<int>("story");
        QTest::newRow("publishing what nobody approved") << ruleName(Rule::NotApprovedText) << 0;
        QTest::newRow("reviewing one's own") << ruleName(Rule::OwnWork) << 1;
        QTest::newRow("reviewing twice") << ruleName(Rule::AlreadyReviewed) << 2;
        QTest::newRow("reviewing without the role") << ruleName(Rule::RoleMissing) << 3;
        QTest::newRow("returning without a reason") << ruleName(Rule::ReasonMissing) << 4;
    }
    void aRefusalNamesItsRuleAndLeavesNothing()
    {
        QFETCH(QString, rule);
        QFETCH(int, story);
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, story == 1 ? newsroom.editor : newsroom.reporter);
        if (story > 0)
            QCOMPARE(newsroom.act(id, Action::Submit, story == 1 ? newsroom.editor : newsroom.reporter), QString());
        if (story == 2)
            QCOMPARE(newsroom.act(id, Action::Pass, newsroom.sectionHead), QString());
        const qsizetype audited = newsroom->audit().value().size();
        const Article before = newsroom.article(id);
        switch (story) {
        case 0: QCOMPARE(newsroom.act(id, Action::Publish, newsroom.chief), rule); break;
        case 1: QCOMPARE(newsroom.act(id, Action::Pass, newsroom.editor), rule); break;
        case 2: QCOMPARE(newsroom.act(id, Action::Pass, newsroom.sectionHead), rule); break;
        case 3: QCOMPARE(newsroom.act(id, Action::Pass, newsroom.reporter), rule); break;
        case 4: QCOMPARE(newsroom.act(id, Action::Return, newsroom.editor), rule); break;
        }
        QCOMPARE(newsroom.article(id), before);
        QCOMPARE(newsroom->audit().value().size(), audited);
    }

    void anApprovalNamesTheTextThatWasSeen()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, longText(), newsroom.reporter);
        newsroom.act(id, Action::Submit, newsroom.reporter);
        ActRequest request{id, Action::Pass, newsroom.editor, newsroom.article(id).contentHash, {}, 0, {}, {}};
        QCOMPARE(newsroom.save(id, newsroom.editor, [](Content &content, Handling &) { content.body += u"审改"_s; }), QString());
        QCOMPARE(await(newsroom->act(request)).error().detail, ruleName(Rule::TextChanged));
        request.namedHash.clear();
        QCOMPARE(await(newsroom->act(request)).error().detail, ruleName(Rule::HashNotNamed));
        QCOMPARE(newsroom.act(id, Action::Pass, newsroom.editor), QString());
    }

    void aReviewersEditMakesNobodyAWriter()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文，有错字。"_s, newsroom.reporter);
        newsroom.act(id, Action::Submit, newsroom.reporter);
        QCOMPARE(newsroom.save(id, newsroom.editor, [](Content &content, Handling &) { content.body = u"正文，没有错字。"_s; }), QString());
        QVERIFY(!newsroom->situation(id).value().writers.contains(newsroom.editor));
        QCOMPARE(newsroom.article(id).stage, Stage::Review);
    }

    void aRewriteTakesTheReviewBackAStepAndASmallEditDoesNot()
    {
        TestNewsroom newsroom;
        const PersonId proofreader = newsroom.addPerson(u"proof"_s, u"高洁"_s, Role::Proofreader);
        const ArticleId id = newsroom.add(u"标题"_s, longText(), newsroom.reporter);
        newsroom.act(id, Action::Submit, newsroom.reporter);
        QCOMPARE(newsroom.act(id, Action::Proofread, proofreader), QString());
        QCOMPARE(newsroom.act(id, Action::Pass, newsroom.editor), QString());
        QCOMPARE(newsroom.act(id, Action::Pass, newsroom.sectionHead), QString());
        const auto edit = [&](qsizetype characters) {
            return newsroom.save(id, newsroom.chief, [characters](Content &content, Handling &) {
                content.body = withReplaced(longText(), 0, characters);
            });
        };
        QCOMPARE(edit(10), QString());
        QCOMPARE(newsroom.article(id).step, 3);
        QCOMPARE(standing(newsroom, id), (QList{0, 1, 2}));
        QCOMPARE(edit(90), QString());
        QCOMPARE(newsroom.article(id).stage, Stage::Review);
        QCOMPARE(newsroom.article(id).step, 2);
        // What came before the step it went back to stands, and so does the proofreading.
        QCOMPARE(standing(newsroom, id), (QList{0, 1}));
        QCOMPARE(newsroom.act(id, Action::Approve, newsroom.chief), ruleName(Rule::LastStep));
        QCOMPARE(newsroom.act(id, Action::Pass, newsroom.sectionHead), QString());
        QCOMPARE(newsroom.act(id, Action::Approve, newsroom.chief), QString());
    }

    void aRewriteInManySmallSavesIsARewrite()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, longText(), newsroom.reporter);
        newsroom.act(id, Action::Submit, newsroom.reporter);
        newsroom.act(id, Action::Pass, newsroom.editor);
        QList<int> steps;
        for (int part = 0; part < 3; ++part) {
            QCOMPARE(newsroom.save(id, newsroom.sectionHead, [part](Content &content, Handling &) {
                content.body = withReplaced(content.body, part * 12, 12);
            }), QString());
            steps.append(newsroom.article(id).step);
        }
        QCOMPARE(steps, (QList{2, 2, 1}));
    }

    void aRewriteAtTheFirstStepSendsItBackToItsWriter()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, longText(), newsroom.reporter);
        newsroom.act(id, Action::Submit, newsroom.reporter);
        QCOMPARE(newsroom.save(id, newsroom.editor, [](Content &content, Handling &) { content.body = u"另写一篇。"_s; }), QString());
        QCOMPARE(newsroom.article(id).stage, Stage::Draft);
        QVERIFY(!newsroom->situation(id).value().writers.contains(newsroom.editor));
        QCOMPARE(newsroom.act(id, Action::Submit, newsroom.reporter), QString());
    }

    void anApprovedTextIsNotChangedBehindItsApproval()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        newsroom.approve(id);
        const Article approved = newsroom.article(id);
        QCOMPARE(newsroom.save(id, newsroom.editor, [](Content &content, Handling &) { content.body = u"签发后改"_s; }),
                 ruleName(Rule::StageForbids));
        QCOMPARE(newsroom.article(id), approved);
        QCOMPARE(newsroom.save(id, newsroom.editor, [](Content &, Handling &handling) { handling.urgency = 1; }), QString());
        QCOMPARE(newsroom.article(id).approvedHash, approved.approvedHash);
        QVERIFY(!newsroom.save(id, newsroom.reporter, [](Content &, Handling &handling) { handling.urgency = 9; }).isEmpty());
    }

    void aReturnedArticleIsItsWritersAgain()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        newsroom.act(id, Action::Submit, newsroom.reporter);
        QCOMPARE(newsroom.act(id, Action::Return, newsroom.editor, u"缺采访对象"_s), QString());
        const SidebarCounts counts = newsroom->counts(newsroom.reporter).value();
        QCOMPARE(counts.queues.value(Queue::ReturnedToMe), 1);
        QCOMPARE(counts.queues.value(Queue::MyDrafts), 1);
        QCOMPARE(newsroom.act(id, Action::Submit, newsroom.reporter), QString());
        QCOMPARE(newsroom->counts(newsroom.reporter).value().queues.value(Queue::ReturnedToMe), 0);
        QVERIFY(newsroom->situation(id).value().reviews.isEmpty());
    }

    void aCorrectionLeavesTheLiveTextUntilItIsApproved()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"有误的正文"_s, newsroom.reporter);
        newsroom.publish(id);
        const LiveArticle live = newsroom->liveArticle(id).value();
        QCOMPARE(newsroom.act(id, Action::Correct, newsroom.editor, u"数字有误"_s), QString());
        QCOMPARE(newsroom.save(id, newsroom.reporter, [](Content &content, Handling &) { content.body = u"更正后的正文"_s; }), QString());
        QCOMPARE(newsroom->liveArticle(id).value().revision, live.revision);
        newsroom.clock.goOn(3600);
        newsroom.publish(id);
        const LiveArticle corrected = newsroom->liveArticle(id).value();
        QCOMPARE(corrected.revision.hash, newsroom.article(id).revision);
        QCOMPARE(corrected.address, live.address);
        QCOMPARE(corrected.firstPublished, live.firstPublished);
        QCOMPARE(corrected.lastPublished, newsroom.clock.nowUtc());
    }

    void aPublishedAddressIsFixed()
    {
        TestNewsroom newsroom;
        NewArticle article = newArticle(u"标题"_s, u"正文"_s, newsroom.section(u"资讯"));
        article.handling.slug = u"first-story"_s;
        const ArticleId id = newsroom.add(article, newsroom.reporter);
        newsroom.publish(id);
        // 2023-11-14 22:13 in UTC is the next day in the newsroom.
        QCOMPARE(newsroom->liveArticle(id).value().address, u"/a/2023/11/15/first-story.html"_s);
        QCOMPARE(newsroom.save(id, newsroom.editor, [](Content &, Handling &handling) { handling.slug = u"other"_s; }), u"slug-fixed"_s);
        const ArticleId unnamed = newsroom.add(u"无名"_s, u"正文"_s, newsroom.reporter);
        newsroom.publish(unnamed);
        QCOMPARE(newsroom->liveArticle(unnamed).value().address,
                 QString(u"/a/2023/11/15/"_s + unnamed.toString().right(8) + u".html"_s));
    }

    void aScheduledArticleWaitsForItsTime()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        newsroom.approve(id);
        QCOMPARE(newsroom.act(id, Action::Schedule, newsroom.chief), QString());
        QCOMPARE(newsroom.article(id).live, Live::Scheduled);
        QCOMPARE(newsroom.article(id).handling.publishAt, newsroom.clock.nowUtc().addSecs(3600));
        QCOMPARE(newsroom->counts(newsroom.chief).value().queues.value(Queue::ScheduledOrEmbargoed), 1);
        QCOMPARE(newsroom->liveArticles().value().size(), 0);
    }

    void whatIsTakenOfflineBeforeItsTimeGoesOutWhenItIsRestored()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        newsroom.approve(id);
        QCOMPARE(newsroom.act(id, Action::Schedule, newsroom.chief), QString());
        QCOMPARE(newsroom.act(id, Action::TakeOffline, newsroom.chief, u"等一等"_s), QString());
        newsroom.clock.goOn(600);
        QCOMPARE(newsroom.act(id, Action::RestoreLive, newsroom.chief, u"可发"_s), QString());
        QCOMPARE(newsroom->liveArticles().value(), QList{id});
        const LiveArticle live = newsroom->liveArticle(id).value();
        QCOMPARE(live.firstPublished, newsroom.clock.nowUtc());
        QVERIFY(!live.address.isEmpty());
    }

    void whatWasWithdrawnLeavesANotice()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        newsroom.publish(id);
        QCOMPARE(newsroom.act(id, Action::Withdraw, newsroom.chief, u"来源要求撤稿"_s), QString());
        QCOMPARE(newsroom->liveArticle(id).value().withdrawalNotice, u"来源要求撤稿"_s);
        QCOMPARE(newsroom->liveArticles().value().size(), 1);
        QCOMPARE(newsroom.act(id, Action::RestoreLive, newsroom.chief, u"来源更正"_s), QString());
        QVERIFY(newsroom->liveArticle(id).value().withdrawalNotice.isEmpty());
        QCOMPARE(newsroom.act(id, Action::MarkGone, newsroom.chief, u"法院判决"_s), QString());
        QCOMPARE(newsroom->liveArticles().value().size(), 0);
    }

    void aSpikedArticleComesBackWhereItWas()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        newsroom.act(id, Action::Submit, newsroom.reporter);
        newsroom.act(id, Action::Pass, newsroom.editor);
        QCOMPARE(newsroom.act(id, Action::Spike, newsroom.sectionHead, u"重复"_s), QString());
        QCOMPARE(newsroom->counts(newsroom.editor).value().queues.value(Queue::All), 0);
        QCOMPARE(newsroom.act(id, Action::Unspike, newsroom.sectionHead), QString());
        QCOMPARE(newsroom.article(id).stage, Stage::Review);
        QCOMPARE(newsroom.article(id).step, 2);
        QCOMPARE(newsroom.act(id, Action::Pass, newsroom.sectionHead), QString());
    }

    void recallEndsWhenAReviewerLooks()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        newsroom.act(id, Action::Submit, newsroom.reporter);
        got(await(newsroom->markOpened(id, newsroom.reporter)));
        QVERIFY(!newsroom->situation(id).value().openedByReviewer);
        got(await(newsroom->markOpened(id, newsroom.editor)));
        QCOMPARE(newsroom.act(id, Action::Recall, newsroom.reporter), ruleName(Rule::AlreadyOpened));
    }

    void theSameOperationIsCarriedOutOnce()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        const ActRequest request{id, Action::Submit, newsroom.reporter, newsroom.article(id).contentHash, {}, 0, {},
                                 OperationId(QUuid::createUuid())};
        const ActOutcome first = await(newsroom->act(request)).value();
        const ActOutcome again = await(newsroom->act(request)).value();
        QCOMPARE(again.auditNumber, first.auditNumber);
        QCOMPARE(again.article, first.article);
    }

    void aTextThatTheArticleNeverHadIsNotNamed()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        const qint64 entries = got(newsroom->audit(id)).size();
        const ActRequest invented{id, Action::Submit, newsroom.reporter, QByteArray(32, '\x7f'), {}, 0, {}, {}};
        const auto refused = await(newsroom->act(invented));
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QCOMPARE(refused.error().detail, ruleName(Rule::TextChanged));
        QCOMPARE(got(newsroom->audit(id)).size(), entries);
        newsroom.publish(id);
        const ActRequest withdrawal{id, Action::Withdraw, newsroom.chief, QByteArray(32, '\x7f'), u"有误"_s, 0, {}, {}};
        QCOMPARE(await(newsroom->act(withdrawal)).error().detail, ruleName(Rule::TextChanged));
        QCOMPARE(newsroom.article(id).live, Live::Published);
    }

    /// Whoever can write the file can write the row; that is no approval.
    void whatNobodyStatedToBeApprovedDoesNotGoOut()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        newsroom.close();
        {
            auto database = got(Database::open(newsroom.folder() + u"/newsroom.sqlite"_s, Database::Access::Write));
            got(database->exec(u"UPDATE articles SET stage = 2, approved = head, approved_hash = content_hash"_s));
        }
        newsroom.reopen();
        QCOMPARE(newsroom.article(id).stage, Stage::Approved);
        QCOMPARE(newsroom.act(id, Action::Publish, newsroom.chief), ruleName(Rule::NotApprovedText));
        QCOMPARE(newsroom.article(id).live, Live::None);
    }

    void aRouteChangedMeanwhileDoesNotMoveARoundUnderWay()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        newsroom.act(id, Action::Submit, newsroom.reporter);
        got(await(newsroom->putRoutes({chiefOnlyRoute()}, newsroom.chief)));
        QCOMPARE(newsroom->situation(id).value().route.steps.size(), 3);
        QCOMPARE(newsroom.act(id, Action::Pass, newsroom.editor), QString());
    }

    void anEmbargoIsBroughtForwardByAChiefOnly()
    {
        TestNewsroom newsroom;
        NewArticle article = newArticle(u"标题"_s, u"正文"_s, newsroom.section(u"资讯"));
        article.handling.embargo = newsroom.clock.nowUtc().addDays(2);
        const ArticleId id = newsroom.add(article, newsroom.reporter);
        const auto earlier = [&](Content &, Handling &handling) { handling.embargo = newsroom.clock.nowUtc().addDays(1); };
        QCOMPARE(newsroom.save(id, newsroom.reporter, earlier), ruleName(Rule::RoleMissing));
        QCOMPARE(newsroom.save(id, newsroom.chief, earlier), QString());
    }

    void whatReadersSeeHasAVersion()
    {
        TestNewsroom newsroom;
        const ArticleId id = newsroom.add(u"标题"_s, u"正文"_s, newsroom.reporter);
        const qint64 before = newsroom->publicVersion().value();
        newsroom.approve(id);
        QCOMPARE(newsroom->publicVersion().value(), before);
        newsroom.act(id, Action::Publish, newsroom.chief);
        QVERIFY(newsroom->publicVersion().value() > before);
    }
};

QTEST_GUILESS_MAIN(StoreWorkflowTest)
#include "tst_storeworkflow.moc"
