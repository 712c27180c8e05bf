// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testkit/serverprocess.h"

#include <QTemporaryDir>

namespace galley::testkit {

/// A real WordPress (Debian's package) with MariaDB in a temporary folder: the database behind a socket without a network,
/// the site by PHP's own server on 127.0.0.1. It ends with the object. One thread.
class WordPressServer
{
public:
    static bool isInstalled();
    static Result<std::unique_ptr<WordPressServer>> start();
    ~WordPressServer();

    QString address() const;
    static QString login() { return QStringLiteral("editor"); }
    QByteArray applicationPassword() const { return m_applicationPassword; }

    /// Runs PHP in WordPress and answers what it printed.
    Result<QByteArray> php(const QByteArray &code) const;
    Result<int> count(const QString &sqlCondition) const; ///< rows of wp_posts

    Result<void> stopAbruptly();  ///< the web server alone; the database stays
    Result<void> startAgain();

private:
    WordPressServer() = default;
    Result<void> startDatabase();
    Result<void> putSite() const;
    Result<void> install();
    QString siteFolder() const { return m_folder->filePath(QStringLiteral("site")); }

    std::unique_ptr<QTemporaryDir> m_folder;
    ServerProcess m_database;
    ServerProcess m_web;
    int m_port = 0;
    QByteArray m_applicationPassword;
};

} // namespace galley::testkit
