// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/site.h"
#include "store/writecontext.h"

namespace galley {

// Tags, sources and series: kept by everybody who works on texts.

Result<QList<Tag>> readTags(Database &database);
Result<QList<Source>> readSources(Database &database);
Result<QList<Series>> readSeries(Database &database);

Result<Tag> putTag(WriteContext &context, const Tag &tag, PersonId by);
Result<void> mergeTag(WriteContext &context, TagId tag, TagId target, PersonId by);
Result<Source> putSource(WriteContext &context, const Source &source, PersonId by);
Result<Series> putSeries(WriteContext &context, const Series &series, PersonId by);

} // namespace galley
