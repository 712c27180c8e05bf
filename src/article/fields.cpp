// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/fields.h"

#include "article/translate.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

/// A field that is nothing but a string of Content.
struct TextField
{
    QLatin1StringView name;
    QString Content::*member;
};
constexpr TextField textFields[] = {
    {"headline"_L1, &Content::headline},      {"kicker"_L1, &Content::kicker},
    {"subtitle"_L1, &Content::subtitle},      {"short_headline"_L1, &Content::shortHeadline},
    {"summary"_L1, &Content::summary},        {"body"_L1, &Content::body},
    {"author_line"_L1, &Content::authorLine}, {"language"_L1, &Content::language},
};

QString Content::*textField(QStringView name)
{
    const auto it
        = std::ranges::find_if(textFields, [name](const TextField &field) { return field.name == name; });
    return it == std::end(textFields) ? nullptr : it->member;
}

std::unexpected<Error> badValue(QStringView name, const QString &expected)
{
    //: %1 is a field's name, %2 tells its form
    return failure(ErrorCode::Usage,
                   translate("Fields", "This is no value for the field %1. Expected: %2")
                       .arg(name.toString(), expected));
}

QJsonValue signOffJson(const SignOff &signOff)
{
    if (signOff == SignOff())
        return QJsonValue::Null;
    return QJsonObject{{u"organisation"_s, signOff.organisation},
                       {u"role"_s, signOff.role},
                       {u"names"_s, QJsonArray::fromStringList(signOff.names)},
                       {u"verbatim"_s, signOff.verbatim},
                       {u"printed"_s, signOff.printed()}};
}

QJsonArray peopleJson(const QList<PersonInText> &people)
{
    QJsonArray array;
    for (const PersonInText &person : people)
        array.append(QJsonObject{{u"name"_s, person.name}, {u"post"_s, person.post}});
    return array;
}

QJsonValue seriesJson(const SeriesPart &series)
{
    if (series.isNone())
        return QJsonValue::Null;
    return QJsonObject{{u"name"_s, series.name}, {u"part"_s, series.number}, {u"mark"_s, series.mark}};
}

QJsonValue coverJson(const Cover &cover)
{
    if (cover.sha256.isEmpty())
        return QJsonValue::Null;
    return QJsonObject{{u"sha256"_s, QString::fromLatin1(cover.sha256)},
                       {u"focal_x"_s, cover.focal.x},
                       {u"focal_y"_s, cover.focal.y}};
}

QJsonArray assetsJson(const QList<AssetUse> &assets)
{
    QJsonArray array;
    for (const AssetUse &asset : assets)
        array.append(QJsonObject{{u"sha256"_s, QString::fromLatin1(asset.sha256)},
                                 {u"name"_s, asset.name},
                                 {u"caption"_s, asset.caption},
                                 {u"credit"_s, asset.credit},
                                 {u"alt"_s, asset.alt},
                                 {u"rights"_s, asset.rights},
                                 {u"ai_label"_s, asset.aiLabel}});
    return array;
}

QJsonValue reprintJson(const std::optional<ReprintRecord> &reprint)
{
    if (!reprint)
        return QJsonValue::Null;
    return QJsonObject{{u"title"_s, reprint->title},      {u"author"_s, reprint->author},
                       {u"editor"_s, reprint->editor},    {u"time"_s, reprint->time},
                       {u"address"_s, reprint->address},  {u"licence"_s, reprint->licence},
                       {u"snapshot"_s, reprint->snapshot}};
}

QJsonArray correctionsJson(const QList<CorrectionNote> &corrections)
{
    QJsonArray array;
    for (const CorrectionNote &note : corrections)
        array.append(QJsonObject{{u"date"_s, note.date.toCanonical()}, {u"text"_s, note.text}});
    return array;
}

QJsonArray changesJson(const QList<ChangeEntry> &changes)
{
    QJsonArray array;
    for (const ChangeEntry &change : changes)
        array.append(QJsonObject{{u"id"_s, change.id},
                                 {u"author"_s, change.author.toString()},
                                 {u"time"_s, change.time.toUTC().toString(Qt::ISODateWithMs)},
                                 {u"open"_s, change.open},
                                 {u"replies"_s, QJsonArray::fromStringList(change.replies)}});
    return array;
}

