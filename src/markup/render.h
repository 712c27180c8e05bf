// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/content.h"

#include <QList>
#include <QString>

#include <functional>

namespace galley {

/// Where references in a body lead. Each function may be empty: then the reference is written as it
/// stands in the source (asset:… and article:…).
struct RenderOptions
{
    /// Address of an asset; an empty answer leaves the figure out.
    std::function<QString(QByteArrayView sha256)> assetAddress;
    /// Address of an article; an empty answer leaves only the link's text.
    std::function<QString(ArticleId)> articleAddress;
    /// Caption, credit, alt where the figure line itself gives none.
    QList<AssetUse> assets;
};

/// A block of the body (paragraph, heading, list, figure …) with its place in the source.
struct RenderedBlock
{
    int firstLine = 0; ///< 0-based line of the source
    int lineCount = 0;
    QString html;      ///< ends with a line feed
    bool operator==(const RenderedBlock &) const = default;
};

/// Body source to an HTML fragment, block by block: the concatenation of the blocks' html is what
/// renderBody() gives. CommonMark with tables, strikethrough and footnotes, as DESIGN.md "Body source":
/// raw HTML shown as text; links only http, https, mailto, article: and site-relative (others lose
/// the link, not the text); Chinese emphasis; figures, galleries, video lines; soft breaks between Han
/// characters vanish; tracked changes refused and comments left out. `#` renders as h2. No inline
/// style, no script, no event attribute ever comes out. Any thread; never fails: every text renders.
/// Blocks come in the order of their lines. Footnotes are the last one: at the line of the first
/// definition when all stand at the end, else at the last line, which it may share.
QList<RenderedBlock> renderBlocks(QStringView source, const RenderOptions &options = {});
QString renderBody(QStringView source, const RenderOptions &options = {});

/// The readers' text alone: no marks, no captions of figures, blocks separated by LF. For summaries and search.
QString plainText(QStringView source);

/// Whether tracked changes or comments are open in the source (the change list tells which are settled).
bool hasOpenChanges(QStringView source, const QList<ChangeEntry> &changes);
/// The source with every tracked change refused (or accepted) and comments removed.
QString withChangesRefused(QStringView source);
QString withChangesAccepted(QStringView source);

} // namespace galley
