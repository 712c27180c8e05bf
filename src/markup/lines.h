// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace galley::lines {

/// What a line looks like to CommonMark's block rules, without knowing what stands before it. Enough for
/// finding where blocks end; the parser itself decides.

inline std::string_view at(std::string_view text, size_t start)
{
    const size_t end = text.find('\n', start);
    return text.substr(start, end == text.npos ? text.npos : end - start);
}

inline bool isBlank(std::string_view line)
{
    return line.find_first_not_of(" \t") == line.npos;
}

/// Columns of white space at the start, a tab counting to the next multiple of four.
size_t indent(std::string_view line);

std::string_view trimmed(std::string_view line);

/// The bytes of a list marker with the space after it (or of a bare one), 0 when there is none.
size_t listMarker(std::string_view line);

/// Quote marks, list markers and indents at the start, as many as there are.
size_t containerPrefix(std::string_view line);

/// How many ` or ~ open a code fence here (3 or more), 0 when none; the line is without its prefix.
size_t fence(std::string_view line);

bool isHeading(std::string_view line);
bool isThematicBreak(std::string_view line);
/// `[^name]:` at the start; the bytes up to the text, 0 when none.
size_t footnoteLabel(std::string_view line);

} // namespace galley::lines
