// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/readingtext.h"
#include "proof/sourceblocks.h"
#include "proof/sourcemask.h"

namespace galley {

/// Makes the blocks of a ReadingText: sourceBlocks() finds them, maskInline() what readers see of each, as proofing
/// reads them.
class ReadingText::Builder
{
public:
    Builder(ReadingText &text, const QList<AssetUse> &assets);
    void run(Extent extent);

private:
    qsizetype lineStart(qsizetype at) const;
    qsizetype lineEnd(qsizetype at) const;
    void gapTo(qsizetype at, bool atEnd);
    void unread(qsizetype from, qsizetype to);
    void emptyLine(qsizetype start, qsizetype end);
    size_t block(size_t index);
    size_t row(size_t index);
    void figure(const SourceBlock &found);
    void describe(ReadingBlock &block, const SourceBlock &found) const;
    void read(ReadingBlock &block, const SourceBlock &found);
    void object(ReadingBlock &block, qsizetype from, qsizetype to, ReadingStyles styles);
    qsizetype lineBreak(ReadingBlock &block, const SourceBlock &found, const SourceMask &mask, qsizetype at);
    void put(ReadingBlock &block, QChar c, qsizetype from, qsizetype to, ReadingStyles styles);
    void locked(qsizetype from, qsizetype to, const QString &text, ReadingBlock::Kind kind);
    void add(ReadingBlock block);
    void markJoins();
    void placeComments();

    ReadingText &m_text;
    QStringView m_plain;
    SourceBlocks m_found;
    qsizetype m_done = 0;  ///< end of the last line that was shown
    bool m_any = false;
    bool m_inFence = false;
    int m_groups = 0;
};

} // namespace galley
