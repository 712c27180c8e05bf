// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/route.h"
#include "article/site.h"
#include "store/database.h"

namespace galley {

// What may be stored of a site, said so that whoever typed it knows what to change (Usage, or Refused where
// something still stands on it).

/// thisYear: in the newsroom's zone, for the copyright.
Result<void> checkSiteSettings(Database &database, const SiteSettings &settings, int thisYear);
Result<void> checkRoutes(Database &database, const QList<Route> &routes);

} // namespace galley
