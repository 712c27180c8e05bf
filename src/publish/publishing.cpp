// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/publishing.h"

namespace galley {

Result<Publication> carryOut(Newsroom &newsroom, const ActRequest &request, const WithdrawalWords &words, OutletKeeper *keeper)
{
    auto outcome = await(withdraw(newsroom, request, words));
    if (!outcome)
        return std::unexpected(outcome.error());
    Publication publication{.outcome = std::move(*outcome), .deliveries = {}};
    auto deliveries = deliver(newsroom, keeper);
    if (deliveries)
        publication.deliveries = std::move(*deliveries);
    else
        publication.deliveries.append({.outlet = {}, .report = std::unexpected(deliveries.error())});
    return publication;
}

Result<Publication> carryOut(Newsroom &newsroom, const ActRequest &request, const WithdrawalWords &words, const OutletKeepers &keepers)
{
    const auto keeper = keeperOf(keepers);
    return keeper ? carryOut(newsroom, request, words, keeper->get()) : std::unexpected(keeper.error());
}

} // namespace galley
