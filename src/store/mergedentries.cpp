// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/mergedentries.h"

using namespace Qt::StringLiterals;

namespace galley {

Result<void> followMerges(Database &database, ArticleFacts &facts)
{
    if (!facts.series.isNull()) {
        GALLEY_TRY(database.one(u"SELECT target FROM merged_series WHERE id = ?"_s, bind(facts.series),
                                [&](const Row &row) { facts.series = row.id<SeriesId>(0); }));
    }
    if (facts.sourceId.isNull())
        return {};
    SourceId present;
    GALLEY_TRY(database.one(u"SELECT id FROM sources WHERE id = ? UNION ALL SELECT target FROM merged_sources WHERE id = ?"_s,
                            bind(facts.sourceId, facts.sourceId), [&](const Row &row) { present = row.id<SourceId>(0); }));
    facts.sourceId = present;
    return {};
}

Result<QHash<SeriesId, SeriesId>> readMergedSeries(Database &database)
{
    QHash<SeriesId, SeriesId> merged;
    GALLEY_TRY(database.each(u"SELECT id, target FROM merged_series"_s, {},
                             [&](const Row &row) { merged.insert(row.id<SeriesId>(0), row.id<SeriesId>(1)); }));
    return merged;
}

} // namespace galley
