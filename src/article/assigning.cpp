// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/assigning.h"

#include "article/translate.h"
#include "article/workflowrules.h"

namespace galley {

namespace {

Refusal unfit(const QString &message)
{
    return {Rule::AssigneeUnfit, message};
}

std::optional<Refusal> judgeReviewer(const Situation &situation, const Person &person, int number)
{
    const RouteStep step = rules::routeStep(situation, number);
    if (rules::isWriter(situation, person.id))
        return unfit(translate("Workflow", "%1 wrote part of this article and cannot review it. Name somebody else.").arg(person.realName));
    if (const ReviewRecord *taken = rules::stepTaken(situation, person.id))
        return unfit(translate("Workflow", "%1 has taken the step %2 of this review. One person takes one step only: name somebody else.")
                         .arg(person.realName, taken->action == Action::ApproveUrgently ? actionLabel(taken->action)
                                                                                        : rules::routeStep(situation, taken->step).name));
    if (!rules::reviews(person, step, situation))
        return unfit(translate("Workflow", "%1 cannot take the step %2: it is for someone who is %3 for one of the article's sections.")
                         .arg(person.realName, step.name, roleLabel(step.role)));
    return std::nullopt;
}

/// Asked of the table, so that who may do the work and who may be given it never part.
std::optional<Refusal> judgeBy(Action action, const Situation &situation, const Person &person, const QString &message)
{
    ActionRequest request;
    request.action = action;
    request.actor = person;
    return rules::checkActor(transition(action), situation, request) ? std::optional(unfit(message.arg(person.realName))) : std::nullopt;
}

} // namespace

std::optional<Refusal> judgeAssignee(const Situation &situation, const Person &person)
{
    if (!person.active)
        return unfit(translate("Workflow", "The account of %1 was deactivated. Name somebody else.").arg(person.realName));
    switch (situation.stage) {
    case Stage::Draft:
        return judgeBy(Action::Save, situation, person,
                       translate("Workflow", "%1 is neither a writer of this article nor an editor of one of its sections. Name somebody who is."));
    case Stage::Review:
        return judgeReviewer(situation, person, situation.step);
    case Stage::Approved:
        return judgeBy(Action::Publish, situation, person,
                       translate("Workflow", "%1 cannot release this article: that is for a chief editor. Name one."));
    case Stage::Settled:
        if (!situation.owedSteps.isEmpty())
            return judgeReviewer(situation, person, situation.owedSteps.first());
        return judgeBy(Action::Correct, situation, person,
                       translate("Workflow", "%1 is no editor of one of the article's sections, so its correction cannot be theirs. Name somebody who is."));
    case Stage::Spiked:
        return unfit(translate("Workflow", "This article is spiked. Restore it first."));
    }
    Q_UNREACHABLE_RETURN(std::nullopt);
}

} // namespace galley
