// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/readjson.h"
#include "exchange/exchangetr.h"
#include "exchange/storyparts.h"
#include "markup/convert.h"
#include "markup/render.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

constexpr QStringView knownKeys[] = {u"date", u"headline", u"html", u"source", u"author", u"summary", u"sections", u"tags"};

QStringList stringsOf(const QJsonValue &value)
{
    QStringList list;
    if (value.isString() && !value.toString().isEmpty())
        list.append(value.toString());
    for (const QJsonValue &entry : value.toArray())
        list.append(entry.toString());
    list.removeAll(QString());
    return list;
}

Error wrongField(QStringView name)
{
    return {ErrorCode::BadInput, Exchange::tr("The line's field \"%1\" is missing or is not a text.").arg(name), {}};
}

void warnOfUnknownKeys(const QJsonObject &object, ImportedArticle &article)
{
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        if (!std::ranges::contains(knownKeys, QStringView(entry.key())))
            article.warnings.append(Exchange::tr("The field \"%1\" is not known and was left out.").arg(entry.key()));
    }
}

} // namespace

Result<ImportedArticle> importJsonLine(const QByteArray &line, const ImportOptions &options)
{
    QJsonParseError error;
    const QJsonDocument document = readJson(line, &error);
    if (error.error != QJsonParseError::NoError)
        return failure(ErrorCode::BadInput, Exchange::tr("The line is not valid JSON, at byte %1.").arg(error.offset), error.errorString());
    if (!document.isObject())
        return failure(ErrorCode::BadInput, Exchange::tr("The line is not a JSON object."));
    const QJsonObject object = document.object();
    for (const QStringView name : {u"headline", u"html"}) {
        if (!object.value(name).isString())
            return std::unexpected(wrongField(name));
    }
    if (object.value("headline"_L1).toString().trimmed().isEmpty())
        return std::unexpected(wrongField(u"headline"));

    ImportedArticle article;
    const QString dateText = object.value("date"_L1).toString();
    article.content.date = findDate(dateText, options.zone).date;
    if (article.content.date.isNone())
        article.warnings.append(Exchange::tr("The date \"%1\" cannot be read.").arg(dateText));
    setHeadline(article.content, object.value("headline"_L1).toString());
    const Converted converted = htmlToBody(object.value("html"_L1).toString());
    article.content.body = converted.body;
    article.warnings += converted.warnings;
    strongHeadings(article.content);
    takeSignOff(article.content);
    article.content.source.printed = object.value("source"_L1).toString();
    article.content.authorLine = object.value("author"_L1).toString();
    article.content.summary = object.value("summary"_L1).toString();
    article.sectionNames = stringsOf(object.value("sections"_L1));
    article.tagNames = stringsOf(object.value("tags"_L1));
    if (article.content.source.printed.isEmpty())
        article.content.source.printed = sourceInDateline(QString(article.content.body.left(80)).remove(u'*'));
    if (options.asReprint) {
        PageFields fields;
        fields.dateText = dateText;
        fields.authorLine = article.content.authorLine;
        recordReprint(article, fields, plainText(converted.body), {}, true, options);
    }
    warnOfUnknownKeys(object, article);
    finishArticle(article);
    return article;
}

} // namespace galley
