// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ctltext.h"
#include "ctl/lookup.h"
#include "ctl/registry.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QJsonObject sectionJson(const Section &section, const QList<Section> &all, const QList<Route> &routes)
{
    const auto parent = std::ranges::find(all, section.parent, &Section::id);
    const auto route = std::ranges::find(routes, section.route, &Route::id);
    return {{u"id"_s, section.id.toString()},
            {u"name"_s, section.name},
            {u"slug"_s, section.slug},
            {u"tree"_s, sectionTreeName(section.tree)},
            {u"parent"_s, section.parent && parent != all.end() ? QJsonValue(parent->slug) : QJsonValue::Null},
            {u"position"_s, section.position},
            {u"list_style"_s, listStyleName(section.listStyle)},
            {u"route"_s, section.route && route != routes.end() ? QJsonValue(route->name) : QJsonValue::Null},
            {u"colour"_s, section.colour}};
}

Result<Answer> answerWith(const Session &session, const Section &section)
{
    const auto all = session.newsroom->sections();
    if (!all)
        return std::unexpected(all.error());
    const auto routes = session.newsroom->routes();
    if (!routes)
        return std::unexpected(routes.error());
    return Answer{sectionJson(section, *all, *routes), QString(section.slug + u'\n').toUtf8()};
}

Result<Answer> list(Session &session)
{
    const auto all = session.newsroom->sections();
    if (!all)
        return std::unexpected(all.error());
    const auto routes = session.newsroom->routes();
    if (!routes)
        return std::unexpected(routes.error());
    QJsonArray array;
    QString text;
    for (const Section &section : *all) {
        array << sectionJson(section, *all, *routes);
        const QString indent = section.parent ? u"    "_s : u"  "_s;
        text += sectionTreeName(section.tree).leftJustified(8) + indent + section.slug.leftJustified(16) + section.name + u'\n';
    }
    return Answer{QJsonObject{{u"sections"_s, array}}, text.toUtf8()};
}

/// Takes the options over into a section.
Result<void> apply(const Session &session, Section &section)
{
    const Arguments &arguments = session.arguments;
    const Newsroom &newsroom = *session.newsroom;
    if (arguments.has(u"name"_s))
        section.name = arguments.value(u"name"_s);
    if (arguments.has(u"slug"_s))
        section.slug = arguments.value(u"slug"_s);
    if (arguments.has(u"colour"_s))
        section.colour = arguments.value(u"colour"_s);
    if (arguments.has(u"tree"_s)) {
        const auto tree = sectionTreeFromName(arguments.value(u"tree"_s));
        if (!tree)
            return failure(ErrorCode::Usage, Ctl::tr("--tree is channel or region, not %1.").arg(arguments.value(u"tree"_s)));
        section.tree = *tree;
    }
    if (arguments.has(u"list-style"_s)) {
        const auto style = listStyleFromName(arguments.value(u"list-style"_s));
        if (!style) {
            return failure(ErrorCode::Usage, Ctl::tr("--list-style is headlines, summaries or pictures, not %1.")
                                                 .arg(arguments.value(u"list-style"_s)));
        }
        section.listStyle = *style;
    }
    if (arguments.has(u"parent"_s)) {
        const auto parent = findSection(newsroom, arguments.value(u"parent"_s));
        if (!parent)
            return std::unexpected(parent.error());
        section.parent = parent->id;
        section.tree = parent->tree;
    }
    if (arguments.has(u"route"_s)) {
        const auto routes = newsroom.routes();
        if (!routes)
            return std::unexpected(routes.error());
        const QString name = arguments.value(u"route"_s);
        const auto route = std::ranges::find(*routes, name, &Route::name);
        if (!name.isEmpty() && route == routes->end())
            return failure(ErrorCode::NotFound, Ctl::tr("There is no route %1.").arg(name));
        section.route = name.isEmpty() ? RouteId() : route->id;
    }
    return {};
}

Result<Answer> put(Session &session, Section section)
{
    if (const auto done = apply(session, section); !done)
        return std::unexpected(done.error());
    if (section.name.isEmpty() || section.slug.isEmpty())
        return failure(ErrorCode::Usage, Ctl::tr("A section needs a name and a slug: --name and --slug."));
    const auto stored = await(session.newsroom->putSection(section, session.actor.id));
    if (!stored)
        return std::unexpected(stored.error());
    return answerWith(session, *stored);
}

