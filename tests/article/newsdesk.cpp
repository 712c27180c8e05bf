// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "newsdesk.h"

#include <QCryptographicHash>

namespace galley {

using namespace Qt::StringLiterals;

SectionId deskSection()
{
    return SectionId(QUuid(7, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1));
}

Person deskPerson(Role role, int n)
{
    Person person;
    person.id = PersonId(QUuid(uint(role) + 1, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, uchar(n)));
    person.login = roleName(role) + QString::number(n);
    person.realName = person.login;
    person.roles = {{.role = role, .section = {}}};
    return person;
}

QDateTime deskTime()
{
    return QDateTime(QDate(2026, 3, 1), QTime(8, 0), QTimeZone::UTC);
}

QByteArray textHash(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

NewsDesk::NewsDesk()
{
    now.route = standardRoutes({}).first();
    now.sections = {deskSection()};
    now.contentHash = textHash(u"草稿"_s);
    now.writers = {reporter.id};
}

ActionRequest NewsDesk::request(Action action, const Person &actor) const
{
    ActionRequest request;
    request.action = action;
    request.actor = actor;
    request.namedHash = now.contentHash;
    request.now = deskTime();
    request.at = deskTime().addSecs(3600);
    return request;
}

QString NewsDesk::act(Action action, const Person &actor, const QString &reason, int targetStep)
{
    ActionRequest asked = request(action, actor);
    asked.reason = reason;
    asked.targetStep = targetStep;
    return act(asked);
}

QString NewsDesk::act(ActionRequest request)
{
    const auto decision = decide(now, request);
    if (!decision) {
        lastMessage = decision.error().message;
        return ruleName(decision.error().rule);
    }
    lastMessage.clear();
    if (decision->stage == Stage::Spiked) {
        now.spikedFrom = now.stage;
        now.spikedFromStep = now.step;
    }
    if (request.action == Action::Submit) {
        now.submitter = request.actor.id;
        now.openedByReviewer = false;
    }
    if (request.action == Action::Schedule)
        now.publishAt = request.at;
    carryOut(*decision);
    if (decision->recordsReview)
        now.reviews.append({.action = request.action,
                            .step = decision->recordedStep,
                            .person = request.actor.id,
                            .contentHash = request.namedHash,
                            .time = request.now,
                            .note = request.reason,
                            .standing = true});
    return {};
}

void NewsDesk::carryOut(const Outcome &outcome)
{
    for (ReviewRecord &record : now.reviews) {
        if (voidedBy(record, outcome))
            record.standing = false;
    }
    now.stage = outcome.stage;
    now.step = outcome.step;
    now.live = outcome.live;
    now.owedSteps = outcome.owedSteps;
    if (outcome.setsLive) {
        now.liveHash = now.contentHash;
        now.everLive = true;
    }
    if (outcome.clearsApproved)
        now.approvedHash.clear();
    if (outcome.setsApproved)
        now.approvedHash = now.contentHash;
}

void NewsDesk::approve()
{
    act(Action::Submit, reporter);
    act(Action::Pass, editor);
    act(Action::Pass, sectionHead);
    act(Action::Approve, chief);
}

void NewsDesk::publish()
{
    approve();
    act(Action::Publish, chief);
}

QString NewsDesk::save(const Person &writer, const QString &text)
{
    const QString refused = act(Action::Save, writer);
    if (!refused.isEmpty())
        return refused;
    now.contentHash = textHash(text);
    now.writers << writer.id;
    carryOut(afterContentChange(now, false));
    return {};
}

QString NewsDesk::editInReview(const Person &reviewer, const QString &text, double changedShare)
{
    ActionRequest asked = request(Action::EditInReview, reviewer);
    asked.changedShare = changedShare;
    const QString refused = act(asked);
    if (!refused.isEmpty())
        return refused;
    now.contentHash = textHash(text);
    carryOut(afterContentChange(now, true));
    return {};
}

void NewsDesk::changeFromOutside(const QString &text)
{
    now.contentHash = textHash(text);
    carryOut(afterContentChange(now, false));
}

QString NewsDesk::standing() const
{
    QString text = stageName(now.stage);
    if (now.stage == Stage::Review)
        text += u' ' + QString::number(now.step);
    return text + u" · " + liveName(now.live);
}

} // namespace galley
