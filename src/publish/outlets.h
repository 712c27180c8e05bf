// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/id.h"
#include "publish/sitebuilder.h"

namespace galley {

/// 发布渠道: where a portal goes. A folder; the portal issue adds what rclone reaches, and WordPress.
struct Outlet
{
    OutletId id;
    QString name;
    QString kind = QStringLiteral("folder");
    QString folder;      ///< absolute
    bool operator==(const Outlet &) const = default;
};

Result<QList<Outlet>> outlets(const Newsroom &newsroom);
Result<Outlet> addOutlet(Newsroom &newsroom, const QString &name, const QString &folder);
Result<void> removeOutlet(Newsroom &newsroom, OutletId id);

/// What publishing came to, outlet by outlet.
struct Delivery
{
    Outlet outlet;
    Result<BuildReport> report;
    QString heldBy = {};   ///< the workstation that publishes to it instead; the order goes out from there
};

/// Brings every outlet to what the store says is live. An outlet that fails does not hold up others; it
/// is brought up at the next call. Each outlet's receipts for what changed since the last one are kept (store/receipts.h).
/// Any thread; one delivery after the other. keeper: where the newsroom has a store; outlets that others hold are left to
/// these, and nothing is written while something that readers would see was not accepted there.
Result<QList<Delivery>> deliver(Newsroom &newsroom, OutletKeeper *keeper = nullptr);
Result<QList<Delivery>> deliver(Newsroom &newsroom, const OutletKeepers &keepers);

/// Whether an outlet has not confirmed yet that readers see there what they should.
bool outletsOweReceipts(const Newsroom &newsroom);

} // namespace galley
