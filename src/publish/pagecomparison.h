// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/pagereading.h"
#include "store/tracing.h"

namespace galley {

/// Where a page first shows readers something else than the text it is held against.
struct PageDifference
{
    QString part;      ///< pagePartName(), "page" of the page as a whole
    QString label;     ///< for people
    int line = 0;      ///< of the part, from 1; 0: of the part as a whole
    QString expected;  ///< an excerpt around the first difference; empty: nothing stands there
    QString found;
    QString what;      ///< for people: all of it in a sentence
};

/// A page held against a revision, as the newsroom's theme lays it out.
struct PageComparison
{
    QStringList compared;     ///< names of parts
    QStringList notCompared;  ///< for people
    std::optional<PageDifference> first;
};

/// Compares what readers see with the traced text. A theme of the newsroom's own that lays pages out otherwise than ours
/// is gone through for the text alone. What the site puts around an article (navigation, lists, related articles) is not
/// part of any revision and is never compared. Any thread; does not read the archive.
Result<PageComparison> comparePage(const Newsroom &newsroom, const Trace &trace, const QByteArray &html);

/// The address that a page gives as its own (<link rel="canonical">), without the host; empty: none.
QString ownAddress(const QByteArray &html);

} // namespace galley
