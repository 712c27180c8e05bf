// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTest>

#include "article/error.h"

namespace galley::testkit {

/// The folder of real trial data beside the project; empty where it is missing: skip, and say so.
QString sharedData();
/// Path of a file of the test's own folder in the source tree.
QString fixture(const QString &testFolder, const QString &name);
QByteArray readFile(const QString &path);
/// Compares with a golden file; with GALLEY_REGENERATE=1 in the environment writes it instead
/// (`packaging/dev shell env GALLEY_REGENERATE=1 build/dev/bin/tst_…`). Empty when equal, else why not.
QString compareGolden(const QString &path, const QByteArray &actual);

} // namespace galley::testkit

/// Fails the test with the error's message when a Result holds none. Evaluates its argument once.
#define GALLEY_VERIFY(...) \
    do { \
        const auto &verifiedResult = (__VA_ARGS__); \
        QVERIFY2(verifiedResult.has_value(), \
                 verifiedResult.has_value() \
                     ? "" \
                     : qPrintable(verifiedResult.error().message + QLatin1String(" | ") + verifiedResult.error().detail)); \
    } while (false)
