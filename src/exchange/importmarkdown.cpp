// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/assetjson.h"
#include "exchange/exchangetr.h"
#include "exchange/frontmatter.h"
#include "exchange/mergedfile.h"
#include "exchange/storyparts.h"
#include "markup/render.h"

#include <QHash>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

QStringList stringsOf(const QJsonValue &value)
{
    QStringList list;
    if (value.isString()) {
        for (const QString &entry : value.toString().split(u',', Qt::SkipEmptyParts))
            list.append(entry.trimmed());
    }
    for (const QJsonValue &entry : value.toArray())
        list.append(entry.toString());
    return list;
}

QDateTime timeOf(const QJsonValue &value)
{
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return time.isValid() ? time.toUTC() : QDateTime();
}

SignOff signOffOf(const QJsonValue &value)
{
    const QJsonObject map = value.toObject();
    return {map["organisation"_L1].toString(), stringsOf(map["names"_L1]), map["role"_L1].toString(),
            map["verbatim"_L1].toString()};
}

QList<PersonInText> peopleOf(const QJsonValue &value)
{
    QList<PersonInText> people;
    for (const QJsonValue &entry : value.toArray())
        people.append({entry["name"_L1].toString(), entry["post"_L1].toString()});
    return people;
}

SeriesPart seriesOf(const QJsonValue &value)
{
    if (value.isString())
        return {{}, value.toString(), 0, {}};
    return {{}, value["name"_L1].toString(), value["part"_L1].toString().toInt(), value["mark"_L1].toString()};
}

Cover coverOf(const QJsonValue &value)
{
    Cover cover;
    cover.sha256 = value["sha256"_L1].toString().toLatin1();
    const QJsonArray focal = value["focal"_L1].toArray();
    if (focal.size() == 2)
        cover.focal = {focal[0].toString().toInt(), focal[1].toString().toInt()};
    return cover;
}

ReprintRecord reprintOf(const QJsonValue &value)
{
    return {value["title"_L1].toString(), value["author"_L1].toString(),  value["editor"_L1].toString(),
            value["time"_L1].toString(),  value["address"_L1].toString(), value["licence"_L1].toString(),
            value["snapshot"_L1].toString()};
}

QList<ChangeEntry> changesOf(const QJsonValue &value)
{
    QList<ChangeEntry> changes;
    for (const QJsonValue &entry : value.toArray())
        changes.append({entry["id"_L1].toString(), PersonId::fromString(entry["author"_L1].toString()),
                        timeOf(entry["time"_L1]), entry["open"_L1].toString() != u"false",
                        stringsOf(entry["replies"_L1])});
    return changes;
}

QList<CorrectionNote> correctionsOf(const QJsonValue &value)
{
    QList<CorrectionNote> corrections;
    for (const QJsonValue &entry : value.toArray())
        corrections.append({ArticleDate::fromCanonical(entry["date"_L1].toString()), entry["text"_L1].toString()});
    return corrections;
}

QList<SubjectCode> subjectsOf(const QJsonValue &value)
{
    QList<SubjectCode> subjects;
    for (const QJsonValue &entry : value.toArray())
        subjects.append({entry["vocabulary"_L1].toString(), entry["version"_L1].toString(), entry["code"_L1].toString()});
    return subjects;
}

/// Reads what a front matter says, key by key.
class FrontMatter
{
public:
    FrontMatter(QJsonObject entries, const ImportOptions &options) : m_entries(std::move(entries)), m_options(options) {}

    void readInto(ImportedArticle &article)
    {
        readContent(article.content);
        readDate(article);
        readKind(article);
        readHandling(article);
        keepUnknown(article);
    }

private:
    QJsonValue take(QStringView key) { return m_entries.take(key); }

    /// Our key, or what other tools call it.
    QString text(QStringView key, std::initializer_list<QStringView> others = {})
    {
        QJsonValue value = take(key);
        for (const QStringView other : others) {
            if (value.isUndefined())
                value = take(other);
        }
        return value.isArray() ? stringsOf(value).join(u' ') : value.toString();
    }

    void readContent(Content &content)
    {
        content.headline = text(u"headline", {u"title"});
        content.kicker = text(u"kicker");
        content.subtitle = text(u"subtitle");
        content.shortHeadline = text(u"short_headline");
        content.summary = text(u"summary", {u"description", u"excerpt"});
        content.source.printed = text(u"source");
        content.authorLine = text(u"author_line", {u"author", u"authors"});
        content.signOff = signOffOf(take(u"sign_off"));
        content.people = peopleOf(take(u"people"));
        content.series = seriesOf(take(u"series"));
        if (const QJsonValue language = take(u"language"); language.isString())
            content.language = language.toString();
        content.cover = coverOf(take(u"cover"));
        content.assets = assetsFromJson(take(u"assets"));
        if (const QJsonValue reprint = take(u"reprint"); reprint.isObject())
            content.reprint = reprintOf(reprint);
        content.corrections = correctionsOf(take(u"corrections"));
        content.changes = changesOf(take(u"changes"));
    }

