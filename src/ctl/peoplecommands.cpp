// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ctltext.h"
#include "ctl/lookup.h"
#include "ctl/password.h"
#include "ctl/plainline.h"
#include "ctl/registry.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QString grantText(const RoleGrant &grant, const QList<Section> &sections)
{
    const auto section = std::ranges::find(sections, grant.section, &Section::id);
    return section == sections.end() ? roleName(grant.role) : QString(roleName(grant.role) + u':' + section->slug);
}

QJsonObject personJson(const Person &person, const QList<Section> &sections)
{
    QJsonArray roles;
    for (const RoleGrant &grant : person.roles)
        roles << grantText(grant, sections);
    return {{u"id"_s, person.id.toString()}, {u"login"_s, person.login}, {u"name"_s, person.realName},
            {u"roles"_s, roles}, {u"active"_s, person.active}, {u"password"_s, !person.password.isEmpty()}};
}

Result<Answer> list(Session &session)
{
    const auto people = session.newsroom->people();
    if (!people)
        return std::unexpected(people.error());
    const auto sections = session.newsroom->sections();
    if (!sections)
        return std::unexpected(sections.error());
    QJsonArray array;
    QString text;
    for (const Person &person : *people) {
        array << personJson(person, *sections);
        QStringList roles;
        for (const RoleGrant &grant : person.roles)
            roles << grantText(grant, *sections);
        text += person.login.leftJustified(16) + plainLine(person.realName) + u"  "_s + roles.join(u", "_s)
            + (person.active ? QString() : QString(u"  ("_s + Ctl::tr("deactivated") + u')')) + u'\n';
    }
    return Answer{QJsonObject{{u"people"_s, array}}, text.toUtf8()};
}

/// role, or role:section-slug.
Result<RoleGrant> parseGrant(const Newsroom &newsroom, const QString &text)
{
    const auto role = roleFromName(text.section(u':', 0, 0));
    if (!role) {
        QStringList names;
        for (Role known : allRoles)
            names << roleName(known);
        return failure(ErrorCode::Usage, Ctl::tr("There is no role %1. There are: %2.").arg(text.section(u':', 0, 0), names.join(u", "_s)));
    }
    RoleGrant grant{*role, {}};
    if (text.contains(u':')) {
        const auto section = findSection(newsroom, text.section(u':', 1));
        if (!section)
            return std::unexpected(section.error());
        grant.section = section->id;
    }
    return grant;
}

/// Every role that an option names, once.
Result<QList<RoleGrant>> grantsIn(const Session &session, const QString &option)
{
    QList<RoleGrant> grants;
    for (const QString &value : session.arguments.values(option)) {
        for (const QString &text : value.split(u',', Qt::SkipEmptyParts)) {
            const auto grant = parseGrant(*session.newsroom, text.trimmed());
            if (!grant)
                return std::unexpected(grant.error());
            if (!grants.contains(*grant))
                grants << *grant;
        }
    }
    return grants;
}

Result<void> applyRoles(const Session &session, Person &person)
{
    if (session.arguments.has(u"role"_s))
        person.roles.clear();
    for (const QString &option : {u"role"_s, u"add-role"_s}) {
        const auto grants = grantsIn(session, option);
        if (!grants)
            return std::unexpected(grants.error());
        for (const RoleGrant &grant : *grants) {
            if (!person.roles.contains(grant))
                person.roles << grant;
        }
    }
    const auto taken = grantsIn(session, u"remove-role"_s);
    if (!taken)
        return std::unexpected(taken.error());
    person.roles.removeIf([&](const RoleGrant &grant) { return taken->contains(grant); });
    return {};
}

Result<void> apply(const Session &session, Person &person)
{
    const Arguments &arguments = session.arguments;
    if (arguments.has(u"name"_s))
        person.realName = arguments.value(u"name"_s);
    if (const auto done = applyRoles(session, person); !done)
        return done;
    if (arguments.has(u"active"_s)) {
        const auto active = parseYes(u"active"_s, arguments.value(u"active"_s));
        if (!active)
            return std::unexpected(active.error());
        person.active = *active;
    }
    if (arguments.has(u"password-stdin"_s)) {
        QByteArray password = session.input;
        if (password.endsWith('\n'))
            password.chop(1);
        if (password.endsWith('\r'))
            password.chop(1);
        person.password = makePasswordEntry(QString::fromUtf8(password));
    }
    return {};
}

Result<Answer> put(Session &session, Person person)
{
    if (const auto done = apply(session, person); !done)
        return std::unexpected(done.error());
    const auto stored = await(session.newsroom->putPerson(person, session.actor.id));
    if (!stored)
        return std::unexpected(stored.error());
    const auto sections = session.newsroom->sections();
    if (!sections)
        return std::unexpected(sections.error());
    return Answer{personJson(*stored, *sections), QString(stored->login + u'\n').toUtf8()};
}

Result<Answer> add(Session &session)
{
    static const QRegularExpression form(u"^[a-z0-9._-]+$"_s);
    Person person;
    person.login = session.positional(0);
    if (!form.match(person.login).hasMatch())
        return failure(ErrorCode::Usage, Ctl::tr("%1 is no login: small letters, digits, dot, hyphen and underscore are wanted.").arg(person.login));
    if (session.newsroom->personByLogin(person.login))
        return failure(ErrorCode::Usage, Ctl::tr("Somebody signs in as %1 already; `person set` changes them.").arg(person.login));
    person.realName = person.login;
    return put(session, person);
}

Result<Answer> set(Session &session)
{
    const auto person = session.newsroom->personByLogin(session.positional(0));
    if (!person)
        return std::unexpected(person.error());
    return put(session, *person);
}

} // namespace

QList<Command> peopleCommands()
{
    const QList<Option> values{
        {u"name"_s, u"NAME"_s, Ctl::tr("the real name, as printed for a responsible editor")},
        {u"role"_s, u"ROLE[:SLUG]"_s, Ctl::tr("reporter, editor, section-head, chief, proofreader, administrator; for one section or for all; may be repeated")},
        {u"add-role"_s, u"ROLE[:SLUG]"_s, Ctl::tr("gives a role beside those held; may be repeated")},
        {u"remove-role"_s, u"ROLE[:SLUG]"_s, Ctl::tr("takes this role away; may be repeated")},
        {u"active"_s, u"yes|no"_s, Ctl::tr("people are deactivated, never deleted")},
        {u"password-stdin"_s, {}, Ctl::tr("takes the password from standard input")},
    };
    return {
        {.name = u"person list"_s, .help = Ctl::tr("Lists the newsroom's people and their roles."), .run = list},
        {.name = u"person add"_s, .usage = u"LOGIN --name NAME --role ROLE"_s, .help = Ctl::tr("Adds a person."), .needs = Needs::Writing,
         .run = add, .least = 1, .most = 1, .options = values},
        {.name = u"person set"_s, .usage = u"LOGIN"_s, .help = Ctl::tr("Changes a person; --role replaces all roles."), .needs = Needs::Writing,
         .run = set, .least = 1, .most = 1, .options = values},
    };
}

} // namespace galley
