// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/withdrawal.h"

#include "store/articleactions.h"
#include "store/newsroomdoor.h"

namespace galley {

QFuture<Result<ActOutcome>> withdraw(Newsroom &newsroom, const ActRequest &request, const WithdrawalWords &words)
{
    if (!takesFromReaders(request.action))
        return newsroom.act(request);
    auto &parts = NewsroomDoor::parts(newsroom);
    return NewsroomDoor::write<ActOutcome>(newsroom, [&parts, request, words](WriteContext &context, Changes &changes) -> Result<ActOutcome> {
        GALLEY_TAKE(outcome, actOnArticle(context, changes, request, parts.proofLists, {}, nullptr, words));
        return outcome;
    });
}

} // namespace galley
