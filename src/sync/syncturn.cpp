// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/syncturn.h"

#include <QHash>
#include <QMutex>

namespace galley {

namespace {

std::shared_ptr<QRecursiveMutex> turnOf(const QString &folder)
{
    static QMutex guard;
    static QHash<QString, std::shared_ptr<QRecursiveMutex>> turns;
    const QMutexLocker locker(&guard);
    std::shared_ptr<QRecursiveMutex> &turn = turns[folder];
    if (!turn)
        turn = std::make_shared<QRecursiveMutex>();
    return turn;
}

} // namespace

SyncTurn::SyncTurn(std::shared_ptr<QRecursiveMutex> held)
    : m_held(std::move(held))
{
}

SyncTurn::SyncTurn(SyncTurn &&other) noexcept = default;

SyncTurn::~SyncTurn()
{
    if (m_held)
        m_held->unlock();
}

std::optional<SyncTurn> SyncTurn::take(const QString &folder, std::chrono::milliseconds patience)
{
    std::shared_ptr<QRecursiveMutex> turn = turnOf(folder);
    if (!turn->try_lock_for(patience))
        return {};
    return SyncTurn(std::move(turn));
}

} // namespace galley
