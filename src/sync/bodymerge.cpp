// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/bodymerge.h"

#include "sync/mergehunks.h"
#include "sync/sentences.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace galley {

namespace {

using Kind = MergeStretch::Kind;
using Reason = MergeStretch::Reason;

/// Shorter ones are said twice in good texts: 是。
constexpr int leastRepeated = 6;

/// A body as tokens, and what it has of the base.
struct Reading
{
    std::vector<BodyToken> tokens;
    std::vector<int> ids;
    std::vector<int> ofBase; ///< for each token of the base its place here, or -1
    std::vector<bool> known; ///< for each token here, whether the base has it there
};

class Merger
{
public:
    Merger(const QString &base, const QString &mine, const QString &theirs)
    {
        m_base.tokens = bodyTokens(base);
        m_base.ids = numbered(m_base.tokens);
        read(m_mine, mine);
        read(m_theirs, theirs);
    }

    BodyMerge run()
    {
        const int size = int(m_base.tokens.size());
        int at = 0;
        for (const TokenRange &range : editedRanges()) {
            if (at < range.start)
                add({at, range.start}, false);
            add(range, true);
            at = range.end;
        }
        if (at < size)
            add({at, size}, false);
        meetMoves();
        meetRepetitions();
        for (MergeStretch &stretch : m_merge.stretches) {
            if (stretch.kind == Kind::Conflict)
                stretch.proposal = proposeByClause(stretch.base, stretch.mine, stretch.theirs);
        }
        return std::move(m_merge);
    }

private:
    std::vector<int> numbered(const std::vector<BodyToken> &tokens)
    {
        std::vector<int> ids;
        ids.reserve(tokens.size());
        for (const BodyToken &token : tokens) {
            auto known = m_numbers.constFind(token.text);
            if (known == m_numbers.cend())
                known = m_numbers.insert(token.text, int(m_numbers.size()));
            ids.push_back(*known);
        }
        return ids;
    }

    /// Sentences and lines are matched first and what parts them by where they stand, so that blank lines, which are
    /// all alike, match nothing by themselves.
    void read(Reading &side, const QString &body)
    {
        side.tokens = bodyTokens(body);
        side.ids = numbered(side.tokens);
        const auto weighty = [](const std::vector<BodyToken> &tokens) {
            std::vector<bool> found;
            found.reserve(tokens.size());
            for (const BodyToken &token : tokens)
                found.push_back(token.kind != BodyToken::Kind::Break);
            return found;
        };
        side.ofBase = matchTokens(m_base.ids, side.ids, weighty(m_base.tokens), weighty(side.tokens));
        side.known.assign(side.tokens.size(), false);
        for (const int place : side.ofBase) {
            if (place >= 0)
                side.known[size_t(place)] = true;
        }
    }

    bool partsEdits(int from, int to) const
    {
        return std::any_of(m_base.tokens.begin() + from, m_base.tokens.begin() + to, [](const BodyToken &token) { return token.isWorded(); });
    }

    /// Stretches of the base that either side edited, those without an untouched sentence between them as one.
    std::vector<TokenRange> editedRanges() const
    {
        std::vector<TokenRange> edits;
        for (const Reading *side : {&m_mine, &m_theirs}) {
            for (const TokenHunk &hunk : hunksOf(side->ofBase, int(side->tokens.size())))
                edits.push_back(hunk.base);
        }
        std::ranges::sort(edits, {}, [](const TokenRange &range) { return std::pair(range.start, range.end); });
        std::vector<TokenRange> ranges;
        for (const TokenRange &edit : edits) {
            if (!ranges.empty() && (edit.start <= ranges.back().end || !partsEdits(ranges.back().end, edit.start)))
                ranges.back().end = std::max(ranges.back().end, edit.end);
            else
                ranges.push_back(edit);
        }
        return ranges;
    }

    /// What a side has up to a place of the base: behind an edited stretch stands what nobody touched.
    static int endIn(const Reading &side, const std::vector<int> &ends, TokenRange base, bool edited)
    {
        if (!edited)
            return startIn(ends) + base.end - base.start;
        return size_t(base.end) == side.ofBase.size() ? int(side.tokens.size()) : side.ofBase[size_t(base.end)];
    }

