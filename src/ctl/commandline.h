// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"
#include "ctl/arguments.h"

namespace galley {

struct Command;

/// A whole command line, taken apart.
struct CommandLine
{
    QString newsroom;                 ///< --newsroom; empty: not given
    QString as;                       ///< --as
    QString passphraseFile;           ///< --passphrase-file: of the actor's signing key
    bool json = false;
    bool help = false;
    bool version = false;
    const Command *command = nullptr; ///< null with help and version only
    Arguments arguments;

    /// Whether the command will read standard input.
    bool readsInput() const;
};

/// Global options may stand anywhere; everything after "--" is positional. Errors are ErrorCode::Usage.
Result<CommandLine> parseCommandLine(const QStringList &words);

/// Whether --json was meant, also where the rest of the line cannot be understood.
bool asksForJson(const QStringList &words);

} // namespace galley
