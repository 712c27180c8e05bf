// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/articlesaving.h"

#include "article/changedshare.h"
#include "markup/render.h"
#include "store/articleactions.h"
#include "store/articlecreation.h"
#include "store/articlestate.h"
#include "store/articlestating.h"
#include "store/assignmentwriting.h"
#include "store/auditchain.h"
#include "store/handlingwriting.h"
#include "store/memberships.h"
#include "store/mergedentries.h"
#include "store/peopleregister.h"
#include "store/searchindex.h"
#include "store/situations.h"
#include "store/storetext.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

Error refused(const Refusal &refusal)
{
    return {ErrorCode::Refused, refusal.message, ruleName(refusal.rule)};
}

void applyContentChange(ArticleState &state, const Outcome &outcome, const QDateTime &now)
{
    if (outcome.stage != state.stage || outcome.step != state.step)
        state.waitingSince = now;
    state.stage = outcome.stage;
    state.step = outcome.step;
    state.live = outcome.live;
    state.owed = outcome.owedSteps;
    if (outcome.clearsApproved) {
        state.approved = 0;
        state.approvedHash.clear();
    }
    if (state.stage == Stage::Draft)
        state.route.reset();
}

/// How much of the text this step's reviewer has changed: against the nearest revision before it that somebody else
/// wrote, for within a step nobody but its reviewer edits.
Result<double> shareChangedInStep(Database &database, const ArticleState &state, const Content &content, PersonId reviewer)
{
    GALLEY_TAKE(head, revisionBySeq(database, state.head));
    QList<QByteArray> next{head.hash};
    QSet<QByteArray> seen;
    while (!next.isEmpty()) {
        const QByteArray hash = next.takeFirst();
        if (seen.contains(hash))
            continue;
        seen.insert(hash);
        GALLEY_TAKE(seq, database.number(u"SELECT seq FROM revisions WHERE hash = ?"_s, bind(hash)));
        GALLEY_TAKE(revision, revisionBySeq(database, seq));
        if (revision.author == reviewer) {
            next.append(revision.parents);
            continue;
        }
        GALLEY_TAKE(before, contentFromCanonical(revision.canonical));
        // What the edits come to: the marks of tracked changes are nobody's text.
        return changedShare(withChangesAccepted(before.body), withChangesAccepted(content.body), largestEditInReview + 0.01);
    }
    return 0;
}

/// What becomes of the article when this person's text takes the place of the one that stands: a reviewer's rewrite takes
/// the review back a step; anything else is judged as a change of content.
Result<Outcome> judgeText(WriteContext &context, const ArticleState &state, const Situation &situation, Action action, const Content &content,
                          const Person &person)
{
    const bool inReview = action == Action::EditInReview;
    ActionRequest request;
    request.action = action;
    request.actor = person;
    request.namedHash = state.contentHash;
    request.now = context.now;
    if (inReview) {
        GALLEY_TAKE(share, shareChangedInStep(context.database, state, content, person.id));
        request.changedShare = share;
    }
    const auto verdict = decide(situation, request);
    if (!verdict)
        return std::unexpected(refused(verdict.error()));
    const bool movesBack = verdict->stage != situation.stage || (inReview && verdict->step != situation.step);
    return movesBack ? *verdict : afterContentChange(situation, inReview);
}

struct NewHead
{
    qint64 seq = 0;
    QByteArray contentHash;
    ArticleFacts facts;
};

/// The article stands on this text now. writer: null where it makes nobody a writer. Answers the reviews that fell.
Result<QList<ReviewRecord>> standOn(WriteContext &context, ArticleState &state, const NewHead &head, const Outcome &change, PersonId writer)
{
    Database &database = context.database;
    state.head = head.seq;
    state.contentHash = head.contentHash;
    state.facts = head.facts;
    GALLEY_TRY(followMerges(database, state.facts));
    applyContentChange(state, change, context.now);
    GALLEY_TAKE(fallen, voidReviews(database, state.row, state.round, change));
    if (!writer.isNull())
        GALLEY_TRY(database.exec(u"INSERT OR IGNORE INTO article_writers (article, person) VALUES (?, ?)"_s, bind(state.row, writer)));
    return fallen;
}

