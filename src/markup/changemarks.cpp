// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/changemarks.h"

#include "markup/lines.h"
#include "markup/utf8.h"

#include <algorithm>
#include <array>

using namespace std::string_view_literals;

namespace galley {

namespace {

using Kind = ChangePlace::Kind;

struct Delimiters
{
    std::string_view open;
    std::string_view close;
};
constexpr Delimiters delimiters[] = {{"{++"sv, "++}"sv}, {"{--"sv, "--}"sv}, {"{~~"sv, "~~}"sv}, {"{>>"sv, "<<}"sv}};

/// ¶: a line end inside a mark.
constexpr auto lineEndSign = "\xC2\xB6"sv;

/// A mark inside a mark is rare, one inside five is an attack.
constexpr int deepestNesting = 8;

/// Walks a body once and writes what is left of it. Linear: what has been looked for in vain in a block is
/// not looked for again.
class Walker
{
public:
    Walker(std::string_view source, ChangeView view, std::vector<ChangePlace> *places)
        : m_source(source), m_view(view), m_places(places)
    {
        m_result.text.reserve(source.size());
        m_result.sourceLine.push_back(0);
    }

    WithoutChanges run()
    {
        size_t at = 0;
        while (at < m_source.size()) {
            const size_t next = blockEnd(at);
            if (m_code)
                copy(at, next);
            else
                block(at, next);
            at = next;
        }
        endLine();
        return std::move(m_result);
    }

private:
    // ---- blocks -------------------------------------------------------------------------------

    size_t lineEnd(size_t at) const
    {
        const size_t end = m_source.find('\n', at);
        return end == m_source.npos ? m_source.size() : end + 1;
    }

    /// The end of the block that starts with the line at `at`; m_code tells whether it is code. A blank
    /// line is a block of its own.
    size_t blockEnd(size_t at)
    {
        m_code = false;
        const std::string_view first = lines::at(m_source, at);
        if (lines::isBlank(first)) {
            m_afterBlank = true;
            return lineEnd(at);
        }
        const bool afterBlank = m_afterBlank;
        m_afterBlank = false;
        const size_t prefix = lines::containerPrefix(first);
        const std::string_view bare = first.substr(prefix);
        const bool listItem = lines::listMarker(lines::trimmed(first)) > 0;
        if (afterBlank && lines::indent(first) == 0)
            m_inList = false;
        if (lines::indent(first) >= 4 && !m_inList && afterBlank) {
            m_code = m_afterBlank = true; // the next indented line is code as well
            return lineEnd(at);
        }
        m_inList |= listItem;
        if (const size_t length = lines::fence(bare)) {
            m_code = true;
            return fenceEnd(lineEnd(at), bare[0], length);
        }
        size_t end = lineEnd(at);
        while (end < m_source.size() && !startsBlock(lines::at(m_source, end), first.starts_with('>')))
            end = lineEnd(end);
        return end;
    }

    size_t fenceEnd(size_t at, char mark, size_t length) const
    {
        while (at < m_source.size()) {
            const std::string_view line = lines::at(m_source, at);
            const std::string_view bare = lines::trimmed(line.substr(std::min(line.size(), line.find_first_not_of(" >"sv))));
            at = lineEnd(at);
            if (bare.size() >= length && bare.find_first_not_of(mark) == bare.npos)
                break;
        }
        return at;
    }

    static bool startsBlock(std::string_view line, bool quoted)
    {
        if (lines::isBlank(line))
            return true;
        const std::string_view bare = lines::trimmed(line);
        if (bare.starts_with('>'))
            return !quoted || lines::isBlank(bare.substr(1));
        return lines::isHeading(bare) || lines::listMarker(bare) > 0 || lines::fence(bare) > 0
            || bare.starts_with(":::"sv) || bare.starts_with("![](asset:"sv) || lines::footnoteLabel(bare) > 0;
    }

    void block(size_t begin, size_t end)
    {
        inlines(begin, end, 0);
    }

    // ---- inside a block -----------------------------------------------------------------------

