// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace galley {

/// Writing text so that CommonMark reads it as text. `before` is what stands before in the same line.
struct EscapeContext
{
    bool inLink = false;  ///< ] ends it
    bool inTable = false; ///< | ends a cell
    bool atEnd = false;   ///< nothing follows in this paragraph: what follows cannot complete a mark
};
void appendMarkupEscaped(std::string &out, std::string_view text, const EscapeContext &context);

/// Escapes what would make a block of the line (## - 1. > ::: …); `continued` for a line that is not its
/// paragraph's first.
void escapeLineStart(std::string &line, bool continued);

/// For between " and ", and for alt text between [ and ].
std::string escapedAttribute(std::string_view text);

/// An address for between ( and ).
std::string escapedAddress(std::string_view address);

} // namespace galley
