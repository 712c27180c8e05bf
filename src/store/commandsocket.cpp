// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/commandsocket.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDataStream>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QLocalSocket>
#include <QPointer>
#include <QThreadPool>
#include <QtConcurrentRun>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr auto streamVersion = QDataStream::Qt_6_0;
constexpr quint32 protocolMagic = 0x474c4331; // "GLC1"
constexpr int connectMilliseconds = 2000;
constexpr quint64 largestMessage = 512ULL * 1024 * 1024;

// Socket names are short (108 bytes on Linux) and per newsroom: a hash of the folder's real path.
QString socketName(const QString &newsroomFolder)
{
    const QString path = QFileInfo(newsroomFolder).canonicalFilePath();
    return u"galley-"_s
        + QString::fromLatin1(QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().first(24));
}

// A message: magic, length, payload.
void send(QLocalSocket &socket, const QByteArray &payload)
{
    QByteArray head;
    QDataStream out(&head, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    out << protocolMagic << quint64(payload.size());
    socket.write(head + payload);
}

// Takes one whole message off the buffer. None: not there yet. An empty optional inside: not ours.
std::optional<std::optional<QByteArray>> takeMessage(QByteArray &buffer)
{
    constexpr qsizetype headSize = sizeof(quint32) + sizeof(quint64);
    if (buffer.size() < headSize)
        return std::nullopt;
    QDataStream in(buffer);
    in.setVersion(streamVersion);
    quint32 magic = 0;
    quint64 length = 0;
    in >> magic >> length;
    if (magic != protocolMagic || length > largestMessage)
        return std::optional<QByteArray>();
    if (quint64(buffer.size() - headSize) < length)
        return std::nullopt;
    QByteArray payload = buffer.mid(headSize, qsizetype(length));
    buffer.remove(0, headSize + qsizetype(length));
    return std::optional(std::move(payload));
}

QByteArray encoded(const HandedAnswer &answer)
{
    QByteArray payload;
    QDataStream out(&payload, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    out << qint32(answer.exitCode) << answer.output << answer.diagnostics;
    return payload;
}

} // namespace

struct CommandServer::Private
{
    QString folder;
    Handler handler;
    QLocalServer server;
    QThreadPool pool; // of its own: commands wait on work in the global one

    Private() { pool.setMaxThreadCount(8); }

    void serve(QLocalSocket *socket)
    {
        auto buffer = std::make_shared<QByteArray>();
        QObject::connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QLocalSocket::readyRead, socket, [this, socket, buffer] {
            buffer->append(socket->readAll());
            const auto message = takeMessage(*buffer);
            if (!message)
                return;
            if (!*message) {
                socket->abort();
                return;
            }
            answer(socket, **message);
        });
    }

    void answer(QLocalSocket *socket, const QByteArray &message)
    {
        HandedCommand command;
        QDataStream in(message);
        in.setVersion(streamVersion);
        in >> command.arguments >> command.workingFolder >> command.input;
        if (in.status() != QDataStream::Ok) {
            socket->abort();
            return;
        }
        // A thread of its own: an import of thousands must not hold up the window.
        QtConcurrent::run(&pool, [run = handler, command] { return run(command); })
            .then(&server, [guard = QPointer(socket)](const HandedAnswer &reply) {
                if (!guard)
                    return;
                send(*guard, encoded(reply));
                guard->disconnectFromServer(); // after what is queued is written
            });
    }
};

CommandServer::CommandServer(const QString &newsroomFolder, Handler handler, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->folder = newsroomFolder;
    d->handler = std::move(handler);
    d->server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&d->server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = d->server.nextPendingConnection())
            d->serve(socket);
    });
}

CommandServer::~CommandServer()
{
    // Callers learn at once that nobody answers; what runs is waited for, for it works on the newsroom.
    d->server.close();
    const QList<QLocalSocket *> callers = d->server.findChildren<QLocalSocket *>();
    for (QLocalSocket *caller : callers)
        caller->abort();
    d->pool.waitForDone();
}

Result<void> CommandServer::listen()
{
    const QString name = socketName(d->folder);
    // We own the folder's lock, so a socket of that name is one a crash left behind.
    QLocalServer::removeServer(name);
    if (!d->server.listen(name)) {
        return failure(ErrorCode::Io,
                       QCoreApplication::translate("CommandServer", "Commands of galleyctl cannot be taken while Galley is open."),
                       d->server.errorString());
    }
    return {};
}

Result<HandedAnswer> handToOwner(const QString &newsroomFolder, const HandedCommand &command)
{
    const auto unreachable = [](const QString &detail) {
        return failure(ErrorCode::Network,
                       QCoreApplication::translate("CommandServer", "The program that has this newsroom open does not answer."),
                       detail);
    };
    QLocalSocket socket;
    socket.connectToServer(socketName(newsroomFolder));
    if (!socket.waitForConnected(connectMilliseconds))
        return unreachable(socket.errorString());

    QByteArray payload;
    QDataStream out(&payload, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    out << command.arguments << command.workingFolder << command.input;
    send(socket, payload);
    while (socket.bytesToWrite() > 0) {
        if (!socket.waitForBytesWritten(-1))
            return unreachable(socket.errorString());
    }

    // The command may take as long as it takes; the owner's end closes when it dies.
    QByteArray buffer;
    for (;;) {
        if (const auto message = takeMessage(buffer)) {
            if (!*message)
                return unreachable({});
            HandedAnswer answer;
            qint32 exitCode = 0;
            QDataStream in(**message);
            in.setVersion(streamVersion);
            in >> exitCode >> answer.output >> answer.diagnostics;
            answer.exitCode = exitCode;
            return answer;
        }
        if (!socket.waitForReadyRead(-1) && socket.bytesAvailable() == 0)
            return unreachable(socket.errorString());
        buffer.append(socket.readAll());
    }
}

} // namespace galley
