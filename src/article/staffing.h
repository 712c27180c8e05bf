// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/person.h"
#include "article/route.h"

namespace galley {

/// Whether a newsroom has the people that a route asks for. One person takes one step only, so three reviews need
/// three people, whatever roles they hold.
struct Staffing
{
    QList<int> able;       ///< for each step: how many active people may take it somewhere, standing in included
    int together = 0;      ///< the most steps that different people can take
    int proofreaders = 0;  ///< active people who may proofread
    bool operator==(const Staffing &) const = default;
};

Staffing staffingOf(const Route &route, const QList<Person> &people);

} // namespace galley
