// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "newsdesk.h"

#include "testkit/testkit.h"

#include <QSet>

using namespace galley;
using namespace Qt::StringLiterals;

// A new stage, live state, action or role fails to compile here (a switch without it is an error) or
// fails the counts below, until the lists all… hold it and the golden table has a line for it.
namespace {

constexpr int order(Stage stage)
{
    switch (stage) {
    case Stage::Draft:
        return 0;
    case Stage::Review:
        return 1;
    case Stage::Approved:
        return 2;
    case Stage::Settled:
        return 3;
    case Stage::Spiked:
        return 4;
    }
    return -1;
}
constexpr int order(Live live)
{
    switch (live) {
    case Live::None:
        return 0;
    case Live::Scheduled:
        return 1;
    case Live::Published:
        return 2;
    case Live::Offline:
        return 3;
    case Live::Withdrawn:
        return 4;
    case Live::Gone:
        return 5;
    }
    return -1;
}
constexpr int order(Role role)
{
    switch (role) {
    case Role::Reporter:
        return 0;
    case Role::Editor:
        return 1;
    case Role::SectionHead:
        return 2;
    case Role::Chief:
        return 3;
    case Role::Proofreader:
        return 4;
    case Role::Administrator:
        return 5;
    }
    return -1;
}
constexpr int order(Action action)
{
    switch (action) {
    case Action::Save:
        return 0;
    case Action::Submit:
        return 1;
    case Action::Recall:
        return 2;
    case Action::EditInReview:
        return 3;
    case Action::Pass:
        return 4;
    case Action::Approve:
        return 5;
    case Action::ApproveUrgently:
        return 6;
    case Action::MakeUpReview:
        return 7;
    case Action::Return:
        return 8;
    case Action::Schedule:
        return 9;
    case Action::Publish:
        return 10;
    case Action::Correct:
        return 11;
    case Action::TakeOffline:
        return 12;
    case Action::Withdraw:
        return 13;
    case Action::MarkGone:
        return 14;
    case Action::RestoreLive:
        return 15;
    case Action::Spike:
        return 16;
    case Action::Unspike:
        return 17;
    case Action::Proofread:
        return 18;
    case Action::ImportPublished:
        return 19;
    case Action::Update:
        return 20;
    case Action::Assign:
        return 21;
    case Action::GoLive:
        return 22;
    case Action::Expire:
        return 23;
    }
    return -1;
}

/// Whether a list holds each enumerator once, in order: list[i] is the i-th of `count`.
template <typename Enum, size_t N>
constexpr bool inOrder(const Enum (&all)[N], size_t count)
{
    for (size_t i = 0; i < N; ++i) {
        if (order(all[i]) != int(i) || size_t(all[i]) != i)
            return false;
    }
    return N == count;
}
static_assert(inOrder(allStages, 5));
static_assert(inOrder(allLives, 6));
static_assert(inOrder(allRoles, 6));
static_assert(inOrder(allActions, 24));

constexpr size_t combinations = (std::size(allStages) + 2) * std::size(allLives) * std::size(allActions)
    * (std::size(allRoles) + 1); // review counts three times: at its first, a middle and its last step; and the clock acts

struct Place
{
    Stage stage;
    int step;
};

QList<Place> places()
{
    QList<Place> result;
    for (const Stage stage : allStages) {
        for (int step = 1; step <= (stage == Stage::Review ? 3 : 1); ++step)
            result.append({stage, stage == Stage::Review ? step : 0});
    }
    return result;
}

/// An article at this place with nothing against it but the place: a reporter wrote and submitted it,
/// nobody has opened it, and what is approved is what stands there. A review is owed where one can be.
Situation canonicalSituation(Place place, Live live)
{
    NewsDesk desk;
    Situation &situation = desk.now;
    situation.stage = place.stage;
    situation.step = place.step;
    situation.live = live;
    situation.everLive = live != Live::None;
    situation.submitter = desk.reporter.id;
    if (place.stage == Stage::Approved || place.stage == Stage::Settled) {
        situation.approvedHash = situation.contentHash;
        situation.owedSteps = {1};
    }
    if (situation.everLive)
        situation.liveHash = situation.contentHash;
    situation.publishAt = deskTime();
    situation.expireAt = deskTime();
    return situation;
}

/// Who acts: somebody with one role, or the clock, which has none and is nobody.
using Who = std::optional<Role>;

QString whoName(Who who)
{
    return who ? roleName(*who) : u"clock"_s;
}

ActionRequest canonicalRequest(Action action, Who who, const Situation &situation)
{
    ActionRequest request;
    request.action = action;
    if (who)
        request.actor = deskPerson(*who);
    request.byClock = !who;
    request.namedHash = situation.contentHash;
    request.reason = u"理由"_s;
    request.now = deskTime();
    request.at = deskTime().addSecs(3600);
    return request;
}

QString describe(const Outcome &outcome)
{
    QString text = stageName(outcome.stage);
    if (outcome.step > 0)
        text += u'(' + QString::number(outcome.step) + u')';
    text += u' ' + liveName(outcome.live);
    if (outcome.recordsReview)
        text += u" records("_s + QString::number(outcome.recordedStep) + u')';
    if (outcome.voidsReviews)
        text += u" voids"_s;
    if (outcome.setsApproved)
        text += u" approves"_s;
    if (outcome.clearsApproved)
        text += u" unapproves"_s;
    if (outcome.setsLive)
        text += u" sets-live"_s;
    for (const int step : outcome.owedSteps)
        text += u" owes("_s + QString::number(step) + u')';
    return text;
}

QString describe(const Situation &situation)
{
    return situation.stage == Stage::Review ? QString(u"review("_s + QString::number(situation.step) + u')')
                                            : stageName(situation.stage);
}

template <typename Visit>
void forEveryCombination(Visit visit)
{
    for (const Place place : places()) {
        for (const Live live : allLives) {
            const Situation situation = canonicalSituation(place, live);
            for (const Action action : allActions) {
                for (const Role role : allRoles)
                    visit(situation, action, Who(role), decide(situation, canonicalRequest(action, role, situation)));
                visit(situation, action, Who(), decide(situation, canonicalRequest(action, std::nullopt, situation)));
            }
        }
    }
}

} // namespace