    void inlines(size_t at, size_t end, int depth)
    {
        size_t done = at;
        while ((at = m_source.find_first_of("\\`{"sv, at)) < end) {
            const char c = m_source[at];
            if (c == '\\') {
                at += at + 1 < end && utf8::isAsciiPunctuation(m_source[at + 1]) ? 2 : 1;
            } else if (c == '`') {
                at = codeEnd(at, end);
            } else {
                const size_t next = depth < deepestNesting ? markEnd(at, end) : at;
                if (next == at) {
                    ++at;
                    continue;
                }
                copy(done, at);
                mark(at, depth);
                at = done = next;
            }
        }
        copy(done, end);
    }

    /// Past the code span that starts here, or past the backticks when it is none.
    size_t codeEnd(size_t at, size_t end)
    {
        size_t run = at;
        while (run < end && m_source[run] == '`')
            ++run;
        const size_t length = run - at;
        if (length >= m_noTicksBefore.size() || end <= m_noTicksBefore[length])
            return run;
        for (size_t i = run; (i = m_source.find('`', i)) < end;) {
            size_t close = i;
            while (close < end && m_source[close] == '`')
                ++close;
            if (close - i == length)
                return close;
            i = close;
        }
        m_noTicksBefore[length] = end;
        return run;
    }

    /// Parses a mark into m_mark; answers its end (with {#id}), or `at` when there is none.
    size_t markEnd(size_t at, size_t end)
    {
        for (size_t kind = 0; kind < std::size(delimiters); ++kind) {
            if (m_source.compare(at, 3, delimiters[kind].open) != 0 || end <= m_noCloseBefore[kind])
                continue;
            if (static_cast<Kind>(kind) == Kind::Replacement && at < m_noArrowBefore)
                return at;
            const size_t close = find(delimiters[kind].close, at + 3, end);
            if (close == m_source.npos) {
                m_noCloseBefore[kind] = end;
                return at;
            }
            m_mark = {.kind = static_cast<Kind>(kind), .content = at + 3, .arrow = close, .close = close, .id = {}};
            if (m_mark.kind == Kind::Replacement) {
                m_mark.arrow = find("~>"sv, at + 3, close);
                if (m_mark.arrow == m_source.npos) {
                    m_noArrowBefore = close;
                    return at;
                }
            }
            return idEnd(close + 3, end);
        }
        return at;
    }

    size_t idEnd(size_t at, size_t end)
    {
        if (m_source.compare(at, 2, "{#"sv) != 0)
            return at;
        const size_t close = m_source.find_first_of("} \n\t{"sv, at + 2);
        if (close >= end || m_source[close] != '}' || close == at + 2)
            return at;
        m_mark.id = m_source.substr(at + 2, close - at - 2);
        return close + 1;
    }

    /// Finds outside code and not escaped.
    size_t find(std::string_view what, size_t at, size_t end)
    {
        while (at < end) {
            if (m_source.compare(at, what.size(), what) == 0 && at + what.size() <= end)
                return at;
            if (m_source[at] == '\\' && at + 1 < end && utf8::isAsciiPunctuation(m_source[at + 1]))
                at += 2;
            else if (m_source[at] == '`')
                at = codeEnd(at, end);
            else
                ++at;
        }
        return m_source.npos;
    }

    void mark(size_t at, int depth)
    {
        const Mark found = m_mark; // nested ones overwrite it
        const size_t second = found.arrow + 2;
        const size_t end = found.close + 3 + (found.id.empty() ? 0 : found.id.size() + 3);
        if (m_places) {
            m_places->push_back({.kind = found.kind, .start = at, .content = found.content, .arrow = found.arrow, .close = found.close,
                                 .end = end, .id = found.id, .parent = std::exchange(m_parent, static_cast<int>(m_places->size()))});
            const int parent = m_places->back().parent;
            inlines(found.content, found.arrow, depth + 1);
            if (found.kind == Kind::Replacement)
                inlines(second, found.close, depth + 1);
            m_parent = parent;
            return;
        }
        m_lineTouched = true;
        ++m_insideMarks;
        const bool refused = m_view == ChangeView::Refused;
        if (found.kind == Kind::Replacement) {
            skip(at, refused ? found.content : second);
            inlines(refused ? found.content : second, refused ? found.arrow : found.close, depth + 1);
            skip(refused ? found.arrow : found.close, end);
        } else if (found.kind == (refused ? Kind::Deletion : Kind::Insertion)) {
            inlines(found.content, found.close, depth + 1);
        } else {
            skip(at, end);
        }
        --m_insideMarks;
    }

