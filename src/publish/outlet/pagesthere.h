// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/outlet/outletcarrier.h"

namespace galley {

/// Pages of an outlet where they can be read.
struct PagesThere
{
    QString folder;   ///< they, or copies just fetched, lie here
    QString shownAs;  ///< what people know the place by
};

/// The files of an article's page, below the portal's folder, whether they are there or not. Empty: it has no usable address.
QStringList pageFilesOf(const Newsroom &newsroom, ArticleId article);
/// Whether the article's pages there are as the newsroom says: there, gone, or with a notice in their place.
FoundThere lookAtPages(const Newsroom &newsroom, const PagesThere &pages, ArticleId article);
/// Readers may see the article now: its embargo is over and its time has not run out.
bool isReachable(const LiveArticle &live, const QDateTime &now);

} // namespace galley
