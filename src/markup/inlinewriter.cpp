// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/inlinewriter.h"

#include "markup/bodywriter.h"
#include "markup/emphasis.h"
#include "markup/escape.h"
#include "markup/textstatistics.h"
#include "markup/utf8.h"

#include <algorithm>

using namespace std::string_view_literals;

namespace galley {

namespace {

using Kind = InlineRun::Kind;

bool isSpace(char32_t c)
{
    return flankLevel(c) == 0;
}

size_t leadingSpace(std::string_view text)
{
    size_t at = 0;
    int length = 0;
    while (at < text.size() && isSpace(utf8::decode(text, at, length)))
        at += static_cast<size_t>(length);
    return at;
}

size_t trailingSpace(std::string_view text)
{
    size_t end = text.size();
    int length = 0;
    while (end > 0 && isSpace(utf8::decodeBefore(text, end, length)))
        end -= static_cast<size_t>(length);
    return text.size() - end;
}

bool isWhite(const InlineRun &run)
{
    return run.kind == Kind::Break || (run.kind == Kind::Text && leadingSpace(run.text) == run.text.size());
}

/// White space at a run's edges becomes runs of its own, which carry only the styles of both neighbours.
std::vector<InlineRun> parted(std::vector<InlineRun> runs)
{
    std::vector<InlineRun> out;
    for (InlineRun &run : runs) {
        if (run.kind != Kind::Text) {
            out.push_back(std::move(run));
            continue;
        }
        const size_t lead = leadingSpace(run.text);
        const size_t tail = lead == run.text.size() ? 0 : trailingSpace(run.text);
        if (lead > 0)
            out.push_back({.kind = Kind::Text, .text = run.text.substr(0, lead), .styles = run.styles});
        if (lead + tail < run.text.size())
            out.push_back({.kind = Kind::Text, .text = run.text.substr(lead, run.text.size() - lead - tail), .styles = run.styles});
        if (tail > 0)
            out.push_back({.kind = Kind::Text, .text = run.text.substr(run.text.size() - tail), .styles = run.styles});
    }
    while (!out.empty() && isWhite(out.back()))
        out.pop_back();
    out.erase(out.begin(), std::ranges::find_if(out, [](const InlineRun &run) { return !isWhite(run); }));
    return out;
}

std::vector<InlineRun> tidied(std::vector<InlineRun> runs)
{
    runs = parted(std::move(runs));
    for (size_t i = 0; i < runs.size(); ++i) {
        if (!isWhite(runs[i]))
            continue;
        size_t next = i + 1;
        while (next < runs.size() && isWhite(runs[next]))
            ++next;
        runs[i].styles = runs[i - 1].styles.common(runs[i].styles).common(runs[next].styles);
    }
    std::vector<InlineRun> out;
    for (InlineRun &run : runs) {
        if (!out.empty() && run.kind == Kind::Text && out.back().kind == Kind::Text && out.back().styles == run.styles)
            out.back().text += run.text;
        else if (run.kind == Kind::Text && run.text.starts_with(' ') && !out.empty() && out.back().kind == Kind::Break)
            out.push_back({.kind = Kind::Text, .text = run.text.substr(leadingSpace(run.text)), .styles = run.styles});
        else
            out.push_back(std::move(run));
    }
    std::erase_if(out, [](const InlineRun &run) { return run.kind == Kind::Text && run.text.empty(); });
    return out;
}

// ---- tokens ----------------------------------------------------------------------------------------

struct Token
{
    enum class Type : std::uint8_t { Open, Close, Run } type = Type::Run;
    InlineStyle style = InlineStyle::Bold;
    int link = -1;
    const InlineRun *run = nullptr;
    char mark = '*'; ///< of italics: * or _
};

/// What is given up to have the rest read rightly: the usual mark of italics, the look of the source, emphasis.
enum class Sacrifice { Nothing, Stars, NeighboursAsReferences, NeighboursAndStars, Italics, AllEmphasis };

bool isStar(const Token &token)
{
    return token.type != Token::Type::Run
        && (token.style == InlineStyle::Bold || (token.style == InlineStyle::Italic && token.mark == '*'));
}

size_t seenCharacters(std::string_view text)
{
    size_t count = 0;
    int length = 0;
    for (size_t at = 0; at < text.size(); at += static_cast<size_t>(length))
        count += isSpace(utf8::decode(text, at, length)) ? 0 : 1;
    return count;
}

class Composer
{
public:
    Composer(const std::vector<InlineRun> &runs, const std::vector<InlineLink> &links, bool inTable, Sacrifice sacrifice)
        : m_links(links), m_inTable(inTable), m_sacrifice(sacrifice)
    {
        InlineStyles open;
        for (size_t i = 0; i < runs.size(); ++i) {
            const bool between = isWhite(runs[i]) && i + 1 < runs.size();
            turn(open, between ? continuing(open, kept(runs[i + 1].styles)) : kept(runs[i].styles));
            m_tokens.push_back({.run = &runs[i]});
        }
        turn(open, {});
        chooseMarks();
        for (size_t i = 0; i < m_tokens.size(); ++i)
            write(i);
        endLine();
    }

