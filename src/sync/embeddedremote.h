// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/clock.h"
#include "store/database.h"
#include "sync/judge.h"
#include "sync/remote.h"

namespace galley {

/// 内置远端: the newsroom's store in a SQLite file, for one machine and for trying out. It judges as the newsroom's store
/// does, but whoever can write the file can write anything: it holds nobody to the roles, and says so
/// (RemoteInfo::holdsToRoles). Several processes of one machine may use the file at once; not over a network folder.
class EmbeddedRemote final : public Remote
{
public:
    /// A new, empty one. Conflict where the file is there already.
    static Result<void> create(const QString &file, NewsroomId newsroom, const Clock &clock);
    /// The clock must outlive it.
    static Result<std::unique_ptr<EmbeddedRemote>> open(const QString &file, const Clock &clock);
    /// A new epoch, for a file that came back from a backup: every client compares everything.
    static Result<void> renewEpoch(const QString &file, const Clock &clock);

    /// Breaks of the promises above, for the suite to find out (tests/sync). Never set outside tests.
    struct Breaks
    {
        bool forgetsOperations = false;   ///< a push that comes twice is done twice
        bool comparesNothing = false;     ///< no compare-and-set
        bool judgesNothing = false;
    };
    void setBreaks(const Breaks &breaks) { m_breaks = breaks; }

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
    EmbeddedRemote(std::unique_ptr<Database> database, const Clock &clock);

    Result<PushAnswer> pushOne(const Push &push);
    Result<PushAnswer> take(const Push &push);
    Result<std::optional<PushAnswer>> objection(const Push &push);
    Result<std::optional<PushAnswer>> judged(const Push &push, const QList<Statement> &statements);
    Result<std::optional<PushAnswer>> judgedArticle(const Push &push, const Push::Change &change, const QList<Statement> &statements,
                                                    const JudgedRegisters &registers);
    Result<QList<Statement>> newStatements(const Push &push);
    Result<JudgedRegisters> registers();
    Result<QList<QByteArray>> missingAssets(const Push &push);
    Result<bool> everythingNamedIsThere(const Push::Change &change, const Push &push);
    Result<void> append(const ChainEntry &entry, const Statement &statement, qint64 seq);
    Result<void> store(const Push &push, qint64 seq);

    Result<qint64> meta(QLatin1StringView key);
    Result<void> setMeta(QLatin1StringView key, const QVariant &value);
    Result<EpochId> epoch();
    QDateTime now() const { return m_clock.nowUtc().toUTC(); }

    std::unique_ptr<Database> m_database;
    const Clock &m_clock;
    Breaks m_breaks;
    JudgedRegisters m_registers;     ///< as of m_registersSeq
    qint64 m_registersSeq = -1;      ///< negative: not known
};

} // namespace galley
