// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing/signature.h"

#include "signing/opensslhandles.h"

#include <openssl/pem.h>

#include <QCryptographicHash>

namespace galley {

namespace {

OpenSslKey keyOf(const QByteArray &publicKey)
{
    if (publicKey.size() != publicKeyBytes)
        return {};
    return OpenSslKey(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, asOctets(publicKey.constData()), size_t{publicKeyBytes}));
}

} // namespace

bool verifySignature(const QByteArray &publicKey, const QByteArray &bytes, const QByteArray &signature)
{
    if (signature.size() != signatureBytes)
        return false;
    const OpenSslKey key = keyOf(publicKey);
    const OpenSslDigest digest(EVP_MD_CTX_new());
    const bool good = key && digest && EVP_DigestVerifyInit(digest.get(), nullptr, nullptr, nullptr, key.get()) == 1
        && EVP_DigestVerify(digest.get(), asOctets(signature.constData()), static_cast<size_t>(signature.size()),
                            asOctets(bytes.constData()), static_cast<size_t>(bytes.size())) == 1;
    if (!good)
        ERR_clear_error();
    return good;
}

bool isStrongKey(const QByteArray &publicKey)
{
    // The y of the eight points whose order divides 8, and those of them that can be written a second way (y + p).
    static const QByteArrayList weak{QByteArray::fromHex("0000000000000000000000000000000000000000000000000000000000000000"),
                                     QByteArray::fromHex("0100000000000000000000000000000000000000000000000000000000000000"),
                                     QByteArray::fromHex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"),
                                     QByteArray::fromHex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"),
                                     QByteArray::fromHex("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
                                     QByteArray::fromHex("edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
                                     QByteArray::fromHex("eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")};
    if (publicKey.size() != publicKeyBytes)
        return false;
    QByteArray y = publicKey;
    y.back() = static_cast<char>(y.back() & 0x7f); // the rest is the sign of x
    return !weak.contains(y);
}

QByteArray keyFingerprint(const QByteArray &publicKey)
{
    return QCryptographicHash::hash(publicKey, QCryptographicHash::Sha256);
}

QByteArray publicKeyPem(const QByteArray &publicKey)
{
    const OpenSslKey key = keyOf(publicKey);
    const OpenSslBio out(BIO_new(BIO_s_mem()));
    if (!key || !out || PEM_write_bio_PUBKEY(out.get(), key.get()) != 1) {
        ERR_clear_error();
        return {};
    }
    char *text = nullptr;
    const long length = BIO_get_mem_data(out.get(), &text);
    return QByteArray(text, length);
}

} // namespace galley
