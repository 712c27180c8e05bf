// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/articleactions.h"

#include "store/aftermath.h"
#include "store/articlecreation.h"
#include "store/articlestate.h"
#include "store/articlestating.h"
#include "store/auditchain.h"
#include "store/codecs.h"
#include "store/commentwriting.h"
#include "store/dutyroster.h"
#include "store/handlingwriting.h"
#include "store/keyregister.h"
#include "store/memberships.h"
#include "store/outsidecopies.h"
#include "store/peopleregister.h"
#include "store/proofregister.h"
#include "store/searchindex.h"
#include "store/situations.h"
#include "store/statementdetails.h"
#include "store/storetext.h"
#include "store/withdrawaldetails.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

bool hasAnotherWay(Action action)
{
    return action == Action::Save || action == Action::EditInReview || action == Action::ImportPublished;
}

void beginRound(ArticleState &state, const Situation &situation, PersonId submitter, const QDateTime &now)
{
    ++state.round;
    state.route = situation.route;
    state.submitter = submitter;
    state.submitted = now;
    state.opened = false;
    state.returned = false;
}

void applyOutcome(ArticleState &state, const Outcome &outcome, const ActRequest &request, const QDateTime &now)
{
    if (outcome.stage != state.stage || outcome.step != state.step || outcome.live != state.live)
        state.waitingSince = now;
    if (request.action == Action::Spike) {
        state.spikedFrom = state.stage;
        state.spikedFromStep = state.step;
    }
    if (request.action == Action::Return && outcome.stage == Stage::Draft)
        state.returned = true;
    state.stage = outcome.stage;
    state.step = outcome.step;
    state.live = outcome.live;
    state.owed = outcome.owedSteps;
    if (outcome.clearsApproved) {
        state.approved = 0;
        state.approvedHash.clear();
    }
    if (outcome.setsApproved) {
        state.approved = state.head;
        state.approvedHash = state.contentHash;
    }
    if (outcome.setsLive) {
        state.liveRevision = state.approved;
        state.liveHash = state.approvedHash;
    }
    if (state.stage == Stage::Draft) {
        state.route.reset();
        state.submitted = {};
    }
}

/// What goes with the action beside its outcome.
Result<void> applyPublication(WriteContext &context, ArticleState &state, const ActRequest &request, const WithdrawalWords &words,
                              Live before, const QDateTime &stated)
{
    if (request.action == Action::Schedule)
        state.handling.publishAt = request.at;
    if (request.action == Action::Withdraw)
        state.withdrawalNotice = words.notice.value_or(request.reason);
    if (takesFromReaders(request.action))
        GALLEY_TRY(addOutsideCopies(context, state.row, request.outsideCopies, request.person));
    const bool broughtOut = request.action == Action::Publish || request.action == Action::RestoreLive;
    if (!broughtOut || state.live != Live::Published)
        return {};
    if (before != Live::Published)
        state.withdrawalNotice.clear();
    // Whoever brings it out now means it to stay: an expiry that is past would take it down again at once.
    if (state.handling.expireAt.isValid() && state.handling.expireAt <= stated)
        state.handling.expireAt = {};
    // What was taken offline before its time came was never out: its restoring is its first publication.
    if (request.action == Action::RestoreLive && state.firstPublished.isValid())
        return {};
    state.lastPublished = context.now;
    if (!state.firstPublished.isValid())
        state.firstPublished = context.now;
    return fixAddress(context, state);
}

/// 责任编辑 is the first reviewer, by real name, where nobody else was named. Settled at the approval, so
/// that the preview of an approved article already shows it.
Result<void> nameResponsibleEditor(Database &database, ArticleState &state)
{
    if (!state.handling.responsibleEditor.isEmpty())
        return {};
    GALLEY_TAKE(reviews, readReviews(database, state.row, state.round));
    for (const ReviewRecord &review : std::as_const(reviews)) {
        if (review.standing && review.action != Action::Proofread) {
            GALLEY_TAKE(person, readPerson(database, review.person));
            state.handling.responsibleEditor = person.realName;
            return {};
        }
    }
    return {};
}

/// Answers what the statement has to say of it, so that each record can be held against the chain: which records fell,
/// and the round of the one that came.
Result<QJsonObject> record(Database &database, const ArticleState &state, const ActRequest &request, const Outcome &outcome,
                           const QDateTime &now)
{
    GALLEY_TAKE(fallen, voidReviews(database, state.row, state.round, outcome));
    QJsonObject details = statedVoids(fallen);
    if (!outcome.recordsReview)
        return details;
    details[u"round"_s] = state.round;
    GALLEY_TRY(database.exec(u"INSERT INTO reviews (article, round, action, step, person, content_hash, time, note, standing) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)"_s,
                             bind(state.row, state.round, request.action, outcome.recordedStep, request.person, state.contentHash,
                                  now, request.reason)));
    return details;
}

