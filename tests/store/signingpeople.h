// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signing/privatekey.h"
#include "store/keys.h"
#include "store/testnewsroom.h"

namespace galley::testkit {

/// Makes and registers a key, and lets the newsroom sign with it from then on.
inline std::shared_ptr<const PrivateKey> giveKey(TestNewsroom &newsroom, PersonId person, const QString &label = QStringLiteral("值班室"))
{
    const auto key = got(PrivateKey::generate());
    const QByteArray proof = got(key->sign(keyProofBytes(newsroom->id(), person, key->publicKey())));
    got(await(registerKey(*newsroom, person, key->publicKey(), label, proof)));
    newsroom->setSigner(person, key);
    return key;
}

} // namespace galley::testkit
