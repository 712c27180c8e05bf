// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ctltext.h"
#include "ctl/lookup.h"
#include "ctl/plainline.h"
#include "ctl/registry.h"
#include "ctl/storepassword.h"
#include "sync/localnewsroom.h"
#include "sync/postgresstore.h"
#include "sync/syncmergers.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QString fileOf(const Session &session, const QString &option)
{
    return session.arguments.has(option) ? session.path(session.arguments.value(option)) : QString();
}

/// Over the account that --keeper names, else the one this newsroom's own address has.
Result<std::unique_ptr<PostgresStore>> storeOf(const Session &session)
{
    const auto state = LocalNewsroom(*session.newsroom, syncMergers()).state();
    if (!state)
        return std::unexpected(state.error());
    auto address = remoteAddress(state->remote, session.newsroomFolder);
    if (!address || address->kind != RemoteAddress::Kind::Postgres)
        return failure(ErrorCode::Usage, Ctl::tr("This newsroom has no store in PostgreSQL: only such a store has accounts."));
    if (session.arguments.has(u"keeper"_s))
        address->login = session.arguments.value(u"keeper"_s);
    const auto credentials = storeCredentials(*address, fileOf(session, u"password-file"_s));
    if (!credentials)
        return std::unexpected(credentials.error());
    return PostgresStore::open(*address, *credentials);
}

Result<QList<Role>> rolesNamed(const QStringList &names)
{
    QList<Role> roles;
    for (const QString &name : names) {
        const auto role = roleFromName(name);
        if (!role)
            return failure(ErrorCode::Usage, Ctl::tr("“%1” is no role. Roles are reporter, editor, section-head, chief, proofreader and administrator.").arg(name));
        roles.append(*role);
    }
    return roles;
}

Answer said(const QString &text, const QJsonObject &json)
{
    return Answer{json, (text + u'\n').toUtf8()};
}

Result<Answer> list(Session &session)
{
    const auto store = storeOf(session);
    if (!store)
        return std::unexpected(store.error());
    const auto accounts = (*store)->accounts();
    if (!accounts)
        return std::unexpected(accounts.error());
    const auto people = session.newsroom->people();
    if (!people)
        return std::unexpected(people.error());
    QJsonArray all;
    QString text;
    for (const StoreAccount &account : *accounts) {
        const auto person = std::ranges::find(*people, account.person, &Person::id);
        const QString name = person == people->cend() ? QString() : person->realName;
        QStringList roles;
        for (const Role role : account.roles)
            roles.append(roleName(role));
        if (account.publisher)
            roles.append(u"publisher"_s);
        all.append(QJsonObject{{u"login"_s, account.login}, {u"person"_s, account.person.toString()}, {u"name"_s, name}, {u"roles"_s, QJsonArray::fromStringList(roles)}});
        text += account.login.leftJustified(16) + plainLine(name) + u"  "_s + roles.join(u", "_s) + u'\n';
    }
    return Answer{QJsonObject{{u"accounts"_s, all}}, text.toUtf8()};
}

/// Whose account it is to be: --person, else the person with that login.
Result<Person> personFor(const Session &session)
{
    return findActor(*session.newsroom, session.arguments.has(u"person"_s) ? session.arguments.value(u"person"_s) : session.positional(0));
}

Result<Answer> add(Session &session)
{
    const auto person = personFor(session);
    if (!person)
        return std::unexpected(person.error());
    StoreAccount account{session.positional(0), person->id, {}, session.arguments.has(u"publisher"_s)};
    for (const RoleGrant &grant : person->roles) {
        if (!account.roles.contains(grant.role))
            account.roles.append(grant.role);
    }
    if (session.arguments.has(u"role"_s)) {
        const auto named = rolesNamed(session.arguments.values(u"role"_s));
        if (!named)
            return std::unexpected(named.error());
        account.roles = *named;
    }
    const auto store = storeOf(session);
    if (!store)
        return std::unexpected(store.error());
    const auto password = freshStorePassword(account.login, fileOf(session, u"new-password-file"_s));
    if (!password)
        return std::unexpected(password.error());
    if (const auto added = (*store)->add(account, *password); !added)
        return std::unexpected(added.error());
    return said(Ctl::tr("%1 has the account “%2” in the newsroom's store now.").arg(plainLine(person->realName), account.login), {{u"login"_s, account.login}});
}

