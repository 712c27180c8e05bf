// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgreshouse.h"

#include "sync/judge.h"

using namespace Qt::StringLiterals;

namespace galley::testkit {

namespace {

void demand(const SqlAnswer &answer)
{
    if (!answer.ok)
        qFatal("%s", qPrintable(answer.message));
}

} // namespace

PostgresHouse::PostgresHouse(PostgresServer &server, NewsroomId newsroom, const Person &founder, const Clock &clock)
    : m_server(server)
    , m_clock(clock)
    , m_house(got(server.createDatabase()))
    , m_speaker(m_house.owner)
{
    got(PostgresStore::create(address(keeper()), credentials(keeper()), newsroom, founder));
    m_logins.insert(founder.id, keeper());
}

std::unique_ptr<PostgresStore> PostgresHouse::store() const
{
    return got(PostgresStore::open(address(keeper()), credentials(keeper())));
}

void PostgresHouse::addAccount(const Person &person, const QList<RoleGrant> &roles, bool publisher)
{
    // Logins are the server's, and so are the names of groups: PREFIX_editor.
    StoreAccount account{person.login + u'.' + database(), person.id, {}, publisher};
    for (const RoleGrant &grant : roles) {
        if (!account.roles.contains(grant.role))
            account.roles.append(grant.role);
    }
    got(store()->add(account, PostgresServer::passwordOf(account.login)));
    m_logins.insert(person.id, account.login);
    if (account.roles.contains(Role::Chief) && m_speaker == keeper())
        m_speaker = account.login;
}

RemoteAddress PostgresHouse::address(const QString &login, int plainPort) const
{
    return got(remoteAddress(plainPort == 0 ? m_server.address(login, database()) : m_server.plainAddress(login, database(), plainPort), {}));
}

RemoteAddress PostgresHouse::pooledAddress(const QString &login, const PostgresPooler &pooler) const
{
    RemoteAddress address = this->address(login);
    address.port = pooler.port();
    address.pooled = true;
    return address;
}

std::unique_ptr<Remote> PostgresHouse::connect(const QString &login, int plainPort) const
{
    return got(openRemote(address(login, plainPort), credentials(login), m_clock));
}

StoreDoor PostgresHouse::door(const QString &login, int plainPort) const
{
    return {address(login, plainPort).text(), [this, login, plainPort] { return connect(login, plainPort); }};
}

void PostgresHouse::renewEpoch() const
{
    got(store()->renewEpoch());
}

void PostgresHouse::age(qint64 seconds) const
{
    for (const QString &table : {u"presence"_s, u"leases"_s})
        demand(sql(u"UPDATE galley.%1 SET until = until - make_interval(secs => %2)"_s.arg(table).arg(seconds)));
}

QList<Person> peopleIn(const PostgresHouse &house)
{
    QList<SyncRecord> records;
    for (const QStringList &row : house.sql(u"SELECT encode(key, 'hex'), record FROM galley.records WHERE kind = 'people' AND record <> ''"_s).rows)
        records.append(syncRecord(u"people"_s, QByteArray::fromHex(row.at(0).toLatin1()), row.at(1).toUtf8()));
    return judgedRegisters(records).people.values();
}

Remote &EverybodysRemote::as(const QString &login)
{
    auto &remote = m_remotes[login];
    if (!remote)
        remote = m_house.connect(login, m_plainPort);
    return *remote;
}

Remote &EverybodysRemote::anybody()
{
    return as(m_house.speaker());
}

Remote &EverybodysRemote::of(PersonId person)
{
    const QString login = m_house.login(person);
    return login.isEmpty() ? anybody() : as(login);
}

Result<RemoteInfo> EverybodysRemote::hello(const ClientHello &hello)
{
    return anybody().hello(hello);
}

Result<FeedPage> EverybodysRemote::changesAfter(const SyncCursor &cursor, int pushes)
{
    return anybody().changesAfter(cursor, pushes);
}

/// Each by whoever stated the first thing in it; the others vouch for theirs. Whose account is shut says nothing more.
Result<QList<PushAnswer>> EverybodysRemote::push(const QList<Push> &pushes)
{
    QList<PushAnswer> answers;
    for (const Push &push : pushes) {
        PersonId pusher;
        for (const ChainEntry &entry : push.entries) {
            GALLEY_TAKE(statement, statementFromBytes(entry.statement));
            if (statement.person.isNull() || !m_house.logins().contains(statement.person))
                continue;
            pusher = pusher.isNull() ? statement.person : pusher;
            const auto vouched = of(statement.person).vouch({entry.statement});
            if (!vouched && vouched.error().code != ErrorCode::Refused)
                return std::unexpected(vouched.error());
        }
        auto some = of(pusher).push({push});
        if (!some && some.error().code == ErrorCode::Refused)
            some = anybody().push({push});
        if (!some)
            return some;
        answers += *some;
    }
    return answers;
}

Result<void> EverybodysRemote::vouch(const QList<QByteArray> &statements)
{
    for (const QByteArray &bytes : statements) {
        GALLEY_TAKE(statement, statementFromBytes(bytes));
        GALLEY_TRY(of(statement.person).vouch({bytes}));
    }
    return {};
}

Result<SyncRecord> EverybodysRemote::record(const QString &kind, const QByteArray &key)
{
    return anybody().record(kind, key);
}

Result<void> EverybodysRemote::takeChain(const QList<ChainEntry> &entries)
{
    return as(m_house.keeper()).takeChain(entries);
}

Result<void> EverybodysRemote::openUp()
{
    GALLEY_TRY(as(m_house.keeper()).openUp());
    for (const Person &person : peopleIn(m_house)) {
        if (!m_house.logins().contains(person.id))
            m_house.addAccount(person);
    }
    return {};
}

Result<AssetState> EverybodysRemote::assetState(const QByteArray &sha256Hex)
{
    return anybody().assetState(sha256Hex);
}

Result<void> EverybodysRemote::putAssetChunk(const QByteArray &sha256Hex, qint64 size, int chunk, const QByteArray &bytes)
{
    return anybody().putAssetChunk(sha256Hex, size, chunk, bytes);
}

Result<QByteArray> EverybodysRemote::assetChunk(const QByteArray &sha256Hex, int chunk)
{
    return anybody().assetChunk(sha256Hex, chunk);
}

Result<QList<ClientInfo>> EverybodysRemote::clients()
{
    return anybody().clients();
}

Result<void> EverybodysRemote::setRevoked(ClientId client, bool revoked)
{
    return anybody().setRevoked(client, revoked);
}

Result<void> EverybodysRemote::tellPresence(ClientId client, PersonId person, ArticleId article, int seconds)
{
    return of(person).tellPresence(client, person, article, seconds);
}

Result<QList<Presence>> EverybodysRemote::presence()
{
    return anybody().presence();
}

Result<Lease> EverybodysRemote::takeLease(const QString &name, ClientId client, int seconds)
{
    return anybody().takeLease(name, client, seconds);
}

Result<void> EverybodysRemote::giveLeaseBack(const Lease &lease)
{
    return anybody().giveLeaseBack(lease);
}

PostgresSyncedHouse::PostgresSyncedHouse(PostgresServer &server)
{
    id = origin->id();
    const QList<Person> people = got(origin->people());
    const Person founder = got(origin->personByLogin(u"admin"));
    const QString folder = origin.folder();
    origin.close();
    store = std::make_unique<PostgresHouse>(server, id, founder, origin.clock);
    {
        SyncDesk filling(origin.clock, store->door(store->keeper()), folder);
        got(filling.local().begin(store->address(store->keeper()).text(), ClientId(QUuid::createUuid()), true));
        got(SyncEngine(filling.local(), filling.own()).fill());
    }
    for (const Person &person : people) {
        if (person.id != founder.id)
            store->addAccount(person);
    }
    first = open(origin.reporter);
}

std::unique_ptr<SyncDesk> PostgresSyncedHouse::open(PersonId person, int plainPort)
{
    auto desk = std::make_unique<SyncDesk>(origin.clock, store->door(store->login(person), plainPort), id);
    desk->sync();
    return desk;
}

} // namespace galley::testkit
