// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ctltext.h"
#include "ctl/exitcode.h"
#include "ctl/lookup.h"
#include "ctl/newsroomstore.h"
#include "ctl/registry.h"
#include "ctl/storepassword.h"
#include "ctl/syncanswer.h"
#include "sync/localnewsroom.h"
#include "sync/remoteaddress.h"
#include "sync/syncmergers.h"

#include <QDir>
#include <QJsonObject>

#include <functional>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QString honesty(const RemoteAddress &address)
{
    return address.kind == RemoteAddress::Kind::Postgres
        ? Ctl::tr("The server holds everybody to their roles. “galleyctl remote user add” gives others an account.")
        : Ctl::tr("This store is a file of this machine: whoever can write it is held to no role by it.");
}

Result<void> mayManage(const Person &actor)
{
    if (actor.hasRole(Role::Administrator) || actor.hasRole(Role::Chief))
        return {};
    return failure(ErrorCode::Refused, Ctl::tr("Only an administrator or a chief editor may give the newsroom a store."), u"role-missing"_s);
}

Result<SyncState> stateOf(Newsroom &newsroom)
{
    LocalNewsroom local(newsroom, syncMergers());
    return local.state();
}

QString passwordFile(const Session &session)
{
    return session.arguments.has(u"password-file"_s) ? session.path(session.arguments.value(u"password-file"_s)) : QString();
}

/// One sync with the store that this newsroom has; first: what is done with the engine before it.
Result<Answer> syncWith(Session &session, const std::function<Result<void>(SyncEngine &)> &first = {})
{
    const auto remote = storeOf(*session.newsroom, passwordFile(session));
    if (!remote)
        return std::unexpected(remote.error());
    LocalNewsroom local(*session.newsroom, syncMergers());
    SyncEngine engine(local, **remote, syncOptions(session.actor.id));
    if (const auto done = first ? first(engine) : Result<void>(); !done)
        return std::unexpected(done.error());
    const auto report = engine.sync();
    if (!report)
        return std::unexpected(report.error());
    return syncAnswer(*report, local.waiting().value_or(0));
}

Result<Answer> init(Session &session)
{
    if (const auto may = mayManage(session.actor); !may)
        return std::unexpected(may.error());
    const auto address = remoteAddress(session.positional(0), session.workingFolder);
    if (!address)
        return std::unexpected(address.error());
    Newsroom &newsroom = *session.newsroom;
    LocalNewsroom local(newsroom, syncMergers());
    const auto state = local.state();
    if (!state)
        return std::unexpected(state.error());
    if (!state->remote.isEmpty())
        return failure(ErrorCode::Conflict, Ctl::tr("This newsroom has a store already: %1").arg(state->remote));
    const auto credentials = storeCredentials(*address, passwordFile(session));
    if (!credentials)
        return std::unexpected(credentials.error());
    if (const auto made = createRemote(*address, *credentials, newsroom.id(), session.actor, newsroom.clock()); !made)
        return std::unexpected(made.error());
    const auto remote = openRemote(*address, *credentials, newsroom.clock());
    if (!remote)
        return std::unexpected(remote.error());
    if (const auto begun = local.begin(address->text(), ClientId(QUuid::createUuid()), true); !begun)
        return std::unexpected(begun.error());
    const auto filled = SyncEngine(local, **remote, syncOptions()).fill();
    if (!filled)
        return std::unexpected(filled.error());
    Answer answer;
    answer.json = QJsonObject{{u"remote"_s, address->text()}, {u"sent"_s, filled->sent}, {u"holds_to_roles"_s, address->kind == RemoteAddress::Kind::Postgres}};
    answer.text = (Ctl::tr("The newsroom's store was made and filled: %1").arg(address->text()) + u'\n' + honesty(*address) + u'\n').toUtf8();
    return answer;
}

Result<Answer> join(Session &session)
{
    const SystemClock clock;
    const auto address = remoteAddress(session.positional(0), session.workingFolder);
    if (!address)
        return std::unexpected(address.error());
    const auto credentials = storeCredentials(*address, passwordFile(session));
    if (!credentials)
        return std::unexpected(credentials.error());
    const auto remote = openRemote(*address, *credentials, clock);
    if (!remote)
        return std::unexpected(remote.error());
    const ClientId client(QUuid::createUuid());
    const auto info = (*remote)->hello({client, syncOptions().clientName});
    if (!info)
        return std::unexpected(info.error());
    if (const auto made = createForRemote(session.newsroomFolder, info->newsroom, address->text(), client, clock); !made)
        return std::unexpected(made.error());
    const auto newsroom = Newsroom::open(session.newsroomFolder, Newsroom::Mode::Owner, clock);
    if (!newsroom)
        return std::unexpected(newsroom.error());
    LocalNewsroom local(**newsroom, syncMergers());
    const auto report = SyncEngine(local, **remote, syncOptions()).sync();
    if (!report)
        return std::unexpected(report.error());
    const auto waiting = local.waiting();
    return syncAnswer(*report, waiting.value_or(0));
}

