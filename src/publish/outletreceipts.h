// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/outlets.h"
#include "store/receiptsowed.h"

namespace galley {

class OutletCarrier; // publish/outlet/outletcarrier.h

/// What an outlet says to each change it owed a receipt for, after a delivery: whether readers now find there what the
/// newsroom says is live, looked at in the outlet itself (carrier; null: it cannot be). Of a failure only what it did not say before.
QList<Receipt> receiptsFor(const Newsroom &newsroom, const Delivery &delivery, const QList<OwedReceipt> &owed, OutletCarrier *carrier);

} // namespace galley
