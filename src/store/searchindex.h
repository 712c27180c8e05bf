// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/articlestate.h"
#include "store/searchtext.h"

namespace galley {

/// Puts the article's words into the index under its present sort key, in the caller's transaction.
Result<void> indexArticle(Database &database, ArticleState &state, const SearchWords &words);
/// Leaves it to fillSearchIndex().
Result<void> indexLater(Database &database, qint64 article);

/// Indexes what waits, in a transaction of its own of about this length; answers whether more waits.
Result<bool> fillSearchIndex(Database &database, int milliseconds);
Result<qint64> waitingForIndex(Database &database);

/// Empties the index and lets every article wait for it.
Result<void> restartSearchIndex(Database &database);

} // namespace galley
