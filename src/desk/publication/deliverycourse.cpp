// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/publication/deliverycourse.h"

#include <QHash>
#include <QMutex>

namespace galley {

/// Outlives this object as long as somebody carries.
struct DeliveryCourse::Shared
{
    QMutex mutex;
    DeliveryCourse *watcher = nullptr;
    bool stopped = false;
    bool isTold = false; ///< a word stands in the window's queue
    QHash<OutletId, std::pair<int, int>> outlets;

    std::pair<int, int> sum() const
    {
        std::pair<int, int> sum;
        for (const auto &[done, of] : outlets) {
            sum.first += done;
            sum.second += of;
        }
        return sum;
    }
};

DeliveryCourse::DeliveryCourse(QObject *parent) : QObject(parent), m_shared(std::make_shared<Shared>())
{
    m_shared->watcher = this;
}

DeliveryCourse::~DeliveryCourse()
{
    const QMutexLocker lock(&m_shared->mutex);
    m_shared->watcher = nullptr;
}

DeliveryProgress DeliveryCourse::progress() const
{
    return [shared = m_shared](const Outlet &outlet, int done, int of) {
        const QMutexLocker lock(&shared->mutex);
        shared->outlets.insert(outlet.id, {done, of});
        if (shared->watcher && !shared->isTold) {
            shared->isTold = true;
            QMetaObject::invokeMethod(shared->watcher, [shared] {
                std::pair<int, int> sum;
                {
                    const QMutexLocker readLock(&shared->mutex);
                    shared->isTold = false;
                    sum = shared->sum();
                }
                Q_EMIT shared->watcher->advanced(sum.first, sum.second); // else this were not called
            }, Qt::QueuedConnection);
        }
        return !shared->stopped;
    };
}

void DeliveryCourse::stop()
{
    const QMutexLocker lock(&m_shared->mutex);
    m_shared->stopped = true;
}

} // namespace galley
