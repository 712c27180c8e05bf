// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace galley {

/// 变形: the ways in which listed words are written to slip past a list. Each unit of a text is what it passes for: full-width
/// letters and digits half-width and small, traditional characters simplified, look-alikes of other scripts Latin; 0 for
/// what only parts characters (spaces, zero-width characters, * - . and the like).
char16_t undisguised(char16_t unit);
QString undisguised(QStringView text);

/// At most this many units may stand between two characters of one word.
inline constexpr int widestInsertion = 3;

} // namespace galley
