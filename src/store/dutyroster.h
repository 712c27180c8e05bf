// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/roster.h"
#include "store/writecontext.h"

namespace galley {

/// Shifts that touch the time from … until (the end is not part of it), by their beginning.
Result<QList<Shift>> readRoster(Database &database, const QDateTime &from, const QDateTime &until);
/// All of them, by their beginning.
Result<QList<Shift>> readWholeRoster(Database &database);

Result<bool> readOnDuty(Database &database, PersonId person, Role role, const QDateTime &now);
/// Who holds a role's duty now, for people: “李敏 (until 18:00)”, times in the newsroom's zone. Empty: no shift covers it.
Result<QString> readDutyHolders(Database &database, Role role, const QDateTime &now, const QTimeZone &zone);

// By administrators and chiefs.
Result<Shift> putShift(WriteContext &context, const Shift &shift, PersonId by);
Result<void> removeShift(WriteContext &context, ShiftId shift, PersonId by);

} // namespace galley
