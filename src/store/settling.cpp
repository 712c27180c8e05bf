// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/settling.h"

#include "store/articleactions.h"
#include "store/auditchain.h"
#include "store/intentsettling.h"
#include "store/newsroomdoor.h"
#include "store/noticewriting.h"
#include "store/peopleregister.h"
#include "store/signing.h"
#include "store/statementdetails.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// Done by saving, by importing or by the clock: no intents.
bool isIntent(const Statement &statement)
{
    switch (statement.action) {
    case Action::Save:
    case Action::EditInReview:
    case Action::ImportPublished:
    case Action::GoLive:
    case Action::Expire:
        return false;
    default:
        return !statement.article.isNull();
    }
}

Result<QList<PlacedReason>> reasonsOf(const Newsroom &newsroom, qint64 entry)
{
    return NewsroomDoor::read(newsroom, [&](Database &database) -> Result<QList<PlacedReason>> {
        QList<PlacedReason> reasons;
        GALLEY_TRY(database.each(u"SELECT field, start, quote, before, after, text FROM comments WHERE reason_of = ? ORDER BY time, id"_s,
                                 bind(entry), [&](const Row &row) {
            reasons.append({{row.text(0), row.integer(1), row.text(2), row.text(3), row.text(4)}, row.text(5)});
        }));
        return reasons;
    });
}

/// Why the request is not what its person stated; empty: it is.
QString contradiction(const Intent &intent, NewsroomId newsroom)
{
    const Statement &statement = intent.statement;
    const ActRequest &request = intent.request;
    if (statement.newsroom != newsroom)
        return Store::tr("This was stated in another newsroom.");
    const QJsonObject said = statementDetails(request);
    bool same = statement.article == request.article && statement.action == request.action && statement.person == request.person
        && statement.operation == request.operation && statement.reason == request.reason && statement.contentHash == request.namedHash;
    for (auto each = said.begin(); each != said.end(); ++each)
        same = same && statement.details.value(each.key()) == each.value();
    return same ? QString() : Store::tr("What is asked for is not what was stated.");
}

/// Rules that somebody else's being first can break; by the others one is refused for one's own part.
bool isForBeingLate(const QString &rule)
{
    for (const Rule late : {Rule::StageForbids, Rule::RoleMissing, Rule::TextChanged, Rule::NotApprovedText, Rule::LastStep, Rule::BadTarget,
                            Rule::AlreadyReviewed, Rule::AlreadyOpened}) {
        if (ruleName(late) == rule)
            return true;
    }
    return rule == overtakenRule;
}

/// Who did the last thing with the article that was no saving; null: nobody else.
Result<PersonId> whoWasFirst(Database &database, const Intent &intent)
{
    PersonId first;
    GALLEY_TRY(database.one(u"SELECT person FROM audit WHERE article = ? AND action NOT IN ('save', 'edit-in-review', 'assign') AND person <> ? "
                            "ORDER BY number DESC LIMIT 1"_s,
                            bind(intent.request.article, intent.request.person.toString()),
                            [&](const Row &row) { first = PersonId::fromString(row.text(0)); }));
    return first;
}

Result<void> tell(WriteContext &context, Changes &changes, const Intent &intent, const Error &refusal)
{
    const ActRequest &request = intent.request;
    GALLEY_TAKE(row, context.database.number(u"SELECT row FROM articles WHERE id = ?"_s, bind(request.article)));
    PersonId first;
    if (isForBeingLate(refusal.detail)) {
        GALLEY_TAKE(other, whoWasFirst(context.database, intent));
        first = other;
    }
    //: %1 an action (通过), %2 why it was refused
    const QString why = Store::tr("“%1”, done elsewhere, was refused: %2").arg(actionLabel(request.action), refusal.message);
    GALLEY_TRY(notify(context, changes, {request.person}, {NoticeKind::Refused, row, first, why, {}}));
    if (first.isNull())
        return {};
    GALLEY_TAKE(late, readPerson(context.database, request.person));
    //: %1 a person, %2 an action (通过)
    const QString told = Store::tr("%1 had done “%2” elsewhere at the same time; it was refused, for you were first.")
                             .arg(late.realName, actionLabel(request.action));
    return notify(context, changes, {first}, {NoticeKind::Refused, row, request.person, told, {}});
}

Settled answerFor(const Intent &intent)
{
    const ActRequest &request = intent.request;
    return {request.operation, request.article, request.action, request.person, Settlement::Refused, {}, {}, 0};
}

Result<std::optional<Settled>> settledBefore(Database &database, const Intent &intent)
{
    Settled settled = answerFor(intent);
    GALLEY_TAKE(number, numberOfOperation(database, intent.request.operation));
    if (number != 0) {
        settled.settlement = Settlement::Known;
        settled.auditNumber = number;
        return std::optional(settled);
    }
    GALLEY_TAKE(found, database.one(u"SELECT rule, message FROM refused_intents WHERE operation = ?"_s, bind(intent.request.operation),
                                    [&](const Row &row) {
        settled.rule = row.text(0);
        settled.message = row.text(1);
    }));
    return found ? std::optional(settled) : std::nullopt;
}

