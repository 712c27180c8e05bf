// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/siteregister.h"

#include "store/articlecreation.h"
#include "store/codecs.h"
#include "store/peopleregister.h"
#include "store/situations.h"
#include "store/storetext.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// Documents of the store's own stand beside those of the other rooms, under a name these do not use.
const QString siteKey = u"store/site"_s;

Result<void> checkRoutes(Database &database, const QList<Route> &routes)
{
    if (routes.isEmpty())
        return failure(ErrorCode::Usage, Store::tr("A newsroom needs at least one review route."));
    QSet<RouteId> ids;
    for (const Route &route : routes) {
        if (route.steps.isEmpty())
            return failure(ErrorCode::Usage, Store::tr("The review route “%1” has no steps.").arg(route.name));
        ids.insert(route.id);
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

} // namespace

Result<QByteArray> readDocument(Database &database, const QString &key)
{
    QByteArray json;
    GALLEY_TRY(database.one(u"SELECT json FROM documents WHERE key = ?"_s, bind(key), [&](const Row &row) { json = row.bytes(0); }));
    return json;
}

Result<void> storeDocument(Database &database, const QString &key, const QByteArray &json)
{
    if (json.isEmpty())
        return database.exec(u"DELETE FROM documents WHERE key = ?"_s, bind(key));
    return database.exec(u"INSERT INTO documents (key, json) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET json = excluded.json"_s,
                         bind(key, json));
}

Result<SiteSettings> readSiteSettings(Database &database)
{
    GALLEY_TAKE(json, readDocument(database, siteKey));
    return siteFromJson(json);
}

Result<void> storeSiteSettings(Database &database, const SiteSettings &settings)
{
    return storeDocument(database, siteKey, siteToJson(settings));
}

Result<void> putSiteSettings(WriteContext &context, const SiteSettings &settings, PersonId by)
{
    GALLEY_TRY(manager(context.database, by));
    if (!QTimeZone(settings.zone.toLatin1()).isValid())
        return failure(ErrorCode::Usage, Store::tr("There is no time zone “%1”.").arg(settings.zone));
    if (settings.listPageSize < 1 || settings.listPageSize > 500)
        return failure(ErrorCode::Usage, Store::tr("A list page holds 1 to 500 articles."));
    GALLEY_TRY(storeSiteSettings(context.database, settings));
    return bumpPublicVersion(context.database);
}

Result<void> storeRoutes(Database &database, const QList<Route> &routes)
{
    GALLEY_TRY(database.exec(u"DELETE FROM routes"_s));
    int position = 0;
    for (const Route &route : routes) {
        GALLEY_TRY(database.exec(u"INSERT INTO routes (id, position, route) VALUES (?, ?, ?)"_s,
                                 bind(route.id, position++, routeToJson(route))));
    }
    return {};
}

Result<void> putRoutes(WriteContext &context, const QList<Route> &given, PersonId by)
{
    GALLEY_TRY(manager(context.database, by));
    QList<Route> routes = given;
    for (Route &route : routes) {
        if (route.id.isNull())
            route.id = context.ids.next<RouteId>(context.now);
    }
    GALLEY_TRY(checkRoutes(context.database, routes));
    return storeRoutes(context.database, routes);
}

Result<QList<Page>> readPages(Database &database)
{
    QList<Page> pages;
    GALLEY_TRY(database.each(u"SELECT id, title, slug, body, position, in_footer FROM pages ORDER BY position, title"_s, {}, [&](const Row &row) {
        pages.append({row.id<PageId>(0), row.text(1), row.text(2), row.text(3), row.integer(4), row.yes(5)});
    }));
    return pages;
}

Result<void> storePage(Database &database, const Page &page)
{
    return database.exec(u"INSERT INTO pages (id, title, slug, body, position, in_footer) VALUES (?, ?, ?, ?, ?, ?) "
                         "ON CONFLICT (id) DO UPDATE SET title = excluded.title, slug = excluded.slug, body = excluded.body, "
                         "position = excluded.position, in_footer = excluded.in_footer"_s,
                         bind(page.id, page.title, page.slug, page.body, page.position, page.inFooter));
}

Result<Page> putPage(WriteContext &context, const Page &given, PersonId by)
{
    GALLEY_TRY(manager(context.database, by));
    Page page = given;
    if (page.id.isNull())
        page.id = context.ids.next<PageId>(context.now);
    if (page.title.trimmed().isEmpty())
        return failure(ErrorCode::Usage, Store::tr("A page needs a title."));
    if (!isValidSlug(page.slug))
        return failure(ErrorCode::Usage, Store::tr("An address part is made of a–z, 0–9 and single hyphens: “%1” is not.").arg(page.slug));
    GALLEY_TAKE(taken, context.database.number(u"SELECT count(*) FROM pages WHERE slug = ? AND id <> ?"_s, bind(page.slug, page.id)));
    if (taken > 0)
        return failure(ErrorCode::Usage, Store::tr("The address part “%1” belongs to another page.").arg(page.slug));
    GALLEY_TRY(storePage(context.database, page));
    GALLEY_TRY(bumpPublicVersion(context.database));
    return page;
}

} // namespace galley
