// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sync/storeaccount.h"

#include "sync/storepasswords.h"

namespace galley {

RemoteAddress storeAccount(const RemoteAddress &address, const QString &personsLogin, const PasswordVault &passwords)
{
    RemoteAddress own = address;
    own.login = personsLogin;
    const bool known = address.kind != RemoteAddress::Kind::Embedded && !personsLogin.isEmpty() && passwords.find(storePasswordEntry(own));
    return known ? own : address;
}

} // namespace galley
