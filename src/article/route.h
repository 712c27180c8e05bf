// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/handling.h"
#include "article/person.h"

#include <QList>

namespace galley {

/// 审核路线: the review steps an article takes. The last step's pass is the approval (签发).
struct RouteStep
{
    QString name;  ///< 初审, 复审, 终审
    Role role = Role::Editor;
    bool operator==(const RouteStep &) const = default;
};

struct Route
{
    RouteId id;
    QString name;
    std::optional<Kind> kind;  ///< chosen for this kind; none: for every kind
    QList<RouteStep> steps;    ///< never empty
    int proofreadings = 0;     ///< how many proofread records (校) the last step waits for
    bool operator==(const Route &) const = default;
};

/// The route for an article: the section's own where it is set and fits the kind, else the newsroom's for
/// the kind, else its general one. Falls back on chiefOnlyRoute() where a newsroom has none.
Route chooseRoute(const QList<Route> &routes, RouteId sectionRoute, Kind kind);
Route chiefOnlyRoute();

/// What `init` sets up: 原创 三审 (初审 editor, 复审 section head, 终审 chief), 转载 快讯 通稿 one step,
/// 更正 a short one. Five ids are given by the caller, one each, in this order; kinds are the routes' own.
/// None asks for proofreadings until the newsroom says so.
QList<Route> standardRoutes(const QList<RouteId> &ids);

} // namespace galley
