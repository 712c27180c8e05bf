// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/judge.h"

#include "store/codecs.h"
#include "sync/articlerecord.h"
#include "sync/recordfields.h"
#include "sync/synctext.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

Person personFrom(const QJsonObject &object)
{
    Person person;
    person.id = idIn<PersonId>(object, "id"_L1);
    person.login = object.value("login"_L1).toString();
    person.realName = object.value("real_name"_L1).toString();
    person.active = object.value("active"_L1).toInt() != 0;
    for (const QJsonValue &grant : object.value("role_grants"_L1).toArray())
        person.roles.append({wordIn<Role>(grant.toObject(), "role"_L1), idIn<SectionId>(grant.toObject(), "section"_L1)});
    return person;
}

void takeRegister(JudgedRegisters &registers, const SyncRecord &record)
{
    const QJsonObject object = recordObject(record.json);
    if (record.kind == "people"_L1) {
        const Person person = personFrom(object);
        registers.people.insert(person.id, person);
    } else if (record.kind == "sections"_L1) {
        const auto id = idIn<SectionId>(object, "id"_L1);
        registers.parents.insert(id, idIn<SectionId>(object, "parent"_L1));
        registers.sectionRoutes.insert(id, idIn<RouteId>(object, "route"_L1));
    } else if (record.kind == "routes"_L1) {
        registers.routes.append(routeFromJson(object.value("route"_L1).toString()));
    } else if (record.kind == "shifts"_L1) {
        registers.roster.append({idIn<ShiftId>(object, "id"_L1), idIn<PersonId>(object, "person"_L1), wordIn<Role>(object, "role"_L1),
                                 timeIn(object, "begins"_L1), timeIn(object, "ends"_L1), {}});
    } else if (record.kind == "tags"_L1) {
        registers.tags.insert(idIn<TagId>(object, "id"_L1));
    } else if (record.kind == "person_keys"_L1) {
        if (!object.contains("revoked"_L1))
            registers.keys[idIn<PersonId>(object, "person"_L1)].append(bytesIn(object, "public_key"_L1));
    } else if (record.kind == "documents"_L1 && object.value("key"_L1).toString() == "signatures-asked"_L1) {
        registers.signaturesAsked = recordObject(bytesIn(object, "json"_L1)).value("asked"_L1).toBool();
    }
}

} // namespace

JudgedRegisters judgedRegisters(const QList<SyncRecord> &records)
{
    JudgedRegisters registers;
    for (const SyncRecord &record : records)
        takeRegister(registers, record);
    return registers;
}

JudgedRegisters withChanges(const QList<SyncRecord> &records, const QList<Push::Change> &changes)
{
    QMap<std::pair<QString, QByteArray>, SyncRecord> all;
    for (const SyncRecord &record : records)
        all.insert({record.kind, record.key}, record);
    for (const Push::Change &change : changes) {
        if (change.record.isGone())
            all.remove({change.record.kind, change.record.key});
        else
            all.insert({change.record.kind, change.record.key}, change.record);
    }
    return judgedRegisters(all.values());
}

std::optional<JudgeRefusal> judgeRegisters(const QList<Statement> &statements, const JudgedRegisters &registers)
{
    for (const Statement &statement : statements) {
        const Person person = registers.people.value(statement.person);
        const QString &matter = statement.reason;
        const auto holds = [&](std::initializer_list<Role> roles) {
            return person.active && std::ranges::any_of(roles, [&](Role role) { return person.hasRole(role); });
        };
        const bool ofRegister = matter.startsWith("tag"_L1) || matter.startsWith("source"_L1) || matter.startsWith("series"_L1);
        const bool own = matter == "person"_L1 || matter == "person-key"_L1;
        const bool mayAll = holds({Role::Administrator, Role::Chief});
        const bool may = mayAll || (ofRegister && holds({Role::Reporter, Role::Editor, Role::SectionHead}))
            || (matter.startsWith("proof"_L1) && holds({Role::SectionHead, Role::Editor, Role::Proofreader, Role::Reporter})) || (own && person.active);
        if (!may) {
            return JudgeRefusal{statement.operation, ruleName(person.active ? Rule::RoleMissing : Rule::Inactive),
                                Sync::tr("%1 may not change this in the newsroom's store.").arg(person.realName)};
        }
    }
    return std::nullopt;
}

} // namespace galley
