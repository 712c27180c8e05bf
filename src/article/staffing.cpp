// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/staffing.h"

#include "article/workflowrules.h"

#include <algorithm>

namespace galley {

namespace {

/// One of the augmenting paths of bipartite matching: finds somebody for a step, moving others where it helps.
bool place(qsizetype step, const QList<QList<qsizetype>> &able, QList<qsizetype> &stepOf, QList<bool> &tried)
{
    for (const qsizetype person : able[step]) {
        if (tried[person])
            continue;
        tried[person] = true;
        if (stepOf[person] < 0 || place(stepOf[person], able, stepOf, tried)) {
            stepOf[person] = step;
            return true;
        }
    }
    return false;
}

} // namespace

Staffing staffingOf(const Route &route, const QList<Person> &people)
{
    // A role in one section counts: it is somebody for that section's articles.
    Situation anywhere;
    for (const Person &person : people)
        for (const RoleGrant &grant : person.roles)
            if (!grant.section.isNull())
                anywhere.sections.append(grant.section);

    Staffing staffing;
    QList<QList<qsizetype>> able;
    for (const RouteStep &step : route.steps) {
        QList<qsizetype> takers;
        for (qsizetype at = 0; at < people.size(); ++at)
            if (people[at].active && rules::reviews(people[at], step, anywhere))
                takers.append(at);
        staffing.able.append(static_cast<int>(takers.size()));
        able.append(takers);
    }
    QList<qsizetype> stepOf(people.size(), -1);
    for (qsizetype step = 0; step < able.size(); ++step) {
        QList<bool> tried(people.size(), false);
        staffing.together += place(step, able, stepOf, tried) ? 1 : 0;
    }
    staffing.proofreaders = static_cast<int>(std::ranges::count_if(people, [](const Person &person) {
        return person.active && person.hasRole(Role::Proofreader);
    }));
    return staffing;
}

} // namespace galley