    std::string text() const { return m_out + m_line; }
    /// The emphasis that must be found when this is read: b for bold opened and B for closed, i and s likewise, each
    /// with the number of characters before it, white space not counted.
    std::string expected() const
    {
        std::string marks;
        size_t count = 0;
        for (const Token &token : m_tokens) {
            if (token.type == Token::Type::Run)
                count += seenCharacters(token.run->text);
            else if (token.style != InlineStyle::Link)
                marks.append(std::to_string(count)) += (token.type == Token::Type::Open ? "bis"sv : "BIS"sv)[static_cast<size_t>(token.style)];
        }
        return marks;
    }

private:
    InlineStyles kept(InlineStyles styles) const
    {
        if (m_sacrifice >= Sacrifice::Italics)
            styles = styles.without(InlineStyle::Italic);
        if (m_sacrifice == Sacrifice::AllEmphasis)
            styles = styles.without(InlineStyle::Bold).without(InlineStyle::Strike);
        return styles;
    }

    /// How many of the open styles stay so in text of the wanted ones. Emphasis that goes on stays open even where
    /// the order would ask to close it: ** directly after ** would read as four.
    static std::uint8_t lasting(const InlineStyles &open, const InlineStyles &wanted)
    {
        std::uint8_t keep = 0;
        while (keep < open.count && wanted.has(open.order[keep])
               && (open.order[keep] != InlineStyle::Link || open.link == wanted.link))
            ++keep;
        const InlineStyles same = open.common(wanted);
        for (std::uint8_t i = same.count; i < keep; ++i) {
            // A bracket parts them, so order may rule.
            if (wanted.order[i] == InlineStyle::Link)
                keep = same.count;
        }
        return keep;
    }

    /// White space opens nothing; it has what is open before it and stays open after it.
    static InlineStyles continuing(const InlineStyles &open, const InlineStyles &next)
    {
        InlineStyles both;
        for (std::uint8_t i = 0; i < lasting(open, next); ++i)
            both = both.with(open.order[i], open.link);
        return both;
    }

    /// Closes and opens what leads from one run's styles to the next's.
    void turn(InlineStyles &open, const InlineStyles &wanted)
    {
        const std::uint8_t keep = lasting(open, wanted);
        while (open.count > keep) {
            const InlineStyle style = open.order[open.count - 1];
            m_tokens.push_back({.type = Token::Type::Close, .style = style, .link = open.link});
            open = open.without(style);
        }
        for (std::uint8_t i = 0; i < wanted.count; ++i) {
            if (open.has(wanted.order[i]))
                continue;
            open = open.with(wanted.order[i], wanted.link);
            m_tokens.push_back({.type = Token::Type::Open, .style = wanted.order[i], .link = wanted.link});
        }
    }

