// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/commandservice.h"

#include "ctl/command.h"

namespace galley {

CommandService::CommandService(Newsroom &newsroom) : m_newsroom(newsroom)
{
    m_thread.setObjectName(QStringLiteral("commands"));
}

CommandService::~CommandService()
{
    m_thread.quit();
    m_thread.wait();
}

Result<void> CommandService::start()
{
    auto *server = new CommandServer(m_newsroom.folder(), [&newsroom = m_newsroom](const HandedCommand &command) {
        return runCommand(newsroom, command);
    });
    server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, server, &QObject::deleteLater);
    m_thread.start();
    Result<void> listening;
    QMetaObject::invokeMethod(server, [server, &listening] { listening = server->listen(); }, Qt::BlockingQueuedConnection);
    return listening;
}

} // namespace galley
