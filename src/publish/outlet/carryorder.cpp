// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/outlet/carryorder.h"

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype filesAtOnce = 500; ///< between two looks at who holds the outlet

/// A round of many files in several: within a part the order does not matter.
void append(QList<CarryRound> &rounds, QStringList files)
{
    files.sort();
    for (qsizetype from = 0; from < files.size(); from += filesAtOnce)
        rounds.append(files.sliced(from, std::min(filesAtOnce, files.size() - from)));
}

} // namespace

PortalPart portalPart(const QString &file)
{
    const bool phone = file.startsWith("m/"_L1);
    const QStringView path = QStringView(file).sliced(phone ? 2 : 0);
    if (path == "index.html"_L1)
        return phone ? PortalPart::PhoneHome : PortalPart::Home;
    if (path.endsWith(".html"_L1))
        return path.startsWith("a/"_L1) ? PortalPart::Article : PortalPart::List;
    if (path.startsWith("search/"_L1) && path != "search/search.js"_L1)
        return PortalPart::List; // the search's index leads to articles
    return path.endsWith(".xml"_L1) || path.endsWith(".txt"_L1) ? PortalPart::Feed : PortalPart::Asset;
}

int CarryPlan::files() const
{
    qsizetype count = 0;
    for (const QList<CarryRound> *rounds : {&uploads, &removals}) {
        for (const CarryRound &round : *rounds)
            count += round.size();
    }
    return static_cast<int>(count);
}

CarryPlan planCarrying(const SiteManifest &wanted, const SiteManifest &there)
{
    QHash<PortalPart, QStringList> added;
    QHash<PortalPart, QStringList> changed;
    QHash<PortalPart, QStringList> gone;
    for (auto entry = wanted.files.cbegin(); entry != wanted.files.cend(); ++entry) {
        if (entry->hash.isEmpty())
            continue; // announced here and not written: somebody else's file stands in its place
        const auto known = there.files.constFind(entry.key());
        if (known == there.files.cend() || isOnlyAnnounced(*known))
            added[portalPart(entry.key())].append(entry.key());
        else if (known->hash != entry->hash)
            changed[portalPart(entry.key())].append(entry.key());
    }
    for (auto entry = there.files.cbegin(); entry != there.files.cend(); ++entry) {
        if (!wanted.files.contains(entry.key()))
            gone[portalPart(entry.key())].append(entry.key());
    }
    CarryPlan plan;
    using enum PortalPart;
    for (const PortalPart part : {Asset, Article, List, Feed, PhoneHome, Home})
        append(plan.uploads, added.value(part));
    for (const PortalPart part : {Asset, Article, List, PhoneHome, Home, Feed})
        append(plan.uploads, changed.value(part));
    for (const PortalPart part : {Feed, Home, PhoneHome, List, Article, Asset})
        append(plan.removals, gone.value(part));
    return plan;
}

} // namespace galley
