// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/id.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace galley {

/// Roles in a newsroom. Administrator manages people and settings and touches no text.
enum class Role { Reporter, Editor, SectionHead, Chief, Proofreader, Administrator };
inline constexpr Role allRoles[] = {Role::Reporter, Role::Editor, Role::SectionHead,
                                    Role::Chief, Role::Proofreader, Role::Administrator};

/// A role, for the whole newsroom (null section) or for one section and those below it.
struct RoleGrant
{
    Role role = Role::Reporter;
    SectionId section;
    bool operator==(const RoleGrant &) const = default;
};

struct Person
{
    PersonId id;
    QString login;        ///< [a-z0-9._-], unique
    QString realName;
    QList<RoleGrant> roles;
    bool active = true;   ///< people are deactivated, never deleted
    QByteArray password;  ///< "pbkdf2-sha512$iterations$salt$key" (base64); empty: no password asked

    bool hasRole(Role role) const;
    bool operator==(const Person &) const = default;
};

QString roleName(Role role);  ///< contract word: reporter, editor, section-head, chief, proofreader, administrator
std::optional<Role> roleFromName(QStringView name);
QString roleLabel(Role role); ///< for people

} // namespace galley
