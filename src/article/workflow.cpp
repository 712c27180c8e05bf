// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/workflow.h"

#include "article/translate.h"
#include "article/workflowrules.h"

#include <algorithm>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

/// Nothing moves: what every outcome starts from.
Outcome asItStands(const Situation &situation)
{
    Outcome outcome;
    outcome.stage = situation.stage;
    outcome.step = situation.stage == Stage::Review ? situation.step : 0;
    outcome.live = situation.live;
    outcome.owedSteps = situation.owedSteps;
    return outcome;
}

Outcome toDraft(const Situation &situation)
{
    Outcome outcome = asItStands(situation);
    outcome.stage = Stage::Draft;
    outcome.step = 0;
    outcome.voidsReviews = true;
    outcome.clearsApproved = true;
    if (situation.live == Live::None)
        outcome.owedSteps.clear(); // nothing went out unreviewed, and every step comes again
    return outcome;
}

Outcome toStep(const Situation &situation, int step)
{
    if (step <= 0)
        return toDraft(situation);
    Outcome outcome = asItStands(situation);
    outcome.stage = Stage::Review;
    outcome.step = step;
    outcome.voidsReviews = true;
    outcome.clearsApproved = true;
    return outcome;
}

Outcome recorded(const Situation &situation, int step)
{
    Outcome outcome = asItStands(situation);
    outcome.recordsReview = true;
    outcome.recordedStep = step;
    return outcome;
}

bool hasStandingPass(const Situation &situation, int step)
{
    return std::ranges::any_of(situation.reviews, [step](const ReviewRecord &record) {
        return record.standing && record.step == step && record.action != Action::Proofread;
    });
}

Outcome approved(const Situation &situation)
{
    Outcome outcome = recorded(situation, situation.step);
    outcome.stage = Stage::Approved;
    outcome.step = 0;
    outcome.setsApproved = true;
    // What an earlier urgent approval left owed is settled by a step taken since, for the newer text.
    outcome.owedSteps.removeIf(
        [&situation](int step) { return step == situation.step || hasStandingPass(situation, step); });
    return outcome;
}

Outcome approvedUrgently(const Situation &situation, const Person &actor)
{
    Outcome outcome = recorded(situation, 0);
    outcome.stage = Stage::Approved;
    outcome.step = 0;
    outcome.setsApproved = true;
    outcome.owedSteps.clear();
    // The chief's urgent approval is the last step's, if the chief could have taken that step: else a
    // newsroom with one chief could never make it up. A chief who wrote it or took a step owes it.
    const int last = rules::lastStep(situation);
    const bool standsForLast = !rules::isWriter(situation, actor.id) && !rules::stepTaken(situation, actor.id)
        && rules::reviews(actor, rules::routeStep(situation, last), situation);
    for (int step = 1; step <= last; ++step) {
        if (!hasStandingPass(situation, step) && !(step == last && standsForLast))
            outcome.owedSteps.append(step);
    }
    return outcome;
}

Outcome madeUp(const Situation &situation)
{
    Outcome outcome = recorded(situation, situation.owedSteps.first());
    outcome.owedSteps.removeFirst();
    return outcome;
}

Outcome edited(const Situation &situation, double changedShare)
{
    return changedShare > largestEditInReview ? toStep(situation, situation.step - 1) : asItStands(situation);
}

Outcome shown(const Situation &situation, Live live)
{
    Outcome outcome = asItStands(situation);
    outcome.live = live;
    return outcome;
}

Outcome out(const Situation &situation, Live live)
{
    Outcome outcome = asItStands(situation);
    outcome.stage = Stage::Settled;
    outcome.step = 0;
    outcome.live = live;
    outcome.setsLive = true;
    return outcome;
}

Outcome moved(const Situation &situation, Stage stage, int step)
{
    Outcome outcome = asItStands(situation);
    outcome.stage = stage;
    outcome.step = step;
    return outcome;
}