    static int startIn(const std::vector<int> &ends) { return ends.empty() ? 0 : ends.back(); }

    static QString joined(const Reading &side, TokenRange range)
    {
        if (range.start == range.end)
            return {};
        return QStringView(side.tokens[size_t(range.start)].text.begin(), side.tokens[size_t(range.end - 1)].text.end()).toString();
    }

    void add(TokenRange base, bool edited)
    {
        const TokenRange mine{startIn(m_mineEnds), endIn(m_mine, m_mineEnds, base, edited)};
        const TokenRange theirs{startIn(m_theirsEnds), endIn(m_theirs, m_theirsEnds, base, edited)};
        MergeStretch stretch;
        stretch.base = joined(m_base, base);
        stretch.mine = joined(m_mine, mine);
        stretch.theirs = joined(m_theirs, theirs);
        if (stretch.mine == stretch.theirs)
            stretch.kind = stretch.mine == stretch.base ? Kind::Same : Kind::Both;
        else if (stretch.theirs == stretch.base)
            stretch.kind = Kind::Mine;
        else if (stretch.mine == stretch.base)
            stretch.kind = Kind::Theirs;
        else
            stretch.kind = Kind::Conflict;
        if (stretch.kind == Kind::Conflict)
            stretch.reason = reasonOf(base, mine, theirs);
        const auto behind = [](const TextRange &range) { return range.start + range.length; };
        if (!m_merge.stretches.isEmpty()) {
            const MergeStretch &last = m_merge.stretches.constLast();
            stretch.inBase.start = behind(last.inBase);
            stretch.inMine.start = behind(last.inMine);
            stretch.inTheirs.start = behind(last.inTheirs);
        }
        stretch.inBase.length = stretch.base.size();
        stretch.inMine.length = stretch.mine.size();
        stretch.inTheirs.length = stretch.theirs.size();
        m_merge.stretches.append(stretch);
        m_baseEnds.push_back(base.end);
        m_mineEnds.push_back(mine.end);
        m_theirsEnds.push_back(theirs.end);
    }

    static bool hasWords(const Reading &side, TokenRange range)
    {
        return std::any_of(side.tokens.begin() + range.start, side.tokens.begin() + range.end, [](const BodyToken &token) { return token.kind != BodyToken::Kind::Break; });
    }

    Reason reasonOf(TokenRange base, TokenRange mine, TokenRange theirs) const
    {
        if (!hasWords(m_base, base))
            return Reason::Inserted;
        return hasWords(m_mine, mine) && hasWords(m_theirs, theirs) ? Reason::Edited : Reason::Removed;
    }

    /// The stretch that a token stands in.
    static qsizetype stretchAt(const std::vector<int> &ends, int token)
    {
        return std::ranges::upper_bound(ends, token) - ends.begin();
    }

    const std::vector<int> &endsOf(const Reading &side) const { return &side == &m_mine ? m_mineEnds : m_theirsEnds; }

    /// From where to where a side moved a sentence, in stretches.
    struct Move
    {
        qsizetype left = 0;
        qsizetype reached = 0;
        Kind alone = Kind::Mine;   ///< the mover's
        bool othersTouched = false;
        bool operator==(const Move &) const = default;
    };

    void addMoves(const Reading &mover, const Reading &other, Kind alone, std::vector<Move> &moves) const
    {
        QMultiHash<int, int> removed; ///< by token, its places in the base
        for (int place = 0; place < int(m_base.tokens.size()); ++place) {
            if (mover.ofBase[size_t(place)] < 0 && m_base.tokens[size_t(place)].isWorded())
                removed.insert(m_base.ids[size_t(place)], place);
        }
        for (int place = 0; place < int(mover.tokens.size()); ++place) {
            if (mover.known[size_t(place)])
                continue;
            const auto [from, to] = removed.equal_range(mover.ids[size_t(place)]);
            for (auto origin = from; origin != to; ++origin) {
                const Move move{stretchAt(m_baseEnds, *origin), stretchAt(endsOf(mover), place), alone, other.ofBase[size_t(*origin)] < 0};
                if (moves.empty() || moves.back() != move)
                    moves.push_back(move);
            }
        }
    }

