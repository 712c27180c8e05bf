// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/clockwork.h"

#include "store/articlecreation.h"
#include "store/articlestating.h"
#include "store/auditchain.h"
#include "store/codecs.h"
#include "store/dutyroster.h"
#include "store/memberships.h"
#include "store/newsroomdoor.h"
#include "store/noticewriting.h"
#include "store/peopleregister.h"
#include "store/searchindex.h"
#include "store/situations.h"
#include "store/storetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// The statement by which a piece of work was ordered.
struct Order
{
    qint64 audit = 0;
    PersonId person;
};

Result<std::optional<Order>> newestStatement(Database &database, ArticleId article, const std::function<bool(const Statement &)> &fits)
{
    std::optional<Order> order;
    std::optional<Error> unreadable;
    GALLEY_TRY(database.each(u"SELECT number, statement FROM audit WHERE article = ? ORDER BY number DESC"_s, bind(article), [&](const Row &row) {
        if (order || unreadable)
            return;
        const Result<Statement> statement = statementFromBytes(row.bytes(1));
        if (!statement)
            unreadable = statement.error();
        else if (fits(*statement))
            order = Order{row.number(0), statement->person};
    }));
    if (unreadable)
        return std::unexpected(*unreadable);
    return order;
}

/// Who gave the expiry that stands: the newest change of it, else who made the article.
Result<Order> orderOfExpiry(Database &database, const ArticleState &state)
{
    Order order;
    GALLEY_TRY(database.each(u"SELECT audit, person, before, after FROM handling_history WHERE article = ? ORDER BY seq DESC"_s, bind(state.row),
                             [&](const Row &row) {
        if (order.audit == 0 && handlingFromJson(row.bytes(2)).expireAt != handlingFromJson(row.bytes(3)).expireAt)
            order = {row.number(0), row.id<PersonId>(1)};
    }));
    if (order.audit != 0)
        return order;
    GALLEY_TRY(database.one(u"SELECT min(number) FROM audit WHERE article = ?"_s, bind(state.id), [&](const Row &row) { order.audit = row.number(0); }));
    order.person = state.creator;
    return order;
}

Result<Order> orderOf(Database &database, const ArticleState &state, Action action)
{
    if (action == Action::Expire)
        return orderOfExpiry(database, state);
    GALLEY_TAKE(found, newestStatement(database, state.id, [](const Statement &statement) { return statement.action == Action::Schedule; }));
    if (!found)
        return failure(ErrorCode::Corrupt, Store::tr("The article is scheduled, and nobody's order for it is in the audit chain."));
    return *found;
}

/// Whether it has come due: asked again inside the transaction, for it may have been changed since it was found.
std::optional<Refusal> notDue(const ArticleState &state, const DueWork &work, const QDateTime &now)
{
    const bool goesLive = work.action == Action::GoLive;
    const QDateTime due = goesLive ? state.handling.publishAt : state.handling.expireAt;
    const bool stands = state.live == (goesLive ? Live::Scheduled : Live::Published);
    if (stands && due.isValid() && due <= now)
        return std::nullopt;
    return Refusal{Rule::NotDue, Store::tr("Its time was changed meanwhile, or it is no longer ordered.")};
}

std::expected<Outcome, Refusal> judge(const ArticleState &state, const Situation &situation, const DueWork &work, PersonId by, const QDateTime &now)
{
    if (const auto refusal = notDue(state, work, now))
        return std::unexpected(*refusal);
    // What goes out is the text that was scheduled, while its approval stands.
    if (work.action == Action::GoLive && (state.approvedHash.isEmpty() || state.approvedHash != state.liveHash)) {
        return std::unexpected(Refusal{Rule::NotApprovedText, Store::tr("The text was changed or returned after it was scheduled. It has "
                                                                        "to be approved and scheduled as it is now.")});
    }
    ActionRequest request;
    request.action = work.action;
    request.byClock = true;
    request.now = now;
    request.namedHash = state.contentHash;
    // The order was its person's; whoever gave it may have left since, and it stands.
    request.actor.id = by;
    request.actor.active = true;
    request.actor.roles = {{Role::Chief, {}}};
    return decide(situation, request);
}

