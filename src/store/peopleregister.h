// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/person.h"
#include "store/writecontext.h"

namespace galley {

Result<QList<Person>> readPeople(Database &database);
Result<Person> readPerson(Database &database, PersonId id);
Result<Person> readPersonByLogin(Database &database, QStringView login);

/// The person who asks, when active; Refused otherwise.
Result<Person> activePerson(Database &database, PersonId id);
/// The same, when one of the roles is held (anywhere).
Result<Person> personHolding(Database &database, PersonId id, std::initializer_list<Role> roles, const QString &refusal);
/// Who may change sections, routes, pages and settings: administrators and chiefs.
Result<Person> manager(Database &database, PersonId id);
/// Who may change, merge and remove tags, series and sources: editors and those above them, administrators.
Result<Person> registerKeeper(Database &database, PersonId id);
/// Who answers for the newsroom's proofing lists: section heads, chiefs and administrators.
Result<Person> listKeeper(Database &database, PersonId id);

/// Stores a person; a null id is filled in. Administrators and chiefs only, but everybody may change
/// their own password. The last active administrator stays one.
Result<Person> putPerson(WriteContext &context, const Person &person, PersonId by);
/// Without asking who: for making a newsroom.
Result<void> storePerson(Database &database, const Person &person);

} // namespace galley
