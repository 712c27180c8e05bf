// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statementdetails.h"

#include "article/json.h"

#include <QCryptographicHash>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QJsonObject placeToJson(const PlacedReason &reason)
{
    const TextPlace &place = reason.place;
    return {{u"after"_s, place.after}, {u"before"_s, place.before}, {u"field"_s, place.field},
            {u"quote"_s, place.quote}, {u"start"_s, place.start}, {u"text"_s, reason.text.trimmed()}};
}

} // namespace

QByteArray placesDigest(const QList<PlacedReason> &places)
{
    if (places.isEmpty())
        return {};
    QJsonArray all;
    for (const PlacedReason &reason : places)
        all.append(placeToJson(reason));
    jcs::Writer json;
    json.beginObject();
    json.object("places", {{u"all"_s, all}});
    json.endObject();
    return QCryptographicHash::hash(json.take(), QCryptographicHash::Sha256);
}

QJsonObject statementDetails(const ActRequest &request)
{
    QJsonObject details;
    switch (request.action) {
    case Action::Return:
        details.insert(u"target_step"_s, request.targetStep);
        if (!request.places.isEmpty()) {
            details.insert(u"places"_s, request.places.size());
            details.insert(u"places_digest"_s, QString::fromLatin1(placesDigest(request.places).toHex()));
        }
        break;
    case Action::Schedule:
        details.insert(u"at"_s, request.at.toMSecsSinceEpoch());
        break;
    case Action::Assign: {
        QJsonArray assignees;
        for (const PersonId person : request.assignees)
            assignees.append(person.toString());
        details.insert(u"assignees"_s, assignees);
        if (request.at.isValid())
            details.insert(u"due"_s, request.at.toMSecsSinceEpoch());
        break;
    }
    default:
        break;
    }
    return details;
}

ActRequest requestOfStatement(const Statement &statement)
{
    ActRequest request;
    request.article = statement.article;
    request.action = statement.action;
    request.person = statement.person;
    request.namedHash = statement.contentHash;
    request.reason = statement.reason;
    request.operation = statement.operation;
    const QJsonObject &details = statement.details;
    request.targetStep = details.value("target_step"_L1).toInt();
    for (const QLatin1StringView key : {"at"_L1, "due"_L1}) {
        if (const QJsonValue time = details.value(key); time.isDouble())
            request.at = QDateTime::fromMSecsSinceEpoch(time.toInteger(), QTimeZone::UTC);
    }
    for (const QJsonValue &person : details.value("assignees"_L1).toArray())
        request.assignees.append(PersonId::fromString(person.toString()));
    for (const QJsonValue &copy : details.value("outside_copies"_L1).toArray())
        request.outsideCopies.append({copy[u"place"].toString(), copy[u"address"].toString()});
    return request;
}

} // namespace galley