Result<void> saveContent(WriteContext &context, ArticleState &state, const Content &content, const Person &person,
                         const QByteArray &base, const SectionTreeIndex &tree, SaveOutcome &outcome)
{
    Database &database = context.database;
    const PreparedRevision prepared = prepareRevision(state.id, {base}, content, person.id, context.now);
    if (prepared.revision.contentHash == state.contentHash)
        return {};
    GALLEY_TAKE(situation, assembleSituation(database, state, tree, WithContent::No));
    const bool inReview = state.stage == Stage::Review;
    const Action action = inReview ? Action::EditInReview : Action::Save;
    GALLEY_TAKE(change, judgeText(context, state, situation, action, content, person));
    GALLEY_TAKE(head, insertRevision(database, prepared.revision));
    GALLEY_TAKE(fallen, standOn(context, state, {head, prepared.revision.contentHash, prepared.facts}, change, inReview ? PersonId() : person.id));
    GALLEY_TRY(stateOf(context, state, action, person.id, {}, statedVoids(fallen)));
    outcome.madeRevision = true;
    outcome.revision = prepared.revision.hash;
    return {};
}

Result<void> checkHandling(WriteContext &context, const ArticleState &state, const Handling &handling, const Person &person,
                           const SectionTreeIndex &tree)
{
    GALLEY_TAKE(situation, assembleSituation(context.database, state, tree, WithContent::No));
    if (const auto refusal = judgeHandling(situation, person, context.now))
        return std::unexpected(refused(*refusal));
    if (const auto refusal = judgeEmbargo(situation, person, handling.embargo))
        return std::unexpected(refused(*refusal));
    GALLEY_TRY(checkNames(context.database, handling, tree));
    if (handling.slug != state.handling.slug) {
        if (state.firstPublished.isValid()) {
            return failure(ErrorCode::Refused, Store::tr("The address of a published article does not change any more."),
                           u"slug-fixed"_s);
        }
        GALLEY_TAKE(taken, context.database.number(u"SELECT count(*) FROM articles WHERE slug = ? AND slug <> '' AND row <> ?"_s,
                                                   bind(handling.slug, state.row)));
        if (taken > 0)
            return failure(ErrorCode::Usage, Store::tr("The address part “%1” belongs to another article.").arg(handling.slug));
    }
    return {};
}

/// An embargo that is set on what is out takes it from readers, and lifting one brings it back: outlets have to follow.
QString changeForReaders(const ArticleState &state, const Handling &after, const QDateTime &now)
{
    const auto isHidden = [&now](const Handling &handling) { return handling.embargo.isValid() && handling.embargo > now; };
    const bool was = isHidden(state.handling);
    const bool is = isHidden(after);
    if (state.live != Live::Published || was == is)
        return {};
    return is ? u"hidden"_s : u"shown"_s;
}

/// stated: how it was stated elsewhere, which stays so where it is the same change.
Result<void> saveHandling(WriteContext &context, ArticleState &state, Handling handling, const Person &person,
                          const SectionTreeIndex &tree, const Statement *stated = nullptr)
{
    // The primary section is not named again among the further ones.
    handling.furtherSections = handling.sections();
    if (!handling.primarySection.isNull())
        handling.furtherSections.removeFirst();
    if (handling == state.handling)
        return {};
    Database &database = context.database;
    GALLEY_TRY(checkHandling(context, state, handling, person, tree));
    const HandlingRecord record = handlingRecord(state.handling, handling);
    QJsonObject details = record.details();
    if (const QString change = changeForReaders(state, handling, context.now); !change.isEmpty())
        details.insert(readersDetail, change);
    state.handling = handling;
    const bool asStated = stated != nullptr && stated->details == details && stated->contentHash == state.contentHash;
    GALLEY_TAKE(audit, asStated ? appendStatement(context, *stated) : stateOf(context, state, Action::Save, person.id, u"handling"_s, details));
    GALLEY_TRY(keepHandlingRecord(database, state, person.id, asStated ? stated->time : context.now, record, audit));
    if (state.live != Live::None)
        GALLEY_TRY(bumpPublicVersion(database));
    return storeSectionsAndTags(database, state);
}

} // namespace

