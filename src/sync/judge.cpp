// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/judge.h"

#include "article/changedshare.h"
#include "article/fields.h"
#include "article/signer.h"
#include "markup/render.h"
#include "signing/signature.h"
#include "store/articleactions.h"
#include "store/articlefacts.h"
#include "store/codecs.h"
#include "store/statedmatters.h"
#include "store/statementdetails.h"
#include "sync/articlerecord.h"
#include "sync/recordfields.h"
#include "sync/synctext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QList<SectionId> withAncestors(const QList<SectionId> &sections, const JudgedRegisters &registers)
{
    QList<SectionId> all;
    for (SectionId section : sections) {
        for (int depth = 0; !section.isNull() && depth < 100 && !all.contains(section); ++depth) {
            all.append(section);
            section = registers.parents.value(section);
        }
    }
    return all;
}

/// An article on its way through the statements of a push.
class Course
{
public:
    Course(const QJsonObject &before, const QJsonObject &after, const QList<Revision> &revisions, const JudgedRegisters &registers,
           const JudgedTexts &texts, const QDateTime &now);

    std::optional<JudgeRefusal> take(const Statement &statement);
    /// What the pushed record says otherwise; empty: nothing.
    QString contradiction() const;

private:
    std::expected<Outcome, Refusal> judged(const Statement &statement) const;
    ActionRequest requestOf(const Statement &statement) const;
    std::optional<Refusal> takeMaking(const Statement &statement);
    std::optional<Refusal> takeHandling(const Statement &statement);
    void standOn(const Statement &statement, const Outcome &change, bool inReview);
    void apply(const Statement &statement, const Outcome &outcome);
    QJsonObject handlingChange(const Statement &statement) const;
    Handling handlingStated(const Statement &statement) const;
    void takeTimes(const Handling &handling);
    void goTo(const Outcome &outcome);
    void voidBy(const Outcome &outcome);
    void readSituation(const QJsonObject &record);
    QList<SectionId> sectionsOf(const QJsonObject &record) const;
    Route routeNow() const;
    Signing signing(const Statement &statement) const;

    const QJsonObject m_before;
    const QJsonObject m_after;
    const QJsonObject m_article;  ///< of after
    const QList<Revision> &m_revisions;
    const JudgedRegisters &m_registers;
    const JudgedTexts &m_texts;
    const QDateTime m_now;
    Situation m_situation;
    int m_round = 0;
    bool m_exists = false;
};

Course::Course(const QJsonObject &before, const QJsonObject &after, const QList<Revision> &revisions, const JudgedRegisters &registers,
               const JudgedTexts &texts, const QDateTime &now)
    : m_before(before)
    , m_after(after)
    , m_article(after.value(articleRecord).toObject())
    , m_revisions(revisions)
    , m_registers(registers)
    , m_texts(texts)
    , m_now(now)
    , m_exists(!before.isEmpty())
{
    readSituation(before);
}

QList<SectionId> Course::sectionsOf(const QJsonObject &record) const
{
    QMap<int, SectionId> sections;
    for (const QJsonValue &row : record.value("article_sections"_L1).toArray())
        sections.insert(row["position"_L1].toInt(), idIn<SectionId>(row.toObject(), "section"_L1));
    return withAncestors(sections.values(), m_registers);
}

