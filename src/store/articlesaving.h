// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/statement.h"
#include "store/articlestate.h"
#include "store/newsroom.h"
#include "store/sectiontree.h"
#include "store/writecontext.h"

namespace galley {

/// Saves content, handling or both, inside the caller's transaction. Equal content makes no revision.
Result<SaveOutcome> saveArticle(WriteContext &context, const SaveRequest &request);

// What was saved elsewhere comes here (src/sync). Refused as saving it here would be. The state is the caller's to load
// before and to store afterwards.

/// Two texts brought together.
struct MergedText
{
    Content content;
    QByteArray other;  ///< the revision beside the head that went into it
    PersonId person;   ///< whose the other one was
};
/// A revision with two parents, and the statement of it; drops approval and asks for another look. Refused of what is
/// settled or spiked.
Result<void> saveMerge(WriteContext &context, ArticleState &state, const MergedText &merged, const SectionTreeIndex &tree);
/// A revision that is stored already, as its author saved and stated it after the present head.
Result<void> adoptRevision(WriteContext &context, ArticleState &state, const Revision &revision, const Statement &stated,
                           const SectionTreeIndex &tree);
/// A change of handling; as it was stated where it comes to the same here, else stated anew.
Result<void> adoptHandling(WriteContext &context, ArticleState &state, const Handling &handling, const Statement &stated,
                           const SectionTreeIndex &tree);

} // namespace galley
