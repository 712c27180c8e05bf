// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/commandline.h"
#include "ctl/registry.h"
#include "store/commandsocket.h"

namespace galley {

/// Runs a command that was understood, and puts its answer as --json or people want it. newsroom may be
/// null for commands that need none.
HandedAnswer execute(const CommandLine &line, Newsroom *newsroom, const Session &place);

/// The answer for what went wrong: the reason on the diagnostics, with --json a document as well.
HandedAnswer answerForError(const Error &error, bool json);

} // namespace galley
