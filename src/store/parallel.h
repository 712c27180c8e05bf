// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>
#include <QtConcurrentMap>

namespace galley {

/// Calls function with each element of sequence, in the calling thread and in others of this call's own, and returns
/// when all is done. QtConcurrent's blocking calls wait until the workers they asked their pool for have come and gone:
/// in the global pool, where other work may be waiting for the caller (a lock, the writer), that can be for ever.
template<typename Sequence, typename Function>
void forEachInParallel(Sequence &sequence, Function &&function)
{
    QThreadPool pool;
    QtConcurrent::blockingMap(&pool, sequence, std::forward<Function>(function));
}

/// The same, with what the function makes of each element, in their order.
template<typename Results, typename Sequence, typename Function>
Results mapInParallel(const Sequence &sequence, Function &&function)
{
    QThreadPool pool;
    return QtConcurrent::blockingMapped<Results>(&pool, sequence, std::forward<Function>(function));
}

} // namespace galley
