// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/storeaccess.h"

#include <QSysInfo>

namespace galley {

StoreAccess systemStoreAccess()
{
    static const SystemClock clock; // a connection that hangs may outlive whoever asked for it
    return {[](const RemoteAddress &address, const RemoteCredentials &credentials) { return openRemote(address, credentials, clock); },
            [](const RemoteAddress &address, const RemoteCredentials &credentials, NewsroomId newsroom, const Person &founder) {
                return createRemote(address, credentials, newsroom, founder, clock);
            },
            listenForNews};
}

SyncOptions syncOptions(PersonId person)
{
    SyncOptions options;
    options.clientName = QSysInfo::machineHostName();
    options.person = person;
    return options;
}

} // namespace galley