Result<Answer> status(Session &session)
{
    const auto state = stateOf(*session.newsroom);
    if (!state)
        return std::unexpected(state.error());
    LocalNewsroom local(*session.newsroom, syncMergers());
    const auto waiting = local.waiting();
    if (!waiting)
        return std::unexpected(waiting.error());
    const auto remote = storeOf(*session.newsroom, passwordFile(session));
    if (!remote && state->remote.isEmpty())
        return std::unexpected(remote.error());
    const auto info = remote ? (*remote)->hello({state->client, syncOptions().clientName}) : Result<RemoteInfo>(std::unexpected(remote.error()));
    const bool online = info.has_value();
    const QString last = state->lastSuccess.isValid() ? state->lastSuccess.toTimeZone(session.newsroom->zone()).toString(u"yyyy-MM-dd HH:mm:ss"_s) : Ctl::tr("never");
    Answer answer;
    answer.json = QJsonObject{{u"remote"_s, state->remote},
                              {u"online"_s, online},
                              {u"problem"_s, online ? QJsonValue(QJsonValue::Null) : QJsonValue(info.error().message)},
                              {u"waiting"_s, *waiting},
                              {u"last_success"_s, state->lastSuccess.isValid() ? QJsonValue(state->lastSuccess.toString(Qt::ISODate)) : QJsonValue::Null},
                              {u"behind"_s, online ? QJsonValue(info->head - state->cursor.seq) : QJsonValue::Null},
                              {u"stopped"_s, state->stoppedFor.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(state->stoppedFor)},
                              {u"message"_s, state->stopped.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(state->stopped)},
                              {u"holds_to_roles"_s, online ? QJsonValue(info->holdsToRoles) : QJsonValue::Null}};
    QString text = Ctl::tr("Store: %1").arg(state->remote) + u'\n';
    text += (online ? Ctl::tr("It can be reached.") : info.error().message) + u'\n';
    text += Ctl::tr("%n waiting to be sent; last in step: %1", nullptr, static_cast<int>(*waiting)).arg(last) + u'\n';
    if (!state->stopped.isEmpty())
        text += state->stopped + u'\n';
    if (online && !info->holdsToRoles)
        text += honesty({}) + u'\n';
    answer.text = text.toUtf8();
    return answer;
}

Result<Answer> confirm(Session &session)
{
    if (const auto may = mayManage(session.actor); !may)
        return std::unexpected(may.error());
    return syncWith(session, [](SyncEngine &engine) { return engine.confirm(); });
}

Result<Answer> sync(Session &session) { return syncWith(session); }

} // namespace

QList<Command> syncCommands()
{
    const Option file{u"password-file"_s, u"FILE"_s, Ctl::tr("the first line is your password in the store; else GALLEY_STORE_PASSWORD, the keychain, or you are asked")};
    const QString address = u"postgresql://LOGIN@HOST[:PORT]/DATABASE | file:PATH"_s;
    return {
        {.name = u"remote init"_s, .usage = address,
         .help = Ctl::tr("Makes the newsroom's shared store and fills it with this newsroom. In PostgreSQL the login has to own the database and be able to create "
                         "roles, and becomes yours. A file is for one machine, and for trying out."),
         .needs = Needs::Writing, .run = init, .least = 1, .most = 1, .options = {file}},
        {.name = u"remote join"_s, .usage = address,
         .help = Ctl::tr("Makes the folder of a further workstation and fills it from the store."), .needs = Needs::Folder, .run = join, .least = 1, .most = 1,
         .options = {file}},
        {.name = u"remote status"_s, .help = Ctl::tr("Where the store is, whether it can be reached, what waits, and what is the matter."), .run = status,
         .options = {file}},
        {.name = u"remote confirm"_s,
         .help = Ctl::tr("Says that the store is the right one after it stood still because it was restored, moved or had forgotten something. Nothing here is deleted by it."),
         .needs = Needs::Writing, .run = confirm, .options = {file}},
        {.name = u"sync"_s, .help = Ctl::tr("Exchanges work with the shared store. Exit code 1: something is for a person to look at."), .needs = Needs::Writing, .run = sync,
         .options = {file, {u"watch"_s, {}, Ctl::tr("goes on until it is ended")}, {u"every"_s, u"SECONDS"_s, Ctl::tr("with --watch: how often; 5 by default")}}},
    };
}

} // namespace galley
