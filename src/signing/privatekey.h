// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/signer.h"
#include "signing/secretbytes.h"

namespace galley {

/// A person's signing key, unlocked: Ed25519 by OpenSSL, which wipes the private part when the last holder lets go.
/// sign() may be called in several threads at once.
class PrivateKey final : public Signer
{
public:
    static Result<std::shared_ptr<const PrivateKey>> generate();
    /// RFC 8032's 32 bytes.
    static Result<std::shared_ptr<const PrivateKey>> fromSeed(const SecretBytes &seed);
    /// PKCS#8 as PEM, encrypted or not (then the passphrase is not looked at); what stands before "-----BEGIN" is
    /// passed over. Faults: key-damaged, passphrase-missing, passphrase-wrong. An encrypted key whose outer form is
    /// whole but which does not open is said to have another passphrase: the form itself cannot tell (key files can,
    /// see signing/keyfile.h).
    static Result<std::shared_ptr<const PrivateKey>> fromPem(const QByteArray &pem, const SecretBytes &passphrase);

    ~PrivateKey() override;
    QByteArray publicKey() const override;
    Result<QByteArray> sign(const QByteArray &bytes) const override;

    /// PKCS#8, PBES2 with scrypt (N 16384, r 8, p 5: OWASP's least cost within the memory that `openssl pkey` grants
    /// when it reads) and AES-256-CBC.
    Result<QByteArray> encryptedPem(const SecretBytes &passphrase) const;
    /// PKCS#8 in the clear, for a keychain that guards it.
    Result<SecretBytes> plainPem() const;

private:
    struct Private;
    explicit PrivateKey(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace galley
