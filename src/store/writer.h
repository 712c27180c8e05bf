// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <array>
#include <deque>

namespace galley {

/// The one thread that writes, with its own connection, which alone checkpoints. People's saves go
/// before batches and these before what is filled in behind.
class Writer
{
public:
    enum class Priority { Save, Batch, Background };
    enum class Progress { Done, More };
    /// Does a piece of work in transactions of its own. More: it is called again, after whatever is
    /// more urgent; a piece should take sliceMilliseconds at most.
    using Work = std::function<Progress(Database &)>;
    static constexpr int sliceMilliseconds = 50;

    static Result<std::unique_ptr<Writer>> start(const QString &file);
    ~Writer();
    /// Finishes saves and batches, and ends; background work is left, the database remembers it.
    void finish();
    void enqueue(Priority priority, Work work);

private:
    Writer() = default;
    void run();
    std::optional<Priority> mostUrgent() const;

    std::unique_ptr<Database> m_database;
    std::unique_ptr<QThread> m_thread;
    mutable QMutex m_mutex;
    QWaitCondition m_wake;
    std::array<std::deque<Work>, 3> m_queues;
    bool m_stopping = false;
};

} // namespace galley
