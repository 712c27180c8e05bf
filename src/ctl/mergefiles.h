// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"
#include "sync/contentmerge.h"
#include "sync/mergemarks.h"

namespace galley {

/// Three versions of a file put together.
struct MergedFile
{
    QString text;              ///< with conflicts marked
    bool isArticle = false;    ///< with fields; else body source alone
    BodyMerge body;
    QList<FieldConflict> fields;
    bool dropsApproval = false;

    bool isClean() const { return fields.isEmpty() && body.isClean(); }
};

struct FileVersions
{
    QByteArray base;
    QByteArray mine;
    QByteArray theirs;
};

/// Articles as `export --format markdown` writes them (a front matter in all three), or body source. BadInput for what is
/// no text or holds a conflict that was not put right.
Result<MergedFile> mergeFiles(const FileVersions &versions, const ConflictNames &names);

} // namespace galley
