// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/talk.h"
#include "store/articlestate.h"
#include "store/newsroom.h"
#include "store/writecontext.h"

namespace galley {

/// What Action::Assign asks for takes the place of the assignments that stand.
Result<void> assign(WriteContext &context, const ArticleState &state, const ActRequest &request);
/// The work that was assigned is done, or has become another.
Result<void> endAssignments(WriteContext &context, const ArticleState &state);
/// Whether the present work is another than before: what was assigned is over then.
bool isOtherWork(const ArticleState &before, const ArticleState &after);

} // namespace galley