    /// Italics are * except where stars of different meaning would run together; _ needs no letter outside.
    void chooseMarks()
    {
        for (size_t i = 0; i < m_tokens.size(); ++i) {
            if (m_tokens[i].type != Token::Type::Open || m_tokens[i].style != InlineStyle::Italic)
                continue;
            size_t close = i + 1;
            while (m_tokens[close].type != Token::Type::Close || m_tokens[close].style != InlineStyle::Italic)
                ++close;
            const bool starBefore = i > 0 && isStar(m_tokens[i - 1]);
            const bool starAfter = close + 1 < m_tokens.size() && isStar(m_tokens[close + 1]);
            const bool mixed = (starBefore && m_tokens[i - 1].type == Token::Type::Close)
                || (starAfter && m_tokens[close + 1].type == Token::Type::Open);
            const bool underscores = m_sacrifice == Sacrifice::Stars || m_sacrifice == Sacrifice::NeighboursAndStars;
            if (mixed || underscores || (starBefore && starAfter))
                m_tokens[i].mark = m_tokens[close].mark = '_';
        }
    }

    void write(size_t index)
    {
        const Token &token = m_tokens[index];
        if (token.type != Token::Type::Run) {
            if (token.style == InlineStyle::Link)
                link(token);
            else
                delimiter(token);
            return;
        }
        const InlineRun &run = *token.run;
        switch (run.kind) {
        case Kind::Text: {
            const bool atEnd = index + 1 == m_tokens.size();
            std::string_view text = run.text;
            if (refersToNeighbours())
                text = writeOuterLetter(index, text);
            appendMarkupEscaped(m_line, text, {.inLink = m_inLink, .inTable = m_inTable || m_multiline, .atEnd = atEnd});
            if (refersToNeighbours())
                referLastLetter(index);
            break;
        }
        case Kind::Code:
            if (m_inLink && run.text.contains("]:"sv)) // would read as the definition of a link
                appendMarkupEscaped(m_line, run.text, {.inLink = true, .inTable = m_inTable || m_multiline, .atEnd = false});
            else
                code(run.text);
            break;
        case Kind::Raw: m_line += run.text; break;
        case Kind::Break:
            m_line += "\\"sv;
            endLine();
            m_out += '\n';
            m_multiline = true;
            break;
        }
    }

    void delimiter(const Token &token)
    {
        if (token.style == InlineStyle::Italic)
            m_line += token.mark;
        else
            m_line += token.style == InlineStyle::Bold ? "**"sv : "~~"sv;
    }

    void link(const Token &token)
    {
        if (token.type == Token::Type::Open) {
            m_inLink = true;
            m_line += '[';
            return;
        }
        m_inLink = false;
        const InlineLink &target = m_links[static_cast<size_t>(token.link)];
        m_line.append("]("sv).append(escapedAddress(target.address));
        if (!target.title.empty())
            m_line.append(" \""sv).append(escapedAttribute(target.title)).append("\""sv);
        m_line += ')';
    }

    void code(std::string_view text)
    {
        size_t longest = 0;
        for (size_t at = 0; (at = text.find('`', at)) != text.npos;) {
            const size_t end = std::min(text.find_first_not_of('`', at), text.size());
            longest = std::max(longest, end - at);
            at = end;
        }
        const std::string fence(longest + 1, '`');
        const bool pad = text.starts_with('`') || text.ends_with('`') || (text.starts_with(' ') && text.ends_with(' '));
        m_line += fence;
        m_line += pad ? " "sv : ""sv;
        for (const char c : text) {
            if (c == '|' && m_inTable)
                m_line += '\\';
            m_line += c;
        }
        m_line += pad ? " "sv : ""sv;
        m_line += fence;
    }

    /// Whether a letter here, outside the emphasis, keeps it from holding: it does beside a delimiter.
    bool isDelimiter(size_t index, Token::Type type) const
    {
        return index < m_tokens.size() && m_tokens[index].type == type && m_tokens[index].style != InlineStyle::Link;
    }

    bool refersToNeighbours() const
    {
        return m_sacrifice == Sacrifice::NeighboursAsReferences || m_sacrifice == Sacrifice::NeighboursAndStars;
    }

    /// Letters, and in the end Chinese punctuation, which another run beyond it may want to be a letter.
    bool isReferred(char32_t c) const
    {
        const int level = flankLevel(c);
        return level == 2 || (level == 1 && c >= 0x80 && m_sacrifice == Sacrifice::NeighboursAndStars);
    }

