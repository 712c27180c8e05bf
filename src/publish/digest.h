// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QString>

namespace galley {

/// A digest over many fields. Fields must not run into each other, so each goes with its length.
class Digest
{
public:
    Digest &operator<<(QByteArrayView bytes)
    {
        m_hash.addData(QByteArray::number(bytes.size()));
        m_hash.addData(QByteArrayView(":"));
        m_hash.addData(bytes);
        return *this;
    }
    Digest &operator<<(const QByteArray &bytes) { return *this << QByteArrayView(bytes); }
    Digest &operator<<(QStringView text) { return *this << text.toUtf8(); }
    Digest &operator<<(const QString &text) { return *this << QStringView(text); }
    Digest &operator<<(qint64 number) { return *this << QByteArray::number(number); }
    QByteArray result() const { return m_hash.result(); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

} // namespace galley
