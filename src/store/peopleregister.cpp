// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/peopleregister.h"

#include "article/plausible.h"
#include "article/workflow.h"
#include "store/registerhistory.h"
#include "store/registerjson.h"
#include "store/storetext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

Result<void> readGrants(Database &database, Person &person)
{
    return database.each(u"SELECT role, section FROM role_grants WHERE person = ? ORDER BY position"_s, bind(person.id),
                         [&](const Row &row) { person.roles.append({row.word<Role>(0), row.id<SectionId>(1)}); });
}

Person takePerson(const Row &row)
{
    Person person;
    person.id = row.id<PersonId>(0);
    person.login = row.text(1);
    person.realName = row.text(2);
    person.active = row.yes(3);
    person.password = row.bytes(4);
    return person;
}

Result<Person> readWhere(Database &database, const QString &sql, const QVariant &key)
{
    Person person;
    GALLEY_TAKE(found, database.one(sql, {key}, [&](const Row &row) { person = takePerson(row); }));
    if (!found)
        return failure(ErrorCode::NotFound, Store::tr("There is no such person."));
    GALLEY_TRY(readGrants(database, person));
    return person;
}

bool isAdministrator(const Person &person)
{
    return person.active && person.hasRole(Role::Administrator);
}

Result<void> checkAnAdministratorStays(Database &database, const Person &changed)
{
    if (isAdministrator(changed))
        return {};
    GALLEY_TAKE(people, readPeople(database));
    bool had = false;
    for (const Person &person : std::as_const(people)) {
        if (person.id != changed.id && isAdministrator(person))
            return {};
        had = had || (person.id == changed.id && isAdministrator(person));
    }
    if (!had)
        return {};
    return failure(ErrorCode::Refused, Store::tr("%1 is the last administrator. Name another one first.").arg(changed.realName),
                   u"last-administrator"_s);
}

Result<void> checkLogin(Database &database, const Person &person)
{
    static const QRegularExpression form(u"\\A[a-z0-9._-]{1,64}\\z"_s);
    if (!form.match(person.login).hasMatch())
        return failure(ErrorCode::Usage, Store::tr("A login is made of a–z, 0–9, dot, hyphen and underscore: “%1” is not.").arg(person.login));
    if (!isNameLine(person.realName))
        return failure(ErrorCode::Usage, Store::tr("A person needs a real name of one line."));
    GALLEY_TAKE(others, database.number(u"SELECT count(*) FROM people WHERE login = ? AND id <> ?"_s, bind(person.login, person.id)));
    if (others > 0)
        return failure(ErrorCode::Conflict, Store::tr("The login “%1” is taken.").arg(person.login));
    return {};
}

Result<void> checkGrants(Database &database, const Person &person)
{
    for (const RoleGrant &grant : person.roles) {
        if (grant.section.isNull())
            continue;
        GALLEY_TAKE(known, database.number(u"SELECT count(*) FROM sections WHERE id = ?"_s, bind(grant.section)));
        if (known == 0)
            return failure(ErrorCode::NotFound, Store::tr("There is no such section."), grant.section.toString());
    }
    return {};
}

bool changesOwnPasswordOnly(const Person &before, Person after)
{
    after.password = before.password;
    return before == after;
}

} // namespace

Result<QList<Person>> readPeople(Database &database)
{
    QList<Person> people;
    GALLEY_TRY(database.each(u"SELECT id, login, real_name, active, password FROM people ORDER BY login"_s, {},
                             [&](const Row &row) { people.append(takePerson(row)); }));
    for (Person &person : people)
        GALLEY_TRY(readGrants(database, person));
    return people;
}

Result<Person> readPerson(Database &database, PersonId id)
{
    return readWhere(database, u"SELECT id, login, real_name, active, password FROM people WHERE id = ?"_s, bound(id));
}

Result<Person> readPersonByLogin(Database &database, QStringView login)
{
    return readWhere(database, u"SELECT id, login, real_name, active, password FROM people WHERE login = ?"_s,
                     bound(login.toString()));
}

Result<Person> activePerson(Database &database, PersonId id)
{
    if (id.isNull())
        return failure(ErrorCode::Refused, Store::tr("Nobody is signed in."), u"nobody"_s);
    GALLEY_TAKE(person, readPerson(database, id));
    if (!person.active)
        return failure(ErrorCode::Refused, Store::tr("%1 was deactivated.").arg(person.realName), ruleName(Rule::Inactive));
    return person;
}

Result<Person> personHolding(Database &database, PersonId id, std::initializer_list<Role> roles, const QString &refusal)
{
    GALLEY_TAKE(person, activePerson(database, id));
    for (const Role role : roles) {
        if (person.hasRole(role))
            return person;
    }
    return failure(ErrorCode::Refused, refusal, ruleName(Rule::RoleMissing));
}

Result<Person> manager(Database &database, PersonId id)
{
    return personHolding(database, id, {Role::Administrator, Role::Chief},
                         Store::tr("Only an administrator or a chief editor may change this."));
}

Result<Person> registerKeeper(Database &database, PersonId id)
{
    return personHolding(database, id, {Role::Editor, Role::SectionHead, Role::Chief, Role::Administrator},
                         Store::tr("The registers are kept by editors and those above them."));
}

Result<Person> listKeeper(Database &database, PersonId id)
{
    return personHolding(database, id, {Role::SectionHead, Role::Chief, Role::Administrator},
                         Store::tr("The newsroom's proofing lists are kept by section heads and chief editors."));
}

Result<void> storePerson(Database &database, const Person &person)
{
    GALLEY_TRY(database.exec(u"INSERT INTO people (id, login, real_name, active, password) VALUES (?, ?, ?, ?, ?) "
                             "ON CONFLICT (id) DO UPDATE SET login = excluded.login, real_name = excluded.real_name, "
                             "active = excluded.active, password = excluded.password"_s,
                             bind(person.id, person.login, person.realName, person.active, person.password)));
    GALLEY_TRY(database.exec(u"DELETE FROM role_grants WHERE person = ?"_s, bind(person.id)));
    int position = 0;
    for (const RoleGrant &grant : person.roles) {
        GALLEY_TRY(database.exec(u"INSERT INTO role_grants (person, position, role, section) VALUES (?, ?, ?, ?)"_s,
                                 bind(person.id, position++, grant.role, grant.section)));
    }
    return {};
}

Result<Person> putPerson(WriteContext &context, const Person &given, PersonId by)
{
    Database &database = context.database;
    Person person = given;
    QJsonObject before;
    if (person.id.isNull()) {
        person.id = context.ids.next<PersonId>(context.now);
    } else {
        GALLEY_TAKE(present, readPerson(database, person.id));
        before = registerJson(present);
        if (by == person.id && present.active && changesOwnPasswordOnly(present, person)) {
            GALLEY_TRY(storePerson(database, person));
            GALLEY_TRY(recordChange(context, {u"person"_s, person.id.uuid(), before, registerJson(person)}, by));
            return person;
        }
    }
    GALLEY_TRY(manager(database, by));
    GALLEY_TRY(checkLogin(database, person));
    GALLEY_TRY(checkGrants(database, person));
    GALLEY_TRY(checkAnAdministratorStays(database, person));
    GALLEY_TRY(storePerson(database, person));
    GALLEY_TRY(recordChange(context, {u"person"_s, person.id.uuid(), before, registerJson(person)}, by));
    return person;
}

} // namespace galley
