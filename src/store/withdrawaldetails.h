// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/withdrawal.h"

#include <QJsonObject>

namespace galley {

/// What a withdrawal says beside its reason, for its statement: asked_by, notice, outside_copies; of other actions nothing.
QJsonObject withdrawalDetails(const ActRequest &request, const WithdrawalWords &words);

/// And back, of a withdrawal that was stated elsewhere.
WithdrawalWords wordsOf(const Statement &statement);

} // namespace galley
