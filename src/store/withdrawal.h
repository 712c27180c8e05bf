// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/newsroom.h"

namespace galley {

/// What is said when something is taken from readers, beside the reason.
struct WithdrawalWords
{
    QString askedBy = {};                   ///< 谁要求的; kept in the statement's details ("asked_by"). May be empty
    std::optional<QString> notice = {};     ///< Withdraw: what readers find in the page's place ("notice"); none: the reason
};

/// Newsroom::act() for TakeOffline, Withdraw and MarkGone with words of its own. Other actions take none of them.
QFuture<Result<ActOutcome>> withdraw(Newsroom &newsroom, const ActRequest &request, const WithdrawalWords &words);

} // namespace galley
