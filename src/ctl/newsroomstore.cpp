// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/newsroomstore.h"

#include "ctl/ctltext.h"
#include "ctl/lookup.h"
#include "ctl/storepassword.h"
#include "store/try.h"
#include "sync/localnewsroom.h"
#include "sync/outletleases.h"
#include "sync/remoteaddress.h"
#include "sync/syncmergers.h"

namespace galley {

Result<std::unique_ptr<Remote>> storeOf(Newsroom &newsroom, const QString &passwordFile)
{
    GALLEY_TAKE(state, LocalNewsroom(newsroom, syncMergers()).state());
    if (state.remote.isEmpty())
        return failure(ErrorCode::Usage, Ctl::tr("This newsroom has no store yet. “galleyctl remote init file:/path/of/store.sqlite” makes one."));
    GALLEY_TAKE(address, remoteAddress(state.remote, newsroom.folder()));
    GALLEY_TAKE(credentials, storeCredentials(address, passwordFile));
    return openRemote(address, credentials, newsroom.clock());
}

Result<PersonId> personNamed(const Newsroom &newsroom, const QString &login)
{
    if (login.isEmpty())
        return PersonId();
    GALLEY_TAKE(actor, findActor(newsroom, login));
    return actor.id;
}

Result<std::shared_ptr<OutletKeeper>> outletKeeper(Newsroom &newsroom, PersonId person, int seconds, const QString &passwordFile)
{
    GALLEY_TAKE(state, LocalNewsroom(newsroom, syncMergers()).state());
    if (state.remote.isEmpty())
        return std::shared_ptr<OutletKeeper>();
    return std::shared_ptr<OutletKeeper>(std::make_shared<OutletLeases>(newsroom, [&newsroom, passwordFile] { return storeOf(newsroom, passwordFile); }, syncOptions(person), seconds));
}

} // namespace galley
