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
    // The server's socket lives where it is made: in the thread that answers.
    auto *inThread = new QObject;
    inThread->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, inThread, &QObject::deleteLater);
    m_thread.start();
    Result<void> listening;
    QMetaObject::invokeMethod(inThread, [inThread, &listening, &newsroom = m_newsroom] {
        const auto answer = [&newsroom](const HandedCommand &command) { return runCommand(newsroom, command); };
        listening = (new CommandServer(newsroom.folder(), answer, inThread))->listen();
    }, Qt::BlockingQueuedConnection);
    return listening;
}

} // namespace galley
