// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"

namespace galley {

/// The contract of galleyctl with scripts.
enum class ExitCode {
    Done = 0,
    Refused = 1, ///< by an editorial rule; the reason is printed
    Usage = 2,   ///< unknown command or option, a bad value, no such article or an ambiguous one
    Failure = 3, ///< of a file, the store or the network
};

ExitCode exitCodeFor(ErrorCode code);

/// The word of an error code in the JSON document: "refused", "not-found", "newer-version" …
QString errorCodeName(ErrorCode code);

} // namespace galley
