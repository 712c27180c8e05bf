// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/translate.h"
#include "article/workflowrules.h"

#include <algorithm>

namespace galley::rules {

namespace {

/// Editors, section heads and chiefs stand above one another; the other roles beside them.
int rank(Role role)
{
    switch (role) {
    case Role::Editor:
        return 1;
    case Role::SectionHead:
        return 2;
    case Role::Chief:
        return 3;
    case Role::Reporter:
    case Role::Proofreader:
    case Role::Administrator:
        return 0;
    }
    Q_UNREACHABLE_RETURN(0);
}

constexpr Role ranked[] = {Role::Editor, Role::SectionHead, Role::Chief};

bool holdsAtLeast(const Person &person, Role role, const Situation &situation)
{
    return std::ranges::any_of(
        ranked, [&](Role held) { return rank(held) >= rank(role) && holds(person, held, situation); });
}

/// Administrators have people and settings; a text right needs some other role.
bool touchesTexts(const Person &person)
{
    return std::ranges::any_of(person.roles,
                               [](const RoleGrant &grant) { return grant.role != Role::Administrator; });
}

Refusal missing(const QString &message)
{
    return {Rule::RoleMissing, message};
}

Refusal missingForStep(const RouteStep &step)
{
    //: %1 is the name of a review step (初审), %2 a role
    return missing(translate("Workflow",
                             "The step %1 is taken by someone who is %2 for one of the article's "
                             "sections.")
                       .arg(step.name, roleLabel(step.role)));
}

bool mayEditDraft(const Person &person, const Situation &situation)
{
    return (isWriter(situation, person.id) && touchesTexts(person))
        || holdsAtLeast(person, Role::Editor, situation);
}

bool maySpike(const Person &person, const Situation &situation)
{
    const Stage stage = situation.stage == Stage::Spiked ? situation.spikedFrom : situation.stage;
    return (stage == Stage::Draft && isWriter(situation, person.id) && touchesTexts(person))
        || holdsAtLeast(person, Role::SectionHead, situation);
}

MaybeRefusal checkDuty(const Situation &situation, const ActionRequest &request)
{
    if (!holds(request.actor, Role::Chief, situation))
        return missing(translate("Workflow", "This is for the chief editor on duty."));
    if (request.onDuty)
        return std::nullopt;
    if (request.dutyHolders.isEmpty())
        return Refusal{Rule::NotOnDuty,
                       translate("Workflow",
                                 "You are not the chief editor on duty in this shift. Ask who is, or have the roster changed.")};
    return Refusal{
        Rule::NotOnDuty,
        //: %1: one or more names, each with the time until when
        translate("Workflow", "You are not the chief editor on duty in this shift. On duty: %1.").arg(request.dutyHolders)};
}

MaybeRefusal checkSubmitter(const Situation &situation, const Person &person)
{
    if (situation.submitter == person.id)
        return std::nullopt;
    return Refusal{Rule::NotSubmitter,
                   translate("Workflow",
                             "Only the person who submitted the article can recall it. A reviewer can "
                             "return it.")};
}

MaybeRefusal unless(bool allowed, const QString &message)
{
    return allowed ? MaybeRefusal() : missing(message);
}

} // namespace

bool holds(const Person &person, Role role, const Situation &situation)
{
    return std::ranges::any_of(person.roles, [&](const RoleGrant &grant) {
        return grant.role == role && (grant.section.isNull() || situation.sections.contains(grant.section));
    });
}

bool reviews(const Person &person, const RouteStep &step, const Situation &situation)
{
    switch (step.role) {
    case Role::Editor:
        return holds(person, Role::Editor, situation) || holds(person, Role::SectionHead, situation);
    case Role::SectionHead:
        return holds(person, Role::SectionHead, situation) || holds(person, Role::Chief, situation);
    case Role::Chief:
    case Role::Reporter:
    case Role::Proofreader:
        return holds(person, step.role, situation);
    case Role::Administrator:
        return false; // touches no texts, whatever a route says
    }
    Q_UNREACHABLE_RETURN(false);
}

bool isWriter(const Situation &situation, PersonId person)
{
    return situation.writers.contains(person);
}

const ReviewRecord *stepTaken(const Situation &situation, PersonId person)
{
    const auto it = std::ranges::find_if(situation.reviews, [person](const ReviewRecord &record) {
        return record.standing && record.person == person && record.action != Action::Proofread;
    });
    return it == situation.reviews.end() ? nullptr : &*it;
}

int lastStep(const Situation &situation)
{
    return qMax(1, int(situation.route.steps.size()));
}

int stepConcerned(Action action, const Situation &situation)
{
    if (action == Action::MakeUpReview)
        return situation.owedSteps.isEmpty() ? 0 : situation.owedSteps.first();
    return situation.stage == Stage::Review ? situation.step : lastStep(situation);
}

RouteStep routeStep(const Situation &situation, int step)
{
    // A route that lost the step while the article was under way leaves it to the chief.
    return situation.route.steps.value(step - 1, chiefOnlyRoute().steps.first());
}

MaybeRefusal checkActor(const Transition &row, const Situation &situation, const ActionRequest &request)
{
    const Person &person = request.actor;
    if (row.who == Actor::TheClock) // it asks for no role, and nobody's role does for it
        return unless(request.byClock, translate("Workflow", "The clock does this, at the time that was given."));
    if (!touchesTexts(person))
        return missing(
            person.hasRole(Role::Administrator)
                ? translate("Workflow", "Administrators manage people and settings and touch no texts.")
                : translate("Workflow",
                            "You hold no role in this newsroom. An administrator can give "
                            "you one."));
    const RouteStep step = routeStep(situation, stepConcerned(row.action, situation));
    switch (row.who) {
    case Actor::WriterOrSectionEditor:
        return unless(
            mayEditDraft(person, situation),
            translate("Workflow", "This is for the article's writers and the editors of its sections."));
    case Actor::Submitter:
        return checkSubmitter(situation, person);
    case Actor::StepReviewer:
        return reviews(person, step, situation) ? MaybeRefusal() : missingForStep(step);
    case Actor::StepReviewerOrAbove:
        return reviews(person, step, situation) || holdsAtLeast(person, step.role, situation)
            ? MaybeRefusal()
            : missingForStep(step);
    case Actor::ChiefOnDuty:
        return checkDuty(situation, request);
    case Actor::Editor:
        return unless(holdsAtLeast(person, Role::Editor, situation),
                      translate("Workflow", "This is for an editor of one of the article's sections."));
    case Actor::SpikeRight:
        return unless(maySpike(person, situation),
                      translate("Workflow",
                                "A draft is spiked and restored by its writers or a section head, an "
                                "article in review by a section head."));
    case Actor::Proofreader:
        return unless(holds(person, Role::Proofreader, situation),
                      translate("Workflow", "This is for a proofreader."));
    case Actor::TheClock:
        break; // judged above
    case Actor::Chief:
        return unless(holds(person, Role::Chief, situation),
                      translate("Workflow", "This is for the chief editor."));
    }
    Q_UNREACHABLE_RETURN(std::nullopt);
}

} // namespace galley::rules