Outcome outcomeOf(const Situation &situation, const ActionRequest &request)
{
    switch (request.action) {
    case Action::Save:
        return asItStands(situation);
    case Action::Submit:
        return toStep(situation, 1);
    case Action::Recall:
        return toDraft(situation);
    case Action::EditInReview:
        return edited(situation, request.changedShare);
    case Action::Pass: {
        Outcome outcome = recorded(situation, situation.step);
        outcome.step = situation.step + 1;
        return outcome;
    }
    case Action::Approve:
        return approved(situation);
    case Action::ApproveUrgently:
        return approvedUrgently(situation, request.actor);
    case Action::MakeUpReview:
        return madeUp(situation);
    case Action::Return:
        return toStep(situation, request.targetStep);
    case Action::Schedule:
        return out(situation, Live::Scheduled);
    case Action::Publish:
    case Action::ImportPublished:
        return out(situation, Live::Published);
    case Action::Correct:
    case Action::Update:
        return toDraft(situation);
    case Action::Assign:
        return asItStands(situation);
    case Action::GoLive:
        return shown(situation, Live::Published);
    case Action::Expire:
        return shown(situation, Live::Offline);
    case Action::TakeOffline:
        return shown(situation, Live::Offline);
    case Action::Withdraw:
        return shown(situation, Live::Withdrawn);
    case Action::MarkGone:
        return shown(situation, Live::Gone);
    case Action::RestoreLive:
        return shown(situation, Live::Published);
    case Action::Spike:
        return moved(situation, Stage::Spiked, 0);
    case Action::Unspike:
        return moved(situation, situation.spikedFrom, situation.spikedFromStep);
    case Action::Proofread:
        return recorded(situation, 0);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

bool voidedBy(const ReviewRecord &record, const Outcome &outcome)
{
    if (!outcome.voidsReviews || !record.standing || record.action == Action::Proofread)
        return false;
    return outcome.stage != Stage::Review || record.step >= outcome.step
        || record.action == Action::ApproveUrgently;
}

std::expected<Outcome, Refusal> decide(const Situation &situation, const ActionRequest &request)
{
    const Transition &row = transition(request.action);
    if (auto refusal = rules::checkStage(row, situation))
        return std::unexpected(*refusal);
    // What somebody ordered while they worked here comes due all the same.
    if (!request.actor.active && row.who != Actor::TheClock)
        return std::unexpected(Refusal{Rule::Inactive,
                                       translate("Workflow",
                                                 "Your account was deactivated. An "
                                                 "administrator can activate it.")});
    if (auto refusal = rules::checkActor(row, situation, request))
        return std::unexpected(*refusal);
    for (const Rule guard : row.guards) {
        if (auto refusal = rules::checkGuard(guard, situation, request))
            return std::unexpected(*refusal);
    }
    return outcomeOf(situation, request);
}

QList<ActionState> availableActions(const Situation &situation, const Person &actor, bool onDuty,
                                    const QDateTime &now, const QString &dutyHolders)
{
    ActionRequest request;
    request.actor = actor;
    request.onDuty = onDuty;
    request.dutyHolders = dutyHolders;
    request.namedHash = situation.contentHash;
    request.reason = u"…"_s;
    request.now = now;
    request.at = qMax(now, situation.embargo.isValid() ? situation.embargo : now).addSecs(60);

    QList<ActionState> states;
    for (const Transition &row : transitions()) {
        request.action = row.action;
        const auto decision = decide(situation, request);
        states.append({row.action, decision ? std::nullopt : std::optional(decision.error())});
    }
    return states;
}

std::expected<Outcome, Refusal> goLive(const Situation &situation, const QDateTime &now)
{
    ActionRequest request;
    request.action = Action::GoLive;
    request.now = now;
    request.byClock = true;
    return decide(situation, request);
}

std::optional<Refusal> judgeEmbargo(const Situation &situation, const Person &actor, const QDateTime &embargo)
{
    const bool earlier = situation.embargo.isValid() && (!embargo.isValid() || embargo < situation.embargo);
    // On what is out an embargo takes it from readers: no way around those who may.
    const bool hides = situation.live == Live::Published && embargo.isValid() && embargo != situation.embargo && !earlier;
    const RouteStep last = rules::routeStep(situation, rules::lastStep(situation));
    if ((!earlier && !hides) || (actor.active && rules::reviews(actor, last, situation)))
        return std::nullopt;
    return Refusal{Rule::RoleMissing,
                   hides ? translate("Workflow",
                                     "This article is published, and an embargo would take it from readers: only someone who may "
                                     "approve the article sets one.")
                         : translate("Workflow",
                                     "An embargo is brought forward or lifted only by someone who may approve the "
                                     "article.")};
}

std::optional<Refusal> judgeHandling(const Situation &situation, const Person &actor, const QDateTime &now)
{
    Situation asDraft = situation;
    if (situation.stage != Stage::Draft)
        asDraft.writers.clear();
    asDraft.stage = Stage::Draft;
    asDraft.step = 0;
    ActionRequest request;
    request.action = Action::Save;
    request.actor = actor;
    request.now = now;
    const auto verdict = decide(asDraft, request);
    return verdict ? std::nullopt : std::optional(verdict.error());
}

Outcome afterContentChange(const Situation &situation, bool insideReview)
{
    switch (situation.stage) {
    case Stage::Draft:
    case Stage::Spiked: {
        Outcome outcome = asItStands(situation);
        outcome.clearsApproved = !situation.approvedHash.isEmpty();
        return outcome;
    }
    case Stage::Review:
        // Another hand than the reviewer's (a merge) asks for every look again.
        return insideReview ? asItStands(situation) : toStep(situation, 1);
    case Stage::Approved:
    case Stage::Settled:
        return toDraft(situation);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace galley
