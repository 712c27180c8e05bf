// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signing/privatekey.h"
#include "store/newsroom.h"

namespace galley {

/// The key of whoever calls galleyctl, unlocked in their own process.
struct CallersKey
{
    PersonId person;
    std::shared_ptr<const Signer> signer; ///< null: what they do goes unsigned
    QString hint;                         ///< why there is none, though a key of theirs is registered
};

/// The first line of the file, else $GALLEY_PASSPHRASE; empty: none was given.
Result<SecretBytes> givenPassphrase(const QString &file, const char *variable = "GALLEY_PASSPHRASE");

/// The same; where none was given and a person sits at a terminal they are asked. passphrase-missing where nobody does.
Result<SecretBytes> wantedPassphrase(const QString &file, const QString &prompt);
/// One that nothing is locked with yet: asked for twice.
Result<SecretBytes> freshPassphrase(const QString &file, const char *variable = "GALLEY_PASSPHRASE");

/// Unlocks a registered key of the person who acts, where one is kept on this machine: from the keychain, or with the
/// passphrase that was given. Without one a person at a terminal is asked, and may go on unsigned by typing nothing. A
/// wrong passphrase is an error, a missing one a hint.
Result<CallersKey> unlockCallersKey(const Newsroom &newsroom, const QString &login, const QString &passphraseFile);

} // namespace galley
