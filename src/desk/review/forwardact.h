// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/newsroomnames.h"
#include "desk/review/reviewitem.h"

namespace galley {

/// The one way on for an article at the review desk: what would be done, when and where it takes it, and why not.
struct ForwardAct
{
    Action action = Action::Pass;
    QDateTime at;                    ///< Schedule: when, UTC
    bool needsReason = false;
    std::optional<Refusal> refusal;  ///< none: may be done
};

/// What comes next for it; none: nothing (it is done). rights: what the table of rules says of this person now
/// (actionsNow()). A review that is owed holds nothing up: it comes first where makeUpFirst says so, else where the person
/// can do nothing else.
std::optional<ForwardAct> forwardAct(const ReviewItem &item, const QList<ActionState> &rights, const QDateTime &now, bool makeUpFirst);

/// The one way back: returned from a review, or taken off the schedule.
Action backAction(const ReviewItem &item);

/// The button's words, place and time on a second line: “Approve”, “Finance, at once when published”.
QString forwardText(const ForwardAct &act, const ReviewItem &item, const NewsroomNames &names, const Newsroom &newsroom);
/// Where and when readers will find it: “Finance · Inner Mongolia”, and “at once when published”, “2026-11-23 18:00”.
QString placeText(const Handling &handling, const NewsroomNames &names);
QString appearanceTime(const ReviewItem &item, const Newsroom &newsroom);
/// What was done, for the line that says so.
QString doneText(Action action, const QString &headline);

} // namespace galley
