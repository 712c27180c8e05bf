// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing/privatekey.h"

#include "signing/keyfault.h"
#include "signing/opensslhandles.h"
#include "signing/signature.h"
#include "signing/signingtext.h"

#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rand.h>

namespace galley {

namespace {

std::unexpected<Error> opensslFailed(const QString &message)
{
    return failure(ErrorCode::Internal, message, openSslSays());
}

std::unexpected<Error> damaged()
{
    openSslSays();
    return failure(ErrorCode::Corrupt, SigningKeys::tr("This is not a signing key, or it was damaged."), keyfault::damaged);
}

std::unexpected<Error> wrongPassphrase()
{
    openSslSays();
    return failure(ErrorCode::Usage, SigningKeys::tr("This is not the passphrase of the signing key."), keyfault::passphraseWrong);
}

/// A PEM block's name and bytes.
struct Block
{
    QByteArray name;
    SecretBytes bytes;
};

std::optional<Block> readBlock(const QByteArray &pem)
{
    const OpenSslBio in(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    char *name = nullptr;
    char *header = nullptr;
    unsigned char *bytes = nullptr;
    long length = 0;
    if (!in || PEM_read_bio(in.get(), &name, &header, &bytes, &length) != 1)
        return {};
    Block block{QByteArray(name), SecretBytes(QByteArrayView(bytes, length))};
    OPENSSL_free(name);
    OPENSSL_free(header);
    OPENSSL_clear_free(bytes, static_cast<size_t>(length));
    return block;
}

/// The whole of the bytes, and nothing behind it.
template <typename Handle, auto parse>
Handle parsed(const SecretBytes &bytes)
{
    const unsigned char *at = asOctets(bytes.data());
    Handle handle(parse(nullptr, &at, static_cast<long>(bytes.size())));
    if (handle && at != asOctets(bytes.data()) + bytes.size())
        handle.reset();
    return handle;
}

Result<OpenSslPkcs8> opened(const Block &block, const SecretBytes &passphrase)
{
    if (block.name == "PRIVATE KEY") {
        OpenSslPkcs8 plain = parsed<OpenSslPkcs8, d2i_PKCS8_PRIV_KEY_INFO>(block.bytes);
        if (!plain)
            return damaged();
        return plain;
    }
    if (block.name != "ENCRYPTED PRIVATE KEY")
        return damaged();
    const OpenSslSealed sealed = parsed<OpenSslSealed, d2i_X509_SIG>(block.bytes);
    if (!sealed)
        return damaged();
    if (passphrase.isEmpty())
        return failure(ErrorCode::Usage, SigningKeys::tr("The signing key is locked: its passphrase is wanted."), keyfault::passphraseMissing);
    OpenSslPkcs8 plain(PKCS8_decrypt(sealed.get(), passphrase.data(), static_cast<int>(passphrase.size())));
    if (!plain)
        return wrongPassphrase();
    return plain;
}

/// Owned by whoever it is handed to.
X509_ALGOR *sealing()
{
    unsigned char salt[16];
    unsigned char vector[16];
    if (RAND_bytes(salt, sizeof salt) != 1 || RAND_bytes(vector, sizeof vector) != 1)
        return nullptr;
    return PKCS5_pbe2_set_scrypt(EVP_aes_256_cbc(), salt, sizeof salt, vector, 16384, 8, 5);
}

} // namespace

struct PrivateKey::Private
{
    OpenSslKey key;
    QByteArray publicKey;
};

PrivateKey::PrivateKey(std::unique_ptr<Private> unlocked)
    : d(std::move(unlocked))
{
}

PrivateKey::~PrivateKey() = default;

Result<std::shared_ptr<const PrivateKey>> PrivateKey::generate()
{
    SecretBytes seed(32);
    if (RAND_priv_bytes(asOctets(seed.data()), 32) != 1)
        return opensslFailed(SigningKeys::tr("No signing key could be made: the system gives no random numbers."));
    return fromSeed(seed);
}

Result<std::shared_ptr<const PrivateKey>> PrivateKey::fromSeed(const SecretBytes &seed)
{
    if (seed.size() != 32)
        return damaged();
    auto d = std::make_unique<Private>();
    d->key.reset(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, asOctets(seed.data()), 32));
    d->publicKey.resize(publicKeyBytes);
    size_t length = publicKeyBytes;
    if (!d->key || EVP_PKEY_get_raw_public_key(d->key.get(), asOctets(d->publicKey.data()), &length) != 1 || length != publicKeyBytes)
        return opensslFailed(SigningKeys::tr("The signing key cannot be used here."));
    return std::shared_ptr<const PrivateKey>(new PrivateKey(std::move(d)));
}

Result<std::shared_ptr<const PrivateKey>> PrivateKey::fromPem(const QByteArray &pem, const SecretBytes &passphrase)
{
    const std::optional<Block> block = readBlock(pem);
    if (!block)
        return damaged();
    const auto plain = opened(*block, passphrase);
    if (!plain)
        return std::unexpected(plain.error());
    const OpenSslKey key(EVP_PKCS82PKEY(plain->get()));
    SecretBytes seed(32);
    size_t length = 32;
    if (!key || EVP_PKEY_get_id(key.get()) != EVP_PKEY_ED25519
        || EVP_PKEY_get_raw_private_key(key.get(), asOctets(seed.data()), &length) != 1 || length != 32)
        return damaged();
    return fromSeed(seed);
}

QByteArray PrivateKey::publicKey() const
{
    return d->publicKey;
}

Result<QByteArray> PrivateKey::sign(const QByteArray &bytes) const
{
    const OpenSslDigest digest(EVP_MD_CTX_new());
    QByteArray signature(signatureBytes, '\0');
    size_t length = signatureBytes;
    if (!digest || EVP_DigestSignInit(digest.get(), nullptr, nullptr, nullptr, d->key.get()) != 1
        || EVP_DigestSign(digest.get(), asOctets(signature.data()), &length, asOctets(bytes.constData()),
                          static_cast<size_t>(bytes.size())) != 1
        || length != signatureBytes)
        return opensslFailed(SigningKeys::tr("The signing key cannot be used here."));
    return signature;
}

Result<QByteArray> PrivateKey::encryptedPem(const SecretBytes &passphrase) const
{
    const auto failed = [] { return opensslFailed(SigningKeys::tr("The signing key could not be encrypted.")); };
    const OpenSslPkcs8 plain(EVP_PKEY2PKCS8(d->key.get()));
    X509_ALGOR *algorithm = sealing();
    if (!plain || algorithm == nullptr)
        return failed();
    const OpenSslSealed sealed(PKCS8_set0_pbe(passphrase.data(), static_cast<int>(passphrase.size()), plain.get(), algorithm));
    if (!sealed) {
        X509_ALGOR_free(algorithm); // taken over by success alone
        return failed();
    }
    const OpenSslBio out(BIO_new(BIO_s_mem()));
    char *text = nullptr;
    if (!out || PEM_write_bio_PKCS8(out.get(), sealed.get()) != 1)
        return failed();
    const long length = BIO_get_mem_data(out.get(), &text);
    return QByteArray(text, length);
}

Result<SecretBytes> PrivateKey::plainPem() const
{
    // Memory that OpenSSL wipes.
    const OpenSslBio out(BIO_new(BIO_s_secmem()));
    char *text = nullptr;
    if (!out || PEM_write_bio_PKCS8PrivateKey(out.get(), d->key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return opensslFailed(SigningKeys::tr("The signing key cannot be used here."));
    const long length = BIO_get_mem_data(out.get(), &text);
    return SecretBytes(QByteArrayView(text, length));
}

} // namespace galley
