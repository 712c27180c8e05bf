// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/id.h"
#include "publish/sitebuilder.h"

#include <QJsonObject>

namespace galley {

namespace outletkind {
inline constexpr auto folder = QLatin1StringView("folder");
inline constexpr auto rclone = QLatin1StringView("rclone");       ///< a server that rclone reaches
inline constexpr auto wordpress = QLatin1StringView("wordpress"); ///< a WordPress site, over REST
} // namespace outletkind

/// 发布渠道: where a portal goes.
struct Outlet
{
    OutletId id;
    QString name;
    QString kind = QStringLiteral("folder");
    QString folder;      ///< of a folder: absolute; with rclone: the path on the server, which may be empty
    QJsonObject settings = {}; ///< what else its kind wants to know, without passwords (publish/outlet)
    bool operator==(const Outlet &) const = default;

    QString place() const; ///< where it is, for people
};

Result<QList<Outlet>> outlets(const Newsroom &newsroom);
Result<Outlet> addOutlet(Newsroom &newsroom, const QString &name, const QString &folder);
/// What is there stays there; what this machine kept of it (passwords, lists) goes.
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
/// Told now and then how far an outlet's delivery is, by the thread that carries to it; false stops that one. total: 0 where
/// it is not known yet.
using DeliveryProgress = std::function<bool(const Outlet &outlet, int done, int total)>;
Result<QList<Delivery>> deliver(Newsroom &newsroom, OutletKeeper *keeper, const DeliveryProgress &progress);
Result<QList<Delivery>> deliver(Newsroom &newsroom, const OutletKeepers &keepers, const DeliveryProgress &progress = {});

/// What an outlet has, against what was carried there. Paths below the portal's folder, or addresses.
struct OutletCheck
{
    int looked = 0;          ///< at so many files or posts
    QStringList missing;
    QStringList different;
    QStringList leftOver;    ///< of ours, and should be gone
    bool repaired = false;   ///< it is as it should be now
    QStringList warnings = {};
    bool isWhole() const { return missing.isEmpty() && different.isEmpty() && leftOver.isEmpty(); }
    void sort();
};
/// keeper: see deliver(). repair: and delivers anew what is not as it should be.
Result<OutletCheck> checkOutlet(Newsroom &newsroom, const Outlet &outlet, bool repair, OutletKeeper *keeper = nullptr,
                                const DeliveryProgress &progress = {});

/// Whether an outlet has not confirmed yet that readers see there what they should.
bool outletsOweReceipts(const Newsroom &newsroom);

} // namespace galley
