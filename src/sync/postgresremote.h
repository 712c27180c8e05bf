// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/postgresconnection.h"
#include "sync/remote.h"

namespace galley {

/// The newsroom's store in PostgreSQL 14 or later, in the schema that resources/remote/postgresql_*.sql describe. It holds
/// everybody to their roles: who pushes is whose account connects, and the server judges. Connects when it is first asked
/// something, and anew after the line was lost. Works through PgBouncer in transaction mode: nothing outlives a statement.
/// While one page of the feed is looked at the server reads the next, where no pooler stands between.
class PostgresRemote final : public Remote
{
public:
    static Result<std::unique_ptr<PostgresRemote>> open(const RemoteAddress &address, const RemoteCredentials &credentials);

    Result<RemoteInfo> hello(const ClientHello &hello) override;
    Result<FeedPage> changesAfter(const SyncCursor &cursor, int pushes) override;
    Result<QList<PushAnswer>> push(const QList<Push> &pushes) override;
    Result<void> vouch(const QList<QByteArray> &statements) override;
    Result<SyncRecord> record(const QString &kind, const QByteArray &key) override;
    Result<void> takeChain(const QList<ChainEntry> &entries) override;
    Result<void> openUp() override;
    Result<QList<ClientInfo>> clients() override;
    Result<void> setRevoked(ClientId client, bool revoked) override;
    Result<AssetState> assetState(const QByteArray &sha256Hex) override;
    Result<void> putAssetChunk(const QByteArray &sha256Hex, qint64 size, int chunk, const QByteArray &bytes) override;
    Result<QByteArray> assetChunk(const QByteArray &sha256Hex, int chunk) override;
    Result<void> tellPresence(ClientId client, PersonId person, ArticleId article, int seconds) override;
    Result<QList<Presence>> presence() override;
    Result<Lease> takeLease(const QString &name, ClientId client, int seconds) override;
    Result<void> giveLeaseBack(const Lease &lease) override;

private:
    PostgresRemote(const RemoteAddress &address, const RemoteCredentials &credentials, std::unique_ptr<PostgresConnection> connection);
    /// Over the connection there is, or a new one.
    Result<PostgresRows> ask(const char *sql, const QList<PostgresValue> &parameters = {});
    Result<PostgresRows> readFeed(qint64 after, int pushes);
    void readAhead(const FeedPage &page, int pushes);
    Result<QList<PushAnswer>> pushSome(const QList<Push> &pushes);

    RemoteAddress m_address;
    RemoteCredentials m_credentials;
    std::unique_ptr<PostgresConnection> m_connection;
    struct Ahead
    {
        qint64 seq = 0;
        int pushes = 0;
        bool operator==(const Ahead &) const = default;
    };
    std::optional<Ahead> m_ahead; ///< the page that was asked for already, over this connection
};

} // namespace galley
