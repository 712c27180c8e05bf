// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"

#include <QLockFile>

#include <memory>

namespace galley {

/// The lock file that makes one process the owner of a newsroom folder. Left behind by a killed
/// process it is recognised as stale and taken over.
class FolderLock
{
public:
    /// Locked (the message names the program and its process id), ReadOnly or Io.
    static Result<std::unique_ptr<FolderLock>> take(const QString &folder);

private:
    explicit FolderLock(const QString &file) : m_file(file) {}
    QLockFile m_file;
};

} // namespace galley
