// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/verifiedchain.h"

namespace galley {

// What the other tables hold, against the statements of the chain. Each check adds its findings to the report.

/// Texts: their hashes, their parents, and the statement that made each; and every text that the chain names.
Result<void> verifyRevisions(Database &database, VerificationReport &report, const VerifiedChain &chain, ArticleId article,
                             const VerificationWatch &watch);
/// Records of reviews, row by row; what fell by what came after.
Result<void> verifyReviews(Database &database, VerificationReport &report, const VerifiedChain &chain, ArticleId article);
/// What is approved and what is before readers, against who approved and published it.
Result<void> verifyApprovals(Database &database, VerificationReport &report, const VerifiedChain &chain, ArticleId article);
/// Outside copies, against who added and worked them off.
Result<void> verifyOutsideCopies(Database &database, VerificationReport &report, const VerifiedChain &chain, ArticleId article);
/// The history of registers and of handling fields, and the register of keys. With an article: only its handling, and keys.
Result<void> verifyRegisters(Database &database, VerificationReport &report, const VerifiedChain &chain, ArticleId article);
/// People, duty roster and review routes as they stand, against what their history left. What the newsroom was made
/// with and nobody changed since (its first person, its routes) has no history to be held against.
Result<void> verifyStanding(Database &database, VerificationReport &report);

} // namespace galley
