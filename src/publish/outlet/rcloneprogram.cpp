// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/outlet/rcloneprogram.h"

#include "article/readjson.h"
#include "store/platformprocess.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int lookEvery = 100;       // ms
constexpr int patienceAtTheEnd = 5000; // ms, for one that was told to stop

// https://rclone.org/docs/#exit-code
constexpr int directoryNotFound = 3;
constexpr int fileNotFound = 4;

bool says(const QString &text, std::initializer_list<QLatin1StringView> words)
{
    return std::any_of(words.begin(), words.end(), [&](QLatin1StringView word) { return text.contains(word, Qt::CaseInsensitive); });
}

/// Its lines, as they come.
class Listener
{
public:
    explicit Listener(const RcloneCall &call) : m_call(call) {}

    void take(const QByteArray &bytes)
    {
        m_rest += bytes;
        for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n')) {
            line(m_rest.first(end));
            m_rest.remove(0, end + 1);
        }
    }
    /// The line is broken. rclone would try every other file of the round, one after the other, for minutes.
    bool isLost() const { return m_isLost; }
    QString lastError() const
    {
        return m_error.isEmpty() ? QString::fromUtf8(m_rest).trimmed() : m_error;
    }

private:
    void line(const QByteArray &bytes)
    {
        const QJsonObject entry = readJson(bytes).object();
        const QString level = entry["level"_L1].toString();
        const QString message = entry["msg"_L1].toString();
        if (entry.isEmpty()) // before it knows how it is to speak
            m_error = QString::fromUtf8(bytes).trimmed();
        else if (level == "error"_L1 || level == "fatal"_L1 || level == "critical"_L1)
            takeError(message);
        else if (m_call.done && (message.startsWith("Copied"_L1) || message == "Deleted"_L1))
            m_call.done(entry["object"_L1].toString());
    }

    void takeError(const QString &message)
    {
        m_error = message;
        m_isLost = m_isLost || rcloneError(1, message).code == ErrorCode::Network;
    }

    const RcloneCall &m_call;
    QByteArray m_rest;
    QString m_error;
    bool m_isLost = false;
};

void stop(QProcess &process)
{
    process.terminate();
    if (!process.waitForFinished(patienceAtTheEnd)) {
        process.kill();
        process.waitForFinished(patienceAtTheEnd);
    }
}

} // namespace

RcloneProgram::RcloneProgram(const QString &path)
    : m_path(path), m_environment(QProcessEnvironment::systemEnvironment())
{
    const QStringList names = m_environment.keys();
    for (const QString &name : names) {
        if (name.startsWith("RCLONE_"_L1) || name.startsWith("GALLEY_"_L1))
            m_environment.remove(name);
    }
}

Result<RcloneProgram> RcloneProgram::find()
{
    const QString path = QStandardPaths::findExecutable(u"rclone"_s);
    if (path.isEmpty()) {
        return failure(ErrorCode::NotFound,
                       QCoreApplication::translate("Rclone", "The program rclone, which carries the portal to this outlet, is not installed. Install the package "
                                                             "“rclone”, or see https://rclone.org/downloads/."));
    }
    return RcloneProgram(path);
}

void RcloneProgram::useConfiguration(const QString &file, const SecretBytes &word)
{
    m_environment.insert(u"RCLONE_CONFIG"_s, file);
    m_environment.insert(u"RCLONE_CONFIG_PASS"_s, QString::fromUtf8(word.view()));
    m_environment.insert(u"RCLONE_ASK_PASSWORD"_s, u"false"_s);
}

