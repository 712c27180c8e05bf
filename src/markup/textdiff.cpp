// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/textdiff.h"

#include "markup/tokenmatch.h"

#include <QHash>

#include <span>
#include <vector>

namespace galley {

namespace {

using Tokens = std::span<const QStringView>;

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
    const TokenMatch matcher(old, fresh);
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
