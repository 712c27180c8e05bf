// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testkit/testkit.h"

#include <QFile>
#include <QFileInfo>

namespace galley::testkit {

QString sharedData()
{
    const QString folder = qEnvironmentVariable("GALLEY_SHARED") + QStringLiteral("/data");
    return QFileInfo::exists(folder) ? folder : QString();
}

QString fixture(const QString &testFolder, const QString &name)
{
    return testFolder + u'/' + name;
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

QString compareGolden(const QString &path, const QByteArray &actual)
{
    if (qEnvironmentVariableIntValue("GALLEY_REGENERATE") == 1) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(actual) != actual.size())
            return QStringLiteral("cannot write ") + path;
        return {};
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return QStringLiteral("no golden file ") + path;
    const QByteArray expected = file.readAll();
    if (expected == actual)
        return {};
    const QList<QByteArray> want = expected.split('\n');
    const QList<QByteArray> have = actual.split('\n');
    for (qsizetype line = 0; line < qMax(want.size(), have.size()); ++line) {
        if (want.value(line) != have.value(line)) {
            return QStringLiteral("%1:%2\n  expected: %3\n  actual:   %4")
                .arg(path).arg(line + 1)
                .arg(QString::fromUtf8(want.value(line)), QString::fromUtf8(have.value(line)));
        }
    }
    return QStringLiteral("%1 differs").arg(path);
}

} // namespace galley::testkit
