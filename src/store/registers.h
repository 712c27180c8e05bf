// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/site.h"
#include "store/writecontext.h"

namespace galley {

// Tags and series. Everybody who works on texts finds or makes one by its name; changing, merging and
// removing them is for editors and those above them (registerKeeper()).

Result<QList<Tag>> readTags(Database &database);
Result<QList<Series>> readSeries(Database &database);
Result<QHash<SeriesId, int>> readSeriesUsage(Database &database);

Result<Tag> putTag(WriteContext &context, const Tag &tag, PersonId by);
Result<void> mergeTag(WriteContext &context, TagId tag, TagId target, PersonId by);
Result<void> removeTag(WriteContext &context, TagId tag, PersonId by);
Result<Series> putSeries(WriteContext &context, const Series &series, PersonId by);
Result<void> mergeSeries(WriteContext &context, SeriesId series, SeriesId target, PersonId by);
Result<void> removeSeries(WriteContext &context, SeriesId series, PersonId by);

} // namespace galley
