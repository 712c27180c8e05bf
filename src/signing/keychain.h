// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"
#include "signing/secretbytes.h"

namespace galley {

/// The system's keychain (Secret Service, KWallet, Windows' Credential Manager) by QtKeychain. Its jobs need an event
/// loop, and all of them the same one: they run on a thread of their own, so that callers need none and galleyctl can
/// wait. The thread ends with the application object; afterwards there is no keychain. Any thread but that one; may wait
/// for the person. Faults: key-missing, keychain-absent, keychain-locked, keychain-failed.
class Keychain
{
public:
    virtual ~Keychain() = default;
    virtual Result<void> available() const = 0;
    virtual Result<void> put(const QString &name, const SecretBytes &secret) = 0;
    virtual Result<SecretBytes> get(const QString &name) const = 0;
    virtual Result<void> remove(const QString &name) = 0;
};

/// Where Galley was built without QtKeychain one that is absent.
std::unique_ptr<Keychain> systemKeychain();

} // namespace galley
