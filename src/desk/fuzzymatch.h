// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace galley {

/// How well a few typed letters name a text: higher is better. The letters stand in the text in their order,
/// with gaps; a Chinese character is named by itself or by the beginning of its pinyin ("bc", "baoc", "保c" name
/// 保存). Words parted by blanks may stand in any order. Nothing: they do not. An empty query names everything.
std::optional<int> fuzzyMatch(QStringView query, QStringView text);

} // namespace galley
