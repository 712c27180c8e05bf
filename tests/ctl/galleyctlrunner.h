// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcessEnvironment>
#include <QString>

namespace galley::testkit {

/// What a call of the real galleyctl came to.
struct Ran
{
    int code = -1;
    QByteArray out;
    QByteArray err;

    /// Standard output as the one JSON document it must be; null when it is not.
    QJsonObject json() const;
    /// For a failing test's message.
    QByteArray told() const;
};

/// Calls galleyctl as a script does, against one newsroom folder.
class GalleyctlRunner
{
public:
    explicit GalleyctlRunner(const QString &newsroom);
    /// $GALLEY_GALLEYCTL, which ctest sets; else the one that was built with the test.
    static QString program();
    /// A build that makes this test makes the program, too: a test without it fails.
    static bool isThere();

    Ran run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// The same, as somebody, with --json.
    Ran as(const QString &login, QStringList arguments) const;
    /// The document of a call with --json, which must succeed.
    QJsonObject ask(QStringList arguments) const;

    QString newsroom;
    QString workingFolder;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment(); ///< but for $GALLEY_NEWSROOM
    QStringList through; ///< a program and arguments that start galleyctl, if any
};

} // namespace galley::testkit

/// Fails with everything the program said when a call did not end with this code.
#define GALLEY_EXIT(ran, wanted) \
    do { \
        const galley::testkit::Ran &galleyRan = (ran); \
        QVERIFY2(galleyRan.code == (wanted), galleyRan.told().constData()); \
    } while (false)
