// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/postgresnews.h"

#include "sync/postgresconnection.h"

#include <QThread>

#include <atomic>

namespace galley {

namespace {

constexpr int lookForEndMs = 200;     ///< how long the end of the object may take
constexpr int firstPauseMs = 1000;    ///< before connecting again
constexpr int longestPauseMs = 60'000;

class PostgresNews final : public RemoteNews
{
public:
    PostgresNews(const RemoteAddress &address, const RemoteCredentials &credentials, std::function<void()> news)
        : m_address(address)
        , m_credentials(credentials)
        , m_news(std::move(news))
        , m_thread(QThread::create([this] { run(); }))
    {
        m_thread->start();
    }
    ~PostgresNews() override
    {
        m_ending = true;
        m_thread->wait();
    }
    Q_DISABLE_COPY_MOVE(PostgresNews)

private:
    void run()
    {
        int pause = firstPauseMs;
        while (!m_ending) {
            const auto connection = PostgresConnection::open(m_address, m_credentials);
            if (connection && (*connection)->script("LISTEN galley")) {
                pause = firstPauseMs;
                m_news(); // whatever came while nobody listened
                listen(**connection);
            }
            for (int waited = 0; waited < pause && !m_ending; waited += lookForEndMs)
                QThread::msleep(lookForEndMs);
            pause = qMin(2 * pause, longestPauseMs);
        }
    }
    void listen(PostgresConnection &connection)
    {
        while (!m_ending) {
            const auto came = connection.waitForNotice(lookForEndMs);
            if (!came)
                return;
            if (*came)
                m_news();
        }
    }

    RemoteAddress m_address;
    RemoteCredentials m_credentials;
    std::function<void()> m_news;
    std::atomic<bool> m_ending = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace

std::unique_ptr<RemoteNews> listenToPostgres(const RemoteAddress &address, const RemoteCredentials &credentials, std::function<void()> news)
{
    return std::make_unique<PostgresNews>(address, credentials, std::move(news));
}

} // namespace galley
