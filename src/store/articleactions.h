// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/newsroom.h"
#include "store/proofing.h"
#include "store/withdrawal.h"
#include "store/writecontext.h"

namespace galley {

/// The article as callers see it.
Result<Article> articleFrom(Database &database, const struct ArticleState &state);

/// Whether the action brings a draft before reviewers: the text is proofread, and the report stored with it.
bool isProofread(Action action);

/// TakeOffline, Withdraw, MarkGone.
bool takesFromReaders(Action action);

/// Carries out a workflow action inside the caller's transaction: judges it by decide(), changes what
/// the outcome says, states it in the audit chain, and tells who is concerned. ahead: the text as it was proofread before the writer's
/// turn; it is proofread here where that no longer holds. stated: what was stated elsewhere, when it was done there
/// (store/settling.h); refused as overtaken where it does not say what is done here.
Result<ActOutcome> actOnArticle(WriteContext &context, Changes &changes, const ActRequest &request, ProofListCache &lists,
                                const std::optional<ProofedArticle> &ahead, const Statement *stated = nullptr,
                                const WithdrawalWords &words = {});

/// What a statement made elsewhere is refused by that no rule forbids, but that no longer says what it would do here.
inline constexpr QLatin1StringView overtakenRule("overtaken");

/// A reviewer has looked at it; nothing happens when the submitter looks.
Result<void> markArticleOpened(WriteContext &context, ArticleId id, PersonId reader);

} // namespace galley
