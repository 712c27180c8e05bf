// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/outlet/rcloneconfiguration.h"

#include "publish/outlet/outlethttp.h"

#include "store/platformprocess.h"
#include "store/try.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // ms

std::unexpected<Error> notMade(const QString &detail)
{
    return failure(ErrorCode::Io, QCoreApplication::translate("Rclone", "rclone's configuration could not be made."), detail);
}

/// rclone 1.60 encrypts only a configuration that has a password already, and takes that by dialogue alone: each line only
/// once it has asked.
Result<void> lock(const RcloneProgram &program, const SecretBytes &word)
{
    QProcess process;
    QProcessEnvironment environment = program.environment();
    environment.remove(u"RCLONE_CONFIG_PASS"_s);
    environment.remove(u"RCLONE_ASK_PASSWORD"_s);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    endWithThisThread(process);
    process.start(program.path(), {u"config"_s});
    QByteArrayList answers{"s", "a", word.view().toByteArray(), word.view().toByteArray(), "q", "q"};
    QByteArray said;
    const QDeadlineTimer deadline(patience);
    while (process.waitForReadyRead(static_cast<int>(deadline.remainingTime()))) {
        said += process.readAll();
        if (!answers.isEmpty() && (said.endsWith("> ") || said.endsWith("password:"))) {
            process.write(answers.takeFirst() + '\n');
            said.clear();
        }
    }
    process.closeWriteChannel();
    if (process.state() != QProcess::NotRunning)
        process.waitForFinished(patience);
    if (process.state() != QProcess::NotRunning || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0 || !answers.isEmpty())
        return notMade(QString::fromUtf8(said));
    return {};
}

bool isLocked(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(4096).contains("RCLONE_ENCRYPT_V");
}

QString randomWord()
{
    quint32 random[8];
    QRandomGenerator::system()->fillRange(random);
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(random), sizeof random).toHex());
}

/// rclone listening to this process: on the loopback, with a word of its own.
class RemoteControl
{
public:
    ~RemoteControl()
    {
        m_process.terminate();
        if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(patience)) {
            m_process.kill();
            m_process.waitForFinished(patience);
        }
    }

    Result<void> start(const RcloneProgram &program)
    {
        QProcessEnvironment environment = program.environment();
        environment.insert(u"RCLONE_RC_USER"_s, u"galley"_s);
        environment.insert(u"RCLONE_RC_PASS"_s, m_word);
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        endWithThisThread(m_process);
        m_process.start(program.path(), {u"rcd"_s, u"--rc-addr"_s, u"127.0.0.1:0"_s});
        static const QRegularExpression address(u"http://127\\.0\\.0\\.1:\\d+/"_s);
        QByteArray said;
        const QDeadlineTimer deadline(patience);
        while (m_process.waitForReadyRead(static_cast<int>(deadline.remainingTime()))) {
            said += m_process.readAll();
            if (const auto found = address.match(QString::fromUtf8(said)); found.hasMatch()) {
                m_address = QUrl(found.captured());
                return {};
            }
        }
        return notMade(QString::fromUtf8(said));
    }

    Result<QJsonObject> ask(const QString &command, const QJsonObject &what) const
    {
        const OutletHttp http(u"galley"_s, m_word);
        const auto answer = http.post(m_address.resolved(QUrl(command)), what);
        if (!answer)
            return std::unexpected(answer.error());
        const QJsonObject object = answer->json.object();
        if (answer->status != 200)
            return notMade(object["error"_L1].toString());
        return object;
    }

private:
    QProcess m_process;
    QUrl m_address;
    const QString m_word = randomWord();
};

} // namespace

Result<void> makeRcloneConfiguration(RcloneProgram program, const QString &file, const SecretBytes &word, const RcloneServer &server)
{
    QFile::remove(file);
    program.useConfiguration(file, word);
    GALLEY_TRY(lock(program, word));
    if (!isLocked(file))
        return notMade(u"not encrypted"_s);
    RemoteControl control;
    GALLEY_TRY(control.start(program));
    QJsonObject options;
    for (auto option = server.options.begin(); option != server.options.end(); ++option)
        options.insert(option.key(), option.value());
    GALLEY_TRY(control.ask(u"config/create"_s, {{u"name"_s, rcloneServerName}, {u"type"_s, server.type}, {u"parameters"_s, options},
                                                {u"opt"_s, QJsonObject{{u"obscure"_s, true}, {u"nonInteractive"_s, true}}}}));
    return isLocked(file) ? Result<void>() : notMade(u"not encrypted"_s);
}

} // namespace galley
