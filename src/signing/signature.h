// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace galley {

inline constexpr qsizetype publicKeyBytes = 32;
inline constexpr qsizetype signatureBytes = 64;

/// Whether this is a signature over these bytes by that key: pure Ed25519 (RFC 8032). False for keys and signatures
/// of another length. Any thread.
bool verifySignature(const QByteArray &publicKey, const QByteArray &bytes, const QByteArray &signature);

/// Whether a key of that form can be anybody's alone. Not so the points of small order: signatures by them can be made up
/// over any bytes without a private key, so that their owner could disown everything.
bool isStrongKey(const QByteArray &publicKey);

/// SHA-256 of the public key, raw: what a key is called.
QByteArray keyFingerprint(const QByteArray &publicKey);

/// The public key as "-----BEGIN PUBLIC KEY-----" (RFC 8410), for whoever wants to check without Galley.
QByteArray publicKeyPem(const QByteArray &publicKey);

} // namespace galley
