// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/pagerenderer.h"

#include <functional>

namespace galley {

/// An article in the form in which WordPress keeps texts. All are HTML for it, titles too, and it acts on [words] in brackets
/// and on addresses alone in a paragraph: what an editor wrote arrives as text.
struct WordPressText
{
    QString title;
    QString content;
    QString excerpt;
};

/// Where what a text names is to be found.
struct WordPressLinks
{
    std::function<QString(QByteArrayView sha256)> picture; ///< empty: it is left out
    std::function<QString(ArticleId)> article;             ///< empty: only the words stay
    QString site;        ///< the portal's own address, for links inside it; empty: only the words stay
    bool authorIsNamed = false; ///< WordPress itself names the author
};

/// What stands around the text (source, author, corrections …) is said in the theme's words, as on the portal.
WordPressText wordPressText(const PageArticle &article, const SiteSnapshot &site, const Theme &theme, const WordPressLinks &links);
/// What stands in a withdrawn article's place.
WordPressText wordPressNotice(const QString &headline, const QString &notice);

/// Plain text as WordPress's HTML.
QString wordPressEscaped(const QString &text);

/// Where what WordPress kept differs from what was sent: both stretches, for people; empty: nowhere that readers would see.
QString wordPressDifference(const QString &sent, const QString &kept);

} // namespace galley
