// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/postgresremote.h"

#include "store/codecs.h"
#include "sync/postgrespush.h"
#include "store/try.h"
#include "sync/synctext.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int interfaceVersion = 1;
constexpr const char *feed = "SELECT * FROM galley.changes_after($1, $2)";
constexpr qsizetype largestPush = 16 << 20;  ///< bytes of one call

template <typename IdType>
IdType idAt(const PostgresRows &rows, int row, int column)
{
    return rows.isNull(row, column) ? IdType() : IdType(rows.uuid(row, column));
}

/// Of a person's id as the store has it: hex without dashes.
PersonId personAt(const PostgresRows &rows, int row, int column)
{
    const QByteArray raw = QByteArray::fromHex(rows.bytes(row, column));
    return raw.size() == 16 ? PersonId(QUuid::fromRfc4122(raw)) : PersonId();
}

void takeRow(FeedPage &page, const PostgresRows &rows, int row)
{
    const auto bytes = [&](int column) { return rows.bytes(row, column); };
    switch (bytes(0).at(0)) {
    case 'm':
        page.head = rows.number(row, 1);
        page.epoch = EpochId(QUuid::fromRfc4122(bytes(2)));
        break;
    case 'r':
        page.revisions.append({bytes(2), ArticleId(QUuid::fromRfc4122(bytes(3))), splitHashes(bytes(4)), bytes(5), bytes(7),
                               PersonId(QUuid::fromRfc4122(bytes(6))), QDateTime::fromMSecsSinceEpoch(rows.number(row, 1), QTimeZone::UTC)});
        break;
    case 'e':
        page.entries.append({rows.number(row, 1), bytes(2), bytes(3), bytes(4), bytes(5), bytes(6)});
        break;
    default:
        page.records.append({rows.text(row, 8), bytes(2), bytes(7), bytes(3)});
        break;
    }
}

} // namespace

PostgresRemote::PostgresRemote(const RemoteAddress &address, const RemoteCredentials &credentials, std::unique_ptr<PostgresConnection> connection)
    : m_address(address)
    , m_credentials(credentials)
    , m_connection(std::move(connection))
{
}

Result<std::unique_ptr<PostgresRemote>> PostgresRemote::open(const RemoteAddress &address, const RemoteCredentials &credentials)
{
    GALLEY_TAKE(connection, PostgresConnection::open(address, credentials));
    return std::unique_ptr<PostgresRemote>(new PostgresRemote(address, credentials, std::move(connection)));
}

Result<PostgresRows> PostgresRemote::ask(const char *sql, const QList<PostgresValue> &parameters)
{
    if (!m_connection || !m_connection->isAlive()) {
        m_ahead.reset();
        GALLEY_TAKE(again, PostgresConnection::open(m_address, m_credentials));
        m_connection = std::move(again);
    }
    auto rows = m_connection->query(sql, parameters);
    if (!rows && rows.error().code == ErrorCode::Network)
        m_connection.reset();
    return rows;
}

Result<RemoteInfo> PostgresRemote::hello(const ClientHello &hello)
{
    m_ahead.reset();
    GALLEY_TAKE(rows, ask("SELECT newsroom, epoch, head, entries, min_client, person, revoked, filling FROM galley.hello($1, $2, $3)",
                          {hello.client, hello.name, qint64(hello.version)}));
    if (rows.count() != 1)
        return failure(ErrorCode::Corrupt, Sync::tr("The newsroom's store answered with an error."));
    RemoteInfo info;
    info.newsroom = idAt<NewsroomId>(rows, 0, 0);
    info.epoch = idAt<EpochId>(rows, 0, 1);
    info.head = rows.number(0, 2);
    info.entries = rows.number(0, 3);
    info.minClient = static_cast<int>(rows.number(0, 4));
    info.holdsToRoles = true;
    info.person = personAt(rows, 0, 5);
    info.clientRevoked = rows.yes(0, 6);
    info.filling = rows.yes(0, 7);
    if (hello.version < info.minClient || info.minClient > interfaceVersion)
        return failure(ErrorCode::NewerVersion, Sync::tr("The newsroom's store asks for a newer Galley. Your work is kept here until then."));
    return info;
}

