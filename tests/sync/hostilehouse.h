// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forgery.h"
#include "hostilesql.h"
#include "postgreshouse.h"

#include <map>

namespace galley::testkit {

/// A newsroom's store with something of everything in it, and people with accounts who will try what is not theirs. What
/// they are after lies in one section; whatever roles they have hold for another.
class HostileHouse
{
public:
    explicit HostileHouse(PostgresServer &server);

    /// Who attacks: reporter, editor, section head, chief, proofreader, administrator, publisher, upstart (a chief by the
    /// register alone), demoted (a chief by the server alone), dismissed (inactive, the account is still there), stray (in
    /// the groups, without a person).
    static QStringList attackers();
    /// May they work with the store at all?
    static bool isMember(const QString &role) { return role != u"dismissed" && role != u"stray"; }
    static bool managesRegisters(const QString &role) { return role == u"chief" || role == u"administrator"; }
    /// Over the connection they had before, as if it were new.
    Attacker attacker(const QString &role);
    Attacker attackerAnew(const QString &role); ///< over a new one
    PersonId person(const QString &role) const { return m_people.value(role); }

    /// A word that stands in what only some may read; of members' reading, and of everything.
    static QString hiddenWord() { return QStringLiteral("xyzzy-hidden"); }
    static QString writtenWord() { return QStringLiteral("鸿雁传书"); }

    /// What somebody of the newsroom did and nobody sent yet.
    struct Prey
    {
        Push push;
        PersonId by;
    };
    const QMap<QString, Prey> &prey() const { return m_prey; }
    /// One of these in another's name, with operations of its own.
    Forgery inNameOf(const QString &role, const QString &what) const;
    Forgery asItIs(const QString &what) const;
    /// A record of the store as it stands, as a push that says nothing of it.
    Forgery standing(const QString &kind, const QByteArray &key) const;
    Forgery standingArticle() const; ///< somebody's draft
    /// Empty: nothing was taken, and the store said why.
    static QString pushed(Attacker &by, const Forgery &forgery);
    static QString pushed(Attacker &by, const QString &json);

    /// Everything of the store that an attack may not change, rows and shape: tables, rights, functions, roles.
    QString fingerprint() const;

    PostgresSyncedHouse house;
    std::unique_ptr<EverybodysRemote> everybody;
    Person founder;

private:
    void addPeople();
    void addArticles();
    void doWhatNobodySends();
    QString loginOf(const QString &role) const;
    using SyncKey = std::pair<QString, QByteArray>; ///< kind and key of a record
    void changeRegister(const QString &what, const std::function<SyncKey(Newsroom &)> &change);
    void changeRegisters();
    void noteArticles();
    void hideWords();
    ArticleId written(const QString &headline);
    void go(ArticleId id, const QList<std::pair<Action, PersonId>> &steps);
    void note(const QString &what, PersonId by, const SyncDesk &desk, const SyncKey &changed);

    QHash<QString, PersonId> m_people;
    QHash<QString, ArticleId> m_articles;
    QMap<QString, Prey> m_prey;
    std::unique_ptr<SyncDesk> m_desk;
    std::map<QString, PostgresSession> m_sessions;
    mutable std::unique_ptr<PostgresSession> m_watching;
    mutable QString m_written;      ///< how far the server's log went when
    mutable QString m_fingerprint;  ///< this was taken
};

/// Against what the store keeps, by its own functions.
struct StoreAttack
{
    const char *name;
    std::function<QString(Attacker &, HostileHouse &)> carryOut;
    /// Whether this attacker may do it after all.
    std::function<bool(const QString &role)> isTheirRight = {};
};
const QList<StoreAttack> &storeAttacks();

} // namespace galley::testkit
