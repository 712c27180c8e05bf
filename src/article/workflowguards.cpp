// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/assigning.h"
#include "article/translate.h"
#include "article/workflowrules.h"

#include <algorithm>

namespace galley::rules {

namespace {

MaybeRefusal refuseIf(bool broken, Rule rule, const QString &message)
{
    return broken ? MaybeRefusal(Refusal{rule, message}) : MaybeRefusal();
}

MaybeRefusal alreadyReviewed(const Situation &situation, const Person &actor)
{
    const ReviewRecord *record = stepTaken(situation, actor.id);
    if (!record)
        return std::nullopt;
    if (record->action == Action::ApproveUrgently)
        return Refusal{
            Rule::AlreadyReviewed,
            translate("Workflow", "You approved this article urgently, so someone else has to review it.")};
    //: %1 is the name of a review step: 初审
    return Refusal{Rule::AlreadyReviewed,
                   translate("Workflow",
                             "You have taken the step %1 of this review. One person takes one step only, "
                             "so someone else has to take this one.")
                       .arg(routeStep(situation, record->step).name)};
}

MaybeRefusal textChanged(const Situation &situation, const ActionRequest &request)
{
    return refuseIf(!request.namedHash.isEmpty() && request.namedHash != situation.contentHash,
                    Rule::TextChanged,
                    translate("Workflow",
                              "The text has been changed since you opened it. Read it again as it is "
                              "now."));
}

MaybeRefusal notApprovedText(const Situation &situation)
{
    if (situation.approvedHash.isEmpty())
        return Refusal{Rule::NotApprovedText,
                       translate("Workflow",
                                 "This article was never approved. It has to be reviewed and approved "
                                 "before it goes out.")};
    return refuseIf(situation.approvedHash != situation.contentHash, Rule::NotApprovedText,
                    translate("Workflow",
                              "The text has been changed or returned since it was approved. It has to be "
                              "reviewed and approved as it is now."));
}

MaybeRefusal lastStepRule(const Situation &situation, Action action)
{
    const bool last = situation.step >= lastStep(situation);
    if (action == Action::Approve)
        return refuseIf(!last, Rule::LastStep,
                        translate("Workflow",
                                  "Approval comes at the last step. At this step the article is passed "
                                  "on."));
    return refuseIf(
        last, Rule::LastStep,
        translate("Workflow", "This is the last step. Passing it is the approval: approve the article."));
}

MaybeRefusal embargoed(const Situation &situation, const ActionRequest &request)
{
    const QDateTime out = request.action == Action::Schedule ? request.at : request.now;
    return refuseIf(situation.embargo.isValid() && situation.embargo > out, Rule::Embargoed,
                    translate("Workflow",
                              "This article is under embargo and cannot go out before it ends. Who may approve it can bring the "
                              "end forward."));
}

MaybeRefusal badTarget(const Situation &situation, const ActionRequest &request)
{
    const int before = situation.stage == Stage::Review ? situation.step : lastStep(situation) + 1;
    return refuseIf(request.targetStep < 0 || request.targetStep >= before, Rule::BadTarget,
                    translate("Workflow",
                              "An article is returned to its writers or to an earlier step of the "
                              "review."));
}

MaybeRefusal proofreadingOwed(const Situation &situation)
{
    const auto done = std::ranges::count_if(situation.reviews, [&situation](const ReviewRecord &record) {
        return record.standing && record.action == Action::Proofread
            && record.contentHash == situation.contentHash;
    });
    const int owed = situation.route.proofreadings - int(done);
    return refuseIf(
        owed > 0, Rule::ProofreadingOwed,
        translate("Workflow", "The text as it is now still needs %n proofreading(s).", nullptr, owed));
}

MaybeRefusal alreadyOpened(const Situation &situation)
{
    if (situation.step > 1)
        return Refusal{
            Rule::AlreadyOpened,
            translate("Workflow", "A reviewer has passed this article on. Ask for it to be returned.")};
    return refuseIf(situation.openedByReviewer, Rule::AlreadyOpened,
                    translate("Workflow", "A reviewer has opened this article. Ask for it to be returned."));
}

MaybeRefusal timeInPast(const ActionRequest &request)
{
    if (!request.at.isValid())
        return Refusal{Rule::TimeInPast,
                       translate("Workflow", "Give the time at which the article goes out.")};
    return refuseIf(
        request.at <= request.now, Rule::TimeInPast,
        translate("Workflow", "The time given is past. Give a later one, or publish the article now."));
}

MaybeRefusal assigneeUnfit(const Situation &situation, const ActionRequest &request)
{
    for (const Person &assignee : request.assignees) {
        if (auto refusal = judgeAssignee(situation, assignee))
            return refusal;
    }
    return std::nullopt;
}

MaybeRefusal notDue(const Situation &situation, const ActionRequest &request)
{
    const QDateTime due = request.action == Action::Expire ? situation.expireAt : situation.publishAt;
    if (!due.isValid())
        return Refusal{Rule::NotDue,
                       request.action == Action::Expire
                           ? translate("Workflow", "This article has no time at which it expires. Give it one.")
                           : translate("Workflow", "This article has no time at which it goes out. Schedule it.")};
    return refuseIf(due > request.now, Rule::NotDue,
                    request.action == Action::Expire
                        ? translate("Workflow", "This article has not run its time yet. Take it offline to end it now.")
                        : translate("Workflow", "The time at which this article goes out has not come yet."));
}

} // namespace

MaybeRefusal checkGuard(Rule guard, const Situation &situation, const ActionRequest &request)
{
    switch (guard) {
    case Rule::FieldsMissing:
        return refuseIf(
            !situation.missingFields.isEmpty(), guard,
            //: %1 is a list of field labels
            translate("Workflow", "These fields have to be filled in first: %1.")
                .arg(situation.missingFields.join(translate("Workflow", ", ", "between field labels"))));
    case Rule::OwnWork:
        return refuseIf(
            isWriter(situation, request.actor.id), guard,
            translate("Workflow", "You wrote part of this article, so someone else has to review it."));
    case Rule::AlreadyReviewed:
        return alreadyReviewed(situation, request.actor);
    case Rule::HashNotNamed:
        return refuseIf(request.namedHash.isEmpty(), guard,
                        translate("Workflow",
                                  "A review names the text it is about, and this one names none. Open "
                                  "the article and try again."));
    case Rule::TextChanged:
        return textChanged(situation, request);
    case Rule::NotApprovedText:
        return notApprovedText(situation);
    case Rule::OpenChanges:
        return refuseIf(situation.openChanges, guard,
                        translate("Workflow",
                                  "There are tracked changes or comments that nobody has settled. Accept "
                                  "or refuse them first."));
    case Rule::ReasonMissing:
        return refuseIf(request.reason.trimmed().isEmpty(), guard,
                        translate("Workflow", "This needs a reason. It is kept with the article."));
    case Rule::Embargoed:
        return embargoed(situation, request);
    case Rule::AlreadyOpened:
        return alreadyOpened(situation);
    case Rule::BadTarget:
        return badTarget(situation, request);
    case Rule::ProofreadingOwed:
        return proofreadingOwed(situation);
    case Rule::LastStep:
        return lastStepRule(situation, request.action);
    case Rule::TimeInPast:
        return timeInPast(request);
    case Rule::OpenFindings:
        return refuseIf(situation.openMustFix > 0, guard,
                        translate("Workflow",
                                  "Proofing has %n must-fix finding(s) in this text, and its section takes none into "
                                  "review. Correct each, or set it aside with a reason.",
                                  nullptr, situation.openMustFix));
    case Rule::AssigneeUnfit:
        return assigneeUnfit(situation, request);
    case Rule::NotDue:
        return notDue(situation, request);
    case Rule::SignatureMissing:
        return refuseIf(request.signing == Signing::Missing, guard,
                        translate("Workflow",
                                  "This is signed with your own key, and no key has signed it. Unlock your signing key, or "
                                  "register one, and try again."));
    case Rule::SignatureWrong:
        return refuseIf(request.signing == Signing::Wrong, guard,
                        translate("Workflow",
                                  "This was signed with a key that is not yours, or no longer counts. Unlock the key that is "
                                  "registered for you, or register a new one."));
    case Rule::StageForbids:
    case Rule::RoleMissing:
    case Rule::NotOnDuty:
    case Rule::Inactive:
    case Rule::NotSubmitter:
        return std::nullopt; // judged before the guards
    }
    Q_UNREACHABLE_RETURN(std::nullopt);
}

} // namespace galley::rules
