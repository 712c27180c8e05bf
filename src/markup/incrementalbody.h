// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/render.h"
#include "markup/textstatistics.h"

#include <functional>
#include <memory>

namespace galley {

/// Positions in UTF-16 units.
struct BodyEdit
{
    qsizetype position = 0;
    qsizetype removed = 0;
    QString added;
};

/// What became of the rendered blocks: `removed` of them, from `first` on, gave way to `added`, and those behind moved
/// by some lines.
struct BodyPatch
{
    qsizetype first = 0;
    qsizetype removed = 0;
    QList<RenderedBlock> added;
    int linesMoved = 0;
    bool isEmpty() const { return removed == 0 && added.isEmpty() && linesMoved == 0; }
};

/// How a body is rendered: the options, and what is done with each block's HTML afterwards (may be empty).
struct BodyRendering
{
    RenderOptions options;
    std::function<QString(const QString &)> finish;
};

/// A body that is being typed, with its blocks and counts kept up: an edit costs the paragraphs it touches. At any time
/// the blocks are what renderBlocks() gives for the whole text, and the counts those of its plainText(). Where one
/// part of a body bears on another (definitions of links and footnotes) the whole is rendered with each patch. Any
/// thread, one at a time.
class IncrementalBody
{
public:
    IncrementalBody();
    ~IncrementalBody();

    void setSource(const QString &source);
    /// Without a rendering only counts are kept. Another rendering renders everything anew.
    void setRendering(const std::optional<BodyRendering> &rendering);
    void edit(const BodyEdit &edit);

    /// Brings blocks and counts up to the text, and answers what changed since the last patch. When cancelled() becomes
    /// true it stops early with an empty patch; what was done is kept for the next call.
    BodyPatch takePatch(const std::function<bool()> &cancelled = {});
    /// As of the last patch.
    TextStatistics statistics() const;

    qsizetype size() const;
    QString source() const;
    /// The paragraph (a line with text) that a position stands in, counted from 1; 0 before the first.
    int paragraphAt(qsizetype position) const;
    /// How many units the last patch parsed, for tests and benchmarks.
    qsizetype unitsRead() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace galley