class TestTransitions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void everyActionHasItsRow()
    {
        QCOMPARE(size_t(transitions().size()), std::size(allActions));
        for (const Action action : allActions) {
            const Transition &row = transition(action);
            QCOMPARE(actionName(row.action), actionName(action));
            QVERIFY(!row.from.isEmpty());
            QVERIFY(!row.live.isEmpty());
            QVERIFY(!row.term.isEmpty());
        }
    }

    void everyCombinationIsDecidedAsWritten()
    {
        QByteArray table(
            "# What decide() says of every stage, live state, action and role, for an article with nothing\n"
            "# against it but its place. Regenerate: GALLEY_REGENERATE=1 tst_transitions; read the diff.\n"
            "# stage live action role → outcome, or ✗ the rule that refuses\n");
        size_t lines = 0;
        forEveryCombination([&](const Situation &situation, Action action, Who who, const auto &decision) {
            const QString verdict
                = decision ? u"→ "_s + describe(*decision) : u"✗ "_s + ruleName(decision.error().rule);
            table += (describe(situation) + u' ' + liveName(situation.live) + u' ' + actionName(action) + u' '
                      + whoName(who) + u' ' + verdict + u'\n')
                         .toUtf8();
            ++lines;
        });
        QCOMPARE(lines, combinations);
        const QString path = testkit::fixture(QStringLiteral(GALLEY_TEST_DIR), u"transitions.golden"_s);
        const QString difference = testkit::compareGolden(path, table);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    // What must hold of the table whoever regenerates it.

    void administratorsTouchNoText()
    {
        forEveryCombination([](const Situation &, Action, Who who, const auto &decision) {
            QVERIFY(who != Role::Administrator || !decision);
        });
    }

    void theClockDoesWhatIsItsOwnAndNobodyElseDoes()
    {
        forEveryCombination([](const Situation &, Action action, Who who, const auto &decision) {
            const bool clocksWork = action == Action::GoLive || action == Action::Expire;
            QVERIFY(!decision || clocksWork == !who);
        });
    }

    void onlyTheChiefAndTheClockMoveWhatReadersSee()
    {
        forEveryCombination([](const Situation &situation, Action, Who who, const auto &decision) {
            QVERIFY(!decision || !who || who == Role::Chief || decision->live == situation.live);
        });
    }

    void onlyApprovedOrImportedTextGoesOut()
    {
        forEveryCombination([](const Situation &situation, Action action, Who, const auto &decision) {
            if (decision && decision->setsLive)
                QVERIFY(action == Action::ImportPublished || situation.stage == Stage::Approved
                        || (situation.live == Live::Scheduled && situation.approvedHash == situation.contentHash));
        });
    }

    void whatIsGoneStaysGone()
    {
        forEveryCombination([](const Situation &situation, Action, Who, const auto &decision) {
            if (decision && situation.live == Live::Gone)
                QVERIFY(decision->live == Live::Gone);
        });
    }

    void whatWasWithdrawnComesBackByRestoringOnly()
    {
        forEveryCombination([](const Situation &situation, Action action, Who, const auto &decision) {
            if (decision && situation.live == Live::Withdrawn && decision->live != Live::Withdrawn)
                QVERIFY(action == Action::RestoreLive);
        });
    }

    void approvalComesFromTheLastStepOrUrgently()
    {
        forEveryCombination([](const Situation &situation, Action action, Who who, const auto &decision) {
            if (!decision || !decision->setsApproved)
                return;
            QVERIFY(who == Role::Chief);
            QVERIFY(action == Action::ApproveUrgently
                    || (situation.stage == Stage::Review && situation.step == 3));
            QVERIFY(decision->recordsReview);
        });
    }

    void aReviewMovesOneStepAtATime()
    {
        forEveryCombination([](const Situation &situation, Action action, Who, const auto &decision) {
            if (decision && action == Action::Pass)
                QCOMPARE(decision->step, situation.step + 1);
        });
    }

    void nothingButSpikingAndRestoringHappensToSpikedOnes()
    {
        forEveryCombination([](const Situation &situation, Action action, Who, const auto &decision) {
            if (decision)
                QCOMPARE(situation.stage == Stage::Spiked, action == Action::Unspike);
        });
    }

    void everyActionIsPossibleSomewhereAndExplainedElsewhere()
    {
        QSet<QString> possible;
        forEveryCombination([&possible](const Situation &, Action action, Who, const auto &decision) {
            if (decision)
                possible << actionName(action);
            else
                QVERIFY2(decision.error().message.size() > 15, qPrintable(actionName(action)));
        });
        QCOMPARE(size_t(possible.size()), std::size(allActions));
    }

    void theWindowAsksTheSameRules()
    {
        forEveryCombination([](const Situation &situation, Action action, Who who, const auto &decision) {
            if (!who)
                return;
            const ActionState state
                = availableActions(situation, deskPerson(*who), true, deskTime()).at(int(action));
            QCOMPARE(actionName(state.action), actionName(action));
            QCOMPARE(!state.refusal, decision.has_value());
            if (state.refusal)
                QCOMPARE(*state.refusal, decision.error());
        });
    }

    // ---- words ----

    void wordsAreReadBack()
    {
        for (const Stage stage : allStages)
            QCOMPARE(stageFromName(stageName(stage)), stage);
        for (const Live live : allLives)
            QCOMPARE(liveFromName(liveName(live)), live);
        for (const Action action : allActions)
            QCOMPARE(actionFromName(actionName(action)), action);
        QVERIFY(!actionFromName(u"resurrect"));
    }

    void everythingHasALabel()
    {
        for (const Stage stage : allStages)
            QVERIFY(!stageLabel(stage).isEmpty());
        for (const Live live : allLives)
            QVERIFY(!liveLabel(live).isEmpty());
        for (const Action action : allActions)
            QVERIFY(!actionLabel(action).isEmpty());
        QVERIFY(stageLabel(Stage::Review, 2, NewsDesk().now.route).contains(u"复审"));
    }
};

QTEST_APPLESS_MAIN(TestTransitions)
#include "tst_transitions.moc"
