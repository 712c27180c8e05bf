// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/site.h"
#include "store/writecontext.h"

namespace galley {

// 来源库. Everybody who works on texts finds a source or adds its name; what the register says of it (lists,
// dates, notes), changing, merging and removing are for registerKeeper().

Result<QList<Source>> readSources(Database &database);
Result<QHash<SourceId, int>> readSourceUsage(Database &database);

/// A null id: matched by sourceMatchKey(). A match is answered as it stands when what is given says nothing
/// new, else brought up to date by a register keeper.
Result<Source> putSource(WriteContext &context, const Source &source, PersonId by);
Result<QList<Source>> putSources(WriteContext &context, const QList<Source> &sources, PersonId by);
Result<void> mergeSource(WriteContext &context, SourceId source, SourceId target, PersonId by);
Result<void> removeSource(WriteContext &context, SourceId source, PersonId by);

} // namespace galley