QStringList namesFrom(const QJsonValue &value)
{
    if (value.isString()) {
        static const QRegularExpression between(u"[\\s、,，]+"_s);
        return value.toString().split(between, Qt::SkipEmptyParts);
    }
    QStringList names;
    for (const QJsonValue &name : value.toArray())
        names.append(name.toString());
    return names;
}

Result<void> setSignOff(Content &content, const QJsonValue &value)
{
    if (value.isNull()) {
        content.signOff = {};
    } else if (value.isString()) {
        // Plain text names the people; organisation and role stay as they are.
        content.signOff.names = namesFrom(value);
        content.signOff.verbatim.clear();
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        content.signOff = {.organisation = object[u"organisation"].toString(),
                           .names = namesFrom(object[u"names"]),
                           .role = object[u"role"].toString(),
                           .verbatim = object[u"verbatim"].toString()};
    } else {
        return badValue(u"sign_off",
                        translate("Fields", "names, or an object of organisation, role and names"));
    }
    return {};
}

Result<void> setPeople(Content &content, const QJsonValue &value)
{
    QList<PersonInText> people;
    if (value.isString()) {
        static const QRegularExpression between(u"[;；\\n]"_s);
        for (const QString &entry : value.toString().split(between, Qt::SkipEmptyParts)) {
            const PersonInText person{.name = entry.section(u'|', 0, 0).trimmed(),
                                      .post = entry.section(u'|', 1).trimmed()};
            if (!person.name.isEmpty())
                people.append(person);
        }
    } else if (value.isArray()) {
        for (const QJsonValue &entry : value.toArray())
            people.append({.name = entry[u"name"].toString(), .post = entry[u"post"].toString()});
    } else if (!value.isNull()) {
        return badValue(u"people", translate("Fields", "name|post; name|post"));
    }
    content.people = people;
    return {};
}

Result<void> setSeries(Content &content, const QJsonValue &value)
{
    if (value.isNull()) {
        content.series = {};
        return {};
    }
    if (value.isString()) {
        if (value.toString() != content.series.name) {
            content.series.id = {};
            content.series.name = value.toString();
        }
        return {};
    }
    const QJsonValue part = value[u"part"];
    if (!value.isObject() || !(part.isUndefined() || part.isDouble()))
        return badValue(u"series", translate("Fields", "a name, or an object of name, part and mark"));
    const QString name = value[u"name"].toString();
    content.series = {.id = name == content.series.name ? content.series.id : SeriesId(),
                      .name = name,
                      .number = part.toInt(),
                      .mark = value[u"mark"].toString()};
    return {};
}

Result<void> setDate(Content &content, const QJsonValue &value)
{
    const QString text = value.toString().trimmed();
    const ArticleDate date = ArticleDate::fromCanonical(text);
    if (date.isNone() && !(value.isNull() || (value.isString() && text.isEmpty())))
        return badValue(u"date",
                        translate("Fields",
                                  "2023, 2023-12, 2023-12-30 or a time in UTC such as "
                                  "2023-12-30T02:15Z"));
    content.date = date;
    return {};
}

Result<void> setCover(Content &content, const QJsonValue &value)
{
    static const QRegularExpression hash(u"^[0-9a-f]{64}$"_s);
    const QString sha256 = value.isObject() ? value[u"sha256"].toString() : value.toString();
    if (!sha256.isEmpty() && !hash.match(sha256).hasMatch())
        return badValue(u"cover", translate("Fields", "the SHA-256 of an asset, 64 digits"));
    content.cover = {};
    if (sha256.isEmpty())
        return {};
    content.cover.sha256 = sha256.toLatin1();
    content.cover.focal.x = qBound(0, value[u"focal_x"].toInt(FocalPoint().x), 1000);
    content.cover.focal.y = qBound(0, value[u"focal_y"].toInt(FocalPoint().y), 1000);
    return {};
}

