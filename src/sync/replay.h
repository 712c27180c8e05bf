// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/proofing.h"
#include "sync/chainorder.h"

#include <QJsonObject>

namespace galley {

/// Base, mine and theirs brought together; none: a person has to.
using ContentMerger = std::function<std::optional<Content>(const Content &base, const Content &mine, const Content &theirs)>;
using HandlingMerger = std::function<Handling(const Handling &base, const Handling &mine, const Handling &theirs)>;
struct SyncMergers
{
    ContentMerger content;
    HandlingMerger handling;
};

/// An article of which both sides have gone on.
struct Diverged
{
    ArticleId article;
    QJsonObject base;      ///< records; empty: nothing was agreed
    QJsonObject mine;
    QJsonObject theirs;
    QHash<OperationId, Error> refused = {}; ///< statements that the remote refused, with its reasons
};

struct ReplayOutcome
{
    int conflicts = 0;
    int refused = 0;
};

/// Makes the article what it is there, and then does here again what was done here: texts that go on from theirs as they
/// are, others merged, where they merge; actions by the rules, as they were stated. What cannot be done again is refused
/// with its reason, and a text that has no place any more becomes a conflict revision: nothing that was typed goes.
Result<ReplayOutcome> bringTogether(WriteContext &context, Changes &changes, ProofListCache &lists, ChainOrder &chain,
                                    const Diverged &diverged, const SyncMergers &mergers);

} // namespace galley
