// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

namespace galley::testkit {

/// Whether this runs in the root that packaging/dev made of packaging/linux/packages.txt: all that tests want is there.
inline bool inBuildRoot()
{
    return qEnvironmentVariableIntValue("GALLEY_BUILD_ROOT") == 1;
}

} // namespace galley::testkit

/// For what a user's machine may lack and the build root has: left out there, a failure here.
#define GALLEY_SKIP_ELSEWHERE(why) \
    do { \
        if (galley::testkit::inBuildRoot()) \
            QFAIL(why " (the build root should have it: packaging/linux/packages.txt)"); \
        QSKIP(why); \
    } while (false)
