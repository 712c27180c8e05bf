// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/id.h"
#include "signing/signature.h"

#include <QString>

namespace galley {

/// Where a private key is kept.
enum class KeyPlace {
    Keychain, ///< the system's, which guards it with the sign-in to the machine
    File,     ///< encrypted with a passphrase
};

/// 签名密钥 on this machine, as its file says without being unlocked.
struct KeptKey
{
    NewsroomId newsroom;
    PersonId person;
    QByteArray publicKey; ///< raw
    QString label;        ///< the machine's name, as a rule
    KeyPlace place = KeyPlace::File;
    QString file;         ///< path

    QByteArray fingerprint() const { return keyFingerprint(publicKey); }
    bool operator==(const KeptKey &) const = default;
};

} // namespace galley
