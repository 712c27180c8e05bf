// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/talk.h"
#include "store/newsroom.h"

namespace galley {

// An assignment is made by Action::Assign (Newsroom::act) and ends when the work it names is done: a draft's with
// its submission, a step's when the step is taken or the article goes back.

/// Those that stand.
Result<QList<Assignment>> readAssignments(const Newsroom &newsroom, ArticleId article);
/// Who could be given the article's present work: writers and editors for a draft, who may take the step in review.
Result<QList<PersonId>> possibleAssignees(const Newsroom &newsroom, ArticleId article);

/// Tells who is late with an assignment, and who gave it, once each (NoticeKind::Overdue); answers how many were told. For
/// whoever keeps the clock, to be asked now and then.
QFuture<Result<int>> tellOverdue(Newsroom &newsroom);

} // namespace galley