void Course::readSituation(const QJsonObject &record)
{
    const QJsonObject article = record.value(articleRecord).toObject();
    Situation &s = m_situation;
    s.stage = wordIn<Stage>(article, "stage"_L1);
    s.step = article.value("step"_L1).toInt();
    s.live = wordIn<Live>(article, "live"_L1);
    s.everLive = article.contains("first_published"_L1);
    s.kind = wordIn<Kind>(article, "kind"_L1);
    s.sections = sectionsOf(record);
    s.contentHash = bytesIn(article, "content_hash"_L1);
    s.approvedHash = bytesIn(article, "approved_hash"_L1);
    s.liveHash = bytesIn(article, "live_hash"_L1);
    s.submitter = idIn<PersonId>(article, "submitter"_L1);
    s.openedByReviewer = article.value("opened"_L1).toInt() != 0;
    s.owedSteps = stepsFromText(article.value("owed"_L1).toString());
    s.openChanges = article.value("open_changes"_L1).toInt() != 0;
    s.embargo = timeIn(article, "embargo"_L1);
    s.publishAt = timeIn(article, "publish_at"_L1);
    s.expireAt = timeIn(article, "expire_at"_L1);
    s.spikedFrom = wordIn<Stage>(article, "spiked_from"_L1);
    s.spikedFromStep = article.value("spiked_from_step"_L1).toInt();
    if (article.contains("route"_L1))
        s.route = routeFromJson(article.value("route"_L1).toString());
    m_round = article.value("round"_L1).toInt();
    for (const QJsonValue &writer : record.value("article_writers"_L1).toArray())
        s.writers.insert(idIn<PersonId>(writer.toObject(), "person"_L1));
    for (const QJsonValue &row : record.value("reviews"_L1).toArray()) {
        const QJsonObject review = row.toObject();
        if (review.value("round"_L1).toInt() != m_round)
            continue;
        s.reviews.append({wordIn<Action>(review, "action"_L1), review.value("step"_L1).toInt(), idIn<PersonId>(review, "person"_L1),
                          bytesIn(review, "content_hash"_L1), timeIn(review, "time"_L1), review.value("note"_L1).toString(),
                          review.value("standing"_L1).toInt() != 0});
    }
}

/// A round goes by the route as it stood where it was begun.
Route Course::routeNow() const
{
    if (m_article.contains("route"_L1))
        return routeFromJson(m_article.value("route"_L1).toString());
    RouteId own;
    for (SectionId section : m_situation.sections) {
        own = m_registers.sectionRoutes.value(section);
        if (!own.isNull())
            break;
    }
    return chooseRoute(m_registers.routes, own, m_situation.kind);
}

Signing Course::signing(const Statement &statement) const
{
    const QList<QByteArray> keys = m_registers.keys.value(statement.person);
    if (statement.signature.isEmpty())
        return keys.isEmpty() && !m_registers.signaturesAsked ? Signing::NotAsked : Signing::Missing;
    const QByteArray bytes = statementBytes(statement);
    const bool good = std::ranges::any_of(keys, [&](const QByteArray &key) { return verifySignature(key, bytes, statement.signature); });
    return good ? Signing::Good : Signing::Wrong;
}

ActionRequest Course::requestOf(const Statement &statement) const
{
    const ActRequest stated = requestOfStatement(statement);
    ActionRequest request;
    request.action = statement.action;
    request.actor = m_registers.people.value(statement.person);
    request.namedHash = statement.contentHash;
    request.reason = statement.reason;
    request.targetStep = stated.targetStep;
    request.at = stated.at;
    // A client's clock may be anywhere: what it brings was done by now at the latest.
    const QDateTime then = qMin(statement.time, m_now);
    request.now = statement.action == Action::Schedule || statement.action == Action::Assign ? then : m_now;
    const auto onDuty = [&](const QDateTime &time) { return isOnDuty(m_registers.roster, statement.person, Role::Chief, time); };
    request.onDuty = onDuty(then) || onDuty(m_now);
    for (const PersonId assignee : stated.assignees)
        request.assignees.append(m_registers.people.value(assignee));
    request.signing = signing(statement);
    request.byClock = transition(statement.action).who == Actor::TheClock;
    return request;
}

std::expected<Outcome, Refusal> Course::judged(const Statement &statement) const
{
    Situation situation = m_situation;
    if (situation.stage == Stage::Draft)
        situation.route = routeNow();
    if (statement.action == Action::Submit || statement.action == Action::ApproveUrgently) {
        Handling handling;
        handling.kind = situation.kind;
        handling.primarySection = idIn<SectionId>(m_article, "primary_section"_L1);
        if (const auto content = m_texts.content(situation.contentHash))
            situation.missingFields = missingForSubmit(*content, handling);
    }
    return decide(situation, requestOf(statement));
}

void Course::voidBy(const Outcome &outcome)
{
    for (ReviewRecord &review : m_situation.reviews)
        review.standing = review.standing && !voidedBy(review, outcome);
}

/// Where an action or a change of the text leads, by the table.
void Course::goTo(const Outcome &outcome)
{
    Situation &s = m_situation;
    voidBy(outcome);
    s.stage = outcome.stage;
    s.step = outcome.step;
    s.live = outcome.live;
    s.owedSteps = outcome.owedSteps;
    if (outcome.clearsApproved)
        s.approvedHash.clear();
}

