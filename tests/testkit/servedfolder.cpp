// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testkit/servedfolder.h"

#include "store/try.h"
#include "testkit/waiting.h"

#include <QDir>
#include <QFile>

#include <csignal>

using namespace Qt::StringLiterals;

namespace galley::testkit {

bool ServedFolder::isInstalled()
{
    return !installedProgram(u"rclone"_s).isEmpty();
}

Result<std::unique_ptr<ServedFolder>> ServedFolder::start(By protocol)
{
    std::unique_ptr<ServedFolder> served(new ServedFolder);
    served->m_protocol = protocol;
    served->m_folder = std::make_unique<QTemporaryDir>(QDir::tempPath() + u"/galley-served-XXXXXX"_s);
    for (const QString &path : {served->m_folder->path(), served->path(), served->m_folder->filePath(u"cache"_s)}) {
        QDir().mkpath(path);
        GALLEY_TRY(ServerProcess::give(path));
    }
    served->m_port = freePort();
    GALLEY_TRY(served->startAgain());
    return served;
}

QString ServedFolder::path() const
{
    return m_folder->filePath(u"web"_s);
}

QString ServedFolder::type() const
{
    return m_protocol == By::WebDav ? u"webdav"_s : u"sftp"_s;
}

QHash<QString, QString> ServedFolder::options() const
{
    if (m_protocol == By::WebDav)
        return {{u"url"_s, u"http://127.0.0.1:%1/"_s.arg(m_port)}, {u"vendor"_s, u"other"_s}, {u"user"_s, u"galley"_s}, {u"pass"_s, password()}};
    return {{u"host"_s, u"127.0.0.1"_s}, {u"port"_s, QString::number(m_port)}, {u"user"_s, u"galley"_s}, {u"pass"_s, password()},
            {u"shell_type"_s, u"none"_s}};
}

Result<void> ServedFolder::stopAbruptly()
{
    m_process.stop(SIGKILL);
    return {};
}

Result<void> ServedFolder::startAgain()
{
    // What a test changes in the folder behind the server's back is seen at once.
    GALLEY_TRY(m_process.start(installedProgram(u"rclone"_s),
                               {u"serve"_s, type(), path(), u"--addr"_s, u"127.0.0.1:%1"_s.arg(m_port), u"--user"_s, u"galley"_s, u"--pass"_s, password(),
                                u"--config"_s, m_folder->filePath(u"none.conf"_s), u"--cache-dir"_s, m_folder->filePath(u"cache"_s), u"--dir-cache-time"_s, u"0s"_s,
                                u"--poll-interval"_s, u"0s"_s},
                               path(), m_folder->filePath(u"log"_s)));
    return waitForPort(m_port, m_process);
}

} // namespace galley::testkit
