// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/articlefacts.h"
#include "store/database.h"

namespace galley {

// A text names its series and its source by id, and no merging changes a text: the store keeps which entry
// took the other's place.

/// Puts the entries that are in the registers now in the place of those that the text names; of a source that
/// was removed none.
Result<void> followMerges(Database &database, ArticleFacts &facts);

Result<QHash<SeriesId, SeriesId>> readMergedSeries(Database &database);

} // namespace galley