Result<void> apply(WriteContext &context, ArticleState &state, const Outcome &outcome, const SectionTreeIndex &tree)
{
    state.live = outcome.live;
    state.waitingSince = context.now;
    if (outcome.live == Live::Published) {
        state.withdrawalNotice.clear();
        state.lastPublished = context.now;
        if (!state.firstPublished.isValid())
            state.firstPublished = context.now;
        GALLEY_TRY(fixAddress(context, state));
    }
    GALLEY_TRY(bumpPublicVersion(context.database));
    GALLEY_TRY(updateState(context.database, state));
    GALLEY_TRY(refreshMemberships(context.database, state, tree));
    if (state.sortKey != state.indexedKey)
        GALLEY_TRY(indexLater(context.database, state.row));
    return {};
}

Result<qint64> stateWork(WriteContext &context, const ArticleState &state, Action action, const Order &order)
{
    OperationId ordered;
    GALLEY_TRY(context.database.one(u"SELECT operation FROM audit WHERE number = ?"_s, bind(order.audit), [&](const Row &row) { ordered = row.id<OperationId>(0); }));
    // The number may be another once the newsroom's store has ordered the entries.
    const QJsonObject details{{u"by"_s, u"clock"_s}, {u"order"_s, order.audit}, {u"order_operation"_s, ordered.toString()}};
    Statement statement = statementOf(context, state, action, order.person, {}, details);
    if (action == Action::GoLive)
        statement.contentHash = state.liveHash;
    return appendStatement(context, statement);
}

Result<QList<PersonId>> chiefsOnDuty(Database &database, const QDateTime &now)
{
    GALLEY_TAKE(people, readPeople(database));
    QList<PersonId> chiefs;
    for (const Person &person : std::as_const(people)) {
        if (!person.active || !person.hasRole(Role::Chief))
            continue;
        GALLEY_TAKE(onDuty, readOnDuty(database, person.id, Role::Chief, now));
        if (onDuty)
            chiefs.append(person.id);
    }
    return chiefs;
}

/// Once for a schedule and a reason; the clock looks every few seconds.
Result<bool> tellChiefs(WriteContext &context, Changes &changes, const ArticleState &state, const QString &why)
{
    Database &database = context.database;
    GALLEY_TAKE(told, database.number(u"SELECT count(*) FROM notices WHERE article = ? AND kind = ? AND text = ? AND time >= ?"_s,
                                      bind(state.row, NoticeKind::CannotGoLive, why, state.handling.publishAt)));
    if (told > 0)
        return false;
    GALLEY_TAKE(chiefs, chiefsOnDuty(database, context.now));
    GALLEY_TRY(notify(context, changes, chiefs, {.kind = NoticeKind::CannotGoLive, .article = state.row, .text = why}));
    return !chiefs.isEmpty();
}

Result<ClockOutcome> carryOut(WriteContext &context, Changes &changes, const DueWork &work)
{
    Database &database = context.database;
    GALLEY_TAKE(state, loadState(database, work.article));
    GALLEY_TAKE(tree, SectionTreeIndex::read(database));
    GALLEY_TAKE(situation, assembleSituation(database, state, tree, WithContent::No));
    GALLEY_TAKE(order, orderOf(database, state, work.action));
    ClockOutcome outcome;
    const auto verdict = judge(state, situation, work, order.person, context.now);
    if (!verdict) {
        outcome.rule = ruleName(verdict.error().rule);
        outcome.why = verdict.error().message;
        if (work.action == Action::GoLive && verdict.error().rule != Rule::NotDue) {
            GALLEY_TAKE(told, tellChiefs(context, changes, state, outcome.why));
            outcome.told = told;
        }
        return outcome;
    }
    GALLEY_TRY(apply(context, state, *verdict, tree));
    GALLEY_TAKE(number, stateWork(context, state, work.action, order));
    outcome.done = true;
    outcome.auditNumber = number;
    changes.articles.append(state.id);
    changes.site = true;
    return outcome;
}

} // namespace

