// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testkit/wordpressserver.h"

#include "store/try.h"
#include "testkit/waiting.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QThread>

#include <csignal>

using namespace Qt::StringLiterals;

namespace galley::testkit {

namespace {

const QString shippedSite = u"/usr/share/wordpress"_s;

QString databaseProgram()
{
    return installedProgram(u"mariadbd"_s);
}

/// Application passwords want TLS, or a site that says it is for trying things out. The filter stands for any plugin that
/// changes what is stored; it acts on one word alone.
QByteArray configuration(const QString &socket)
{
    return "<?php\n"
           "define('DB_NAME', 'wordpress'); define('DB_USER', 'root'); define('DB_PASSWORD', ''); define('DB_HOST', 'localhost:" + socket.toUtf8() + "');\n"
           "define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');\n"
           "define('WP_ENVIRONMENT_TYPE', 'local'); define('DISABLE_WP_CRON', true); define('WP_HTTP_BLOCK_EXTERNAL', true); define('AUTOMATIC_UPDATER_DISABLED', true);\n"
           "foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'] as $name) define($name, 'for tests');\n"
           "$table_prefix = 'wp_';\n"
           "if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');\n"
           "require_once ABSPATH . 'wp-settings.php';\n";
}

} // namespace

bool WordPressServer::isInstalled()
{
    return !databaseProgram().isEmpty() && !installedProgram(u"php"_s).isEmpty() && QFile::exists(shippedSite + u"/wp-settings.php"_s);
}

Result<std::unique_ptr<WordPressServer>> WordPressServer::start()
{
    std::unique_ptr<WordPressServer> server(new WordPressServer);
    server->m_folder = std::make_unique<QTemporaryDir>(QDir::tempPath() + u"/galley-wordpress-XXXXXX"_s);
    GALLEY_TRY(ServerProcess::give(server->m_folder->path()));
    GALLEY_TRY(server->startDatabase());
    GALLEY_TRY(server->putSite());
    server->m_port = freePort();
    GALLEY_TRY(server->startAgain());
    GALLEY_TRY(server->install());
    return server;
}

WordPressServer::~WordPressServer()
{
    m_web.stop(SIGKILL);
    m_database.stop(SIGKILL); // nothing of it is kept
}

Result<void> WordPressServer::startDatabase()
{
    const QString folder = m_folder->path();
    GALLEY_TRY(ServerProcess::run(installedProgram(u"mariadb-install-db"_s),
                                  {u"--no-defaults"_s, u"--datadir="_s + folder + u"/data"_s, u"--auth-root-authentication-method=normal"_s, u"--skip-test-db"_s}, folder));
    GALLEY_TRY(m_database.start(databaseProgram(),
                                {u"--no-defaults"_s, u"--datadir="_s + folder + u"/data"_s, u"--socket="_s + folder + u"/socket"_s, u"--skip-networking"_s,
                                 u"--pid-file="_s + folder + u"/pid"_s, u"--innodb-flush-log-at-trx-commit=0"_s, u"--innodb-buffer-pool-size=32M"_s, u"--skip-log-bin"_s},
                                folder, folder + u"/database.log"_s));
    const QDeadlineTimer deadline(60'000);
    while (true) {
        const auto made = ServerProcess::run(installedProgram(u"php"_s),
                                             {u"-r"_s, u"mysqli_report(MYSQLI_REPORT_OFF); $d = @new mysqli('localhost', 'root', '', '', 0, '%1'); "
                                                       "if ($d->connect_errno) exit(1); exit($d->query('CREATE DATABASE IF NOT EXISTS wordpress CHARACTER SET utf8mb4') ? 0 : 2);"_s
                                                           .arg(folder + u"/socket"_s)},
                                             folder);
        if (made)
            return {};
        if (deadline.hasExpired() || !m_database.isRunning())
            return std::unexpected(made.error());
        QThread::msleep(50);
    }
}

Result<void> WordPressServer::putSite() const
{
    GALLEY_TRY(ServerProcess::run(u"/bin/cp"_s, {u"-r"_s, shippedSite, siteFolder()}, m_folder->path()));
    GALLEY_TRY(ServerProcess::run(u"/bin/mkdir"_s, {u"-p"_s, siteFolder() + u"/wp-content/uploads"_s, siteFolder() + u"/wp-content/mu-plugins"_s}, m_folder->path()));
    QFile::remove(siteFolder() + u"/.htaccess"_s);
    QFile::remove(siteFolder() + u"/wp-config.php"_s);
    GALLEY_TRY(ServerProcess::writeFor(siteFolder() + u"/wp-content/mu-plugins/house.php"_s,
                                       "<?php add_filter('content_save_pre', function ($text) { return str_replace('PLEASE-CHANGE-THIS', 'changed', $text); });\n"));
    return ServerProcess::writeFor(siteFolder() + u"/wp-config.php"_s, configuration(m_folder->filePath(u"socket"_s)));
}

Result<void> WordPressServer::install()
{
    GALLEY_TRY(ServerProcess::run(installedProgram(u"php"_s),
                                  {u"-r"_s, u"define('WP_INSTALLING', true); $_SERVER['HTTP_HOST'] = '127.0.0.1:%1'; $_SERVER['REQUEST_URI'] = '/'; require '%2/wp-load.php'; "
                                            "require_once ABSPATH . 'wp-admin/includes/upgrade.php'; "
                                            "wp_install('Test', '%3', 'editor@example.org', false, '', 'a password nobody uses');"_s
                                                .arg(m_port).arg(siteFolder(), login())},
                                  siteFolder()));
    GALLEY_TAKE(word, php("$made = WP_Application_Passwords::create_new_application_password(get_user_by('login', 'editor')->ID, ['name' => 'Galley']); echo $made[0];"));
    m_applicationPassword = word.trimmed();
    return {};
}

QString WordPressServer::address() const
{
    return u"http://127.0.0.1:%1/"_s.arg(m_port);
}

Result<QByteArray> WordPressServer::php(const QByteArray &code) const
{
    return ServerProcess::run(installedProgram(u"php"_s),
                              {u"-r"_s, u"$_SERVER['HTTP_HOST'] = '127.0.0.1:%1'; $_SERVER['REQUEST_URI'] = '/'; require '%2/wp-load.php'; "_s.arg(m_port).arg(siteFolder())
                                            + QString::fromUtf8(code)},
                              siteFolder());
}

Result<int> WordPressServer::count(const QString &sqlCondition) const
{
    GALLEY_TAKE(printed, php("global $wpdb; echo $wpdb->get_var(\"SELECT count(*) FROM wp_posts WHERE " + sqlCondition.toUtf8() + "\");"));
    return printed.trimmed().toInt();
}

Result<void> WordPressServer::stopAbruptly()
{
    m_web.stop(SIGKILL);
    return {};
}

Result<void> WordPressServer::startAgain()
{
    GALLEY_TRY(m_web.start(installedProgram(u"php"_s), {u"-S"_s, u"127.0.0.1:%1"_s.arg(m_port), u"-t"_s, siteFolder()}, siteFolder(), m_folder->filePath(u"web.log"_s)));
    return waitForPort(m_port, m_web);
}

} // namespace galley::testkit
