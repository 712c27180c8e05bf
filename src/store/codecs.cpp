// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/codecs.h"

#include "article/readjson.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr qsizetype hashBytes = 32;

template <typename Kind>
QJsonArray idsToJson(const QList<Id<Kind>> &ids)
{
    QJsonArray array;
    for (const Id<Kind> &id : ids)
        array.append(id.toString());
    return array;
}

template <typename IdType>
QList<IdType> idsFromJson(const QJsonValue &value)
{
    QList<IdType> ids;
    for (const QJsonValue &entry : value.toArray())
        ids.append(IdType::fromString(entry.toString()));
    return ids;
}

QString timeToJson(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime timeFromJson(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

QJsonObject restObject(const Handling &handling)
{
    QJsonObject object;
    if (!handling.place.isEmpty())
        object[u"place"_s] = handling.place;
    if (!handling.responsibleEditor.isEmpty())
        object[u"responsible_editor"_s] = handling.responsibleEditor;
    if (!handling.notes.isEmpty())
        object[u"notes"_s] = handling.notes;
    if (!handling.related.isEmpty())
        object[u"related"_s] = idsToJson(handling.related);
    if (!handling.subjects.isEmpty()) {
        QJsonArray subjects;
        for (const SubjectCode &subject : handling.subjects)
            subjects.append(QJsonArray{subject.vocabulary, subject.version, subject.code});
        object[u"subjects"_s] = subjects;
    }
    return object;
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString targetName(NavigationEntry::Target target)
{
    switch (target) {
    case NavigationEntry::Target::Home: return u"home"_s;
    case NavigationEntry::Target::Section: return u"section"_s;
    case NavigationEntry::Target::Link: return u"link"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

NavigationEntry::Target targetFromName(const QString &name)
{
    if (name == "home"_L1)
        return NavigationEntry::Target::Home;
    return name == "link"_L1 ? NavigationEntry::Target::Link : NavigationEntry::Target::Section;
}

/// The plain texts of the site settings, by key: one list for both directions.
template <typename Settings, typename Visit>
void siteTexts(Settings &settings, Visit visit)
{
    visit(u"name"_s, settings.name);
    visit(u"latin_name"_s, settings.latinName);
    visit(u"address"_s, settings.address);
    visit(u"language"_s, settings.language);
    visit(u"zone"_s, settings.zone);
    visit(u"sponsor"_s, settings.sponsor);
    visit(u"copyright_holder"_s, settings.copyrightHolder);
    visit(u"copyright_notice"_s, settings.copyrightNotice);
    visit(u"licence"_s, settings.licence);
    visit(u"icp"_s, settings.icp);
    visit(u"police_record"_s, settings.policeRecord);
    visit(u"report_telephone"_s, settings.reportTelephone);
    visit(u"report_mail"_s, settings.reportMail);
    visit(u"region_label"_s, settings.regionLabel);
}

} // namespace

QByteArray handlingToJson(const Handling &handling)
{
    QJsonObject object = restObject(handling);
    object[u"slug"_s] = handling.slug;
    object[u"kind"_s] = kindName(handling.kind);
    object[u"genre"_s] = genreName(handling.genre);
    object[u"primary_section"_s] = handling.primarySection.toString();
    object[u"further_sections"_s] = idsToJson(handling.furtherSections);
    object[u"tags"_s] = idsToJson(handling.tags);
    object[u"urgency"_s] = handling.urgency;
    object[u"embargo"_s] = timeToJson(handling.embargo);
    object[u"publish_at"_s] = timeToJson(handling.publishAt);
    object[u"expire_at"_s] = timeToJson(handling.expireAt);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Handling handlingFromJson(const QByteArray &json)
{
    const QJsonObject object = readJson(json).object();
    Handling handling;
    handlingRestFromJson(QString::fromUtf8(json), handling);
    handling.slug = object[u"slug"_s].toString();
    handling.kind = kindFromName(object[u"kind"_s].toString()).value_or(handling.kind);
    handling.genre = genreFromName(object[u"genre"_s].toString()).value_or(handling.genre);
    handling.primarySection = SectionId::fromString(object[u"primary_section"_s].toString());
    handling.furtherSections = idsFromJson<SectionId>(object[u"further_sections"_s]);
    handling.tags = idsFromJson<TagId>(object[u"tags"_s]);
    handling.urgency = object[u"urgency"_s].toInt(handling.urgency);
    handling.embargo = timeFromJson(object[u"embargo"_s]);
    handling.publishAt = timeFromJson(object[u"publish_at"_s]);
    handling.expireAt = timeFromJson(object[u"expire_at"_s]);
    return handling;
}

QString handlingRestToJson(const Handling &handling)
{
    return compact(restObject(handling));
}

void handlingRestFromJson(const QString &json, Handling &handling)
{
    const QJsonObject object = readJson(json.toUtf8()).object();
    handling.place = object[u"place"_s].toString();
    handling.responsibleEditor = object[u"responsible_editor"_s].toString();
    handling.notes = object[u"notes"_s].toString();
    handling.related = idsFromJson<ArticleId>(object[u"related"_s]);
    handling.subjects.clear();
    for (const QJsonValue &entry : object[u"subjects"_s].toArray()) {
        const QJsonArray subject = entry.toArray();
        handling.subjects.append({subject.at(0).toString(), subject.at(1).toString(), subject.at(2).toString()});
    }
}

QString routeToJson(const Route &route)
{
    QJsonArray steps;
    for (const RouteStep &step : route.steps)
        steps.append(QJsonObject{{u"name"_s, step.name}, {u"role"_s, roleName(step.role)}});
    QJsonObject object{{u"id"_s, route.id.toString()}, {u"name"_s, route.name}, {u"steps"_s, steps},
                       {u"proofreadings"_s, route.proofreadings}};
    if (route.kind)
        object[u"kind"_s] = kindName(*route.kind);
    return compact(object);
}

Route routeFromJson(const QString &json)
{
    const QJsonObject object = readJson(json.toUtf8()).object();
    Route route;
    route.id = RouteId::fromString(object[u"id"_s].toString());
    route.name = object[u"name"_s].toString();
    route.proofreadings = object[u"proofreadings"_s].toInt();
    if (object.contains(u"kind"_s))
        route.kind = kindFromName(object[u"kind"_s].toString());
    for (const QJsonValue &entry : object[u"steps"_s].toArray()) {
        const QString role = entry[u"role"_s].toString();
        // A step whose role is unknown may be taken by the highest only.
        route.steps.append({entry[u"name"_s].toString(), roleFromName(role).value_or(Role::Chief)});
    }
    return route;
}

QByteArray siteToJson(const SiteSettings &settings)
{
    QJsonObject object;
    siteTexts(settings, [&](const QString &key, const QString &text) { object[key] = text; });
    object[u"copyright_from"_s] = settings.copyrightFrom;
    object[u"list_page_size"_s] = settings.listPageSize;
    object[u"region_strip"_s] = idsToJson(settings.regionStrip);
    object[u"own_region"_s] = settings.ownRegion.toString();
    QJsonArray navigation;
    for (const NavigationEntry &entry : settings.navigation) {
        navigation.append(QJsonObject{{u"target"_s, targetName(entry.target)}, {u"label"_s, entry.label},
                                      {u"section"_s, entry.section.toString()}, {u"address"_s, entry.address}});
    }
    object[u"navigation"_s] = navigation;
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

SiteSettings siteFromJson(const QByteArray &json)
{
    SiteSettings settings;
    if (json.isEmpty())
        return settings;
    const QJsonObject object = readJson(json).object();
    siteTexts(settings, [&](const QString &key, QString &text) { text = object[key].toString(text); });
    settings.copyrightFrom = object[u"copyright_from"_s].toInt();
    settings.listPageSize = object[u"list_page_size"_s].toInt(settings.listPageSize);
    settings.regionStrip = idsFromJson<SectionId>(object[u"region_strip"_s]);
    settings.ownRegion = SectionId::fromString(object[u"own_region"_s].toString());
    for (const QJsonValue &entry : object[u"navigation"_s].toArray()) {
        settings.navigation.append({targetFromName(entry[u"target"_s].toString()), entry[u"label"_s].toString(),
                                    SectionId::fromString(entry[u"section"_s].toString()),
                                    entry[u"address"_s].toString()});
    }
    return settings;
}

QByteArray handlingDigest(const QByteArray &before, const QByteArray &after)
{
    return QCryptographicHash::hash(QByteArray("galley-handling-1\n" + before + '\n' + after), QCryptographicHash::Sha256);
}

QString stepsToText(const QList<int> &steps)
{
    QStringList parts;
    for (const int step : steps)
        parts.append(QString::number(step));
    return parts.join(u',');
}

QList<int> stepsFromText(const QString &text)
{
    QList<int> steps;
    for (QStringView part : QStringView(text).split(u',', Qt::SkipEmptyParts))
        steps.append(part.toInt());
    return steps;
}

QByteArray joinHashes(const QList<QByteArray> &hashes)
{
    return hashes.join();
}

QList<QByteArray> splitHashes(const QByteArray &joined)
{
    QList<QByteArray> hashes;
    for (qsizetype at = 0; at + hashBytes <= joined.size(); at += hashBytes)
        hashes.append(joined.mid(at, hashBytes));
    return hashes;
}

} // namespace galley
