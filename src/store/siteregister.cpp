// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/siteregister.h"

#include "article/plausible.h"
#include "store/codecs.h"
#include "store/peopleregister.h"
#include "store/registerhistory.h"
#include "store/registerjson.h"
#include "store/sitechecks.h"
#include "store/situations.h"
#include "store/storetext.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// Documents of the store's own stand beside those of the other rooms, under a name these do not use.
const QString siteKey = u"store/site"_s;

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
    GALLEY_TRY(checkSiteSettings(context.database, settings, context.now.toTimeZone(context.zone).date().year()));
    GALLEY_TAKE(before, readSiteSettings(context.database));
    GALLEY_TRY(storeSiteSettings(context.database, settings));
    GALLEY_TRY(recordChange(context, {u"site"_s, {}, registerJson(before), registerJson(settings)}, by));
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
    GALLEY_TAKE(before, readRoutes(context.database));
    GALLEY_TRY(storeRoutes(context.database, routes));
    return recordChange(context, {u"routes"_s, {}, registerJson(before), registerJson(routes)}, by);
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

namespace {

Result<Page> pageOf(Database &database, PageId id)
{
    GALLEY_TAKE(pages, readPages(database));
    for (const Page &page : std::as_const(pages)) {
        if (page.id == id)
            return page;
    }
    return failure(ErrorCode::NotFound, Store::tr("There is no such page."));
}

} // namespace

Result<Page> putPage(WriteContext &context, const Page &given, PersonId by)
{
    GALLEY_TRY(manager(context.database, by));
    Page page = given;
    page.title = page.title.trimmed();
    QJsonObject before;
    if (page.id.isNull()) {
        page.id = context.ids.next<PageId>(context.now);
    } else {
        GALLEY_TAKE(present, pageOf(context.database, page.id));
        before = registerJson(present);
    }
    if (!isNameLine(page.title))
        return failure(ErrorCode::Usage, Store::tr("A page needs a title of one line."));
    if (!isAddressPart(page.slug))
        return failure(ErrorCode::Usage, Store::tr("An address part is made of a–z, 0–9 and single hyphens: “%1” is not.").arg(page.slug));
    GALLEY_TAKE(taken, context.database.number(u"SELECT count(*) FROM pages WHERE slug = ? AND id <> ?"_s, bind(page.slug, page.id)));
    if (taken > 0)
        return failure(ErrorCode::Usage, Store::tr("The address part “%1” belongs to another page.").arg(page.slug));
    GALLEY_TRY(storePage(context.database, page));
    GALLEY_TRY(recordChange(context, {u"page"_s, page.id.uuid(), before, registerJson(page)}, by));
    GALLEY_TRY(bumpPublicVersion(context.database));
    return page;
}

Result<void> removePage(WriteContext &context, PageId id, PersonId by)
{
    GALLEY_TRY(manager(context.database, by));
    GALLEY_TAKE(page, pageOf(context.database, id));
    GALLEY_TRY(context.database.exec(u"DELETE FROM pages WHERE id = ?"_s, bind(id)));
    GALLEY_TRY(recordChange(context, {u"page-remove"_s, id.uuid(), registerJson(page), {}}, by));
    return bumpPublicVersion(context.database);
}

} // namespace galley
