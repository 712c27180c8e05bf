// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing/passphrasestrength.h"

#include "signing/keyvault.h"

#include <QSet>

namespace galley {

double passphraseBits(const QString &passphrase)
{
    double bits = 0;
    QSet<char32_t> seen;
    char32_t before = 0;
    for (const char32_t character : passphrase.toUcs4()) {
        const double one = character > 0x7f ? 10.0 : QChar::isLetterOrNumber(character) ? 4.5 : 5.5;
        const bool follows = before != 0 && (character == before || character == before + 1 || character + 1 == before);
        // What repeats or counts on (aaa, 123) adds next to nothing.
        bits += follows ? 0.5 : seen.contains(character) ? one / 2 : one;
        seen.insert(character);
        before = character;
    }
    return bits;
}

PassphraseStrength passphraseStrength(const QString &passphrase)
{
    if (SecretBytes::fromText(passphrase).size() < FileVault::shortestPassphrase)
        return PassphraseStrength::TooShort;
    const double bits = passphraseBits(passphrase);
    if (bits < 36)
        return PassphraseStrength::Weak;
    return bits < 56 ? PassphraseStrength::Fair : PassphraseStrength::Good;
}

} // namespace galley
