// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"
#include "signing/secretbytes.h"

namespace galley {

/// Whether a person sits there: diagnostics go to a terminal, and the program has one of its own to ask at. A script's
/// standard input does not matter.
bool canAskAtTerminal();

/// Asks at the controlling terminal (the console), past whatever standard input and output are, without showing what is
/// typed. An interruption leaves the terminal as it was and then takes its course. Empty: nothing was typed. Cancelled at
/// the end of the input; Io where there is no terminal.
Result<SecretBytes> askAtTerminal(const QString &prompt);

} // namespace galley
