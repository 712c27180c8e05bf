// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sourcemarks.h"

#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>

#include <ranges>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

/// How many of this character stand right before (or after) a position, within its line.
int runBefore(const QTextCursor &cursor, int position, QChar character)
{
    const int start = cursor.document()->findBlock(position).position();
    int run = 0;
    while (position - run > start && cursor.document()->characterAt(position - run - 1) == character)
        ++run;
    return run;
}

int runAfter(const QTextCursor &cursor, int position, QChar character)
{
    int run = 0;
    while (cursor.document()->characterAt(position + run) == character)
        ++run;
    return run;
}

/// In a run of asterisks one is emphasis, two are strong, three are both.
bool holds(int run, qsizetype mark)
{
    return mark == 1 ? run == 1 || run >= 3 : run >= mark;
}

struct Piece
{
    int start = 0;
    int end = 0;
};

/// The selection line by line, white space and existing list or heading marks left outside.
QList<Piece> pieces(const QTextCursor &cursor)
{
    static const QRegularExpression lead(u"^(\\s|\u3000)*(#{1,6} +|> ?|[-*+] +|[0-9]{1,9}[.)] +)?"_s);
    QList<Piece> found;
    QTextBlock block = cursor.document()->findBlock(cursor.selectionStart());
    for (; block.isValid() && block.position() < cursor.selectionEnd(); block = block.next()) {
        const QString text = block.text();
        int from = std::max(0, cursor.selectionStart() - block.position());
        int to = std::min(int(text.size()), cursor.selectionEnd() - block.position());
        from = std::max(from, int(lead.match(text).capturedEnd()));
        while (to > from && text.at(to - 1).isSpace())
            --to;
        while (from < to && text.at(from).isSpace())
            ++from;
        if (from < to)
            found.append({block.position() + from, block.position() + to});
    }
    return found;
}

void put(QTextCursor &edit, int position, const QString &text)
{
    edit.setPosition(position);
    edit.insertText(text);
}

void cut(QTextCursor &edit, int position, qsizetype length)
{
    edit.setPosition(position);
    edit.setPosition(position + int(length), QTextCursor::KeepAnchor);
    edit.removeSelectedText();
}

QTextCursor selected(QTextCursor cursor, int anchor, int position)
{
    cursor.setPosition(anchor);
    cursor.setPosition(position, QTextCursor::KeepAnchor);
    return cursor;
}

QTextCursor wrapAtCursor(QTextCursor cursor, const QString &mark)
{
    const int at = cursor.position();
    const QChar character = mark.at(0);
    cursor.beginEditBlock();
    if (holds(runBefore(cursor, at, character), mark.size()) && holds(runAfter(cursor, at, character), mark.size())) {
        cut(cursor, at, mark.size());
        cut(cursor, at - int(mark.size()), mark.size());
    } else {
        cursor.insertText(mark % mark);
        cursor.setPosition(at + int(mark.size()));
    }
    cursor.endEditBlock();
    return cursor;
}

} // namespace

QTextCursor toggleWrap(QTextCursor cursor, QStringView markView)
{
    const QString mark = markView.toString();
    const int size = int(mark.size());
    if (!cursor.hasSelection())
        return wrapAtCursor(cursor, mark);
    QList<Piece> parts = pieces(cursor);
    if (parts.isEmpty())
        return cursor;

    // Marks at the inner ends of the selection are taken to stand outside of it.
    const QChar character = mark.at(0);
    for (Piece &part : parts) {
        while (part.end - part.start > 2 && cursor.document()->characterAt(part.start) == character
               && cursor.document()->characterAt(part.end - 1) == character) {
            ++part.start;
            --part.end;
        }
    }
    const bool all = std::ranges::all_of(parts, [&](const Piece &part) {
        return holds(runBefore(cursor, part.start, character), size) && holds(runAfter(cursor, part.end, character), size);
    });
    QTextCursor edit(cursor.document());
    edit.beginEditBlock();
    for (const Piece &part : parts | std::views::reverse) {
        if (all) {
            cut(edit, part.end, size);
            cut(edit, part.start - size, size);
        } else if (!(holds(runBefore(cursor, part.start, character), size)
                     && holds(runAfter(cursor, part.end, character), size))) {
            put(edit, part.end, mark);
            put(edit, part.start, mark);
        }
    }
    edit.endEditBlock();
    if (parts.size() == 1) {
        const int shift = all ? -size : size;
        return selected(cursor, parts.first().start + shift, parts.first().end + shift);
    }
    return cursor;
}

QTextCursor toggleLinePrefix(QTextCursor cursor, QStringView prefix)
{
    // One kind of line mark replaces another: a quoted line made a heading is a heading.
    static const QRegularExpression lead(u"^ {0,3}(#{1,6}( +|$)|> ?|[-*+] +|[0-9]{1,9}[.)] +)"_s);
    const QTextDocument *document = cursor.document();
    const QTextBlock first = document->findBlock(cursor.selectionStart());
    QTextBlock last = document->findBlock(cursor.selectionEnd());
    if (last != first && cursor.selectionEnd() == last.position())
        last = last.previous();

    QList<QTextBlock> lines;
    for (QTextBlock block = first; block.isValid(); block = block.next()) {
        if (!block.text().trimmed().isEmpty() || first == last)
            lines.append(block);
        if (block == last)
            break;
    }
    const bool all = std::ranges::all_of(lines, [&](const QTextBlock &line) { return line.text().startsWith(prefix); });
    cursor.beginEditBlock();
    QTextCursor edit(cursor);
    for (const QTextBlock &line : lines) {
        if (const auto match = lead.match(line.text()); match.hasMatch())
            cut(edit, line.position(), match.capturedLength());
        if (!all)
            put(edit, line.position(), prefix.toString());
    }
    cursor.endEditBlock();
    if (!cursor.hasSelection() && lines.size() == 1)
        cursor.setPosition(std::max(cursor.position(), lines.first().position() + (all ? 0 : int(prefix.size()))));
    return cursor;
}

QTextCursor insertComment(QTextCursor cursor, const QString &id)
{
    const int at = cursor.selectionEnd();
    cursor.beginEditBlock();
    cursor.setPosition(at);
    cursor.insertText(u"{>><<}{#"_s % id % u'}');
    cursor.endEditBlock();
    cursor.setPosition(at + 3);
    return cursor;
}

} // namespace galley