Result<QByteArray> RcloneProgram::run(const RcloneCall &call) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setStandardInputFile(QProcess::nullDevice());
    endWithThisThread(process); // one that outlived its caller would write old pages over what the next delivery brings
    // What a call says itself goes before these. A server that is down is told of within seconds: the next delivery comes.
    process.start(m_path, QStringList{u"--use-json-log"_s, u"-v"_s, u"--stats"_s, u"0"_s, u"--contimeout"_s, u"20s"_s, u"--timeout"_s, u"60s"_s, u"--retries"_s,
                                      u"1"_s, u"--low-level-retries"_s, u"2"_s} + call.arguments);
    if (!process.waitForStarted())
        return failure(ErrorCode::Io, QCoreApplication::translate("Rclone", "The program rclone does not start."), process.errorString());
    Listener listener(call);
    QByteArray printed;
    while (process.state() != QProcess::NotRunning) {
        process.waitForFinished(lookEvery);
        listener.take(process.readAllStandardError());
        printed += process.readAllStandardOutput();
        if (listener.isLost()) {
            stop(process);
            listener.take(process.readAllStandardError());
            return std::unexpected(rcloneError(1, listener.lastError()));
        }
        if (auto goOn = call.mayGoOn ? call.mayGoOn() : Result<void>(); !goOn) {
            stop(process);
            listener.take(process.readAllStandardError()); // what arrived has arrived
            return std::unexpected(goOn.error());
        }
    }
    listener.take(process.readAllStandardError());
    printed += process.readAllStandardOutput();
    if (process.exitStatus() != QProcess::NormalExit)
        return failure(ErrorCode::Io, QCoreApplication::translate("Rclone", "The program rclone ended abruptly. What it carried stays; the next delivery goes on from there."));
    if (process.exitCode() != 0)
        return std::unexpected(rcloneError(process.exitCode(), listener.lastError()));
    return printed;
}

Error rcloneError(int exitCode, const QString &said)
{
    const auto make = [&](ErrorCode code, const QString &message) { return Error{code, message, said}; };
    if (says(said, {"decrypt configuration"_L1, "config_pass"_L1, "unable to decrypt"_L1}))
        return make(ErrorCode::Io, QCoreApplication::translate("Rclone", "rclone's configuration of this outlet cannot be opened with the password in the keychain. Remove the outlet and add it again."));
    if (says(said, {"find section in config"_L1}))
        return make(ErrorCode::Io, QCoreApplication::translate("Rclone", "rclone's configuration of this outlet is not on this machine. Remove the outlet and add it again."));
    if (says(said, {"unauthorized"_L1, "unable to authenticate"_L1, "401"_L1, "403"_L1, "access denied"_L1, "accessdenied"_L1, "signaturedoesnotmatch"_L1,
                    "invalidaccesskeyid"_L1, "permission denied"_L1, "login incorrect"_L1, "530 "_L1}))
        return make(ErrorCode::Io, QCoreApplication::translate("Rclone", "The outlet's server does not let us in, or not write there. Check the account and its password."));
    if (says(said, {"no space left"_L1, "quota"_L1, "507"_L1, "insufficient storage"_L1}))
        return make(ErrorCode::DiskFull, QCoreApplication::translate("Rclone", "The outlet's server has no room left."));
    if (says(said, {"knownhosts"_L1, "key mismatch"_L1, "key is unknown"_L1, "x509"_L1, "certificate"_L1}))
        return make(ErrorCode::Network, QCoreApplication::translate("Rclone", "The outlet's server is not the one it should be: its key or certificate does not fit. Nothing was sent."));
    if (says(said, {"connection refused"_L1, "no such host"_L1, "timeout"_L1, "timed out"_L1, "unreachable"_L1, "connection reset"_L1, "broken pipe"_L1, "eof"_L1,
                    "network"_L1, "dial tcp"_L1, "connection lost"_L1, "couldn't connect"_L1, "server misbehaving"_L1}))
        return make(ErrorCode::Network, QCoreApplication::translate("Rclone", "The outlet's server could not be reached, or the connection broke off. What was carried stays; the next delivery goes on from there."));
    if (exitCode == directoryNotFound || exitCode == fileNotFound)
        return make(ErrorCode::NotFound, QCoreApplication::translate("Rclone", "There is no such file or folder at the outlet."));
    return make(ErrorCode::Io, QCoreApplication::translate("Rclone", "rclone could not do it: %1").arg(said));
}

} // namespace galley
