// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"

#include <QString>

namespace galley {

enum class FileForm { PageText, HtmlPage, SavedPage, Markdown, JsonLines, Docx };

/// What a file is read as: by extension, then by how it begins. An error for a folder, a file that is not
/// there or cannot be read, an empty one, and forms that are not read yet.
Result<FileForm> fileForm(const QString &file);

} // namespace galley