Result<Answer> add(Session &session)
{
    const auto all = session.newsroom->sections();
    if (!all)
        return std::unexpected(all.error());
    Section section;
    section.name = session.positional(0);
    section.position = static_cast<int>(all->size());
    return put(session, section);
}

Result<Answer> set(Session &session)
{
    const auto section = findSection(*session.newsroom, session.positional(0));
    if (!section)
        return std::unexpected(section.error());
    return put(session, *section);
}

Result<Answer> move(Session &session)
{
    const Arguments &arguments = session.arguments;
    const auto section = findSection(*session.newsroom, session.positional(0));
    if (!section)
        return std::unexpected(section.error());
    SectionId parent = section->parent;
    if (arguments.has(u"top"_s))
        parent = {};
    if (arguments.has(u"parent"_s)) {
        const auto above = findSection(*session.newsroom, arguments.value(u"parent"_s));
        if (!above)
            return std::unexpected(above.error());
        parent = above->id;
    }
    int position = section->position;
    if (arguments.has(u"position"_s)) {
        const auto given = parseNumber(arguments.value(u"position"_s), 0, 100'000);
        if (!given)
            return std::unexpected(given.error());
        position = *given;
    }
    if (const auto done = await(session.newsroom->moveSection(section->id, parent, position, session.actor.id)); !done)
        return std::unexpected(done.error());
    const auto moved = findSection(*session.newsroom, section->id.toString());
    if (!moved)
        return std::unexpected(moved.error());
    return answerWith(session, *moved);
}

Result<Answer> merge(Session &session)
{
    const auto section = findSection(*session.newsroom, session.positional(0));
    const auto target = findSection(*session.newsroom, session.positional(1));
    if (!section || !target)
        return std::unexpected((section ? target : section).error());
    if (const auto done = await(session.newsroom->mergeSection(section->id, target->id, session.actor.id)); !done)
        return std::unexpected(done.error());
    return answerWith(session, *target);
}

Result<Answer> remove(Session &session)
{
    const auto section = findSection(*session.newsroom, session.positional(0));
    if (!section)
        return std::unexpected(section.error());
    if (const auto done = await(session.newsroom->removeSection(section->id, {}, session.actor.id)); !done)
        return std::unexpected(done.error());
    return Answer{QJsonObject{{u"removed"_s, section->slug}}, QString(section->slug + u'\n').toUtf8()};
}

} // namespace

QList<Command> sectionCommands()
{
    const QList<Option> values{
        {u"name"_s, u"NAME"_s, Ctl::tr("as readers see it")},
        {u"slug"_s, u"SLUG"_s, Ctl::tr("its part of addresses")},
        {u"tree"_s, u"TREE"_s, Ctl::tr("channel (the default) or region")},
        {u"parent"_s, u"SLUG"_s, Ctl::tr("the section above it")},
        {u"list-style"_s, u"STYLE"_s, Ctl::tr("headlines, summaries or pictures")},
        {u"route"_s, u"NAME"_s, Ctl::tr("the review route of its articles")},
        {u"colour"_s, u"#RRGGBB"_s, Ctl::tr("of its dot in the window")},
    };
    return {
        {.name = u"section list"_s, .help = Ctl::tr("Lists channels and regional columns."), .run = list},
        {.name = u"section add"_s, .usage = u"NAME --slug SLUG"_s, .help = Ctl::tr("Adds a section."), .needs = Needs::Writing,
         .run = add, .most = 1, .options = values},
        {.name = u"section set"_s, .usage = u"SLUG"_s, .help = Ctl::tr("Changes a section."), .needs = Needs::Writing,
         .run = set, .least = 1, .most = 1, .options = values},
        {.name = u"section move"_s, .usage = u"SLUG"_s, .help = Ctl::tr("Moves a section within its tree."), .needs = Needs::Writing,
         .run = move, .least = 1, .most = 1,
         .options = {{u"parent"_s, u"SLUG"_s, Ctl::tr("below this one")}, {u"top"_s, {}, Ctl::tr("to the top of its tree")},
                     {u"position"_s, u"N"_s, Ctl::tr("its place among its neighbours, from 0")}}},
        {.name = u"section merge"_s, .usage = u"SLUG TARGET"_s, .help = Ctl::tr("Moves a section's articles to another, which takes over its address."),
         .needs = Needs::Writing, .run = merge, .least = 2, .most = 2},
        {.name = u"section remove"_s, .usage = u"SLUG"_s, .help = Ctl::tr("Removes an empty section."), .needs = Needs::Writing,
         .run = remove, .least = 1, .most = 1},
    };
}

} // namespace galley
