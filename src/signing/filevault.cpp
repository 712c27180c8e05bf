// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing/keyfault.h"
#include "signing/keyfile.h"
#include "signing/keyvault.h"
#include "signing/signingtext.h"

#include <QDir>
#include <QFile>

namespace galley {

Result<void> FileVault::keep(const KeptKey &key, const PrivateKey &unlocked, const SecretBytes &passphrase)
{
    if (passphrase.isEmpty()) {
        return failure(ErrorCode::Usage, SigningKeys::tr("A key that is kept in a file needs a passphrase."), keyfault::passphraseMissing);
    }
    if (passphrase.size() < shortestPassphrase) {
        return failure(ErrorCode::Usage, SigningKeys::tr("This passphrase is too short: eight letters or three Chinese characters are the least."),
                       keyfault::passphraseShort);
    }
    const auto pem = unlocked.encryptedPem(passphrase);
    if (!pem)
        return std::unexpected(pem.error());
    return KeyFile{key, *pem}.write();
}

Result<std::shared_ptr<const PrivateKey>> FileVault::unlock(const KeptKey &key, const SecretBytes &passphrase) const
{
    const auto file = KeyFile::read(key.file);
    if (!file)
        return std::unexpected(file.error());
    auto unlocked = PrivateKey::fromPem(file->pem, passphrase);
    if (unlocked && (*unlocked)->publicKey() != key.publicKey) {
        return failure(ErrorCode::Corrupt, SigningKeys::tr("The file %1 holds another key than it says.").arg(QDir::toNativeSeparators(key.file)),
                       keyfault::damaged);
    }
    return unlocked;
}

Result<void> FileVault::forget(const KeptKey &key)
{
    return removeKeyFile(key);
}

Result<void> removeKeyFile(const KeptKey &key)
{
    QFile file(key.file);
    if (file.exists() && !file.remove())
        return failure(ErrorCode::Io, SigningKeys::tr("The signing key cannot be removed: %1").arg(QDir::toNativeSeparators(key.file)), file.errorString());
    return {};
}

} // namespace galley
