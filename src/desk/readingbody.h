// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/readingtext.h"

namespace galley {

/// A ReadingText that is being edited. It is kept in stretches that read by themselves (bodyChunks()), so that an edit costs
/// the stretch that it touches; where one part of a body bears on another, there is one stretch. At any time it is what a
/// ReadingText of the whole source is. Positions are (block, character) of the whole.
class ReadingBody
{
public:
    using Place = ReadingText::Place;

    ReadingBody() { setSource({}, {}); }

    void setSource(const QString &source, const QList<AssetUse> &assets);
    const QList<AssetUse> &assets() const { return m_assets; }
    qsizetype sourceSize() const { return m_size; }

    /// Blocks that gave way to others: `removed`, from `first` on, to as many as `added` says.
    struct Change
    {
        int first = 0;
        std::vector<ReadingBlock> removed;
        int added = 0;
    };
    /// An edit of the source: what stood between gives way. Within the source.
    Change edit(qsizetype position, qsizetype removed, const QString &inserted);
    /// How many units the last edit read, for tests.
    qsizetype unitsRead() const { return m_unitsRead; }

    int blockCount() const { return m_blocks; }
    const ReadingBlock &block(int number) const;
    bool isLive(Place place) const;
    bool hasComments() const { return m_comments > 0; }
    /// A change by its id, and a comment as it stands in the source; `which` is what the block says.
    QString changeId(int block, int which) const;
    QString comment(int block, int which) const;

    // As ReadingText's.
    Place placeOf(qsizetype source) const;
    qsizetype sourceOf(Place place) const;
    QList<SourceSplice> removal(Place from, Place to) const;
    QList<SourceSplice> replacement(Place from, Place to, const QString &text) const;
    QList<SourceSplice> parting(Place at) const;
    QList<SourceSplice> joining(int block) const;
    QString textBetween(Place from, Place to) const;

private:
    struct Stretch
    {
        QString source;
        ReadingText text;
        int blocks() const { return int(text.blocks().size()); }
        int comments() const { return int(text.tracked().comments.size()); }
    };
    /// Where a stretch begins.
    struct Spot
    {
        size_t index = 0;
        qsizetype source = 0;
        int block = 0;
    };
    /// A text of the stretches that hold these blocks, and where it begins.
    struct Part
    {
        ReadingText text;
        Spot begin;
    };

    Stretch read(const QString &source, ReadingText::Extent extent);
    void over(Spot &spot, int sign) const;
    const Spot &goToSource(qsizetype position) const;
    const Spot &goToBlock(int number) const;
    QString sourceOf(size_t from, size_t to) const;
    const ReadingText &at(Place &place) const;
    /// What a ReadingText answers of a place or a stretch, as positions of the whole.
    QList<SourceSplice> asked(int from, int to, const std::function<QList<SourceSplice>(const ReadingText &, int before)> &ask) const;
    Change replace(size_t from, size_t to, const QString &text, const QList<qsizetype> &starts);
    Change setWhole(const QString &source);

    std::vector<Stretch> m_stretches; ///< never none
    QList<AssetUse> m_assets;
    qsizetype m_size = 0;
    int m_blocks = 0;
    int m_comments = 0;
    bool m_whole = false;             ///< in one stretch: one part bears on another, or nothing is shown of it
    qsizetype m_unitsRead = 0;
    mutable Spot m_here;              ///< what is asked for next is near
};

} // namespace galley
