// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/wordmotion.h"

#include "proof/wordbreak.h"

#include <QKeyEvent>
#include <QTextBlock>

namespace galley {

namespace {

bool isMark(QStringView word)
{
    return std::ranges::all_of(word, [](QChar c) { return c.isPunct() || c.isSymbol(); }) && !word.front().isSurrogate();
}

/// The words around a position of a line: where each begins, in units of the document; and where the last ends.
struct Boundaries
{
    std::vector<int> starts; ///< of words, not of white space between them
    std::vector<int> cuts;   ///< all boundaries
};

Boundaries boundariesAround(const QTextBlock &block, int position)
{
    const QString line = block.text();
    const QStringView text(line);
    const WordStretch stretch = galley::wordsAround(text, position - block.position());
    Boundaries around;
    bool afterMark = false;
    for (const Span &span : stretch.words) {
        const QStringView word = text.sliced(span.start, span.length);
        const bool mark = isMark(word);
        const bool goesOn = mark && afterMark;
        afterMark = mark;
        if (goesOn)
            continue;
        around.cuts.push_back(block.position() + span.start);
        if (!word.trimmed().isEmpty())
            around.starts.push_back(block.position() + span.start);
    }
    around.cuts.push_back(block.position() + int(stretch.to));
    return around;
}

} // namespace

int nextWord(const QTextDocument &document, int position)
{
    const QTextBlock block = document.findBlock(position);
    const int end = block.position() + block.length() - 1;
    if (position >= end)
        return block.next().isValid() ? block.next().position() : end;
    const Boundaries around = boundariesAround(block, position);
    const auto next = std::ranges::upper_bound(around.starts, position);
    return next != around.starts.end() ? *next : end;
}

int previousWord(const QTextDocument &document, int position)
{
    const QTextBlock block = document.findBlock(position);
    if (position <= block.position())
        return block.previous().isValid() ? block.position() - 1 : block.position();
    const Boundaries around = boundariesAround(block, position);
    const auto after = std::ranges::lower_bound(around.starts, position);
    return after != around.starts.begin() ? *std::prev(after) : block.position();
}

QTextCursor wordAt(QTextDocument *document, int position)
{
    const QTextBlock block = document->findBlock(position);
    QTextCursor cursor(document);
    cursor.setPosition(position);
    if (block.length() <= 1)
        return cursor;
    const int end = block.position() + block.length() - 1;
    const Boundaries around = boundariesAround(block, std::min(position, end - 1));
    auto after = std::ranges::upper_bound(around.cuts, std::min(position, end - 1));
    if (after == around.cuts.begin() || after == around.cuts.end())
        return cursor;
    cursor.setPosition(*std::prev(after));
    cursor.setPosition(*after, QTextCursor::KeepAnchor);
    return cursor;
}

bool moveByWord(QTextCursor &cursor, const QKeyEvent &event, bool readOnly)
{
    const QTextDocument &document = *cursor.document();
    const auto isKey = [&event](QKeySequence::StandardKey key) { return event.matches(key); };
    if (isKey(QKeySequence::MoveToNextWord))
        cursor.setPosition(nextWord(document, cursor.position()));
    else if (isKey(QKeySequence::MoveToPreviousWord))
        cursor.setPosition(previousWord(document, cursor.position()));
    else if (isKey(QKeySequence::SelectNextWord))
        cursor.setPosition(nextWord(document, cursor.position()), QTextCursor::KeepAnchor);
    else if (isKey(QKeySequence::SelectPreviousWord))
        cursor.setPosition(previousWord(document, cursor.position()), QTextCursor::KeepAnchor);
    else if (!readOnly && (isKey(QKeySequence::DeleteEndOfWord) || isKey(QKeySequence::DeleteStartOfWord))) {
        if (!cursor.hasSelection())
            cursor.setPosition(isKey(QKeySequence::DeleteEndOfWord) ? nextWord(document, cursor.position())
                                                                    : previousWord(document, cursor.position()),
                               QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
    } else {
        return false;
    }
    return true;
}

} // namespace galley
