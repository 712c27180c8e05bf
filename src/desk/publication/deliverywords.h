// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/outlets.h"

namespace galley {

class MessageArea;

/// Tells what became of deliveries that did not reach their outlet, and takes back what was told of those that did. What
/// another workstation publishes, and what waits for the store, is no fault: it goes out by itself.
void tellDelivery(MessageArea &messages, const Delivery &delivery);
/// The same where no outlet was come to at all.
void tellDeliveryHeldUp(MessageArea &messages, const Error &error);

} // namespace galley
