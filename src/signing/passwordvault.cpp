// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing/passwordvault.h"

namespace galley {

namespace {

/// As it was typed: what a server compares is not to be composed anew.
SecretBytes bytesOf(const QString &password)
{
    QByteArray utf8 = password.toUtf8();
    SecretBytes bytes{QByteArrayView(utf8)};
    wipe(utf8);
    return bytes;
}

} // namespace

PasswordVault::PasswordVault(std::unique_ptr<Keychain> keychain)
    : m_keychain(std::move(keychain))
{
}

bool PasswordVault::hasKeychain() const
{
    return m_keychain->available().has_value();
}

bool PasswordVault::isInMemory(const QString &entry) const
{
    const QMutexLocker locker(&m_mutex);
    return m_memory.contains(entry);
}

PasswordVault::Kept PasswordVault::keep(const QString &entry, const QString &password)
{
    const auto bytes = std::make_shared<const SecretBytes>(bytesOf(password));
    const bool inKeychain = m_keychain->put(entry, *bytes).has_value();
    const QMutexLocker locker(&m_mutex);
    if (inKeychain)
        m_memory.remove(entry);
    else
        m_memory.insert(entry, bytes);
    return inKeychain ? Kept::InKeychain : Kept::InMemory;
}

std::optional<QString> PasswordVault::find(const QString &entry) const
{
    {
        const QMutexLocker locker(&m_mutex);
        if (const auto known = m_memory.value(entry))
            return QString::fromUtf8(known->view());
    }
    const auto kept = m_keychain->get(entry);
    if (!kept)
        return {};
    return QString::fromUtf8(kept->view());
}

void PasswordVault::forget(const QString &entry)
{
    {
        const QMutexLocker locker(&m_mutex);
        m_memory.remove(entry);
    }
    (void)m_keychain->remove(entry);
}

} // namespace galley
