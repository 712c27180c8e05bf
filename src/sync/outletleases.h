// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/newsroom.h"
#include "store/outletkeeper.h"
#include "sync/engine.h"

namespace galley {

/// Keeps outlets by leases of the newsroom's store (Remote::takeLease), which lapse by themselves: whoever dies with one is
/// followed by the next. Connects anew for each delivery, and where it gives back. The newsroom must outlive it.
class OutletLeases final : public OutletKeeper
{
public:
    using Connect = std::function<Result<std::unique_ptr<Remote>>()>;
    static constexpr int usualSeconds = 60;

    OutletLeases(Newsroom &newsroom, Connect connect, const SyncOptions &options, int seconds = usualSeconds);
    ~OutletLeases() override;

    Result<void> begin() override;
    Result<std::shared_ptr<OutletHold>> hold(OutletId outlet) override;
    void end() override;

private:
    class Held;

    Newsroom &m_newsroom;
    Connect m_connect;
    SyncOptions m_options;
    int m_seconds;
    std::unique_ptr<Remote> m_remote; ///< from begin() to end(), in the thread that delivers
    QHash<OutletId, std::shared_ptr<Held>> m_held;
};

} // namespace galley