void Course::standOn(const Statement &statement, const Outcome &change, bool inReview)
{
    Situation &s = m_situation;
    s.contentHash = statement.contentHash;
    if (const auto content = m_texts.content(statement.contentHash))
        s.openChanges = factsOf(*content).openChanges;
    goTo(change);
    if (!inReview)
        s.writers.insert(statement.person);
}

std::optional<Refusal> Course::takeMaking(const Statement &statement)
{
    const auto text = std::ranges::find_if(m_revisions, [&](const Revision &each) {
        return each.contentHash == statement.contentHash && each.author == statement.person;
    });
    if (text == m_revisions.cend())
        return Refusal{Rule::TextChanged, Sync::tr("The text that was stated did not come along.")};
    if (!m_exists) {
        m_exists = true;
        m_situation.contentHash.clear();
        m_situation.kind = wordIn<Kind>(m_article, "kind"_L1);
        m_situation.sections = sectionsOf(m_after);
        m_situation.publishAt = timeIn(m_article, "publish_at"_L1);
        m_situation.embargo = timeIn(m_article, "embargo"_L1);
        m_situation.expireAt = timeIn(m_article, "expire_at"_L1);
        standOn(statement, {}, false);
        if (statement.action != Action::ImportPublished)
            return std::nullopt; // what somebody wrote is kept, whatever became of their role
        m_situation.writers = {statement.person};
        if (const auto verdict = judged(statement); !verdict)
            return verdict.error();
        m_situation.stage = Stage::Settled;
        m_situation.live = Live::Published;
        m_situation.liveHash = statement.contentHash;
        return std::nullopt;
    }
    if (statement.details.contains("merges"_L1)) {
        const Person person = m_registers.people.value(statement.person);
        if (m_situation.stage == Stage::Settled || m_situation.stage == Stage::Spiked)
            return Refusal{Rule::StageForbids, Sync::tr("The article is no draft any more, so that nothing is brought into its text by itself.")};
        if (auto refusal = judgeHandling(m_situation, person, m_now))
            return refusal;
        standOn(statement, afterContentChange(m_situation, false), false);
        return std::nullopt;
    }
    ActionRequest request = requestOf(statement);
    request.namedHash = m_situation.contentHash;
    const bool inReview = statement.action == Action::EditInReview;
    if (inReview) {
        const auto content = m_texts.content(statement.contentHash);
        const auto before = m_texts.before(text->hash, statement.person);
        if (content && before)
            request.changedShare = changedShare(withChangesAccepted(before->body), withChangesAccepted(content->body), largestEditInReview + 0.01);
    }
    const auto verdict = decide(m_situation, request);
    if (!verdict)
        return verdict.error();
    const bool movesBack = verdict->stage != m_situation.stage || (inReview && verdict->step != m_situation.step);
    standOn(statement, movesBack ? *verdict : afterContentChange(m_situation, inReview), inReview);
    return std::nullopt;
}

std::optional<Refusal> Course::takeHandling(const Statement &statement)
{
    const Person person = m_registers.people.value(statement.person);
    if (auto refusal = judgeHandling(m_situation, person, m_now))
        return refusal;
    const QJsonObject change = handlingChange(statement);
    const QByteArray before = change.value("before"_L1).toString().toUtf8();
    const QByteArray after = change.value("after"_L1).toString().toUtf8();
    if (QString::fromLatin1(handlingDigest(before, after).toHex()) != statement.details.value("handling"_L1).toString())
        return Refusal{Rule::TextChanged, Sync::tr("The change of handling that was stated did not come along.")};
    const Handling handling = handlingFromJson(after);
    if (auto refusal = judgeEmbargo(m_situation, person, handling.embargo))
        return refusal;
    m_situation.kind = handling.kind;
    m_situation.sections = withAncestors(handling.sections(), m_registers);
    takeTimes(handling);
    return std::nullopt;
}

QJsonObject Course::handlingChange(const Statement &statement) const
{
    for (const QJsonValue &row : m_after.value("handling_history"_L1).toArray()) {
        if (bytesIn(row.toObject(), "audit"_L1) == statement.operation.uuid().toRfc4122())
            return row.toObject();
    }
    return {};
}

Handling Course::handlingStated(const Statement &statement) const
{
    return handlingFromJson(handlingChange(statement).value("after"_L1).toString().toUtf8());
}

void Course::takeTimes(const Handling &handling)
{
    m_situation.embargo = handling.embargo;
    m_situation.publishAt = handling.publishAt;
    m_situation.expireAt = handling.expireAt;
}

