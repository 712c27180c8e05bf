// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/listplan.h"
#include "store/newsroom.h"

#include <functional>

namespace galley {

/// A file of the portal's search index.
struct SearchFile
{
    QString address;
    QByteArray key;                           ///< raw; equal keys, equal bytes
    std::function<Result<QByteArray>()> make; ///< any thread
};

/// 站内搜索: the index of a static site. Articles are counted by their places, which they keep. Words (searchwords.h) are spread
/// over 64 buckets by hash, so that a query fetches one file for a word and stretch of places:
///   search/0/N/P.js  words of an eighth of the buckets (P) in 64 articles; the last N is the growing tail
///   search/1/N/B.js  words of one bucket (B) in 1,024 articles: sealed
///   search/2/N.js    headline, address, day and summary of 8 articles, to show them
///   search/index.js  how many places there are, from which all else follows (sealedParts())
/// A publication writes the tail's nine files and index.js. What is withdrawn or corrected has the files of its own stretch
/// made anew. A stretch of 1,024 is sealed eight buckets at a time while the next 64 articles come, so that no publication
/// writes many files. Everything is a function of the places: an index built at once has the same bytes.
QList<SearchFile> searchFiles(const Newsroom &newsroom, const ListPlaces &places);

/// How many eighths of the buckets of this stretch of 1,024 are sealed while the site has so many places: 0 … 8.
int sealedParts(qsizetype segment, qsizetype places);

/// The words of a stretch as the files hold them: by rising number of the word its places, as numbers of one to five digits
/// of base 90. For tests.
QByteArray encodedPostings(QList<std::pair<quint32, int>> postings);

} // namespace galley
