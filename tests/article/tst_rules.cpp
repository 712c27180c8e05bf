// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/assigning.h"
#include "newsdesk.h"

#include "testkit/testkit.h"

#include <QSet>

using namespace galley;
using namespace Qt::StringLiterals;

// A new rule fails to compile here (the switches have no default) or fails the count below, until somebody says what
// breaks it; a rule that an action lists and does not judge, or judges and does not list, fails by name.
namespace {

constexpr Rule allRules[] = {
    Rule::StageForbids,    Rule::RoleMissing,   Rule::NotOnDuty,     Rule::Inactive,         Rule::FieldsMissing,
    Rule::OwnWork,         Rule::AlreadyReviewed, Rule::HashNotNamed, Rule::TextChanged,     Rule::NotApprovedText,
    Rule::OpenChanges,     Rule::ReasonMissing, Rule::Embargoed,     Rule::AlreadyOpened,    Rule::NotSubmitter,
    Rule::BadTarget,       Rule::ProofreadingOwed, Rule::LastStep,   Rule::TimeInPast,       Rule::OpenFindings,
    Rule::AssigneeUnfit,   Rule::NotDue,        Rule::SignatureMissing, Rule::SignatureWrong,
};

constexpr bool inOrder()
{
    for (size_t i = 0; i < std::size(allRules); ++i) {
        if (size_t(allRules[i]) != i)
            return false;
    }
    return true;
}
static_assert(inOrder());

/// Somebody who could do everything here, and did nothing yet.
Person anybody()
{
    Person person = deskPerson(Role::Editor, 9);
    for (const Role role : {Role::SectionHead, Role::Chief, Role::Proofreader})
        person.roles.append({role, {}});
    return person;
}

struct Case
{
    Situation situation;
    ActionRequest request;
};

/// Where the action belongs, with nothing against it.
Case allowed(Action action)
{
    NewsDesk desk;
    Situation &s = desk.now;
    s.submitter = desk.reporter.id;
    s.publishAt = deskTime();
    s.expireAt = deskTime();
    ActionRequest request = desk.request(action, anybody());
    request.reason = u"理由"_s;
    const auto at = [&s](Stage stage, int step, Live live) {
        s.stage = stage;
        s.step = step;
        s.live = live;
        s.everLive = live != Live::None;
        if (stage == Stage::Approved || stage == Stage::Settled)
            s.approvedHash = s.contentHash;
    };
    switch (action) {
    case Action::Save:
    case Action::Submit:
    case Action::ApproveUrgently:
    case Action::Spike:
    case Action::ImportPublished:
    case Action::Assign:
        break;
    case Action::Recall:
        at(Stage::Review, 1, Live::None);
        s.submitter = request.actor.id;
        break;
    case Action::EditInReview:
    case Action::Pass:
    case Action::Proofread:
        at(Stage::Review, 1, Live::None);
        break;
    case Action::Approve:
        at(Stage::Review, 3, Live::None);
        break;
    case Action::MakeUpReview:
        at(Stage::Settled, 0, Live::Published);
        s.owedSteps = {1};
        break;
    case Action::Return:
    case Action::Schedule:
    case Action::Publish:
        at(Stage::Approved, 0, Live::None);
        break;
    case Action::Correct:
    case Action::Update:
    case Action::TakeOffline:
    case Action::Withdraw:
    case Action::MarkGone:
    case Action::Expire:
        at(Stage::Settled, 0, Live::Published);
        break;
    case Action::RestoreLive:
        at(Stage::Settled, 0, Live::Offline);
        break;
    case Action::Unspike:
        at(Stage::Spiked, 0, Live::None);
        break;
    case Action::GoLive:
        at(Stage::Settled, 0, Live::Scheduled);
        break;
    }
    request.byClock = action == Action::GoLive || action == Action::Expire;
    request.namedHash = s.contentHash;
    return {s, request};
}

/// Breaks this rule and, as far as that can be, no other.
void breakRule(Rule rule, Case &c)
{
    Situation &s = c.situation;
    ActionRequest &request = c.request;
    switch (rule) {
    case Rule::StageForbids:
        s.stage = c.request.action == Action::Unspike ? Stage::Draft : Stage::Spiked;
        return;
    case Rule::RoleMissing:
        request.actor.roles.clear();
        request.byClock = false;
        return;
    case Rule::NotOnDuty:
        request.onDuty = false;
        return;
    case Rule::Inactive:
        request.actor.active = false;
        return;
    case Rule::FieldsMissing:
        s.missingFields = {u"标题"_s};
        return;
    case Rule::OwnWork:
        s.writers << request.actor.id;
        return;
    case Rule::AlreadyReviewed:
        s.reviews.append({.action = Action::Pass, .step = 1, .person = request.actor.id, .contentHash = s.contentHash, .time = deskTime(),
                          .note = {}, .standing = true});
        return;
    case Rule::HashNotNamed:
        request.namedHash.clear();
        return;
    case Rule::TextChanged:
        request.namedHash = textHash(u"昨天的稿子"_s);
        return;
    case Rule::NotApprovedText:
        s.approvedHash = textHash(u"昨天签发的稿子"_s);
        return;
    case Rule::OpenChanges:
        s.openChanges = true;
        return;
    case Rule::ReasonMissing:
        request.reason = u" "_s;
        return;
    case Rule::Embargoed:
        s.embargo = deskTime().addDays(30);
        return;
    case Rule::AlreadyOpened:
        s.openedByReviewer = true;
        return;
    case Rule::NotSubmitter:
        s.submitter = deskPerson(Role::Reporter, 7).id;
        return;
    case Rule::BadTarget:
        request.targetStep = 9;
        return;
    case Rule::ProofreadingOwed:
        s.route.proofreadings = 1;
        return;
    case Rule::LastStep:
        if (request.action == Action::Approve)
            s.step = 1;
        else
            s.route.steps = s.route.steps.first(1); // the first step is the last one, too
        return;
    case Rule::TimeInPast:
        request.at = request.now;
        return;
    case Rule::OpenFindings:
        s.openMustFix = 1;
        return;
    case Rule::AssigneeUnfit:
        request.assignees = {deskPerson(Role::Reporter, 7)};
        return;
    case Rule::NotDue:
        s.publishAt = deskTime().addSecs(1);
        s.expireAt = deskTime().addSecs(1);
        return;
    case Rule::SignatureMissing:
        request.signing = Signing::Missing;
        return;
    case Rule::SignatureWrong:
        request.signing = Signing::Wrong;
        return;
    }
}

/// In what order an action is judged: its stage, who acts, then its guards.
QList<Rule> rulesOf(const Transition &row)
{
    QList<Rule> rules{Rule::StageForbids};
    if (row.who != Actor::TheClock)
        rules.append(Rule::Inactive);
    rules.append(Rule::RoleMissing);
    if (row.who == Actor::ChiefOnDuty)
        rules.append(Rule::NotOnDuty);
    if (row.who == Actor::Submitter)
        rules.append(Rule::NotSubmitter);
    return rules + row.guards;
}

QString verdict(const Case &c)
{
    const auto decision = decide(c.situation, c.request);
    return decision ? QString() : ruleName(decision.error().rule);
}

QString cell(Action action, Rule rule)
{
    return actionName(action) + u" × "_s + ruleName(rule);
}

QString whoOf(Actor actor)
{
    switch (actor) {
    case Actor::WriterOrSectionEditor:
        return u"its writers, editors of its sections"_s;
    case Actor::Submitter:
        return u"who submitted it"_s;
    case Actor::StepReviewer:
        return u"the role of the step, or who stands in"_s;
    case Actor::StepReviewerOrAbove:
        return u"the role of the step, or any above"_s;
    case Actor::ChiefOnDuty:
        return u"the chief on duty"_s;
    case Actor::Editor:
        return u"an editor of its sections, or above"_s;
    case Actor::SpikeRight:
        return u"its writers while a draft; section heads"_s;
    case Actor::Proofreader:
        return u"a proofreader"_s;
    case Actor::Chief:
        return u"a chief"_s;
    case Actor::TheClock:
        return u"nobody: the clock"_s;
    }
    return {};
}

template <typename List, typename Name>
QString joined(const List &list, size_t all, Name name)
{
    if (size_t(list.size()) == all)
        return u"any"_s;
    QStringList words;
    for (const auto one : list)
        words.append(name(one));
    return words.join(u", "_s);
}

} // namespace

