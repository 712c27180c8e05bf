// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/workflow.h"

namespace galley {

SectionId deskSection();
/// A person with one role in the whole newsroom; n tells people of one role apart.
Person deskPerson(Role role, int n = 1);
QDateTime deskTime();
QByteArray textHash(const QString &text);

/// A newsroom of one article: asks decide() and carries its outcomes out as a store does.
class NewsDesk
{
public:
    NewsDesk();

    /// Empty when done, else the rule that refused.
    QString act(Action action, const Person &actor, const QString &reason = {}, int targetStep = 0);
    QString act(ActionRequest request);
    ActionRequest request(Action action, const Person &actor) const;

    /// The whole way of a text through its three steps.
    void approve();
    void publish();
    /// A writer saves another text; a reviewer's edit inside a step.
    QString save(const Person &writer, const QString &text);
    QString editInReview(const Person &reviewer, const QString &text, double changedShare = 0);
    /// A merge or another hand from outside.
    void changeFromOutside(const QString &text);

    QString standing() const; ///< "review 2 · none"
    QString lastMessage;
    Situation now;

    Person reporter = deskPerson(Role::Reporter);
    Person editor = deskPerson(Role::Editor);
    Person sectionHead = deskPerson(Role::SectionHead);
    Person chief = deskPerson(Role::Chief);
    Person proofreader = deskPerson(Role::Proofreader);
    Person administrator = deskPerson(Role::Administrator);

private:
    void carryOut(const Outcome &outcome);
};

} // namespace galley
