// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/situations.h"

#include "article/fields.h"
#include "store/codecs.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace galley {

Result<QList<Route>> readRoutes(Database &database)
{
    QList<Route> routes;
    GALLEY_TRY(database.each(u"SELECT route FROM routes ORDER BY position"_s, {},
                             [&](const Row &row) { routes.append(routeFromJson(row.text(0))); }));
    return routes;
}

Result<Route> routeFor(Database &database, SectionId primarySection, Kind kind, const SectionTreeIndex &tree)
{
    GALLEY_TAKE(routes, readRoutes(database));
    // A section without a route of its own goes by the nearest one above it that has one.
    RouteId own;
    for (SectionId section = primarySection; !section.isNull() && own.isNull(); section = tree.parent(section)) {
        GALLEY_TRY(database.one(u"SELECT route FROM sections WHERE id = ?"_s, bind(section),
                                [&](const Row &row) { own = row.id<RouteId>(0); }));
    }
    return chooseRoute(routes, own, kind);
}

Result<QList<ReviewRecord>> readReviews(Database &database, qint64 article, std::optional<int> round)
{
    QList<ReviewRecord> reviews;
    const auto take = [&](const Row &row) {
        reviews.append({row.word<Action>(0), row.integer(1), row.id<PersonId>(2), row.bytes(3), row.time(4), row.text(5),
                        row.yes(6)});
    };
    if (round) {
        GALLEY_TRY(database.each(u"SELECT action, step, person, content_hash, time, note, standing FROM reviews "
                                 "WHERE article = ? AND round = ? ORDER BY seq"_s, bind(article, *round), take));
    } else {
        GALLEY_TRY(database.each(u"SELECT action, step, person, content_hash, time, note, standing FROM reviews "
                                 "WHERE article = ? ORDER BY seq"_s, bind(article), take));
    }
    return reviews;
}

Result<QList<ReviewRecord>> voidReviews(Database &database, qint64 article, int round, const Outcome &outcome)
{
    QList<ReviewRecord> fallen;
    if (!outcome.voidsReviews)
        return fallen;
    QList<qint64> rows;
    GALLEY_TRY(database.each(u"SELECT seq, action, step, person, time FROM reviews WHERE article = ? AND round = ? AND standing = 1 ORDER BY seq"_s,
                             bind(article, round), [&](const Row &row) {
                                 ReviewRecord record;
                                 record.action = row.word<Action>(1);
                                 record.step = row.integer(2);
                                 record.person = row.id<PersonId>(3);
                                 record.time = row.time(4);
                                 if (!voidedBy(record, outcome))
                                     return;
                                 rows.append(row.number(0));
                                 fallen.append(record);
                             }));
    for (const qint64 seq : std::as_const(rows))
        GALLEY_TRY(database.exec(u"UPDATE reviews SET standing = 0 WHERE seq = ?"_s, bind(seq)));
    return fallen;
}

QJsonObject statedRecord(const ReviewRecord &record)
{
    return {{u"person"_s, record.person.toString()}, {u"step"_s, record.step}, {u"time"_s, record.time.toMSecsSinceEpoch()}};
}

QJsonObject statedVoids(const QList<ReviewRecord> &fallen)
{
    QJsonObject details;
    QJsonArray records;
    for (const ReviewRecord &record : fallen)
        records.append(statedRecord(record));
    if (!records.isEmpty())
        details[u"voids"_s] = records;
    return details;
}

Result<Content> contentOf(Database &database, qint64 revisionSeq)
{
    QByteArray canonical;
    GALLEY_TRY(database.one(u"SELECT canonical FROM revisions WHERE seq = ?"_s, bind(revisionSeq),
                            [&](const Row &row) { canonical = row.bytes(0); }));
    return contentFromCanonical(canonical);
}

Result<Situation> assembleSituation(Database &database, const ArticleState &state, const SectionTreeIndex &tree,
                                    WithContent content)
{
    Situation situation;
    situation.stage = state.stage;
    situation.step = state.step;
    situation.live = state.live;
    situation.everLive = state.firstPublished.isValid();
    situation.kind = state.handling.kind;
    situation.sections = tree.withAncestors(state.handling.sections());
    situation.contentHash = state.contentHash;
    situation.approvedHash = state.approvedHash;
    situation.liveHash = state.liveHash;
    situation.submitter = state.submitter;
    situation.openedByReviewer = state.opened;
    situation.owedSteps = state.owed;
    situation.openChanges = state.facts.openChanges;
    situation.embargo = state.handling.embargo;
    situation.publishAt = state.handling.publishAt;
    situation.expireAt = state.handling.expireAt;
    situation.spikedFrom = state.spikedFrom;
    situation.spikedFromStep = state.spikedFromStep;
    if (state.route) {
        situation.route = *state.route;
    } else {
        GALLEY_TAKE(route, routeFor(database, state.handling.primarySection, state.handling.kind, tree));
        situation.route = route;
    }
    GALLEY_TRY(database.each(u"SELECT person FROM article_writers WHERE article = ?"_s, bind(state.row),
                             [&](const Row &row) { situation.writers.insert(row.id<PersonId>(0)); }));
    GALLEY_TAKE(reviews, readReviews(database, state.row, state.round));
    situation.reviews = reviews;
    if (content == WithContent::Yes) {
        GALLEY_TAKE(head, contentOf(database, state.head));
        situation.missingFields = missingForSubmit(head, state.handling);
    }
    return situation;
}

} // namespace galley
