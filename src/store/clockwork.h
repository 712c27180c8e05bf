// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/newsroom.h"

namespace galley {

// What the clock does by nobody's hand (publish/publicationclock.h calls it): what was ordered before comes due. Everything
// is found from how articles stand, never from what the clock did last, so that no jump of it does a thing twice, and what
// was missed while nobody ran is done at the next look.

/// A schedule or an expiry whose time has come.
struct DueWork
{
    ArticleId article;
    Action action = Action::GoLive; ///< GoLive or Expire
    QDateTime time;                 ///< UTC; when it came due
    QString headline;
    bool operator==(const DueWork &) const = default;
};

/// What has come due by now, earliest first. Any thread.
Result<QList<DueWork>> dueWork(const Newsroom &newsroom);

/// When next something comes due, or an embargo ends that keeps an article in; invalid: nothing is ahead. Any thread.
Result<QDateTime> nextDue(const Newsroom &newsroom);

/// What became of a piece of due work.
struct ClockOutcome
{
    bool done = false;
    qint64 auditNumber = 0;  ///< with done
    QString rule;            ///< else which rule kept it, and
    QString why;             ///< why, for people
    bool told = false;       ///< the chiefs on duty got a notice just now (once for a schedule and a reason)
};

/// Carries it out, judged by decide() inside the transaction. The statement is of the person who ordered it (the
/// Schedule; who set the expiry), unsigned, with details {"by": "clock", "order": the order's audit number}.
/// A schedule that cannot go out makes a notice CannotGoLive to the chiefs on duty and stands: it goes out when it can.
QFuture<Result<ClockOutcome>> carryOutDue(Newsroom &newsroom, const DueWork &work);

/// Articles, approved or ordered out, whose embargo ended in this stretch of time: nothing keeps them in any more. Any thread.
Result<QList<ArticleId>> embargoesEnded(const Newsroom &newsroom, const QDateTime &after, const QDateTime &until);

/// Whether the embargo of something published ended since an outlet last confirmed anything: nobody may have been there
/// to bring it back to readers. Any thread.
Result<bool> embargoEndedUnseen(const Newsroom &newsroom);

} // namespace galley
