// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace galley {

/// 拼音: the reading of a Chinese character in small letters without tones ("zhong"); its most usual one, for no
/// word around is looked at. Empty for anything that is no Han character. Window thread.
QString pinyinOf(char32_t character);

} // namespace galley
