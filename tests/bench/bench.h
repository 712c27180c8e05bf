// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"

namespace galley::bench {

/// Each prints its rows; an error is printed by main() and makes the exit code 3.
Result<void> importStories();
Result<void> startWithStories();
Result<void> renderStories();
Result<void> mergeArticles();
Result<void> syncWithPostgres(); ///< on a server of its own; GALLEY_BENCH_ARTICLES, _CLIENTS and _SECONDS make it another size
Result<void> buildPortal();
Result<void> publishOne(); ///< one article into archives of 10,000 and 100,000; GALLEY_BENCH_ARCHIVE makes the larger another size
Result<void> proofreadStories();
Result<void> compareProofing(); ///< beside autocorrect-node and zhlint, where GALLEY_PROOF_PEERS names their folder
Result<void> openInEditor();      ///< a long article: its first screen and its memory
Result<void> typeIntoEditors();   ///< galley and its peers, on a display of their own
Result<void> manageStories(); ///< changes the newsroom that the benchmarks share: last of all

} // namespace galley::bench
