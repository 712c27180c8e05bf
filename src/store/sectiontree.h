// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/section.h"
#include "store/database.h"

#include <QHash>

namespace galley {

/// Who stands above whom, read once a transaction.
class SectionTreeIndex
{
public:
    static Result<SectionTreeIndex> read(Database &database);
    bool contains(SectionId section) const { return m_parents.contains(section); }
    SectionId parent(SectionId section) const { return m_parents.value(section); }
    /// The sections with all above them, each once.
    QList<SectionId> withAncestors(const QList<SectionId> &sections) const;
    QList<SectionId> withDescendants(SectionId section) const;
    bool isBelow(SectionId section, SectionId ancestor) const; ///< or the same

private:
    QHash<SectionId, SectionId> m_parents;
};

} // namespace galley
