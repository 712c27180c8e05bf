// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/commandsocket.h"
#include "store/newsroom.h"

namespace galley {

/// Runs one galleyctl command line (without the program's name) against a newsroom that this process
/// owns, for a second process that handed it over. Any thread.
HandedAnswer runCommand(Newsroom &newsroom, const HandedCommand &command);

/// galleyctl itself: opens the newsroom, or hands the command to its owner, or reads only and says so.
/// Writes to the process's standard output and error; answers the exit code of the contract.
int galleyctlMain(const QStringList &arguments);

} // namespace galley
