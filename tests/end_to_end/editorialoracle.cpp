// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorialoracle.h"

using namespace Qt::StringLiterals;

namespace galley::testkit {

void EditorialOracle::created(ArticleId article, const Version &version, PersonId by, bool asPublished)
{
    Known known;
    known.versions = {version};
    known.writers = {by};
    if (asPublished) {
        known.stage = Stage::Settled;
        known.live = Live::Published;
        known.out = Approval{version.hash, {}, {}, 0, false, true};
    }
    m_articles.insert(article, known);
    m_order.append(article);
    m_owners.insert(version.token, article);
}

void EditorialOracle::saved(ArticleId article, const Version &version, PersonId by, const SaveOutcome &outcome)
{
    if (!outcome.madeRevision)
        return;
    Known &known = m_articles[article];
    known.versions.append(version);
    m_owners.insert(version.token, article);
    if (known.stage != Stage::Review) {
        known.writers << by;
        known.approval.reset();
        return;
    }
    // A reviewer's edit makes nobody a writer; a rewrite sends it back, and the steps from there on are to be taken again.
    if (outcome.stage == Stage::Draft || outcome.step != known.step)
        backTo(known, outcome.stage == Stage::Draft ? 0 : outcome.step);
}

void EditorialOracle::handled(ArticleId article, const Handling &handling)
{
    m_articles[article].embargo = handling.embargo;
    m_articles[article].expiry = handling.expireAt;
}

void EditorialOracle::backTo(Known &known, int step)
{
    known.approval.reset();
    known.stage = step <= 0 ? Stage::Draft : Stage::Review;
    known.step = qMax(0, step);
    known.passes.removeIf([step](const Pass &pass) { return pass.step >= step; });
}

/// Two rules of the trade: 三审 are as many people as the route has steps, and nobody reviews what they wrote.
QString EditorialOracle::faultOf(const Approval &approval)
{
    if (approval.archive || approval.urgent)
        return {};
    const QSet<PersonId> different(approval.reviewers.begin(), approval.reviewers.end());
    if (different.size() != approval.reviewers.size())
        return u"one person took two of its steps"_s;
    if (approval.reviewers.size() < approval.steps)
        return u"it took %1 steps of %2"_s.arg(approval.reviewers.size()).arg(approval.steps);
    if (different.intersects(approval.writers))
        return u"a writer of it reviewed it"_s;
    return {};
}

QString EditorialOracle::letOut(Known &known, const QDateTime &now)
{
    if (known.embargo.isValid() && known.embargo > now)
        known.heldBack = u"it went out before its embargo was over"_s;
    else
        known.heldBack.clear();
    if (known.isOver(now)) // what goes out again after its time is given none
        known.expiry = {};
    return known.heldBack;
}

QString EditorialOracle::acted(const ActRequest &request, const Person &person, int steps, const QDateTime &now)
{
    Known &known = m_articles[request.article];
    const QByteArray hash = known.versions.constLast().hash;
    if (!person.active)
        return u"somebody who was deactivated did it"_s;
    switch (request.action) {
    case Action::Submit:
        known.passes.clear();
        known.stage = Stage::Review;
        known.step = 1;
        known.steps = steps;
        break;
    case Action::Recall:
        backTo(known, 0);
        break;
    case Action::Return:
        backTo(known, request.targetStep);
        break;
    case Action::Pass:
        known.passes.append({person.id, known.step});
        ++known.step;
        break;
    case Action::Approve:
    case Action::ApproveUrgently: {
        if (request.namedHash != hash)
            return u"another text was approved than the present one"_s;
        Approval approval{hash, {}, known.writers, known.steps, request.action == Action::ApproveUrgently, false};
        for (const Pass &pass : std::as_const(known.passes))
            approval.reviewers.append(pass.person);
        approval.reviewers.append(person.id);
        known.passes.append({person.id, known.step});
        known.approval = approval;
        known.stage = Stage::Approved;
        if (approval.urgent && !person.hasRole(Role::Chief))
            return u"somebody who is no chief approved urgently"_s;
        break;
    }
    case Action::Schedule:
    case Action::Publish:
        // What is scheduled may be given another time, or let go at once: it is approved already.
        if (!known.approval || (known.stage != Stage::Approved && known.live != Live::Scheduled))
            return u"what nobody approved was sent out"_s;
        known.stage = Stage::Settled;
        known.out = known.approval;
        known.live = request.action == Action::Publish ? Live::Published : Live::Scheduled;
        return request.action == Action::Publish ? letOut(known, now) : QString();
    case Action::RestoreLive:
        known.live = Live::Published;
        return letOut(known, now);
    case Action::TakeOffline:
        known.live = Live::Offline;
        break;
    case Action::Withdraw:
        known.live = Live::Withdrawn;
        break;
    case Action::MarkGone:
        known.live = Live::Gone;
        break;
    case Action::Correct:
    case Action::Update:
        backTo(known, 0);
        break;
    case Action::Spike:
        known.spikedFrom = known.stage;
        known.stage = Stage::Spiked;
        break;
    case Action::Unspike:
        known.stage = known.spikedFrom;
        break;
    default:
        break;
    }
    return {};
}

QString EditorialOracle::carriedOutByClock(ArticleId article, Action action, const QDateTime &now)
{
    Known &known = m_articles[article];
    if (action == Action::Expire) {
        known.live = Live::Offline;
        return {};
    }
    if (known.live != Live::Scheduled)
        return u"the clock let out what was not scheduled"_s;
    known.live = Live::Published;
    return letOut(known, now);
}

QString EditorialOracle::judge(const QHash<QString, QString> &tokensAndFiles, const QDateTime &now) const
{
    for (auto it = tokensAndFiles.cbegin(); it != tokensAndFiles.cend(); ++it) {
        const auto owner = m_owners.constFind(it.key());
        if (owner == m_owners.cend())
            return u"%1 holds %2, which nobody wrote"_s.arg(it.value(), it.key());
        const Known &known = *m_articles.constFind(*owner);
        const auto version = std::ranges::find(known.versions, it.key(), &Version::token);
        QString fault;
        if (known.live != Live::Published)
            fault = u"it is %1"_s.arg(liveName(known.live));
        else if (known.embargo.isValid() && known.embargo > now)
            fault = u"it is under embargo"_s;
        else if (known.isOver(now))
            fault = u"it has run its time"_s;
        else if (!known.out)
            fault = u"it was never approved"_s;
        else if (known.out->hash != version->hash)
            fault = u"another text was approved"_s;
        else
            fault = known.heldBack.isEmpty() ? faultOf(*known.out) : known.heldBack;
        if (!fault.isEmpty())
            return u"%1 holds %2 of article %3: %4"_s.arg(it.value(), it.key(), owner->toString(), fault);
    }
    return {};
}

QSet<QString> EditorialOracle::mustBeFound(const QDateTime &now) const
{
    QSet<QString> tokens;
    for (const Known &known : m_articles) {
        if (known.live != Live::Published || !known.out || known.isOver(now) || (known.embargo.isValid() && known.embargo > now))
            continue;
        for (const Version &version : known.versions) {
            if (version.hash == known.out->hash)
                tokens << version.token;
        }
    }
    return tokens;
}

} // namespace galley::testkit
