// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ctltext.h"
#include "ctl/lookup.h"
#include "ctl/registry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QJsonObject tagJson(const Tag &tag)
{
    return {{u"id"_s, tag.id.toString()}, {u"name"_s, tag.name}, {u"slug"_s, tag.slug}};
}

Result<Answer> tagList(Session &session)
{
    const auto tags = session.newsroom->tags();
    if (!tags)
        return std::unexpected(tags.error());
    const auto counts = session.newsroom->counts(session.actor.id);
    if (!counts)
        return std::unexpected(counts.error());
    QJsonArray array;
    QString text;
    for (const Tag &tag : *tags) {
        QJsonObject object = tagJson(tag);
        const int articles = counts->tags.value(tag.id);
        object[u"articles"_s] = articles;
        array << object;
        text += QString::number(articles).rightJustified(6) + u"  "_s + tag.name + u'\n';
    }
    return Answer{QJsonObject{{u"tags"_s, array}}, text.toUtf8()};
}

Result<Answer> tagMerge(Session &session)
{
    const auto tag = findTag(*session.newsroom, session.positional(0));
    const auto target = findTag(*session.newsroom, session.positional(1));
    if (!tag || !target)
        return std::unexpected((tag ? target : tag).error());
    if (const auto done = await(session.newsroom->mergeTag(tag->id, target->id, session.actor.id)); !done)
        return std::unexpected(done.error());
    return Answer{tagJson(*target), QString(target->name + u'\n').toUtf8()};
}

Result<Answer> tagRename(Session &session)
{
    auto tag = findTag(*session.newsroom, session.positional(0));
    if (!tag)
        return std::unexpected(tag.error());
    const QString name = session.positional(1);
    if (const auto other = findTag(*session.newsroom, name); other && other->id != tag->id)
        return failure(ErrorCode::Usage, Ctl::tr("There is a tag %1 already; merge the two.").arg(name));
    tag->name = name;
    const auto stored = await(session.newsroom->putTag(*tag, session.actor.id));
    if (!stored)
        return std::unexpected(stored.error());
    return Answer{tagJson(*stored), QString(stored->name + u'\n').toUtf8()};
}

QJsonObject sourceJson(const Source &source)
{
    return {{u"id"_s, source.id.toString()}, {u"name"_s, source.name}, {u"printed"_s, source.printed},
            {u"address"_s, source.address}};
}

Result<Answer> sourceList(Session &session)
{
    const auto sources = session.newsroom->sources();
    if (!sources)
        return std::unexpected(sources.error());
    QJsonArray array;
    QString text;
    for (const Source &source : *sources) {
        array << sourceJson(source);
        text += source.printed + (source.address.isEmpty() ? QString() : QString(u'\t' + source.address)) + u'\n';
    }
    return Answer{QJsonObject{{u"sources"_s, array}}, text.toUtf8()};
}

/// A line each: printed form, and after a tab the address. Or JSON as `source list --json` gives it.
Result<QList<Source>> sourcesIn(const QByteArray &bytes)
{
    QList<Source> sources;
    if (bytes.trimmed().startsWith('{') || bytes.trimmed().startsWith('[')) {
        const QJsonDocument document = QJsonDocument::fromJson(bytes);
        const QJsonArray array = document.isArray() ? document.array() : document[u"sources"_s].toArray();
        if (document.isNull())
            return failure(ErrorCode::BadInput, Ctl::tr("The file is no JSON of sources."));
        for (const QJsonValue &item : array)
            sources.append({{}, item[u"name"_s].toString(), item[u"printed"_s].toString(), item[u"address"_s].toString()});
    } else {
        QStringDecoder utf8(QStringDecoder::Utf8);
        const QString text = utf8.decode(bytes);
        if (utf8.hasError())
            return failure(ErrorCode::BadInput, Ctl::tr("The file is not UTF-8 text."));
        for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
            const QString printed = line.section(u'\t', 0, 0).trimmed();
            if (!printed.isEmpty())
                sources.append({{}, {}, printed, line.section(u'\t', 1).trimmed()});
        }
    }
    for (Source &source : sources) {
        if (source.printed.isEmpty())
            source.printed = source.name;
        if (source.name.isEmpty()) {
            source.name = source.printed;
            source.name.remove(u'《').remove(u'》');
        }
        if (source.name.isEmpty())
            return failure(ErrorCode::BadInput, Ctl::tr("A source in the file has no name."));
    }
    return sources;
}

