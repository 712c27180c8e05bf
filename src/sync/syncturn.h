// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <memory>
#include <optional>

class QRecursiveMutex;

namespace galley {

/// A folder comes together with its store once at a time: whoever syncs, fills or joins holds the turn. The window's
/// thread and a command that galleyctl handed over are of one process, which alone owns the folder. A thread that has
/// it may take it again. Any thread.
class SyncTurn
{
public:
    /// None: somebody else had it all the time.
    static std::optional<SyncTurn> take(const QString &folder, std::chrono::milliseconds patience);
    SyncTurn(SyncTurn &&other) noexcept;
    SyncTurn &operator=(SyncTurn &&) = delete;
    ~SyncTurn();

private:
    explicit SyncTurn(std::shared_ptr<QRecursiveMutex> held);
    std::shared_ptr<QRecursiveMutex> m_held;
};

} // namespace galley
