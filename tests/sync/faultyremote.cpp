// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultyremote.h"

using namespace Qt::StringLiterals;

namespace galley::testkit {

FaultyRemote::FaultyRemote(Remote &remote, const Weather &weather, quint32 seed)
    : m_remote(remote)
    , m_weather(weather)
    , m_random(seed)
{
}

template <typename Call>
auto FaultyRemote::through(Call call) -> decltype(call())
{
    if (happens(m_weather.losesRequest))
        return failure(ErrorCode::Network, u"the request was lost"_s);
    auto answer = call();
    if (happens(m_weather.doubles))
        answer = call();
    if (happens(m_weather.losesReply))
        return failure(ErrorCode::Network, u"the reply was lost"_s);
    return answer;
}

void FaultyRemote::deliverLate()
{
    // The last first: late ones overtake each other, too.
    while (!m_late.isEmpty())
        static_cast<void>(m_remote.push({m_late.takeLast()}));
}

Result<QList<PushAnswer>> FaultyRemote::push(const QList<Push> &pushes)
{
    if (happens(m_weather.delays)) {
        m_late += pushes;
        return failure(ErrorCode::Network, u"the push is late"_s);
    }
    if (happens(30))
        deliverLate();
    // Cut in the middle: the first ones arrived.
    if (pushes.size() > 1 && happens(m_weather.losesRequest)) {
        static_cast<void>(m_remote.push(pushes.first(pushes.size() / 2)));
        return failure(ErrorCode::Network, u"the connection was cut"_s);
    }
    return through([&] { return m_remote.push(pushes); });
}

Result<RemoteInfo> FaultyRemote::hello(const ClientHello &hello) { return through([&] { return m_remote.hello(hello); }); }
Result<FeedPage> FaultyRemote::changesAfter(const SyncCursor &cursor, int pushes) { return through([&] { return m_remote.changesAfter(cursor, pushes); }); }
Result<SyncRecord> FaultyRemote::record(const QString &kind, const QByteArray &key) { return through([&] { return m_remote.record(kind, key); }); }
Result<void> FaultyRemote::takeChain(const QList<ChainEntry> &entries) { return through([&] { return m_remote.takeChain(entries); }); }
Result<void> FaultyRemote::openUp() { return through([&] { return m_remote.openUp(); }); }
Result<void> FaultyRemote::vouch(const QList<QByteArray> &statements) { return through([&] { return m_remote.vouch(statements); }); }
Result<QList<ClientInfo>> FaultyRemote::clients() { return through([&] { return m_remote.clients(); }); }
Result<void> FaultyRemote::setRevoked(ClientId client, bool revoked) { return through([&] { return m_remote.setRevoked(client, revoked); }); }
Result<AssetState> FaultyRemote::assetState(const QByteArray &name) { return through([&] { return m_remote.assetState(name); }); }
Result<void> FaultyRemote::putAssetChunk(const QByteArray &name, qint64 size, int chunk, const QByteArray &bytes)
{
    return through([&] { return m_remote.putAssetChunk(name, size, chunk, bytes); });
}
Result<QByteArray> FaultyRemote::assetChunk(const QByteArray &name, int chunk) { return through([&] { return m_remote.assetChunk(name, chunk); }); }
Result<void> FaultyRemote::tellPresence(ClientId client, PersonId person, ArticleId article, int seconds)
{
    return through([&] { return m_remote.tellPresence(client, person, article, seconds); });
}
Result<QList<Presence>> FaultyRemote::presence() { return through([&] { return m_remote.presence(); }); }
Result<Lease> FaultyRemote::takeLease(const QString &name, ClientId client, int seconds) { return through([&] { return m_remote.takeLease(name, client, seconds); }); }
Result<void> FaultyRemote::giveLeaseBack(const Lease &lease) { return through([&] { return m_remote.giveLeaseBack(lease); }); }

} // namespace galley::testkit
