// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/pagerenderer.h"
#include "store/outletkeeper.h"

#include <functional>

namespace galley {

struct BuildReport
{
    int pagesRendered = 0;
    int filesWritten = 0;
    int filesUnchanged = 0;
    int filesRemoved = 0;
    int articles = 0;
    QStringList warnings;
};

/// Builds the portal of a newsroom into a folder: pages, feeds, sitemap, assets. Files are replaced
/// whole (written aside, renamed), in the order assets, articles, lists, feeds. A manifest (path →
/// hash) in the folder makes the next build incremental; full ignores it. Nothing that Galley did not write is
/// removed. Any thread but one build a folder at a time. hold: the right to write there, where it is leased; a build that
/// loses it stops (Locked) and leaves the list of files to who has it now.
Result<BuildReport> buildSite(const Newsroom &newsroom, const QString &folder, bool full,
                              const std::function<bool(int done, int total)> &progress = {}, OutletHold *hold = nullptr);

} // namespace galley
