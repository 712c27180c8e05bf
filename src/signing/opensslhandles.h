// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>

namespace galley {

template <auto release>
struct OpenSslRelease
{
    template <typename Thing>
    void operator()(Thing *thing) const { release(thing); }
};

using OpenSslKey = std::unique_ptr<EVP_PKEY, OpenSslRelease<EVP_PKEY_free>>; // wipes the private part
using OpenSslDigest = std::unique_ptr<EVP_MD_CTX, OpenSslRelease<EVP_MD_CTX_free>>;
using OpenSslBio = std::unique_ptr<BIO, OpenSslRelease<BIO_free_all>>;
using OpenSslPkcs8 = std::unique_ptr<PKCS8_PRIV_KEY_INFO, OpenSslRelease<PKCS8_PRIV_KEY_INFO_free>>;
using OpenSslSealed = std::unique_ptr<X509_SIG, OpenSslRelease<X509_SIG_free>>;

inline const unsigned char *asOctets(const char *bytes) { return reinterpret_cast<const unsigned char *>(bytes); }
inline unsigned char *asOctets(char *bytes) { return reinterpret_cast<unsigned char *>(bytes); }

/// What OpenSSL has to say, taken off its list: left there it would be told of the next failure.
inline QString openSslSays()
{
    char text[256] = {};
    if (const unsigned long code = ERR_get_error(); code != 0)
        ERR_error_string_n(code, text, sizeof text);
    ERR_clear_error();
    return QString::fromLatin1(text);
}

} // namespace galley
