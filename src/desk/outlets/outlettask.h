// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/outlets.h"
#include "store/outletkeeper.h"

#include <QObject>
#include <QThreadPool>

namespace galley {

class DeliveryCourse;

/// One thing that is done with an outlet and waits for its server, on a thread of its own. Lives in the window's thread as a
/// child of a window, outlives the dialog that asked for it, and removes itself when it is done. Destroyed before that it
/// stops what can be stopped, and waits.
class OutletTask : public QObject
{
    Q_OBJECT
public:
    using Adding = std::function<Result<Outlet>(Newsroom &newsroom)>;

    OutletTask(Newsroom &newsroom, QObject *window);
    ~OutletTask() override;

    /// An outlet that was added after it had been given up is removed again.
    void add(const Adding &adding);
    void check(const Outlet &outlet, bool repair, const OutletKeepers &keepers);
    void remove(OutletId outlet);
    /// Nothing is told any more.
    void giveUp();

Q_SIGNALS:
    void added(const galley::Result<galley::Outlet> &outlet);
    void checked(const galley::OutletCheck &found);
    void notChecked(const galley::Error &error);
    void removed(const galley::Result<void> &done);
    void looked(int done, int total); ///< while it checks: so many files or posts; total may be 0: not known yet

private:
    template <typename T>
    void run(std::function<Result<T>()> work, std::function<void(const Result<T> &)> then);

    Newsroom &m_newsroom;
    DeliveryCourse *m_course; ///< of a check
    bool m_givenUp = false;
    QThreadPool m_thread;
};

} // namespace galley
