// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/articlejson.h"

#include "article/fields.h"
#include "ctl/lookup.h"
#include "markup/render.h"
#include "markup/textstatistics.h"
#include "publish/pagearticle.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// What the handling names by id, as names.
struct Names
{
    QList<Section> sections;
    QList<Tag> tags;

    QString section(SectionId id) const
    {
        const auto found = std::ranges::find(sections, id, &Section::id);
        return found == sections.end() ? id.toString() : found->name;
    }
    QString tag(TagId id) const
    {
        const auto found = std::ranges::find(tags, id, &Tag::id);
        return found == tags.end() ? id.toString() : found->name;
    }
};

QJsonArray subjectsJson(const QList<SubjectCode> &subjects)
{
    QJsonArray array;
    for (const SubjectCode &subject : subjects) {
        array << QJsonObject{{u"vocabulary"_s, subject.vocabulary}, {u"version"_s, subject.version},
                             {u"code"_s, subject.code}};
    }
    return array;
}

void addHandling(QJsonObject &object, const Handling &handling, const Names &names)
{
    object[u"slug"_s] = handling.slug;
    object[u"kind"_s] = kindName(handling.kind);
    object[u"genre"_s] = genreName(handling.genre);
    object[u"primary_section"_s] = handling.primarySection ? names.section(handling.primarySection) : QString();
    QJsonArray sections;
    for (SectionId id : handling.sections())
        sections << names.section(id);
    object[u"sections"_s] = sections;
    QJsonArray tags;
    for (TagId id : handling.tags)
        tags << names.tag(id);
    object[u"tags"_s] = tags;
    object[u"subjects"_s] = subjectsJson(handling.subjects);
    object[u"place"_s] = handling.place;
    object[u"urgency"_s] = handling.urgency;
    QJsonArray related;
    for (ArticleId id : handling.related)
        related << id.toString();
    object[u"related"_s] = related;
    object[u"notes"_s] = handling.notes;
    object[u"embargo"_s] = timeJson(handling.embargo);
    object[u"publish_at"_s] = timeJson(handling.publishAt);
    object[u"expire_at"_s] = timeJson(handling.expireAt);
}

void addContent(QJsonObject &object, const Content &content)
{
    for (const FieldInfo &field : articleFields()) {
        if (field.group == FieldGroup::Content)
            object[field.name] = contentField(content, field.name);
    }
    object[u"printed_headline"_s] = content.printedHeadline();
    object[u"words"_s] = textStatistics(plainText(content.body)).words;
}

void addState(QJsonObject &object, const Newsroom &newsroom, const Article &article)
{
    object[u"stage"_s] = stageName(article.stage);
    object[u"step"_s] = article.step;
    object[u"live"_s] = liveName(article.live);
    object[u"content_hash"_s] = hashJson(article.contentHash);
    object[u"approved_hash"_s] = hashJson(article.approvedHash);
    object[u"revision"_s] = hashJson(article.revision);
    object[u"creator"_s] = personNames(newsroom).value(article.creator);
    object[u"created"_s] = timeJson(article.created);
    object[u"modified"_s] = timeJson(article.modified);
    object[u"submitted"_s] = timeJson(article.submitted);
    object[u"first_published"_s] = timeJson(article.firstPublished);
    object[u"address"_s] = QJsonValue::Null;
    if (article.live != Live::None) {
        if (const auto live = newsroom.liveArticle(article.id); live && !live->address.isEmpty())
            object[u"address"_s] = live->address;
    }
}

} // namespace

QJsonValue timeJson(const QDateTime &utc)
{
    return utc.isValid() ? QJsonValue(utc.toUTC().toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QJsonValue hashJson(const QByteArray &raw)
{
    return raw.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(QString::fromLatin1(raw.toHex()));
}

Result<QJsonObject> articleJson(const Newsroom &newsroom, const Article &article)
{
    const auto sections = newsroom.sections();
    if (!sections)
        return std::unexpected(sections.error());
    const auto tags = newsroom.tags();
    if (!tags)
        return std::unexpected(tags.error());
    const auto names = realNames(newsroom);
    if (!names)
        return std::unexpected(names.error());
    const auto editor = printedEditor(newsroom, article.id, article.handling, *names);
    if (!editor)
        return std::unexpected(editor.error());
    QJsonObject object{{u"id"_s, article.id.toString()}};
    addContent(object, article.content);
    addHandling(object, article.handling, {*sections, *tags});
    object[u"responsible_editor"_s] = *editor;
    addState(object, newsroom, article);
    return object;
}

QJsonObject rowJson(const ArticleRow &row, const QList<Section> &sections)
{
    QJsonObject object{
        {u"id"_s, row.id.toString()},
        {u"headline"_s, row.headline},
        {u"author_line"_s, row.authorLine},
        {u"source"_s, row.source},
        {u"primary_section"_s, row.primarySection ? Names{sections, {}}.section(row.primarySection) : QString()},
        {u"kind"_s, kindName(row.kind)},
        {u"genre"_s, genreName(row.genre)},
        {u"stage"_s, stageName(row.stage)},
        {u"step"_s, row.step},
        {u"step_name"_s, row.stepName},
        {u"live"_s, liveName(row.live)},
        {u"urgency"_s, row.urgency},
        {u"words"_s, row.words},
        {u"waiting_since"_s, timeJson(row.waitingSince)},
        {u"date"_s, row.date},
        {u"due"_s, timeJson(row.due)},
    };
    QJsonArray assignees;
    for (const PersonId person : row.assignees)
        assignees << person.toString();
    object[u"assignees"_s] = assignees;
    if (!row.snippet.isEmpty())
        object[u"snippet"_s] = row.snippet;
    return object;
}

} // namespace galley