    static void refer(std::string &out, char32_t c) { out.append("&#"sv).append(std::to_string(static_cast<unsigned>(c))).append(";"sv); }

    /// After a closing delimiter: the first letter as a reference. Answers the rest.
    std::string_view writeOuterLetter(size_t index, std::string_view text)
    {
        if (index == 0 || !isDelimiter(index - 1, Token::Type::Close))
            return text;
        int length = 0;
        const char32_t c = utf8::decode(text, 0, length);
        if (!isReferred(c))
            return text;
        refer(m_line, c);
        return text.substr(static_cast<size_t>(length));
    }

    /// Before an opening delimiter: the last letter as a reference.
    void referLastLetter(size_t index)
    {
        if (!isDelimiter(index + 1, Token::Type::Open) || m_line.empty())
            return;
        int length = 0;
        const char32_t c = utf8::decodeBefore(m_line, m_line.size(), length);
        if (!isReferred(c))
            return;
        m_line.resize(m_line.size() - static_cast<size_t>(length));
        const size_t other = m_line.find_last_not_of('\\');
        if ((m_line.size() - (other == m_line.npos ? 0 : other + 1)) % 2 == 1)
            m_line += '\\'; // it needed no escape before a letter, before & it does
        refer(m_line, c);
    }

    void endLine()
    {
        escapeLineStart(m_line, m_multiline);
        m_out += m_line;
        m_line.clear();
    }

    const std::vector<InlineLink> &m_links;
    const bool m_inTable;
    const Sacrifice m_sacrifice;
    std::vector<Token> m_tokens;
    std::string m_out;
    std::string m_line;
    bool m_inLink = false;
    bool m_multiline = false;
};

/// The emphasis of rendered text, told as Composer::expected() does.
std::string emphasisIn(std::string_view html)
{
    std::string marks;
    size_t count = 0;
    for (size_t at = 0; at < html.size();) {
        const size_t next = std::min(html.find_first_of("<&"sv, at), html.size());
        count += seenCharacters(html.substr(at, next - at));
        const bool reference = next < html.size() && html[next] == '&';
        at = std::min(html.find(reference ? ';' : '>', next), html.size() - 1) + 1;
        if (reference) {
            ++count;
            continue;
        }
        const bool closing = html.substr(next, 2) == "</"sv;
        const std::string_view name = html.substr(std::min(next + (closing ? 2 : 1), html.size()));
        const char mark = name.starts_with("strong>"sv) ? 'b' : name.starts_with("em>"sv) ? 'i' : name.starts_with("del>"sv) ? 's' : '\0';
        if (mark != '\0')
            marks.append(std::to_string(count)) += closing ? static_cast<char>(mark - 'a' + 'A') : mark;
    }
    return marks;
}

bool readsAs(const std::string &source, const std::string &expected, bool inTable)
{
    if (expected.empty())
        return true;
    std::vector<Footnote> notes;
    std::vector<size_t> mentioned;
    std::string out;
    PreparedSource prepared = prepareSource(inTable ? "| " + source + " |\n| --- |\n" : source, notes);
    const RenderOptions options;
    int attempts = 0;
    writeBody(prepared, notes, mentioned, options, BodyWriter::Form::Html, out, attempts);
    return emphasisIn(out) == expected;
}

} // namespace

std::string writeInline(std::vector<InlineRun> runs, const std::vector<InlineLink> &links, bool inTable)
{
    runs = tidied(std::move(runs));
    if (runs.empty())
        return {};
    for (const Sacrifice sacrifice : {Sacrifice::Nothing, Sacrifice::Stars, Sacrifice::NeighboursAsReferences,
                                      Sacrifice::NeighboursAndStars, Sacrifice::Italics}) {
        const Composer composer(runs, links, inTable, sacrifice);
        std::string text = composer.text();
        if (readsAs(text, composer.expected(), inTable))
            return text;
    }
    return Composer(runs, links, inTable, Sacrifice::AllEmphasis).text();
}

} // namespace galley
