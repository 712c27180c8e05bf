// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/textdiff.h"

#include <QHash>

#include <span>
#include <vector>

namespace galley {

namespace {

using Tokens = std::span<const QStringView>;
using Ids = std::span<const int>;

/// Which tokens of either side are shared, found by the linear space refinement of E. W. Myers, "An O(ND)
/// Difference Algorithm and Its Variations" (1986). Where two stretches are very unlike it gives up on them.
class Matcher
{
public:
    Matcher(Ids before, Ids after) : m_before(before), m_after(after), m_kept(before.size(), false), m_taken(after.size(), false)
    {
        compare(0, int(before.size()), 0, int(after.size()));
    }
    bool isKept(size_t index) const { return m_kept[index]; }
    bool isTaken(size_t index) const { return m_taken[index]; }

private:
    struct Snake
    {
        int x = -1; ///< -1: too unlike
        int y = -1;
        int length = 0;
    };

    static constexpr int mostEdits = 3000; ///< on one side of the middle

    void compare(int a, int aEnd, int b, int bEnd)
    {
        while (a < aEnd && b < bEnd && m_before[size_t(a)] == m_after[size_t(b)])
            keep(a++, b++);
        while (a < aEnd && b < bEnd && m_before[size_t(aEnd - 1)] == m_after[size_t(bEnd - 1)])
            keep(--aEnd, --bEnd);
        if (a == aEnd || b == bEnd)
            return;
        const Snake middle = middleSnake(a, aEnd, b, bEnd);
        if (middle.x < 0 || ((middle.x == a && middle.y == b && middle.length == 0)
                             || (middle.x == aEnd && middle.y == bEnd)))
            return;
        compare(a, middle.x, b, middle.y);
        for (int i = 0; i < middle.length; ++i)
            keep(middle.x + i, middle.y + i);
        compare(middle.x + middle.length, aEnd, middle.y + middle.length, bEnd);
    }

    void keep(int a, int b)
    {
        m_kept[size_t(a)] = true;
        m_taken[size_t(b)] = true;
    }

    Snake middleSnake(int a, int aEnd, int b, int bEnd)
    {
        const int n = aEnd - a;
        const int m = bEnd - b;
        const int delta = n - m;
        const bool odd = (delta & 1) != 0;
        const int most = std::min((n + m + 1) / 2, mostEdits);
        const int offset = most + 1;
        m_forward.assign(size_t(2 * most + 3), 0);
        m_backward.assign(size_t(2 * most + 3), 0);
        const auto forward = [&](int k) -> int & { return m_forward[size_t(k + offset)]; };
        const auto backward = [&](int k) -> int & { return m_backward[size_t(k + offset)]; };
        const auto known = [&](int k) { return k >= -most && k <= most; };
        for (int d = 0; d <= most; ++d) {
            for (int k = -d; k <= d; k += 2) {
                int x = k == -d || (k != d && forward(k - 1) < forward(k + 1)) ? forward(k + 1) : forward(k - 1) + 1;
                const int start = x;
                while (x < n && x - k < m && x - k >= 0 && m_before[size_t(a + x)] == m_after[size_t(b + x - k)])
                    ++x;
                forward(k) = x;
                const int reverse = delta - k;
                if (odd && reverse >= -(d - 1) && reverse <= d - 1 && known(reverse) && x + backward(reverse) >= n && start <= n)
                    return {a + start, b + start - k, x - start};
            }
            for (int k = -d; k <= d; k += 2) {
                int x = k == -d || (k != d && backward(k - 1) < backward(k + 1)) ? backward(k + 1) : backward(k - 1) + 1;
                const int start = x;
                while (x < n && x - k < m && x - k >= 0 && m_before[size_t(aEnd - 1 - x)] == m_after[size_t(bEnd - 1 - (x - k))])
                    ++x;
                backward(k) = x;
                const int reverse = delta - k;
                if (!odd && reverse >= -d && reverse <= d && known(reverse) && x + forward(reverse) >= n && start <= n)
                    return {aEnd - x, bEnd - (x - k), x - start};
            }
        }
        return {};
    }

    Ids m_before;
    Ids m_after;
    std::vector<bool> m_kept;
    std::vector<bool> m_taken;
    std::vector<int> m_forward;
    std::vector<int> m_backward;
};

bool endsSentence(QChar c)
{
    return c == u'\n' || QStringView(u"。！？；…").contains(c);
}

std::vector<QStringView> sentencesOf(QStringView text)
{
    std::vector<QStringView> found;
    qsizetype start = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!endsSentence(text.at(i)))
            continue;
        qsizetype end = i + 1;
        while (end < text.size() && text.at(i) != u'\n' && (QStringView(u"”’」』）").contains(text.at(end)) || endsSentence(text.at(end))))
            ++end;
        found.push_back(text.sliced(start, end - start));
        start = end;
        i = end - 1;
    }
    if (start < text.size())
        found.push_back(text.sliced(start));
    return found;
}

bool isWordUnit(QChar c)
{
    return (c.isLetterOrNumber() && c.script() != QChar::Script_Han) || c == u'.' || c == u'%';
}