std::unexpected<Error> overtaken()
{
    return failure(ErrorCode::Refused,
                   Store::tr("Something else happened to this article meanwhile, so that what was stated fits no more. Look at it as it stands "
                             "now, and do it again."), overtakenRule);
}

Result<qint64> stateAction(WriteContext &context, const ArticleState &state, const ActRequest &request, OperationId operation,
                           int step, const QJsonObject &further, const Statement *stated)
{
    Statement statement = statementOf(context, state, request.action, request.person, request.reason, statementDetails(request));
    if (!request.namedHash.isEmpty())
        statement.contentHash = request.namedHash;
    statement.operation = operation;
    if (stated)
        statement.time = stated->time;
    for (auto detail = further.begin(); detail != further.end(); ++detail)
        statement.details.insert(detail.key(), detail.value());
    if (step > 0) // which one was taken: it may be another where the statement arrives
        statement.details.insert(u"step"_s, step);
    if (stated) {
        // Kept as it was made, for that is what was signed.
        if (statementBytes(statement) != statementBytes(*stated))
            return overtaken();
        statement.signature = stated->signature;
    }
    return appendStatement(context, statement);
}

Result<ActOutcome> outcomeOf(Database &database, const ArticleState &state, qint64 auditNumber)
{
    GALLEY_TAKE(article, articleFrom(database, state));
    return ActOutcome{article, auditNumber};
}

/// The report is stored with the action: of a refused one neither stays.
Result<void> proofreadForReview(WriteContext &context, const ArticleState &state, ProofListCache &lists,
                                const std::optional<ProofedArticle> &ahead, Situation &situation)
{
    GALLEY_TAKE(proofed, proofreadStored(context.database, lists, {context.zone, context.now}, state, ahead));
    if (proofed.setting.barsOpenFindings)
        situation.openMustFix = proofed.report.count(Severity::MustFix);
    return storeProofReport(context.database, state.contentHash, reportToJson(proofed.report));
}

/// A text that is named has to be one of the article's: the chain holds for good what was named.
Result<void> checkNamed(Database &database, const ActRequest &request)
{
    if (request.namedHash.isEmpty())
        return {};
    GALLEY_TAKE(known, database.number(u"SELECT EXISTS (SELECT 1 FROM revisions WHERE article = ? AND content_hash = ?)"_s,
                                       bind(request.article, request.namedHash)));
    if (known != 0)
        return {};
    return failure(ErrorCode::Refused, Store::tr("This article never had the text that was named. Open the article, and name the text that stands there."),
                   ruleName(Rule::TextChanged));
}

/// That a text was approved is what somebody stated, not what the article's row says.
Result<void> forgetUnstatedApproval(Database &database, const ArticleState &state, Situation &situation)
{
    if (situation.approvedHash.isEmpty())
        return {};
    GALLEY_TAKE(stated, database.number(u"SELECT EXISTS (SELECT 1 FROM audit WHERE article = ? AND action IN (?, ?, ?) "
                                        "AND json_extract(CAST(statement AS TEXT), '$.content_hash') = ?)"_s,
                                        bind(state.id, actionName(Action::Approve), actionName(Action::ApproveUrgently),
                                             actionName(Action::ImportPublished), QString::fromLatin1(situation.approvedHash.toHex()))));
    if (stated == 0)
        situation.approvedHash.clear();
    return {};
}

Result<Outcome> judge(WriteContext &context, const ActRequest &request, const Person &person, const Situation &situation,
                      const Statement *stated)
{
    ActionRequest judged;
    judged.action = request.action;
    judged.actor = person;
    judged.namedHash = request.namedHash;
    judged.reason = request.reason;
    judged.targetStep = request.targetStep;
    judged.at = request.at;
    judged.now = context.now;
    for (const PersonId assignee : request.assignees) {
        GALLEY_TAKE(named, readPerson(context.database, assignee));
        judged.assignees.append(named);
    }
    GALLEY_TAKE(signing, signingNow(context, person.id, stated));
    judged.signing = signing;
    GALLEY_TAKE(onDuty, readOnDuty(context.database, person.id, Role::Chief, context.now));
    judged.onDuty = onDuty;
    if (!onDuty) {
        GALLEY_TAKE(holders, readDutyHolders(context.database, Role::Chief, context.now, context.zone));
        judged.dutyHolders = holders;
    }
    const auto verdict = decide(situation, judged);
    if (!verdict)
        return failure(ErrorCode::Refused, verdict.error().message, ruleName(verdict.error().rule));
    return *verdict;
}

} // namespace

