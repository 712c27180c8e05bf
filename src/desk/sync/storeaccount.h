// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signing/passwordvault.h"
#include "sync/remoteaddress.h"

namespace galley {

/// The account is the person: a store with accounts is come to over their own one where its password is known, else over
/// the one that the newsroom's address names. May wait for the person (the keychain).
RemoteAddress storeAccount(const RemoteAddress &address, const QString &personsLogin, const PasswordVault &passwords);

} // namespace galley
