// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing/keychain.h"

#include "signing/keyfault.h"
#include "signing/signingtext.h"

namespace galley {

namespace {

class NoKeychain final : public Keychain
{
public:
    Result<void> available() const override { return absent(); }
    Result<void> put(const QString &, const SecretBytes &) override { return absent(); }
    Result<SecretBytes> get(const QString &) const override { return absent(); }
    Result<void> remove(const QString &) override { return absent(); }

private:
    static std::unexpected<Error> absent()
    {
        return failure(ErrorCode::NotFound, SigningKeys::tr("This Galley was built without the system's keychain. Keep the key in a file with a passphrase."),
                       keyfault::keychainAbsent);
    }
};

} // namespace

std::unique_ptr<Keychain> systemKeychain()
{
    return std::make_unique<NoKeychain>();
}

} // namespace galley
