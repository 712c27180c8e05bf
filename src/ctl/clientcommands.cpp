// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ctltext.h"
#include "ctl/lookup.h"
#include "ctl/newsroomstore.h"
#include "ctl/plainline.h"
#include "ctl/registry.h"
#include "store/try.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

Result<void> mayShutOut(const Person &actor)
{
    if (actor.hasRole(Role::Administrator) || actor.hasRole(Role::Chief))
        return {};
    return failure(ErrorCode::Refused, Ctl::tr("Only an administrator or a chief editor may shut a workstation out."), ruleName(Rule::RoleMissing));
}

QString passwordFileOf(const Session &session)
{
    return session.arguments.has(u"password-file"_s) ? session.path(session.arguments.value(u"password-file"_s)) : QString();
}

QJsonObject clientJson(const ClientInfo &client, const QHash<PersonId, QString> &names)
{
    return {{u"id"_s, client.id.toString()},
            {u"name"_s, client.name},
            {u"person"_s, client.person.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(names.value(client.person, client.person.toString()))},
            {u"first_seen"_s, client.firstSeen.toUTC().toString(Qt::ISODate)},
            {u"last_seen"_s, client.lastSeen.toUTC().toString(Qt::ISODate)},
            {u"revoked"_s, client.revoked}};
}

QString clientLine(const ClientInfo &client, const QHash<PersonId, QString> &names, const QTimeZone &zone)
{
    QString line = client.id.toString() + u"  "_s + client.lastSeen.toTimeZone(zone).toString(u"yyyy-MM-dd HH:mm"_s) + u"  "_s + plainLine(client.name);
    if (!client.person.isNull())
        line += u" ("_s + plainLine(names.value(client.person, client.person.toString())) + u')';
    return client.revoked ? QString(line + u"  "_s + Ctl::tr("shut out")) : line;
}

Result<Answer> list(Session &session)
{
    GALLEY_TAKE(remote, storeOf(*session.newsroom, passwordFileOf(session)));
    GALLEY_TAKE(clients, remote->clients());
    const QHash<PersonId, QString> names = personNames(*session.newsroom);
    QJsonArray array;
    QString text;
    for (const ClientInfo &client : std::as_const(clients)) {
        array.append(clientJson(client, names));
        text += clientLine(client, names, session.newsroom->zone()) + u'\n';
    }
    return Answer{QJsonObject{{u"clients"_s, array}}, text.toUtf8()};
}

/// By its id, the beginning of it (8 characters or more), or its name where no other has it.
Result<ClientInfo> findClient(const QList<ClientInfo> &clients, const QString &text)
{
    QList<ClientInfo> found;
    for (const ClientInfo &client : clients) {
        if (client.name == text || (text.size() >= 8 && client.id.toString().startsWith(text, Qt::CaseInsensitive)))
            found.append(client);
    }
    if (found.size() == 1)
        return found.constFirst();
    if (found.isEmpty())
        return failure(ErrorCode::NotFound, Ctl::tr("The newsroom's store knows no workstation %1.").arg(text));
    return failure(ErrorCode::Usage, Ctl::tr("Several workstations are called %1. Name it by its id: “galleyctl remote clients” lists them.").arg(text));
}

Result<Answer> revoke(Session &session)
{
    GALLEY_TRY(mayShutOut(session.actor));
    GALLEY_TAKE(remote, storeOf(*session.newsroom, passwordFileOf(session)));
    GALLEY_TAKE(clients, remote->clients());
    GALLEY_TAKE(client, findClient(clients, session.positional(0)));
    const bool out = !session.arguments.has(u"undo"_s);
    GALLEY_TRY(remote->setRevoked(client.id, out));
    client.revoked = out;
    const QString told = out ? Ctl::tr("%1 is shut out. At its next contact it removes what others wrote and nobody published; its own unsent work stays there.")
                             : Ctl::tr("%1 is let in again. “galleyctl remote confirm” there brings everything back.");
    return Answer{clientJson(client, personNames(*session.newsroom)), QString(told.arg(client.name) + u'\n').toUtf8()};
}

} // namespace

QList<Command> clientCommands()
{
    const Option file{u"password-file"_s, u"FILE"_s, Ctl::tr("the first line is your password in the store; else GALLEY_STORE_PASSWORD, the keychain, or you are asked")};
    return {
        {.name = u"remote clients"_s, .help = Ctl::tr("Lists the workstations that came to the newsroom's store, and when each was there last."),
         .needs = Needs::Writing, .run = list, .options = {file}},
        {.name = u"remote revoke"_s, .usage = u"CLIENT"_s,
         .help = Ctl::tr("Shuts a workstation out that was lost: at its next contact other people's unpublished texts go from it."),
         .needs = Needs::Writing, .run = revoke, .least = 1, .most = 1, .options = {{u"undo"_s, {}, Ctl::tr("lets it in again")}, file}},
    };
}

} // namespace galley
