// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/inlinetext.h"

#include "markup/emphasis.h"
#include "markup/inlinewriter.h"
#include "markup/textstatistics.h"
#include "markup/utf8.h"

#include <algorithm>

using namespace std::string_view_literals;

namespace galley {

using Kind = InlineRun::Kind;

bool InlineStyles::has(InlineStyle style) const
{
    return std::find(order.begin(), order.begin() + count, style) != order.begin() + count;
}

InlineStyles InlineStyles::with(InlineStyle style, int linkIndex) const
{
    if (has(style))
        return *this;
    InlineStyles more = *this;
    more.order[more.count++] = style;
    if (style == InlineStyle::Link)
        more.link = linkIndex;
    return more;
}

InlineStyles InlineStyles::without(InlineStyle style) const
{
    InlineStyles less;
    for (std::uint8_t i = 0; i < count; ++i) {
        if (order[i] != style)
            less = less.with(order[i], link);
    }
    return less;
}

InlineStyles InlineStyles::common(const InlineStyles &other) const
{
    InlineStyles both;
    for (std::uint8_t i = 0; i < std::min(count, other.count); ++i) {
        if (order[i] != other.order[i] || (order[i] == InlineStyle::Link && link != other.link))
            break;
        both = both.with(order[i], link);
    }
    return both;
}

bool InlineStyles::operator==(const InlineStyles &other) const
{
    return count == other.count && link == other.link
        && std::equal(order.begin(), order.begin() + count, other.order.begin());
}

// ---- collecting ------------------------------------------------------------------------------------

void InlineText::append(Kind kind, std::string_view text, const InlineStyles &styles)
{
    if (!m_runs.empty() && m_runs.back().kind == kind && (kind == Kind::Text || kind == Kind::Code)
        && m_runs.back().styles == styles)
        m_runs.back().text += text;
    else
        m_runs.push_back({.kind = kind, .text = std::string(text), .styles = styles});
}

char32_t InlineText::lastCharacter() const
{
    if (m_runs.empty() || m_runs.back().text.empty() || m_runs.back().kind != Kind::Text)
        return 0;
    int length = 0;
    return utf8::decodeBefore(m_runs.back().text, m_runs.back().text.size(), length);
}

void InlineText::addText(std::string_view text, const InlineStyles &styles)
{
    const auto chinese = [](char32_t c) { return isChineseLetter(c) || (c > 0x2FFF && isChinesePunctuation(c)); };
    const auto isBreakingSpace = [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; };
    size_t done = 0;
    const auto emit = [&](size_t end) {
        if (end == done)
            return;
        if (m_spacePending && !m_runs.empty() && m_runs.back().kind != Kind::Break)
            append(Kind::Text, " "sv, m_spaceStyles == styles ? styles : m_spaceStyles);
        m_spacePending = false;
        append(Kind::Text, text.substr(done, end - done), styles);
    };
    for (size_t at = 0; at < text.size();) {
        const auto c = static_cast<unsigned char>(text[at]);
        const bool space = isBreakingSpace(text[at]);
        const bool noBreakSpace = c == 0xC2 && at + 1 < text.size() && text[at + 1] == '\xA0';
        // Zero width: U+200B, U+2060 and U+FEFF are leavings of editors; the soft hyphen is for the browser.
        const std::string_view three = c == 0xE2 || c == 0xEF ? text.substr(at, 3) : std::string_view();
        const bool nothing = three == "\u200B"sv || three == "\u2060"sv || three == "\uFEFF"sv
            || (c == 0xC2 && text.substr(at, 2) == "\u00AD"sv);
        const bool control = (c < 0x20 || c == 0x7F) && !space;
        if (!space && !noBreakSpace && !nothing && !control) {
            ++at;
            continue;
        }
        emit(at);
        if (!space) {
            at += nothing && three.size() == 3 ? 3 : control ? 1 : 2;
            done = at;
            if (noBreakSpace && !m_spacePending) {
                m_spacePending = true;
                m_spaceStyles = styles;
            }
            continue;
        }
        bool newline = false;
        while (at < text.size() && isBreakingSpace(text[at]))
            newline |= text[at++] == '\n';
        done = at;
        int length = 0;
        const char32_t next = at < text.size() ? utf8::decode(text, at, length) : 0;
        if (!m_spacePending && !(newline && chinese(lastCharacter()) && chinese(next))) {
            m_spacePending = true;
            m_spaceStyles = styles;
        }
    }
    emit(text.size());
}

void InlineText::addCode(std::string_view code, const InlineStyles &styles)
{
    std::string line(code);
    std::ranges::replace(line, '\n', ' ');
    std::ranges::replace(line, '\r', ' ');
    for (size_t at = 0; (at = line.find("\u00A0"sv, at)) != line.npos;)
        line.replace(at, 2, " ");
    if (line.find_first_not_of(' ') == line.npos)
        return;
    if (std::exchange(m_spacePending, false) && !m_runs.empty())
        append(Kind::Text, " "sv, m_spaceStyles);
    append(Kind::Code, line, styles);
}

void InlineText::addRaw(std::string_view source, const InlineStyles &styles)
{
    if (std::exchange(m_spacePending, false) && !m_runs.empty())
        append(Kind::Text, " "sv, m_spaceStyles);
    append(Kind::Raw, source, styles);
}

void InlineText::addBreak(const InlineStyles &styles)
{
    m_spacePending = false;
    append(Kind::Break, {}, styles);
}

bool InlineText::isBlank() const
{
    return std::ranges::all_of(m_runs, [](const InlineRun &run) {
        if (run.kind != Kind::Text)
            return run.kind == Kind::Break;
        int length = 0;
        for (size_t at = 0; at < run.text.size(); at += static_cast<size_t>(length)) {
            if (flankLevel(utf8::decode(run.text, at, length)) != 0)
                return false;
        }
        return true;
    });
}

void InlineText::clear()
{
    m_runs.clear();
    m_spacePending = false;
}

// ---- giving ----------------------------------------------------------------------------------------

std::vector<std::string> InlineText::takeParagraphs()
{
    std::vector<std::string> paragraphs;
    std::vector<InlineRun> current;
    const auto end = [&] {
        std::string written = writeInline(std::move(current), *m_links, false);
        if (!written.empty())
            paragraphs.push_back(std::move(written));
        current.clear();
    };
    int breaks = 0;
    for (InlineRun &run : m_runs) {
        if (run.kind == Kind::Break) {
            ++breaks;
            current.push_back(std::move(run));
            continue;
        }
        const bool blank = run.kind == Kind::Text && run.text.find_first_not_of(' ') == run.text.npos;
        if (breaks > 0 && !blank) {
            if (breaks > 1 || (run.kind == Kind::Text && run.text.starts_with("　　"sv)))
                end();
            breaks = 0;
        }
        current.push_back(std::move(run));
    }
    end();
    clear();
    return paragraphs;
}

std::string InlineText::takeLine(bool inTable)
{
    for (InlineRun &run : m_runs) {
        if (run.kind == Kind::Break) {
            run.kind = Kind::Text;
            run.text = " ";
        }
    }
    std::string written = writeInline(std::move(m_runs), *m_links, inTable);
    clear();
    return written;
}

} // namespace galley
