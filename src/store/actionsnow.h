// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/newsroom.h"

namespace galley {

/// availableActions() by the newsroom's clock and duty roster: what this person may do at this moment, and of
/// what belongs to somebody on duty, who that is. The store judges again when it is done.
QList<ActionState> actionsNow(const Newsroom &newsroom, const Situation &situation, const Person &actor);

} // namespace galley
