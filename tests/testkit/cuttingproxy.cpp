// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testkit/cuttingproxy.h"

#include <QByteArray>
#include <QMutex>
#include <QtEndian>

#include <arpa/inet.h>
#include <cerrno>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <thread>
#include <vector>

namespace galley::testkit {

namespace {

using From = CuttingProxy::From;
using When = CuttingProxy::When;

constexpr qint32 askForTls = 80877103;
constexpr qint32 askForGss = 80877104;
constexpr qsizetype mostWaiting = 4 << 20;

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<quint16>(port));
    return address;
}

void makeQuick(int socket)
{
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    ::fcntl(socket, F_SETFL, ::fcntl(socket, F_GETFL) | O_NONBLOCK);
}

/// One direction of a connection.
struct Way
{
    From from = From::Client;
    int in = -1;
    int out = -1;
    QByteArray read;          ///< not a whole message yet
    QByteArray toWrite;
    bool untyped = false;     ///< a client's first messages have no letter before their length
    bool ended = false;

    /// The length of the message that begins what was read; 0: it is not whole.
    qsizetype message() const
    {
        const qsizetype head = untyped ? 0 : 1;
        if (read.size() < head + 4)
            return 0;
        const qsizetype length = head + qFromBigEndian<qint32>(read.constData() + head);
        return read.size() < length ? 0 : length;
    }
};

struct Connection
{
    std::array<Way, 2> ways;
    bool over = false;
};

/// Whether the way can go on.
bool readSome(Way &way)
{
    std::array<char, 65536> bytes;
    const ssize_t count = ::recv(way.in, bytes.data(), bytes.size(), 0);
    if (count > 0)
        way.read.append(bytes.data(), count);
    return count > 0 || (count < 0 && (errno == EAGAIN || errno == EINTR));
}

bool writeSome(Way &way)
{
    const ssize_t count = ::send(way.out, way.toWrite.constData(), static_cast<size_t>(way.toWrite.size()), MSG_NOSIGNAL);
    if (count > 0)
        way.toWrite.remove(0, count);
    return count >= 0 || errno == EAGAIN || errno == EINTR;
}

/// What was passed on before the cut arrives.
void writeAll(Way &way)
{
    while (!way.toWrite.isEmpty()) {
        pollfd ready{way.out, POLLOUT, 0};
        if (::poll(&ready, 1, 2000) <= 0 || !writeSome(way))
            return;
    }
}

} // namespace

struct CuttingProxy::Work
{
    int server = 0;
    int listener = -1;
    int port = 0;
    int wake = -1;
    std::vector<Connection> connections; // of the thread

    mutable QMutex mutex; // before what follows
    bool stop = false;
    bool down = false;
    bool cutsAll = false;
    bool armed = false;
    bool cut = false;
    From cutFrom = From::Client;
    When cutWhen = When::Before;
    qint64 cutMessage = 0;
    std::array<qint64, 2> count{};
    int delay = 0;

    std::thread thread;

    void wakeUp() const
    {
        const quint64 one = 1;
        [[maybe_unused]] const ssize_t written = ::write(wake, &one, sizeof one);
    }

    void accept();
    void run();
    bool round();
    void pass(Connection &connection, Way &way);
    void passMessage(Connection &connection, Way &way, qsizetype length);
    void end(Connection &connection);
};

