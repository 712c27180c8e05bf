// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/blocksink.h"

#include <algorithm>
#include <utility>

using namespace std::string_view_literals;

namespace galley {

void BlockSink::add(std::string block, Kind kind)
{
    if (!block.empty())
        m_blocks.push_back({.source = std::move(block), .kind = kind});
}

/// Whether CommonMark parts the two without a blank line, in a list item whose text is no paragraph.
bool BlockSink::mayFollow(const Block &block, const Block &before)
{
    const bool endsItself = before.kind == Kind::Heading || before.kind == Kind::Code || before.kind == Kind::Break;
    switch (block.kind) {
    case Kind::Paragraph:
    case Kind::Other: return endsItself;
    case Kind::Quote: return before.kind != Kind::Quote && before.kind != Kind::Other;
    case Kind::Numbers: return (block.startsWithOne || before.kind != Kind::Paragraph) && before.kind != Kind::Other;
    default: return before.kind != Kind::Other;
    }
}

bool BlockSink::mayBeTight() const
{
    for (size_t i = 1; i < m_blocks.size(); ++i) {
        if (!mayFollow(m_blocks[i], m_blocks[i - 1]))
            return false;
    }
    return true;
}

std::string BlockSink::source(bool tight) const
{
    std::string out;
    for (const Block &block : m_blocks)
        out.append(out.empty() ? ""sv : tight ? "\n"sv : "\n\n"sv).append(block.source);
    return out;
}

void BlockSink::addList(const std::vector<BlockSink> &items, bool ordered, int start, bool loose)
{
    const Kind kind = ordered ? Kind::Numbers : Kind::Bullets;
    const char usual = ordered ? '.' : '-';
    const char other = ordered ? ')' : '+';
    m_lastMark = !m_blocks.empty() && m_blocks.back().kind == kind && m_lastMark == usual ? other : usual;
    loose |= !std::ranges::all_of(items, &BlockSink::mayBeTight);
    std::string out;
    int count = start;
    for (const BlockSink &item : items) {
        if (item.isEmpty()) // a bare bullet shows nothing, and under a line of text makes a heading of it
            continue;
        const std::string marker = ordered ? std::to_string(count++) + m_lastMark + " " : std::string{m_lastMark, ' '};
        out += out.empty() ? ""sv : loose ? "\n\n"sv : "\n"sv;
        out += prefixed(item.source(!loose), marker, std::string(marker.size(), ' '));
    }
    if (!out.empty())
        m_blocks.push_back({.source = std::move(out), .kind = kind, .startsWithOne = !ordered || start == 1});
}

void BlockSink::flush()
{
    if (!text.isBlank()) {
        flushWordList();
        for (std::string &paragraph : text.takeParagraphs())
            add(std::move(paragraph), Kind::Paragraph);
    }
    text.clear();
}

void BlockSink::flushWordList()
{
    const std::vector<WordListItem> items = std::exchange(wordList, {});
    addWordList(items);
}

/// Items that follow each other in kind and number are a list; deeper ones belong to the item before them.
void BlockSink::addWordList(std::span<const WordListItem> items)
{
    while (!items.empty()) {
        const WordListItem &first = items.front();
        std::vector<BlockSink> list;
        int number = first.number;
        size_t at = 0;
        while (at < items.size() && items[at].ordered == first.ordered && items[at].level <= first.level
               && (!first.ordered || at == 0 || items[at].number == number)) {
            BlockSink &item = list.emplace_back(*m_links);
            item.add(items[at].text, Kind::Paragraph);
            size_t end = at + 1;
            while (end < items.size() && items[end].level > items[at].level)
                ++end;
            item.addWordList(items.subspan(at + 1, end - at - 1));
            at = end;
            ++number;
        }
        addList(list, first.ordered, first.number, false);
        items = items.subspan(at);
    }
}

std::string prefixed(std::string_view text, std::string_view first, std::string_view rest)
{
    std::string out;
    out.reserve(text.size() + text.size() / 8 + first.size());
    for (size_t at = 0; at <= text.size();) {
        const size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        std::string_view prefix = at == 0 ? first : rest;
        if (line.empty())
            prefix = prefix.substr(0, prefix.find_last_not_of(' ') + 1);
        if (at > 0)
            out += '\n';
        out.append(prefix).append(line);
        at = end + 1;
    }
    return out;
}

} // namespace galley
