// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/inlinetext.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace galley {

/// A paragraph that Word means as a list item.
struct WordListItem
{
    int level = 1;
    bool ordered = false;
    int number = 1;
    std::string text;
};

/// Where converted blocks gather: the page itself, or a quote, a list item, a cell.
class BlockSink
{
public:
    enum class Kind { None, Paragraph, Bullets, Numbers, Quote, Code, Heading, Break, Other };

    explicit BlockSink(std::vector<InlineLink> &links) : text(links), m_links(&links) {}

    void add(std::string block, Kind kind);
    /// A list of these items, with a mark that parts it from a list just before. `loose` asks for paragraphs in the
    /// items; they come in any case where an item's blocks need lines between them.
    void addList(const std::vector<BlockSink> &items, bool ordered, int start, bool loose);
    /// Ends the paragraph under way, and Word's list.
    void flush();
    void flushWordList();
    /// The body source so far, without a line end; `tight`: without blank lines between blocks.
    std::string source(bool tight = false) const;
    bool isEmpty() const { return m_blocks.empty(); }

    InlineText text;
    std::vector<WordListItem> wordList;

private:
    struct Block
    {
        std::string source;
        Kind kind = Kind::None;
        bool startsWithOne = true; ///< of Numbers: only these may follow a line of text
    };
    bool mayBeTight() const;
    static bool mayFollow(const Block &block, const Block &before);
    void addWordList(std::span<const WordListItem> items);

    std::vector<InlineLink> *m_links;
    std::vector<Block> m_blocks;
    char m_lastMark = '\0'; ///< of the list written last
};

/// Every line after the first gets `rest` before it, the first gets `first`; blank lines get no trailing spaces.
std::string prefixed(std::string_view text, std::string_view first, std::string_view rest);

} // namespace galley
