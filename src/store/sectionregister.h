// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/section.h"
#include "store/writecontext.h"

namespace galley {

/// All sections: channels, then regions, each tree from the top down.
Result<QList<Section>> readSections(Database &database);

/// Writes a section without asking who: for making a newsroom.
Result<void> storeSection(Database &database, const Section &section);

// By administrators and chiefs.
Result<Section> putSection(WriteContext &context, const Section &section, PersonId by);
Result<void> moveSection(WriteContext &context, SectionId section, SectionId parent, int position, PersonId by);
Result<void> mergeSection(WriteContext &context, SectionId section, SectionId target, PersonId by);
Result<void> removeSection(WriteContext &context, SectionId section, SectionId target, PersonId by);

} // namespace galley