void Course::apply(const Statement &statement, const Outcome &outcome)
{
    Situation &s = m_situation;
    const bool begins = s.stage == Stage::Draft && (outcome.stage == Stage::Review || outcome.stage == Stage::Approved);
    if (begins) {
        ++m_round;
        s.route = routeNow();
        s.submitter = statement.person;
        s.openedByReviewer = false;
        s.reviews.clear();
    }
    if (statement.action == Action::Spike) {
        s.spikedFrom = s.stage;
        s.spikedFromStep = s.step;
    }
    goTo(outcome);
    if (outcome.setsApproved)
        s.approvedHash = s.contentHash;
    if (outcome.setsLive)
        s.liveHash = s.approvedHash;
    if (outcome.recordsReview)
        s.reviews.append({statement.action, outcome.recordedStep, statement.person, s.contentHash, statement.time, statement.reason, true});
    if (statement.action == Action::Schedule)
        s.publishAt = requestOfStatement(statement).at;
    if (s.live == Live::Published)
        s.everLive = true;
}

std::optional<JudgeRefusal> Course::take(const Statement &statement)
{
    const auto refused = [&](const Refusal &refusal) { return JudgeRefusal{statement.operation, ruleName(refusal.rule), refusal.message}; };
    const bool byClock = transition(statement.action).who == Actor::TheClock;
    if (!byClock && !m_registers.people.contains(statement.person))
        return refused({Rule::RoleMissing, Sync::tr("The store does not know this person.")});
    if (statement.action == Action::Save && statement.details.contains(outsideCopyDetail))
        return std::nullopt; // says what somebody found elsewhere, and moves nothing here
    const bool making = statement.action == Action::Save || statement.action == Action::EditInReview || statement.action == Action::ImportPublished;
    if (making) {
        const bool handling = statement.details.contains("handling"_L1);
        if (const auto refusal = handling ? takeHandling(statement) : takeMaking(statement))
            return refused(*refusal);
        return std::nullopt;
    }
    if (!m_exists)
        return refused({Rule::StageForbids, Sync::tr("The store does not have this article.")});
    const auto verdict = judged(statement);
    if (!verdict)
        return refused(verdict.error());
    apply(statement, *verdict);
    if (statement.details.contains("handling"_L1))
        takeTimes(handlingStated(statement));
    return std::nullopt;
}

QString Course::contradiction() const
{
    const Situation &s = m_situation;
    Course said(m_after, m_after, m_revisions, m_registers, m_texts, m_now);
    const Situation &other = said.m_situation;
    const auto standing = [](const Situation &situation) {
        QStringList reviews;
        for (const ReviewRecord &review : situation.reviews) {
            if (review.standing)
                reviews.append(u"%1 %2 %3 %4"_s.arg(static_cast<int>(review.action)).arg(review.step).arg(review.person.toString(), QString::fromLatin1(review.contentHash.toHex())));
        }
        reviews.sort();
        return reviews;
    };
    if (s.stage != other.stage || s.step != other.step)
        return u"stage"_s;
    if (s.live != other.live)
        return u"live"_s;
    if (s.contentHash != other.contentHash)
        return u"text"_s;
    if (s.approvedHash != other.approvedHash)
        return u"approved"_s;
    if (s.liveHash != other.liveHash)
        return u"what is live"_s;
    if (s.owedSteps != other.owedSteps)
        return u"owed"_s;
    if (s.writers != other.writers)
        return u"writers"_s;
    if (m_round != said.m_round || standing(s) != standing(other))
        return u"reviews"_s;
    return {};
}

} // namespace

std::optional<JudgeRefusal> judgeArticle(const QJsonObject &before, const QJsonObject &after, const QList<Statement> &statements,
                                         const QList<Revision> &revisions, const JudgedRegisters &registers, const JudgedTexts &texts,
                                         const QDateTime &now)
{
    Course course(before, after, revisions, registers, texts, now);
    for (const Statement &statement : statements) {
        if (auto refusal = course.take(statement))
            return refusal;
    }
    const QString wrong = course.contradiction();
    if (wrong.isEmpty())
        return std::nullopt;
    return JudgeRefusal{statements.isEmpty() ? OperationId() : statements.constLast().operation, overtakenRule,
                        Sync::tr("What was done comes to something else here than it says (%1).").arg(wrong)};
}

} // namespace galley
