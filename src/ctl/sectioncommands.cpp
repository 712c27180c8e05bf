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

QJsonObject limitsJson(const LengthLimits &limits)
{
    return {{u"headline"_s, limits.headline}, {u"summary"_s, limits.summary}, {u"body"_s, limits.body}};
}

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
            {u"colour"_s, section.colour},
            {u"limits"_s, limitsJson(section.limits)},
            {u"promotional"_s, section.promotional},
            {u"bars_open_findings"_s, section.barsOpenFindings}};
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
    const auto counts = session.newsroom->counts(session.actor.id);
    if (!counts)
        return std::unexpected(counts.error());
    QJsonArray array;
    QString text;
    for (const Section &section : *all) {
        QJsonObject object = sectionJson(section, *all, *routes);
        object[u"articles"_s] = counts->sections.value(section.id);
        array << object;
        const QString indent = section.parent ? u"    "_s : u"  "_s;
        text += sectionTreeName(section.tree).leftJustified(8) + indent + section.slug.leftJustified(16) + plainLine(section.name) + u'\n';
    }
    return Answer{QJsonObject{{u"sections"_s, array}}, text.toUtf8()};
}

/// Lengths and the rules for its texts.
Result<void> applyMeasures(const Arguments &arguments, Section &section)
{
    for (const auto &[option, limit] : {std::pair(u"limit-headline"_s, &section.limits.headline), std::pair(u"limit-summary"_s, &section.limits.summary),
                                        std::pair(u"limit-body"_s, &section.limits.body)}) {
        if (!arguments.has(option))
            continue;
        const auto number = parseNumber(arguments.value(option), 0, 1'000'000);
        if (!number)
            return std::unexpected(number.error());
        *limit = *number;
    }
    for (const auto &[option, flag] : {std::pair(u"promotional"_s, &section.promotional), std::pair(u"bars-open-findings"_s, &section.barsOpenFindings)}) {
        if (!arguments.has(option))
            continue;
        const auto yes = parseYes(option, arguments.value(option));
        if (!yes)
            return std::unexpected(yes.error());
        *flag = *yes;
    }
    return {};
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
        section.route = {};
        if (const QString name = arguments.value(u"route"_s); !name.isEmpty()) {
            const auto route = findRoute(newsroom, name);
            if (!route)
                return std::unexpected(route.error());
            section.route = route->id;
        }
    }
    return applyMeasures(arguments, section);
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

/// Where --position or --before put a section among those below the same one.
Result<int> positionWanted(const Session &session, const Section &section, SectionId parent)
{
    const Arguments &arguments = session.arguments;
    if (arguments.has(u"position"_s))
        return parseNumber(arguments.value(u"position"_s), 0, 100'000);
    if (!arguments.has(u"before"_s))
        return section.position;
    const auto before = findSection(*session.newsroom, arguments.value(u"before"_s));
    if (!before)
        return std::unexpected(before.error());
    if (before->parent != parent || before->tree != section.tree)
        return failure(ErrorCode::Usage, Ctl::tr("%1 does not stand there. Name one of its new neighbours, or --parent.").arg(before->slug));
    const auto all = session.newsroom->sections();
    if (!all)
        return std::unexpected(all.error());
    int position = 0;
    for (const Section &other : *all) {
        if (other.id == before->id)
            break;
        position += other.parent == parent && other.tree == section.tree && other.id != section.id;
    }
    return position;
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
    } else if (arguments.has(u"before"_s) && !arguments.has(u"top"_s)) {
        const auto before = findSection(*session.newsroom, arguments.value(u"before"_s));
        if (!before)
            return std::unexpected(before.error());
        parent = before->parent;
    }
    const auto position = positionWanted(session, *section, parent);
    if (!position)
        return std::unexpected(position.error());
    if (const auto done = await(session.newsroom->moveSection(section->id, parent, *position, session.actor.id)); !done)
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
    Section target;
    if (session.arguments.has(u"to"_s)) {
        const auto named = findSection(*session.newsroom, session.arguments.value(u"to"_s));
        if (!named)
            return std::unexpected(named.error());
        target = *named;
    }
    if (const auto done = await(session.newsroom->removeSection(section->id, target.id, session.actor.id)); !done)
        return std::unexpected(done.error());
    return Answer{QJsonObject{{u"removed"_s, section->slug}, {u"to"_s, target.id ? QJsonValue(target.slug) : QJsonValue::Null}},
                  QString(section->slug + u'\n').toUtf8()};
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
        {u"limit-headline"_s, u"N"_s, Ctl::tr("how many characters a headline is to have at most; 0: any number")},
        {u"limit-summary"_s, u"N"_s, Ctl::tr("the same for a summary")},
        {u"limit-body"_s, u"N"_s, Ctl::tr("the same for the text")},
        {u"promotional"_s, u"yes|no"_s, Ctl::tr("whether it is for promotion, so that advertising law applies to its words")},
        {u"bars-open-findings"_s, u"yes|no"_s, Ctl::tr("whether articles with open must-fix findings are kept from review")},
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
                     {u"position"_s, u"N"_s, Ctl::tr("its place among its neighbours, from 0")},
                     {u"before"_s, u"SLUG"_s, Ctl::tr("in front of this one, and beside it")}}},
        {.name = u"section merge"_s, .usage = u"SLUG TARGET"_s, .help = Ctl::tr("Moves a section's articles to another, which takes over its address."),
         .needs = Needs::Writing, .run = merge, .least = 2, .most = 2},
        {.name = u"section remove"_s, .usage = u"SLUG"_s, .help = Ctl::tr("Removes a section; where it holds articles, say where they go."), .needs = Needs::Writing,
         .run = remove, .least = 1, .most = 1,
         .options = {{u"to"_s, u"SLUG"_s, Ctl::tr("the section that takes its articles and its address")}}},
    };
}

} // namespace galley
