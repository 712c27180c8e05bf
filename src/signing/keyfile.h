// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"
#include "signing/keptkey.h"

namespace galley {

/// A key's file: lines that say whose it is, a checksum, and a PEM block that `openssl pkey` reads as it stands (what
/// comes before "-----BEGIN" is passed over). The checksum tells a damaged file from a wrong passphrase, which the
/// encryption alone cannot; it guards against accidents, not against people. Of a key in the keychain the block is the
/// public one.
struct KeyFile
{
    KeptKey key;
    QByteArray pem;

    /// Replaces the file whole; readable by its owner alone before a byte is in it.
    Result<void> write() const;
    /// key-missing, key-damaged.
    static Result<KeyFile> read(const QString &path);
};

/// The public key as PEM, for whoever wants to check without Galley.
Result<void> writePublicKey(const QString &path, const QByteArray &publicKey);

} // namespace galley
