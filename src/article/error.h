// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <expected>

namespace galley {

/// What went wrong, for the program to act on. galleyctl's exit codes follow from it
/// (ctl/exitcode.h).
enum class ErrorCode {
    Refused,      ///< an editorial rule says no; the message names the rule and what would satisfy it
    Usage,        ///< the caller asked for something that cannot be meant (unknown field, ambiguous id)
    NotFound,     ///< no such article, section, person …
    Conflict,     ///< the thing changed underneath; nothing was written
    BadInput,     ///< a file or text that cannot be read as what it claims to be
    TooLarge,     ///< over a documented limit
    Io,           ///< a file or folder could not be read or written
    DiskFull,     ///< the store or a file could not grow; what was typed is still in memory
    ReadOnly,     ///< the newsroom was opened for reading only
    Locked,       ///< another process owns the newsroom folder
    NewerVersion, ///< made by a newer Galley; nothing was touched
    Corrupt,      ///< the database, an asset or the audit chain fails its check
    Network,      ///< a remote or an outlet could not be reached
    Cancelled,    ///< the person stopped it
    Internal,     ///< a defect of Galley itself
};

/// An error to act on (code), to show (message: one or two sentences in the user's language) and to
/// report (detail: what the system said, untranslated; may be empty).
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString message;
    QString detail;

    bool operator==(const Error &) const = default;
};

/// The way errors travel through Galley: no exceptions, no ignored return values.
template <typename T>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> failure(ErrorCode code, const QString &message, const QString &detail = {})
{
    return std::unexpected(Error{code, message, detail});
}

} // namespace galley
