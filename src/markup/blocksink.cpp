// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/blocksink.h"

#include <algorithm>

using namespace std::string_view_literals;

namespace galley {

void BlockSink::add(std::string_view block, Kind kind, bool mayFollow)
{
    if (block.empty() && kind != Kind::Other)
        return;
    const bool isList = kind == Kind::Bullets || kind == Kind::Numbers;
    if (!m_source.empty())
        m_source += tight && isList && (mayFollow || m_last != Kind::Paragraph) ? "\n"sv : "\n\n"sv;
    m_source += block;
    m_last = kind;
}

void BlockSink::flush()
{
    if (!text.isBlank()) {
        flushWordList();
        for (const std::string &paragraph : text.takeParagraphs())
            add(paragraph, Kind::Paragraph);
    }
    text.clear();
}

void BlockSink::flushWordList()
{
    if (wordList.empty())
        return;
    // Each level's indent is the width of its parents' markers.
    std::vector<std::pair<int, size_t>> levels;
    std::string out;
    for (const WordListItem &item : wordList) {
        while (!levels.empty() && levels.back().first >= item.level)
            levels.pop_back();
        const size_t indent = levels.empty() ? 0 : levels.back().second;
        const std::string marker = item.ordered ? item.number + ". " : "- ";
        levels.emplace_back(item.level, indent + marker.size());
        if (!out.empty())
            out += '\n';
        out += prefixed(item.text, std::string(indent, ' ') + marker, std::string(indent + marker.size(), ' '));
    }
    const Kind kind = wordList.front().ordered ? Kind::Numbers : Kind::Bullets;
    wordList.clear();
    add(out, kind);
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
