// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/assets.h"
#include "store/database.h"
#include "store/newsroom.h"
#include "store/verification.h"

namespace galley {

// The checks read only; each is of one thing and says what it found.
Result<DoctorFinding> checkDatabase(Database &database);
Result<DoctorFinding> checkForeignKeys(Database &database);
/// What verification found, as the checks "revisions" and "audit".
QList<DoctorFinding> checkRecords(const Verification &verification);
Result<DoctorFinding> checkAssets(Database &database, const Assets &assets);
/// Lists against what articles say.
Result<DoctorFinding> checkLists(Database &database);
/// Needs a writing connection: FTS5 checks itself by an insert.
Result<DoctorFinding> checkSearch(Database &database);

} // namespace galley
