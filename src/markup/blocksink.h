// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/inlinetext.h"

#include <string>
#include <string_view>
#include <vector>

namespace galley {

/// A paragraph that Word means as a list item.
struct WordListItem
{
    int level = 1;
    bool ordered = false;
    std::string number;
    std::string text;
};

/// Where converted blocks gather: the page itself, or a quote, a list item, a cell.
class BlockSink
{
public:
    enum class Kind { None, Paragraph, Bullets, Numbers, Other };

    explicit BlockSink(std::vector<InlineLink> &links, bool isTight = false) : text(links), tight(isTight) {}

    /// `mayFollow`: whether CommonMark lets this block follow the one before without a blank line.
    void add(std::string_view block, Kind kind, bool mayFollow = true);
    /// Ends the paragraph under way, and Word's list.
    void flush();
    void flushWordList();
    /// The body source so far, without a line end.
    const std::string &source() const { return m_source; }
    Kind last() const { return m_last; }

    InlineText text;
    std::vector<WordListItem> wordList;
    const bool tight;    ///< lists follow what stands before without a blank line
    char lastMark = '\0'; ///< of the list written last, so that the next can differ

private:
    std::string m_source;
    Kind m_last = Kind::None;
};

/// Every line after the first gets `rest` before it, the first gets `first`; blank lines get no trailing spaces.
std::string prefixed(std::string_view text, std::string_view first, std::string_view rest);

} // namespace galley
