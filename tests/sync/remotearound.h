// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/remote.h"

namespace galley::testkit {

/// Another remote with something around it: every call goes through before() and after(), either of which may end it.
class RemoteAround : public Remote
{
public:
    explicit RemoteAround(Remote &remote) : m_remote(remote) {}

    Result<RemoteInfo> hello(const ClientHello &hello) override { return through([&] { return m_remote.hello(hello); }); }
    Result<FeedPage> changesAfter(const SyncCursor &cursor, int pushes) override { return through([&] { return m_remote.changesAfter(cursor, pushes); }); }
    Result<QList<PushAnswer>> push(const QList<Push> &pushes) override { return through([&] { return m_remote.push(pushes); }); }
    Result<void> vouch(const QList<QByteArray> &statements) override { return through([&] { return m_remote.vouch(statements); }); }
    Result<SyncRecord> record(const QString &kind, const QByteArray &key) override { return through([&] { return m_remote.record(kind, key); }); }
    Result<void> takeChain(const QList<ChainEntry> &entries) override { return through([&] { return m_remote.takeChain(entries); }); }
    Result<void> openUp() override { return through([&] { return m_remote.openUp(); }); }
    Result<AssetState> assetState(const QByteArray &name) override { return through([&] { return m_remote.assetState(name); }); }
    Result<void> putAssetChunk(const QByteArray &name, qint64 size, int chunk, const QByteArray &bytes) override
    {
        return through([&] { return m_remote.putAssetChunk(name, size, chunk, bytes); });
    }
    Result<QByteArray> assetChunk(const QByteArray &name, int chunk) override { return through([&] { return m_remote.assetChunk(name, chunk); }); }
    Result<QList<ClientInfo>> clients() override { return through([&] { return m_remote.clients(); }); }
    Result<void> setRevoked(ClientId client, bool revoked) override { return through([&] { return m_remote.setRevoked(client, revoked); }); }
    Result<void> tellPresence(ClientId client, PersonId person, ArticleId article, int seconds) override
    {
        return through([&] { return m_remote.tellPresence(client, person, article, seconds); });
    }
    Result<QList<Presence>> presence() override { return through([&] { return m_remote.presence(); }); }
    Result<Lease> takeLease(const QString &name, ClientId client, int seconds) override { return through([&] { return m_remote.takeLease(name, client, seconds); }); }
    Result<void> giveLeaseBack(const Lease &lease) override { return through([&] { return m_remote.giveLeaseBack(lease); }); }

protected:
    virtual Result<void> before() { return {}; } ///< an error: the remote never hears of it
    virtual Result<void> after() { return {}; }  ///< an error: the remote did it, and the answer is lost

    Remote &m_remote;

private:
    template <typename Call>
    auto through(Call call) -> decltype(call())
    {
        if (const auto begun = before(); !begun)
            return std::unexpected(begun.error());
        auto answer = call();
        if (const auto ended = after(); !ended)
            return std::unexpected(ended.error());
        return answer;
    }
};

} // namespace galley::testkit
