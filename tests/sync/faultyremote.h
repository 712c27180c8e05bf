// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/remote.h"

#include <QRandomGenerator>

namespace galley::testkit {

/// A network between a workstation and the store: it loses what is asked and what is answered (after the store did it),
/// delivers twice, and brings what it had lost long afterwards. Which of these is decided by its random numbers alone.
class FaultyRemote final : public Remote
{
public:
    struct Weather
    {
        int losesRequest = 0;   ///< per cent
        int losesReply = 0;
        int doubles = 0;
        int delays = 0;         ///< of pushes: lost now, delivered at a later call
    };
    FaultyRemote(Remote &remote, const Weather &weather, quint32 seed);
    /// Pushes that are still under way somewhere arrive now.
    void deliverLate();
    QList<Push> takeLate() { return std::exchange(m_late, {}); }

    Result<RemoteInfo> hello(const ClientHello &hello) override;
    Result<FeedPage> changesAfter(const SyncCursor &cursor, int pushes) override;
    Result<QList<PushAnswer>> push(const QList<Push> &pushes) override;
    Result<SyncRecord> record(const QString &kind, const QByteArray &key) override;
    Result<void> takeChain(const QList<ChainEntry> &entries) override;
    Result<void> openUp() override;
    Result<void> vouch(const QList<QByteArray> &statements) override;
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
    bool happens(int percent) { return static_cast<int>(m_random.bounded(100)) < percent; }
    template <typename Call>
    auto through(Call call) -> decltype(call());

    Remote &m_remote;
    Weather m_weather;
    QRandomGenerator m_random;
    QList<Push> m_late;
};

} // namespace galley::testkit
