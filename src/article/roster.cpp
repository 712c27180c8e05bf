// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/roster.h"

namespace galley {

bool isOnDuty(const QList<Shift> &roster, PersonId person, Role role, const QDateTime &now)
{
    bool covered = false;
    for (const Shift &shift : roster) {
        if (shift.role != role || now < shift.from || now >= shift.until)
            continue;
        if (shift.person == person)
            return true;
        covered = true;
    }
    return !covered;
}

} // namespace galley
