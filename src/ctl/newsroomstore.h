// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/newsroom.h"
#include "store/outletkeeper.h"
#include "sync/storeaccess.h"

namespace galley {

// The store of the newsroom that a command works in.

/// The store that the newsroom has; its connection belongs to the calling thread. passwordFile: see storeCredentials().
/// Usage where it has none.
Result<std::unique_ptr<Remote>> storeOf(Newsroom &newsroom, const QString &passwordFile = {});
/// Who works here, of --as; null where nobody was named.
Result<PersonId> personNamed(const Newsroom &newsroom, const QString &login);
/// Who may write outlets is the store's to say; null where the newsroom has none. seconds: after so long without a sign of
/// life somebody else may.
Result<std::shared_ptr<OutletKeeper>> outletKeeper(Newsroom &newsroom, PersonId person, int seconds, const QString &passwordFile = {});

} // namespace galley
