// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testkit/postgressession.h"

#include <functional>

namespace galley::testkit {

/// Who attacks: somebody with a password of their own and a connection over which they may say whatever they like.
struct Attacker
{
    QString role;              ///< as in the table of attackers
    QString login;
    PostgresSession &session;
    QString prefix;            ///< of the roles' names: the database's name
    QString keeper;            ///< who made the store
    QString victim;            ///< another account, the chief's
    QString hiddenWord;        ///< stands in everything that only others may read
};

/// What somebody tries. Answers what they got by it; empty: nothing.
struct Attack
{
    const char *name;
    std::function<QString(Attacker &)> carryOut;
};

/// By SQL alone, whatever the store holds.
const QList<Attack> &sqlAttacks();

} // namespace galley::testkit
