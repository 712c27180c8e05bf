// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signing/keychain.h"

#include <QHash>
#include <QMutex>

namespace galley::testkit {

/// A keychain that lasts as long as the test. Any thread.
class MemoryKeychain final : public Keychain
{
public:
    Result<void> available() const override { return {}; }
    Result<void> put(const QString &name, const SecretBytes &secret) override
    {
        const QMutexLocker lock(&m_mutex);
        m_secrets.insert(name, secret.view().toByteArray());
        return {};
    }
    Result<SecretBytes> get(const QString &name) const override
    {
        const QMutexLocker lock(&m_mutex);
        if (!m_secrets.contains(name))
            return failure(ErrorCode::NotFound, QStringLiteral("not in the keychain"));
        return SecretBytes(QByteArrayView(m_secrets.value(name)));
    }
    Result<void> remove(const QString &name) override
    {
        const QMutexLocker lock(&m_mutex);
        m_secrets.remove(name);
        return {};
    }
    int size() const
    {
        const QMutexLocker lock(&m_mutex);
        return static_cast<int>(m_secrets.size());
    }

private:
    mutable QMutex m_mutex;
    QHash<QString, QByteArray> m_secrets;
};

/// As on a machine that runs unattended.
class NoKeychainHere final : public Keychain
{
public:
    Result<void> available() const override { return absent(); }
    Result<void> put(const QString &, const SecretBytes &) override { return absent(); }
    Result<SecretBytes> get(const QString &) const override { return absent(); }
    Result<void> remove(const QString &) override { return absent(); }

private:
    static std::unexpected<Error> absent() { return failure(ErrorCode::NotFound, QStringLiteral("no keychain")); }
};

} // namespace galley::testkit
