// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace galley {

/// How long a passphrase would hold against somebody who has the file, as a word for its owner. A guess from length,
/// kinds of characters and repetition; no promise.
enum class PassphraseStrength { TooShort, Weak, Fair, Good };
PassphraseStrength passphraseStrength(const QString &passphrase);
/// About how many bits that is: ten a Han character (they come in words), four and a half a letter or digit.
double passphraseBits(const QString &passphrase);

} // namespace galley
