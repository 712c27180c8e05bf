// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testkit/postgresserver.h"

#include "store/try.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QThread>
#include <QUrl>

#include <csignal>

using namespace Qt::StringLiterals;

namespace galley::testkit {

namespace {

constexpr int patience = 60'000; // ms
constexpr int pause = 20;

/// Of the newest version that is installed; Debian keeps servers off the path.
QString serverProgram(const QString &name)
{
    QDir versions(u"/usr/lib/postgresql"_s);
    QString newest;
    int highest = 0;
    for (const QString &version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString program = versions.filePath(version + u"/bin/"_s + name);
        if (version.toInt() > highest && QFile::exists(program)) {
            highest = version.toInt();
            newest = program;
        }
    }
    return newest.isEmpty() ? installedProgram(name) : newest;
}

QString quoted(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', u"''"_s) + u'\'';
}

QString name(const QString &identifier)
{
    return u'"' + QString(identifier).replace(u'"', u"\"\""_s) + u'"';
}

Result<void> done(const SqlAnswer &answer)
{
    if (!answer.ok)
        return failure(ErrorCode::Internal, answer.message, answer.state);
    return {};
}

/// Whoever asks every so often until it is so.
Result<void> waitFor(const QString &what, const std::function<bool()> &isSo)
{
    const QDeadlineTimer deadline(patience);
    while (!isSo()) {
        if (deadline.hasExpired())
            return failure(ErrorCode::Io, u"Waited in vain: %1"_s.arg(what));
        QThread::msleep(pause);
    }
    return {};
}

QString temporaryFolder(const QString &kind)
{
    return QDir::tempPath() + u"/galley-"_s + kind + u"-XXXXXX"_s;
}

} // namespace

bool PostgresServer::isInstalled()
{
    return !serverProgram(u"initdb"_s).isEmpty() && !serverProgram(u"postgres"_s).isEmpty() && !installedProgram(u"openssl"_s).isEmpty();
}

Result<std::unique_ptr<PostgresServer>> PostgresServer::start()
{
    if (!isInstalled())
        return failure(ErrorCode::NotFound, u"There is no PostgreSQL server on this machine."_s);
    std::unique_ptr<PostgresServer> server(new PostgresServer);
    GALLEY_TRY(server->makeFolder());
    server->m_certificates = server->folder();
    GALLEY_TRY(server->makeCertificates());
    const QString word = server->m_folder->filePath(u"password"_s);
    GALLEY_TRY(ServerProcess::writeFor(word, password().toUtf8() + '\n'));
    GALLEY_TRY(ServerProcess::run(serverProgram(u"initdb"_s),
                                  {u"--pgdata"_s, server->dataFolder(), u"--username"_s, superuser(), u"--pwfile"_s, word, u"--auth=scram-sha-256"_s,
                                   u"--encoding=UTF8"_s, u"--locale=C.UTF-8"_s, u"--no-sync"_s, u"--no-instructions"_s},
                                  server->folder()));
    GALLEY_TRY(server->configure());
    GALLEY_TRY(server->run());
    return server;
}

PostgresServer::~PostgresServer()
{
    m_process.stop(SIGINT);
}

Result<void> PostgresServer::makeFolder()
{
    m_folder = std::make_unique<QTemporaryDir>(temporaryFolder(u"postgres"_s));
    if (!m_folder->isValid())
        return failure(ErrorCode::Io, u"There is no folder for the server."_s, m_folder->errorString());
    return ServerProcess::give(m_folder->path());
}

Result<void> PostgresServer::makeCertificates() const
{
    const auto make = [&](const QStringList &more) {
        return ServerProcess::run(installedProgram(u"openssl"_s),
                                  QStringList{u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-noenc"_s,
                                              u"-days"_s, u"2"_s} + more,
                                  m_certificates);
    };
    GALLEY_TRY(make({u"-subj"_s, u"/CN=Galley's tests"_s, u"-keyout"_s, u"ca.key"_s, u"-out"_s, u"ca.crt"_s}));
    return make({u"-subj"_s, u"/CN=localhost"_s, u"-addext"_s, u"subjectAltName=DNS:localhost,IP:127.0.0.1"_s, u"-addext"_s,
                 u"basicConstraints=critical,CA:FALSE"_s, u"-CA"_s, u"ca.crt"_s, u"-CAkey"_s, u"ca.key"_s, u"-keyout"_s, u"server.key"_s, u"-out"_s,
                 u"server.crt"_s})
        .transform([](const QByteArray &) {});
}

Result<void> PostgresServer::configure() const
{
    const QList<std::pair<QString, QString>> settings{
        {u"listen_addresses"_s, u"127.0.0.1"_s},
        {u"unix_socket_directories"_s, {}},
        {u"password_encryption"_s, u"scram-sha-256"_s},
        {u"ssl"_s, u"on"_s},
        {u"ssl_cert_file"_s, m_certificates + u"/server.crt"_s},
        {u"ssl_key_file"_s, m_certificates + u"/server.key"_s},
        {u"max_connections"_s, u"500"_s},
        {u"fsync"_s, u"off"_s},
        {u"full_page_writes"_s, u"off"_s},
        {u"wal_level"_s, u"replica"_s},
        {u"max_wal_senders"_s, u"4"_s},
        {u"hot_standby"_s, u"on"_s},
        {u"timezone"_s, u"UTC"_s},
        {u"lc_messages"_s, u"C"_s},
        {u"log_checkpoints"_s, u"off"_s},
        {u"log_line_prefix"_s, u"%m %u@%d "_s},
    };
    QByteArray text;
    for (const auto &[setting, value] : settings)
        text += setting.toUtf8() + " = " + quoted(value).toUtf8() + '\n';
    GALLEY_TRY(ServerProcess::writeFor(dataFolder() + u"/postgresql.conf"_s, text));
    return ServerProcess::writeFor(dataFolder() + u"/pg_hba.conf"_s, "host all all 127.0.0.1/32 scram-sha-256\n"
                                                                     "host replication all 127.0.0.1/32 scram-sha-256\n");
}

Result<void> PostgresServer::run()
{
    // A port that was free may be somebody's by now.
    constexpr int tries = 5;
    for (int i = 0; i < tries; ++i) {
        m_port = m_port == 0 || i > 0 ? freePort() : m_port;
        GALLEY_TRY(m_process.start(serverProgram(u"postgres"_s), {u"-D"_s, dataFolder(), u"-p"_s, QString::number(m_port)}, folder(), log()));
        const Result<void> answered = waitUntilItAnswers();
        if (answered || i == tries - 1)
            return answered;
    }
    return {};
}

Result<void> PostgresServer::waitUntilItAnswers()
{
    const Result<void> answered = waitFor(u"the server answers"_s, [&] { return !m_process.isRunning() || session().has_value(); });
    if (answered && m_process.isRunning())
        return {};
    QFile said(log());
    const bool read = said.open(QIODevice::ReadOnly);
    return failure(ErrorCode::Io, u"The PostgreSQL server does not answer."_s, read ? QString::fromUtf8(said.readAll().last(4000)) : QString());
}

QString PostgresServer::version() const
{
    return sql(u"SHOW server_version"_s).value();
}

QString PostgresServer::caFile() const
{
    return m_certificates + u"/ca.crt"_s;
}

QString PostgresServer::log() const
{
    return m_folder->filePath(u"log"_s);
}

QString PostgresServer::address(const QString &login, const QString &database) const
{
    return u"postgresql://%1@localhost:%2/%3?ca=%4"_s.arg(login).arg(m_port).arg(database, QString::fromLatin1(QUrl::toPercentEncoding(caFile())));
}

QString PostgresServer::plainAddress(const QString &login, const QString &database, int port) const
{
    return u"postgresql://%1@127.0.0.1:%2/%3?tls=off"_s.arg(login).arg(port == 0 ? m_port : port).arg(database);
}

PostgresLogin PostgresServer::login(const QString &user, const QString &password, const QString &database) const
{
    return {.host = u"localhost"_s, .port = m_port, .database = database, .user = user, .password = password, .caFile = caFile(), .options = {}};
}

Result<PostgresSession> PostgresServer::session(const QString &database) const
{
    return PostgresSession::open(login(superuser(), password(), database));
}

SqlAnswer PostgresServer::sql(const QString &sql, const QString &database) const
{
    Result<PostgresSession> opened = session(database);
    if (!opened)
        return {false, u"08006"_s, opened.error().detail, {}, 0};
    return opened->run(sql);
}

Result<PostgresServer::House> PostgresServer::createDatabase()
{
    ++m_made;
    const House house{u"newsroom_%1"_s.arg(m_made), u"keeper_%1"_s.arg(m_made)};
    GALLEY_TRY(done(sql(u"CREATE ROLE %1 LOGIN CREATEROLE PASSWORD %2"_s.arg(name(house.owner), quoted(passwordOf(house.owner))))));
    GALLEY_TRY(done(sql(u"CREATE DATABASE %1 OWNER %2"_s.arg(name(house.database), name(house.owner)))));
    return house;
}

Result<void> PostgresServer::createLogin(const QString &login, const QStringList &groups) const
{
    GALLEY_TRY(done(sql(u"CREATE ROLE %1 LOGIN PASSWORD %2"_s.arg(name(login), quoted(passwordOf(login))))));
    for (const QString &group : groups)
        GALLEY_TRY(done(sql(u"GRANT %1 TO %2"_s.arg(name(group), name(login)))));
    return {};
}

Result<void> PostgresServer::copyDatabase(const QString &from, const QString &to) const
{
    const QString owner = sql(u"SELECT rolname FROM pg_database d JOIN pg_roles r ON r.oid = datdba WHERE datname = %1"_s.arg(quoted(from))).value();
    GALLEY_TRY(done(sql(u"DROP DATABASE IF EXISTS %1 WITH (FORCE)"_s.arg(name(to)))));
    GALLEY_TRY(done(sql(u"SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = %1"_s.arg(quoted(from)))));
    return done(sql(u"CREATE DATABASE %1 TEMPLATE %2 OWNER %3"_s.arg(name(to), name(from), name(owner))));
}

Result<void> PostgresServer::clear()
{
    for (const QStringList &row : sql(u"SELECT datname FROM pg_database WHERE NOT datistemplate AND datname <> 'postgres'"_s).rows)
        GALLEY_TRY(done(sql(u"DROP DATABASE %1 WITH (FORCE)"_s.arg(name(row.value(0))))));
    // Who granted something to somebody goes after them.
    const QString others = u"SELECT rolname FROM pg_roles WHERE rolname <> 'postgres' AND rolname !~ '^pg_'"_s;
    QList<QStringList> left = sql(others).rows;
    for (qsizetype before = left.size() + 1; !left.isEmpty() && left.size() < before;) {
        before = left.size();
        for (const QStringList &row : std::as_const(left))
            sql(u"DROP ROLE %1"_s.arg(name(row.value(0))));
        left = sql(others).rows;
    }
    return left.isEmpty() ? Result<void>() : failure(ErrorCode::Internal, u"A role is left: %1"_s.arg(left.constFirst().value(0)));
}

Result<void> PostgresServer::restart()
{
    m_process.stop(SIGINT);
    return run();
}

Result<void> PostgresServer::stopAbruptly()
{
    m_process.stop(SIGQUIT);
    return {};
}

Result<void> PostgresServer::startAgain()
{
    return run();
}

Result<std::unique_ptr<PostgresServer>> PostgresServer::startStandby() const
{
    std::unique_ptr<PostgresServer> standby(new PostgresServer);
    GALLEY_TRY(standby->makeFolder());
    standby->m_certificates = m_certificates;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PGPASSWORD"_s, password());
    GALLEY_TRY(ServerProcess::run(serverProgram(u"pg_basebackup"_s),
                                  {u"-D"_s, standby->dataFolder(), u"-h"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(m_port), u"-U"_s, superuser(),
                                   u"--write-recovery-conf"_s, u"--wal-method=stream"_s, u"--checkpoint=fast"_s, u"--no-sync"_s},
                                  standby->folder(), environment));
    GALLEY_TRY(standby->run());
    return standby;
}

Result<void> PostgresServer::promote()
{
    return done(sql(u"SELECT pg_promote(true, 60)"_s));
}

Result<void> PostgresServer::catchUpWith(const PostgresServer &first) const
{
    const QString place = first.sql(u"SELECT pg_current_wal_lsn()"_s).value();
    return waitFor(u"the standby has what the first server had"_s,
                   [&] { return sql(u"SELECT pg_last_wal_replay_lsn() >= %1"_s.arg(quoted(place))).value() == "t"_L1; });
}

Result<std::unique_ptr<PostgresPooler>> PostgresServer::startPooler() const
{
    const QString program = installedProgram(u"pgbouncer"_s);
    if (program.isEmpty())
        return failure(ErrorCode::NotFound, u"There is no PgBouncer on this machine."_s);
    std::unique_ptr<PostgresPooler> pooler(new PostgresPooler);
    pooler->m_folder = std::make_unique<QTemporaryDir>(temporaryFolder(u"pgbouncer"_s));
    const QString folder = pooler->m_folder->path();
    GALLEY_TRY(ServerProcess::give(folder));
    pooler->m_port = freePort();
    // SCRAM through and through: the pooler knows nobody's password but the superuser's, with which it asks for the others' secrets.
    const QString settings = u"[databases]\n"
                             "* = host=127.0.0.1 port=%1\n"
                             "[pgbouncer]\n"
                             "listen_addr = 127.0.0.1\n"
                             "listen_port = %2\n"
                             "unix_socket_dir =\n"
                             "pool_mode = transaction\n"
                             "max_client_conn = 500\n"
                             "default_pool_size = 8\n"
                             "auth_type = scram-sha-256\n"
                             "auth_file = %3/users\n"
                             "auth_user = %4\n"
                             "auth_dbname = postgres\n"
                             "auth_query = SELECT usename, passwd FROM pg_catalog.pg_shadow WHERE usename = $1\n"
                             "client_tls_sslmode = allow\n"
                             "client_tls_key_file = %5/server.key\n"
                             "client_tls_cert_file = %5/server.crt\n"_s.arg(m_port).arg(pooler->m_port).arg(folder, superuser(), m_certificates);
    GALLEY_TRY(ServerProcess::writeFor(folder + u"/users"_s, u"\"%1\" \"%2\"\n"_s.arg(superuser(), password()).toUtf8()));
    GALLEY_TRY(ServerProcess::writeFor(folder + u"/pgbouncer.ini"_s, settings.toUtf8()));
    GALLEY_TRY(pooler->m_process.start(program, {folder + u"/pgbouncer.ini"_s}, folder, folder + u"/log"_s));
    PostgresLogin through = login(superuser(), password(), superuser());
    through.port = pooler->m_port;
    GALLEY_TRY(waitFor(u"PgBouncer answers"_s, [&] { return !pooler->m_process.isRunning() || PostgresSession::open(through).has_value(); }));
    if (pooler->m_process.isRunning())
        return pooler;
    QFile said(folder + u"/log"_s);
    return failure(ErrorCode::Io, u"PgBouncer does not run."_s, said.open(QIODevice::ReadOnly) ? QString::fromUtf8(said.readAll()) : QString());
}

} // namespace galley::testkit
