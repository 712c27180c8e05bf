// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/remoteaddress.h"

namespace galley {

// Passwords of stores in the system's keychain, by login, server and database: whatever else an address says, it is the
// same account. May wait for the person (a locked keychain asks). Not the GUI's thread, not the keychain's own.

/// The keychain entry of an account.
QString storePasswordEntry(const RemoteAddress &address);
/// Empty where none is kept, or there is no keychain.
RemoteCredentials keptStorePassword(const RemoteAddress &address);
/// The keychain's faults (signing/keyfault.h) where it takes none: then the password lives in memory only.
Result<void> keepStorePassword(const RemoteAddress &address, const RemoteCredentials &credentials);
Result<void> forgetStorePassword(const RemoteAddress &address);

} // namespace galley