    // ---- writing ------------------------------------------------------------------------------

    void copy(size_t at, size_t end)
    {
        if (m_insideMarks > 0) {
            for (size_t sign = 0; (sign = m_source.substr(0, end).find(lineEndSign, at)) != m_source.npos; at = sign + lineEndSign.size()) {
                copyLines(at, sign);
                newLine();
                m_lineFromMark = true; // it was there, empty or not
            }
        }
        copyLines(at, end);
    }

    void newLine()
    {
        m_result.text += '\n';
        m_lineStart = m_result.text.size();
        m_result.sourceLine.push_back(m_line);
    }

    void copyLines(size_t at, size_t end)
    {
        while (at < end) {
            // Not beyond the end: a line of many marks would be read to its end for each.
            const size_t length = m_source.substr(at, end - at).find('\n');
            if (length == m_source.npos) {
                m_result.text.append(m_source, at, end - at);
                return;
            }
            m_result.text.append(m_source, at, length);
            at += length + 1;
            ++m_line;
            if (endLine())
                m_result.sourceLine.back() = m_line;
            else
                newLine();
        }
    }

    void skip(size_t at, size_t end)
    {
        m_line += static_cast<int>(std::count(m_source.begin() + static_cast<std::ptrdiff_t>(at),
                                              m_source.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
    }

    /// Whether the line written last fell away because only a change stood in it.
    bool endLine()
    {
        const bool touched = std::exchange(m_lineTouched, false);
        const bool fromMark = std::exchange(m_lineFromMark, false);
        if (!touched || fromMark)
            return false;
        const std::string_view line = std::string_view(m_result.text).substr(m_lineStart);
        const std::string_view bare = lines::trimmed(line.substr(lines::containerPrefix(line)));
        const bool empty = bare.empty() || (lines::isHeading(bare) && bare.find_first_not_of('#') == bare.npos);
        if (empty)
            m_result.text.resize(m_lineStart);
        return empty;
    }

    struct Mark
    {
        Kind kind = Kind::Comment;
        size_t content = 0;
        size_t arrow = 0;
        size_t close = 0;
        std::string_view id;
    };

    std::string_view m_source;
    ChangeView m_view;
    std::vector<ChangePlace> *m_places;
    WithoutChanges m_result;
    Mark m_mark;
    // Looked for in vain, from an earlier place up to here.
    std::array<size_t, 4> m_noCloseBefore{};
    std::array<size_t, 64> m_noTicksBefore{};
    size_t m_noArrowBefore = 0;
    size_t m_lineStart = 0;
    int m_line = 0;
    int m_parent = -1;
    int m_insideMarks = 0;
    bool m_code = false;
    bool m_afterBlank = true;
    bool m_inList = false;
    bool m_lineTouched = false;
    bool m_lineFromMark = false;
};

bool hasMarks(std::string_view source)
{
    return std::ranges::any_of(delimiters, [&](const Delimiters &d) { return source.contains(d.open); });
}

} // namespace

WithoutChanges withoutChanges(std::string_view source, ChangeView view)
{
    if (!hasMarks(source))
        return {.text = std::string(source), .sourceLine = {}};
    return Walker(source, view, nullptr).run();
}

std::vector<ChangePlace> changePlaces(std::string_view source)
{
    std::vector<ChangePlace> places;
    if (hasMarks(source))
        Walker(source, ChangeView::Refused, &places).run();
    return places;
}

} // namespace galley