Result<Answer> role(Session &session)
{
    const auto store = storeOf(session);
    if (!store)
        return std::unexpected(store.error());
    const QString login = session.positional(0);
    const bool taken = session.arguments.has(u"take"_s);
    for (const QString &name : session.arguments.positional.mid(1)) {
        if (name == "publisher"_L1) {
            if (const auto done = (*store)->setPublisher(login, !taken); !done)
                return std::unexpected(done.error());
            continue;
        }
        const auto roles = rolesNamed({name});
        if (!roles)
            return std::unexpected(roles.error());
        if (const auto done = (*store)->setRole(login, roles->constFirst(), !taken); !done)
            return std::unexpected(done.error());
    }
    return said(taken ? Ctl::tr("Taken from “%1” in the store.").arg(login)
                      : Ctl::tr("“%1” has it in the store now. It counts where the newsroom's register gives it, too.").arg(login), {{u"login"_s, login}});
}

Result<Answer> password(Session &session)
{
    const auto store = storeOf(session);
    if (!store)
        return std::unexpected(store.error());
    const QString login = session.positional(0);
    const auto fresh = freshStorePassword(login, fileOf(session, u"new-password-file"_s));
    if (!fresh)
        return std::unexpected(fresh.error());
    if (const auto done = (*store)->setPassword(login, *fresh); !done)
        return std::unexpected(done.error());
    return said(Ctl::tr("“%1” has a new password in the store.").arg(login), {{u"login"_s, login}});
}

Result<Answer> remove(Session &session)
{
    const auto store = storeOf(session);
    if (!store)
        return std::unexpected(store.error());
    const QString login = session.positional(0);
    if (const auto done = (*store)->remove(login); !done)
        return std::unexpected(done.error());
    return said(Ctl::tr("“%1” has no account in the store any more. What they did stays theirs.").arg(login), {{u"login"_s, login}});
}

Result<Answer> renewed(Session &session)
{
    const auto store = storeOf(session);
    if (!store)
        return std::unexpected(store.error());
    if (const auto done = (*store)->renewEpoch(); !done)
        return std::unexpected(done.error());
    return said(Ctl::tr("Every workstation stops at its next contact, asks whether this store is the right one, and compares everything."), {{u"renewed"_s, true}});
}

} // namespace

QList<Command> storeUserCommands()
{
    const Option keeper{u"keeper"_s, u"LOGIN"_s, Ctl::tr("the login that made the store, where it is not the one this newsroom connects with")};
    const Option file{u"password-file"_s, u"FILE"_s, Ctl::tr("the first line is the keeper's password; else GALLEY_STORE_PASSWORD, the keychain, or you are asked")};
    const Option fresh{u"new-password-file"_s, u"FILE"_s, Ctl::tr("the first line is the new password; else GALLEY_NEW_PASSWORD, or you are asked")};
    return {
        {.name = u"remote user list"_s, .help = Ctl::tr("Who has an account in the newsroom's store, and what it may."), .needs = Needs::Here, .run = list,
         .options = {keeper, file}},
        {.name = u"remote user add"_s, .usage = u"LOGIN"_s,
         .help = Ctl::tr("Gives a person of the newsroom an account in its store, with the roles that the register gives them."), .needs = Needs::Here, .run = add,
         .least = 1, .most = 1,
         .options = {{u"person"_s, u"LOGIN"_s, Ctl::tr("whose account it is, where the newsroom knows them by another login")},
                     {u"role"_s, u"ROLE"_s, Ctl::tr("these roles instead; may be given several times")},
                     {u"publisher"_s, {}, Ctl::tr("may hold the publishing lease: for a server's “publish --watch”")}, keeper, file, fresh}},
        {.name = u"remote user role"_s, .usage = u"LOGIN ROLE…"_s, .help = Ctl::tr("Gives an account roles, or “publisher”."), .needs = Needs::Here, .run = role,
         .least = 2, .most = -1, .options = {{u"take"_s, {}, Ctl::tr("takes them instead")}, keeper, file}},
        {.name = u"remote user password"_s, .usage = u"LOGIN"_s, .help = Ctl::tr("Gives an account a new password."), .needs = Needs::Here, .run = password,
         .least = 1, .most = 1, .options = {keeper, file, fresh}},
        {.name = u"remote user remove"_s, .usage = u"LOGIN"_s, .help = Ctl::tr("Takes an account away and ends its sessions."), .needs = Needs::Here, .run = remove,
         .least = 1, .most = 1, .options = {keeper, file}},
        {.name = u"remote renew"_s, .help = Ctl::tr("For a store that came back from a backup: every workstation stops, asks, and compares everything."),
         .needs = Needs::Here, .run = renewed, .options = {keeper, file}},
    };
}

} // namespace galley
