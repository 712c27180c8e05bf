// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/review/forwardact.h"

#include "desk/review/reviewtext.h"

#include "desk/desktime.h"


namespace galley {

using namespace Qt::StringLiterals;

namespace {

/// The moment from which it may appear: its own time or the end of its embargo, whichever is later; invalid: at once.
QDateTime earliest(const Handling &handling, const QDateTime &now)
{
    QDateTime at;
    for (const QDateTime &time : {handling.publishAt, handling.embargo})
        if (time.isValid() && time > now && (!at.isValid() || time > at))
            at = time;
    return at;
}

std::optional<Refusal> refusalOf(Action action, const QList<ActionState> &rights)
{
    const auto found = std::ranges::find(rights, action, &ActionState::action);
    return found == rights.end() ? std::nullopt : found->refusal;
}

/// How what waits for readers gets to them.
std::optional<Action> wayOut(const ReviewItem &item, const QDateTime &now)
{
    const Situation &situation = item.situation;
    switch (situation.stage) {
    case Stage::Draft: return Action::Submit;
    case Stage::Review: return situation.step >= situation.route.steps.size() ? Action::Approve : Action::Pass;
    case Stage::Approved:
        if (situation.live == Live::Withdrawn)
            return Action::RestoreLive;
        return earliest(item.article.handling, now).isValid() && situation.live != Live::Published ? Action::Schedule : Action::Publish;
    case Stage::Settled:
        if (situation.live == Live::Offline || situation.live == Live::Withdrawn)
            return Action::RestoreLive;
        if (situation.live == Live::Scheduled) // before its time, unless its embargo was put off beyond that
            return situation.embargo.isValid() && situation.embargo > std::max(now, situation.publishAt) ? Action::Schedule : Action::Publish;
        return std::nullopt;
    case Stage::Spiked: return Action::Unspike;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<Action> nextAction(const ReviewItem &item, const QList<ActionState> &rights, const QDateTime &now, bool makeUpFirst)
{
    const Situation &situation = item.situation;
    const std::optional<Action> out = wayOut(item, now);
    if (situation.owedSteps.isEmpty() || (situation.stage != Stage::Approved && situation.stage != Stage::Settled))
        return out;
    const bool onlyThis = !out || (refusalOf(*out, rights) && !refusalOf(Action::MakeUpReview, rights));
    return makeUpFirst || onlyThis ? Action::MakeUpReview : out;
}

} // namespace

std::optional<ForwardAct> forwardAct(const ReviewItem &item, const QList<ActionState> &rights, const QDateTime &now, bool makeUpFirst)
{
    const std::optional<Action> action = nextAction(item, rights, now, makeUpFirst);
    if (!action)
        return std::nullopt;
    ForwardAct act;
    act.action = *action;
    if (*action == Action::Schedule)
        act.at = earliest(item.article.handling, now);
    act.needsReason = transition(*action).guards.contains(Rule::ReasonMissing);
    act.refusal = refusalOf(*action, rights);
    return act;
}

Action backAction(const ReviewItem &item)
{
    return item.situation.stage == Stage::Settled && item.situation.live == Live::Scheduled ? Action::TakeOffline : Action::Return;
}

QString placeText(const Handling &handling, const NewsroomNames &names)
{
    QStringList places;
    for (const SectionId section : handling.sections())
        places.append(names.sectionPath(section));
    places.removeAll(QString());
    return places.isEmpty() ? ReviewText::tr("no section") : places.join(u" · "_s);
}

QString appearanceTime(const ReviewItem &item, const Newsroom &newsroom)
{
    const Situation &situation = item.situation;
    const QDateTime at = situation.live == Live::Scheduled && situation.publishAt.isValid()
        ? situation.publishAt : earliest(item.article.handling, newsroom.clock().nowUtc());
    if (at.isValid())
        return longTimeText(at, newsroom.zone());
    //: 发布即上线
    return ReviewText::tr("at once when published");
}

QString forwardText(const ForwardAct &act, const ReviewItem &item, const NewsroomNames &names, const Newsroom &newsroom)
{
    const QString verb = actionLabel(act.action);
    const Handling &handling = item.article.handling;
    const QString place = handling.primarySection.isNull() ? ReviewText::tr("no section") : names.sectionPath(handling.primarySection);
    switch (act.action) {
    case Action::Pass: {
        const Situation &situation = item.situation;
        const QString next = situation.step >= 1 && situation.step < situation.route.steps.size() ? situation.route.steps.at(situation.step).name : QString();
        //: 通过，交复审: the action and the step that comes next
        return next.isEmpty() ? verb : ReviewText::tr("%1, on to %2").arg(verb, next);
    }
    case Action::MakeUpReview: {
        const int step = item.situation.owedSteps.value(0);
        const QString name = step >= 1 && step <= item.situation.route.steps.size() ? item.situation.route.steps.at(step - 1).name : QString();
        return name.isEmpty() ? verb : ReviewText::tr("%1: %2").arg(verb, name);
    }
    case Action::Publish:
        //: 财经，立即
        return QString(verb % u'\n' % ReviewText::tr("%1, now").arg(place));
    case Action::Approve:
    case Action::ApproveUrgently:
    case Action::Schedule:
        //: 财经，发布即上线: where it will appear and when
        return QString(verb % u'\n' % ReviewText::tr("%1, %2").arg(place, appearanceTime(item, newsroom)));
    default:
        return act.needsReason ? QString(verb % u"…"_s) : verb;
    }
}

QString doneText(Action action, const QString &headline)
{
    //: what was done, and to which article
    return ReviewText::tr("%1: %2").arg(actionLabel(action), headline);
}

} // namespace galley
