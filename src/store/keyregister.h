// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/signer.h"
#include "article/statement.h"
#include "store/writecontext.h"

namespace galley {

// The newsroom's public keys, inside its transactions. Changes are register changes: the history keeps them, the chain
// states them. A key stands from the entry after the one that registered it to the one that revokes it.

/// What the history of registers calls a key's registration and revocation, and the setting of setSignaturesAsked().
inline constexpr QLatin1StringView keyMatter("person-key");
inline constexpr QLatin1StringView signaturesAskedMatter("signatures-asked");
inline constexpr QLatin1StringView signaturesAskedDocument("signatures-asked");

/// A key's entry in the history of registers.
QJsonObject keyJson(const PersonKey &key, const QByteArray &proof);

Result<QList<PersonKey>> readKeys(Database &database, PersonId person = {}); ///< null: everybody's; oldest first
Result<bool> readSignaturesAsked(Database &database);
Result<PersonKey> registerKey(WriteContext &context, PersonId person, const QByteArray &publicKey, const QString &label,
                              const QByteArray &proof);
Result<void> revokeKey(WriteContext &context, const QByteArray &fingerprint, const QString &reason, PersonId by);
Result<void> putSignaturesAsked(WriteContext &context, bool asked, PersonId by);

/// How what this person asks for now will be signed; with a statement that was made elsewhere: how that one is.
Result<Signing> signingNow(WriteContext &context, PersonId person, const Statement *stated = nullptr);
/// The statement with its person's signature, where a signer of theirs is there whose key stands; else as it is. One
/// that carries a signature already keeps it. Refused (signature-wrong) where the signature is not by a key that stands.
Result<Statement> signedStatement(WriteContext &context, const Statement &statement);

} // namespace galley
