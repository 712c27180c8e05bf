// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"

namespace galley {

/// Why a key could not be had: the word that an error's detail begins with, for programs and tests. What the system
/// said follows it, behind a colon.
namespace keyfault {
using namespace Qt::StringLiterals;
inline constexpr auto missing = "key-missing"_L1;                 ///< it is not kept on this machine
inline constexpr auto damaged = "key-damaged"_L1;                 ///< its file is not as it was written
inline constexpr auto passphraseMissing = "passphrase-missing"_L1;
inline constexpr auto passphraseWrong = "passphrase-wrong"_L1;
inline constexpr auto passphraseShort = "passphrase-short"_L1;
inline constexpr auto keychainAbsent = "keychain-absent"_L1;      ///< this machine has none, or it does not answer
inline constexpr auto keychainLocked = "keychain-locked"_L1;      ///< and nobody unlocked it
inline constexpr auto keychainFailed = "keychain-failed"_L1;
} // namespace keyfault

/// Whether this is that fault.
inline bool isKeyFault(const Error &error, QLatin1StringView fault)
{
    return error.detail == fault || error.detail.startsWith(QString(fault + u':'));
}

} // namespace galley