    void readDate(ImportedArticle &article)
    {
        const QString printed = text(u"date");
        article.content.date = ArticleDate::fromCanonical(printed);
        if (article.content.date.isNone())
            article.content.date = findDate(printed, m_options.zone).date;
        if (article.content.date.isNone() && !printed.isEmpty())
            article.warnings.append(Exchange::tr("The date \"%1\" cannot be read.").arg(printed));
    }

    void readKind(ImportedArticle &article)
    {
        if (const QString name = text(u"kind"); !name.isEmpty()) {
            const std::optional<Kind> kind = kindFromName(name);
            article.kind = kind.value_or(Kind::Original);
            if (!kind)
                article.warnings.append(Exchange::tr("There is no kind \"%1\"; the article was taken as original.").arg(name));
        }
        if (const QString name = text(u"genre"); !name.isEmpty()) {
            const std::optional<Genre> genre = genreFromName(name);
            article.genre = genre.value_or(Genre::None);
            if (!genre)
                article.warnings.append(Exchange::tr("There is no genre \"%1\".").arg(name));
        }
    }

    void readHandling(ImportedArticle &article)
    {
        article.sectionNames = stringsOf(take(u"sections")) + stringsOf(take(u"categories")) + stringsOf(take(u"section"));
        article.tagNames = stringsOf(take(u"tags")) + stringsOf(take(u"keywords"));
        article.slug = text(u"slug");
        article.responsibleEditor = text(u"responsible_editor");
        article.place = text(u"place");
        if (const int urgency = text(u"urgency").toInt(); urgency >= 1 && urgency <= 9)
            article.urgency = urgency;
        article.subjects = subjectsOf(take(u"subjects"));
        for (const QString &id : stringsOf(take(u"related")))
            article.related.append(ArticleId::fromString(id));
        article.notes = text(u"notes");
        article.embargo = timeOf(take(u"embargo"));
        article.publishAt = timeOf(take(u"publish_at"));
        article.expireAt = timeOf(take(u"expire_at"));
    }

    /// What we have no field for goes to the notes, so that nothing is lost.
    void keepUnknown(ImportedArticle &article)
    {
        for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry) {
            if (!article.notes.isEmpty() && !article.notes.endsWith(u'\n'))
                article.notes += u'\n';
            article.notes += frontMatterEntry(entry.key(), entry.value());
            article.warnings.append(
                Exchange::tr("The front matter's \"%1\" is not known; it was kept in the notes.").arg(entry.key()));
        }
    }

    QJsonObject m_entries;
    const ImportOptions &m_options;
};

/// Without a headline in the front matter a first "# …" line is it.
void headlineFromBody(ImportedArticle &article)
{
    QString &body = article.content.body;
    const QString trimmed = body.trimmed();
    if (!trimmed.startsWith(u"# "_s))
        return;
    const qsizetype end = trimmed.indexOf(u'\n');
    setHeadline(article.content, plainText(end < 0 ? trimmed : trimmed.first(end)));
    body = end < 0 ? QString() : trimmed.sliced(end).trimmed() + u'\n';
}

} // namespace

Result<ImportedArticle> importMarkdown(const QByteArray &bytes, const ImportOptions &options)
{
    Result<QString> text = decodeText(bytes);
    if (!text)
        return std::unexpected(text.error());
    if (const auto right = checkPutRight(*text); !right)
        return std::unexpected(right.error());
    const MarkdownParts parts = splitFrontMatter(text->replace("\r\n"_L1, "\n"_L1));
    ImportedArticle article;
    if (parts.hasFrontMatter) {
        Result<QJsonObject> entries = parseFrontMatter(parts.frontMatter);
        if (!entries)
            return std::unexpected(entries.error());
        FrontMatter(std::move(*entries), options).readInto(article);
    }
    article.content.body = parts.body;
    // A mark in a headline of another tool's; ours stands in series.mark already.
    if (article.content.headline.isEmpty())
        headlineFromBody(article);
    else if (article.content.series.isNone() && !parts.frontMatter.contains("headline:"_L1))
        setHeadline(article.content, article.content.headline);
    if (options.asReprint) {
        PageFields fields;
        fields.authorLine = article.content.authorLine;
        fields.dateText = article.content.date.printed(options.zone);
        if (!article.content.reprint)
            recordReprint(article, fields, parts.body, {}, true, options);
        article.kind = Kind::Reprint;
    }
    if (!parts.hasFrontMatter)
        takeSignOff(article.content);
    const QList<PersonInText> asWritten = article.content.people;
    finishArticle(article);
    if (parts.hasFrontMatter)
        article.content.people = asWritten; // an exported article comes back as it was
    return article;
}

} // namespace galley
