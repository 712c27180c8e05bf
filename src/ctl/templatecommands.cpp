// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ctltext.h"
#include "ctl/lookup.h"
#include "ctl/offering.h"
#include "ctl/plainline.h"
#include "ctl/registry.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QJsonObject templateJson(const ArticleTemplate &entry, const QList<Section> &sections)
{
    return {{u"id"_s, entry.id.toString()},
            {u"name"_s, entry.name},
            {u"section"_s, slugOrNull(sections, entry.section)},
            {u"kind"_s, kindName(entry.kind)},
            {u"genre"_s, genreName(entry.genre)},
            {u"headline"_s, entry.headline},
            {u"summary"_s, entry.summary},
            {u"author_line"_s, entry.authorLine},
            {u"body"_s, entry.body},
            {u"position"_s, entry.position}};
}

Result<Answer> list(Session &session)
{
    const auto all = session.newsroom->templates();
    const auto sections = session.newsroom->sections();
    if (!all || !sections)
        return std::unexpected(all ? sections.error() : all.error());
    QJsonArray array;
    QString text;
    for (const ArticleTemplate &entry : *all) {
        const QJsonObject object = templateJson(entry, *sections);
        array << object;
        text += plainLine(entry.name) + u"  "_s + kindName(entry.kind) + u"  "_s + object[u"section"_s].toString() + u'\n';
    }
    return Answer{QJsonObject{{u"templates"_s, array}}, text.toUtf8()};
}

Result<void> applyPlace(const Session &session, ArticleTemplate &entry)
{
    const Arguments &arguments = session.arguments;
    if (const auto taken = takeOffering(session, entry.section, entry.genre); !taken)
        return taken;
    if (arguments.has(u"kind"_s)) {
        const auto kind = kindFromName(arguments.value(u"kind"_s));
        if (!kind)
            return failure(ErrorCode::Usage, Ctl::tr("There is no kind %1.").arg(arguments.value(u"kind"_s)));
        entry.kind = *kind;
    }
    if (arguments.has(u"position"_s)) {
        const auto position = parseNumber(arguments.value(u"position"_s), 0, 10'000);
        if (!position)
            return std::unexpected(position.error());
        entry.position = *position;
    }
    return {};
}

Result<void> applyText(const Session &session, ArticleTemplate &entry)
{
    const Arguments &arguments = session.arguments;
    for (const auto &[option, text] : {std::pair(u"name"_s, &entry.name), std::pair(u"headline"_s, &entry.headline),
                                       std::pair(u"summary"_s, &entry.summary), std::pair(u"author-line"_s, &entry.authorLine),
                                       std::pair(u"body"_s, &entry.body)}) {
        if (arguments.has(option))
            *text = arguments.value(option);
    }
    if (arguments.has(u"body-file"_s)) {
        const auto bytes = session.read(arguments.value(u"body-file"_s));
        if (!bytes)
            return std::unexpected(bytes.error());
        entry.body = QString::fromUtf8(*bytes);
    }
    return {};
}

Result<Answer> set(Session &session)
{
    const QString name = session.positional(0);
    auto entry = findTemplate(*session.newsroom, name);
    if (!entry && entry.error().code == ErrorCode::NotFound) {
        const auto all = session.newsroom->templates();
        if (!all)
            return std::unexpected(all.error());
        ArticleTemplate fresh;
        fresh.name = name;
        fresh.position = static_cast<int>(all->size());
        entry = fresh;
    }
    if (!entry)
        return std::unexpected(entry.error());
    if (const auto done = applyPlace(session, *entry).and_then([&] { return applyText(session, *entry); }); !done)
        return std::unexpected(done.error());
    const auto stored = await(session.newsroom->putTemplate(*entry, session.actor.id));
    const auto sections = session.newsroom->sections();
    if (!stored || !sections)
        return std::unexpected(stored ? sections.error() : stored.error());
    return Answer{templateJson(*stored, *sections), QString(stored->name + u'\n').toUtf8()};
}

Result<Answer> remove(Session &session)
{
    const auto entry = findTemplate(*session.newsroom, session.positional(0));
    if (!entry)
        return std::unexpected(entry.error());
    if (const auto done = await(session.newsroom->removeTemplate(entry->id, session.actor.id)); !done)
        return std::unexpected(done.error());
    return Answer{QJsonObject{{u"removed"_s, entry->name}}, QString(entry->name + u'\n').toUtf8()};
}

} // namespace

QList<Command> templateCommands()
{
    return {
        {.name = u"template list"_s, .help = Ctl::tr("Lists what new articles may begin with."), .run = list},
        {.name = u"template set"_s, .usage = u"TEMPLATE"_s, .help = Ctl::tr("Makes or changes a template."), .needs = Needs::Writing,
         .run = set, .least = 1, .most = 1,
         .options = {{u"name"_s, u"NAME"_s, Ctl::tr("its new name")},
                     {u"section"_s, u"SLUG"_s, Ctl::tr("offered there and below; empty: everywhere")},
                     {u"kind"_s, u"KIND"_s, Ctl::tr("original, reprint, wire-copy, flash, correction")},
                     {u"genre"_s, u"GENRE"_s, Ctl::tr("the genre of such an article")},
                     {u"headline"_s, u"TEXT"_s, Ctl::tr("how its headline begins")},
                     {u"summary"_s, u"TEXT"_s, Ctl::tr("its summary")},
                     {u"author-line"_s, u"TEXT"_s, Ctl::tr("its author line")},
                     {u"body"_s, u"TEXT"_s, Ctl::tr("body source")},
                     {u"body-file"_s, u"FILE|-"_s, Ctl::tr("body source from a file")},
                     {u"position"_s, u"N"_s, Ctl::tr("its place in the list, from 0")}}},
        {.name = u"template remove"_s, .usage = u"TEMPLATE"_s, .help = Ctl::tr("Removes a template."), .needs = Needs::Writing,
         .run = remove, .least = 1, .most = 1},
    };
}

} // namespace galley
