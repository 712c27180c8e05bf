// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signing/keychain.h"

#include <QHash>
#include <QMutex>

#include <memory>
#include <optional>

namespace galley {

/// Passwords of places that are not this machine's, each by its keychain entry. In the system's keychain; where
/// there is none in memory, until the program ends; never anywhere else. Any thread but the keychain's own; may wait for
/// the person.
class PasswordVault
{
public:
    enum class Kept { InKeychain, InMemory };

    explicit PasswordVault(std::unique_ptr<Keychain> keychain = systemKeychain());

    bool hasKeychain() const;
    bool isInMemory(const QString &entry) const;
    Kept keep(const QString &entry, const QString &password);
    /// What was kept last; none: nothing, or the keychain gave nothing out.
    std::optional<QString> find(const QString &entry) const;
    void forget(const QString &entry);

private:
    std::unique_ptr<Keychain> m_keychain;
    mutable QMutex m_mutex;
    QHash<QString, std::shared_ptr<const SecretBytes>> m_memory;
};

} // namespace galley
