// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/pagearticle.h"

#include <functional>

namespace galley {

/// A page of the portal before it is made: where it goes and what it is made from.
struct PlannedPage
{
    QString file;                               ///< relative to the portal's folder
    QByteArray key;                             ///< hex; empty: made anew each time
    bool mobile = true;                         ///< stands under m/ as well
    std::function<Result<QByteArray>()> make;   ///< any thread
};

/// Everything a portal consists of, in the order it is written: readers never find a link to what is not
/// there yet.
struct PageGraph
{
    QList<PlannedPage> assets;
    QList<PlannedPage> articles;
    QList<PlannedPage> lists;
    QList<PlannedPage> feeds;
    QStringList warnings;

    QStringList files() const; ///< of all, with those under m/
};

/// The functions in the graph keep referring to newsroom and renderer.
PageGraph planPages(const Newsroom &newsroom, const PageRenderer &renderer, const Theme &theme, const RealNames &names);

} // namespace galley
