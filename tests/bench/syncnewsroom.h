// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/postgreshouse.h"

namespace galley::bench {

/// A newsroom in a folder of its own whose store lies in PostgreSQL, with the system's clock.
class SyncNewsroom
{
public:
    explicit SyncNewsroom(testkit::PostgresServer &server);

    Newsroom &newsroom() const { return *m_newsroom; }
    testkit::PostgresHouse &store() const { return *m_store; }
    LocalNewsroom &local() const { return *m_local; }
    const Person &admin() const { return m_admin; }
    SectionId section() const { return m_section; }
    NewArticle madeUp(int number) const; ///< about 800 characters, each its own
    /// Its store, filled with what is here; the administrator is its founder and a chief editor.
    SyncReport fill();
    Person addReporter(const QString &login); ///< in the register, not in the store yet
    std::unique_ptr<Remote> connect(PersonId person) const { return m_store->connect(m_store->login(person)); }
    Result<SyncReport> syncAs(Remote &remote) { return SyncEngine(*m_local, remote).sync(); }

    static const Clock &clock();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Newsroom> m_newsroom;
    std::unique_ptr<LocalNewsroom> m_local;
    std::unique_ptr<testkit::PostgresHouse> m_store;
    Person m_admin;
    SectionId m_section;
};

/// Another workstation of it, with nothing in it yet.
class SyncDesktop
{
public:
    SyncDesktop(const SyncNewsroom &origin, PersonId person);
    Newsroom &newsroom() const { return *m_newsroom; }
    Remote &remote() { return *m_remote; }
    void connect();    ///< anew
    void disconnect() { m_remote.reset(); }
    SyncReport sync();

private:
    const SyncNewsroom &m_origin;
    PersonId m_person;
    QTemporaryDir m_folder;
    std::unique_ptr<Newsroom> m_newsroom;
    std::unique_ptr<LocalNewsroom> m_local;
    std::unique_ptr<Remote> m_remote;
};

/// The value below which so many per cent of these lie.
double percentile(QList<double> values, int percent);

} // namespace galley::bench