Result<QList<DueWork>> dueWork(const Newsroom &newsroom)
{
    return NewsroomDoor::read(newsroom, [now = newsroom.clock().nowUtc()](Database &database) -> Result<QList<DueWork>> {
        QList<DueWork> due;
        GALLEY_TRY(database.each(u"SELECT id, publish_at, headline || mark, expire_at FROM articles WHERE live = 1 AND publish_at <= ?"_s, bind(now),
                                 [&](const Row &row) {
            due.append({row.id<ArticleId>(0), Action::GoLive, row.time(1), row.text(2)});
            // Both may have been missed: then it goes out and comes down, as it would have.
            if (!row.isNull(3) && row.time(3) <= now)
                due.append({row.id<ArticleId>(0), Action::Expire, qMax(row.time(3), row.time(1)), row.text(2)});
        }));
        GALLEY_TRY(database.each(u"SELECT id, expire_at, headline || mark FROM articles WHERE live = 2 AND expire_at IS NOT NULL AND expire_at <= ?"_s,
                                 bind(now), [&](const Row &row) {
            due.append({row.id<ArticleId>(0), Action::Expire, row.time(1), row.text(2)});
        }));
        std::stable_sort(due.begin(), due.end(), [](const DueWork &a, const DueWork &b) { return a.time < b.time; });
        return due;
    });
}

Result<QDateTime> nextDue(const Newsroom &newsroom)
{
    return NewsroomDoor::read(newsroom, [now = newsroom.clock().nowUtc()](Database &database) -> Result<QDateTime> {
        QDateTime next;
        GALLEY_TRY(database.one(u"SELECT min(t) FROM (SELECT min(publish_at) AS t FROM articles WHERE live = 1 AND publish_at > ? "
                                "UNION ALL SELECT min(expire_at) FROM articles WHERE live = 2 AND expire_at IS NOT NULL AND expire_at > ? "
                                "UNION ALL SELECT min(embargo) FROM articles WHERE (stage = 2 OR live IN (1, 2)) AND embargo > ?)"_s,
                                bind(now, now, now), [&](const Row &row) { next = row.time(0); }));
        return next;
    });
}

QFuture<Result<ClockOutcome>> carryOutDue(Newsroom &newsroom, const DueWork &work)
{
    return NewsroomDoor::write<ClockOutcome>(newsroom, [work](WriteContext &context, Changes &changes) {
        // Nobody's hand: no key that happens to be unlocked signs for the clock.
        WriteContext byNobody{context.database, context.ids, context.newsroom, context.zone, context.now};
        return carryOut(byNobody, changes, work);
    });
}

Result<QList<ArticleId>> embargoesEnded(const Newsroom &newsroom, const QDateTime &after, const QDateTime &until)
{
    return NewsroomDoor::read(newsroom, [&](Database &database) -> Result<QList<ArticleId>> {
        QList<ArticleId> ids;
        GALLEY_TRY(database.each(u"SELECT id FROM articles WHERE (stage = 2 OR live IN (1, 2)) AND embargo > ? AND embargo <= ? ORDER BY embargo"_s,
                                 bind(after, until), [&](const Row &row) { ids.append(row.id<ArticleId>(0)); }));
        return ids;
    });
}

Result<bool> embargoEndedUnseen(const Newsroom &newsroom)
{
    return NewsroomDoor::read(newsroom, [now = newsroom.clock().nowUtc()](Database &database) -> Result<bool> {
        GALLEY_TAKE(ended, database.number(u"SELECT count(*) FROM articles WHERE live = 2 AND embargo <= ? "
                                           "AND embargo > (SELECT max(time) FROM receipts WHERE ok = 1)"_s, bind(now)));
        return ended > 0;
    });
}

} // namespace galley
