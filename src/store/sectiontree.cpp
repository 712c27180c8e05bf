// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sectiontree.h"

using namespace Qt::StringLiterals;

namespace galley {

Result<SectionTreeIndex> SectionTreeIndex::read(Database &database)
{
    SectionTreeIndex index;
    GALLEY_TRY(database.each(u"SELECT id, parent FROM sections"_s, {}, [&](const Row &row) {
        index.m_parents.insert(row.id<SectionId>(0), row.id<SectionId>(1));
    }));
    return index;
}

QList<SectionId> SectionTreeIndex::withAncestors(const QList<SectionId> &sections) const
{
    QList<SectionId> all;
    for (SectionId section : sections) {
        for (; !section.isNull() && !all.contains(section); section = m_parents.value(section))
            all.append(section);
    }
    return all;
}

bool SectionTreeIndex::isBelow(SectionId section, SectionId ancestor) const
{
    for (; !section.isNull(); section = m_parents.value(section)) {
        if (section == ancestor)
            return true;
    }
    return false;
}

QList<SectionId> SectionTreeIndex::withDescendants(SectionId section) const
{
    QList<SectionId> all;
    for (auto it = m_parents.cbegin(); it != m_parents.cend(); ++it) {
        if (isBelow(it.key(), section))
            all.append(it.key());
    }
    return all;
}

} // namespace galley
