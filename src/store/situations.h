// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/workflow.h"
#include "store/articlestate.h"
#include "store/sectiontree.h"

#include <QJsonObject>

namespace galley {

/// The route an article of this section and kind takes now.
Result<Route> routeFor(Database &database, SectionId primarySection, Kind kind, const SectionTreeIndex &tree);
Result<QList<Route>> readRoutes(Database &database);

/// Reviews of an article: all rounds, or one.
Result<QList<ReviewRecord>> readReviews(Database &database, qint64 article, std::optional<int> round = {});

/// Lets the records of this round fall that an outcome voids (voidedBy()). Answers which, for the statement that goes
/// with it (statedVoids()).
Result<QList<ReviewRecord>> voidReviews(Database &database, qint64 article, int round, const Outcome &outcome);
/// What a statement says of the records that it lets fall: details.voids. Nothing where none fell.
QJsonObject statedVoids(const QList<ReviewRecord> &fallen);
/// A record as statements name it: by person, step and time.
QJsonObject statedRecord(const ReviewRecord &record);

/// All that the rules need to know. Without content: missingFields stays empty, for where only
/// reviewing is judged.
enum class WithContent { No, Yes };
Result<Situation> assembleSituation(Database &database, const ArticleState &state, const SectionTreeIndex &tree,
                                    WithContent content);
Result<Content> contentOf(Database &database, qint64 revisionSeq);

} // namespace galley
