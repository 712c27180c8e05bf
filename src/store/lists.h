// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/articlequery.h"
#include "store/database.h"

namespace galley {

/// The rows of a list. now: what an embargo is compared with.
Result<QList<ArticleRow>> listArticles(Database &database, const ArticleQuery &query, const QDateTime &now);
Result<int> countArticles(Database &database, const ArticleQuery &query, const QDateTime &now);
/// The sidebar's numbers: one number read a list, only WaitingForMe is worked out.
Result<SidebarCounts> sidebarCounts(Database &database, PersonId person, const QDateTime &now);

/// The articles (row numbers) in review that this person may take a step of, by the rules.
Result<QList<qint64>> articlesWaitingFor(Database &database, PersonId person, const QDateTime &now);

} // namespace galley
