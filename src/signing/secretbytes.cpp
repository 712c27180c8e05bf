// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing/secretbytes.h"

#include <openssl/crypto.h>

#include <cstring>

namespace galley {

SecretBytes::SecretBytes(qsizetype size)
    : m_bytes(std::make_unique<char[]>(static_cast<size_t>(size)))
    , m_size(size)
{
}

SecretBytes::SecretBytes(QByteArrayView bytes)
    : SecretBytes(bytes.size())
{
    if (!bytes.isEmpty())
        std::memcpy(m_bytes.get(), bytes.data(), static_cast<size_t>(bytes.size()));
}

SecretBytes SecretBytes::fromText(const QString &text)
{
    QString composed = text.normalized(QString::NormalizationForm_C);
    QByteArray bytes = composed.toUtf8();
    SecretBytes secret{QByteArrayView(bytes)};
    galley::wipe(bytes);
    galley::wipe(composed); // the caller's own where nothing was to be composed: then it is shared, and stays
    return secret;
}

SecretBytes::~SecretBytes()
{
    wipe();
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_bytes(std::move(other.m_bytes))
    , m_size(std::exchange(other.m_size, 0))
{
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::move(other.m_bytes);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

void SecretBytes::wipe()
{
    if (m_bytes)
        OPENSSL_cleanse(m_bytes.get(), static_cast<size_t>(m_size));
    m_bytes.reset();
    m_size = 0;
}

void wipe(QByteArray &bytes)
{
    if (!bytes.isEmpty() && bytes.isDetached())
        OPENSSL_cleanse(bytes.data(), static_cast<size_t>(bytes.size()));
    bytes.clear();
}

void wipe(QString &text)
{
    if (!text.isEmpty() && text.isDetached())
        OPENSSL_cleanse(text.data(), static_cast<size_t>(text.size()) * sizeof(QChar));
    text.clear();
}

} // namespace galley
