// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "syncdesk.h"
#include "sync/postgresstore.h"
#include "testkit/postgresserver.h"

namespace galley::testkit {

/// A newsroom's store in a database of its own on this server, and the accounts of its people.
class PostgresHouse
{
public:
    /// Empty: it is being filled by whoever made it, which is the founder's account. Clock and server must outlive it.
    PostgresHouse(PostgresServer &server, NewsroomId newsroom, const Person &founder, const Clock &clock);

    QString database() const { return m_house.database; }
    QString keeper() const { return m_house.owner; }
    PostgresServer &server() const { return m_server; }
    SqlAnswer sql(const QString &sql) const { return m_server.sql(sql, m_house.database); } ///< as the superuser

    /// An account with the roles that the register gives this person, or with these.
    void addAccount(const Person &person) { addAccount(person, person.roles); }
    void addAccount(const Person &person, const QList<RoleGrant> &roles, bool publisher = false);
    QString login(PersonId person) const { return m_logins.value(person); }
    const QHash<PersonId, QString> &logins() const { return m_logins; }
    /// Whose connection asks for what is nobody's in particular: a chief editor's where there is one, else the keeper's.
    QString speaker() const { return m_speaker; }
    void setSpeaker(const QString &login) { m_speaker = login; }
    std::unique_ptr<PostgresStore> store() const; ///< as its keeper has it

    /// How this login comes to the store: over TLS; or plain, through a port before the server.
    RemoteAddress address(const QString &login, int plainPort = 0) const;
    RemoteAddress pooledAddress(const QString &login, const PostgresPooler &pooler) const;
    static RemoteCredentials credentials(const QString &login) { return {PostgresServer::passwordOf(login)}; }
    std::unique_ptr<Remote> connect(const QString &login, int plainPort = 0) const;
    StoreDoor door(const QString &login, int plainPort = 0) const;

    /// As after the database came back from a backup.
    void renewEpoch() const;
    /// Presences and leases are as old as if so much time had gone by.
    void age(qint64 seconds) const;

private:
    PostgresServer &m_server;
    const Clock &m_clock;
    PostgresServer::House m_house;
    QHash<PersonId, QString> m_logins;
    QString m_speaker;
};

/// All people at one workstation, each with a connection of their own: what somebody stated they vouch for themselves, and
/// what a person has to do in person goes over theirs. For suites that know of one remote and many people.
class EverybodysRemote final : public Remote
{
public:
    /// What is nobody's in particular goes over the speaker's connection.
    explicit EverybodysRemote(PostgresHouse &house, int plainPort = 0) : m_house(house), m_plainPort(plainPort) {}
    /// Ends all connections; they come again by themselves.
    void disconnect() { m_remotes.clear(); }

    Result<RemoteInfo> hello(const ClientHello &hello) override;
    Result<FeedPage> changesAfter(const SyncCursor &cursor, int pushes) override;
    Result<QList<PushAnswer>> push(const QList<Push> &pushes) override;
    Result<void> vouch(const QList<QByteArray> &statements) override;
    Result<SyncRecord> record(const QString &kind, const QByteArray &key) override;
    Result<void> takeChain(const QList<ChainEntry> &entries) override;
    Result<void> openUp() override;
    Result<AssetState> assetState(const QByteArray &sha256Hex) override;
    Result<void> putAssetChunk(const QByteArray &sha256Hex, qint64 size, int chunk, const QByteArray &bytes) override;
    Result<QByteArray> assetChunk(const QByteArray &sha256Hex, int chunk) override;
    Result<QList<ClientInfo>> clients() override;
    Result<void> setRevoked(ClientId client, bool revoked) override;
    Result<void> tellPresence(ClientId client, PersonId person, ArticleId article, int seconds) override;
    Result<QList<Presence>> presence() override;
    Result<Lease> takeLease(const QString &name, ClientId client, int seconds) override;
    Result<void> giveLeaseBack(const Lease &lease) override;

private:
    Remote &as(const QString &login);
    Remote &anybody();
    Remote &of(PersonId person);

    PostgresHouse &m_house;
    int m_plainPort;
    QHash<QString, std::shared_ptr<Remote>> m_remotes;
};

/// A newsroom with its people and a store in PostgreSQL that it filled: as SyncedHouse, and each desk somebody's.
struct PostgresSyncedHouse
{
    explicit PostgresSyncedHouse(PostgresServer &server);
    TestNewsroom origin;   ///< closed; where people and sections come from
    std::unique_ptr<PostgresHouse> store;
    std::unique_ptr<SyncDesk> first;  ///< the reporter's
    std::unique_ptr<SyncDesk> open(PersonId person, int plainPort = 0); ///< a workstation of theirs, in step
    NewsroomId id;
};

/// The people of this store's register, as the superuser reads them.
QList<Person> peopleIn(const PostgresHouse &house);

} // namespace galley::testkit
