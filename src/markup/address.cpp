// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/address.h"

#include "markup/utf8.h"

#include <algorithm>

using namespace std::string_view_literals;

namespace galley {

namespace {

bool equalsIgnoringCase(std::string_view a, std::string_view lower)
{
    return a.size() == lower.size()
        && std::equal(a.begin(), a.end(), lower.begin(),
                      [](char x, char y) { return (utf8::isAsciiLetter(x) ? static_cast<char>(x | 0x20) : x) == y; });
}

bool isSafeInAddress(char c)
{
    return utf8::isAsciiLetter(c) || utf8::isDigit(c) || "-_.+!*'(),%#@?=;:/&$~"sv.contains(c);
}

} // namespace

AddressKind addressKind(std::string_view address)
{
    const auto isSlash = [](char c) { return c == '/' || c == '\\'; };
    // Browsers skip control characters and spaces before an address and tabs and line ends inside it.
    if (!address.empty() && static_cast<unsigned char>(address.front()) <= 0x20)
        return AddressKind::Forbidden;
    if (address.size() > 1 && isSlash(address[0])) {
        const size_t second = address.find_first_not_of("\t\n\r"sv, 1);
        if (second != address.npos && isSlash(address[second]))
            return AddressKind::Forbidden;
    }
    const size_t colon = address.find(':');
    if (colon == address.npos || address.find_first_of("/?#"sv) < colon)
        return AddressKind::Site;
    const std::string_view scheme = address.substr(0, colon);
    if (equalsIgnoringCase(scheme, "http"sv) || equalsIgnoringCase(scheme, "https"sv))
        return AddressKind::Web;
    if (equalsIgnoringCase(scheme, "mailto"sv))
        return AddressKind::Mail;
    if (equalsIgnoringCase(scheme, "article"sv))
        return AddressKind::Article;
    if (equalsIgnoringCase(scheme, "asset"sv))
        return AddressKind::Asset;
    return AddressKind::Forbidden;
}

void appendAddress(std::string &out, std::string_view address)
{
    constexpr auto hex = "0123456789ABCDEF"sv;
    for (const char c : address) {
        if (c == '&') {
            out += "&amp;"sv;
        } else if (c == '\'') {
            out += "&#x27;"sv;
        } else if (isSafeInAddress(c)) {
            out += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out += '%';
            out += hex[byte >> 4];
            out += hex[byte & 15];
        }
    }
}

} // namespace galley
