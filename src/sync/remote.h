// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"
#include "sync/record.h"

#include <QDateTime>

namespace galley {

// The newsroom's store as its workstations see it: 远端. It holds every record as it last accepted it, every revision,
// the audit chain, whose order it decides, and the pictures. It never looks into a client: clients ask.
//
// How work comes together. A client works in its own folder as if there were no remote. What it did since both last
// agreed is a Push: records with the hash each was made from, the statements behind the change, the new texts. The
// remote takes a push in one transaction, if nothing changed underneath (compare and set), it has not seen the operation
// before (else it answers as it did), and the statements, judged by the table of rules in src/article from the record as
// it stands there, come to what the pushed record says. It then numbers the statements, and bumps its one counter last;
// the counter's value is the push's place in the feed. Clients read the feed from where they are, as (epoch, seq), and
// store that place with the rows it covers. A new epoch says: this remote may have forgotten things. Compare everything,
// delete nothing.

/// Who calls, and what for.
struct ClientHello
{
    ClientId client;
    QString name;          ///< of the workstation, for lists of clients
    int version = 1;       ///< of this interface
};

struct RemoteInfo
{
    NewsroomId newsroom;
    EpochId epoch;
    qint64 head = 0;        ///< the counter: place of the last push
    qint64 entries = 0;     ///< in the chain
    int minClient = 1;      ///< older clients are refused
    bool holdsToRoles = false; ///< false: whoever can open it can do everything in it (embedded)
    PersonId person;        ///< whose account this connection is; null where the store knows no accounts (embedded)
    bool clientRevoked = false;
    bool filling = false;   ///< it is being filled by the newsroom that made it; nobody else comes in until openUp()
    bool operator==(const RemoteInfo &) const = default;
};

/// A place in the feed.
struct SyncCursor
{
    EpochId epoch;
    qint64 seq = 0;
    bool operator==(const SyncCursor &) const = default;
};

/// What came after a place, up to another, in one view of the remote: of a record that changed several times only how it
/// last stands, where that was not later than `to`.
struct FeedPage
{
    EpochId epoch;
    qint64 from = 0;
    qint64 to = 0;          ///< from: nothing came
    qint64 head = 0;
    QList<Revision> revisions;
    QList<ChainEntry> entries; ///< without holes
    QList<SyncRecord> records;
    bool operator==(const FeedPage &) const = default;
};

struct PushAnswer
{
    enum class Verdict {
        Accepted,
        Overtaken,     ///< something changed underneath: read the feed and bring it together first
        Taken,         ///< a name or address that must be the only one is another's already
        Refused,       ///< a rule forbids a statement; nothing of the push was taken
        AssetsMissing, ///< send these first
        OtherEpoch,    ///< compare everything first
        Waits,         ///< a statement in it is of somebody who has not vouched for it (vouch()): it is kept, and tried again
        Damaged,       ///< hashes do not fit, or something that is named is not there
    };
    OperationId operation;
    Verdict verdict = Verdict::Damaged;
    OperationId refused;    ///< Refused: the statement's operation
    QString rule;           ///< Refused: ruleName(), or “overtaken”
    QString message;        ///< for people
    QList<QByteArray> assets; ///< AssetsMissing: their hashes, hex
    qint64 seq = 0;         ///< Accepted: its place in the feed
    bool operator==(const PushAnswer &) const = default;
};

/// What the remote has of a picture. Chunks are assetChunkBytes long, the last one shorter.
struct AssetState
{
    bool whole = false;
    qint64 size = 0;
    QList<int> chunks;      ///< those that are there, rising; empty with whole
    bool operator==(const AssetState &) const = default;
};
inline constexpr qsizetype assetChunkBytes = 1 << 20;

/// 工作站: a client as the store knows it.
struct ClientInfo
{
    ClientId id;
    QString name;
    PersonId person;        ///< who was last there with it; null where the store knows no accounts
    QDateTime firstSeen;    ///< by the remote's clock
    QDateTime lastSeen;
    bool revoked = false;
    bool operator==(const ClientInfo &) const = default;
};

/// Who has which article open. A hint, never a lock.
struct Presence
{
    ClientId client;
    PersonId person;
    ArticleId article;
    QDateTime until;        ///< by the remote's clock
    bool operator==(const Presence &) const = default;
};

/// 发布租约: one publisher per outlet at a time. The fence rises with each new holder: whoever writes for an outlet
/// carries it, and is refused once a newer one was given out.
struct Lease
{
    QString name;           ///< of what: outlet/ID
    ClientId holder;
    qint64 fence = 0;
    QDateTime until;        ///< by the remote's clock
    bool operator==(const Lease &) const = default;
};

/// One connection to the newsroom's store. Used by one thread at a time; calls block. An error of a call says nothing
/// about whether it was carried out (Network above all): pushes are sent again as they were, everything else may be
/// asked again. Errors: Network where the store is not there or not to be reached; Io, DiskFull, Locked as they are; NewerVersion
/// where this client is too old for it; Refused where this client was shut out; Corrupt.
class Remote
{
public:
    virtual ~Remote() = default;

    virtual Result<RemoteInfo> hello(const ClientHello &hello) = 0;
    /// At most about so many pushes; seq must not be behind the remote's own (Conflict).
    virtual Result<FeedPage> changesAfter(const SyncCursor &cursor, int pushes) = 0;
    /// Each by itself, in this order; an answer each.
    virtual Result<QList<PushAnswer>> push(const QList<Push> &pushes) = 0;
    /// The person of this connection says that these statements (statementBytes()) are theirs. A push with statements of
    /// several people is taken once each has vouched for what is theirs over their own account; for the statements of
    /// the one who pushes that goes without saying. Where the store knows no accounts nothing is asked.
    virtual Result<void> vouch(const QList<QByteArray> &statements) = 0;
    /// One record as it stands; gone where there is none.
    virtual Result<SyncRecord> record(const QString &kind, const QByteArray &key) = 0;

    // A new remote is filled by the newsroom it is made for: its chain as it stands, then its records, which nobody
    // judges, for they were judged when they came about. Then it is opened.
    virtual Result<void> takeChain(const QList<ChainEntry> &entries) = 0;
    virtual Result<void> openUp() = 0;

    virtual Result<AssetState> assetState(const QByteArray &sha256Hex) = 0;
    /// The last missing chunk completes it: then its hash is checked, and where it does not fit everything of it is
    /// thrown away (Corrupt).
    virtual Result<void> putAssetChunk(const QByteArray &sha256Hex, qint64 size, int chunk, const QByteArray &bytes) = 0;
    virtual Result<QByteArray> assetChunk(const QByteArray &sha256Hex, int chunk) = 0;

    virtual Result<QList<ClientInfo>> clients() = 0; ///< by name
    /// A client that was lost is shut out, or let in again. Refused where this person may not (chief editors and
    /// administrators may).
    virtual Result<void> setRevoked(ClientId client, bool revoked) = 0;

    /// For so many seconds from now; none: no longer.
    virtual Result<void> tellPresence(ClientId client, PersonId person, ArticleId article, int seconds) = 0;
    virtual Result<QList<Presence>> presence() = 0; ///< those that hold now

    /// Given to this client, or lengthened, unless another holds it (the holder is answered).
    virtual Result<Lease> takeLease(const QString &name, ClientId client, int seconds) = 0;
    virtual Result<void> giveLeaseBack(const Lease &lease) = 0;
};

} // namespace galley
