// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

namespace galley {

/// Bytes that are wiped when they are let go of: passphrases, private keys. Never copied by accident.
class SecretBytes
{
public:
    SecretBytes() = default;
    explicit SecretBytes(qsizetype size);
    explicit SecretBytes(QByteArrayView bytes);
    /// A passphrase as it was typed, in UTF-8 and composed (NFC): two input methods spell one word one way.
    static SecretBytes fromText(const QString &text);
    ~SecretBytes();
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    Q_DISABLE_COPY(SecretBytes)

    SecretBytes clone() const { return SecretBytes(view()); }
    bool isEmpty() const { return m_size == 0; }
    qsizetype size() const { return m_size; }
    char *data() { return m_bytes.get(); }
    const char *data() const { return m_bytes.get(); }
    QByteArrayView view() const { return {m_bytes.get(), m_size}; }
    void wipe();

private:
    std::unique_ptr<char[]> m_bytes;
    qsizetype m_size = 0;
};

/// Overwrites what a byte array holds, where it is not shared. For copies that an interface insists on.
void wipe(QByteArray &bytes);
void wipe(QString &text);

} // namespace galley
