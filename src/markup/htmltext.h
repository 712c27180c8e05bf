// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace galley {

/// What a character reference (`&amp;`, `&#x4E2D;`) stands for, in UTF-8; empty when HTML knows no such
/// name. Takes the reference whole, with & and ;.
std::string decodeEntity(std::string_view reference);

/// Text for between tags and inside double-quoted attributes. Control characters, which neither HTML nor
/// XML allows, become U+FFFD.
void appendEscaped(std::string &out, std::string_view text);

/// Text with backslash escapes and character references resolved, as in a link's title.
std::string unescaped(std::string_view text);

} // namespace galley
