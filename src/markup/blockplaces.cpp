// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/blockplaces.h"

#include "markup/lines.h"

#include <algorithm>

using namespace std::string_view_literals;

namespace galley {

namespace {

class Placer
{
public:
    Placer(std::string_view work, const std::vector<TopBlock> &blocks) : m_blocks(blocks)
    {
        for (size_t at = 0; at <= work.size();) {
            m_starts.push_back(at);
            const size_t end = std::min(work.find('\n', at), work.size());
            m_lines.push_back(work.substr(at, end - at));
            at = end + 1;
        }
    }

    std::vector<std::pair<int, int>> run()
    {
        std::vector<size_t> starts;
        size_t cursor = 0;
        for (const TopBlock &block : m_blocks) {
            const size_t start = std::min(startOf(block, cursor), m_lines.size() - 1);
            starts.push_back(start);
            cursor = std::max(start, block.firstText == std::string::npos ? start : lineAt(block.lastText - 1)) + 1;
            if (block.type == MD_BLOCK_CODE && block.mark != '\0')
                cursor = pastFence(start, cursor, block.mark);
            else if (block.type == MD_BLOCK_H && cursor < m_lines.size() && isUnderline(m_lines[cursor]) && !lines::trimmed(m_lines[start]).starts_with('#'))
                ++cursor;
        }
        std::vector<std::pair<int, int>> places;
        for (size_t i = 0; i < starts.size(); ++i) {
            const size_t limit = i + 1 < starts.size() ? std::max(starts[i + 1], starts[i] + 1) : m_lines.size();
            places.emplace_back(static_cast<int>(starts[i]), static_cast<int>(endOf(m_blocks[i], starts[i], limit) - starts[i]));
        }
        return places;
    }

private:
    size_t lineAt(size_t offset) const
    {
        const auto after = std::ranges::upper_bound(m_starts, offset);
        return static_cast<size_t>(after - m_starts.begin()) - 1;
    }

    /// Past the line that closes a fence, which is not to be taken for the next one's opening.
    size_t pastFence(size_t start, size_t cursor, char mark) const
    {
        const size_t length = lines::fence(lines::trimmed(m_lines[start]));
        size_t line = cursor;
        while (line < m_lines.size() && lines::isBlank(m_lines[line]))
            ++line;
        const std::string_view bare = line < m_lines.size() ? lines::trimmed(m_lines[line]) : std::string_view();
        const bool closes = length > 0 && bare.size() >= length && bare.find_first_not_of(mark) == bare.npos;
        return closes ? line + 1 : cursor;
    }

    /// Of a heading of two lines: not a thematic break.
    static bool isUnderline(std::string_view line)
    {
        const std::string_view bare = lines::trimmed(line);
        return !bare.empty() && (bare[0] == '-' || bare[0] == '=') && bare.find_first_not_of(bare[0]) == bare.npos;
    }

    template <typename Looks>
    size_t firstLine(size_t cursor, size_t limit, Looks looks) const
    {
        for (size_t line = cursor; line <= limit && line < m_lines.size(); ++line) {
            if (!lines::isBlank(m_lines[line]) && looks(m_lines[line]))
                return line;
        }
        return limit < m_lines.size() ? limit : cursor;
    }

    size_t startOf(const TopBlock &block, size_t cursor) const
    {
        const bool hasText = block.firstText != std::string::npos;
        const size_t text = hasText ? std::max(lineAt(block.firstText), cursor) : m_lines.size();
        const auto bare = [](std::string_view line) { return lines::trimmed(line); };
        switch (block.type) {
        case MD_BLOCK_QUOTE:
            return firstLine(cursor, text, [&](std::string_view line) { return bare(line).starts_with('>'); });
        case MD_BLOCK_UL:
            return firstLine(cursor, text, [&](std::string_view line) {
                return bare(line).starts_with(block.mark) && lines::listMarker(bare(line)) > 0;
            });
        case MD_BLOCK_OL:
            return firstLine(cursor, text, [&](std::string_view line) {
                return bare(line)[0] >= '0' && bare(line)[0] <= '9' && lines::listMarker(bare(line)) > 0;
            });
        case MD_BLOCK_HR:
            return firstLine(cursor, text, [&](std::string_view line) { return lines::isThematicBreak(bare(line)); });
        case MD_BLOCK_CODE:
            if (block.mark == '\0')
                return text;
            return firstLine(cursor, text, [&](std::string_view line) { return lines::fence(bare(line)) > 0; });
        case MD_BLOCK_TABLE:
            return firstLine(cursor, text, [](std::string_view line) { return line.contains('|') || line.contains(':'); });
        default:
            return hasText ? beforeTicks(text, cursor) : firstLine(cursor, text, [](std::string_view) { return true; });
        }
    }

    /// A paragraph may begin with a code span, or a hard break, whose text begins in the next line.
    size_t beforeTicks(size_t text, size_t cursor) const
    {
        while (text > cursor && !lines::isBlank(m_lines[text - 1]) && lines::trimmed(m_lines[text - 1]).find_first_not_of("`\\"sv) == std::string_view::npos)
            --text;
        return text;
    }

    /// One past the last line, at most limit.
    size_t endOf(const TopBlock &block, size_t start, size_t limit) const
    {
        if (block.lineCount > 0)
            return std::min(start + static_cast<size_t>(block.lineCount), limit);
        if (block.type == MD_BLOCK_HR)
            return start + 1;
        size_t end = start + 1;
        if (block.type == MD_BLOCK_P || block.type == MD_BLOCK_H) {
            if (block.type == MD_BLOCK_H && lines::trimmed(m_lines[start]).starts_with('#'))
                return end;
            while (end < limit && !lines::isBlank(m_lines[end]))
                ++end;
            return end;
        }
        end = limit;
        while (end > start + 1 && lines::isBlank(m_lines[end - 1]))
            --end;
        return end;
    }

    const std::vector<TopBlock> &m_blocks;
    std::vector<size_t> m_starts;
    std::vector<std::string_view> m_lines;
};

} // namespace

std::vector<std::pair<int, int>> placeBlocks(std::string_view work, const std::vector<TopBlock> &blocks)
{
    return Placer(work, blocks).run();
}

} // namespace galley
