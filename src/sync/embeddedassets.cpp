// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/embeddedremote.h"

#include "sync/synctext.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace galley {

Result<AssetState> EmbeddedRemote::assetState(const QByteArray &sha256Hex)
{
    const QString name = QString::fromLatin1(sha256Hex);
    AssetState state;
    GALLEY_TRY(m_database->one(u"SELECT whole, size FROM assets WHERE sha256 = ?"_s, bind(name), [&](const Row &row) {
        state.whole = row.yes(0);
        state.size = row.number(1);
    }));
    if (!state.whole)
        GALLEY_TRY(m_database->each(u"SELECT chunk FROM asset_chunks WHERE sha256 = ? ORDER BY chunk"_s, bind(name), [&](const Row &row) { state.chunks.append(row.integer(0)); }));
    return state;
}

Result<void> EmbeddedRemote::putAssetChunk(const QByteArray &sha256Hex, qint64 size, int chunk, const QByteArray &bytes)
{
    const QString name = QString::fromLatin1(sha256Hex);
    const qint64 chunks = qMax<qint64>(1, (size + assetChunkBytes - 1) / assetChunkBytes);
    const qint64 wanted = chunk == chunks - 1 ? size - chunk * assetChunkBytes : assetChunkBytes;
    if (chunk < 0 || chunk >= chunks || bytes.size() != wanted)
        return failure(ErrorCode::Usage, Sync::tr("A piece of a picture has not the length it should have."));
    std::optional<Error> damaged;
    GALLEY_TRY(inTransaction(*m_database, [&]() -> Result<void> {
        GALLEY_TRY(m_database->exec(u"INSERT INTO assets (sha256, size, whole) VALUES (?, ?, 0) ON CONFLICT (sha256) DO NOTHING"_s, bind(name, size)));
        GALLEY_TAKE(whole, m_database->number(u"SELECT whole FROM assets WHERE sha256 = ?"_s, bind(name)));
        if (whole != 0)
            return {};
        GALLEY_TRY(m_database->exec(u"INSERT OR REPLACE INTO asset_chunks (sha256, chunk, bytes) VALUES (?, ?, ?)"_s, {name, chunk, bytes}));
        GALLEY_TAKE(there, m_database->number(u"SELECT count(*) FROM asset_chunks WHERE sha256 = ?"_s, bind(name)));
        if (there < chunks)
            return {};
        QCryptographicHash hash(QCryptographicHash::Sha256);
        GALLEY_TRY(m_database->each(u"SELECT bytes FROM asset_chunks WHERE sha256 = ? ORDER BY chunk"_s, bind(name), [&](const Row &row) { hash.addData(row.bytes(0)); }));
        if (hash.result().toHex() == sha256Hex)
            return m_database->exec(u"UPDATE assets SET whole = 1, size = ? WHERE sha256 = ?"_s, bind(size, name));
        damaged = Error{ErrorCode::Corrupt, Sync::tr("A picture arrived damaged in the newsroom's store. It is sent again."), name};
        GALLEY_TRY(m_database->exec(u"DELETE FROM asset_chunks WHERE sha256 = ?"_s, bind(name)));
        return m_database->exec(u"DELETE FROM assets WHERE sha256 = ?"_s, bind(name));
    }));
    return damaged ? Result<void>(std::unexpected(*damaged)) : Result<void>();
}

Result<QByteArray> EmbeddedRemote::assetChunk(const QByteArray &sha256Hex, int chunk)
{
    QByteArray bytes;
    GALLEY_TAKE(found, m_database->one(u"SELECT bytes FROM asset_chunks WHERE sha256 = ? AND chunk = ?"_s, bind(QString::fromLatin1(sha256Hex), chunk),
                                       [&](const Row &row) { bytes = row.bytes(0); }));
    if (!found)
        return failure(ErrorCode::NotFound, Sync::tr("The newsroom's store has not got this picture."), QString::fromLatin1(sha256Hex));
    return bytes;
}

Result<void> EmbeddedRemote::vouch(const QList<QByteArray> &)
{
    return {}; // no accounts: nobody is told from anybody
}

Result<QList<ClientInfo>> EmbeddedRemote::clients()
{
    QList<ClientInfo> all;
    GALLEY_TRY(m_database->each(u"SELECT id, name, first_seen, last_seen, revoked FROM clients ORDER BY name, id"_s, {}, [&](const Row &row) {
        all.append({row.id<ClientId>(0), row.text(1), {}, row.time(2), row.time(3), row.yes(4)});
    }));
    return all;
}

Result<void> EmbeddedRemote::setRevoked(ClientId client, bool revoked)
{
    GALLEY_TAKE(known, m_database->number(u"SELECT count(*) FROM clients WHERE id = ?"_s, bind(client)));
    if (known == 0)
        return failure(ErrorCode::NotFound, Sync::tr("The newsroom's store does not know this workstation."));
    return m_database->exec(u"UPDATE clients SET revoked = ? WHERE id = ?"_s, bind(revoked ? 1 : 0, client));
}

Result<void> EmbeddedRemote::tellPresence(ClientId client, PersonId person, ArticleId article, int seconds)
{
    if (seconds <= 0)
        return m_database->exec(u"DELETE FROM presence WHERE client = ? AND article = ?"_s, bind(client, article));
    return m_database->exec(u"INSERT OR REPLACE INTO presence (client, article, person, until) VALUES (?, ?, ?, ?)"_s,
                            bind(client, article, person, now().addSecs(seconds)));
}

Result<QList<Presence>> EmbeddedRemote::presence()
{
    QList<Presence> present;
    GALLEY_TRY(m_database->each(u"SELECT client, person, article, until FROM presence WHERE until > ? ORDER BY until"_s, bind(now()), [&](const Row &row) {
        present.append({row.id<ClientId>(0), row.id<PersonId>(1), row.id<ArticleId>(2), row.time(3)});
    }));
    return present;
}

Result<Lease> EmbeddedRemote::takeLease(const QString &name, ClientId client, int seconds)
{
    return inTransaction(*m_database, [&]() -> Result<Lease> {
        Lease lease;
        lease.name = name;
        GALLEY_TRY(m_database->one(u"SELECT holder, fence, until FROM leases WHERE name = ?"_s, bind(name), [&](const Row &row) {
            lease.holder = row.id<ClientId>(0);
            lease.fence = row.number(1);
            lease.until = row.time(2);
        }));
        const bool held = !lease.holder.isNull() && lease.until > now();
        if (held && lease.holder != client)
            return lease;
        if (!held || lease.holder != client)
            ++lease.fence;
        lease.holder = client;
        lease.until = now().addSecs(seconds);
        GALLEY_TRY(m_database->exec(u"INSERT OR REPLACE INTO leases (name, holder, fence, until) VALUES (?, ?, ?, ?)"_s,
                                    bind(name, lease.holder, lease.fence, lease.until)));
        return lease;
    });
}

Result<void> EmbeddedRemote::giveLeaseBack(const Lease &lease)
{
    return m_database->exec(u"UPDATE leases SET holder = NULL WHERE name = ? AND holder = ? AND fence = ?"_s, bind(lease.name, lease.holder, lease.fence));
}

} // namespace galley
