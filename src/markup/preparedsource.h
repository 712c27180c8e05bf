// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/figures.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace galley {

struct GalleryLines
{
    std::vector<FigureLine> figures;
    bool operator==(const GalleryLines &) const = default;
};

/// A line, or a run of lines, that CommonMark does not know. In the parser's copy of the source a heading
/// stands in its place, because a heading ends whatever stands before it; `mark` is the offset of its
/// one character of text, by which the renderer recognises it.
struct SpecialLines
{
    size_t mark = 0;
    int lineCount = 1;
    std::variant<FigureLine, VideoLine, GalleryLines> what;
};

struct Footnote
{
    std::string id;
    std::string text; ///< body source, dedented
    size_t offset = 0;
    int number = 0;     ///< in the order of first mention; 0 while not mentioned
    int mentions = 0;
};

struct FootnoteMention
{
    size_t offset = 0;
    size_t length = 0;
    size_t footnote = 0; ///< index
};

/// A body made ready for the CommonMark parser: `work` is what it parses, `text` what is shown; offsets in
/// both are the same.
struct PreparedSource
{
    std::string text;
    std::string work;
    std::vector<SpecialLines> special;
    std::vector<FootnoteMention> mentions;
    std::vector<size_t> changed; ///< by emphasis
    std::vector<size_t> masked;  ///< marks inside what look like links' addresses and titles
};

/// `text` has its changes refused and LF line ends. Footnote definitions are taken out of work and
/// appended to footnotes; mentions of any footnote there are found.
PreparedSource prepareSource(std::string text, std::vector<Footnote> &footnotes);

} // namespace galley
