// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/registerjson.h"

#include "article/readjson.h"
#include "store/codecs.h"

#include <QCryptographicHash>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QString dayText(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

QJsonObject object(const QByteArray &json)
{
    return readJson(json).object();
}

} // namespace

QJsonObject registerJson(const Section &section)
{
    return {{u"id"_s, section.id.toString()}, {u"tree"_s, sectionTreeName(section.tree)}, {u"parent"_s, section.parent.toString()},
            {u"position"_s, section.position}, {u"name"_s, section.name}, {u"slug"_s, section.slug},
            {u"list_style"_s, listStyleName(section.listStyle)}, {u"route"_s, section.route.toString()},
            {u"colour"_s, section.colour}, {u"limit_headline"_s, section.limits.headline},
            {u"limit_summary"_s, section.limits.summary}, {u"limit_body"_s, section.limits.body},
            {u"promotional"_s, section.promotional}, {u"bars_open_findings"_s, section.barsOpenFindings}};
}

QJsonObject registerJson(const Tag &tag)
{
    return {{u"id"_s, tag.id.toString()}, {u"name"_s, tag.name}, {u"slug"_s, tag.slug}};
}

QJsonObject registerJson(const Series &series)
{
    return {{u"id"_s, series.id.toString()}, {u"name"_s, series.name}, {u"slug"_s, series.slug}};
}

QJsonObject registerJson(const Source &source)
{
    return {{u"id"_s, source.id.toString()}, {u"name"_s, source.name}, {u"printed"_s, source.printed},
            {u"address"_s, source.address}, {u"list"_s, source.list}, {u"listed_from"_s, dayText(source.listedFrom)},
            {u"listed_until"_s, dayText(source.listedUntil)}, {u"note"_s, source.note}};
}

QJsonObject registerJson(const ArticleTemplate &entry)
{
    return {{u"id"_s, entry.id.toString()}, {u"name"_s, entry.name}, {u"section"_s, entry.section.toString()},
            {u"kind"_s, kindName(entry.kind)}, {u"genre"_s, genreName(entry.genre)}, {u"headline"_s, entry.headline},
            {u"summary"_s, entry.summary}, {u"author_line"_s, entry.authorLine}, {u"body"_s, entry.body},
            {u"position"_s, entry.position}};
}

QJsonObject registerJson(const Shift &shift)
{
    return {{u"id"_s, shift.id.toString()}, {u"person"_s, shift.person.toString()}, {u"role"_s, roleName(shift.role)},
            {u"from"_s, timeText(shift.from)}, {u"until"_s, timeText(shift.until)}, {u"note"_s, shift.note}};
}

QJsonObject registerJson(const Page &page)
{
    return {{u"id"_s, page.id.toString()}, {u"title"_s, page.title}, {u"slug"_s, page.slug}, {u"body"_s, page.body},
            {u"position"_s, page.position}, {u"in_footer"_s, page.inFooter}};
}

QJsonObject registerJson(const QList<Route> &routes)
{
    QJsonArray all;
    for (const Route &route : routes)
        all.append(object(routeToJson(route).toUtf8()));
    return {{u"routes"_s, all}};
}

QJsonObject registerJson(const SiteSettings &settings)
{
    return object(siteToJson(settings));
}

QJsonObject registerJson(const Person &person)
{
    QJsonArray roles;
    for (const RoleGrant &grant : person.roles)
        roles.append(QJsonObject{{u"role"_s, roleName(grant.role)}, {u"section"_s, grant.section.toString()}});
    const QByteArray fingerprint = person.password.isEmpty()
        ? QByteArray()
        : QCryptographicHash::hash(person.password, QCryptographicHash::Sha256).toHex().first(16);
    return {{u"id"_s, person.id.toString()}, {u"login"_s, person.login}, {u"real_name"_s, person.realName},
            {u"active"_s, person.active}, {u"roles"_s, roles}, {u"password"_s, QString::fromLatin1(fingerprint)}};
}

} // namespace galley
