// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/signer.h"
#include "store/newsroom.h"

namespace galley {

// Public keys are part of the newsroom's people. Private keys never come here (signing/).

Result<QList<PersonKey>> readKeys(const Newsroom &newsroom, PersonId person = {}); ///< null: everybody's; oldest first
/// Registers a public key: by its owner, whose signer made this proof (a signature over keyProofBytes()).
QFuture<Result<PersonKey>> registerKey(Newsroom &newsroom, PersonId person, const QByteArray &publicKey,
                                       const QString &label, const QByteArray &proof);
/// By its owner or an administrator. What it signed before stays signed.
QFuture<Result<void>> revokeKey(Newsroom &newsroom, const QByteArray &fingerprint, const QString &reason, PersonId by);
/// What a person signs to register a key: "galley-key-1" LF newsroom LF person LF public key (hex).
QByteArray keyProofBytes(NewsroomId newsroom, PersonId person, const QByteArray &publicKey);

/// Whether the newsroom takes review statements only signed, of everybody (a setting; false at first: asked of those
/// who have a key).
Result<bool> readSignaturesAsked(const Newsroom &newsroom);
QFuture<Result<void>> setSignaturesAsked(Newsroom &newsroom, bool asked, PersonId by);

} // namespace galley
