// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/canonical.h"

#include "article/json.h"
#include "article/readjson.h"
#include "article/translate.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace galley {

using namespace Qt::StringLiterals;
using jcs::Reader;
using jcs::Writer;

// Writing and reading stand side by side below, a pair for each type; keys in rising order.

namespace {

void writeAsset(Writer &json, const AssetUse &asset)
{
    json.beginObject();
    json.stringUnlessEmpty("ai_label", asset.aiLabel);
    json.stringUnlessEmpty("alt", asset.alt);
    json.stringUnlessEmpty("caption", asset.caption);
    json.stringUnlessEmpty("credit", asset.credit);
    json.stringUnlessEmpty("name", asset.name);
    json.stringUnlessEmpty("rights", asset.rights);
    json.stringUnlessEmpty("sha256", QString::fromLatin1(asset.sha256));
    json.endObject();
}

AssetUse readAsset(const QJsonObject &object, Reader::Fault &fault)
{
    Reader json(object, fault);
    return {.sha256 = json.string("sha256"_L1).toLatin1(),
            .name = json.string("name"_L1),
            .caption = json.string("caption"_L1),
            .credit = json.string("credit"_L1),
            .alt = json.string("alt"_L1),
            .rights = json.string("rights"_L1),
            .aiLabel = json.string("ai_label"_L1)};
}

void writeChange(Writer &json, const ChangeEntry &change)
{
    json.beginObject();
    json.stringUnlessEmpty("author", change.author.toString());
    json.stringUnlessEmpty("id", change.id);
    if (!change.open)
        json.boolean("open", false);
    json.stringsUnlessEmpty("replies", change.replies);
    if (change.time.isValid())
        json.integer("time", change.time.toMSecsSinceEpoch());
    json.endObject();
}

ChangeEntry readChange(const QJsonObject &object, Reader::Fault &fault)
{
    Reader json(object, fault);
    ChangeEntry change{.id = json.string("id"_L1),
                       .author = PersonId::fromString(json.string("author"_L1)),
                       .time = {},
                       .open = json.boolean("open"_L1, true),
                       .replies = json.strings("replies"_L1)};
    if (const auto time = json.integer("time"_L1))
        change.time = QDateTime::fromMSecsSinceEpoch(*time, QTimeZone::UTC);
    return change;
}

void writeCover(Writer &json, const Cover &cover)
{
    json.beginObject("cover");
    if (cover.focal.x != FocalPoint().x)
        json.integer("focal_x", cover.focal.x);
    if (cover.focal.y != FocalPoint().y)
        json.integer("focal_y", cover.focal.y);
    json.stringUnlessEmpty("sha256", QString::fromLatin1(cover.sha256));
    json.endObject();
}

Cover readCover(const QJsonObject &object, Reader::Fault &fault)
{
    Reader json(object, fault);
    return {.sha256 = json.string("sha256"_L1).toLatin1(),
            .focal = {.x = int(json.integer("focal_x"_L1).value_or(FocalPoint().x)),
                      .y = int(json.integer("focal_y"_L1).value_or(FocalPoint().y))}};
}

void writePerson(Writer &json, const PersonInText &person)
{
    json.beginObject();
    json.stringUnlessEmpty("name", person.name);
    json.stringUnlessEmpty("post", person.post);
    json.endObject();
}

PersonInText readPerson(const QJsonObject &object, Reader::Fault &fault)
{
    Reader json(object, fault);
    return {.name = json.string("name"_L1), .post = json.string("post"_L1)};
}

void writeCorrection(Writer &json, const CorrectionNote &note)
{
    json.beginObject();
    json.stringUnlessEmpty("date", note.date.toCanonical());
    json.stringUnlessEmpty("text", note.text);
    json.endObject();
}

CorrectionNote readCorrection(const QJsonObject &object, Reader::Fault &fault)
{
    Reader json(object, fault);
    return {.date = ArticleDate::fromCanonical(json.string("date"_L1)), .text = json.string("text"_L1)};
}

void writeReprint(Writer &json, const ReprintRecord &reprint)
{
    json.beginObject("reprint");
    json.stringUnlessEmpty("address", reprint.address);
    json.stringUnlessEmpty("author", reprint.author);
    json.stringUnlessEmpty("editor", reprint.editor);
    json.stringUnlessEmpty("licence", reprint.licence);
    json.stringUnlessEmpty("snapshot", reprint.snapshot);
    json.stringUnlessEmpty("time", reprint.time);
    json.stringUnlessEmpty("title", reprint.title);
    json.endObject();
}

ReprintRecord readReprint(const QJsonObject &object, Reader::Fault &fault)
{
    Reader json(object, fault);
    return {.title = json.string("title"_L1),
            .author = json.string("author"_L1),
            .editor = json.string("editor"_L1),
            .time = json.string("time"_L1),
            .address = json.string("address"_L1),
            .licence = json.string("licence"_L1),
            .snapshot = json.string("snapshot"_L1)};
}

void writeSeries(Writer &json, const SeriesPart &series)
{
    json.beginObject("series");
    json.stringUnlessEmpty("id", series.id.toString());
    json.stringUnlessEmpty("mark", series.mark);
    json.stringUnlessEmpty("name", series.name);
    if (series.number != 0)
        json.integer("number", series.number);
    json.endObject();
}

SeriesPart readSeries(const QJsonObject &object, Reader::Fault &fault)
{
    Reader json(object, fault);
    return {.id = SeriesId::fromString(json.string("id"_L1)),
            .name = json.string("name"_L1),
            .number = int(json.integer("number"_L1).value_or(0)),
            .mark = json.string("mark"_L1)};
}

void writeSignOff(Writer &json, const SignOff &signOff)
{
    json.beginObject("sign_off");
    json.stringsUnlessEmpty("names", signOff.names);
    json.stringUnlessEmpty("organisation", signOff.organisation);
    json.stringUnlessEmpty("role", signOff.role);
    json.stringUnlessEmpty("verbatim", signOff.verbatim);
    json.endObject();
}

SignOff readSignOff(const QJsonObject &object, Reader::Fault &fault)
{
    Reader json(object, fault);
    return {.organisation = json.string("organisation"_L1),
            .names = json.strings("names"_L1),
            .role = json.string("role"_L1),
            .verbatim = json.string("verbatim"_L1)};
}

void writeSource(Writer &json, const SourceCredit &source)
{
    json.beginObject("source");
    json.stringUnlessEmpty("id", source.id.toString());
    json.stringUnlessEmpty("printed", source.printed);
    json.endObject();
}

SourceCredit readSource(const QJsonObject &object, Reader::Fault &fault)
{
    Reader json(object, fault);
    return {.id = SourceId::fromString(json.string("id"_L1)), .printed = json.string("printed"_L1)};
}

template <typename T>
void writeList(Writer &json, const char *key, const QList<T> &values, void (*write)(Writer &, const T &))
{
    if (values.isEmpty())
        return;
    json.beginArray(key);
    for (const T &value : values)
        write(json, value);
    json.endArray();
}

template <typename T>
QList<T> readList(Reader &json, QLatin1StringView key, Reader::Fault &fault,
                  T (*read)(const QJsonObject &, Reader::Fault &))
{
    QList<T> values;
    for (const QJsonObject &object : json.objects(key))
        values.append(read(object, fault));
    return values;
}

Content readContent(const QJsonObject &object, Reader::Fault &fault)
{
    Reader json(object, fault);
    Content content;
    content.assets = readList(json, "assets"_L1, fault, readAsset);
    content.authorLine = json.string("author_line"_L1);
    content.body = json.string("body"_L1);
    content.changes = readList(json, "changes"_L1, fault, readChange);
    content.corrections = readList(json, "corrections"_L1, fault, readCorrection);
    content.cover = readCover(json.object("cover"_L1), fault);
    content.date = ArticleDate::fromCanonical(json.string("date"_L1));
    content.headline = json.string("headline"_L1);
    content.kicker = json.string("kicker"_L1);
    if (json.has("language"_L1))
        content.language = json.string("language"_L1);
    content.people = readList(json, "people"_L1, fault, readPerson);
    if (json.has("reprint"_L1))
        content.reprint = readReprint(json.object("reprint"_L1), fault);
    content.series = readSeries(json.object("series"_L1), fault);
    content.shortHeadline = json.string("short_headline"_L1);
    content.signOff = readSignOff(json.object("sign_off"_L1), fault);
    content.source = readSource(json.object("source"_L1), fault);
    content.subtitle = json.string("subtitle"_L1);
    content.summary = json.string("summary"_L1);
    return content;
}

} // namespace

