// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/remoteaddress.h"

namespace galley {

/// What the caller proves with who they are: the first line of the file, else $GALLEY_STORE_PASSWORD, else what the
/// keychain has, else what a person at a terminal types. Nothing for a store that knows no accounts.
Result<RemoteCredentials> storeCredentials(const RemoteAddress &address, const QString &passwordFile = {});
/// Of a new account: the first line of the file, else $GALLEY_NEW_PASSWORD, else asked for twice.
Result<QString> freshStorePassword(const QString &login, const QString &passwordFile);

} // namespace galley
