// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/storepasswords.h"

#include "signing/keychain.h"

using namespace Qt::StringLiterals;

namespace galley {

QString storePasswordEntry(const RemoteAddress &address)
{
    return u"store-password-%1@%2:%3/%4"_s.arg(address.login, address.host).arg(address.port).arg(address.database);
}

RemoteCredentials keptStorePassword(const RemoteAddress &address)
{
    if (address.kind != RemoteAddress::Kind::Postgres)
        return {};
    const auto kept = systemKeychain()->get(storePasswordEntry(address));
    return kept ? RemoteCredentials{QString::fromUtf8(kept->view())} : RemoteCredentials();
}

Result<void> keepStorePassword(const RemoteAddress &address, const RemoteCredentials &credentials)
{
    if (address.kind != RemoteAddress::Kind::Postgres)
        return {};
    return systemKeychain()->put(storePasswordEntry(address), SecretBytes(credentials.password.toUtf8()));
}

Result<void> forgetStorePassword(const RemoteAddress &address)
{
    return systemKeychain()->remove(storePasswordEntry(address));
}

} // namespace galley
