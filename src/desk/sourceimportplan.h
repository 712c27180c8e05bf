// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/site.h"

namespace galley {

/// What a table of sources will do to the register, worked out before anything is written.
struct SourceImportPlan
{
    enum class Fate { Added, Changed, Unchanged };
    struct Line
    {
        Source given;
        Source after;         ///< as it will stand
        Fate fate = Fate::Added;
        QStringList changes;  ///< "until: 2024-05-31", a field each, for people
    };
    QList<Line> lines;

    int count(Fate fate) const;
    QList<Source> toStore() const; ///< what is added or changed
};

/// A name that comes twice is taken together: the later line changes what the earlier one made.
SourceImportPlan planSourceImport(const QList<Source> &present, const QList<Source> &given);

} // namespace galley
