// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace galley {

/// A link as it stands in a line of the source.
struct SourceLink
{
    qsizetype start = 0; ///< UTF-16 units within the line; of the opening bracket
    qsizetype length = 0;
    QString text;        ///< between the brackets, marks and escapes as they stand
    QString address;     ///< unescaped
    bool operator==(const SourceLink &) const = default;
};

/// The inline link that a position of the line lies in or touches. Pictures, footnotes and links by reference are none.
std::optional<SourceLink> linkAt(QStringView line, qsizetype position);

/// `[text](address)`. The text is source: what it holds of marks stays; brackets that have no partner are escaped.
QString linkSource(QStringView text, QStringView address);

/// What is wrong with an address for a link, for people; empty where nothing is. https, http, mailto, article:UUID and
/// addresses of this site (/path) are allowed.
QString linkProblem(const QString &address);

} // namespace galley
