// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/htmltext.h"

#include "markup/utf8.h"

#include <gumbo.h>

#include <array>
#include <utility>

using namespace std::string_view_literals;

namespace galley {

namespace {

constexpr std::array commonEntities{
    std::pair{"&amp;"sv, "&"sv}, std::pair{"&lt;"sv, "<"sv}, std::pair{"&gt;"sv, ">"sv},
    std::pair{"&quot;"sv, "\""sv}, std::pair{"&nbsp;"sv, "\u00A0"sv}, std::pair{"&ldquo;"sv, "“"sv},
    std::pair{"&rdquo;"sv, "”"sv}, std::pair{"&mdash;"sv, "—"sv}, std::pair{"&hellip;"sv, "…"sv},
    std::pair{"&middot;"sv, "·"sv}, std::pair{"&copy;"sv, "©"sv},
};

std::string decodeNumber(std::string_view digits)
{
    const bool hex = !digits.empty() && (digits.front() == 'x' || digits.front() == 'X');
    if (hex)
        digits.remove_prefix(1);
    char32_t value = 0;
    for (const char c : digits) {
        const int digit = utf8::isDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10;
        value = value * (hex ? 16 : 10) + static_cast<char32_t>(digit);
        if (value > 0x10FFFF)
            break;
    }
    if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        value = 0xFFFD;
    std::string out;
    utf8::append(out, value);
    return out;
}

/// The two thousand names are gumbo's business: it knows HTML's table, so we keep none.
std::string decodeByParsing(std::string_view reference)
{
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    GumboOutput *output = gumbo_parse_with_options(&options, reference.data(), reference.size());
    std::string out;
    const GumboVector &top = output->root->v.element.children;
    for (unsigned i = 0; i < top.length; ++i) {
        const auto *node = static_cast<const GumboNode *>(top.data[i]);
        if (node->type != GUMBO_NODE_ELEMENT || node->v.element.tag != GUMBO_TAG_BODY)
            continue;
        const GumboVector &inner = node->v.element.children;
        for (unsigned k = 0; k < inner.length; ++k) {
            const auto *text = static_cast<const GumboNode *>(inner.data[k]);
            if (text->type == GUMBO_NODE_TEXT || text->type == GUMBO_NODE_WHITESPACE)
                out += text->v.text.text;
        }
    }
    gumbo_destroy_output(&options, output);
    return out == reference || out.ends_with(';') ? std::string() : out;
}

} // namespace

std::string decodeEntity(std::string_view reference)
{
    for (const auto &[name, text] : commonEntities) {
        if (name == reference)
            return std::string(text);
    }
    if (reference.size() > 3 && reference[1] == '#')
        return decodeNumber(reference.substr(2, reference.size() - 3));
    if (reference == "&semi;"sv)
        return ";";
    return reference.size() > 2 ? decodeByParsing(reference) : std::string();
}

void appendEscaped(std::string &out, std::string_view text)
{
    size_t done = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c > '>' && c != 0x7F)
            continue;
        std::string_view replacement;
        switch (c) {
        case '&': replacement = "&amp;"sv; break;
        case '<': replacement = "&lt;"sv; break;
        case '>': replacement = "&gt;"sv; break;
        case '"': replacement = "&quot;"sv; break;
        default:
            if ((c >= 0x20 && c != 0x7F) || c == '\n' || c == '\t')
                continue;
            replacement = "\uFFFD"sv;
        }
        out.append(text, done, i - done);
        out += replacement;
        done = i + 1;
    }
    out.append(text, done);
}

std::string unescaped(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size() && utf8::isAsciiPunctuation(text[i + 1])) {
            out += text[++i];
            continue;
        }
        if (text[i] == '&') {
            const size_t end = text.find(';', i);
            if (end != text.npos && end - i < 50 && end - i > 1) {
                const std::string_view reference = text.substr(i, end - i + 1);
                const std::string_view name = reference.substr(1, reference.size() - 2);
                const bool hex = name.size() > 2 && name[0] == '#' && (name[1] | 0x20) == 'x';
                const bool number = !hex && name.size() > 1 && name[0] == '#';
                bool wellFormed = true;
                for (const char c : name.substr(hex ? 2 : number ? 1 : 0))
                    wellFormed &= utf8::isDigit(c) || (utf8::isAsciiLetter(c) && !number && (!hex || (c | 0x20) <= 'f'));
                const std::string decoded = wellFormed ? decodeEntity(reference) : std::string();
                if (!decoded.empty()) {
                    out += decoded;
                    i = end;
                    continue;
                }
            }
        }
        out += text[i];
    }
    return out;
}

} // namespace galley
