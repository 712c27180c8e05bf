// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/callerskey.h"
#include "ctl/ctltext.h"
#include "ctl/exitcode.h"
#include "ctl/newsroomstore.h"
#include "ctl/plainline.h"
#include "ctl/registry.h"
#include "publish/outlet/outletadding.h"
#include "store/platformterminal.h"
#include "store/try.h"
#include "sync/outletleases.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QJsonObject outletJson(const Outlet &outlet)
{
    return {{u"id"_s, outlet.id.toString()}, {u"name"_s, outlet.name}, {u"kind"_s, outlet.kind}, {u"folder"_s, outlet.folder},
            {u"place"_s, outlet.place()}};
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
        text += plainLine(outlet.name) + u'\t' + (outlet.kind == outletkind::folder ? QString() : QString(outlet.kind + u'\t'))
            + plainLine(outlet.place()) + u'\n';
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

/// Passwords on a command line can be read by everybody on the machine while it runs.
bool isSecret(const QString &option)
{
    const QStringList words{u"pass"_s, u"password"_s, u"secret"_s, u"token"_s, u"pem"_s};
    return std::ranges::any_of(words, [&](const QString &word) { return option.contains(word, Qt::CaseInsensitive); });
}

Result<RcloneServer> serverOf(const Session &session)
{
    RcloneServer server{.type = session.arguments.value(u"type"_s), .options = {}};
    const auto take = [&](const QString &line, bool fromCommandLine) -> Result<void> {
        const qsizetype sign = line.indexOf(u'=');
        const QString option = line.left(sign).trimmed();
        if (sign < 1)
            return failure(ErrorCode::Usage, Ctl::tr("“%1” is no OPTION=VALUE.").arg(fromCommandLine ? line : option));
        if (fromCommandLine && isSecret(option))
            return failure(ErrorCode::Usage, Ctl::tr("“%1” does not belong on a command line. Give it in a file, with --options-file FILE, or on standard input with -.").arg(option));
        server.options.insert(option, line.sliced(sign + 1));
        return {};
    };
    for (const QString &line : session.arguments.values(u"set"_s))
        GALLEY_TRY(take(line, true));
    if (const QString file = session.arguments.value(u"options-file"_s); !file.isEmpty()) {
        GALLEY_TAKE(bytes, session.read(file));
        for (const QString &line : QString::fromUtf8(bytes).split(u'\n', Qt::SkipEmptyParts))
            GALLEY_TRY(take(line.endsWith(u'\r') ? line.chopped(1) : line, false));
    }
    return server;
}

Result<SecretBytes> passwordOf(const Session &session)
{
    const QString file = session.arguments.value(u"password-file"_s);
    if (file == u"-") {
        GALLEY_TAKE(bytes, session.read(file));
        return SecretBytes(bytes.left(bytes.indexOf('\n') < 0 ? bytes.size() : bytes.indexOf('\n')).trimmed());
    }
    auto given = givenPassphrase(file.isEmpty() ? QString() : session.path(file), "GALLEY_OUTLET_PASSWORD");
    if (!given || !given->isEmpty() || !canAskAtTerminal())
        return given;
    return askAtTerminal(Ctl::tr("Application password of “%1” in WordPress: ").arg(session.arguments.value(u"login"_s)));
}

Result<Outlet> addOfKind(Session &session, const QString &kind, const QString &name)
{
    const Arguments &given = session.arguments;
    if (kind == outletkind::rclone) {
        if (given.value(u"type"_s).isEmpty())
            return failure(ErrorCode::Usage, Ctl::tr("Which kind of server? Give its --type (webdav, sftp, s3 …, see https://rclone.org/overview/) and its options."));
        GALLEY_TAKE(server, serverOf(session));
        bool isNumber = true;
        const int retries = given.has(u"retries"_s) ? given.value(u"retries"_s).toInt(&isNumber) : CarryLimits().retries;
        if (!isNumber)
            return failure(ErrorCode::Usage, Ctl::tr("--retries is a number."));
        return addRcloneOutlet(*session.newsroom, name, given.value(u"path"_s), server, {.bandwidth = given.value(u"bandwidth"_s), .retries = retries});
    }
    if (kind == outletkind::wordpress) {
        GALLEY_TAKE(password, passwordOf(session));
        return addWordPressOutlet(*session.newsroom, name, given.value(u"address"_s), given.value(u"login"_s), password);
    }
    const QString folder = given.value(u"folder"_s);
    if (folder.isEmpty())
        return failure(ErrorCode::Usage, Ctl::tr("An outlet needs a --name and a --folder."));
    return addOutlet(*session.newsroom, name, session.path(folder));
}

Result<Answer> add(Session &session)
{
    if (const auto may = mayManage(session); !may)
        return std::unexpected(may.error());
    // “outlet add KIND NAME …”; without a kind it is a folder.
    const QStringList kinds{outletkind::folder, outletkind::rclone, outletkind::wordpress};
    const bool namesKind = kinds.contains(session.positional(0)) && (session.arguments.positional.size() > 1 || session.arguments.has(u"name"_s));
    const QString kind = namesKind ? session.positional(0) : QString(outletkind::folder);
    const QString name = session.arguments.has(u"name"_s) ? session.arguments.value(u"name"_s) : session.positional(namesKind ? 1 : 0);
    if (name.isEmpty())
        return failure(ErrorCode::Usage, kind == outletkind::folder ? Ctl::tr("An outlet needs a --name and a --folder.") : Ctl::tr("An outlet needs a --name."));
    const auto all = outlets(*session.newsroom);
    if (!all)
        return std::unexpected(all.error());
    if (std::ranges::find(*all, name, &Outlet::name) != all->end())
        return failure(ErrorCode::Usage, Ctl::tr("There is an outlet %1 already.").arg(name));
    const auto outlet = addOfKind(session, kind, name);
    if (!outlet)
        return std::unexpected(outlet.error());
    return Answer{outletJson(*outlet), QString(outlet->name + u'\n').toUtf8()};
}

Result<Outlet> findOutlet(const Session &session)
{
    const auto all = outlets(*session.newsroom);
    if (!all)
        return std::unexpected(all.error());
    const QString wanted = session.positional(0);
    for (const Outlet &outlet : *all) {
        if (outlet.name == wanted || outlet.id.toString() == wanted)
            return outlet;
    }
    return failure(ErrorCode::NotFound, Ctl::tr("There is no outlet %1.").arg(wanted));
}

Result<Answer> check(Session &session)
{
    const bool repair = session.arguments.has(u"repair"_s);
    if (repair) {
        if (const auto may = mayManage(session); !may)
            return std::unexpected(may.error());
    }
    GALLEY_TAKE(outlet, findOutlet(session));
    GALLEY_TAKE(keeper, outletKeeper(*session.newsroom, session.actor.id, OutletLeases::usualSeconds,
                                     session.arguments.has(u"password-file"_s) ? session.path(session.arguments.value(u"password-file"_s)) : QString()));
    GALLEY_TAKE(found, checkOutlet(*session.newsroom, outlet, repair, keeper.get()));
    Answer answer;
    answer.json = QJsonObject{{u"outlet"_s, outletJson(outlet)}, {u"looked_at"_s, found.looked}, {u"ok"_s, found.isWhole() || found.repaired}, {u"repaired"_s, found.repaired},
                              {u"missing"_s, QJsonArray::fromStringList(found.missing)}, {u"different"_s, QJsonArray::fromStringList(found.different)},
                              {u"left_over"_s, QJsonArray::fromStringList(found.leftOver)}};
    answer.diagnostics = found.warnings;
    QString text;
    for (const auto &[list, words] : {std::pair(found.missing, Ctl::tr("missing: %1")), std::pair(found.different, Ctl::tr("different: %1")),
                                      std::pair(found.leftOver, Ctl::tr("should be gone: %1"))}) {
        for (const QString &place : list)
            text += words.arg(plainLine(place)) + u'\n';
    }
    text += found.isWhole() ? Ctl::tr("%1 looked at; all is as it was published.").arg(found.looked)
        : found.repaired    ? Ctl::tr("%1 looked at; repaired.").arg(found.looked)
                            : Ctl::tr("%1 looked at. “outlet check --repair” puts it right.").arg(found.looked);
    answer.text = QString(text + u'\n').toUtf8();
    answer.exitCode = static_cast<int>(found.isWhole() || found.repaired ? ExitCode::Done : ExitCode::Failure);
    return answer;
}

Result<Answer> remove(Session &session)
{
    if (const auto may = mayManage(session); !may)
        return std::unexpected(may.error());
    GALLEY_TAKE(outlet, findOutlet(session));
    if (const auto done = removeOutlet(*session.newsroom, outlet.id); !done)
        return std::unexpected(done.error());
    return Answer{QJsonObject{{u"removed"_s, outlet.name}}, QString(outlet.name + u'\n').toUtf8()};
}

} // namespace

