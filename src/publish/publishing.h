// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/outlets.h"
#include "store/withdrawal.h"

namespace galley {

struct Publication
{
    ActOutcome outcome;             ///< what the store made of it
    QList<Delivery> deliveries;     ///< each outlet's own success or failure
};

/// Carries out a live-changing action (Publish, Withdraw, TakeOffline, MarkGone, RestoreLive) and brings the
/// outlets up. When the action is refused nothing is written anywhere. When an outlet fails the action
/// stands and the delivery says so.
/// keeper, progress: see deliver().
Result<Publication> carryOut(Newsroom &newsroom, const ActRequest &request, const WithdrawalWords &words = {}, OutletKeeper *keeper = nullptr,
                             const DeliveryProgress &progress = {});
/// The same, for whoever has to ask for its keeper first.
Result<Publication> carryOut(Newsroom &newsroom, const ActRequest &request, const WithdrawalWords &words, const OutletKeepers &keepers,
                             const DeliveryProgress &progress = {});

} // namespace galley
