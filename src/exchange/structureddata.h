// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/htmltree.h"

#include <QStringList>

namespace galley {

/// What a page says about its article to machines, in the order of trust: schema.org as JSON-LD or as
/// microdata, newspaper systems' comment of properties, data kept in scripts for the page's own use.
struct StructuredData
{
    QString headline;
    QString kicker;       ///< newspapers' introtitle
    QString subtitle;
    QString publisher;    ///< who brings it out: a source where the page names none
    QString source;       ///< named as the source
    QStringList authors;
    QString editor;
    QString summary;
    QString dateText;
    QString address;
    QString licence;
    QStringList keywords;
    QStringList crumbs;   ///< from the outermost inwards, without the article itself where the page says so
    QString section;
    QString contentHtml;  ///< the story itself, where the page keeps it for a script to show
};

/// title is the page's <title>: data in scripts counts where it speaks of this article.
StructuredData readStructuredData(const HtmlTree &page, const QString &title);

/// One script of type application/ld+json into data; what is known already stays. An object, an array, a
/// @graph; broken JSON says nothing.
void readJsonLd(const QByteArray &json, StructuredData &data);

} // namespace galley
