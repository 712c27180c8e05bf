// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/bodywriter.h"

#include <string_view>
#include <utility>
#include <vector>

namespace galley {

/// md4c tells what blocks there are but not where they stand. This finds out, from where their text is and
/// what the lines look like: for each block its first line and how many lines it has. Blocks never overlap
/// and never go backwards.
std::vector<std::pair<int, int>> placeBlocks(std::string_view work, const std::vector<TopBlock> &blocks);

} // namespace galley