QList<Command> outletCommands()
{
    return {
        {.name = u"outlet list"_s, .help = Ctl::tr("Lists where the portal goes."), .run = list},
        {.name = u"outlet add"_s, .usage = u"[folder|rclone|wordpress] NAME …"_s,
         .help = Ctl::tr("Adds a place to publish to: a folder; a server that the program rclone reaches (S3, WebDAV, SFTP …); a WordPress site. It is tried at once."),
         .needs = Needs::Writing, .run = add, .most = 2,
         .options = {{u"name"_s, u"NAME"_s, Ctl::tr("what it is called here")},
                     {u"folder"_s, u"DIR"_s, Ctl::tr("folder: where its pages are written")},
                     {u"type"_s, u"TYPE"_s, Ctl::tr("rclone: the kind of server, in rclone's words")},
                     {u"path"_s, u"PATH"_s, Ctl::tr("rclone: the folder there; of S3 and relatives BUCKET/FOLDER")},
                     {u"set"_s, u"OPTION=VALUE"_s, Ctl::tr("rclone: an option of the server (url, host, user …); as often as needed")},
                     {u"options-file"_s, u"FILE"_s, Ctl::tr("rclone: more options, a line OPTION=VALUE each, passwords too; - reads standard input")},
                     {u"bandwidth"_s, u"RATE"_s, Ctl::tr("rclone: at most so much of the line, such as 2M (bytes a second)")},
                     {u"retries"_s, u"N"_s, Ctl::tr("rclone: tries a round; by default 3")},
                     {u"address"_s, u"URL"_s, Ctl::tr("wordpress: the site's address, https://…")},
                     {u"login"_s, u"LOGIN"_s, Ctl::tr("wordpress: an account with the role Editor")},
                     {u"password-file"_s, u"FILE"_s, Ctl::tr("wordpress: the first line is its application password; else GALLEY_OUTLET_PASSWORD, or you are asked")}}},
        {.name = u"outlet check"_s, .usage = u"OUTLET"_s,
         .help = Ctl::tr("Reads back what an outlet has and compares it with what was published there; with --repair, puts it right."),
         .needs = Needs::Writing, .run = check, .least = 1, .most = 1,
         .options = {{u"repair"_s, {}, Ctl::tr("publish anew what is missing or different, and remove what should be gone")},
                     {u"password-file"_s, u"FILE"_s, Ctl::tr("the first line is your password in the store; else GALLEY_STORE_PASSWORD, the keychain, or you are asked")}}},
        {.name = u"outlet remove"_s, .usage = u"OUTLET"_s, .help = Ctl::tr("Stops publishing to an outlet; its pages stay."),
         .needs = Needs::Writing, .run = remove, .least = 1, .most = 1},
    };
}

} // namespace galley
