// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/preparedsource.h"

#include "markup/emphasis.h"
#include "markup/lines.h"
#include "markup/utf8.h"

#include <algorithm>

using namespace std::string_view_literals;

namespace galley {

namespace {

class Preparer
{
public:
    Preparer(PreparedSource &prepared, std::vector<Footnote> &footnotes)
        : m_prepared(prepared), m_text(prepared.text), m_footnotes(footnotes)
    {
    }

    void specialLines()
    {
        char fenceMark = '\0';
        size_t fenceLength = 0;
        for (size_t at = 0; at < m_text.size();) {
            const std::string_view line = lines::at(m_text, at);
            const size_t next = std::min(at + line.size() + 1, m_text.size());
            const size_t first = line.find_first_not_of(" \t>"sv);
            const char c = first == line.npos ? '\0' : line[first];
            if (fenceLength > 0) {
                const std::string_view bare = c == fenceMark ? lines::trimmed(line.substr(first)) : std::string_view();
                if (bare.size() >= fenceLength && bare.find_first_not_of(fenceMark) == bare.npos)
                    fenceLength = 0;
            } else if (c == '`' || c == '~' || c == '-' || c == '*' || c == '+' || utf8::isDigit(c)) {
                const std::string_view bare = line.substr(lines::containerPrefix(line));
                fenceLength = lines::fence(bare);
                fenceMark = fenceLength > 0 ? bare[0] : '\0';
            } else if ((c == '!' || c == ':' || c == '[') && lines::indent(line) < 4) {
                at = special(at, next, line);
                continue;
            }
            at = next;
        }
    }

    void mentions()
    {
        if (m_footnotes.empty())
            return;
        for (size_t at = 0; (at = m_text.find("[^"sv, at)) != m_text.npos; ++at) {
            const size_t end = m_text.find_first_of("] \t\n["sv, at + 2);
            if (end == m_text.npos)
                break;
            if (m_text[end] != ']' || m_prepared.work[at] != '[' || (at > 0 && m_text[at - 1] == '\\'))
                continue;
            const std::string_view id = std::string_view(m_text).substr(at + 2, end - at - 2);
            const auto found = std::ranges::find(m_footnotes, id, &Footnote::id);
            if (found == m_footnotes.end())
                continue;
            const size_t length = end + 1 - at;
            // Letters in brackets: text to the parser, and as good a neighbour of a * as the original.
            m_prepared.work.replace(at, length, "(" + std::string(length - 2, 'x') + ")");
            m_prepared.mentions.push_back({at, length, static_cast<size_t>(found - m_footnotes.begin())});
        }
    }

private:
    /// Answers where to read on.
    size_t special(size_t at, size_t next, std::string_view line)
    {
        const size_t indent = line.find_first_not_of(" \t"sv);
        const std::string_view bare = lines::trimmed(line);
        if (const size_t label = lines::footnoteLabel(bare))
            return footnote(at, next, bare, label);
        if (auto figure = parseFigureLine(bare)) {
            standIn(at + indent, next, 1, std::move(*figure));
            return next;
        }
        if (!bare.starts_with(":::"sv))
            return next;
        if (auto video = parseVideoLine(bare)) {
            standIn(at + indent, next, 1, std::move(*video));
            return next;
        }
        return isGalleryStart(bare) ? gallery(at + indent, next) : next;
    }

    /// A gallery ends at its ::: or at the first line that is no figure, so that one half typed does not
    /// swallow the rest of the story.
    size_t gallery(size_t at, size_t next)
    {
        GalleryLines found;
        int count = 1;
        bool closed = false;
        size_t end = next;
        while (end < m_text.size() && !closed) {
            const std::string_view line = lines::at(m_text, end);
            closed = isGalleryEnd(line);
            if (!closed && !lines::isBlank(line)) {
                auto figure = parseFigureLine(line);
                if (!figure)
                    break;
                found.figures.push_back(std::move(*figure));
            }
            end = std::min(end + line.size() + 1, m_text.size());
            ++count;
        }
        if (!closed && found.figures.empty())
            return next;
        standIn(at, end, count, std::move(found));
        return end;
    }

    /// The text of a footnote: the rest of its line, the lines that follow without a gap, and, after a gap,
    /// lines that are indented.
    size_t footnote(size_t at, size_t next, std::string_view bare, size_t label)
    {
        Footnote note;
        note.id = std::string(bare.substr(2, label - 4));
        note.text = std::string(lines::trimmed(bare.substr(label)));
        note.offset = at;
        size_t end = next;
        bool gap = false;
        for (size_t i = next; i < m_text.size();) {
            const std::string_view line = lines::at(m_text, i);
            i = std::min(i + line.size() + 1, m_text.size());
            if (lines::isBlank(line)) {
                gap = true;
                continue;
            }
            const bool indented = lines::indent(line) >= 4;
            const std::string_view content = lines::trimmed(line);
            if (!indented && (gap || startsAnother(content)))
                break;
            note.text += gap ? "\n\n"sv : "\n"sv;
            note.text += indented ? withoutIndent(line) : content;
            gap = false;
            end = i;
        }
        blank(at, end);
        if (std::ranges::find(m_footnotes, note.id, &Footnote::id) == m_footnotes.end())
            m_footnotes.push_back(std::move(note));
        return end;
    }

