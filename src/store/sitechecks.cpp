// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sitechecks.h"

#include "article/plausible.h"
#include "article/section.h"
#include "store/storetext.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int firstYear = 1900;

Result<void> unless(bool right, const QString &message)
{
    return right ? Result<void>() : failure(ErrorCode::Usage, message);
}

Result<void> checkTexts(const SiteSettings &settings)
{
    for (const QString *text : {&settings.name, &settings.latinName, &settings.sponsor, &settings.copyrightHolder,
                                &settings.licence, &settings.icp, &settings.policeRecord, &settings.regionLabel}) {
        GALLEY_TRY(unless(isLine(*text), Store::tr("This is to be one line of text: “%1”.").arg(text->simplified())));
    }
    GALLEY_TRY(unless(settings.address.isEmpty() || isWebAddress(settings.address),
                      Store::tr("The site's address begins with http:// or https://: “%1” does not, or is no address.").arg(settings.address)));
    GALLEY_TRY(unless(settings.reportMail.isEmpty() || isMailAddress(settings.reportMail),
                      Store::tr("“%1” is no e-mail address.").arg(settings.reportMail)));
    GALLEY_TRY(unless(settings.reportTelephone.isEmpty() || isTelephone(settings.reportTelephone),
                      Store::tr("“%1” is no telephone number.").arg(settings.reportTelephone)));
    GALLEY_TRY(unless(isLanguageTag(settings.language),
                      Store::tr("“%1” is no language tag. Chinese of the mainland is zh-CN.").arg(settings.language)));
    return unless(isZoneName(settings.zone), Store::tr("There is no time zone “%1”.").arg(settings.zone));
}

Result<void> checkNumbers(const SiteSettings &settings, int thisYear)
{
    GALLEY_TRY(unless(settings.copyrightFrom == 0 || (settings.copyrightFrom >= firstYear && settings.copyrightFrom <= thisYear),
                      Store::tr("The copyright begins in a year from %1 to %2, or 0 for none.").arg(firstYear).arg(thisYear)));
    return unless(settings.listPageSize >= 1 && settings.listPageSize <= 500, Store::tr("A list page holds 1 to 500 articles."));
}

Result<QHash<SectionId, SectionTree>> readTrees(Database &database)
{
    QHash<SectionId, SectionTree> trees;
    GALLEY_TRY(database.each(u"SELECT id, tree FROM sections"_s, {},
                             [&](const Row &row) { trees.insert(row.id<SectionId>(0), row.word<SectionTree>(1)); }));
    return trees;
}

Result<void> checkNavigation(const SiteSettings &settings, const QHash<SectionId, SectionTree> &trees)
{
    for (const NavigationEntry &entry : settings.navigation) {
        GALLEY_TRY(unless(isLine(entry.label), Store::tr("This is to be one line of text: “%1”.").arg(entry.label.simplified())));
        switch (entry.target) {
        case NavigationEntry::Target::Home:
            break;
        case NavigationEntry::Target::Section:
            if (!trees.contains(entry.section))
                return failure(ErrorCode::NotFound, Store::tr("There is no such section."), entry.section.toString());
            break;
        case NavigationEntry::Target::Link:
            GALLEY_TRY(unless(isNameLine(entry.label), Store::tr("A link of the channel bar needs a label.")));
            GALLEY_TRY(unless(isLinkAddress(entry.address),
                              Store::tr("A link leads to http://, https://, mailto: or a page of the site (/…): “%1” does not.").arg(entry.address)));
            break;
        }
    }
    return {};
}

Result<void> checkRegions(const SiteSettings &settings, const QHash<SectionId, SectionTree> &trees)
{
    QSet<SectionId> seen;
    QList<SectionId> named = settings.regionStrip;
    if (!settings.ownRegion.isNull())
        named.append(settings.ownRegion);
    for (const SectionId region : std::as_const(named)) {
        if (!trees.contains(region))
            return failure(ErrorCode::NotFound, Store::tr("There is no such section."), region.toString());
        GALLEY_TRY(unless(trees.value(region) == SectionTree::Region, Store::tr("Only regional columns stand in the strip of regions.")));
    }
    for (const SectionId region : settings.regionStrip) {
        GALLEY_TRY(unless(!seen.contains(region), Store::tr("A regional column stands in the strip once.")));
        seen.insert(region);
    }
    return {};
}

} // namespace

Result<void> checkSiteSettings(Database &database, const SiteSettings &settings, int thisYear)
{
    GALLEY_TRY(checkTexts(settings));
    GALLEY_TRY(checkNumbers(settings, thisYear));
    GALLEY_TAKE(trees, readTrees(database));
    GALLEY_TRY(checkNavigation(settings, trees));
    return checkRegions(settings, trees);
}

namespace {

constexpr int mostProofreadings = 9;

Result<void> checkRoute(const Route &route)
{
    GALLEY_TRY(unless(isNameLine(route.name), Store::tr("A review route needs a name of one line.")));
    GALLEY_TRY(unless(!route.steps.isEmpty(), Store::tr("The review route “%1” has no steps.").arg(route.name)));
    GALLEY_TRY(unless(route.proofreadings >= 0 && route.proofreadings <= mostProofreadings,
                      Store::tr("A route asks for 0 to %1 proofreadings.").arg(mostProofreadings)));
    for (const RouteStep &step : route.steps) {
        GALLEY_TRY(unless(isNameLine(step.name), Store::tr("A step of the review route “%1” has no name.").arg(route.name)));
        GALLEY_TRY(unless(step.role == Role::Editor || step.role == Role::SectionHead || step.role == Role::Chief,
                          Store::tr("A review step is taken by an editor, a section head or a chief editor.")));
    }
    return {};
}

} // namespace

Result<void> checkRoutes(Database &database, const QList<Route> &routes)
{
    GALLEY_TRY(unless(!routes.isEmpty(), Store::tr("A newsroom needs at least one review route.")));
    QSet<RouteId> ids;
    QSet<QString> names;
    for (const Route &route : routes) {
        GALLEY_TRY(checkRoute(route));
        GALLEY_TRY(unless(!names.contains(route.name) && !ids.contains(route.id), Store::tr("There are two routes “%1”.").arg(route.name)));
        ids.insert(route.id);
        names.insert(route.name);
    }
    QStringList missed;
    GALLEY_TRY(database.each(u"SELECT route, name FROM sections WHERE route IS NOT NULL"_s, {}, [&](const Row &row) {
        if (!ids.contains(row.id<RouteId>(0)))
            missed.append(row.text(1));
    }));
    if (!missed.isEmpty())
        return failure(ErrorCode::Refused, Store::tr("These sections still use a route that would go: %1.").arg(missed.join(u", "_s)), u"route-in-use"_s);
    return {};
}

} // namespace galley
