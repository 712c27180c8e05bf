// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keys.h"

#include "store/keyregister.h"
#include "store/newsroomdoor.h"

namespace galley {

Result<QList<PersonKey>> readKeys(const Newsroom &newsroom, PersonId person)
{
    return NewsroomDoor::read(newsroom, [person](Database &database) { return readKeys(database, person); });
}

QFuture<Result<PersonKey>> registerKey(Newsroom &newsroom, PersonId person, const QByteArray &publicKey, const QString &label,
                                       const QByteArray &proof)
{
    return NewsroomDoor::write<PersonKey>(newsroom, [=](WriteContext &context, Changes &changes) {
        changes.people = true;
        return registerKey(context, person, publicKey, label, proof);
    });
}

QFuture<Result<void>> revokeKey(Newsroom &newsroom, const QByteArray &fingerprint, const QString &reason, PersonId by)
{
    return NewsroomDoor::write<void>(newsroom, [=](WriteContext &context, Changes &changes) {
        changes.people = true;
        return revokeKey(context, fingerprint, reason, by);
    });
}

QByteArray keyProofBytes(NewsroomId newsroom, PersonId person, const QByteArray &publicKey)
{
    return "galley-key-1\n" + newsroom.toString().toLatin1() + '\n' + person.toString().toLatin1() + '\n' + publicKey.toHex();
}

Result<bool> readSignaturesAsked(const Newsroom &newsroom)
{
    return NewsroomDoor::read(newsroom, [](Database &database) { return readSignaturesAsked(database); });
}

QFuture<Result<void>> setSignaturesAsked(Newsroom &newsroom, bool asked, PersonId by)
{
    return NewsroomDoor::write<void>(newsroom, [=](WriteContext &context, Changes &changes) {
        changes.people = true;
        return putSignaturesAsked(context, asked, by);
    });
}

} // namespace galley
