// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing/keychainvault.h"

#include "signing/keyfault.h"
#include "signing/keyfile.h"
#include "signing/signingtext.h"

namespace galley {

using namespace Qt::StringLiterals;

namespace {

QString entryOf(const KeptKey &key)
{
    return u"signing-key-"_s + QString::fromLatin1(key.fingerprint().toHex());
}

} // namespace

KeychainVault::KeychainVault(std::unique_ptr<Keychain> keychain)
    : m_keychain(std::move(keychain))
{
}

Result<void> KeychainVault::available() const
{
    return m_keychain->available();
}

Result<void> KeychainVault::keep(const KeptKey &key, const PrivateKey &unlocked, const SecretBytes &)
{
    const auto pem = unlocked.plainPem();
    if (!pem)
        return std::unexpected(pem.error());
    if (auto put = m_keychain->put(entryOf(key), *pem); !put)
        return put;
    return KeyFile{key, publicKeyPem(key.publicKey)}.write();
}

Result<std::shared_ptr<const PrivateKey>> KeychainVault::unlock(const KeptKey &key, const SecretBytes &) const
{
    const auto kept = m_keychain->get(entryOf(key));
    if (!kept)
        return std::unexpected(kept.error());
    QByteArray pem = kept->view().toByteArray();
    auto unlocked = PrivateKey::fromPem(pem, {});
    wipe(pem);
    if (unlocked && (*unlocked)->publicKey() != key.publicKey)
        return failure(ErrorCode::Corrupt, SigningKeys::tr("The keychain holds another key than was put there."), keyfault::damaged);
    return unlocked;
}

Result<void> KeychainVault::forget(const KeptKey &key)
{
    if (auto removed = m_keychain->remove(entryOf(key)); !removed)
        return removed;
    return removeKeyFile(key);
}

} // namespace galley