void CuttingProxy::Work::accept()
{
    const int client = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
    if (client < 0)
        return;
    const int upstream = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopback(server);
    const bool isDown = [&] { const QMutexLocker lock(&mutex); return down; }();
    if (isDown || ::connect(upstream, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
        ::close(upstream);
        ::close(client);
        return;
    }
    makeQuick(client);
    makeQuick(upstream);
    Connection connection;
    connection.ways[0].from = From::Client;
    connection.ways[0].in = client;
    connection.ways[0].out = upstream;
    connection.ways[0].untyped = true;
    connection.ways[1].from = From::Server;
    connection.ways[1].in = upstream;
    connection.ways[1].out = client;
    connections.push_back(connection);
}

void CuttingProxy::Work::end(Connection &connection)
{
    if (connection.over)
        return;
    for (Way &way : connection.ways)
        writeAll(way);
    ::close(connection.ways[0].in);
    ::close(connection.ways[1].in);
    connection.over = true;
}

void CuttingProxy::Work::passMessage(Connection &connection, Way &way, qsizetype length)
{
    const QByteArray message = way.read.first(length);
    way.read.remove(0, length);
    if (way.untyped) {
        const qint32 code = length >= 8 ? qFromBigEndian<qint32>(message.constData() + 4) : 0;
        if (code == askForTls || code == askForGss) {
            connection.ways[1].toWrite.append('N');
            return;
        }
        way.untyped = false;
    }
    bool cutsHere = false;
    When when = When::Before;
    int pause = 0;
    {
        const QMutexLocker lock(&mutex);
        const qint64 number = ++count[way.from == From::Client ? 0 : 1];
        cutsHere = armed && way.from == cutFrom && number == cutMessage;
        when = cutWhen;
        pause = delay;
        if (cutsHere) {
            armed = false;
            cut = true;
        }
    }
    if (pause > 0)
        ::usleep(static_cast<useconds_t>(pause) * 1000);
    if (!cutsHere) {
        way.toWrite.append(message);
        return;
    }
    if (when == When::After)
        way.toWrite.append(message);
    else if (when == When::Within)
        way.toWrite.append(message.first(length / 2));
    end(connection);
}

void CuttingProxy::Work::pass(Connection &connection, Way &way)
{
    while (!connection.over) {
        const qsizetype length = way.message();
        if (length == 0)
            return;
        passMessage(connection, way, length);
    }
}

bool CuttingProxy::Work::round()
{
    std::vector<pollfd> ready{{wake, POLLIN, 0}, {listener, POLLIN, 0}};
    for (const Connection &connection : connections) {
        for (const Way &way : connection.ways) {
            const bool reads = !way.ended && way.toWrite.size() < mostWaiting;
            ready.push_back({way.in, static_cast<short>(reads ? POLLIN : 0), 0});
            ready.push_back({way.out, static_cast<short>(way.toWrite.isEmpty() ? 0 : POLLOUT), 0});
        }
    }
    ::poll(ready.data(), ready.size(), -1);
    if (ready[0].revents != 0) {
        quint64 times = 0;
        [[maybe_unused]] const ssize_t got = ::read(wake, &times, sizeof times);
        const QMutexLocker lock(&mutex);
        if (stop)
            return false;
    }
    const size_t known = connections.size();
    for (size_t i = 0; i < known; ++i) {
        Connection &connection = connections[i];
        for (size_t side = 0; side < 2 && !connection.over; ++side) {
            Way &way = connection.ways[side];
            const pollfd &input = ready[2 + i * 4 + side * 2];
            const pollfd &output = ready[3 + i * 4 + side * 2];
            if ((input.revents & (POLLIN | POLLHUP | POLLERR)) != 0 && !readSome(way))
                way.ended = true;
            pass(connection, way);
            if (!connection.over && !way.toWrite.isEmpty() && (output.revents != 0 || output.events == 0) && !writeSome(way))
                way.ended = true;
            if (way.ended)
                end(connection);
        }
    }
    if (ready[1].revents != 0)
        accept();
    const QMutexLocker lock(&mutex);
    if (std::exchange(cutsAll, false)) {
        for (Connection &connection : connections)
            end(connection);
    }
    std::erase_if(connections, [](const Connection &connection) { return connection.over; });
    return true;
}

void CuttingProxy::Work::run()
{
    while (round()) { }
    for (Connection &connection : connections)
        end(connection);
}

CuttingProxy::CuttingProxy(int serverPort)
    : m_work(std::make_unique<Work>())
{
    Work &work = *m_work;
    work.server = serverPort;
    work.wake = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    work.listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    auto *any = reinterpret_cast<sockaddr *>(&address);
    if (::bind(work.listener, any, size) != 0 || ::listen(work.listener, 64) != 0 || ::getsockname(work.listener, any, &size) != 0)
        qFatal("no port for the proxy");
    work.port = ntohs(address.sin_port);
    work.thread = std::thread([&work] { work.run(); });
}

CuttingProxy::~CuttingProxy()
{
    {
        const QMutexLocker lock(&m_work->mutex);
        m_work->stop = true;
    }
    m_work->wakeUp();
    m_work->thread.join();
    ::close(m_work->listener);
    ::close(m_work->wake);
}

int CuttingProxy::port() const
{
    return m_work->port;
}

void CuttingProxy::cutAt(From from, qint64 message, When when)
{
    const QMutexLocker lock(&m_work->mutex);
    m_work->count = {};
    m_work->cut = false;
    m_work->armed = true;
    m_work->cutFrom = from;
    m_work->cutMessage = message;
    m_work->cutWhen = when;
}

void CuttingProxy::letThrough()
{
    const QMutexLocker lock(&m_work->mutex);
    m_work->count = {};
    m_work->cut = false;
    m_work->armed = false;
}

bool CuttingProxy::wasCut() const
{
    const QMutexLocker lock(&m_work->mutex);
    return m_work->cut;
}

qint64 CuttingProxy::messages(From from) const
{
    const QMutexLocker lock(&m_work->mutex);
    return m_work->count[from == From::Client ? 0 : 1];
}

void CuttingProxy::setDelay(int milliseconds)
{
    const QMutexLocker lock(&m_work->mutex);
    m_work->delay = milliseconds;
}

void CuttingProxy::cutAll()
{
    {
        const QMutexLocker lock(&m_work->mutex);
        m_work->cutsAll = true;
    }
    m_work->wakeUp();
}

void CuttingProxy::setDown(bool down)
{
    {
        const QMutexLocker lock(&m_work->mutex);
        m_work->down = down;
        m_work->cutsAll = down;
    }
    m_work->wakeUp();
}

} // namespace galley::testkit
