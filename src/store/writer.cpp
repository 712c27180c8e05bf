// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writer.h"

#include <QDeadlineTimer>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// Work that comes page by page comes again within this time: what is filled in behind does not go between.
constexpr int pauseMs = 25;

} // namespace

Result<std::unique_ptr<Writer>> Writer::start(const QString &file)
{
    std::unique_ptr<Writer> writer(new Writer);
    GALLEY_TAKE(database, Database::open(file, Database::Access::Write));
    writer->m_database = std::move(database);
    writer->m_thread.reset(QThread::create([raw = writer.get()] { raw->run(); }));
    writer->m_thread->setObjectName(u"newsroom writer"_s);
    writer->m_database->giveTo(writer->m_thread.get());
    writer->m_thread->start();
    return writer;
}

Writer::~Writer()
{
    if (m_thread)
        finish();
}

void Writer::finish()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_stopping = true;
    }
    m_wake.wakeAll();
    m_thread->wait();
}

void Writer::enqueue(Priority priority, Work work)
{
    {
        const QMutexLocker lock(&m_mutex);
        m_queues.at(static_cast<size_t>(priority)).push_back(std::move(work));
    }
    m_wake.wakeAll();
}

std::optional<Writer::Priority> Writer::mostUrgent() const
{
    for (const Priority priority : {Priority::Save, Priority::Batch, Priority::Background}) {
        if (priority == Priority::Background && m_stopping)
            return std::nullopt;
        if (!m_queues.at(static_cast<size_t>(priority)).empty())
            return priority;
    }
    return std::nullopt;
}

void Writer::run()
{
    QMutexLocker lock(&m_mutex);
    QDeadlineTimer pause(0);
    while (true) {
        const std::optional<Priority> priority = mostUrgent();
        if (priority == Priority::Background && !pause.hasExpired()) {
            m_wake.wait(&m_mutex, pause);
            continue;
        }
        if (!priority) {
            if (m_stopping)
                break;
            m_wake.wait(&m_mutex);
            continue;
        }
        auto &queue = m_queues.at(static_cast<size_t>(*priority));
        Work work = std::move(queue.front());
        queue.pop_front();
        lock.unlock();
        const Progress progress = work(*m_database);
        if (*priority != Priority::Background)
            pause.setRemainingTime(pauseMs);
        lock.relock();
        // What is not done keeps its place in front: imports end in the order they began.
        if (progress == Progress::More)
            queue.push_front(std::move(work));
    }
    lock.unlock();
    // Closed here, in the thread that used it; as the last connection it checkpoints.
    m_database.reset();
}

} // namespace galley
