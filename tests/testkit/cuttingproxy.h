// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <memory>

namespace galley::testkit {

/// A network between a client and a PostgreSQL server on this machine that knows where the messages of their protocol
/// begin and end (plain connections only: it refuses TLS), and loses the connection exactly there. All connections through
/// it are counted together; what is cut is the one whose message it is. Runs on a thread of its own.
class CuttingProxy
{
public:
    explicit CuttingProxy(int serverPort);
    ~CuttingProxy();

    int port() const;

    enum class From { Client, Server };
    enum class When {
        Before,  ///< the message is lost
        Within,  ///< half of it arrives
        After,   ///< it arrives, and nothing more
    };
    /// The message of this number, counted from now from 1. Once: the connections that come after it are let through.
    void cutAt(From from, qint64 message, When when);
    /// Nothing is cut; the count begins anew.
    void letThrough();
    bool wasCut() const;
    qint64 messages(From from) const;
    /// Every message comes so many milliseconds later.
    void setDelay(int milliseconds);
    /// All connections that there are now.
    void cutAll();
    /// As if nobody were there: connections are closed, and new ones are taken and closed.
    void setDown(bool down);

private:
    struct Work;
    std::unique_ptr<Work> m_work;
};

} // namespace galley::testkit
