// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ctltext.h"
#include "ctl/fieldsetting.h"
#include "ctl/lookup.h"
#include "ctl/plainline.h"
#include "ctl/registry.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QString stepsText(const Route &route)
{
    QStringList steps;
    for (const RouteStep &step : route.steps)
        steps << QString(step.name + u':' + roleName(step.role));
    return steps.join(u',');
}

QJsonObject routeJson(const Route &route)
{
    QJsonArray steps;
    for (const RouteStep &step : route.steps)
        steps << QJsonObject{{u"name"_s, step.name}, {u"role"_s, roleName(step.role)}};
    return {{u"id"_s, route.id.toString()}, {u"name"_s, route.name},
            {u"kind"_s, route.kind ? QJsonValue(kindName(*route.kind)) : QJsonValue(QJsonValue::Null)},
            {u"steps"_s, steps}, {u"proofreadings"_s, route.proofreadings}};
}

Result<Answer> list(Session &session)
{
    const auto routes = session.newsroom->routes();
    if (!routes)
        return std::unexpected(routes.error());
    QJsonArray array;
    QString text;
    for (const Route &route : *routes) {
        array << routeJson(route);
        text += plainLine(route.name) + u"  "_s + (route.kind ? kindName(*route.kind) : u"any"_s) + u"  "_s + stepsText(route) + u"  "_s
            + QString::number(route.proofreadings) + u'\n';
    }
    return Answer{QJsonObject{{u"routes"_s, array}}, text.toUtf8()};
}

/// 初审:editor,复审:section-head,终审:chief
Result<QList<RouteStep>> stepsFrom(const QString &text)
{
    QList<RouteStep> steps;
    for (const QString &item : listValue(text)) {
        const QString name = item.section(u':', -1);
        const auto role = roleFromName(name);
        if (!role || !item.contains(u':'))
            return failure(ErrorCode::Usage, Ctl::tr("A step is written as NAME:ROLE, for example 终审:chief; %1 is not.").arg(item));
        steps.append({item.section(u':', 0, -2), *role});
    }
    return steps;
}

Result<void> apply(const Arguments &arguments, Route &route)
{
    if (arguments.has(u"name"_s))
        route.name = arguments.value(u"name"_s);
    if (arguments.has(u"steps"_s)) {
        const auto steps = stepsFrom(arguments.value(u"steps"_s));
        if (!steps)
            return std::unexpected(steps.error());
        route.steps = *steps;
    }
    if (arguments.has(u"kind"_s)) {
        const QString name = arguments.value(u"kind"_s);
        const auto kind = kindFromName(name);
        if (!kind && name != "any"_L1 && !name.isEmpty())
            return failure(ErrorCode::Usage, Ctl::tr("There is no kind %1.").arg(name));
        route.kind = kind;
    }
    if (arguments.has(u"proofreadings"_s)) {
        const auto number = parseNumber(arguments.value(u"proofreadings"_s), 0, 9);
        if (!number)
            return std::unexpected(number.error());
        route.proofreadings = *number;
    }
    return {};
}

Result<Answer> set(Session &session)
{
    auto routes = session.newsroom->routes();
    if (!routes)
        return std::unexpected(routes.error());
    const QString named = session.positional(0);
    auto at = std::ranges::find_if(*routes, [&](const Route &route) { return route.name == named || route.id.toString() == named; });
    if (at == routes->end()) {
        Route fresh;
        fresh.name = named;
        routes->append(fresh);
        at = routes->end() - 1;
    }
    if (const auto done = apply(session.arguments, *at); !done)
        return std::unexpected(done.error());
    const QString name = at->name;
    if (const auto done = await(session.newsroom->putRoutes(*routes, session.actor.id)); !done)
        return std::unexpected(done.error());
    return findRoute(*session.newsroom, name).transform([](const Route &route) {
        return Answer{routeJson(route), QString(route.name + u'\n').toUtf8()};
    });
}

Result<Answer> remove(Session &session)
{
    auto routes = session.newsroom->routes();
    const auto route = findRoute(*session.newsroom, session.positional(0));
    if (!routes || !route)
        return std::unexpected(routes ? route.error() : routes.error());
    routes->removeIf([&](const Route &other) { return other.id == route->id; });
    if (const auto done = await(session.newsroom->putRoutes(*routes, session.actor.id)); !done)
        return std::unexpected(done.error());
    return Answer{QJsonObject{{u"removed"_s, route->name}}, QString(route->name + u'\n').toUtf8()};
}

} // namespace

QList<Command> routeCommands()
{
    return {
        {.name = u"route list"_s, .help = Ctl::tr("Lists the review routes."), .run = list},
        {.name = u"route set"_s, .usage = u"ROUTE"_s,
         .help = Ctl::tr("Makes or changes a review route. What is in review keeps the route it began with."), .needs = Needs::Writing,
         .run = set, .least = 1, .most = 1,
         .options = {{u"name"_s, u"NAME"_s, Ctl::tr("its new name")},
                     {u"steps"_s, u"NAME:ROLE,…"_s, Ctl::tr("its steps in order; the last one's pass is the approval")},
                     {u"kind"_s, u"KIND"_s, Ctl::tr("chosen for this kind of article; any: for every kind")},
                     {u"proofreadings"_s, u"N"_s, Ctl::tr("how many the last step waits for")}}},
        {.name = u"route remove"_s, .usage = u"ROUTE"_s, .help = Ctl::tr("Removes a review route that no section uses."), .needs = Needs::Writing,
         .run = remove, .least = 1, .most = 1},
    };
}

} // namespace galley
