// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ctltext.h"
#include "ctl/exitcode.h"
#include "ctl/plainline.h"
#include "ctl/registry.h"
#include "ctl/samplenewsroom.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// A newsroom that was not finished is not left there: neither its files nor, where this made it, its folder.
void takeBack(const QString &folder, bool wasThere, const QStringList &before)
{
    QDir there(folder);
    for (const QFileInfo &entry : there.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        if (before.contains(entry.fileName()))
            continue;
        if (entry.isDir() && !entry.isSymLink())
            QDir(entry.filePath()).removeRecursively();
        else
            QFile::remove(entry.filePath());
    }
    if (!wasThere)
        QDir().rmdir(folder);
}

/// Which disk it is that has no room.
Error namingTheDisk(const Error &error, const QString &folder)
{
    if (error.code != ErrorCode::DiskFull)
        return error;
    const QStorageInfo disk(QFileInfo::exists(folder) ? folder : QFileInfo(folder).absolutePath());
    const QString name = disk.isValid() ? disk.rootPath() : folder;
    return {error.code, Ctl::tr("The disk %1 is full, so no newsroom was made in %2. Make room and try again.").arg(name, folder), error.detail};
}

Result<Answer> init(Session &session)
{
    const Arguments &arguments = session.arguments;
    NewsroomOptions options;
    if (arguments.has(u"admin"_s))
        options.adminLogin = arguments.value(u"admin"_s);
    if (arguments.has(u"admin-name"_s))
        options.adminName = arguments.value(u"admin-name"_s);
    if (arguments.has(u"zone"_s))
        options.zone = arguments.value(u"zone"_s);
    if (!QTimeZone(options.zone.toUtf8()).isValid())
        return failure(ErrorCode::Usage, Ctl::tr("%1 is no time zone. Write it as Asia/Shanghai.").arg(options.zone));
    const SystemClock clock;
    const QString &folder = session.newsroomFolder;
    const bool wasThere = QFileInfo::exists(folder);
    const QStringList before = QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    const auto made = arguments.has(u"sample"_s) ? makeSampleNewsroom(folder, options, clock)
                                                 : Newsroom::create(folder, options, clock);
    if (!made) {
        if (made.error().code != ErrorCode::Conflict && made.error().code != ErrorCode::Locked)
            takeBack(folder, wasThere, before);
        return std::unexpected(namingTheDisk(made.error(), folder));
    }
    return Answer{QJsonObject{{u"newsroom"_s, folder}, {u"administrator"_s, options.adminLogin}, {u"sample"_s, arguments.has(u"sample"_s)}},
                  QString(folder + u'\n').toUtf8()};
}

Result<Answer> doctor(Session &session)
{
    const auto findings = await(session.newsroom->doctor(session.arguments.has(u"repair"_s)));
    if (!findings)
        return std::unexpected(findings.error());
    Answer answer;
    QJsonArray array;
    bool sound = true;
    for (const DoctorFinding &finding : *findings) {
        array << QJsonObject{{u"check"_s, finding.check}, {u"ok"_s, finding.ok}, {u"repaired"_s, finding.repaired},
                             {u"message"_s, finding.message}};
        sound = sound && (finding.ok || finding.repaired);
        const QString state = finding.ok ? u"ok"_s : finding.repaired ? u"repaired"_s : u"broken"_s;
        answer.text += QString(finding.check.leftJustified(16) + state.leftJustified(10) + plainLine(finding.message) + u'\n').toUtf8();
    }
    answer.json = QJsonObject{{u"ok"_s, sound}, {u"findings"_s, array}};
    if (!sound) {
        answer.exitCode = static_cast<int>(ExitCode::Failure);
        answer.diagnostics << Ctl::tr("The newsroom is damaged. Keep a copy of the folder before anything else.");
    }
    return answer;
}

} // namespace

QList<Command> maintenanceCommands()
{
    return {
        {.name = u"init"_s, .usage = u"[--sample]"_s, .help = Ctl::tr("Makes a newsroom."), .needs = Needs::Folder, .run = init,
         .options = {{u"sample"_s, {}, Ctl::tr("with sections, people and articles to try")},
                     {u"admin"_s, u"LOGIN"_s, Ctl::tr("the administrator's login; admin by default")},
                     {u"admin-name"_s, u"NAME"_s, Ctl::tr("the administrator's real name")},
                     {u"zone"_s, u"ZONE"_s, Ctl::tr("the newsroom's time zone; Asia/Shanghai by default")}}},
        {.name = u"doctor"_s, .usage = u"[--repair]"_s, .help = Ctl::tr("Checks database, search index, assets and audit chain."),
         .needs = Needs::Reading, .run = doctor,
         .options = {{u"repair"_s, {}, Ctl::tr("rebuilds what can be rebuilt")}}},
    };
}

} // namespace galley
