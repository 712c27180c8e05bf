// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

namespace galley {

/// The next free key of articles of this millisecond. TooLarge where there is none.
Result<qint64> freeSortKey(Database &database, const QDateTime &time);

} // namespace galley
