// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/callerskey.h"

#include "ctl/ctltext.h"
#include "ctl/lookup.h"
#include "signing/keyfault.h"
#include "signing/keyring.h"
#include "store/keys.h"
#include "store/platformterminal.h"

#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int tries = 3;

/// As it was typed, composed as passphrases are everywhere.
Result<SecretBytes> typedPassphrase(const QString &prompt)
{
    const auto typed = askAtTerminal(prompt);
    if (!typed)
        return std::unexpected(typed.error());
    QString text = QString::fromUtf8(typed->view());
    SecretBytes passphrase = SecretBytes::fromText(text);
    wipe(text);
    return passphrase;
}

std::unexpected<Error> nobodyToAsk(const char *option, const char *variable)
{
    return failure(ErrorCode::Usage,
                   //: %1 an option, %2 an environment variable
                   Ctl::tr("A passphrase is wanted, and there is no terminal to ask for it at. Give it with %1 FILE, or as %2.")
                       .arg(QLatin1StringView(option), QLatin1StringView(variable)),
                   keyfault::passphraseMissing);
}

/// Nothing typed: the key stays locked.
Result<std::shared_ptr<const PrivateKey>> unlockAtTerminal(const KeyRing &ring, const KeptKey &kept, const QString &owner)
{
    for (int tried = 1;; ++tried) {
        const auto passphrase = typedPassphrase(Ctl::tr("Passphrase of the signing key of %1 (nothing: go on unsigned): ").arg(owner));
        if (!passphrase)
            return std::unexpected(passphrase.error());
        auto unlocked = ring.unlock(kept, *passphrase);
        if (unlocked || tried == tries || !isKeyFault(unlocked.error(), keyfault::passphraseWrong))
            return unlocked;
        std::fprintf(stderr, "%s\n", qPrintable(unlocked.error().message));
    }
}

} // namespace

Result<SecretBytes> givenPassphrase(const QString &file, const char *variable)
{
    if (file.isEmpty()) {
        QString text = qEnvironmentVariable(variable);
        SecretBytes passphrase = SecretBytes::fromText(text);
        wipe(text);
        return passphrase;
    }
    QFile source(file);
    // Unbuffered: no copy stays behind in the file's own memory.
    if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorCode::Io, Ctl::tr("%1 could not be read.").arg(file), source.errorString());
    QByteArray line = source.readLine(4096);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    QString text = QString::fromUtf8(line);
    SecretBytes passphrase = SecretBytes::fromText(text);
    wipe(text);
    wipe(line);
    return passphrase;
}

Result<SecretBytes> wantedPassphrase(const QString &file, const QString &prompt)
{
    auto given = givenPassphrase(file);
    if (!given || !given->isEmpty())
        return given;
    return canAskAtTerminal() ? typedPassphrase(prompt) : nobodyToAsk("--passphrase-file", "GALLEY_PASSPHRASE");
}

Result<SecretBytes> freshPassphrase(const QString &file, const char *variable)
{
    auto given = givenPassphrase(file, variable);
    if (!given || !given->isEmpty())
        return given;
    if (!canAskAtTerminal())
        return variable == "GALLEY_PASSPHRASE"_ba ? nobodyToAsk("--passphrase-file", variable) : nobodyToAsk("--new-passphrase-file", variable);
    auto first = typedPassphrase(Ctl::tr("New passphrase for the signing key: "));
    if (!first)
        return first;
    const auto second = typedPassphrase(Ctl::tr("Once more: "));
    if (!second)
        return std::unexpected(second.error());
    if (first->view() != second->view())
        return failure(ErrorCode::Usage, Ctl::tr("The two were not the same. Nothing was changed."));
    return first;
}

Result<CallersKey> unlockCallersKey(const Newsroom &newsroom, const QString &login, const QString &passphraseFile)
{
    const auto actor = findActor(newsroom, login);
    if (!actor)
        return CallersKey(); // the command itself tells of it
    const auto registered = readKeys(newsroom, actor->id);
    if (!registered)
        return std::unexpected(registered.error());
    CallersKey key{actor->id, {}, {}};
    const KeyRing ring;
    for (const PersonKey &standing : *registered) {
        if (standing.revoked != 0)
            continue;
        const auto kept = ring.find(standing.fingerprint);
        if (!kept) {
            key.hint = isKeyFault(kept.error(), keyfault::missing) ? Ctl::tr("The signing key of %1 is not on this machine.").arg(actor->realName)
                                                                   : kept.error().message;
            continue;
        }
        const auto passphrase = givenPassphrase(passphraseFile);
        if (!passphrase)
            return std::unexpected(passphrase.error());
        const bool asks = kept->place == KeyPlace::File && passphrase->isEmpty();
        if (asks && !canAskAtTerminal()) {
            key.hint = Ctl::tr("The signing key of %1 is locked: give its passphrase with --passphrase-file FILE, or as GALLEY_PASSPHRASE.").arg(actor->realName);
            continue;
        }
        const auto unlocked = asks ? unlockAtTerminal(ring, *kept, actor->realName) : ring.unlock(*kept, *passphrase);
        if (unlocked)
            return CallersKey{actor->id, *unlocked, {}};
        if (isKeyFault(unlocked.error(), keyfault::passphraseWrong))
            return std::unexpected(unlocked.error());
        key.hint = unlocked.error().message;
    }
    return key;
}

} // namespace galley
