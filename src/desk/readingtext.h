// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/trackededit.h"
#include "markup/trackedtext.h"

#include <QFlags>

namespace galley {

enum class ReadingStyle { Bold = 1, Italic = 2, Struck = 4, Link = 8, Code = 16, Raised = 32, Inserted = 64, Deleted = 128 };
Q_DECLARE_FLAGS(ReadingStyles, ReadingStyle)

/// One character as readers see it (a UTF-16 unit of a block's text) and what it stands for.
struct ReadingCharacter
{
    int from = 0; ///< units of the text without marks (ReadingText::plain())
    int to = 0;
    ReadingStyles styles;
    int change = -1; ///< the mark it belongs to, an index into TrackedText::ids
};

/// A paragraph, heading, item … of the clean reading view.
struct ReadingBlock
{
    enum class Kind { Paragraph, Heading, Item, Quotation, Footnote, Picture, Caption, Row, Locked };
    Kind kind = Kind::Paragraph;
    int level = 0;         ///< of a heading; how deep an item or a quotation lies, from 1
    QString marker = {};   ///< of an item or footnote: • or 3.
    bool locked = false;   ///< shown, and edited elsewhere
    bool inTable = false;
    int group = -1;        ///< blocks of one figure or table: they go together or not at all
    QString text = {};
    std::vector<ReadingCharacter> characters = {}; ///< one for each unit of text
    int from = 0;          ///< where its content begins and ends, units of the text without marks
    int to = 0;
    QString picture = {};  ///< a figure's address
    std::vector<std::pair<int, int>> comments = {}; ///< where in the text, and which of TrackedText::comments

    /// Whether it looks the same: places may differ.
    bool looksLike(const ReadingBlock &other) const;
};

/// A body as readers see it, deleted text included and no marks, with the way back into the source for each character.
/// What is put in or taken out comes as splices of the source that tear no mark. Positions are (block, character).
class ReadingText
{
public:
    struct Place
    {
        int block = 0;
        int character = 0;
        auto operator<=>(const Place &) const = default;
    };

    /// What the source is: all of a body, which has a block in any case, or a stretch of one (bodyChunks()).
    enum class Extent { Whole, Stretch, LastStretch };

    ReadingText() = default;
    explicit ReadingText(const QString &source, const QList<AssetUse> &assets = {}, Extent extent = Extent::Whole);

    const std::vector<ReadingBlock> &blocks() const { return m_blocks; }
    const TrackedText &tracked() const { return m_tracked; }
    const QString &plain() const { return m_plain; }

    bool isLive(Place place) const; ///< whether the character there is not deleted
    Place placeOf(qsizetype source) const;
    qsizetype sourceOf(Place place) const; ///< where something put in there goes

    /// The splices that remove what stands between, last first; locked blocks go as a whole or stay.
    QList<SourceSplice> removal(Place from, Place to) const;
    /// The same with a text in place of what goes. It is escaped: what is typed is what readers see.
    QList<SourceSplice> replacement(Place from, Place to, const QString &text) const;
    /// Parts the paragraph (item, quotation); an empty item ends its list. Nothing where blocks cannot be parted.
    QList<SourceSplice> parting(Place at) const;
    /// Joins a block to the one before it.
    QList<SourceSplice> joining(int block) const;
    /// The text between, without deleted text: for copying.
    QString textBetween(Place from, Place to) const;

private:
    class Builder;
    struct Range
    {
        int from = 0;
        int to = 0;
    };
    struct Construct
    {
        int start = 0;
        int textStart = 0;
        int textEnd = 0;
        int end = 0;
    };
    void collect(int block, int from, int to, std::vector<Range> &ranges) const;
    void wholeConstructs(std::vector<Range> &ranges) const;
    bool covers(Place from, Place to, int block) const;
    QList<SourceSplice> splicesOf(std::vector<Range> ranges) const;
    qsizetype sourceBefore(int plain) const;
    qsizetype sourceBehind(int plain) const;

    TrackedText m_tracked;
    QString m_plain;             ///< all there is or was, without marks and comments
    std::vector<int> m_unitOf;   ///< for each unit of it the unit of m_tracked
    std::vector<ReadingBlock> m_blocks;
    std::vector<Construct> m_constructs;
};

} // namespace galley

Q_DECLARE_OPERATORS_FOR_FLAGS(galley::ReadingStyles)
