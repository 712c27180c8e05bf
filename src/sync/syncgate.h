// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"

#include <QMutex>

#include <atomic>

namespace galley {

/// Lets the calls of another thread through to something that may go away before that thread ends. Any thread.
class SyncGate
{
public:
    /// From now on every call answers Cancelled. At once: one that is under way goes on.
    void stop() { m_stopped = true; }
    bool isStopped() const { return m_stopped; }
    /// The same, and waits for the one that is under way: afterwards what stands behind the gate may go.
    void shut()
    {
        stop();
        const QMutexLocker last(&m_mutex);
    }
    template <typename Call>
    auto pass(Call call) -> decltype(call())
    {
        const QMutexLocker locker(&m_mutex);
        if (m_stopped)
            return failure(ErrorCode::Cancelled, QString());
        return call();
    }

private:
    QMutex m_mutex;
    std::atomic<bool> m_stopped = false;
};

} // namespace galley
