// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ctltext.h"
#include "ctl/lookup.h"
#include "ctl/plainline.h"
#include "ctl/registry.h"

#include <QJsonArray>
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
        text += QString::number(articles).rightJustified(6) + u"  "_s + plainLine(tag.name) + u'\n';
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
    if (session.arguments.has(u"slug"_s))
        tag->slug = session.arguments.value(u"slug"_s);
    const auto stored = await(session.newsroom->putTag(*tag, session.actor.id));
    if (!stored)
        return std::unexpected(stored.error());
    return Answer{tagJson(*stored), QString(stored->name + u'\n').toUtf8()};
}

Result<Answer> tagRemove(Session &session)
{
    const auto tag = findTag(*session.newsroom, session.positional(0));
    if (!tag)
        return std::unexpected(tag.error());
    if (const auto done = await(session.newsroom->removeTag(tag->id, session.actor.id)); !done)
        return std::unexpected(done.error());
    return Answer{QJsonObject{{u"removed"_s, tag->name}}, QString(tag->name + u'\n').toUtf8()};
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
    const auto usage = session.newsroom->seriesUsage();
    if (!usage)
        return std::unexpected(usage.error());
    QJsonArray array;
    QString text;
    for (const Series &series : *all) {
        QJsonObject object = seriesJson(series);
        object[u"articles"_s] = usage->value(series.id);
        array << object;
        text += plainLine(series.name) + u'\n';
    }
    return Answer{QJsonObject{{u"series"_s, array}}, text.toUtf8()};
}

Result<Answer> seriesMerge(Session &session)
{
    const auto series = findSeries(*session.newsroom, session.positional(0));
    const auto target = findSeries(*session.newsroom, session.positional(1));
    if (!series || !target)
        return std::unexpected((series ? target : series).error());
    if (const auto done = await(session.newsroom->mergeSeries(series->id, target->id, session.actor.id)); !done)
        return std::unexpected(done.error());
    return Answer{seriesJson(*target), QString(target->name + u'\n').toUtf8()};
}

Result<Answer> seriesRemove(Session &session)
{
    const auto series = findSeries(*session.newsroom, session.positional(0));
    if (!series)
        return std::unexpected(series.error());
    if (const auto done = await(session.newsroom->removeSeries(series->id, session.actor.id)); !done)
        return std::unexpected(done.error());
    return Answer{QJsonObject{{u"removed"_s, series->name}}, QString(series->name + u'\n').toUtf8()};
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
         .run = tagRename, .least = 2, .most = 2, .options = {{u"slug"_s, u"SLUG"_s, Ctl::tr("its part of addresses")}}},
        {.name = u"tag remove"_s, .usage = u"TAG"_s, .help = Ctl::tr("Removes a tag, also from its articles."), .needs = Needs::Writing,
         .run = tagRemove, .least = 1, .most = 1},
        {.name = u"series list"_s, .help = Ctl::tr("Lists series."), .run = seriesList},
        {.name = u"series set"_s, .usage = u"SERIES"_s, .help = Ctl::tr("Enters or renames a series."), .needs = Needs::Writing,
         .run = seriesSet, .least = 1, .most = 1,
         .options = {{u"name"_s, u"NAME"_s, Ctl::tr("its new name")}, {u"slug"_s, u"SLUG"_s, Ctl::tr("its part of addresses")}}},
        {.name = u"series merge"_s, .usage = u"SERIES TARGET"_s, .help = Ctl::tr("Makes one series of two; no article changes by it."),
         .needs = Needs::Writing, .run = seriesMerge, .least = 2, .most = 2},
        {.name = u"series remove"_s, .usage = u"SERIES"_s, .help = Ctl::tr("Removes a series without articles."), .needs = Needs::Writing,
         .run = seriesRemove, .least = 1, .most = 1},
    };
}

} // namespace galley