Result<Article> articleFrom(Database &database, const ArticleState &state)
{
    GALLEY_TAKE(head, revisionBySeq(database, state.head));
    GALLEY_TAKE(content, contentFromCanonical(head.canonical));
    Article article;
    article.id = state.id;
    article.content = content;
    article.handling = state.handling;
    article.stage = state.stage;
    article.step = state.step;
    article.live = state.live;
    article.revision = head.hash;
    article.contentHash = state.contentHash;
    article.approvedHash = state.approvedHash;
    article.creator = state.creator;
    article.created = state.created;
    article.modified = state.modified;
    article.submitted = state.stage == Stage::Review ? state.submitted : QDateTime();
    article.firstPublished = state.firstPublished;
    return article;
}

bool takesFromReaders(Action action)
{
    return action == Action::TakeOffline || action == Action::Withdraw || action == Action::MarkGone;
}

bool isProofread(Action action)
{
    return action == Action::Submit || action == Action::ApproveUrgently;
}

Result<ActOutcome> actOnArticle(WriteContext &context, Changes &changes, const ActRequest &request, ProofListCache &lists,
                                const std::optional<ProofedArticle> &ahead, const Statement *stated,
                                const WithdrawalWords &given)
{
    Database &database = context.database;
    const WithdrawalWords words = stated ? wordsOf(*stated) : given;
    if (hasAnotherWay(request.action))
        return failure(ErrorCode::Usage, Store::tr("“%1” is not done this way.").arg(actionLabel(request.action)));
    for (const PlacedReason &reason : request.places)
        GALLEY_TRY(checkTalk(reason.text));
    const OperationId operation = request.operation.isNull() ? context.ids.next<OperationId>(context.now) : request.operation;
    GALLEY_TAKE(person, activePerson(database, request.person));
    GALLEY_TAKE(state, loadState(database, request.article));
    GALLEY_TAKE(done, numberOfOperation(database, operation));
    if (done != 0)
        return outcomeOf(database, state, done);
    GALLEY_TAKE(tree, SectionTreeIndex::read(database));
    GALLEY_TAKE(situation, assembleSituation(database, state, tree, WithContent::Yes));
    if (isProofread(request.action) && state.stage == Stage::Draft)
        GALLEY_TRY(proofreadForReview(context, state, lists, ahead, situation));
    GALLEY_TRY(checkNamed(database, request));
    GALLEY_TRY(forgetUnstatedApproval(database, state, situation));
    GALLEY_TAKE(outcome, judge(context, request, person, situation, stated));

    const ArticleState before = state;
    const bool beginsRound = state.stage == Stage::Draft && (outcome.stage == Stage::Review || outcome.stage == Stage::Approved);
    if (beginsRound)
        beginRound(state, situation, request.person, context.now);
    applyOutcome(state, outcome, request, context.now);
    const QDateTime time = stated ? stated->time : context.now;
    GALLEY_TAKE(details, record(database, state, request, outcome, time));
    if (outcome.setsApproved)
        GALLEY_TRY(nameResponsibleEditor(database, state));
    GALLEY_TRY(applyPublication(context, state, request, words, before.live, time));
    if (before.live != Live::None || state.live != Live::None)
        GALLEY_TRY(bumpPublicVersion(database));
    GALLEY_TRY(updateState(database, state));
    GALLEY_TRY(refreshMemberships(database, state, tree));
    if (state.sortKey != state.indexedKey)
        GALLEY_TRY(indexLater(database, state.row));
    const QJsonObject ofWithdrawal = withdrawalDetails(request, words);
    for (auto each = ofWithdrawal.begin(); each != ofWithdrawal.end(); ++each)
        details.insert(each.key(), each.value());
    const std::optional<HandlingRecord> times = timesRecord(before.handling, state.handling);
    if (times)
        details.insert(u"handling"_s, times->details().value(u"handling"_s));
    GALLEY_TAKE(number, stateAction(context, state, request, operation, outcome.recordedStep, details, stated));
    if (times)
        GALLEY_TRY(keepHandlingRecord(database, state, request.person, time, *times, number));
    GALLEY_TRY(leaveAftermath(context, changes, {before, state, situation, outcome, request, number}));
    changes.articles.append(state.id);
    changes.site = changes.site || state.live != Live::None;
    return outcomeOf(database, state, number);
}

Result<void> markArticleOpened(WriteContext &context, ArticleId id, PersonId reader)
{
    GALLEY_TAKE(person, activePerson(context.database, reader));
    return context.database.exec(u"UPDATE articles SET opened = 1 WHERE id = ? AND stage = ? AND submitter <> ?"_s,
                                 bind(id, Stage::Review, person.id));
}

} // namespace galley
