// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"

#include <QProcess>

namespace galley::testkit {

/// A server that a test started: it ends with this object and, by the kernel's hand (SIGQUIT, at once), with the thread
/// that started it, however that ends. Servers refuse to run as root: where the tests are root's, they are nobody's. Linux; one thread.
class ServerProcess
{
public:
    ~ServerProcess();

    /// What the program says goes behind what is in the log.
    Result<void> start(const QString &program, const QStringList &arguments, const QString &folder, const QString &log);
    bool isRunning();
    qint64 id() const { return m_process ? m_process->processId() : 0; }
    /// Sends the signal and waits; where that is in vain, kills.
    void stop(int signal);

    /// A program of the server's that ends by itself, as the same account. Answers what it printed.
    static Result<QByteArray> run(const QString &program, const QStringList &arguments, const QString &folder,
                                  const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment());
    /// A file or folder that the server has to be able to read as its own.
    static Result<void> give(const QString &path);
    static Result<void> writeFor(const QString &path, const QByteArray &bytes); ///< nobody else may read it

private:
    std::unique_ptr<QProcess> m_process;
};

/// A port of 127.0.0.1 that nobody listens on now.
int freePort();
/// Where the program lies: on the path, or where Debian has programs of administrators. Empty: nowhere.
QString installedProgram(const QString &name);

} // namespace galley::testkit
