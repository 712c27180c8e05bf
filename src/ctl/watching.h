// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/newsroom.h"

namespace galley {

// For commands that go on until they are told to end (--watch).

/// From now on a signal to end is heard.
void hearSignals();
bool endIsWanted();

/// A line for whoever reads standard output, at once.
void say(const QByteArray &line);
/// Tells of an error; the exit code that follows from it.
int fail(const Error &error, bool json);
/// As the owner; waits a little for another galleyctl's single command to end.
Result<std::unique_ptr<Newsroom>> openPatiently(const QString &folder, const Clock &clock);

} // namespace galley
