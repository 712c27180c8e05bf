// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/outlets/outlettask.h"

#include "desk/publication/deliverycourse.h"
#include "store/try.h"

namespace galley {

OutletTask::OutletTask(Newsroom &newsroom, QObject *window) : QObject(window), m_newsroom(newsroom), m_course(new DeliveryCourse(this))
{
    m_thread.setMaxThreadCount(1);
    connect(m_course, &DeliveryCourse::advanced, this, &OutletTask::looked);
}

OutletTask::~OutletTask()
{
    giveUp();
    m_thread.waitForDone();
}

void OutletTask::giveUp()
{
    m_givenUp = true;
    m_course->stop();
}

template <typename T>
void OutletTask::run(std::function<Result<T>()> work, std::function<void(const Result<T> &)> then)
{
    m_thread.start([this, work = std::move(work), then = std::move(then)] {
        const Result<T> done = work();
        // This object is still there: it waits for this thread before it goes, and its calls go with it.
        QMetaObject::invokeMethod(this, [this, done, then] {
            deleteLater();
            then(done);
        }, Qt::QueuedConnection);
    });
}

void OutletTask::add(const Adding &adding)
{
    run<Outlet>([this, adding] { return adding(m_newsroom); }, [this](const Result<Outlet> &outlet) {
        if (!m_givenUp)
            Q_EMIT added(outlet);
        else if (outlet)
            (new OutletTask(m_newsroom, parent()))->remove(outlet->id);
    });
}

void OutletTask::check(const Outlet &outlet, bool repair, const OutletKeepers &keepers)
{
    const auto work = [this, outlet, repair, keepers, progress = m_course->progress()]() -> Result<OutletCheck> {
        GALLEY_TAKE(keeper, keeperOf(keepers));
        return checkOutlet(m_newsroom, outlet, repair, keeper.get(), progress);
    };
    run<OutletCheck>(work, [this](const Result<OutletCheck> &found) {
        if (!m_givenUp && found)
            Q_EMIT checked(*found);
        else if (!m_givenUp)
            Q_EMIT notChecked(found.error());
    });
}

void OutletTask::remove(OutletId outlet)
{
    run<void>([this, outlet] { return removeOutlet(m_newsroom, outlet); }, [this](const Result<void> &done) { Q_EMIT removed(done); });
}

} // namespace galley
