// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace galley {

// Whether what a person typed into a settings field can be meant. Forms only: nothing is looked up.

/// A name or headline: not blank, one line, without control characters.
bool isNameLine(QStringView text);
/// The same, or empty.
bool isLine(QStringView text);
bool isColour(QStringView text);       ///< #rrggbb
/// An address part: a–z, 0–9, single hyphens between them, at most 120 characters.
bool isAddressPart(QStringView text);
bool isWebAddress(const QString &text);   ///< http or https with a host, without user name and password
/// Where a link of the site may lead: the web, a mail address, or an address of the site itself (/…).
bool isLinkAddress(const QString &text);
bool isMailAddress(QStringView text);     ///< name@host.tld; the forms of RFC 5321 that people use
/// Digits with the usual separators, at least three (12377), with a country code and an extension where there are.
bool isTelephone(QStringView text);
bool isLanguageTag(QStringView text);     ///< well-formed by BCP 47 (RFC 5646, 2.1)
/// An IANA name; offsets (UTC+8) are none, for a newsroom's zone knows summer time.
bool isZoneName(const QString &text);

} // namespace galley