/// Submitting a text that was typed elsewhere would submit another one here.
Result<void> checkText(Database &database, const Intent &intent)
{
    if (intent.request.action != Action::Submit)
        return {};
    GALLEY_TAKE(same, database.number(u"SELECT content_hash = ? FROM articles WHERE id = ?"_s,
                                      bind(intent.request.namedHash, intent.request.article)));
    if (same != 0)
        return {};
    return failure(ErrorCode::Refused, Store::tr("The text that was submitted elsewhere is another than the one that stands here. Bring the text here first."),
                   ruleName(Rule::TextChanged));
}

Result<ActOutcome> carryOut(WriteContext &context, Changes &changes, const Intent &intent, ProofListCache &lists)
{
    if (const QString wrong = contradiction(intent, context.newsroom); !wrong.isEmpty())
        return failure(ErrorCode::Refused, wrong, ruleName(Rule::SignatureWrong));
    GALLEY_TRY(checkText(context.database, intent));
    return actOnArticle(context, changes, intent.request, lists, {}, &intent.statement);
}

} // namespace

Intent intentOf(const Statement &statement, const QList<PlacedReason> &reasons)
{
    Intent intent{requestOfStatement(statement), statement};
    intent.request.places = reasons;
    return intent;
}

Result<void> keepStatement(WriteContext &context, const Statement &statement, const QString &rule, const QString &message)
{
    return context.database.exec(u"INSERT OR IGNORE INTO refused_intents (operation, article, statement, signature, rule, message, time) "
                                 "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                                 bind(statement.operation, statement.article, statementBytes(statement), statement.signature, rule, message,
                                      context.now));
}

/// Kept with the statement: it was made, whatever became of it, and it is refused once.
Result<Settled> refuseIntent(WriteContext &context, Changes &changes, const Intent &intent, const Error &refusal)
{
    Settled settled = answerFor(intent);
    settled.rule = refusal.detail;
    settled.message = refusal.message;
    GALLEY_TRY(keepStatement(context, intent.statement, settled.rule, settled.message));
    GALLEY_TRY(tell(context, changes, intent, refusal));
    return settled;
}

Result<Settled> settleIntent(WriteContext &context, Changes &changes, const Intent &intent, ProofListCache &lists)
{
    Database &database = context.database;
    if (intent.request.operation.isNull())
        return failure(ErrorCode::Usage, Store::tr("What was done elsewhere has to name its operation."));
    GALLEY_TAKE(before, settledBefore(database, intent));
    if (before)
        return *before;
    context.signers.clear(); // nobody here signs what was stated elsewhere
    GALLEY_TRY(database.exec(u"SAVEPOINT intent"_s));
    Changes made;
    const Result<ActOutcome> outcome = carryOut(context, made, intent, lists);
    if (!outcome)
        GALLEY_TRY(database.exec(u"ROLLBACK TO intent"_s));
    GALLEY_TRY(database.exec(u"RELEASE intent"_s));
    if (!outcome && outcome.error().code != ErrorCode::Refused)
        return std::unexpected(outcome.error());
    if (!outcome)
        return refuseIntent(context, changes, intent, outcome.error());
    changes.articles += made.articles;
    changes.articles.append(intent.request.article);
    changes.notices += made.notices;
    changes.comments += made.comments;
    changes.site = changes.site || outcome->article.live != Live::None;
    Settled settled = answerFor(intent);
    settled.settlement = Settlement::Done;
    settled.auditNumber = outcome->auditNumber;
    return settled;
}

Result<QList<Intent>> intentsIn(const Newsroom &elsewhere, const Newsroom &here)
{
    if (elsewhere.id() != here.id())
        return failure(ErrorCode::BadInput, Store::tr("That folder is no copy of this newsroom."));
    GALLEY_TAKE(theirs, elsewhere.audit());
    GALLEY_TAKE(ours, here.audit());
    QList<Intent> intents;
    bool inCommon = true;
    for (qsizetype i = 0; i < theirs.size(); ++i) {
        const AuditEntry &entry = theirs.at(i);
        inCommon = inCommon && i < ours.size() && ours.at(i).hash == entry.hash;
        if (inCommon || !isIntent(entry.statement))
            continue;
        GALLEY_TAKE(reasons, reasonsOf(elsewhere, entry.number));
        intents.append(intentOf(entry.statement, reasons));
    }
    return intents;
}

QFuture<Result<QList<Settled>>> settle(Newsroom &newsroom, const QList<Intent> &intents)
{
    const SignerScope nobody({}); // what was stated elsewhere was signed there, or not at all
    ProofListCache &lists = NewsroomDoor::parts(newsroom).proofLists;
    QList<QFuture<Result<Settled>>> each;
    for (const Intent &intent : intents) {
        each.append(NewsroomDoor::write<Settled>(newsroom, [intent, &lists](WriteContext &context, Changes &changes) {
            return settleIntent(context, changes, intent, lists);
        }));
    }
    if (each.isEmpty())
        return answered<QList<Settled>>(QList<Settled>());
    // The writer's last piece of it, after which all have their answers. (No continuation: see Newsroom::Private::write().)
    return NewsroomDoor::write<QList<Settled>>(newsroom, [each](WriteContext &, Changes &) -> Result<QList<Settled>> {
        QList<Settled> all;
        for (const QFuture<Result<Settled>> &one : each) {
            GALLEY_TAKE(settled, one.result());
            all.append(settled);
        }
        return all;
    });
}

} // namespace galley
