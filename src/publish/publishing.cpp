// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/publishing.h"

namespace galley {

Result<Publication> carryOut(Newsroom &newsroom, const ActRequest &request, const WithdrawalWords &words, OutletKeeper *keeper,
                             const DeliveryProgress &progress)
{
    auto outcome = await(withdraw(newsroom, request, words));
    if (!outcome)
        return std::unexpected(outcome.error());
    Publication publication{.outcome = std::move(*outcome), .deliveries = {}};
    auto deliveries = deliver(newsroom, keeper, progress);
    if (deliveries)
        publication.deliveries = std::move(*deliveries);
    else
        publication.deliveries.append({.outlet = {}, .report = std::unexpected(deliveries.error())});
    return publication;
}

Result<Publication> carryOut(Newsroom &newsroom, const ActRequest &request, const WithdrawalWords &words, const OutletKeepers &keepers,
                             const DeliveryProgress &progress)
{
    const auto keeper = keeperOf(keepers);
    return keeper ? carryOut(newsroom, request, words, keeper->get(), progress) : std::unexpected(keeper.error());
}

} // namespace galley