Result<void> setReprint(Content &content, const QJsonValue &value)
{
    if (value.isNull()) {
        content.reprint.reset();
        return {};
    }
    if (!value.isObject())
        return badValue(u"reprint",
                        translate("Fields",
                                  "an object of title, author, editor, time, address, licence "
                                  "and snapshot"));
    content.reprint = {.title = value[u"title"].toString(),
                       .author = value[u"author"].toString(),
                       .editor = value[u"editor"].toString(),
                       .time = value[u"time"].toString(),
                       .address = value[u"address"].toString(),
                       .licence = value[u"licence"].toString(),
                       .snapshot = value[u"snapshot"].toString()};
    return {};
}

Result<void> setCorrections(Content &content, const QJsonValue &value)
{
    const QString form = translate("Fields", "a list of objects of date and text, or lines of DATE|TEXT");
    QList<CorrectionNote> corrections;
    const auto add = [&corrections](const QString &date, const QString &text) {
        const CorrectionNote note{.date = ArticleDate::fromCanonical(date.trimmed()), .text = text.trimmed()};
        corrections.append(note);
        return !note.text.isEmpty() && (!note.date.isNone() || date.trimmed().isEmpty());
    };
    bool good = value.isString() || value.isArray() || value.isNull();
    if (value.isString()) {
        for (const QString &line : value.toString().split(u'\n', Qt::SkipEmptyParts)) {
            const bool dated = line.contains(u'|');
            good = add(dated ? line.section(u'|', 0, 0) : QString(), dated ? line.section(u'|', 1) : line) && good;
        }
    }
    for (const QJsonValue &entry : value.toArray())
        good = add(entry[u"date"].toString(), entry[u"text"].toString()) && good;
    if (!good)
        return badValue(u"corrections", form);
    content.corrections = corrections;
    return {};
}

FieldInfo contentInfo(const char *name, const QString &label, bool settable = true, bool longText = false)
{
    return {QString::fromLatin1(name), FieldGroup::Content, label, settable, longText};
}

FieldInfo handlingInfo(const char *name, const QString &label, bool longText = false)
{
    return {QString::fromLatin1(name), FieldGroup::Handling, label, true, longText};
}

QList<FieldInfo> makeFields()
{
    return {
        //: 标题
        contentInfo("headline", translate("Fields", "Headline")),
        //: 引题
        contentInfo("kicker", translate("Fields", "Kicker")),
        //: 副题
        contentInfo("subtitle", translate("Fields", "Subtitle")),
        //: 短标题
        contentInfo("short_headline", translate("Fields", "Short headline")),
        //: 摘要
        contentInfo("summary", translate("Fields", "Summary"), true, true),
        contentInfo("summary_repeats_headline", translate("Fields", "Summary repeats the headline"), false),
        //: 正文
        contentInfo("body", translate("Fields", "Body"), true, true),
        //: 来源
        contentInfo("source", translate("Fields", "Source")),
        //: 作者
        contentInfo("author_line", translate("Fields", "Author line")),
        //: 署名落款
        contentInfo("sign_off", translate("Fields", "Sign-off")),
        contentInfo("people", translate("Fields", "People in the text"), true, true),
        //: 系列
        contentInfo("series", translate("Fields", "Series")),
        contentInfo("date", translate("Fields", "Date")),
        contentInfo("date_precision", translate("Fields", "Precision of the date"), false),
        contentInfo("language", translate("Fields", "Language")),
        contentInfo("cover", translate("Fields", "Cover")),
        contentInfo("assets", translate("Fields", "Pictures and files"), false),
        //: 转载记录
        contentInfo("reprint", translate("Fields", "Reprint record")),
        //: 更正说明
        contentInfo("corrections", translate("Fields", "Correction notes"), true, true),
        contentInfo("changes", translate("Fields", "Tracked changes and comments"), false),
        handlingInfo("slug", translate("Fields", "Address part")),
        //: 性质
        handlingInfo("kind", translate("Fields", "Kind")),
        //: 体裁
        handlingInfo("genre", translate("Fields", "Genre")),
        handlingInfo("primary_section", translate("Fields", "Primary section")),
        handlingInfo("sections", translate("Fields", "Sections")),
        handlingInfo("tags", translate("Fields", "Tags")),
        handlingInfo("subjects", translate("Fields", "Subjects")),
        handlingInfo("place", translate("Fields", "Place")),
        handlingInfo("urgency", translate("Fields", "Urgency")),
        //: 责任编辑
        handlingInfo("responsible_editor", translate("Fields", "Responsible editor")),
        handlingInfo("related", translate("Fields", "Related articles")),
        handlingInfo("notes", translate("Fields", "Notes"), true),
        handlingInfo("embargo", translate("Fields", "Embargo")),
        handlingInfo("publish_at", translate("Fields", "Publish at")),
        handlingInfo("expire_at", translate("Fields", "Expires at")),
    };
}

} // namespace

