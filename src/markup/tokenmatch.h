// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace galley {

/// Which tokens two sequences share, in order; equal numbers are equal tokens. Found by the linear space refinement of
/// E. W. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986). Where two stretches are very unlike it gives up
/// on them. The n-th token kept of one is the n-th taken of the other.
class TokenMatch
{
public:
    TokenMatch(std::span<const int> before, std::span<const int> after);
    bool isKept(size_t index) const { return m_kept[index]; }   ///< of before
    bool isTaken(size_t index) const { return m_taken[index]; } ///< of after

private:
    std::vector<bool> m_kept;
    std::vector<bool> m_taken;
};

} // namespace galley
