// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "newsdesk.h"

#include "testkit/testkit.h"

using namespace galley;
using namespace Qt::StringLiterals;

#define DONE(call) QCOMPARE(call, QString())
#define REFUSED(call, rule) QCOMPARE(call, QStringLiteral(rule))

class TestWorkflow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    // ---- the way through ----

    void threePeopleReviewAndTheChiefPublishes()
    {
        NewsDesk desk;
        DONE(desk.act(Action::Submit, desk.reporter));
        QCOMPARE(desk.standing(), u"review 1 · none"_s);
        DONE(desk.act(Action::Pass, desk.editor));
        DONE(desk.act(Action::Pass, desk.sectionHead));
        QCOMPARE(desk.standing(), u"review 3 · none"_s);
        DONE(desk.act(Action::Approve, desk.chief));
        QCOMPARE(desk.standing(), u"approved · none"_s);
        QCOMPARE(desk.now.approvedHash, desk.now.contentHash);
        DONE(desk.act(Action::Publish, desk.chief));
        QCOMPARE(desk.standing(), u"settled · published"_s);
        QCOMPARE(desk.now.liveHash, desk.now.contentHash);
        QCOMPARE(desk.now.reviews.size(), 3);
    }

    void aDraftLackingFieldsIsNotSubmitted()
    {
        NewsDesk desk;
        desk.now.missingFields = {u"标题"_s, u"来源"_s};
        REFUSED(desk.act(Action::Submit, desk.reporter), "fields-missing");
        QVERIFY(desk.lastMessage.contains(u"标题"));
        QVERIFY(desk.lastMessage.contains(u"来源"));
    }

    void aDraftWithMustFixFindingsIsNotSubmittedWhereItsSectionBarsThem()
    {
        NewsDesk desk;
        desk.now.openMustFix = 2;
        REFUSED(desk.act(Action::Submit, desk.reporter), "open-findings");
        QVERIFY2(desk.lastMessage.contains(u"2"), qPrintable(desk.lastMessage));
        desk.now.missingFields = {u"标题"_s}; // what is missing is said first: filling it in may bring findings of its own
        REFUSED(desk.act(Action::Submit, desk.reporter), "fields-missing");
        desk.now.missingFields.clear();
        desk.now.openMustFix = 0;
        DONE(desk.act(Action::Submit, desk.reporter));
    }

    void anUrgentApprovalIsNotHeldUpByFindings()
    {
        NewsDesk desk;
        desk.now.openMustFix = 1;
        DONE(desk.act(Action::ApproveUrgently, desk.chief, u"突发"_s));
    }

    void aStrangerDoesNotEditADraftButAnEditorOfItsSectionDoes()
    {
        NewsDesk desk;
        REFUSED(desk.save(deskPerson(Role::Reporter, 2), u"改"_s), "role-missing");
        DONE(desk.save(desk.editor, u"改"_s));
        QVERIFY(desk.now.writers.contains(desk.editor.id));
    }

    // ---- who ----

    void aRoleHoldsInItsSectionAndBelowOnly()
    {
        NewsDesk desk;
        DONE(desk.act(Action::Submit, desk.reporter));
        Person elsewhere = desk.editor;
        elsewhere.roles.first().section = SectionId(QUuid(8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1));
        REFUSED(desk.act(Action::Pass, elsewhere), "role-missing");
        QVERIFY(desk.lastMessage.contains(u"初审"));
        // The situation names ancestors too, so a grant above reaches down.
        desk.now.sections.append(elsewhere.roles.first().section);
        DONE(desk.act(Action::Pass, elsewhere));
    }

    void thoseAboveStandInForOneStepOnly()
    {
        NewsDesk desk;
        DONE(desk.act(Action::Submit, desk.reporter));
        REFUSED(desk.act(Action::Pass, desk.chief), "role-missing");
        DONE(desk.act(Action::Pass, desk.sectionHead));
        DONE(desk.act(Action::Pass, deskPerson(Role::Chief, 2)));
        REFUSED(desk.act(Action::Approve, deskPerson(Role::SectionHead, 2)), "role-missing");
        DONE(desk.act(Action::Approve, desk.chief));
    }

    void anAdministratorWhoWroteItStillTouchesNoText()
    {
        NewsDesk desk;
        desk.now.writers << desk.administrator.id;
        REFUSED(desk.act(Action::Submit, desk.administrator), "role-missing");
        Person both = desk.administrator;
        both.roles.append({.role = Role::Editor, .section = {}});
        DONE(desk.act(Action::Submit, both));
    }

    void theDeactivatedDoNothing()
    {
        NewsDesk desk;
        desk.reporter.active = false;
        REFUSED(desk.act(Action::Submit, desk.reporter), "inactive");
    }

    void aChiefOffDutyDoesNotPublish()
    {
        NewsDesk desk;
        desk.approve();
        ActionRequest request = desk.request(Action::Publish, desk.chief);
        request.onDuty = false;
        REFUSED(desk.act(request), "not-on-duty");
        REFUSED(desk.act(Action::Publish, desk.sectionHead), "role-missing");
        request.onDuty = true;
        DONE(desk.act(request));
    }

    // ---- reviewing ----

    void nobodyReviewsTheirOwnWork()
    {
        NewsDesk desk;
        DONE(desk.save(desk.editor, u"编辑改过"_s));
        DONE(desk.act(Action::Submit, desk.reporter));
        REFUSED(desk.act(Action::Pass, desk.editor), "own-work");
        QCOMPARE(desk.lastMessage, u"You wrote part of this article, so someone else has to review it."_s);
        DONE(desk.act(Action::Pass, deskPerson(Role::Editor, 2)));
    }

    void onePersonTakesOneStep()
    {
        NewsDesk desk;
        DONE(desk.act(Action::Submit, desk.reporter));
        DONE(desk.act(Action::Pass, desk.sectionHead));
        REFUSED(desk.act(Action::Pass, desk.sectionHead), "already-reviewed");
        QVERIFY(desk.lastMessage.contains(u"初审"));
        DONE(desk.act(Action::Pass, deskPerson(Role::SectionHead, 2)));
    }

    void aProofreadingIsNoStep()
    {
        NewsDesk desk;
        desk.editor.roles.append({.role = Role::Proofreader, .section = {}});
        DONE(desk.act(Action::Submit, desk.reporter));
        DONE(desk.act(Action::Proofread, desk.editor));
        DONE(desk.act(Action::Pass, desk.editor));
    }

    void aReviewNamesTheTextItIsAbout()
    {
        NewsDesk desk;
        DONE(desk.act(Action::Submit, desk.reporter));
        ActionRequest request = desk.request(Action::Pass, desk.editor);
        request.namedHash.clear();
        REFUSED(desk.act(request), "hash-not-named");
        request.namedHash = textHash(u"昨天的稿子"_s);
        REFUSED(desk.act(request), "text-changed");
    }

    void theLastStepIsTheApproval()
    {
        NewsDesk desk;
        DONE(desk.act(Action::Submit, desk.reporter));
        REFUSED(desk.act(Action::Approve, desk.editor), "last-step");
        DONE(desk.act(Action::Pass, desk.editor));
        DONE(desk.act(Action::Pass, desk.sectionHead));
        REFUSED(desk.act(Action::Pass, desk.chief), "last-step");
        DONE(desk.act(Action::Approve, desk.chief));
    }

    void openChangesStopApprovalAndPublishing()
    {
        NewsDesk desk;
        DONE(desk.act(Action::Submit, desk.reporter));
        desk.now.openChanges = true;
        DONE(desk.act(Action::Pass, desk.editor));
        DONE(desk.act(Action::Pass, desk.sectionHead));
        REFUSED(desk.act(Action::Approve, desk.chief), "open-changes");
        REFUSED(desk.act(Action::ApproveUrgently, desk.chief, u"突发"_s), "open-changes");
        desk.now.openChanges = false;
        DONE(desk.act(Action::Approve, desk.chief));
        desk.now.openChanges = true;
        REFUSED(desk.act(Action::Publish, desk.chief), "open-changes");
    }

    void approvalWaitsForProofreadingsOfThisText()
    {
        NewsDesk desk;
        desk.now.route.proofreadings = 2;
        DONE(desk.act(Action::Submit, desk.reporter));
        DONE(desk.act(Action::Proofread, desk.proofreader));
        DONE(desk.act(Action::Pass, desk.editor));
        DONE(desk.act(Action::Pass, desk.sectionHead));
        REFUSED(desk.act(Action::Approve, desk.chief), "proofreading-owed");
        DONE(desk.act(Action::Proofread, deskPerson(Role::Proofreader, 2)));
        DONE(desk.editInReview(desk.chief, u"总编改过"_s));
        REFUSED(desk.act(Action::Approve, desk.chief), "proofreading-owed");
        DONE(desk.act(Action::Proofread, desk.proofreader));
        DONE(desk.act(Action::Proofread, deskPerson(Role::Proofreader, 2)));
        DONE(desk.act(Action::Approve, desk.chief));
    }

    // ---- edits in review ----

    void aReviewersEditLeavesEarlierPassesAndMakesNobodyAWriter()
    {
        NewsDesk desk;
        DONE(desk.act(Action::Submit, desk.reporter));
        DONE(desk.act(Action::Pass, desk.editor));
        DONE(desk.editInReview(desk.sectionHead, u"主任改过"_s, 0.3));
        QCOMPARE(desk.standing(), u"review 2 · none"_s);
        QVERIFY(desk.now.reviews.first().standing);
        DONE(desk.act(Action::Pass, desk.sectionHead));
        REFUSED(desk.editInReview(desk.editor, u"编辑又改"_s), "role-missing");
    }

    void aRewriteInReviewGoesBackOneStep()
    {
        NewsDesk desk;
        DONE(desk.act(Action::Submit, desk.reporter));
        DONE(desk.act(Action::Pass, desk.editor));
        DONE(desk.editInReview(desk.sectionHead, u"主任重写"_s, 0.31));
        QCOMPARE(desk.standing(), u"review 1 · none"_s);
        QVERIFY(!desk.now.reviews.first().standing);
        DONE(desk.act(Action::Pass, desk.editor)); // the step fell, so the same person may take it again
    }

    void aRewriteAtTheFirstStepIsADraftAgain()
    {
        NewsDesk desk;
        DONE(desk.act(Action::Submit, desk.reporter));
        DONE(desk.editInReview(desk.editor, u"编辑重写"_s, 0.9));
        QCOMPARE(desk.standing(), u"draft · none"_s);
    }

    void aWriterDoesNotEditInReview()
    {
        NewsDesk desk;
        desk.now.writers << desk.editor.id;
        DONE(desk.act(Action::Submit, desk.reporter));
        REFUSED(desk.editInReview(desk.editor, u"改"_s), "own-work");
    }

    void anotherHandInReviewAsksForEveryLookAgain()
    {
        NewsDesk desk;
        DONE(desk.act(Action::Submit, desk.reporter));
        DONE(desk.act(Action::Pass, desk.editor));
        desk.changeFromOutside(u"合并后"_s);
        QCOMPARE(desk.standing(), u"review 1 · none"_s);
        QVERIFY(!desk.now.reviews.first().standing);
    }

    // ---- saving what is no draft ----

    void aTextUnderWayIsNotSavedOver_data()
    {
        QTest::addColumn<int>("stage");
        QTest::addColumn<QString>("hint");
        QTest::newRow("review") << int(Stage::Review) << u"recall"_s;
        QTest::newRow("approved") << int(Stage::Approved) << u"returned"_s;
        QTest::newRow("settled") << int(Stage::Settled) << u"correction"_s;
        QTest::newRow("spiked") << int(Stage::Spiked) << u"Restore"_s;
    }
    void aTextUnderWayIsNotSavedOver()
    {
        QFETCH(int, stage);
        QFETCH(QString, hint);
        NewsDesk desk;
        desk.now.stage = Stage(stage);
        REFUSED(desk.save(desk.reporter, u"改"_s), "stage-forbids");
        QVERIFY2(desk.lastMessage.contains(hint), qPrintable(desk.lastMessage));
    }

    // ---- recall and return ----

    void onlyTheSubmitterRecallsAndOnlyUnopened()
    {
        NewsDesk desk;
        DONE(desk.act(Action::Submit, desk.reporter));
        REFUSED(desk.act(Action::Recall, desk.editor), "not-submitter");
        DONE(desk.act(Action::Recall, desk.reporter));
        QCOMPARE(desk.standing(), u"draft · none"_s);
        DONE(desk.act(Action::Submit, desk.reporter));
        desk.now.openedByReviewer = true;
        REFUSED(desk.act(Action::Recall, desk.reporter), "already-opened");
    }

    void whatWasPassedOnIsNotRecalled()
    {
        NewsDesk desk;
        DONE(desk.act(Action::Submit, desk.reporter));
        DONE(desk.act(Action::Pass, desk.editor));
        REFUSED(desk.act(Action::Recall, desk.reporter), "already-opened");
    }

    void aReturnNeedsAReasonAndAnEarlierPlace()
    {
        NewsDesk desk;
        DONE(desk.act(Action::Submit, desk.reporter));
        DONE(desk.act(Action::Pass, desk.editor));
        REFUSED(desk.act(Action::Return, desk.sectionHead, u"  "_s), "reason-missing");
        REFUSED(desk.act(Action::Return, desk.sectionHead, u"数字"_s, 2), "bad-target");
        REFUSED(desk.act(Action::Return, desk.sectionHead, u"数字"_s, -1), "bad-target");
        REFUSED(desk.act(Action::Return, desk.editor, u"数字"_s), "role-missing");
        DONE(desk.act(Action::Return, desk.sectionHead, u"数字"_s, 1));
        QCOMPARE(desk.standing(), u"review 1 · none"_s);
    }

    void aReturnVoidsReviewsFromItsTargetOn()
    {
        NewsDesk desk;
        desk.approve();
        DONE(desk.act(Action::Return, desk.chief, u"再核"_s, 2));
        QCOMPARE(desk.standing(), u"review 2 · none"_s);
        QVERIFY(desk.now.approvedHash.isEmpty());
        QVERIFY(desk.now.reviews.at(0).standing);
        QVERIFY(!desk.now.reviews.at(1).standing);
        QVERIFY(!desk.now.reviews.at(2).standing);
        REFUSED(desk.act(Action::Pass, desk.editor), "role-missing");
        DONE(desk.act(Action::Pass, desk.sectionHead));
        DONE(desk.act(Action::Approve, desk.chief));
    }

    void thoseAboveReturnToo()
    {
        NewsDesk desk;
        DONE(desk.act(Action::Submit, desk.reporter));
        DONE(desk.act(Action::Return, desk.chief, u"不宜"_s));
        QCOMPARE(desk.standing(), u"draft · none"_s);
        // A new round knows nothing of the old one.
        DONE(desk.act(Action::Submit, desk.reporter));
        DONE(desk.act(Action::Pass, desk.editor));
    }

    // ---- going out ----

    void whatWasNeverApprovedDoesNotGoOut()
    {
        NewsDesk desk;
        REFUSED(desk.act(Action::Publish, desk.chief), "not-approved-text");
        const QString never = desk.lastMessage;
        DONE(desk.act(Action::Submit, desk.reporter));
        REFUSED(desk.act(Action::Schedule, desk.chief), "not-approved-text");
        QCOMPARE(desk.lastMessage, never);
    }

    void whatWasChangedSinceItsApprovalDoesNotGoOut()
    {
        NewsDesk desk;
        REFUSED(desk.act(Action::Publish, desk.chief), "not-approved-text");
        const QString never = desk.lastMessage;
        desk.approve();
        // A store that let a change slip past the stage is still held by the hash.
        NewsDesk slipped = desk;
        slipped.now.contentHash = textHash(u"夜里改过"_s);
        REFUSED(slipped.act(Action::Publish, desk.chief), "not-approved-text");
        QVERIFY(slipped.lastMessage != never);
        desk.changeFromOutside(u"夜里改过"_s);
        QCOMPARE(desk.standing(), u"draft · none"_s);
        QVERIFY(desk.now.approvedHash.isEmpty());
        REFUSED(desk.act(Action::Publish, desk.chief), "not-approved-text");
        QCOMPARE(desk.lastMessage, slipped.lastMessage);
    }

    void anApprovedStageWithoutAnApprovalDoesNotGoOut()
    {
        NewsDesk desk;
        desk.now.stage = Stage::Approved;
        REFUSED(desk.act(Action::Publish, desk.chief), "not-approved-text");
        desk.now.contentHash.clear(); // nothing equals nothing
        REFUSED(desk.act(Action::Publish, desk.chief), "not-approved-text");
    }

    void anEmbargoHoldsPublishingAndSchedulingBeforeItsEnd()
    {
        NewsDesk desk;
        desk.approve();
        desk.now.embargo = deskTime().addSecs(1800);
        REFUSED(desk.act(Action::Publish, desk.chief), "embargoed");
        ActionRequest request = desk.request(Action::Schedule, desk.chief);
        request.at = deskTime().addSecs(1799);
        REFUSED(desk.act(request), "embargoed");
        request.at = deskTime().addSecs(1800);
        DONE(desk.act(request));
        QCOMPARE(desk.standing(), u"settled · scheduled"_s);
    }

    void aScheduleNeedsATimeToCome()
    {
        NewsDesk desk;
        desk.approve();
        ActionRequest request = desk.request(Action::Schedule, desk.chief);
        request.at = {};
        REFUSED(desk.act(request), "time-in-past");
        request.at = deskTime();
        REFUSED(desk.act(request), "time-in-past");
    }

    void theClockPublishesWhatIsScheduledUnlessTheEmbargoWasPutOff()
    {
        NewsDesk desk;
        desk.approve();
        QVERIFY(!goLive(desk.now, deskTime()));
        DONE(desk.act(Action::Schedule, desk.chief));
        QCOMPARE(goLive(desk.now, deskTime().addSecs(3599)).error().rule, Rule::NotDue);
        const auto outcome = goLive(desk.now, deskTime().addSecs(3600));
        QVERIFY(outcome.has_value());
        QCOMPARE(outcome->live, Live::Published);
        QCOMPARE(outcome->stage, Stage::Settled);
        desk.now.embargo = deskTime().addSecs(7200);
        QCOMPARE(goLive(desk.now, deskTime().addSecs(3600)).error().rule, Rule::Embargoed);
    }

    void anEmbargoIsBroughtForwardByWhoMayApprove()
    {
        NewsDesk desk;
        QVERIFY(!judgeEmbargo(desk.now, desk.reporter, deskTime())); // setting one takes nothing away
        desk.now.embargo = deskTime();
        QVERIFY(!judgeEmbargo(desk.now, desk.reporter, deskTime().addSecs(60)));
        QVERIFY(judgeEmbargo(desk.now, desk.reporter, deskTime().addSecs(-60)));
        QVERIFY(judgeEmbargo(desk.now, desk.sectionHead, {}));
        QVERIFY(!judgeEmbargo(desk.now, desk.chief, {}));
        desk.now.live = Live::Published; // here it takes the article from readers
        QVERIFY(judgeEmbargo(desk.now, desk.sectionHead, deskTime().addSecs(60)));
        QVERIFY(!judgeEmbargo(desk.now, desk.chief, deskTime().addSecs(60)));
        QVERIFY(!judgeEmbargo(desk.now, desk.reporter, desk.now.embargo)); // as it is already
        desk.now.embargo = {};
        QVERIFY(judgeEmbargo(desk.now, desk.reporter, deskTime()));
        QVERIFY(!judgeEmbargo(desk.now, desk.reporter, {}));
    }

    void handlingIsTheWritersInADraftAndTheEditorsAlways()
    {
        for (const Stage stage : allStages) {
            NewsDesk desk;
            desk.now.writers = {desk.reporter.id};
            desk.now.stage = stage;
            QCOMPARE(judgeHandling(desk.now, desk.reporter, deskTime()).has_value(), stage != Stage::Draft);
            QVERIFY(!judgeHandling(desk.now, desk.editor, deskTime()));
            QVERIFY(judgeHandling(desk.now, desk.proofreader, deskTime()));
        }
    }

    // ---- urgently ----

    void anUrgentApprovalOwesTheStepsNobodyTook()
    {
        NewsDesk desk;
        REFUSED(desk.act(Action::ApproveUrgently, desk.chief), "reason-missing");
        REFUSED(desk.act(Action::ApproveUrgently, desk.sectionHead, u"突发"_s), "role-missing");
        DONE(desk.act(Action::ApproveUrgently, desk.chief, u"突发"_s));
        QCOMPARE(desk.standing(), u"approved · none"_s);
        QCOMPARE(desk.now.owedSteps, (QList<int>{1, 2}));
        DONE(desk.act(Action::Publish, desk.chief));
        // Made up in the routes' order, by the same rules as ever.
        REFUSED(desk.act(Action::MakeUpReview, desk.reporter), "role-missing");
        DONE(desk.act(Action::MakeUpReview, desk.editor));
        QCOMPARE(desk.now.owedSteps, QList<int>{2});
        REFUSED(desk.act(Action::MakeUpReview, desk.editor), "role-missing");
        REFUSED(desk.act(Action::MakeUpReview, desk.chief), "already-reviewed");
        DONE(desk.act(Action::MakeUpReview, desk.sectionHead));
        QCOMPARE(desk.now.owedSteps, QList<int>());
        REFUSED(desk.act(Action::MakeUpReview, desk.sectionHead), "stage-forbids");
        QCOMPARE(desk.standing(), u"settled · published"_s);
    }

    void anUrgentApprovalInReviewKeepsThePassesGiven()
    {
        NewsDesk desk;
        DONE(desk.act(Action::Submit, desk.reporter));
        DONE(desk.act(Action::Pass, desk.editor));
        DONE(desk.act(Action::ApproveUrgently, desk.chief, u"突发"_s));
        QCOMPARE(desk.now.owedSteps, QList<int>{2});
    }

    void aChiefWhoWroteItOwesTheLastStepToo()
    {
        NewsDesk desk;
        DONE(desk.save(desk.chief, u"总编自己写"_s));
        DONE(desk.act(Action::ApproveUrgently, desk.chief, u"突发"_s));
        QCOMPARE(desk.now.owedSteps, (QList<int>{1, 2, 3}));
        desk.now.owedSteps = {3};
        REFUSED(desk.act(Action::MakeUpReview, desk.chief), "own-work");
        DONE(desk.act(Action::MakeUpReview, deskPerson(Role::Chief, 2)));
    }

    void aChiefOffDutyDoesNotApproveUrgently()
    {
        NewsDesk desk;
        ActionRequest request = desk.request(Action::ApproveUrgently, desk.chief);
        request.reason = u"突发"_s;
        request.onDuty = false;
        REFUSED(desk.act(request), "not-on-duty");
    }

    void aReturnedUrgentTextIsReviewedInFullBeforeNothingIsOwed()
    {
        NewsDesk desk;
        DONE(desk.act(Action::ApproveUrgently, desk.chief, u"突发"_s));
        DONE(desk.act(Action::Return, desk.chief, u"再看"_s, 2));
        DONE(desk.act(Action::Pass, desk.sectionHead));
        DONE(desk.act(Action::Approve, desk.chief)); // the urgent approval fell with the return
        QCOMPARE(desk.now.owedSteps, QList<int>{1});
        DONE(desk.act(Action::MakeUpReview, desk.editor));
        QCOMPARE(desk.now.owedSteps, QList<int>());
    }

    void aRouteThatLostItsStepsLeavesThemToTheChief()
    {
        NewsDesk desk;
        DONE(desk.act(Action::Submit, desk.reporter));
        DONE(desk.act(Action::Pass, desk.editor));
        desk.now.route.steps.resize(1);
        REFUSED(desk.act(Action::Approve, desk.sectionHead), "role-missing");
        DONE(desk.act(Action::Approve, desk.chief));
    }
};

QTEST_APPLESS_MAIN(TestWorkflow)
#include "tst_workflow.moc"
