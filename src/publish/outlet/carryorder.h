// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/sitemanifest.h"

namespace galley {

/// What a file of a portal is, in the order in which readers come to need it.
enum class PortalPart { Asset, Article, List, Feed, PhoneHome, Home };
PortalPart portalPart(const QString &file);

/// Files that go out together; only when all of them are there does the next round begin.
using CarryRound = QStringList;

/// The difference between two states of a portal, as rounds. What is new comes first, for nothing leads to it yet: assets,
/// articles, lists, feeds, the phone's home, home. Then what leads there: assets, articles, lists, homes, feeds. Last goes what
/// nothing leads to any more. So at no moment does a page that readers come to from the home page lead to one that is not
/// there. (Pages for the phone and for the desktop lead to each other: of a pair one is there first, and not led to yet.)
struct CarryPlan
{
    QList<CarryRound> uploads;
    QList<CarryRound> removals;

    int files() const;
    bool isEmpty() const { return uploads.isEmpty() && removals.isEmpty(); }
};

// What the list of files there says before an upload, so that whoever goes on after a cut knows: the file may be there or not,
// and if it is, nobody knows with which bytes.
inline bool isOnlyAnnounced(const ManifestEntry &entry) { return entry.hash.isEmpty() && entry.size == 0; } ///< was not there before
inline ManifestEntry announced(const ManifestEntry &before) { return {.hash = {}, .key = {}, .size = before.size}; }

/// wanted: as it was built here; there: what is known to be there.
CarryPlan planCarrying(const SiteManifest &wanted, const SiteManifest &there);

} // namespace galley
