// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"
#include "article/id.h"

#include <QByteArray>
#include <QDateTime>

namespace galley {

/// Signs a person's statements. Called in the writer's thread; must not wait for a person.
class Signer
{
public:
    virtual ~Signer() = default;
    virtual QByteArray publicKey() const = 0;   ///< 32 bytes, Ed25519 (RFC 8032)
    /// 64 bytes over these.
    virtual Result<QByteArray> sign(const QByteArray &bytes) const = 0;
};

/// A public key in the newsroom's people register: what its owner signed between registration and revocation is
/// signed for good.
struct PersonKey
{
    QByteArray fingerprint;   ///< SHA-256 of the public key, raw
    PersonId person;
    QByteArray publicKey;     ///< 32 bytes
    QString label;            ///< the machine or medium it is kept on
    qint64 added = 0;         ///< the audit entry that registered it
    qint64 revoked = 0;       ///< the audit entry that revoked it; 0: stands
    QDateTime addedAt;        ///< UTC
    QDateTime revokedAt;      ///< UTC
    bool operator==(const PersonKey &) const = default;
};

} // namespace galley
