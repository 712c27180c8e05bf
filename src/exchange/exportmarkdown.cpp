// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exporter.h"
#include "exchange/frontmatter.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

// Values are written whatever they hold; an empty one is left out and read back as empty. The keys are
// those of `galleyctl article show --json`, importmarkdown.cpp reads the same.

QJsonObject signOffOf(const SignOff &signOff)
{
    return {{u"organisation"_s, signOff.organisation},
            {u"role"_s, signOff.role},
            {u"names"_s, QJsonArray::fromStringList(signOff.names)},
            {u"verbatim"_s, signOff.verbatim}};
}

QJsonArray peopleOf(const QList<PersonInText> &people)
{
    QJsonArray list;
    for (const PersonInText &person : people)
        list.append(QJsonObject{{u"name"_s, person.name}, {u"post"_s, person.post}});
    return list;
}

QJsonObject seriesOf(const SeriesPart &series)
{
    QJsonObject map{{u"name"_s, series.name}, {u"mark"_s, series.mark}};
    if (series.number != 0)
        map.insert(u"part"_s, series.number);
    return map;
}

QJsonObject coverOf(const Cover &cover)
{
    QJsonObject map;
    if (!cover.sha256.isEmpty())
        map.insert(u"sha256"_s, QString::fromLatin1(cover.sha256));
    if (cover.focal != FocalPoint())
        map.insert(u"focal"_s, QJsonArray{cover.focal.x, cover.focal.y});
    return map;
}

QJsonArray assetsOf(const QList<AssetUse> &assets)
{
    QJsonArray list;
    for (const AssetUse &asset : assets)
        list.append(QJsonObject{{u"sha256"_s, QString::fromLatin1(asset.sha256)},
                                {u"name"_s, asset.name},
                                {u"caption"_s, asset.caption},
                                {u"credit"_s, asset.credit},
                                {u"alt"_s, asset.alt},
                                {u"rights"_s, asset.rights},
                                {u"ai_label"_s, asset.aiLabel}});
    return list;
}

/// Also a record that says nothing is a record: "known" keeps it.
QJsonObject reprintOf(const ReprintRecord &record)
{
    return {{u"known"_s, true},
            {u"title"_s, record.title},
            {u"author"_s, record.author},
            {u"editor"_s, record.editor},
            {u"time"_s, record.time},
            {u"address"_s, record.address},
            {u"licence"_s, record.licence},
            {u"snapshot"_s, record.snapshot}};
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QJsonArray changesOf(const QList<ChangeEntry> &changes)
{
    QJsonArray list;
    for (const ChangeEntry &change : changes)
        list.append(QJsonObject{{u"id"_s, change.id},
                                {u"author"_s, change.author.toString()},
                                {u"time"_s, timeText(change.time)},
                                {u"open"_s, change.open},
                                {u"replies"_s, QJsonArray::fromStringList(change.replies)}});
    return list;
}

QJsonArray correctionsOf(const QList<CorrectionNote> &corrections)
{
    QJsonArray list;
    for (const CorrectionNote &note : corrections)
        list.append(QJsonObject{{u"date"_s, note.date.toCanonical()}, {u"text"_s, note.text}});
    return list;
}

QJsonArray subjectsOf(const QList<SubjectCode> &subjects)
{
    QJsonArray list;
    for (const SubjectCode &subject : subjects)
        list.append(QJsonObject{{u"vocabulary"_s, subject.vocabulary}, {u"version"_s, subject.version}, {u"code"_s, subject.code}});
    return list;
}

QJsonArray relatedOf(const QList<ArticleId> &related)
{
    QJsonArray list;
    for (const ArticleId id : related)
        list.append(id.toString());
    return list;
}

QString contentEntries(const Content &content)
{
    QString text = frontMatterEntry(u"headline"_s, content.headline);
    text += frontMatterEntry(u"kicker"_s, content.kicker);
    text += frontMatterEntry(u"subtitle"_s, content.subtitle);
    text += frontMatterEntry(u"short_headline"_s, content.shortHeadline);
    text += frontMatterEntry(u"summary"_s, content.summary);
    text += frontMatterEntry(u"source"_s, content.source.printed);
    text += frontMatterEntry(u"author_line"_s, content.authorLine);
    text += frontMatterEntry(u"date"_s, content.date.toCanonical());
    text += frontMatterEntry(u"sign_off"_s, signOffOf(content.signOff));
    text += frontMatterEntry(u"people"_s, peopleOf(content.people));
    text += frontMatterEntry(u"series"_s, seriesOf(content.series));
    if (content.language != Content().language)
        text += u"language: "_s + (content.language.isEmpty() ? u"\"\""_s : content.language) + u'\n';
    text += frontMatterEntry(u"cover"_s, coverOf(content.cover));
    text += frontMatterEntry(u"assets"_s, assetsOf(content.assets));
    if (content.reprint)
        text += frontMatterEntry(u"reprint"_s, reprintOf(*content.reprint));
    text += frontMatterEntry(u"corrections"_s, correctionsOf(content.corrections));
    text += frontMatterEntry(u"changes"_s, changesOf(content.changes));
    return text;
}

QString handlingEntries(const Handling &handling, const ExportNames &names)
{
    QString text = frontMatterEntry(u"kind"_s, kindName(handling.kind));
    if (handling.genre != Genre::None)
        text += frontMatterEntry(u"genre"_s, genreName(handling.genre));
    text += frontMatterEntry(u"sections"_s, QJsonArray::fromStringList(names.sections));
    text += frontMatterEntry(u"tags"_s, QJsonArray::fromStringList(names.tags));
    text += frontMatterEntry(u"slug"_s, handling.slug);
    text += frontMatterEntry(u"responsible_editor"_s, handling.responsibleEditor);
    text += frontMatterEntry(u"place"_s, handling.place);
    if (handling.urgency != Handling().urgency)
        text += frontMatterEntry(u"urgency"_s, handling.urgency);
    text += frontMatterEntry(u"subjects"_s, subjectsOf(handling.subjects));
    text += frontMatterEntry(u"related"_s, relatedOf(handling.related));
    text += frontMatterEntry(u"notes"_s, handling.notes);
    text += frontMatterEntry(u"embargo"_s, timeText(handling.embargo));
    text += frontMatterEntry(u"publish_at"_s, timeText(handling.publishAt));
    text += frontMatterEntry(u"expire_at"_s, timeText(handling.expireAt));
    return text;
}

} // namespace

QByteArray exportMarkdown(const Article &article, const ExportNames &names)
{
    const QString text = u"---\n"_s + contentEntries(article.content) + handlingEntries(article.handling, names)
        + u"---\n\n"_s + article.content.body;
    return text.toUtf8();
}

} // namespace galley
