// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/listplan.h"
#include "publish/sitesnapshot.h"

namespace galley {

/// RSS 2.0 of these articles, newest first. address: of the page the feed belongs to. Only times of the
/// articles reach the feed, so that the same articles give the same bytes.
QByteArray rssFeed(const SiteSnapshot &site, const QString &title, const QString &address,
                   const QList<const Listed *> &articles);
/// The same as Atom (RFC 4287). id: what the feed is for good, wherever it moves.
QByteArray atomFeed(const SiteSnapshot &site, const QString &title, const QString &address, const QUuid &id,
                    const QList<const Listed *> &articles);

/// Sitemaps by fixed ranges of places, so that a publication writes only the last: the list of them, how many parts there are,
/// and the articles of each. A part whose articles are all gone is none.
QByteArray sitemapList(const SiteSnapshot &site, const ListPlaces &places);
int sitemapParts(const ListPlaces &places);
QList<const Listed *> sitemapPart(const ListPlaces &places, int part);
QString sitemapAddress(int part);
/// Pages by site-relative address, then articles, the newest first.
QByteArray sitemapOf(const SiteSnapshot &site, const QStringList &pages, const QList<const Listed *> &articles);
/// What was published today and yesterday (newsroom's zone), at most 1,000.
QByteArray newsSitemap(const SiteSnapshot &site, const ListPlaces &places);
QByteArray robotsOf(const SiteSnapshot &site);

} // namespace galley
