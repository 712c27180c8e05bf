// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/person.h"

#include "article/names.h"
#include "article/translate.h"

#include <algorithm>

namespace galley {

using namespace Qt::StringLiterals;

bool Person::hasRole(Role role) const
{
    return std::ranges::any_of(roles, [role](const RoleGrant &grant) { return grant.role == role; });
}

namespace {

constexpr std::array roles{
    Named<Role>{Role::Reporter, u"记者"},        Named<Role>{Role::Editor, u"编辑"},
    Named<Role>{Role::SectionHead, u"部门主任"}, Named<Role>{Role::Chief, u"总编"},
    Named<Role>{Role::Proofreader, u"校对"},     Named<Role>{Role::Administrator, u"管理员"}};
static_assert(roles.size() == std::size(allRoles));

} // namespace

QString roleName(Role role)
{
    switch (role) {
    case Role::Reporter:
        return u"reporter"_s;
    case Role::Editor:
        return u"editor"_s;
    case Role::SectionHead:
        return u"section-head"_s;
    case Role::Chief:
        return u"chief"_s;
    case Role::Proofreader:
        return u"proofreader"_s;
    case Role::Administrator:
        return u"administrator"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<Role> roleFromName(QStringView name)
{
    return findNamed(roles, name, roleName);
}

QString roleLabel(Role role)
{
    switch (role) {
    case Role::Reporter:
        //: 记者
        return translate("Person", "reporter");
    case Role::Editor:
        //: 编辑
        return translate("Person", "editor");
    case Role::SectionHead:
        //: 部门主任
        return translate("Person", "section head");
    case Role::Chief:
        //: 总编
        return translate("Person", "chief editor");
    case Role::Proofreader:
        //: 校对
        return translate("Person", "proofreader");
    case Role::Administrator:
        //: 管理员
        return translate("Person", "administrator");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace galley