    /// Four columns less; a tab that reaches beyond them goes whole.
    static std::string_view withoutIndent(std::string_view line)
    {
        size_t at = 0;
        for (size_t columns = 0; columns < 4; ++at)
            columns += line[at] == '\t' ? 4 - columns % 4 : 1;
        return line.substr(at);
    }

    static bool startsAnother(std::string_view content)
    {
        return lines::footnoteLabel(content) > 0 || lines::isHeading(content) || content.starts_with(":::"sv)
            || lines::fence(content) > 0 || content.starts_with('>') || lines::listMarker(content) > 0
            || lines::isThematicBreak(content) || content.starts_with("!["sv);
    }

    void blank(size_t at, size_t end)
    {
        for (size_t i = at; i < end; ++i) {
            if (m_text[i] != '\n')
                m_prepared.work[i] = ' ';
        }
    }

    template <typename What>
    void standIn(size_t at, size_t end, int count, What &&what)
    {
        blank(at, end);
        m_prepared.work.replace(at, 3, "# x"sv);
        m_prepared.special.push_back({.mark = at + 2, .lineCount = count, .what = std::forward<What>(what)});
    }

    PreparedSource &m_prepared;
    const std::string &m_text;
    std::vector<Footnote> &m_footnotes;
};

/// Marks of emphasis inside (address "title") confuse md4c: *a[b](/c*)d* shows a star too many. In the parser's
/// copy letters stand in their place; where it finds no link after all, they come back.
class AddressMasker
{
public:
    explicit AddressMasker(PreparedSource &prepared) : m_prepared(prepared), m_work(prepared.work) {}

    void run()
    {
        for (size_t at = 0; (at = m_work.find("]("sv, at)) != m_work.npos;) {
            at += 2;
            const size_t end = linkEnd(at);
            for (; end != m_work.npos && at < end; ++at) {
                const char c = m_work[at];
                if (c == '\\')
                    ++at;
                else if (c == '*' || c == '_' || c == '~')
                    mask(at);
            }
        }
    }

private:
    void mask(size_t at)
    {
        m_work[at] = 'x';
        m_prepared.masked.push_back(at);
    }

    /// The closing bracket of what starts here as an address; npos when it is none.
    size_t linkEnd(size_t at) const
    {
        at = afterSpace(at);
        if (at < m_work.size() && m_work[at] == '<')
            at = afterDelimited(at + 1, '>', "<\n"sv);
        else
            at = afterBare(at);
        if (at == m_work.npos)
            return at;
        const size_t title = afterSpace(at);
        if (title > at && title < m_work.size() && (m_work[title] == '"' || m_work[title] == '\'' || m_work[title] == '('))
            at = afterDelimited(title + 1, m_work[title] == '(' ? ')' : m_work[title], {});
        at = at == m_work.npos ? at : afterSpace(at);
        return at < m_work.size() && m_work[at] == ')' ? at : m_work.npos;
    }

    size_t afterSpace(size_t at) const { return std::min(m_work.find_first_not_of(" \t\n"sv, at), m_work.size()); }

    size_t afterBare(size_t at) const
    {
        int open = 0;
        const size_t limit = std::min(m_work.size(), at + longest);
        for (; at < limit && static_cast<unsigned char>(m_work[at]) > ' '; ++at) {
            const char c = m_work[at];
            if (c == ')' && open == 0)
                return at;
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open > deepest)
                return m_work.npos;
            if (c == '\\')
                ++at;
        }
        return std::min(at, m_work.size());
    }

    /// What goes on in the next block is left alone.
    size_t afterDelimited(size_t at, char close, std::string_view forbidden) const
    {
        const size_t limit = std::min(m_work.size(), at + longest);
        for (; at < limit; ++at) {
            const char c = m_work[at];
            if (c == close)
                return at + 1;
            if (forbidden.contains(c) || (c == '\n' && at + 1 < limit && m_work[at + 1] == '\n'))
                break;
            if (c == '\\')
                ++at;
        }
        return m_work.npos;
    }

    static constexpr int deepest = 32;      ///< of brackets in an address, for md4c as well
    static constexpr size_t longest = 2000; ///< of an address or a title: looking further would take squared time
    PreparedSource &m_prepared;
    std::string &m_work;
};

} // namespace

PreparedSource prepareSource(std::string text, std::vector<Footnote> &footnotes)
{
    PreparedSource prepared;
    prepared.text = std::move(text);
    prepared.work = prepared.text;
    Preparer preparer(prepared, footnotes);
    preparer.specialLines();
    preparer.mentions();
    if (prepared.work == prepared.text) {
        mapEmphasisNeighbours(prepared.text, prepared.work, prepared.changed);
    } else {
        const std::string source = prepared.work; // what was taken out stays out
        mapEmphasisNeighbours(source, prepared.work, prepared.changed);
    }
    AddressMasker(prepared).run();
    return prepared;
}

} // namespace galley