QByteArray canonicalContent(const Content &content)
{
    // Han characters take three bytes; a reprint carries its original beside the body.
    Writer json(3 * (content.body.size() + (content.reprint ? content.reprint->snapshot.size() : 0)) + 1024);
    json.beginObject();
    writeList(json, "assets", content.assets, writeAsset);
    json.stringUnlessEmpty("author_line", content.authorLine);
    json.stringUnlessEmpty("body", content.body);
    writeList(json, "changes", content.changes, writeChange);
    writeList(json, "corrections", content.corrections, writeCorrection);
    if (content.cover != Cover())
        writeCover(json, content.cover);
    json.stringUnlessEmpty("date", content.date.toCanonical());
    json.stringUnlessEmpty("headline", content.headline);
    json.stringUnlessEmpty("kicker", content.kicker);
    if (content.language != Content().language)
        json.string("language", content.language);
    writeList(json, "people", content.people, writePerson);
    if (content.reprint)
        writeReprint(json, *content.reprint);
    if (content.series != SeriesPart())
        writeSeries(json, content.series);
    json.stringUnlessEmpty("short_headline", content.shortHeadline);
    if (content.signOff != SignOff())
        writeSignOff(json, content.signOff);
    if (content.source != SourceCredit())
        writeSource(json, content.source);
    json.stringUnlessEmpty("subtitle", content.subtitle);
    json.stringUnlessEmpty("summary", content.summary);
    json.endObject();
    return json.take();
}

Result<Content> contentFromCanonical(const QByteArray &canonical)
{
    const auto corrupt = [](const QString &detail) {
        return failure(ErrorCode::Corrupt,
                       translate("Content", "The stored text of this article is damaged."), detail);
    };
    QJsonParseError parsing;
    const QJsonDocument document = readJson(canonical, &parsing);
    if (parsing.error != QJsonParseError::NoError || !document.isObject())
        return corrupt(parsing.errorString());

    Reader::Fault fault = Reader::Fault::None;
    Content content = readContent(document.object(), fault);
    switch (fault) {
    case Reader::Fault::UnknownKey:
        return failure(ErrorCode::NewerVersion,
                       translate("Content",
                                 "This article was written by a newer version of Galley. "
                                 "Update Galley to open it."));
    case Reader::Fault::WrongType:
        return corrupt(u"a field has a value of the wrong type"_s);
    case Reader::Fault::None:
        break;
    }
    if (canonicalContent(content) != canonical)
        return corrupt(u"the bytes are not in canonical form"_s);
    return content;
}

QByteArray contentHash(ArticleId article, const QByteArray &canonical)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData("galley-content-1\n");
    hash.addData(article.toString().toLatin1());
    hash.addData("\n");
    hash.addData(canonical);
    return hash.result();
}

} // namespace galley
