// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/newsroom.h"
#include "store/writecontext.h"

namespace galley {

/// The article as callers see it.
Result<Article> articleFrom(Database &database, const struct ArticleState &state);

/// Carries out a workflow action inside the caller's transaction: judges it by decide(), changes what
/// the outcome says, and states it in the audit chain.
Result<ActOutcome> actOnArticle(WriteContext &context, const ActRequest &request);

/// A reviewer has looked at it; nothing happens when the submitter looks.
Result<void> markArticleOpened(WriteContext &context, ArticleId id, PersonId reader);

} // namespace galley
