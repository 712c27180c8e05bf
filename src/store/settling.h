// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/newsroom.h"

namespace galley {

// What people did elsewhere (offline, in a copy of the newsroom folder) is an intent until whoever orders entries has
// judged it: by the same rules, as the article stands when it arrives. Texts typed elsewhere are no part of this; they
// stay where they are.

/// 意向: an action with the statement that its person made, and signed, when they did it.
struct Intent
{
    ActRequest request;      ///< what the statement says; with the reasons at places, of which it has the digest
    Statement statement;
};

enum class Settlement {
    Done,      ///< carried out now, with the statement as it was made
    Known,     ///< it is in the chain already
    Refused,
};

struct Settled
{
    OperationId operation;
    ArticleId article;
    Action action = Action::Submit;
    PersonId person;
    Settlement settlement = Settlement::Refused;
    QString rule;            ///< of a refusal: ruleName(), or “overtaken” where nothing forbids it, but what was stated fits no more
    QString message;         ///< for people
    qint64 auditNumber = 0;
    bool operator==(const Settled &) const = default;
};

/// The intents of a copy: what its chain holds beyond what both have in common, oldest first. BadInput where it is no
/// copy of this newsroom.
Result<QList<Intent>> intentsIn(const Newsroom &elsewhere, const Newsroom &here);

/// Judges them in this order, each in a transaction of its own. Whose intent is refused gets a notice with the reason, and
/// who was there first is told, too. Settling the same again changes nothing and tells nobody.
QFuture<Result<QList<Settled>>> settle(Newsroom &newsroom, const QList<Intent> &intents);

} // namespace galley
