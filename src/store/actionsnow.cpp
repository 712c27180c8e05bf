// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/actionsnow.h"

namespace galley {

QList<ActionState> actionsNow(const Newsroom &newsroom, const Situation &situation, const Person &actor)
{
    // A roster that cannot be read forbids nothing beforehand; the store's own answer counts.
    const bool onDuty = newsroom.onDuty(actor.id, Role::Chief).value_or(true);
    const QString holders = onDuty ? QString() : newsroom.dutyHolders(Role::Chief).value_or(QString());
    return availableActions(situation, actor, onDuty, newsroom.clock().nowUtc(), holders);
}

} // namespace galley
