// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/storepassword.h"

#include "ctl/callerskey.h"
#include "ctl/ctltext.h"
#include "store/platformterminal.h"
#include "sync/storepasswords.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QString textOf(const SecretBytes &secret)
{
    return QString::fromUtf8(secret.view());
}

} // namespace

Result<RemoteCredentials> storeCredentials(const RemoteAddress &address, const QString &passwordFile)
{
    if (address.kind != RemoteAddress::Kind::Postgres)
        return RemoteCredentials();
    const auto given = givenPassphrase(passwordFile, "GALLEY_STORE_PASSWORD");
    if (!given)
        return std::unexpected(given.error());
    if (!given->isEmpty())
        return RemoteCredentials{textOf(*given)};
    if (RemoteCredentials kept = keptStorePassword(address); !kept.password.isEmpty())
        return kept;
    if (!canAskAtTerminal())
        return failure(ErrorCode::Usage, Ctl::tr("The password of “%1” in the newsroom's store is wanted, and there is no terminal to ask for it at. Give it with "
                                                 "--password-file FILE, or as GALLEY_STORE_PASSWORD.").arg(address.login));
    const auto typed = askAtTerminal(Ctl::tr("Password of “%1” in the newsroom's store: ").arg(address.login));
    if (!typed)
        return std::unexpected(typed.error());
    RemoteCredentials credentials{textOf(*typed)};
    static_cast<void>(keepStorePassword(address, credentials)); // without a keychain it is asked for again
    return credentials;
}

Result<QString> freshStorePassword(const QString &login, const QString &passwordFile)
{
    const auto given = givenPassphrase(passwordFile, "GALLEY_NEW_PASSWORD");
    if (!given)
        return std::unexpected(given.error());
    if (!given->isEmpty())
        return textOf(*given);
    if (!canAskAtTerminal())
        return failure(ErrorCode::Usage, Ctl::tr("A password for “%1” is wanted, and there is no terminal to ask for it at. Give it with --new-password-file FILE, or as "
                                                 "GALLEY_NEW_PASSWORD.").arg(login));
    const auto first = askAtTerminal(Ctl::tr("New password for “%1”: ").arg(login));
    if (!first)
        return std::unexpected(first.error());
    const auto second = askAtTerminal(Ctl::tr("Once more: "));
    if (!second)
        return std::unexpected(second.error());
    if (first->view() != second->view() || first->isEmpty())
        return failure(ErrorCode::Usage, Ctl::tr("The two were not the same. Nothing was changed."));
    return textOf(*first);
}

} // namespace galley
