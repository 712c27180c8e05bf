// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/person.h"

#include <QDateTime>

namespace galley {

/// 值班: a person holds the duty of a role for a time. 值班总编 is the chief on duty.
struct Shift
{
    ShiftId id;
    PersonId person;
    Role role = Role::Chief;
    QDateTime from;      ///< UTC
    QDateTime until;     ///< UTC, after from; the end is not part of it
    QString note;
    bool operator==(const Shift &) const = default;
};

/// Whether this person is on duty in a role now: the roster's word where a shift of that role covers the
/// moment, else everybody who holds the role is.
bool isOnDuty(const QList<Shift> &roster, PersonId person, Role role, const QDateTime &now);

} // namespace galley
