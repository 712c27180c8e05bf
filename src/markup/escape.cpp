// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/escape.h"

#include "markup/convert.h"
#include "markup/emphasis.h"
#include "markup/lines.h"
#include "markup/utf8.h"

using namespace std::string_view_literals;

namespace galley {

namespace {

bool startsEntity(std::string_view text)
{
    size_t at = 1;
    if (at < text.size() && text[at] == '#')
        ++at;
    const size_t first = at;
    while (at < text.size() && (utf8::isAsciiLetter(text[at]) || utf8::isDigit(text[at])))
        ++at;
    return at > first && at < text.size() && text[at] == ';';
}

class Escaper
{
public:
    Escaper(std::string_view text, const EscapeContext &context, char32_t before)
        : m_text(text), m_context(context), m_before(before)
    {
    }

    bool wants(size_t at) const
    {
        const char c = m_text[at];
        const bool last = at + 1 >= m_text.size();
        const char next = last ? '\0' : m_text[at + 1];
        const bool open = last && !m_context.atEnd; // what follows is not known here
        switch (c) {
        case '\\': return open || last || utf8::isAsciiPunctuation(next);
        case '`':
        case '[': return true;
        case ']': return m_context.inLink;
        case '|': return m_context.inTable;
        case '*': return !(flankLevel(previous(at)) == 0 && !last && next == ' ' && hasBefore(at));
        case '_': return open || !(isWord(previous(at)) && isWord(following(at)));
        case '!': return open;
        case '<': return open || (!last && next != ' ' && static_cast<unsigned char>(next) < 0x80);
        case '&': return startsEntity(m_text.substr(at));
        case '~': return open || !betweenFigures(at);
        case '{': {
            const std::string_view two = m_text.substr(at + 1, 2);
            return (two.size() < 2 && !m_context.atEnd) || two == "++"sv || two == "--"sv || two == "~~"sv || two == ">>"sv;
        }
        default: return false;
        }
    }

private:
    bool hasBefore(size_t at) const { return at > 0 || m_before != 0; }
    char32_t previous(size_t at) const
    {
        int length = 0;
        return at > 0 ? utf8::decodeBefore(m_text, at, length) : m_before;
    }
    char32_t following(size_t at) const
    {
        int length = 0;
        return at + 1 < m_text.size() ? utf8::decode(m_text, at + 1, length) : 0;
    }
    static bool isWord(char32_t c) { return flankLevel(c) == 2; }
    static bool isFigure(char32_t c) { return (c >= '0' && c <= '9') || isChineseLetter(c); }
    bool betweenFigures(size_t at) const { return isFigure(previous(at)) && isFigure(following(at)); }

    std::string_view m_text;
    const EscapeContext &m_context;
    char32_t m_before;
};

} // namespace

void appendMarkupEscaped(std::string &out, std::string_view text, const EscapeContext &context)
{
    int length = 0;
    const char32_t before = out.empty() ? 0 : utf8::decodeBefore(out, out.size(), length);
    const Escaper escaper(text, context, before);
    size_t done = 0;
    for (size_t at = 0; (at = text.find_first_of("\\`[]|*_!<&~{"sv, at)) != text.npos; ++at) {
        if (!escaper.wants(at))
            continue;
        out.append(text, done, at - done);
        out += '\\';
        done = at;
    }
    out.append(text, done);
}

void escapeLineStart(std::string &line, bool continued)
{
    if (line.empty())
        return;
    const auto only = [&](char c) { return line.find_first_not_of(std::string{c, ' '}) == line.npos; };
    switch (line[0]) {
    case '#':
        if (lines::isHeading(line))
            line.insert(0, 1, '\\');
        return;
    case '>':
        line.insert(0, 1, '\\');
        return;
    case '-':
    case '+':
        if (lines::listMarker(line) > 0 || only('-'))
            line.insert(0, 1, '\\');
        return;
    case '=':
        if (continued && only('='))
            line.insert(0, 1, '\\');
        return;
    case ':':
        if (line.starts_with(":::"sv))
            line.insert(0, 1, '\\');
        return;
    case '[':
        if (const size_t label = lines::footnoteLabel(line))
            line.insert(label - 1, 1, '\\');
        return;
    default:
        break;
    }
    if (utf8::isDigit(line[0]) && lines::listMarker(line) > 0)
        line.insert(line.find_first_of(".)"sv), 1, '\\');
}

std::string escapedAttribute(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if ("\\\"[]&{`<"sv.contains(c))
            out += '\\';
        out += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    }
    return out;
}

std::string escapedAddress(std::string_view address)
{
    constexpr auto hex = "0123456789ABCDEF"sv;
    std::string out;
    for (size_t at = 0; at < address.size(); ++at) {
        const char c = address[at];
        const auto byte = static_cast<unsigned char>(c);
        if (byte <= 0x20 || byte >= 0x7F || "<>\\\"`{}|^[]"sv.contains(c)) {
            out += '%';
            out += hex[byte >> 4];
            out += hex[byte & 15];
            continue;
        }
        if (c == '(' || c == ')' || c == '*' || (c == '&' && startsEntity(address.substr(at))))
            out += '\\';
        out += c;
    }
    return out;
}

QString escapeInline(QStringView text)
{
    const QByteArray bytes = text.toUtf8();
    std::string_view line(bytes.constData(), static_cast<size_t>(bytes.size()));
    line.remove_prefix(std::min(line.find_first_not_of(" \t"sv), line.size())); // an indent would be code
    std::string out;
    appendMarkupEscaped(out, line, {.inLink = false, .inTable = false, .atEnd = true});
    escapeLineStart(out, false);
    return QString::fromStdString(out);
}

} // namespace galley