Result<PostgresRows> PostgresRemote::readFeed(qint64 after, int pushes)
{
    const bool isAsked = m_connection && std::exchange(m_ahead, std::nullopt) == Ahead{after, pushes};
    if (!isAsked)
        return ask(feed, {after, qint64(pushes)});
    auto rows = m_connection->answer();
    if (!rows && rows.error().code == ErrorCode::Network)
        m_connection.reset();
    return rows;
}

/// A pooler would keep a connection for it.
void PostgresRemote::readAhead(const FeedPage &page, int pushes)
{
    if (page.to < page.head && !m_address.pooled && m_connection && m_connection->send(feed, {page.to, qint64(pushes)}))
        m_ahead = Ahead{page.to, pushes};
}

Result<FeedPage> PostgresRemote::changesAfter(const SyncCursor &cursor, int pushes)
{
    GALLEY_TAKE(rows, readFeed(cursor.seq, pushes));
    FeedPage page;
    page.from = cursor.seq;
    for (int row = 0; row < rows.count(); ++row)
        takeRow(page, rows, row);
    if (page.epoch.isNull())
        return failure(ErrorCode::Refused, Sync::tr("The newsroom's store does not let this account do that."));
    if (cursor.seq > page.head)
        return failure(ErrorCode::Conflict, Sync::tr("The newsroom's store has forgotten what it had: it knows less than this workstation read there."));
    page.to = qMin(page.head, cursor.seq + pushes);
    readAhead(page, pushes);
    return page;
}

Result<QList<PushAnswer>> PostgresRemote::push(const QList<Push> &pushes)
{
    QList<PushAnswer> answers;
    QList<Push> some;
    qsizetype size = 0;
    for (qsizetype i = 0; i < pushes.size(); ++i) {
        some.append(pushes.at(i));
        for (const Revision &revision : pushes.at(i).revisions)
            size += revision.canonical.size();
        if (size < largestPush && i + 1 < pushes.size())
            continue;
        GALLEY_TAKE(part, pushSome(some));
        answers += part;
        some.clear();
        size = 0;
    }
    return answers;
}

Result<QList<PushAnswer>> PostgresRemote::pushSome(const QList<Push> &pushes)
{
    GALLEY_TAKE(json, pushesToJson(pushes));
    auto rows = ask("SELECT galley.push($1)::text", {json});
    // Somebody may be holding a transaction open, and everybody's pushes with it.
    if (!rows && rows.error().code == ErrorCode::Locked && ask("SELECT galley.end_idle()"))
        rows = ask("SELECT galley.push($1)::text", {json});
    if (!rows)
        return std::unexpected(rows.error());
    return answersFromJson(pushes, rows->bytes(0, 0));
}

Result<void> PostgresRemote::vouch(const QList<QByteArray> &statements)
{
    // An array of bytea as text: {"\\x…"}.
    QByteArray array("{");
    for (const QByteArray &statement : statements)
        array += (array.size() > 1 ? QByteArray(",") : QByteArray()) + "\"\\\\x" + statement.toHex() + '"';
    GALLEY_TRY(ask("SELECT galley.vouch($1)", {QString::fromLatin1(array + '}')}));
    return {};
}

Result<SyncRecord> PostgresRemote::record(const QString &kind, const QByteArray &key)
{
    GALLEY_TAKE(rows, ask("SELECT record, hash FROM galley.records WHERE kind = $1 AND key = $2", {kind, PostgresValue::bytes(key)}));
    SyncRecord found{kind, key, {}, {}};
    if (rows.count() > 0) {
        found.json = rows.bytes(0, 0);
        found.hash = rows.bytes(0, 1);
    }
    return found;
}

Result<void> PostgresRemote::takeChain(const QList<ChainEntry> &entries)
{
    const auto taken = ask("SELECT galley.take_chain($1)", {entriesToJson(entries)});
    if (taken)
        return {};
    if (taken.error().code == ErrorCode::Refused)
        return failure(ErrorCode::Refused, Sync::tr("The newsroom's store is in use: its audit chain is not replaced."), taken.error().detail);
    return std::unexpected(taken.error());
}

Result<void> PostgresRemote::openUp()
{
    GALLEY_TRY(ask("SELECT galley.open_up()"));
    return {};
}

