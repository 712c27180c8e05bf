// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QStringList>

namespace galley {

/// A part of an article's page, as our theme lays it out.
enum class PagePart {
    Address,     ///< the canonical one, without its host
    Title,       ///< the window's
    Kicker,
    Headline,
    Subtitle,
    Byline,      ///< source, author, date: a line each
    Summary,
    Body,        ///< a line a block; a picture by its file, a link out of the site by its address
    Corrections, ///< a line a note
    End,         ///< sign-off, responsible editor
    People,
    Reprint,
    Elsewhere,   ///< what stands beside the article and is of none of these
};
QString pagePartName(PagePart part);  ///< headline, body … for programs
QString pagePartLabel(PagePart part); ///< for people

/// What readers see of a published article's page, read from its bytes.
struct PageReading
{
    QMap<PagePart, QStringList> parts;
    bool isLaidOut = false;   ///< as our theme does it: the parts are known. Else only text is, what there is of it
    QStringList text;         ///< all that stands in the page's body, a line a block
    QStringList active;       ///< elements and attributes that can change or hide what stands there: "<script>", "style="
};
PageReading readPage(const QByteArray &html);

} // namespace galley
