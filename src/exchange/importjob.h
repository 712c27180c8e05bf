// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importer.h"
#include "store/newsroom.h"

#include <optional>

namespace galley {

struct ImportRequest
{
    QStringList files;
    PersonId person;
    SectionId section = {};       ///< primary section for articles that name none of ours; may be null
    bool asReprint = false;       ///< somebody else's texts, whatever the pages say
    bool asPublished = false;
    bool asOwn = false;           ///< our own texts, even where a page looks like another site's
    bool resume = false;          ///< pieces whose very bytes were brought in before are passed over
    bool operator==(const ImportRequest &) const = default;
};

struct ImportedEntry
{
    ArticleId id;
    QString headline;             ///< printed
    QString file;
    QStringList warnings;
    bool reprint = false;         ///< taken as somebody else's text
    QList<ArticleId> earlier;     ///< articles it may be the same as: by address, headline or bytes
};

struct ImportReport
{
    QList<ImportedEntry> articles;
    QList<FailedImport> failed;
    qsizetype passedOver = 0;     ///< with resume: pieces that were in already
    /// Why it ended before the last file: Cancelled, or the store's error. What is in `articles` is committed
    /// and stays; the same request with resume brings in the rest.
    std::optional<Error> stopped;
};

struct ImportProgress
{
    qsizetype articles = 0;
    qsizetype failed = 0;
    qint64 bytesRead = 0;
    qint64 bytesInAll = 0;
};

/// Brings files into a newsroom: finds or makes sources, series and tags, resolves sections by name, stores
/// pictures, points out articles with the address, the headline (parts of one series are normal) or the
/// very bytes of an earlier one, writes in batches. A bad file is reported and the rest goes on. Parsing runs
/// on the pool's threads, memory stays flat. progress is called from the calling thread; answering false
/// cancels. An error when nothing could begin; later ones are ImportReport::stopped.
/// Further pages of an article ("下一页") that are among the files come in with their first page.
Result<ImportReport> importFiles(Newsroom &newsroom, const ImportRequest &request,
                                 const std::function<bool(const ImportProgress &)> &progress = {});

/// One article that was read by other means (the clipboard), with names resolved and pictures stored as for files.
Result<ImportedEntry> importOne(Newsroom &newsroom, ImportedArticle article, const ImportRequest &request);

/// Long imports that were begun and not finished (cancelled, or the program ended), oldest first; asking for
/// them again with resume goes on where they stopped.
Result<QList<ImportRequest>> unfinishedImports(const Newsroom &newsroom);
Result<void> forgetUnfinishedImport(Newsroom &newsroom, const ImportRequest &request);

} // namespace galley
