// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/translate.h"
#include "article/workflowrules.h"

#include <algorithm>

namespace galley::rules {

namespace {

/// Why a text that is not being reviewed cannot be reviewed.
QString notInReview(const Situation &situation)
{
    switch (situation.stage) {
    case Stage::Draft:
        return translate("Workflow", "This article is a draft. It has to be submitted for review first.");
    case Stage::Review:
        return translate("Workflow", "This article is in review.");
    case Stage::Approved:
        return translate("Workflow", "This article is approved already.");
    case Stage::Settled:
        return translate("Workflow",
                         "Nothing is newer than the published text, so there is nothing to review.");
    case Stage::Spiked:
        return translate("Workflow", "This article is spiked. Restore it first.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString cannotSave(const Situation &situation)
{
    switch (situation.stage) {
    case Stage::Draft:
        return {};
    case Stage::Review:
        return translate("Workflow",
                         "This article is in review. To change the text, recall it, have it returned, or "
                         "edit it as the reviewer of this step.");
    case Stage::Approved:
        return translate("Workflow", "This text is approved. To change it, have it returned first.");
    case Stage::Settled:
        return translate("Workflow",
                         "This text is the published one. To change it, start a correction first.");
    case Stage::Spiked:
        return translate("Workflow", "This article is spiked. Restore it first.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString cannotSubmit(const Situation &situation)
{
    switch (situation.stage) {
    case Stage::Draft:
    case Stage::Approved:
    case Stage::Spiked:
        return notInReview(situation);
    case Stage::Review:
        return translate("Workflow", "This article is in review already.");
    case Stage::Settled:
        return translate("Workflow",
                         "Nothing has changed since this article was published. To change it, start a "
                         "correction first.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString cannotReturn(const Situation &situation)
{
    switch (situation.stage) {
    case Stage::Draft:
        return translate("Workflow", "This article is a draft already.");
    case Stage::Review:
    case Stage::Approved:
        return {};
    case Stage::Settled:
        return translate("Workflow",
                         "This text has gone out and cannot be returned. Start a correction instead.");
    case Stage::Spiked:
        return translate("Workflow", "This article is spiked. Restore it first.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString cannotSpike(const Situation &situation)
{
    if (situation.everLive || situation.live != Live::None)
        return translate("Workflow",
                         "This article has gone out and cannot be spiked. Take it offline or withdraw it.");
    switch (situation.stage) {
    case Stage::Draft:
    case Stage::Review:
    case Stage::Settled:
        return {};
    case Stage::Approved:
        return translate("Workflow", "This article is approved. Have it returned before it is spiked.");
    case Stage::Spiked:
        return translate("Workflow", "This article is spiked already.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString cannotCorrect(const Situation &situation)
{
    switch (situation.live) {
    case Live::None:
        return translate("Workflow",
                         "Only a published article is corrected. This one can still be edited as a draft.");
    case Live::Scheduled:
        return translate("Workflow", "This article is scheduled. Take it offline before correcting it.");
    case Live::Published:
    case Live::Offline:
        return translate("Workflow", "A new version of this article is being worked on already.");
    case Live::Withdrawn:
        return translate("Workflow", "This article is withdrawn. Put it online again before correcting it.");
    case Live::Gone:
        return translate("Workflow", "This article is gone for good. Write a new one.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString notSeenByReaders(const Situation &situation)
{
    switch (situation.live) {
    case Live::None:
        return translate("Workflow", "This article is not published, so there is nothing to take away.");
    case Live::Scheduled:
    case Live::Published:
        return {};
    case Live::Offline:
        return translate("Workflow", "This article is offline already.");
    case Live::Withdrawn:
        return translate("Workflow", "This article is withdrawn already.");
    case Live::Gone:
        return translate("Workflow", "This article is gone already.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString cannotRestore(const Situation &situation)
{
    return situation.live == Live::Gone
        ? translate("Workflow", "This article is gone for good. Write a new one.")
        : translate("Workflow", "Only an article that is offline or withdrawn can be put online again.");
}

bool wasApproved(const ReviewRecord &record)
{
    return record.action == Action::Approve || record.action == Action::ApproveUrgently;
}

/// Why something that is not the approved text cannot go out. An approval that stands for no current
/// text was voided by a change.
Refusal notTheApprovedText(const Situation &situation)
{
    const bool once
        = !situation.approvedHash.isEmpty() || std::ranges::any_of(situation.reviews, wasApproved);
    return {Rule::NotApprovedText,
            once ? translate("Workflow",
                             "The text has been changed or returned since it was approved. It has to be "
                             "reviewed and approved as it is now.")
                 : translate("Workflow",
                             "This article was never approved. It has to be reviewed and approved before "
                             "it goes out.")};
}

Refusal cannotGoOut(Action action, const Situation &situation)
{
    switch (situation.stage) {
    case Stage::Draft:
    case Stage::Review:
        return notTheApprovedText(situation);
    case Stage::Settled:
        if (situation.live == Live::Published || situation.live == Live::None)
            return {Rule::StageForbids,
                    translate("Workflow",
                              "This text has been published already. To change it, start a "
                              "correction.")};
        break;
    case Stage::Spiked:
        return {Rule::StageForbids, translate("Workflow", "This article is spiked. Restore it first.")};
    case Stage::Approved:
        break;
    }
    if (situation.stage == Stage::Settled && situation.live == Live::Offline)
        return {Rule::StageForbids,
                translate("Workflow", "This article was taken offline. Put it online again, with a reason, or start a correction.")};
    if (situation.live == Live::Gone || situation.live == Live::Withdrawn)
        return {Rule::StageForbids,
                situation.live == Live::Gone
                    ? translate("Workflow", "This article is gone for good. Write a new one.")
                    : translate("Workflow",
                                "This article is withdrawn. Put it online again first, with a reason.")};
    Q_ASSERT(action == Action::Schedule);
    return {Rule::StageForbids,
            translate("Workflow",
                      "An earlier version is online until the new one replaces it. Publish the new "
                      "version instead of scheduling it.")};
}

QString whyNotNow(Action action, const Situation &situation)
{
    switch (action) {
    case Action::Save:
        return cannotSave(situation);
    case Action::Submit:
        return cannotSubmit(situation);
    case Action::Recall:
    case Action::EditInReview:
    case Action::Pass:
    case Action::Approve:
    case Action::Proofread:
        return notInReview(situation);
    case Action::ApproveUrgently:
        return notInReview(situation);
    case Action::MakeUpReview:
        return translate("Workflow", "No review of this article is owed now.");
    case Action::Return:
        return cannotReturn(situation);
    case Action::Schedule:
    case Action::Publish:
        return cannotGoOut(action, situation).message;
    case Action::Correct:
    case Action::Update:
        return cannotCorrect(situation);
    case Action::Assign:
        return translate("Workflow", "This article is spiked. Restore it first.");
    case Action::GoLive:
        return translate("Workflow", "This article is not scheduled.");
    case Action::Expire:
        return translate("Workflow", "This article is not published, so there is nothing to take down.");
    case Action::TakeOffline:
    case Action::Withdraw:
    case Action::MarkGone:
        return notSeenByReaders(situation);
    case Action::RestoreLive:
        return cannotRestore(situation);
    case Action::Spike:
        return cannotSpike(situation);
    case Action::Unspike:
        return translate("Workflow", "This article is not spiked.");
    case Action::ImportPublished:
        return translate("Workflow", "Only a new article can be brought in as published.");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

MaybeRefusal checkStage(const Transition &row, const Situation &situation)
{
    bool possible = row.from.contains(situation.stage) && row.live.contains(situation.live);
    // An article that readers saw is never spiked, nor brought in a second time, whatever it is now.
    if (row.action == Action::Spike || row.action == Action::ImportPublished)
        possible = possible && !situation.everLive;
    // What is settled has gone out, or waits for its time: then it is given another one, or let go at once.
    if (row.action == Action::Schedule || row.action == Action::Publish)
        possible = possible && (situation.stage != Stage::Settled || situation.live == Live::Scheduled);
    if (row.action == Action::MakeUpReview)
        possible = possible && !situation.owedSteps.isEmpty();
    if (possible)
        return std::nullopt;

    if (row.action == Action::Schedule || row.action == Action::Publish)
        return cannotGoOut(row.action, situation);
    QString message = whyNotNow(row.action, situation);
    if (message.isEmpty()) {
        //: %1 is an action, %2 a stage, %3 what readers can see
        message
            = translate("Workflow", "“%1” is not possible for an article that stands at “%2, %3”.")
                  .arg(actionLabel(row.action), stageLabel(situation.stage, situation.step, situation.route),
                       liveLabel(situation.live));
    }
    return Refusal{Rule::StageForbids, message};
}

} // namespace galley::rules