    /// New places of sentences that one side moved and the other touched: taken as they are, the edit would be lost, or
    /// the sentence doubled, or brought back. A person decides. What is to be decided at one place can make another one
    /// so, whoever is looked at first: hence again until nothing more comes of it.
    void meetMoves()
    {
        std::vector<Move> moves;
        addMoves(m_mine, m_theirs, Kind::Mine, moves);
        addMoves(m_theirs, m_mine, Kind::Theirs, moves);
        for (bool more = true; more;) {
            more = false;
            for (const Move &move : moves) {
                MergeStretch &left = m_merge.stretches[move.left];
                MergeStretch &reached = m_merge.stretches[move.reached];
                if (!move.othersTouched && left.kind != Kind::Conflict)
                    continue;
                if (reached.kind == move.alone) {
                    reached.kind = Kind::Conflict;
                    reached.reason = Reason::Moved;
                    more = true;
                }
                if (left.kind == Kind::Conflict && move.left != move.reached)
                    left.reason = Reason::Moved;
            }
        }
    }

    static int lettersIn(QStringView text)
    {
        return int(std::ranges::count_if(text, [](QChar c) { return c.isLetterOrNumber(); }));
    }

    /// By sentence, the stretches where a side wrote it anew.
    QHash<int, QSet<qsizetype>> newIn(const Reading &side) const
    {
        QHash<int, QSet<qsizetype>> found;
        for (int place = 0; place < int(side.tokens.size()); ++place) {
            const BodyToken &token = side.tokens[size_t(place)];
            if (!side.known[size_t(place)] && token.isWorded() && lettersIn(token.text) >= leastRepeated)
                found[side.ids[size_t(place)]].insert(stretchAt(endsOf(side), place));
        }
        return found;
    }

    /// The same new sentence by both, at different places.
    void meetRepetitions()
    {
        const QHash<int, QSet<qsizetype>> theirs = newIn(m_theirs);
        const QHash<int, QSet<qsizetype>> mine = newIn(m_mine);
        for (auto each = mine.cbegin(); each != mine.cend(); ++each) {
            const auto same = theirs.constFind(each.key());
            if (same == theirs.cend() || (each->size() == 1 && *same == *each))
                continue;
            for (const qsizetype at : *each + *same) {
                MergeStretch &stretch = m_merge.stretches[at];
                if (stretch.kind == Kind::Mine || stretch.kind == Kind::Theirs) {
                    stretch.kind = Kind::Conflict;
                    stretch.reason = Reason::Repeated;
                }
            }
        }
    }

    QHash<QStringView, int> m_numbers;
    Reading m_base;
    Reading m_mine;
    Reading m_theirs;
    BodyMerge m_merge;
    std::vector<int> m_baseEnds; ///< of the stretches, in tokens
    std::vector<int> m_mineEnds;
    std::vector<int> m_theirsEnds;
};

} // namespace

QString MergeProposal::text() const
{
    QString text;
    for (const Piece &piece : pieces)
        text += piece.text;
    return text;
}

const QString &MergeStretch::side(MergeSide which) const
{
    switch (which) {
    case MergeSide::Base: return base;
    case MergeSide::Mine: return mine;
    case MergeSide::Theirs: return theirs;
    }
    Q_UNREACHABLE();
}

bool BodyMerge::isClean() const
{
    return std::ranges::none_of(stretches, [](const MergeStretch &stretch) { return stretch.kind == Kind::Conflict; });
}

QList<qsizetype> BodyMerge::conflicts() const
{
    QList<qsizetype> found;
    for (qsizetype i = 0; i < stretches.size(); ++i) {
        if (stretches.at(i).kind == Kind::Conflict)
            found.append(i);
    }
    return found;
}

QString BodyMerge::text(MergeSide conflictsAs) const
{
    QString text;
    for (const MergeStretch &stretch : stretches) {
        switch (stretch.kind) {
        case Kind::Same: text += stretch.base; break;
        case Kind::Mine: case Kind::Both: text += stretch.mine; break;
        case Kind::Theirs: text += stretch.theirs; break;
        case Kind::Conflict: text += stretch.side(conflictsAs); break;
        }
    }
    return text;
}

BodyMerge mergeBodies(const QString &base, const QString &mine, const QString &theirs)
{
    return Merger(base, mine, theirs).run();
}

} // namespace galley
