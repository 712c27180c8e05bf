// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/commandline.h"

namespace galley {

/// `galleyctl publish --watch`: owns the newsroom, carries out schedules and expiries at their times and keeps every
/// outlet at what is live, until SIGTERM or SIGINT; answers other processes' commands meanwhile. Prints what happened, a
/// line each; with --json a JSON object a line. Answers the exit code.
int watchPublication(const CommandLine &line, const QString &newsroomFolder);

} // namespace galley
