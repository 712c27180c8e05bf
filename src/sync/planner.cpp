// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/planner.h"

namespace galley {

namespace {

SyncStep planWithoutBase(const Observations &observed)
{
    switch (observed.history) {
    case Observations::History::LocalAhead:
        return SyncStep::Send;
    case Observations::History::RemoteAhead:
    case Observations::History::Apart:
    case Observations::History::Same:
        return SyncStep::BringTogether; // what says nothing in the chain (comments) may be on one side alone
    }
    Q_UNREACHABLE_RETURN(SyncStep::BringTogether);
}

} // namespace

SyncStep plan(const Observations &observed, bool isArticle)
{
    const bool here = !observed.local.isEmpty();
    const bool there = !observed.remote.isEmpty();
    const bool agreed = !observed.base.isEmpty();
    if (!here && !there)
        return agreed ? SyncStep::Forget : SyncStep::Nothing;
    if (observed.local == observed.remote)
        return observed.base == observed.local ? SyncStep::Nothing : SyncStep::Agree;
    if (!there) {
        const bool unchangedHere = agreed && observed.local == observed.base;
        return unchangedHere && !isArticle ? SyncStep::Remove : SyncStep::Send;
    }
    if (!here) {
        const bool unchangedThere = agreed && observed.remote == observed.base;
        return unchangedThere && !isArticle ? SyncStep::Send : SyncStep::Take;
    }
    if (!agreed)
        return planWithoutBase(observed);
    if (observed.local == observed.base)
        return SyncStep::Take;
    return observed.remote == observed.base ? SyncStep::Send : SyncStep::BringTogether;
}

} // namespace galley
