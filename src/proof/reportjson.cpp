// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/proofing.h"

#include "article/readjson.h"
#include "proof/fieldtext.h"
#include "proof/prooftr.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

void addPlace(QJsonObject &json, const ProofPlace &place)
{
    json[u"field"] = fieldName(place.field);
    json[u"index"] = place.index;
    json[u"start"] = place.start;
    json[u"length"] = place.length;
}

QJsonObject fixJson(const ProofFix &fix)
{
    QJsonArray edits;
    for (const ProofEdit &edit : fix.edits) {
        QJsonObject json;
        addPlace(json, edit.place);
        json[u"text"] = edit.text;
        json[u"was"] = edit.was;
        json[u"behind"] = edit.behind;
        edits.append(json);
    }
    return {{u"label"_s, fix.label}, {u"edits"_s, edits}};
}

QJsonArray findingsJson(const QList<Finding> &findings)
{
    QJsonArray array;
    for (const Finding &finding : findings) {
        QJsonObject json{{u"rule"_s, finding.rule},         {u"severity"_s, severityName(finding.severity)},
                         {u"text"_s, finding.text},         {u"sentence"_s, finding.sentence},
                         {u"message"_s, finding.message},   {u"explanation"_s, finding.explanation}};
        addPlace(json, finding.place);
        QJsonArray fixes;
        for (const ProofFix &fix : finding.fixes)
            fixes.append(fixJson(fix));
        json[u"fixes"] = fixes;
        array.append(json);
    }
    return array;
}

std::optional<Severity> severityFromName(const QString &name)
{
    for (const Severity severity : {Severity::MustFix, Severity::ShouldLook, Severity::Style}) {
        if (severityName(severity) == name)
            return severity;
    }
    return {};
}

std::optional<ProofPlace> placeFrom(const QJsonObject &json)
{
    const std::optional<ProofField> field = fieldFromName(json[u"field"].toString());
    const ProofPlace place{.field = field.value_or(ProofField::Body), .index = json[u"index"].toInt(-1),
                           .start = json[u"start"].toInt(-1), .length = json[u"length"].toInt(-1)};
    if (!field || place.index < 0 || place.start < 0 || place.length < 0)
        return {};
    return place;
}

std::optional<ProofFix> fixFrom(const QJsonObject &json)
{
    ProofFix fix{.label = json[u"label"].toString(), .edits = {}};
    const QJsonArray edits = json[u"edits"].toArray();
    for (const QJsonValue &value : edits) {
        const QJsonObject edit = value.toObject();
        const std::optional<ProofPlace> place = placeFrom(edit);
        if (!place)
            return {};
        fix.edits.append({.place = *place, .text = edit[u"text"].toString(), .was = edit[u"was"].toString(), .behind = edit[u"behind"].toInt()});
    }
    return fix;
}

std::optional<Finding> findingFrom(const QJsonObject &json)
{
    const std::optional<Severity> severity = severityFromName(json[u"severity"].toString());
    const std::optional<ProofPlace> place = placeFrom(json);
    if (!severity || !place || json[u"rule"].toString().isEmpty())
        return {};
    Finding finding{.rule = json[u"rule"].toString(), .severity = *severity, .place = *place, .text = json[u"text"].toString(),
                    .sentence = json[u"sentence"].toString(), .message = json[u"message"].toString(),
                    .explanation = json[u"explanation"].toString(), .fixes = {}};
    const QJsonArray fixes = json[u"fixes"].toArray();
    for (const QJsonValue &value : fixes) {
        const std::optional<ProofFix> fix = fixFrom(value.toObject());
        if (!fix)
            return {};
        finding.fixes.append(*fix);
    }
    return finding;
}

} // namespace

QByteArray reportToJson(const ProofReport &report)
{
    const QJsonObject json{{u"findings"_s, findingsJson(report.findings)}, {u"dismissed"_s, findingsJson(report.dismissed)}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<ProofReport> reportFromJson(const QByteArray &bytes)
{
    QJsonParseError problem;
    const QJsonDocument document = readJson(bytes, &problem);
    const auto bad = [](const QString &detail) {
        return failure(ErrorCode::BadInput, Proof::tr("The proofing report cannot be read."), detail);
    };
    if (problem.error != QJsonParseError::NoError)
        return bad(problem.errorString());
    const QJsonObject json = document.object();
    if (!json[u"findings"].isArray())
        return bad(u"findings"_s);
    ProofReport report;
    for (auto [name, list] : {std::pair{u"findings"_s, &report.findings}, std::pair{u"dismissed"_s, &report.dismissed}}) {
        const QJsonArray array = json[name].toArray();
        for (const QJsonValue &value : array) {
            const std::optional<Finding> finding = findingFrom(value.toObject());
            if (!finding)
                return bad(QString(name + u' ' + QString::number(list->size())));
            list->append(*finding);
        }
    }
    return report;
}

} // namespace galley
