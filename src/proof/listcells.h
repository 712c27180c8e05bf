// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/prooflists.h"

namespace galley {

/// The contract words "banned", "careful", "preferred" for JSON and CSV; reading takes 禁用, 慎用, 推荐 as well.
QString wordLevelName(WordLevel level);
std::optional<WordLevel> wordLevelFromName(QStringView name);

/// The longest word, name or form a list may hold: longer ones are a broken table.
inline constexpr int longestListedWord = 200;
/// More entries than any newsroom's list; reading stops there and says so.
inline constexpr qsizetype mostListEntries = 1'000'000;

} // namespace galley
