// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/engine.h"
#include "sync/remoteaddress.h"

namespace galley {

/// How stores are reached: as remoteaddress.h says, by the system's clock. Tests reach theirs in ways of their own.
struct StoreAccess
{
    using Open = std::function<Result<std::unique_ptr<Remote>>(const RemoteAddress &, const RemoteCredentials &)>;
    using Create = std::function<Result<void>(const RemoteAddress &, const RemoteCredentials &, NewsroomId, const Person &founder)>;
    using Listen = std::function<std::unique_ptr<RemoteNews>(const RemoteAddress &, const RemoteCredentials &, std::function<void()>)>;
    Open open;
    Create create;
    Listen listen;
};
StoreAccess systemStoreAccess();

/// As what this machine comes to a store; person: who works here, null where nobody is named.
SyncOptions syncOptions(PersonId person = {});

} // namespace galley
