// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/recordform.h"

namespace galley {

/// The site settings' fields: one record, read from the newsroom at every write.
using SiteForm = RecordForm<SiteSettings, int>;

inline SiteForm::Way siteWay(ManageEdits &edits, const QString &what)
{
    return {.key = [](const SiteSettings &) { return 0; },
            .read = [&edits](const int &) -> Result<SiteSettings> {
                const auto site = edits.newsroom().site();
                if (!site)
                    return std::unexpected(site.error());
                return site->settings;
            },
            .put = [&edits](const SiteSettings &settings) { return edits.newsroom().putSiteSettings(settings, edits.person()); },
            .what = [what](const SiteSettings &) { return what; }};
}

} // namespace galley
