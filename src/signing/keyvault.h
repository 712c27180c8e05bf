// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signing/keptkey.h"
#include "signing/privatekey.h"

namespace galley {

/// Where private keys are kept. Every function may take long (a keychain asks its owner, a passphrase costs a third of
/// a second on purpose): not for the window's thread. Any other thread. Errors: signing/keyfault.h.
class KeyVault
{
public:
    virtual ~KeyVault() = default;
    virtual KeyPlace place() const = 0;
    /// Whether keys can be kept there at all.
    virtual Result<void> available() const = 0;
    /// Keeps the key, and writes its file (key.file).
    virtual Result<void> keep(const KeptKey &key, const PrivateKey &unlocked, const SecretBytes &passphrase) = 0;
    virtual Result<std::shared_ptr<const PrivateKey>> unlock(const KeptKey &key, const SecretBytes &passphrase) const = 0;
    /// The private key and its file are gone afterwards.
    virtual Result<void> forget(const KeptKey &key) = 0;
};

/// Keys in their files, encrypted with a passphrase.
class FileVault final : public KeyVault
{
public:
    static constexpr qsizetype shortestPassphrase = 8; ///< bytes; three Chinese characters are nine
    KeyPlace place() const override { return KeyPlace::File; }
    Result<void> available() const override { return {}; }
    Result<void> keep(const KeptKey &key, const PrivateKey &unlocked, const SecretBytes &passphrase) override;
    Result<std::shared_ptr<const PrivateKey>> unlock(const KeptKey &key, const SecretBytes &passphrase) const override;
    Result<void> forget(const KeptKey &key) override;
};

/// Removes a key's file; a missing one is as good as removed.
Result<void> removeKeyFile(const KeptKey &key);

} // namespace galley
