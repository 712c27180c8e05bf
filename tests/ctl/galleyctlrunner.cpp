// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/galleyctlrunner.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace galley::testkit {

QJsonObject Ran::json() const
{
    return QJsonDocument::fromJson(out).object();
}

QByteArray Ran::told() const
{
    return "exit code " + QByteArray::number(code) + "\noutput: " + out.left(2000) + "\ndiagnostics: " + err.left(2000);
}

GalleyctlRunner::GalleyctlRunner(const QString &folder) : newsroom(folder) {}

QString GalleyctlRunner::program()
{
    return qEnvironmentVariable("GALLEY_GALLEYCTL", QCoreApplication::applicationDirPath() + u"/galleyctl"_s);
}

bool GalleyctlRunner::isThere()
{
    return QFileInfo(program()).isExecutable();
}

Ran GalleyctlRunner::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    QProcessEnvironment with = environment;
    with.remove(u"GALLEY_NEWSROOM"_s);
    if (!newsroom.isEmpty())
        with.insert(u"GALLEY_NEWSROOM"_s, newsroom);
    process.setProcessEnvironment(with);
    if (!workingFolder.isEmpty())
        process.setWorkingDirectory(workingFolder);
    QStringList call = through + QStringList{program()} + arguments;
    const QString first = call.takeFirst();
    process.start(first, call);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000)) {
        process.kill();
        process.waitForFinished();
        return {-1, process.readAllStandardOutput(), "did not end in time\n" + process.readAllStandardError()};
    }
    const int code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
    return {code, process.readAllStandardOutput(), process.readAllStandardError()};
}

Ran GalleyctlRunner::as(const QString &login, QStringList arguments) const
{
    return run(QStringList{u"--as"_s, login, u"--json"_s} + arguments);
}

QJsonObject GalleyctlRunner::ask(QStringList arguments) const
{
    const Ran ran = run(QStringList{u"--json"_s} + arguments);
    if (ran.code != 0)
        qWarning("%s", ran.told().constData()); // failOnWarning makes this the test's failure
    return ran.json();
}

} // namespace galley::testkit
