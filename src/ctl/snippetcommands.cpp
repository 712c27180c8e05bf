// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ctltext.h"
#include "ctl/offering.h"
#include "ctl/plainline.h"
#include "ctl/registry.h"
#include "store/snippets.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QJsonObject snippetJson(const Snippet &entry, const QList<Section> &sections)
{
    return {{u"id"_s, entry.id.toString()},
            {u"name"_s, entry.name},
            {u"own"_s, !entry.owner.isNull()},
            {u"section"_s, slugOrNull(sections, entry.section)},
            {u"genre"_s, genreName(entry.genre)},
            {u"body"_s, entry.body}};
}

Result<Answer> list(Session &session)
{
    const auto all = readSnippets(*session.newsroom, session.actor.id);
    const auto sections = session.newsroom->sections();
    if (!all || !sections)
        return std::unexpected(all ? sections.error() : all.error());
    QJsonArray array;
    QString text;
    for (const Snippet &entry : *all) {
        array << snippetJson(entry, *sections);
        text += plainLine(entry.name) + (entry.owner.isNull() ? QString() : QString(u"  "_s + session.actor.login)) + u'\n';
    }
    return Answer{QJsonObject{{u"snippets"_s, array}}, text.toUtf8()};
}

/// --own tells one's own from the newsroom's of the same name.
Result<Snippet> findSnippet(const Session &session)
{
    const auto all = readSnippets(*session.newsroom, session.actor.id);
    if (!all)
        return std::unexpected(all.error());
    const QString name = session.positional(0);
    const bool own = session.arguments.has(u"own"_s);
    for (const Snippet &entry : *all)
        if (entry.id.toString() == name || (entry.name == name && entry.owner.isNull() != own))
            return entry;
    return failure(ErrorCode::NotFound, Ctl::tr("There is no snippet %1.").arg(name));
}

Result<void> apply(const Session &session, Snippet &entry)
{
    const Arguments &arguments = session.arguments;
    if (const auto taken = takeOffering(session, entry.section, entry.genre); !taken)
        return taken;
    if (arguments.has(u"name"_s))
        entry.name = arguments.value(u"name"_s);
    if (arguments.has(u"body"_s))
        entry.body = arguments.value(u"body"_s);
    return {};
}

Result<Answer> set(Session &session)
{
    auto entry = findSnippet(session);
    if (!entry && entry.error().code == ErrorCode::NotFound) {
        Snippet fresh;
        fresh.name = session.positional(0);
        if (session.arguments.has(u"own"_s))
            fresh.owner = session.actor.id;
        entry = fresh;
    }
    if (!entry)
        return std::unexpected(entry.error());
    if (const auto done = apply(session, *entry); !done)
        return std::unexpected(done.error());
    const auto stored = await(putSnippet(*session.newsroom, *entry, session.actor.id));
    const auto sections = session.newsroom->sections();
    if (!stored || !sections)
        return std::unexpected(stored ? sections.error() : stored.error());
    return Answer{snippetJson(*stored, *sections), QString(stored->name + u'\n').toUtf8()};
}

Result<Answer> remove(Session &session)
{
    const auto entry = findSnippet(session);
    if (!entry)
        return std::unexpected(entry.error());
    if (const auto done = await(removeSnippet(*session.newsroom, entry->id, session.actor.id)); !done)
        return std::unexpected(done.error());
    return Answer{QJsonObject{{u"removed"_s, entry->name}}, QString(entry->name + u'\n').toUtf8()};
}

} // namespace

QList<Command> snippetCommands()
{
    const Option own{u"own"_s, {}, Ctl::tr("the one that is yours alone")};
    return {
        {.name = u"snippet list"_s, .help = Ctl::tr("Lists the newsroom's snippets and your own."), .run = list},
        {.name = u"snippet set"_s, .usage = u"SNIPPET"_s, .help = Ctl::tr("Makes or changes a snippet."), .needs = Needs::Writing,
         .run = set, .least = 1, .most = 1,
         .options = {own,
                     {u"name"_s, u"NAME"_s, Ctl::tr("its new name")},
                     {u"section"_s, u"SLUG"_s, Ctl::tr("offered there and below; empty: everywhere")},
                     {u"genre"_s, u"GENRE"_s, Ctl::tr("offered in articles of this genre; empty: of every")},
                     {u"body"_s, u"TEXT"_s, Ctl::tr("body source, with ${cursor}, ${date}, ${author} and ${section}")}}},
        {.name = u"snippet remove"_s, .usage = u"SNIPPET"_s, .help = Ctl::tr("Removes a snippet."), .needs = Needs::Writing,
         .run = remove, .least = 1, .most = 1, .options = {own}},
    };
}

} // namespace galley
