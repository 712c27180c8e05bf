// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testkit/waiting.h"

#include <QDeadlineTimer>
#include <QTcpSocket>
#include <QThread>

using namespace Qt::StringLiterals;

namespace galley::testkit {

Result<void> waitForPort(int port, ServerProcess &process)
{
    const QDeadlineTimer deadline(60'000);
    while (!deadline.hasExpired() && process.isRunning()) {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(port));
        if (socket.waitForConnected(1000))
            return {};
        QThread::msleep(20);
    }
    return failure(ErrorCode::Io, u"Nobody answers at port %1."_s.arg(port));
}

} // namespace galley::testkit
