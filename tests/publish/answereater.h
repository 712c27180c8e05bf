// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>

namespace galley::testkit {

/// Stands before a web server on this machine and loses what is told to: the server did what was asked, and nobody hears of it.
/// Lives in a thread that runs events while a client waits.
class AnswerEater : public QObject
{
public:
    explicit AnswerEater(int serverPort) : m_serverPort(serverPort)
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *client = m_server.nextPendingConnection())
                join(client);
        });
        m_server.listen(QHostAddress::LocalHost);
    }
    int port() const { return m_server.serverPort(); }
    /// The next so many answers to requests that begin so are lost after skip others.
    void lose(const QByteArray &begin, int skip, int count)
    {
        m_begin = begin;
        m_skip = skip;
        m_left = count;
    }
    int lost() const { return m_lost; }

private:
    void join(QTcpSocket *client)
    {
        auto *server = new QTcpSocket(client);
        server->connectToHost(QHostAddress::LocalHost, static_cast<quint16>(m_serverPort));
        const auto eats = std::make_shared<bool>(false);
        const auto begun = std::make_shared<bool>(false);
        connect(client, &QTcpSocket::readyRead, server, [this, client, server, eats, begun] {
            const QByteArray bytes = client->readAll();
            if (!*begun && !m_begin.isEmpty() && bytes.startsWith(m_begin) && m_skip-- <= 0 && m_left > 0) {
                --m_left;
                *eats = true;
            }
            *begun = true;
            server->write(bytes);
        });
        connect(server, &QTcpSocket::readyRead, client, [this, client, server, eats] {
            const QByteArray bytes = server->readAll();
            if (!*eats) {
                client->write(bytes);
                return;
            }
            ++m_lost;
            client->abort();
        });
        connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    }

    QTcpServer m_server;
    const int m_serverPort;
    QByteArray m_begin;
    int m_skip = 0;
    int m_left = 0;
    int m_lost = 0;
};

} // namespace galley::testkit
