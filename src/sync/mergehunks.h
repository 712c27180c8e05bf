// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace galley {

/// Tokens from start up to end; empty at a place between two.
struct TokenRange
{
    int start = 0;
    int end = 0;
    bool operator==(const TokenRange &) const = default;
};

/// What one side put in the place of a stretch of the base.
struct TokenHunk
{
    TokenRange base;
    TokenRange side;
};

/// For each token of the base its place in the side, or -1. Weighty tokens are matched first, the others where they stand
/// beside matched ones. Near linear where the two are much alike.
std::vector<int> matchTokens(std::span<const int> base, std::span<const int> side, const std::vector<bool> &weightyOfBase,
                             const std::vector<bool> &weightyOfSide);

/// The edits that such a matching leaves, in order.
std::vector<TokenHunk> hunksOf(const std::vector<int> &placeOfBase, int sideSize);

} // namespace galley