/// Every action against every rule, one broken at a time, and who is told what.
class TestRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void anActionIsAllowedWhereNothingIsAgainstIt_data()
    {
        QTest::addColumn<int>("action");
        for (const Action action : allActions)
            QTest::addRow("%s", qPrintable(actionName(action))) << int(action);
    }
    void anActionIsAllowedWhereNothingIsAgainstIt()
    {
        QFETCH(int, action);
        QCOMPARE(verdict(allowed(Action(action))), QString());
    }

    /// The heart of it: with one rule broken, an action that lists the rule is refused by that rule and no other; one
    /// that does not list it goes through as before.
    void aBrokenRuleRefusesTheActionsThatListItAndNoOther_data()
    {
        QTest::addColumn<int>("action");
        QTest::addColumn<int>("rule");
        for (const Action action : allActions) {
            for (const Rule rule : allRules)
                QTest::addRow("%s", qPrintable(cell(action, rule))) << int(action) << int(rule);
        }
    }
    void aBrokenRuleRefusesTheActionsThatListItAndNoOther()
    {
        QFETCH(int, action);
        QFETCH(int, rule);
        Case c = allowed(Action(action));
        breakRule(Rule(rule), c);
        const bool listed = rulesOf(transition(Action(action))).contains(Rule(rule));
        QCOMPARE(verdict(c), listed ? ruleName(Rule(rule)) : QString());
    }

    void everyRuleIsListedByAnAction()
    {
        QSet<Rule> listed;
        for (const Transition &row : transitions()) {
            for (const Rule rule : rulesOf(row))
                listed << rule;
        }
        QCOMPARE(size_t(listed.size()), std::size(allRules));
    }

    void ofTwoBrokenRulesTheFirstIsNamed()
    {
        for (const Transition &row : transitions()) {
            const QList<Rule> rules = rulesOf(row);
            for (qsizetype first = 1; first < rules.size(); ++first) { // elsewhere than its stage the rest means nothing
                for (qsizetype second = first + 1; second < rules.size(); ++second) {
                    Case c = allowed(row.action);
                    breakRule(rules.at(second), c);
                    breakRule(rules.at(first), c);
                    QVERIFY2(verdict(c) == ruleName(rules.at(first)), qPrintable(cell(row.action, rules.at(first)) + u" + "_s + ruleName(rules.at(second))));
                }
            }
        }
    }

    void aSignatureIsAskedForRightAfterWhoActs()
    {
        for (const Transition &row : transitions()) {
            if (row.guards.contains(Rule::SignatureMissing)) {
                QCOMPARE(row.guards.indexOf(Rule::SignatureMissing), 0);
                QCOMPARE(row.guards.indexOf(Rule::SignatureWrong), 1);
            }
        }
    }

    /// What is a review or moves what readers see, and is done by a person, is signed.
    void whatReviewsOrPublishesIsSigned()
    {
        for (const Action action : allActions) {
            const Transition &row = transition(action);
            const auto decision = decide(allowed(action).situation, allowed(action).request);
            QVERIFY(decision);
            const bool reviews = decision->recordsReview || decision->setsApproved || action == Action::Submit || action == Action::Recall
                || action == Action::Return;
            const bool publishes = decision->setsLive || decision->live != allowed(action).situation.live;
            if (row.who == Actor::TheClock)
                QVERIFY(!row.guards.contains(Rule::SignatureMissing));
            else
                QVERIFY2(row.guards.contains(Rule::SignatureMissing) == (reviews || publishes), qPrintable(actionName(action)));
        }
    }

    void aGoodSignatureAndOneNobodyAsksForAreBothFine()
    {
        for (const Action action : allActions) {
            Case c = allowed(action);
            c.request.signing = Signing::Good;
            QCOMPARE(verdict(c), QString());
        }
    }

    /// Every place × action × role × rule: breaking a rule never opens a way, and closes it by its own name where the
    /// action lists it. (Being its writer opens drafts: that is no review.)
    void breakingARuleNeverOpensAWay()
    {
        int judged = 0;
        const auto at = [&](const Situation &place, Action action, Role role) {
            Case base{place, NewsDesk().request(action, deskPerson(role))};
            base.request.reason = u"理由"_s;
            base.request.namedHash = place.contentHash;
            const QString before = verdict(base);
            for (const Rule rule : allRules) {
                if (rule == Rule::StageForbids || rule == Rule::LastStep)
                    continue; // they are the place itself
                Case broken = base;
                breakRule(rule, broken);
                const QString after = verdict(broken);
                ++judged;
                const bool opens = !before.isEmpty() && after.isEmpty();
                const bool becomesWriter = rule == Rule::OwnWork && (action == Action::Save || action == Action::Submit || action == Action::Spike || action == Action::Unspike);
                QVERIFY2(!opens || becomesWriter, qPrintable(stageName(place.stage) + u' ' + liveName(place.live) + u' ' + cell(action, rule) + u' ' + roleName(role)));
                const bool listed = rulesOf(transition(action)).contains(rule);
                if (before.isEmpty())
                    QVERIFY2(after == (listed ? ruleName(rule) : QString()), qPrintable(stageName(place.stage) + u' ' + liveName(place.live) + u' ' + cell(action, rule) + u' ' + roleName(role) + u" → "_s + after));
            }
        };
        for (const Stage stage : allStages) {
            for (int step = 1; step <= (stage == Stage::Review ? 3 : 1); ++step) {
                for (const Live live : allLives) {
                    Situation place = allowed(Action::Save).situation;
                    place.stage = stage;
                    place.step = stage == Stage::Review ? step : 0;
                    place.live = live;
                    place.everLive = live != Live::None;
                    if (stage == Stage::Approved || stage == Stage::Settled) {
                        place.approvedHash = place.contentHash;
                        place.owedSteps = {1};
                    }
                    for (const Action action : allActions) {
                        for (const Role role : allRoles)
                            at(place, action, role);
                    }
                }
            }
        }
        QCOMPARE(size_t(judged), 7 * std::size(allLives) * std::size(allActions) * std::size(allRoles) * (std::size(allRules) - 2));
    }

    void eachRefusalSaysWhatWouldSatisfyIt()
    {
        QByteArray text("# What each refusal says. Regenerate: GALLEY_REGENERATE=1 tst_rules; read the diff.\n");
        QMap<QString, QStringList> messages;
        for (const Transition &row : transitions()) {
            for (const Rule rule : rulesOf(row)) {
                Case c = allowed(row.action);
                breakRule(rule, c);
                const auto decision = decide(c.situation, c.request);
                QVERIFY(!decision);
                QStringList &said = messages[ruleName(rule)];
                if (!said.contains(decision.error().message))
                    said.append(decision.error().message);
            }
        }
        for (auto it = messages.cbegin(); it != messages.cend(); ++it) {
            text += it.key().toUtf8() + '\n';
            for (const QString &message : it.value()) {
                QVERIFY2(message.endsWith(u'.'), qPrintable(message));
                text += "  " + message.toUtf8() + '\n';
            }
        }
        const QString difference = testkit::compareGolden(testkit::fixture(QStringLiteral(GALLEY_TEST_DIR), u"refusals.golden"_s), text);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    /// The table for people, printed from the one that decides.
    void theTableInTheDocumentationIsTheOneThatDecides()
    {
        QByteArray text(
            "<!-- SPDX-FileCopyrightText: 2026 The Galley developers -->\n<!-- SPDX-License-Identifier: GPL-3.0-or-later -->\n"
            "# Who may do what, when\n\n"
            "Printed from `transitions()` by tst_rules (GALLEY_REGENERATE=1): the table that decides. An action is judged from\n"
            "left to right, and the first rule that is broken is named with what would satisfy it. Beside the table: what readers\n"
            "saw is never spiked, nor brought in again; a review is made up while one is owed; what is settled is scheduled or\n"
            "published only while it waits for its time.\n\n"
            "| action | term | from | readers see | who | rules |\n| --- | --- | --- | --- | --- | --- |\n");
        for (const Transition &row : transitions()) {
            QStringList rules;
            for (const Rule rule : row.guards)
                rules.append(ruleName(rule));
            text += (u"| "_s + actionName(row.action) + u" | "_s + row.term + u" | "_s + joined(row.from, std::size(allStages), stageName) + u" | "_s
                     + joined(row.live, std::size(allLives), liveName) + u" | "_s + whoOf(row.who) + u" | "_s + rules.join(u", "_s) + u" |\n"_s).toUtf8();
        }
        const QString path = QStringLiteral(GALLEY_SOURCE_DIR) + u"/src/article/WORKFLOW.md"_s;
        const QString difference = testkit::compareGolden(path, text);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }
};

QTEST_APPLESS_MAIN(TestRules)
#include "tst_rules.moc"
