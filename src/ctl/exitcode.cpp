// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/exitcode.h"

using namespace Qt::StringLiterals;

namespace galley {

ExitCode exitCodeFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Refused:
        return ExitCode::Refused;
    case ErrorCode::Usage:
    case ErrorCode::NotFound:
        return ExitCode::Usage;
    case ErrorCode::Conflict:
    case ErrorCode::BadInput:
    case ErrorCode::TooLarge:
    case ErrorCode::Io:
    case ErrorCode::DiskFull:
    case ErrorCode::ReadOnly:
    case ErrorCode::Locked:
    case ErrorCode::NewerVersion:
    case ErrorCode::Corrupt:
    case ErrorCode::Network:
    case ErrorCode::Cancelled:
    case ErrorCode::Internal:
        return ExitCode::Failure;
    }
    Q_UNREACHABLE_RETURN(ExitCode::Failure);
}

QString errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Refused: return u"refused"_s;
    case ErrorCode::Usage: return u"usage"_s;
    case ErrorCode::NotFound: return u"not-found"_s;
    case ErrorCode::Conflict: return u"conflict"_s;
    case ErrorCode::BadInput: return u"bad-input"_s;
    case ErrorCode::TooLarge: return u"too-large"_s;
    case ErrorCode::Io: return u"io"_s;
    case ErrorCode::DiskFull: return u"disk-full"_s;
    case ErrorCode::ReadOnly: return u"read-only"_s;
    case ErrorCode::Locked: return u"locked"_s;
    case ErrorCode::NewerVersion: return u"newer-version"_s;
    case ErrorCode::Corrupt: return u"corrupt"_s;
    case ErrorCode::Network: return u"network"_s;
    case ErrorCode::Cancelled: return u"cancelled"_s;
    case ErrorCode::Internal: return u"internal"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

} // namespace galley
