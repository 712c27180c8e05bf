// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/newsroom.h"

namespace galley {

/// A change of handling fields: sections, times, tags … They are outside the content hash, so reviewers look at them apart.
struct HandlingChange
{
    PersonId person;
    QDateTime time;    ///< UTC
    Handling before;
    Handling after;
    bool operator==(const HandlingChange &) const = default;
};

/// Oldest first. Any thread.
Result<QList<HandlingChange>> readHandlingHistory(const Newsroom &newsroom, ArticleId article);

} // namespace galley
