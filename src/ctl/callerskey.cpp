// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/callerskey.h"

#include "ctl/ctltext.h"
#include "ctl/lookup.h"
#include "signing/keyfault.h"
#include "signing/keyring.h"
#include "store/keys.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace galley {

Result<SecretBytes> givenPassphrase(const QString &file, const char *variable)
{
    if (file.isEmpty())
        return SecretBytes::fromText(qEnvironmentVariable(variable));
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, Ctl::tr("%1 could not be read.").arg(file), source.errorString());
    QByteArray line = source.readLine(4096);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    SecretBytes passphrase = SecretBytes::fromText(QString::fromUtf8(line));
    wipe(line);
    return passphrase;
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
        if (kept->place == KeyPlace::File && passphrase->isEmpty()) {
            key.hint = Ctl::tr("The signing key of %1 is locked: give its passphrase with --passphrase-file FILE, or as GALLEY_PASSPHRASE.").arg(actor->realName);
            continue;
        }
        const auto unlocked = ring.unlock(*kept, *passphrase);
        if (unlocked)
            return CallersKey{actor->id, *unlocked, {}};
        if (isKeyFault(unlocked.error(), keyfault::passphraseWrong))
            return std::unexpected(unlocked.error());
        key.hint = unlocked.error().message;
    }
    return key;
}

} // namespace galley
