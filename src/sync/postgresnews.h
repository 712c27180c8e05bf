// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/remoteaddress.h"

namespace galley {

/// LISTEN, on a thread and a connection of its own; see RemoteNews. A connection that is being made when the object ends
/// is waited for, ten seconds at most.
std::unique_ptr<RemoteNews> listenToPostgres(const RemoteAddress &address, const RemoteCredentials &credentials, std::function<void()> news);

} // namespace galley
