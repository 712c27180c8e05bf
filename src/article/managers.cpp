// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/managers.h"

namespace galley {

bool mayManage(const Person &person)
{
    return person.active && (person.hasRole(Role::Administrator) || person.hasRole(Role::Chief));
}

bool mayKeepRegisters(const Person &person)
{
    return mayManage(person) || (person.active && (person.hasRole(Role::Editor) || person.hasRole(Role::SectionHead)));
}

bool mayKeepProofLists(const Person &person)
{
    return mayManage(person) || (person.active && person.hasRole(Role::SectionHead));
}

} // namespace galley
