// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/person.h"
#include "signing/passwordvault.h"
#include "store/newsroom.h"
#include "store/outletkeeper.h"
#include "sync/storeaccess.h"

namespace galley {

/// Lets this window publish only what and where the newsroom's store lets it: every delivery comes to the store's head and
/// holds its outlet by a lease, which it gives back, so that a portal is written by one workstation at a time. Any thread.
class StoreKeepers
{
public:
    /// The newsroom must outlive it and the keepers it gave.
    StoreKeepers(Newsroom &newsroom, const StoreAccess &access, std::shared_ptr<PasswordVault> passwords);

    void setPerson(const Person &person); ///< who works here now
    /// Null where the newsroom has no store.
    Result<std::shared_ptr<OutletKeeper>> keeper() const;

private:
    Newsroom &m_newsroom;
    const StoreAccess m_access;
    const std::shared_ptr<PasswordVault> m_passwords;
    mutable QMutex m_mutex;
    PersonId m_person;
    QString m_login;
};

} // namespace galley
