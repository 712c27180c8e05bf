// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ctltext.h"
#include "ctl/lookup.h"
#include "ctl/plainline.h"
#include "ctl/registry.h"
#include "ctl/sourcetable.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QJsonValue dayJson(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QJsonObject sourceJson(const Source &source)
{
    return {{u"id"_s, source.id.toString()}, {u"name"_s, source.name}, {u"printed"_s, source.printed},
            {u"address"_s, source.address}, {u"list"_s, source.list}, {u"listed_from"_s, dayJson(source.listedFrom)},
            {u"listed_until"_s, dayJson(source.listedUntil)}, {u"note"_s, source.note}};
}

Answer answerWith(const Source &source)
{
    return {sourceJson(source), QString(source.printed + u'\n').toUtf8()};
}

Result<Answer> list(Session &session)
{
    const auto sources = session.newsroom->sources();
    if (!sources)
        return std::unexpected(sources.error());
    const auto usage = session.newsroom->sourceUsage();
    if (!usage)
        return std::unexpected(usage.error());
    QJsonArray array;
    QString text;
    for (const Source &source : *sources) {
        QJsonObject object = sourceJson(source);
        object[u"articles"_s] = usage->value(source.id);
        array << object;
        text += plainLine(source.printed) + (source.address.isEmpty() ? QString() : QString(u'\t' + plainLine(source.address))) + u'\n';
    }
    return Answer{QJsonObject{{u"sources"_s, array}}, text.toUtf8()};
}

Result<void> applyDays(const Arguments &arguments, Source &source)
{
    for (const auto &[option, day] : {std::pair(u"listed-from"_s, &source.listedFrom), std::pair(u"listed-until"_s, &source.listedUntil)}) {
        if (!arguments.has(option))
            continue;
        *day = {};
        if (arguments.value(option).isEmpty())
            continue;
        const auto given = parseDay(arguments.value(option));
        if (!given)
            return std::unexpected(given.error());
        *day = *given;
    }
    return {};
}

/// Takes the options over into an entry.
Result<void> apply(const Arguments &arguments, Source &source)
{
    for (const auto &[option, text] : {std::pair(u"name"_s, &source.name), std::pair(u"printed"_s, &source.printed),
                                       std::pair(u"address"_s, &source.address), std::pair(u"list"_s, &source.list),
                                       std::pair(u"note"_s, &source.note)}) {
        if (arguments.has(option))
            *text = arguments.value(option);
    }
    return applyDays(arguments, source);
}

Result<Answer> put(Session &session, Source source)
{
    if (const auto done = apply(session.arguments, source); !done)
        return std::unexpected(done.error());
    return await(session.newsroom->putSource(source, session.actor.id)).transform(answerWith);
}

Result<Answer> add(Session &session)
{
    const QString name = session.positional(0);
    if (findSource(*session.newsroom, name))
        return failure(ErrorCode::Usage, Ctl::tr("%1 is in the register already; `source set` changes it.").arg(name));
    Source source;
    source.printed = name;
    return put(session, source);
}

Result<Answer> set(Session &session)
{
    return findSource(*session.newsroom, session.positional(0)).and_then([&](const Source &source) { return put(session, source); });
}

Result<Answer> import(Session &session)
{
    const auto bytes = session.read(session.positional(0));
    if (!bytes)
        return std::unexpected(bytes.error());
    Source common;
    if (const auto done = apply(session.arguments, common); !done)
        return std::unexpected(done.error());
    const auto sources = sourcesFrom(*bytes, common);
    if (!sources)
        return std::unexpected(sources.error());
    const auto stored = await(session.newsroom->putSources(*sources, session.actor.id));
    if (!stored)
        return std::unexpected(stored.error());
    QJsonArray array;
    for (const Source &source : *stored)
        array << sourceJson(source);
    return Answer{QJsonObject{{u"sources"_s, array}}, QString(Ctl::tr("%n source(s) read.", nullptr, static_cast<int>(sources->size())) + u'\n').toUtf8()};
}

Result<Answer> merge(Session &session)
{
    const auto source = findSource(*session.newsroom, session.positional(0));
    const auto target = findSource(*session.newsroom, session.positional(1));
    if (!source || !target)
        return std::unexpected((source ? target : source).error());
    if (const auto done = await(session.newsroom->mergeSource(source->id, target->id, session.actor.id)); !done)
        return std::unexpected(done.error());
    return answerWith(*target);
}

Result<Answer> remove(Session &session)
{
    const auto source = findSource(*session.newsroom, session.positional(0));
    if (!source)
        return std::unexpected(source.error());
    if (const auto done = await(session.newsroom->removeSource(source->id, session.actor.id)); !done)
        return std::unexpected(done.error());
    return Answer{QJsonObject{{u"removed"_s, source->name}}, QString(source->name + u'\n').toUtf8()};
}

} // namespace

QList<Command> sourceCommands()
{
    const QList<Option> listed{
        {u"list"_s, u"NAME"_s, Ctl::tr("the list it stands on")},
        {u"listed-from"_s, u"DAY"_s, Ctl::tr("first day on that list")},
        {u"listed-until"_s, u"DAY"_s, Ctl::tr("last day on that list")},
    };
    const QList<Option> values = QList<Option>{
        {u"printed"_s, u"TEXT"_s, Ctl::tr("as pages print it, with 《》 where it has them")},
        {u"address"_s, u"URL"_s, Ctl::tr("its site")},
        {u"note"_s, u"TEXT"_s, Ctl::tr("for the newsroom")},
    } + listed;
    return {
        {.name = u"source list"_s, .help = Ctl::tr("Lists the register of sources."), .run = list},
        {.name = u"source import"_s, .usage = u"FILE|-"_s,
         .help = Ctl::tr("Reads sources from a CSV table with a header (name, printed, address, list, from, until, note), from JSON, or one a line with an address after a tab. All are stored, or none."),
         .needs = Needs::Writing, .run = import, .least = 1, .most = 1, .options = listed},
        {.name = u"source add"_s, .usage = u"NAME"_s, .help = Ctl::tr("Enters a source."), .needs = Needs::Writing,
         .run = add, .least = 1, .most = 1, .options = values},
        {.name = u"source set"_s, .usage = u"SOURCE"_s, .help = Ctl::tr("Changes a source; articles keep what they print."), .needs = Needs::Writing,
         .run = set, .least = 1, .most = 1, .options = QList<Option>{{u"name"_s, u"NAME"_s, Ctl::tr("its new name")}} + values},
        {.name = u"source merge"_s, .usage = u"SOURCE TARGET"_s, .help = Ctl::tr("Makes one source of two; articles keep what they print."),
         .needs = Needs::Writing, .run = merge, .least = 2, .most = 2},
        {.name = u"source remove"_s, .usage = u"SOURCE"_s, .help = Ctl::tr("Takes a source out of the register; articles keep what they print."),
         .needs = Needs::Writing, .run = remove, .least = 1, .most = 1},
    };
}

} // namespace galley
