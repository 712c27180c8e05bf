// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace galley::utf8 {

/// The code point that starts at `at`; `length` becomes its bytes. A byte that starts none counts as
/// U+FFFD of one byte, so that broken text always advances.
inline char32_t decode(std::string_view text, size_t at, int &length)
{
    const auto byte = [&](size_t i) { return static_cast<unsigned char>(i < text.size() ? text[i] : '\0'); };
    const unsigned char first = byte(at);
    const auto tail = [&](size_t i) { return (byte(at + i) & 0xC0) == 0x80; };
    const auto bits = [&](size_t i) { return static_cast<char32_t>(byte(at + i) & 0x3F); };
    length = 1;
    if (first < 0x80)
        return first;
    if (first >= 0xC2 && first < 0xE0 && tail(1)) {
        length = 2;
        return (static_cast<char32_t>(first & 0x1F) << 6) | bits(1);
    }
    if (first >= 0xE0 && first < 0xF0 && tail(1) && tail(2)) {
        length = 3;
        return (static_cast<char32_t>(first & 0x0F) << 12) | (bits(1) << 6) | bits(2);
    }
    if (first >= 0xF0 && first < 0xF5 && tail(1) && tail(2) && tail(3)) {
        length = 4;
        return (static_cast<char32_t>(first & 0x07) << 18) | (bits(1) << 12) | (bits(2) << 6) | bits(3);
    }
    return 0xFFFD;
}

/// The code point that ends just before `at` (which is > 0).
inline char32_t decodeBefore(std::string_view text, size_t at, int &length)
{
    size_t start = at - 1;
    while (start > 0 && at - start < 4 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80)
        --start;
    const char32_t found = decode(text, start, length);
    if (start + static_cast<size_t>(length) == at)
        return found;
    length = 1;
    return 0xFFFD;
}

inline void append(std::string &out, char32_t c)
{
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0 | (c >> 6));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0 | (c >> 12));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (c >> 18));
        out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    }
}

inline bool isAsciiPunctuation(char c)
{
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}
inline bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
inline bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace galley::utf8
