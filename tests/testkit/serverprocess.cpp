// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testkit/serverprocess.h"

#include <QFile>
#include <QStandardPaths>

#include <arpa/inet.h>
#include <csignal>
#include <grp.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace galley::testkit {

namespace {

constexpr uid_t nobody = 65534;
constexpr int patience = 30'000; // ms

bool isRoot()
{
    return ::geteuid() == 0;
}

/// Between fork and exec: nothing but system calls.
void becomeNobody()
{
    if (::geteuid() != 0)
        return;
    if (::setgroups(0, nullptr) != 0 || ::setgid(nobody) != 0 || ::setuid(nobody) != 0)
        ::_exit(126);
}

} // namespace

ServerProcess::~ServerProcess()
{
    stop(SIGQUIT);
}

Result<void> ServerProcess::start(const QString &program, const QStringList &arguments, const QString &folder, const QString &log)
{
    stop(SIGQUIT);
    m_process = std::make_unique<QProcess>();
    m_process->setWorkingDirectory(folder);
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->setStandardOutputFile(log, QIODevice::Append);
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setChildProcessModifier([] {
        becomeNobody();
        ::prctl(PR_SET_PDEATHSIG, SIGQUIT); // changing the account takes it away: last
    });
    m_process->start(program, arguments);
    if (!m_process->waitForStarted(patience))
        return failure(ErrorCode::Io, u"%1 does not start."_s.arg(program), m_process->errorString());
    return {};
}

bool ServerProcess::isRunning()
{
    if (!m_process || m_process->state() == QProcess::NotRunning)
        return false;
    return !m_process->waitForFinished(0);
}

void ServerProcess::stop(int signal)
{
    if (isRunning()) {
        ::kill(static_cast<pid_t>(m_process->processId()), signal);
        if (!m_process->waitForFinished(patience)) {
            m_process->kill();
            m_process->waitForFinished(patience);
        }
    }
    m_process.reset();
}

Result<QByteArray> ServerProcess::run(const QString &program, const QStringList &arguments, const QString &folder, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setChildProcessModifier(becomeNobody);
    process.start(program, arguments);
    if (!process.waitForFinished(2 * patience) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return failure(ErrorCode::Io, u"%1 failed."_s.arg(program), process.errorString() + u": "_s + QString::fromUtf8(process.readAll()));
    return process.readAll();
}

Result<void> ServerProcess::give(const QString &path)
{
    if (isRoot() && ::chown(QFile::encodeName(path).constData(), nobody, nobody) != 0)
        return failure(ErrorCode::Io, u"%1 cannot be given to the server."_s.arg(path), qt_error_string());
    return {};
}

Result<void> ServerProcess::writeFor(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner) || file.write(bytes) != bytes.size())
        return failure(ErrorCode::Io, u"%1 cannot be written."_s.arg(path), file.errorString());
    file.close();
    return give(path);
}

int freePort()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *any = reinterpret_cast<sockaddr *>(&address);
    if (socket < 0 || ::bind(socket, any, size) != 0 || ::getsockname(socket, any, &size) != 0)
        qFatal("no free port: %s", qPrintable(qt_error_string()));
    ::close(socket);
    return ntohs(address.sin_port);
}

QString installedProgram(const QString &name)
{
    const QString onPath = QStandardPaths::findExecutable(name);
    return onPath.isEmpty() ? QStandardPaths::findExecutable(name, {u"/usr/sbin"_s, u"/usr/local/sbin"_s, u"/sbin"_s}) : onPath;
}

} // namespace galley::testkit
