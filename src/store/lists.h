// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/articlequery.h"
#include "store/database.h"

namespace galley {

/// The rows of a list. now: what an embargo is compared with.
Result<QList<ArticleRow>> listArticles(Database &database, const ArticleQuery &query, const QDateTime &now);
Result<int> countArticles(Database &database, const ArticleQuery &query, const QDateTime &now);
/// The sidebar's numbers: one number read a list. Worked out are only what waits for this person, what is owed, and what
/// awaits a time: few at any time, however many articles there are.
Result<SidebarCounts> sidebarCounts(Database &database, PersonId person, const QDateTime &now);

/// The articles (row numbers) in review that this person may take a step of, by the rules.
Result<QList<qint64>> articlesWaitingFor(Database &database, PersonId person, const QDateTime &now);
/// Those that went out urgently of which this person may make up the step that comes next, by the rules.
Result<QList<qint64>> articlesOwingReviewOf(Database &database, PersonId person, const QDateTime &now);
/// Those with an assignment to this person that stands.
Result<QList<qint64>> articlesAssignedTo(Database &database, PersonId person);

} // namespace galley
