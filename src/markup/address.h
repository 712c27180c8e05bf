// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace galley {

/// What an address in the body is, by DESIGN.md's list. Other schemes, protocol-relative addresses (//host,
/// also with backslashes, as browsers read them) and anything with a colon where a scheme would end
/// are Forbidden.
enum class AddressKind { Forbidden, Web, Mail, Article, Asset, Site };
AddressKind addressKind(std::string_view address);

/// An address for an href or src: percent-encoded as CommonMark's renderers do (what is encoded already
/// stays), then escaped.
void appendAddress(std::string &out, std::string_view address);

/// The part after the scheme's colon.
inline std::string_view afterScheme(std::string_view address)
{
    return address.substr(address.find(':') + 1);
}

} // namespace galley