/// Han characters and marks one by one, Latin words and numbers whole, surrogate pairs together.
std::vector<QStringView> charactersOf(QStringView text)
{
    std::vector<QStringView> found;
    found.reserve(size_t(text.size()));
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i + 1;
        if (text.at(i).isHighSurrogate() && end < text.size() && text.at(end).isLowSurrogate())
            ++end;
        else if (text.at(i).isLetterOrNumber() && isWordUnit(text.at(i)))
            while (end < text.size() && isWordUnit(text.at(end)))
                ++end;
        while (end < text.size() && (text.at(end).isMark() || text.at(end) == u'\u200d'))
            ++end;
        found.push_back(text.sliced(i, end - i));
        i = end;
    }
    return found;
}

void append(QList<DiffPiece> &pieces, DiffPiece::Kind kind, QStringView text)
{
    if (text.isEmpty())
        return;
    if (!pieces.isEmpty() && pieces.last().kind == kind)
        pieces.last().text += text;
    else
        pieces.append({kind, text.toString()});
}

using Replace = void (*)(QList<DiffPiece> &, QStringView before, QStringView after);

/// The stretch that a run of neighbouring tokens covers.
QStringView joined(Tokens tokens)
{
    if (tokens.empty())
        return {};
    return QStringView(tokens.front().begin(), tokens.back().end());
}

void compareTokens(QList<DiffPiece> &pieces, Tokens before, Tokens after, Replace replace)
{
    QHash<QStringView, int> numbers;
    const auto numbered = [&numbers](Tokens tokens) {
        std::vector<int> ids;
        ids.reserve(tokens.size());
        for (const QStringView token : tokens) {
            auto known = numbers.constFind(token);
            if (known == numbers.cend())
                known = numbers.insert(token, int(numbers.size()));
            ids.push_back(*known);
        }
        return ids;
    };
    const std::vector<int> old = numbered(before);
    const std::vector<int> fresh = numbered(after);
    const Matcher matcher(old, fresh);
    size_t a = 0;
    size_t b = 0;
    while (a < before.size() || b < after.size()) {
        const size_t removedFrom = a;
        while (a < before.size() && !matcher.isKept(a))
            ++a;
        const size_t addedFrom = b;
        while (b < after.size() && !matcher.isTaken(b))
            ++b;
        if (a > removedFrom || b > addedFrom)
            replace(pieces, joined(before.subspan(removedFrom, a - removedFrom)), joined(after.subspan(addedFrom, b - addedFrom)));
        const size_t sameFrom = a;
        while (a < before.size() && b < after.size() && matcher.isKept(a) && matcher.isTaken(b)) {
            ++a;
            ++b;
        }
        append(pieces, DiffPiece::Kind::Same, joined(before.subspan(sameFrom, a - sameFrom)));
    }
}

void replaceWhole(QList<DiffPiece> &pieces, QStringView before, QStringView after)
{
    append(pieces, DiffPiece::Kind::Removed, before);
    append(pieces, DiffPiece::Kind::Added, after);
}

/// A shared character between two changes is chance, not agreement: it goes with them.
QList<DiffPiece> withoutCrumbs(const QList<DiffPiece> &pieces)
{
    using Kind = DiffPiece::Kind;
    QList<DiffPiece> tidy;
    QString removed;
    QString added;
    const auto flush = [&] {
        append(tidy, Kind::Removed, removed);
        append(tidy, Kind::Added, added);
        removed.clear();
        added.clear();
    };
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const DiffPiece &piece = pieces.at(i);
        if (piece.kind == Kind::Removed) {
            removed += piece.text;
        } else if (piece.kind == Kind::Added) {
            added += piece.text;
        } else {
            const bool crumb = piece.text.size() == 1 && !removed.isEmpty() && !added.isEmpty() && i + 1 < pieces.size()
                && !piece.text.at(0).isPunct() && !piece.text.at(0).isSpace();
            if (crumb) {
                removed += piece.text;
                added += piece.text;
            } else {
                flush();
                append(tidy, Kind::Same, piece.text);
            }
        }
    }
    flush();
    return tidy;
}

void replaceByCharacter(QList<DiffPiece> &pieces, QStringView before, QStringView after)
{
    if (before.isEmpty() || after.isEmpty()) {
        replaceWhole(pieces, before, after);
        return;
    }
    const std::vector<QStringView> old = charactersOf(before);
    const std::vector<QStringView> fresh = charactersOf(after);
    QList<DiffPiece> inside;
    compareTokens(inside, old, fresh, replaceWhole);
    const QList<DiffPiece> tidy = withoutCrumbs(inside);
    for (const DiffPiece &piece : tidy)
        append(pieces, piece.kind, piece.text);
}

} // namespace

QList<DiffPiece> textDiff(QStringView before, QStringView after)
{
    QList<DiffPiece> pieces;
    const std::vector<QStringView> old = sentencesOf(before);
    const std::vector<QStringView> fresh = sentencesOf(after);
    compareTokens(pieces, old, fresh, replaceByCharacter);
    return pieces;
}

} // namespace galley
