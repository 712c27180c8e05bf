// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signing/keyvault.h"

#include <QList>

namespace galley {

/// The signing keys of whoever uses this machine, one file a key in a folder of their own configuration (never in a
/// newsroom's): shared by galley and galleyctl. Not for the window's thread, but for keys(), find() and all that only
/// reads. Any other thread.
class KeyRing
{
public:
    /// …/galley/keys in the user's configuration folder; $GALLEY_KEYS where that is set.
    static QString usualFolder();
    /// With the system's keychain. Tests bring vaults of their own.
    explicit KeyRing(const QString &folder = usualFolder());
    KeyRing(const QString &folder, std::unique_ptr<KeyVault> keychain);
    ~KeyRing();

    QString folder() const { return m_folder; }
    QList<KeptKey> keys() const;                       ///< those whose files can be read
    Result<KeptKey> find(const QByteArray &fingerprint) const; ///< key-missing, key-damaged
    Result<void> keychainAvailable() const;

    struct Made
    {
        KeptKey kept;
        std::shared_ptr<const PrivateKey> unlocked;
    };
    /// A new key. It is kept before anybody hears of it: a key that is registered and nowhere kept would lock its
    /// owner out.
    Result<Made> make(NewsroomId newsroom, PersonId person, const QString &label, KeyPlace place, const SecretBytes &passphrase);
    Result<std::shared_ptr<const PrivateKey>> unlock(const KeptKey &key, const SecretBytes &passphrase) const;
    /// Keeps an unlocked key elsewhere, or under another passphrase. The old way of opening it is gone afterwards.
    Result<KeptKey> keepAnew(const KeptKey &key, const PrivateKey &unlocked, KeyPlace place, const SecretBytes &passphrase);
    Result<void> forget(const KeptKey &key);

private:
    KeyVault &vault(KeyPlace place) const;

    QString m_folder;
    std::unique_ptr<KeyVault> m_file;
    std::unique_ptr<KeyVault> m_keychain;
};

} // namespace galley
