// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing/keyring.h"

#include "signing/keychainvault.h"
#include "signing/keyfile.h"

#include <QDir>
#include <QStandardPaths>

namespace galley {

using namespace Qt::StringLiterals;

QString KeyRing::usualFolder()
{
    if (const QString other = qEnvironmentVariable("GALLEY_KEYS"); !other.isEmpty())
        return other;
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/galley/keys"_s;
}

KeyRing::KeyRing(const QString &folder)
    : KeyRing(folder, std::make_unique<KeychainVault>(systemKeychain()))
{
}

KeyRing::KeyRing(const QString &folder, std::unique_ptr<KeyVault> keychain)
    : m_folder(folder)
    , m_file(std::make_unique<FileVault>())
    , m_keychain(std::move(keychain))
{
}

KeyRing::~KeyRing() = default;

KeyVault &KeyRing::vault(KeyPlace place) const
{
    return place == KeyPlace::Keychain ? *m_keychain : *m_file;
}

QList<KeptKey> KeyRing::keys() const
{
    QList<KeptKey> keys;
    const QDir folder(m_folder);
    for (const QString &name : folder.entryList({u"*.pem"_s}, QDir::Files, QDir::Name)) {
        if (const auto file = KeyFile::read(folder.filePath(name)))
            keys.append(file->key);
    }
    return keys;
}

Result<KeptKey> KeyRing::find(const QByteArray &fingerprint) const
{
    const auto file = KeyFile::read(m_folder + u'/' + QString::fromLatin1(fingerprint.toHex()) + u".pem"_s);
    if (!file)
        return std::unexpected(file.error());
    return file->key;
}

Result<void> KeyRing::keychainAvailable() const
{
    return m_keychain->available();
}

Result<KeyRing::Made> KeyRing::make(NewsroomId newsroom, PersonId person, const QString &label, KeyPlace place,
                                    const SecretBytes &passphrase)
{
    const auto unlocked = PrivateKey::generate();
    if (!unlocked)
        return std::unexpected(unlocked.error());
    KeptKey key{newsroom, person, (*unlocked)->publicKey(), label, place, {}};
    key.file = m_folder + u'/' + QString::fromLatin1(key.fingerprint().toHex()) + u".pem"_s;
    if (const auto kept = vault(place).keep(key, **unlocked, passphrase); !kept)
        return std::unexpected(kept.error());
    return Made{key, *unlocked};
}

Result<std::shared_ptr<const PrivateKey>> KeyRing::unlock(const KeptKey &key, const SecretBytes &passphrase) const
{
    return vault(key.place).unlock(key, passphrase);
}

Result<KeptKey> KeyRing::keepAnew(const KeptKey &key, const PrivateKey &unlocked, KeyPlace place, const SecretBytes &passphrase)
{
    KeptKey moved = key;
    moved.place = place;
    if (const auto kept = vault(place).keep(moved, unlocked, passphrase); !kept)
        return std::unexpected(kept.error());
    if (place != key.place && key.place == KeyPlace::Keychain) {
        // Its file is the new one's by now.
        KeptKey old = key;
        old.file.clear();
        if (const auto gone = m_keychain->forget(old); !gone)
            return std::unexpected(gone.error());
    }
    return moved;
}

Result<void> KeyRing::forget(const KeptKey &key)
{
    return vault(key.place).forget(key);
}

} // namespace galley
