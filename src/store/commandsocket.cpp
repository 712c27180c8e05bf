// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/commandsocket.h"

#include "article/statement.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDataStream>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QLocalSocket>
#include <QMutex>
#include <QPointer>
#include <QSemaphore>
#include <QThreadPool>
#include <QtConcurrentRun>

namespace galley {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto streamVersion = QDataStream::Qt_6_0;
constexpr quint32 protocolMagic = 0x474c4332; // "GLC2"
constexpr int connectMilliseconds = 2000;
/// The writer waits for a signature, and everybody for the writer: a caller that was stopped is given up soon.
constexpr auto signingPatience = 3s;
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

/// What the owner sends.
enum class Reply : quint8 { Answer, SignThis };

template <typename... Values>
QByteArray encoded(const Values &...values)
{
    QByteArray payload;
    QDataStream out(&payload, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    (out << ... << values);
    return payload;
}

/// A caller, as the owner's threads know it. Its socket lives in the server's.
struct Caller
{
    struct Wanted
    {
        QSemaphore done;
        QByteArray signature;
    };
    QMutex mutex;
    QLocalSocket *socket = nullptr; ///< null: gone
    std::shared_ptr<Wanted> wanted; ///< one at a time: the writer is one thread

    void leave()
    {
        const QMutexLocker lock(&mutex);
        socket = nullptr;
        if (const auto waiting = std::exchange(wanted, nullptr))
            waiting->done.release();
    }
    void take(const QByteArray &signature)
    {
        const QMutexLocker lock(&mutex);
        if (const auto waiting = std::exchange(wanted, nullptr)) {
            waiting->signature = signature;
            waiting->done.release();
        }
    }
    /// Empty: the caller is gone, or does not answer in time.
    QByteArray sign(const QByteArray &bytes)
    {
        const auto waiting = std::make_shared<Wanted>();
        {
            const QMutexLocker lock(&mutex);
            if (socket == nullptr)
                return {};
            wanted = waiting;
            QMetaObject::invokeMethod(socket, [to = socket, bytes] { send(*to, encoded(quint8(Reply::SignThis), bytes)); }, Qt::QueuedConnection);
        }
        if (waiting->done.tryAcquire(1, QDeadlineTimer(signingPatience)))
            return waiting->signature;
        leave();
        return {};
    }
};

/// Asks the process that handed the command over.
class CallersSigner final : public Signer
{
public:
    CallersSigner(std::shared_ptr<Caller> caller, const QByteArray &publicKey) : m_caller(std::move(caller)), m_publicKey(publicKey) {}
    QByteArray publicKey() const override { return m_publicKey; }
    Result<QByteArray> sign(const QByteArray &bytes) const override
    {
        const QByteArray signature = m_caller->sign(bytes);
        if (signature.isEmpty()) {
            return failure(ErrorCode::Network, QCoreApplication::translate("CommandServer", "The program that asked for this did not sign it. Nothing was done."));
        }
        return signature;
    }

private:
    std::shared_ptr<Caller> m_caller;
    QByteArray m_publicKey;
};

/// A caller's own look at what it is to sign: nobody else's statement, and none of another newsroom.
QByteArray signedForOwner(const HandedCommand &command, const QByteArray &bytes)
{
    const auto statement = statementFromBytes(bytes);
    if (!command.signer || !statement || statement->person != command.signing || statement->newsroom != command.newsroom)
        return {};
    return command.signer->sign(bytes).value_or(QByteArray());
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
        const auto caller = std::make_shared<Caller>();
        caller->socket = socket;
        QObject::connect(socket, &QLocalSocket::disconnected, socket, [socket, caller] {
            caller->leave();
            socket->deleteLater();
        });
        QObject::connect(socket, &QLocalSocket::readyRead, socket, [this, socket, buffer, caller, begun = false]() mutable {
            buffer->append(socket->readAll());
            while (const auto message = takeMessage(*buffer)) {
                if (!*message) {
                    socket->abort();
                    return;
                }
                // First the command, then what it is asked to sign.
                if (std::exchange(begun, true))
                    takeSignature(*caller, **message);
                else
                    answer(socket, caller, **message);
            }
        });
    }

    static void takeSignature(Caller &caller, const QByteArray &message)
    {
        QDataStream in(message);
        in.setVersion(streamVersion);
        QByteArray signature;
        in >> signature;
        caller.take(signature);
    }

    void answer(QLocalSocket *socket, const std::shared_ptr<Caller> &caller, const QByteArray &message)
    {
        HandedCommand command;
        QDataStream in(message);
        in.setVersion(streamVersion);
        QUuid newsroom;
        QUuid person;
        QByteArray publicKey;
        in >> command.arguments >> command.workingFolder >> command.input >> newsroom >> person >> publicKey;
        if (in.status() != QDataStream::Ok) {
            socket->abort();
            return;
        }
        if (!person.isNull()) {
            command.newsroom = NewsroomId(newsroom);
            command.signing = PersonId(person);
            command.signer = std::make_shared<CallersSigner>(caller, publicKey);
        }
        // A thread of its own: an import of thousands must not hold up the window.
        QtConcurrent::run(&pool, [run = handler, command] { return run(command); })
            .then(&server, [guard = QPointer(socket)](const HandedAnswer &reply) {
                if (!guard)
                    return;
                send(*guard, encoded(quint8(Reply::Answer), qint32(reply.exitCode), reply.output, reply.diagnostics));
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

    send(socket, encoded(command.arguments, command.workingFolder, command.input, command.newsroom.uuid(), command.signing.uuid(),
                         command.signer ? command.signer->publicKey() : QByteArray()));
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
            QDataStream in(**message);
            in.setVersion(streamVersion);
            quint8 kind = 0;
            in >> kind;
            if (kind == quint8(Reply::SignThis)) {
                QByteArray bytes;
                in >> bytes;
                send(socket, encoded(signedForOwner(command, bytes)));
                socket.flush();
                continue;
            }
            HandedAnswer answer;
            qint32 exitCode = 0;
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
