// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ctltext.h"
#include "ctl/plainline.h"
#include "ctl/registry.h"
#include "publish/outlets.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QJsonObject outletJson(const Outlet &outlet)
{
    return {{u"id"_s, outlet.id.toString()}, {u"name"_s, outlet.name}, {u"kind"_s, outlet.kind}, {u"folder"_s, outlet.folder}};
}

Result<Answer> list(Session &session)
{
    const auto all = outlets(*session.newsroom);
    if (!all)
        return std::unexpected(all.error());
    QJsonArray array;
    QString text;
    for (const Outlet &outlet : *all) {
        array << outletJson(outlet);
        text += plainLine(outlet.name) + u'\t' + plainLine(outlet.folder) + u'\n';
    }
    return Answer{QJsonObject{{u"outlets"_s, array}}, text.toUtf8()};
}

/// Where the portal goes is the newsroom's business, like its sections and settings.
Result<void> mayManage(const Session &session)
{
    if (session.actor.hasRole(Role::Administrator) || session.actor.hasRole(Role::Chief))
        return {};
    return failure(ErrorCode::Refused, Ctl::tr("Only an administrator or a chief editor may change where the portal goes."),
                   ruleName(Rule::RoleMissing));
}

Result<Answer> add(Session &session)
{
    if (const auto may = mayManage(session); !may)
        return std::unexpected(may.error());
    const QString name = session.arguments.has(u"name"_s) ? session.arguments.value(u"name"_s) : session.positional(0);
    const QString folder = session.arguments.value(u"folder"_s);
    if (name.isEmpty() || folder.isEmpty())
        return failure(ErrorCode::Usage, Ctl::tr("An outlet needs a --name and a --folder."));
    const auto all = outlets(*session.newsroom);
    if (!all)
        return std::unexpected(all.error());
    if (std::ranges::find(*all, name, &Outlet::name) != all->end())
        return failure(ErrorCode::Usage, Ctl::tr("There is an outlet %1 already.").arg(name));
    const auto outlet = addOutlet(*session.newsroom, name, session.path(folder));
    if (!outlet)
        return std::unexpected(outlet.error());
    return Answer{outletJson(*outlet), QString(outlet->name + u'\n').toUtf8()};
}

Result<Answer> remove(Session &session)
{
    if (const auto may = mayManage(session); !may)
        return std::unexpected(may.error());
    const auto all = outlets(*session.newsroom);
    if (!all)
        return std::unexpected(all.error());
    const QString wanted = session.positional(0);
    for (const Outlet &outlet : *all) {
        if (outlet.name != wanted && outlet.id.toString() != wanted)
            continue;
        if (const auto done = removeOutlet(*session.newsroom, outlet.id); !done)
            return std::unexpected(done.error());
        return Answer{QJsonObject{{u"removed"_s, outlet.name}}, QString(outlet.name + u'\n').toUtf8()};
    }
    return failure(ErrorCode::NotFound, Ctl::tr("There is no outlet %1.").arg(wanted));
}

} // namespace

QList<Command> outletCommands()
{
    return {
        {.name = u"outlet list"_s, .help = Ctl::tr("Lists where the portal goes."), .run = list},
        {.name = u"outlet add"_s, .usage = u"--name NAME --folder DIR"_s, .help = Ctl::tr("Adds a folder to publish to."),
         .needs = Needs::Writing, .run = add, .most = 1,
         .options = {{u"name"_s, u"NAME"_s, Ctl::tr("what it is called here")}, {u"folder"_s, u"DIR"_s, Ctl::tr("where its pages are written")}}},
        {.name = u"outlet remove"_s, .usage = u"OUTLET"_s, .help = Ctl::tr("Stops publishing to an outlet; its pages stay."),
         .needs = Needs::Writing, .run = remove, .least = 1, .most = 1},
    };
}

} // namespace galley
