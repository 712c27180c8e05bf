// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/route.h"
#include "article/site.h"
#include "store/writecontext.h"

namespace galley {

Result<SiteSettings> readSiteSettings(Database &database);
Result<QList<Page>> readPages(Database &database);

// Without asking who: for making a newsroom.
Result<void> storeSiteSettings(Database &database, const SiteSettings &settings);
Result<void> storeRoutes(Database &database, const QList<Route> &routes);
Result<void> storePage(Database &database, const Page &page);

// By administrators and chiefs.
Result<void> putSiteSettings(WriteContext &context, const SiteSettings &settings, PersonId by);
Result<void> putRoutes(WriteContext &context, const QList<Route> &routes, PersonId by);
Result<Page> putPage(WriteContext &context, const Page &page, PersonId by);
Result<void> removePage(WriteContext &context, PageId page, PersonId by);

Result<QByteArray> readDocument(Database &database, const QString &key);
Result<void> storeDocument(Database &database, const QString &key, const QByteArray &json);

} // namespace galley