Result<SaveOutcome> saveArticle(WriteContext &context, const SaveRequest &request)
{
    Database &database = context.database;
    GALLEY_TAKE(person, activePerson(database, request.person));
    GALLEY_TAKE(state, loadState(database, request.article));
    GALLEY_TAKE(head, revisionBySeq(database, state.head));
    if (request.baseRevision != head.hash) {
        return failure(ErrorCode::Conflict,
                       Store::tr("The article was changed by somebody else since you opened it. Nothing was saved."));
    }
    GALLEY_TAKE(tree, SectionTreeIndex::read(database));
    SaveOutcome outcome;
    outcome.revision = head.hash;
    const ArticleState before = state;
    if (request.content)
        GALLEY_TRY(checkLines(*request.content));
    if (request.content)
        GALLEY_TRY(saveContent(context, state, *request.content, person, head.hash, tree, outcome));
    if (request.handling)
        GALLEY_TRY(saveHandling(context, state, *request.handling, person, tree));
    if (outcome.madeRevision || !(state.handling == before.handling)) {
        state.modified = context.now;
        GALLEY_TRY(updateState(database, state));
        GALLEY_TRY(refreshMemberships(database, state, tree));
        if (isOtherWork(before, state))
            GALLEY_TRY(endAssignments(context, state));
        if (outcome.madeRevision)
            GALLEY_TRY(indexArticle(database, state, searchWords(*request.content)));
        else if (state.sortKey != state.indexedKey)
            GALLEY_TRY(indexLater(database, state.row));
    }
    outcome.contentHash = state.contentHash;
    outcome.stage = state.stage;
    outcome.step = state.step;
    return outcome;
}

Result<void> saveMerge(WriteContext &context, ArticleState &state, const MergedText &merged, const SectionTreeIndex &tree)
{
    Database &database = context.database;
    GALLEY_TAKE(person, activePerson(database, merged.person));
    GALLEY_TAKE(head, revisionBySeq(database, state.head));
    GALLEY_TAKE(situation, assembleSituation(database, state, tree, WithContent::No));
    if (state.stage == Stage::Settled || state.stage == Stage::Spiked) {
        return failure(ErrorCode::Refused, Store::tr("The article is no draft any more, so that nothing is brought into its text by itself."),
                       ruleName(Rule::StageForbids));
    }
    if (const auto refusal = judgeHandling(situation, person, context.now))
        return std::unexpected(refused(*refusal));
    const PreparedRevision prepared = prepareRevision(state.id, {head.hash, merged.other}, merged.content, person.id, context.now);
    GALLEY_TAKE(seq, insertRevision(database, prepared.revision));
    GALLEY_TAKE(fallen, standOn(context, state, {seq, prepared.revision.contentHash, prepared.facts}, afterContentChange(situation, false), person.id));
    QJsonObject details = statedVoids(fallen);
    details.insert(u"merges"_s, QString::fromLatin1(merged.other.toHex()));
    GALLEY_TRY(stateOf(context, state, Action::Save, person.id, {}, details));
    return {};
}

Result<void> adoptRevision(WriteContext &context, ArticleState &state, const Revision &revision, const Statement &stated,
                           const SectionTreeIndex &tree)
{
    Database &database = context.database;
    GALLEY_TAKE(person, activePerson(database, stated.person));
    GALLEY_TAKE(content, contentFromCanonical(revision.canonical));
    GALLEY_TAKE(seq, database.number(u"SELECT seq FROM revisions WHERE hash = ?"_s, bind(revision.hash)));
    GALLEY_TAKE(situation, assembleSituation(database, state, tree, WithContent::No));
    GALLEY_TAKE(change, judgeText(context, state, situation, stated.action, content, person));
    GALLEY_TAKE(fallen, standOn(context, state, {seq, revision.contentHash, factsOf(content)}, change, stated.action == Action::EditInReview ? PersonId() : person.id));
    Statement again = stated;
    again.details = statedVoids(fallen);
    if (statementBytes(again) != statementBytes(stated))
        return failure(ErrorCode::Refused, Store::tr("The article was changed by somebody else meanwhile."), overtakenRule);
    GALLEY_TRY(appendStatement(context, stated));
    return {};
}

Result<void> adoptHandling(WriteContext &context, ArticleState &state, const Handling &handling, const Statement &stated,
                           const SectionTreeIndex &tree)
{
    GALLEY_TAKE(person, activePerson(context.database, stated.person));
    return saveHandling(context, state, handling, person, tree, &stated);
}

} // namespace galley