Result<QList<ClientInfo>> PostgresRemote::clients()
{
    GALLEY_TAKE(rows, ask("SELECT id, name, person, first_seen, last_seen, revoked FROM galley.clients ORDER BY name, id"));
    QList<ClientInfo> all;
    for (int row = 0; row < rows.count(); ++row)
        all.append({idAt<ClientId>(rows, row, 0), rows.text(row, 1), personAt(rows, row, 2), rows.time(row, 3), rows.time(row, 4), rows.yes(row, 5)});
    return all;
}

Result<void> PostgresRemote::setRevoked(ClientId client, bool revoked)
{
    GALLEY_TAKE(rows, ask("SELECT galley.set_revoked($1, $2)", {client, revoked ? u"true"_s : u"false"_s}));
    if (!rows.yes(0, 0))
        return failure(ErrorCode::NotFound, Sync::tr("The newsroom's store does not know this workstation."));
    return {};
}

Result<AssetState> PostgresRemote::assetState(const QByteArray &sha256Hex)
{
    GALLEY_TAKE(rows, ask("SELECT a.whole, a.size, c.chunk FROM galley.assets a LEFT JOIN galley.asset_chunks c ON c.sha256 = a.sha256 AND NOT a.whole "
                          "WHERE a.sha256 = $1 ORDER BY c.chunk",
                          {QString::fromLatin1(sha256Hex)}));
    AssetState state;
    for (int row = 0; row < rows.count(); ++row) {
        state.whole = rows.yes(row, 0);
        state.size = rows.number(row, 1);
        if (!rows.isNull(row, 2))
            state.chunks.append(static_cast<int>(rows.number(row, 2)));
    }
    return state;
}

Result<void> PostgresRemote::putAssetChunk(const QByteArray &sha256Hex, qint64 size, int chunk, const QByteArray &bytes)
{
    GALLEY_TAKE(rows, ask("SELECT galley.put_chunk($1, $2, $3, $4)", {QString::fromLatin1(sha256Hex), size, qint64(chunk), PostgresValue::bytes(bytes)}));
    const QString said = rows.text(0, 0);
    if (said == "wrong"_L1)
        return failure(ErrorCode::Usage, Sync::tr("A piece of a picture has not the length it should have."));
    if (said == "damaged"_L1)
        return failure(ErrorCode::Corrupt, Sync::tr("A picture arrived damaged in the newsroom's store. It is sent again."), QString::fromLatin1(sha256Hex));
    return {};
}

Result<QByteArray> PostgresRemote::assetChunk(const QByteArray &sha256Hex, int chunk)
{
    GALLEY_TAKE(rows, ask("SELECT bytes FROM galley.asset_chunks WHERE sha256 = $1 AND chunk = $2", {QString::fromLatin1(sha256Hex), qint64(chunk)}));
    if (rows.count() == 0)
        return failure(ErrorCode::NotFound, Sync::tr("The newsroom's store has not got this picture."), QString::fromLatin1(sha256Hex));
    return rows.bytes(0, 0);
}

Result<void> PostgresRemote::tellPresence(ClientId client, PersonId person, ArticleId article, int seconds)
{
    GALLEY_TRY(ask("SELECT galley.tell_presence($1, $2, $3, $4)", {client, person, article, qint64(seconds)}));
    return {};
}

Result<QList<Presence>> PostgresRemote::presence()
{
    GALLEY_TAKE(rows, ask("SELECT client, person, article, until FROM galley.presence WHERE until > now() ORDER BY until"));
    QList<Presence> present;
    for (int row = 0; row < rows.count(); ++row)
        present.append({idAt<ClientId>(rows, row, 0), idAt<PersonId>(rows, row, 1), idAt<ArticleId>(rows, row, 2), rows.time(row, 3)});
    return present;
}

Result<Lease> PostgresRemote::takeLease(const QString &name, ClientId client, int seconds)
{
    GALLEY_TAKE(rows, ask("SELECT holder, fence, until FROM galley.take_lease($1, $2, $3)", {name, client, qint64(seconds)}));
    if (rows.count() != 1)
        return failure(ErrorCode::Corrupt, Sync::tr("The newsroom's store answered with an error."));
    return Lease{name, idAt<ClientId>(rows, 0, 0), rows.number(0, 1), rows.time(0, 2)};
}

Result<void> PostgresRemote::giveLeaseBack(const Lease &lease)
{
    GALLEY_TRY(ask("SELECT galley.give_lease_back($1, $2, $3)", {lease.name, lease.holder, lease.fence}));
    return {};
}

} // namespace galley