const QList<FieldInfo> &articleFields()
{
    static const QList<FieldInfo> fields = makeFields();
    return fields;
}

const FieldInfo *findField(QStringView name)
{
    const QList<FieldInfo> &fields = articleFields();
    const auto it
        = std::ranges::find_if(fields, [name](const FieldInfo &field) { return field.name == name; });
    return it == fields.end() ? nullptr : &*it;
}

QJsonValue contentField(const Content &content, QStringView name)
{
    if (QString Content::*member = textField(name))
        return content.*member;
    if (name == u"summary_repeats_headline")
        return summaryRepeatsHeadline(content);
    if (name == u"source")
        return content.source.printed;
    if (name == u"sign_off")
        return signOffJson(content.signOff);
    if (name == u"people")
        return peopleJson(content.people);
    if (name == u"series")
        return seriesJson(content.series);
    if (name == u"date")
        return content.date.toCanonical();
    if (name == u"date_precision")
        return datePrecisionName(content.date.precision());
    if (name == u"cover")
        return coverJson(content.cover);
    if (name == u"assets")
        return assetsJson(content.assets);
    if (name == u"reprint")
        return reprintJson(content.reprint);
    if (name == u"corrections")
        return correctionsJson(content.corrections);
    if (name == u"changes")
        return changesJson(content.changes);
    return QJsonValue::Undefined;
}

Result<void> setContentField(Content &content, QStringView name, const QJsonValue &value)
{
    const FieldInfo *field = findField(name);
    if (!field || field->group != FieldGroup::Content)
        return failure(ErrorCode::Usage,
                       translate("Fields", "There is no content field %1.").arg(name.toString()));
    if (!field->settable)
        return failure(
            ErrorCode::Usage,
            translate("Fields", "The field %1 follows from others and cannot be set.").arg(name.toString()));
    if (QString Content::*member = textField(name)) {
        if (!value.isString() && !value.isNull())
            return badValue(name, translate("Fields", "text"));
        content.*member = value.toString();
        return {};
    }
    if (name == u"source") {
        if (!value.isString() && !value.isNull())
            return badValue(name, translate("Fields", "text"));
        // Another printed form may name another entry of the register: the caller looks it up again.
        if (value.toString() != content.source.printed)
            content.source = {.id = {}, .printed = value.toString()};
        return {};
    }
    if (name == u"sign_off")
        return setSignOff(content, value);
    if (name == u"people")
        return setPeople(content, value);
    if (name == u"series")
        return setSeries(content, value);
    if (name == u"date")
        return setDate(content, value);
    if (name == u"cover")
        return setCover(content, value);
    if (name == u"corrections")
        return setCorrections(content, value);
    return setReprint(content, value);
}

QStringList missingForSubmit(const Content &content, const Handling &handling)
{
    QStringList missing;
    const auto require = [&missing](bool present, QStringView name) {
        if (!present)
            missing.append(findField(name)->label);
    };
    require(!content.headline.trimmed().isEmpty(), u"headline");
    require(!content.body.trimmed().isEmpty(), u"body");
    require(!handling.primarySection.isNull(), u"primary_section");
    const bool fromElsewhere = handling.kind == Kind::Reprint || handling.kind == Kind::WireCopy;
    require(!fromElsewhere || !content.source.printed.trimmed().isEmpty(), u"source");
    return missing;
}

} // namespace galley
