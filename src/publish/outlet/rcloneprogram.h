// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/outlet/outletcarrier.h"

#include "signing/secretbytes.h"

#include <QProcessEnvironment>
#include <QStringList>

namespace galley {

/// A call of rclone, watched.
struct RcloneCall
{
    QStringList arguments;
    /// A file that has arrived there, or that is gone; its path below the portal.
    std::function<void(const QString &file)> done = {};
    /// Asked several times a second; an error ends the call with it.
    std::function<Result<void>()> mayGoOn = {};
};

/// The program rclone with an outlet's own configuration. Passwords reach it by its environment alone, and nothing of the
/// person's own rclone is used. One thread; waits.
class RcloneProgram
{
public:
    /// NotFound, in words that say what to do, where it is not installed.
    static Result<RcloneProgram> find();

    void useConfiguration(const QString &file, const SecretBytes &word);
    QString path() const { return m_path; }
    QProcessEnvironment environment() const { return m_environment; }

    /// What it printed. NotFound: there is no such file or folder there; Network, DiskFull, Cancelled and others as they are.
    Result<QByteArray> run(const RcloneCall &call) const;

private:
    explicit RcloneProgram(const QString &path);
    QString m_path;
    QProcessEnvironment m_environment;
};

/// What rclone said went wrong, in the words of whoever publishes. exitCode: rclone's.
Error rcloneError(int exitCode, const QString &said);

} // namespace galley