Result<Answer> sourceImport(Session &session)
{
    const auto bytes = session.read(session.positional(0));
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto sources = sourcesIn(*bytes);
    if (!sources)
        return std::unexpected(sources.error());
    QJsonArray array;
    for (const Source &source : *sources) {
        const auto stored = await(session.newsroom->putSource(source, session.actor.id));
        if (!stored)
            return std::unexpected(stored.error());
        array << sourceJson(*stored);
    }
    return Answer{QJsonObject{{u"sources"_s, array}}, QString(Ctl::tr("%n source(s) read.", nullptr, static_cast<int>(sources->size())) + u'\n').toUtf8()};
}

QJsonObject seriesJson(const Series &series)
{
    return {{u"id"_s, series.id.toString()}, {u"name"_s, series.name}, {u"slug"_s, series.slug}};
}

Result<Answer> seriesList(Session &session)
{
    const auto all = session.newsroom->series();
    if (!all)
        return std::unexpected(all.error());
    QJsonArray array;
    QString text;
    for (const Series &series : *all) {
        array << seriesJson(series);
        text += series.name + u'\n';
    }
    return Answer{QJsonObject{{u"series"_s, array}}, text.toUtf8()};
}

Result<Answer> seriesSet(Session &session)
{
    const QString name = session.positional(0);
    Series series;
    if (const auto known = findSeries(*session.newsroom, name))
        series = *known;
    else if (known.error().code == ErrorCode::NotFound)
        series.name = name;
    else
        return std::unexpected(known.error());
    if (session.arguments.has(u"name"_s))
        series.name = session.arguments.value(u"name"_s);
    if (session.arguments.has(u"slug"_s))
        series.slug = session.arguments.value(u"slug"_s);
    const auto stored = await(session.newsroom->putSeries(series, session.actor.id));
    if (!stored)
        return std::unexpected(stored.error());
    return Answer{seriesJson(*stored), QString(stored->name + u'\n').toUtf8()};
}

} // namespace

QList<Command> registerCommands()
{
    return {
        {.name = u"tag list"_s, .help = Ctl::tr("Lists tags with their numbers of articles."), .run = tagList},
        {.name = u"tag merge"_s, .usage = u"TAG TARGET"_s, .help = Ctl::tr("Makes one tag of two."), .needs = Needs::Writing,
         .run = tagMerge, .least = 2, .most = 2},
        {.name = u"tag rename"_s, .usage = u"TAG NAME"_s, .help = Ctl::tr("Renames a tag; no article changes by it."), .needs = Needs::Writing,
         .run = tagRename, .least = 2, .most = 2},
        {.name = u"source list"_s, .help = Ctl::tr("Lists the register of sources."), .run = sourceList},
        {.name = u"source import"_s, .usage = u"FILE|-"_s, .help = Ctl::tr("Reads sources, one a line with an address after a tab, or JSON."),
         .needs = Needs::Writing, .run = sourceImport, .least = 1, .most = 1},
        {.name = u"series list"_s, .help = Ctl::tr("Lists series."), .run = seriesList},
        {.name = u"series set"_s, .usage = u"SERIES"_s, .help = Ctl::tr("Enters or renames a series."), .needs = Needs::Writing,
         .run = seriesSet, .least = 1, .most = 1,
         .options = {{u"name"_s, u"NAME"_s, Ctl::tr("its new name")}, {u"slug"_s, u"SLUG"_s, Ctl::tr("its part of addresses")}}},
    };
}

} // namespace galley
