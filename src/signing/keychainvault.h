// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signing/keychain.h"
#include "signing/keyvault.h"

namespace galley {

/// Keys in the system's keychain; their files hold the public part, so that nobody has to be asked which keys there are.
class KeychainVault final : public KeyVault
{
public:
    explicit KeychainVault(std::unique_ptr<Keychain> keychain);
    KeyPlace place() const override { return KeyPlace::Keychain; }
    Result<void> available() const override;
    Result<void> keep(const KeptKey &key, const PrivateKey &unlocked, const SecretBytes &passphrase) override;
    Result<std::shared_ptr<const PrivateKey>> unlock(const KeptKey &key, const SecretBytes &passphrase) const override;
    Result<void> forget(const KeptKey &key) override;

private:
    std::unique_ptr<Keychain> m_keychain;
};

} // namespace galley
