// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sync/storekeepers.h"

#include "desk/sync/storeaccount.h"
#include "store/try.h"
#include "sync/localnewsroom.h"
#include "sync/outletleases.h"
#include "sync/storepasswords.h"
#include "sync/syncmergers.h"

namespace galley {

namespace {

Result<std::unique_ptr<Remote>> connectTo(const RemoteAddress &named, const QString &login, const StoreAccess &access, const PasswordVault &passwords)
{
    const RemoteAddress address = storeAccount(named, login, passwords);
    const auto kept = address.kind == RemoteAddress::Kind::Embedded ? std::nullopt : passwords.find(storePasswordEntry(address));
    return access.open(address, {kept.value_or(QString())});
}

} // namespace

StoreKeepers::StoreKeepers(Newsroom &newsroom, const StoreAccess &access, std::shared_ptr<PasswordVault> passwords)
    : m_newsroom(newsroom), m_access(access), m_passwords(std::move(passwords))
{
}

void StoreKeepers::setPerson(const Person &person)
{
    const QMutexLocker locker(&m_mutex);
    m_person = person.id;
    m_login = person.login;
}

Result<std::shared_ptr<OutletKeeper>> StoreKeepers::keeper() const
{
    GALLEY_TAKE(state, LocalNewsroom(m_newsroom, syncMergers()).state());
    if (state.remote.isEmpty())
        return std::shared_ptr<OutletKeeper>();
    GALLEY_TAKE(address, remoteAddress(state.remote, m_newsroom.folder()));
    const QMutexLocker locker(&m_mutex);
    const auto connect = [address, login = m_login, access = m_access, passwords = m_passwords] { return connectTo(address, login, access, *passwords); };
    return std::shared_ptr<OutletKeeper>(std::make_shared<OutletLeases>(m_newsroom, connect, syncOptions(m_person)));
}

} // namespace galley
