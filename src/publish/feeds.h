// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/sitesnapshot.h"

namespace galley {

/// RSS 2.0 of these articles, newest first. address: of the page the feed belongs to. Only times of the
/// articles reach the feed, so that the same articles give the same bytes.
QByteArray rssFeed(const SiteSnapshot &site, const QString &title, const QString &address,
                   const QList<const Listed *> &articles);

/// Home, sections, plain pages and articles, newest first; at most what one sitemap may hold (50,000).
QByteArray sitemapOf(const SiteSnapshot &site);
QByteArray robotsOf(const SiteSnapshot &site);

} // namespace galley
