// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/outlets.h"

namespace galley {

/// Told now and then how far a delivery is; false stops it.
using CarryProgress = std::function<bool(int done, int total)>;

/// What carrying to an outlet works with.
struct OutletWork
{
    const Newsroom &newsroom;
    const Outlet &outlet;
    OutletHold *hold = nullptr;      ///< where the outlet is leased
    CarryProgress progress = {};     ///< called by the carrying thread
};

/// What was looked for at an outlet and how it stands there.
struct FoundThere
{
    bool ok = false;
    QString message;
};

/// One kind of outlet: how a portal gets there, and how it is looked at there. One thread.
class OutletCarrier
{
public:
    virtual ~OutletCarrier() = default;

    /// Brings it to what the newsroom says is live. A delivery that was cut is finished by the next one.
    virtual Result<BuildReport> carry() = 0;
    /// Compares what is there with what was carried there; repair: and puts it right, as carry() would.
    virtual Result<OutletCheck> check(bool repair) = 0;
    /// Whether readers find there what the newsroom says of these articles, asked of the outlet itself. In their order.
    virtual QList<FoundThere> lookAt(const QList<ArticleId> &articles) = 0;
};

/// Asked between two things that are carried: an error where the delivery is to stop, and where the lease is another's by now.
/// Whoever slept past the lease's end asks the store at once.
Result<void> mayGoOn(const OutletWork &work, int done, int total);

/// Null for a kind that this Galley does not know.
std::unique_ptr<OutletCarrier> outletCarrier(const OutletWork &work);

} // namespace galley
