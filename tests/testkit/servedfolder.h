// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testkit/serverprocess.h"

#include <QHash>
#include <QTemporaryDir>

namespace galley::testkit {

/// A folder that rclone serves on 127.0.0.1, as somebody's web space is reached; with an account and a password. It ends with
/// the object. One thread.
class ServedFolder
{
public:
    enum class By { WebDav, Sftp };
    static bool isInstalled();
    static Result<std::unique_ptr<ServedFolder>> start(By protocol);

    QString path() const;                         ///< what is served, where the test can look at it
    QString type() const;                         ///< in rclone's words
    QHash<QString, QString> options() const;      ///< what a client has to know, with the password
    static QString password() { return QStringLiteral("口令 with $igns=\"&"); }

    Result<void> stopAbruptly();                  ///< as when the power goes
    Result<void> startAgain();                    ///< at the same address

private:
    ServedFolder() = default;
    std::unique_ptr<QTemporaryDir> m_folder;
    ServerProcess m_process;
    By m_protocol = By::WebDav;
    int m_port = 0;
};

} // namespace galley::testkit
