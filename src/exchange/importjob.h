// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importer.h"
#include "store/newsroom.h"

namespace galley {

struct ImportRequest
{
    QStringList files;
    PersonId person;
    SectionId section;            ///< primary section for articles that name none of ours; may be null
    bool asReprint = false;
    bool asPublished = false;
};

struct ImportedEntry
{
    ArticleId id;
    QString headline;             ///< printed
    QString file;
    QStringList warnings;
};

struct ImportReport
{
    QList<ImportedEntry> articles;
    QList<FailedImport> failed;
};

/// Brings files into a newsroom: finds or makes sources, series and tags, resolves sections by name,
/// points out articles with the headline of an earlier one (parts of one series are normal), writes in
/// batches. A bad file is reported and the rest goes on. Parsing runs on the pool's threads, memory stays
/// flat. progress is called from the calling thread; answering false cancels (what is committed stays).
Result<ImportReport> importFiles(Newsroom &newsroom, const ImportRequest &request,
                                 const std::function<bool(qsizetype articlesDone)> &progress = {});

} // namespace galley
