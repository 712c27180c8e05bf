// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/postgresstore.h"

#include "article/workflow.h"
#include "store/try.h"
#include "sync/synctext.h"

#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

// Q_INIT_RESOURCE must stand outside every namespace.
static void initPostgresResource()
{
    Q_INIT_RESOURCE(remote);
}

namespace galley {

namespace {

constexpr qint64 oldestServer = 140000;
constexpr int schemaVersion = 1;

QString groupName(Role role)
{
    return roleName(role).replace(u'-', u'_');
}

/// Of galley.transitions.
QString whoName(Actor who)
{
    switch (who) {
    case Actor::WriterOrSectionEditor:
        return u"writer-or-section-editor"_s;
    case Actor::Submitter:
        return u"submitter"_s;
    case Actor::StepReviewer:
        return u"step-reviewer"_s;
    case Actor::StepReviewerOrAbove:
        return u"step-reviewer-or-above"_s;
    case Actor::ChiefOnDuty:
        return u"chief-on-duty"_s;
    case Actor::Editor:
        return u"editor"_s;
    case Actor::SpikeRight:
        return u"spike-right"_s;
    case Actor::Proofreader:
        return u"proofreader"_s;
    case Actor::Chief:
        return u"chief"_s;
    case Actor::TheClock:
        return u"clock"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

template <typename List, typename Word>
QString arrayOf(const List &list, Word word)
{
    QStringList words;
    for (const auto &each : list)
        words.append(word(each));
    return u'{' + words.join(u',') + u'}';
}

QByteArray schemaFor(const PostgresConnection &connection, const QString &prefix)
{
    initPostgresResource();
    QByteArray all;
    for (const QString &part : {u"tables"_s, u"rules"_s, u"push"_s}) {
        QFile file(u":/remote/postgresql_%1.sql"_s.arg(part));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the store's schema is not in the program");
        all += file.readAll();
    }
    all.replace("@OWNER@", connection.quoted(prefix + u"_owner"_s));
    all.replace("@MEMBER@", connection.quoted(prefix + u"_member"_s));
    all.replace("@PREFIX@", prefix.toUtf8());
    return all;
}

Result<void> exportRules(PostgresConnection &connection)
{
    const auto number = [](auto value) { return QString::number(static_cast<int>(value)); };
    for (const Transition &row : transitions()) {
        GALLEY_TRY(connection.query("INSERT INTO galley.transitions (action, name, stages, lives, who, guards) VALUES ($1, $2, $3, $4, $5, $6)",
                                    {qint64(row.action), actionName(row.action), arrayOf(row.from, number), arrayOf(row.live, number), whoName(row.who),
                                     arrayOf(row.guards, ruleName)}));
    }
    return {};
}

Result<void> makeGroups(PostgresConnection &connection, const QString &prefix)
{
    QStringList groups{u"owner"_s, u"member"_s, u"publisher"_s};
    for (const Role role : allRoles)
        groups.append(groupName(role));
    for (const QString &group : std::as_const(groups))
        GALLEY_TRY(connection.script("CREATE ROLE " + connection.quoted(prefix + u'_' + group) + " NOLOGIN"));
    return connection.script("GRANT " + connection.quoted(prefix + u"_owner"_s) + " TO CURRENT_USER");
}

/// Nobody but members comes into the database, and nobody makes anything in it that could stand before what is the owner's.
Result<void> shutDatabase(PostgresConnection &connection, const QString &database, const QString &prefix)
{
    const QByteArray name = connection.quoted(database);
    GALLEY_TRY(connection.script("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC"));
    GALLEY_TRY(connection.script("GRANT CONNECT ON DATABASE " + name + " TO " + connection.quoted(prefix + u"_member"_s)));
    return connection.script("REVOKE ALL ON SCHEMA public FROM PUBLIC");
}

Result<void> fillSchema(PostgresConnection &connection, const RemoteAddress &address, NewsroomId newsroom, const Person &founder)
{
    const QString &prefix = address.database;
    GALLEY_TRY(makeGroups(connection, prefix));
    GALLEY_TRY(connection.script("CREATE SCHEMA galley AUTHORIZATION " + connection.quoted(prefix + u"_owner"_s)));
    GALLEY_TRY(shutDatabase(connection, address.database, prefix));
    GALLEY_TRY(connection.script("SET LOCAL ROLE " + connection.quoted(prefix + u"_owner"_s)));
    GALLEY_TRY(connection.script(schemaFor(connection, prefix)));
    GALLEY_TRY(exportRules(connection));
    GALLEY_TRY(connection.query("INSERT INTO galley.meta (version, min_client, prefix, newsroom, epoch, timeline) "
                                "VALUES ($1, 1, $2, $3, gen_random_uuid(), galley.timeline())",
                                {qint64(schemaVersion), prefix, newsroom}));
    GALLEY_TRY(connection.query("INSERT INTO galley.accounts (login, person) VALUES ($1, $2)",
                                {address.login, QString::fromLatin1(founder.id.uuid().toRfc4122().toHex())}));
    GALLEY_TRY(connection.script("RESET ROLE"));
    QStringList groups{u"member"_s};
    for (const RoleGrant &role : founder.roles)
        groups.append(groupName(role.role));
    for (const QString &group : std::as_const(groups))
        GALLEY_TRY(connection.script("GRANT " + connection.quoted(prefix + u'_' + group) + " TO CURRENT_USER"));
    return {};
}

} // namespace

PostgresStore::PostgresStore(std::unique_ptr<PostgresConnection> connection, const QString &prefix)
    : m_connection(std::move(connection))
    , m_prefix(prefix)
{
}

Result<void> PostgresStore::create(const RemoteAddress &address, const RemoteCredentials &credentials, NewsroomId newsroom, const Person &founder)
{
    static const QRegularExpression plainName(u"^[A-Za-z][A-Za-z0-9_-]{0,39}$"_s);
    if (!plainName.match(address.database).hasMatch())
        return failure(ErrorCode::Usage, Sync::tr("The name of the store's database has at most 40 Latin letters, figures, “-” and “_”: “%1” has not.").arg(address.database));
    GALLEY_TAKE(connection, PostgresConnection::open(address, credentials));
    GALLEY_TAKE(server, connection->query("SELECT current_setting('server_version_num')::bigint, to_regnamespace('galley') IS NOT NULL"));
    if (server.number(0, 0) < oldestServer)
        return failure(ErrorCode::NewerVersion, Sync::tr("The newsroom's store needs PostgreSQL 14 or later."));
    if (server.yes(0, 1))
        return failure(ErrorCode::Conflict, Sync::tr("There is a newsroom's store in this database already."));
    return inPostgresTransaction(*connection, [&] { return fillSchema(*connection, address, newsroom, founder); });
}

Result<std::unique_ptr<PostgresStore>> PostgresStore::open(const RemoteAddress &address, const RemoteCredentials &credentials)
{
    GALLEY_TAKE(connection, PostgresConnection::open(address, credentials));
    GALLEY_TAKE(there, connection->query("SELECT to_regnamespace('galley') IS NOT NULL"));
    if (!there.yes(0, 0))
        return failure(ErrorCode::NotFound, Sync::tr("There is no newsroom's store in this database."));
    QString prefix;
    auto asked = inPostgresTransaction(*connection, [&]() -> Result<void> {
        GALLEY_TAKE(owner, connection->query("SELECT pg_get_userbyid(nspowner)::text FROM pg_namespace WHERE nspname = 'galley'"));
        GALLEY_TRY(connection->script("SET LOCAL ROLE " + connection->quoted(owner.text(0, 0))));
        GALLEY_TAKE(meta, connection->query("SELECT prefix FROM galley.meta"));
        prefix = meta.text(0, 0);
        return {};
    });
    if (!asked)
        return failure(ErrorCode::Refused, Sync::tr("Only the account that made the newsroom's store keeps its accounts."), asked.error().detail);
    return std::unique_ptr<PostgresStore>(new PostgresStore(std::move(connection), prefix));
}

QByteArray PostgresStore::group(const QString &name) const
{
    return m_connection->quoted(m_prefix + u'_' + name);
}

Result<void> PostgresStore::grant(const QString &groupNamed, const QString &login, bool granted)
{
    const QByteArray account = m_connection->quoted(login);
    return m_connection->script((granted ? "GRANT " : "REVOKE ") + group(groupNamed) + (granted ? " TO " : " FROM ") + account);
}

Result<void> PostgresStore::asOwner(const char *sql, const QList<PostgresValue> &parameters)
{
    GALLEY_TRY(m_connection->script("SET LOCAL ROLE " + group(u"owner"_s)));
    GALLEY_TRY(m_connection->query(sql, parameters));
    return m_connection->script("RESET ROLE");
}

Result<void> PostgresStore::known(const QString &login)
{
    GALLEY_TAKE(all, accounts());
    if (!std::ranges::contains(all, login, &StoreAccount::login))
        return failure(ErrorCode::NotFound, Sync::tr("The newsroom's store has no account “%1”.").arg(login));
    return {};
}

Result<QList<StoreAccount>> PostgresStore::accounts()
{
    QList<StoreAccount> all;
    GALLEY_TRY(inPostgresTransaction(*m_connection, [&]() -> Result<void> {
        GALLEY_TRY(m_connection->script("SET LOCAL ROLE " + group(u"owner"_s)));
        GALLEY_TAKE(rows, m_connection->query(
            "SELECT a.login::text, a.person, coalesce((SELECT string_agg(g.rolname::text, ' ') FROM pg_roles g "
            "WHERE g.rolname LIKE replace(replace($1, '_', '\\_'), '%', '\\%') || '\\_%' AND EXISTS (SELECT FROM pg_roles r WHERE r.rolname = a.login "
            "AND pg_has_role(r.oid, g.oid, 'MEMBER'))), '') FROM galley.accounts a ORDER BY a.login", {m_prefix}));
        for (int row = 0; row < rows.count(); ++row) {
            StoreAccount account;
            account.login = rows.text(row, 0);
            account.person = PersonId(QUuid::fromRfc4122(QByteArray::fromHex(rows.bytes(row, 1))));
            const QStringList groups = rows.text(row, 2).split(u' ');
            for (const Role role : allRoles) {
                if (groups.contains(m_prefix + u'_' + groupName(role)))
                    account.roles.append(role);
            }
            account.publisher = groups.contains(m_prefix + u"_publisher"_s);
            all.append(account);
        }
        return {};
    }));
    return all;
}

Result<void> PostgresStore::add(const StoreAccount &account, const QString &password)
{
    GALLEY_TAKE(verifier, m_connection->scramVerifier(account.login, password));
    const QByteArray login = m_connection->quoted(account.login);
    auto added = inPostgresTransaction(*m_connection, [&]() -> Result<void> {
        GALLEY_TRY(m_connection->script("CREATE ROLE " + login + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD "
                                        + m_connection->literal(QString::fromLatin1(verifier))));
        GALLEY_TRY(m_connection->script("ALTER ROLE " + login + " SET idle_in_transaction_session_timeout = '15s'"));
        GALLEY_TRY(m_connection->script("ALTER ROLE " + login + " SET statement_timeout = '120s'"));
        GALLEY_TRY(grant(u"member"_s, account.login, true));
        for (const Role role : account.roles)
            GALLEY_TRY(grant(groupName(role), account.login, true));
        if (account.publisher)
            GALLEY_TRY(grant(u"publisher"_s, account.login, true));
        // So that the owner may end its sessions where they hold up everybody (galley.end_idle()).
        GALLEY_TRY(m_connection->script("GRANT " + login + " TO " + group(u"owner"_s)));
        return asOwner("INSERT INTO galley.accounts (login, person) VALUES ($1, $2)",
                       {account.login, QString::fromLatin1(account.person.uuid().toRfc4122().toHex())});
    });
    if (!added && added.error().code == ErrorCode::Conflict)
        return failure(ErrorCode::Conflict, Sync::tr("The server has a login “%1” already.").arg(account.login), added.error().detail);
    return added;
}

Result<void> PostgresStore::setRole(const QString &login, Role role, bool granted)
{
    GALLEY_TRY(known(login));
    return grant(groupName(role), login, granted);
}

Result<void> PostgresStore::setPublisher(const QString &login, bool granted)
{
    GALLEY_TRY(known(login));
    return grant(u"publisher"_s, login, granted);
}

Result<void> PostgresStore::setPassword(const QString &login, const QString &password)
{
    GALLEY_TRY(known(login));
    GALLEY_TAKE(verifier, m_connection->scramVerifier(login, password));
    return m_connection->script("ALTER ROLE " + m_connection->quoted(login) + " PASSWORD " + m_connection->literal(QString::fromLatin1(verifier)));
}

Result<void> PostgresStore::remove(const QString &login)
{
    GALLEY_TRY(known(login));
    GALLEY_TRY(inPostgresTransaction(*m_connection, [&]() -> Result<void> {
        GALLEY_TRY(asOwner("DELETE FROM galley.accounts WHERE login = $1", {login}));
        return m_connection->script("ALTER ROLE " + m_connection->quoted(login) + " NOLOGIN");
    }));
    GALLEY_TRY(m_connection->query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1", {login}));
    return m_connection->script("DROP ROLE " + m_connection->quoted(login));
}

Result<void> PostgresStore::renewEpoch()
{
    return inPostgresTransaction(*m_connection, [&] { return asOwner("UPDATE galley.meta SET epoch = gen_random_uuid()", {}); });
}

} // namespace galley
