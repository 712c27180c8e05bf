// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/route.h"

#include <algorithm>

namespace galley {

using namespace Qt::StringLiterals;

Route chooseRoute(const QList<Route> &routes, RouteId sectionRoute, Kind kind)
{
    const auto find = [&routes](auto fits) -> const Route * {
        const auto it
            = std::ranges::find_if(routes, [&fits](const Route &r) { return !r.steps.isEmpty() && fits(r); });
        return it == routes.end() ? nullptr : &*it;
    };
    const Route *chosen = nullptr;
    if (!sectionRoute.isNull())
        chosen = find([&](const Route &r) { return r.id == sectionRoute && (!r.kind || r.kind == kind); });
    if (!chosen)
        chosen = find([&](const Route &r) { return r.kind == kind; });
    if (!chosen)
        chosen = find([](const Route &r) { return !r.kind; });
    return chosen ? *chosen : chiefOnlyRoute();
}

// Names of routes and steps are a newsroom's own words, kept in its database; these are the trade's.

Route chiefOnlyRoute()
{
    return {.id = {}, .name = u"总编终审"_s, .kind = {}, .steps = {{u"终审"_s, Role::Chief}}};
}

QList<Route> standardRoutes(const QList<RouteId> &ids)
{
    const RouteStep first{u"初审"_s, Role::Editor};
    const RouteStep second{u"复审"_s, Role::SectionHead};
    const RouteStep last{u"终审"_s, Role::Chief};
    const RouteStep only{u"审签"_s, Role::SectionHead};
    return {
        {.id = ids.value(0), .name = u"原创三审"_s, .kind = Kind::Original, .steps = {first, second, last}},
        {.id = ids.value(1), .name = u"转载一审"_s, .kind = Kind::Reprint, .steps = {only}},
        {.id = ids.value(2), .name = u"快讯一审"_s, .kind = Kind::Flash, .steps = {only}},
        {.id = ids.value(3), .name = u"通稿一审"_s, .kind = Kind::WireCopy, .steps = {only}},
        {.id = ids.value(4), .name = u"更正两审"_s, .kind = Kind::Correction, .steps = {second, last}},
    };
}

} // namespace galley
