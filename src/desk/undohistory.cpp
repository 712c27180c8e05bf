// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/undohistory.h"

namespace galley {

namespace {

constexpr qint64 pause = 2000;       ///< milliseconds without a key that end a group
constexpr qsizetype longSplice = 4000;
constexpr qsizetype longestRun = 40; ///< of typing without an end, UTF-16 units

bool endsClause(QChar c)
{
    return QStringView(u"\n，。！？；：、…—,.!?;:”’」』）》").contains(c);
}

/// Whether typing that goes on with `next` after `last` is still the same word or clause.
bool goesOn(QChar last, QChar next, qsizetype length)
{
    if (last == u'\n' || next == u'\n')
        return false;
    if (next.isPunct()) // a mark belongs to what it ends, a closing quotation mark to that
        return true;
    if (endsClause(last))
        return false;
    if (last.isSpace())
        return next.isSpace();
    return length < longestRun || (next.isLetterOrNumber() && next.script() != QChar::Script_Han);
}

/// A replacement in many places of a long text is told as one from the first to the last: only the lines that differ
/// are kept. From the last to the first, so that none moves another.
QList<TextSplice> byLines(const TextSplice &splice)
{
    const QList<QStringView> old = QStringView(splice.removed).split(u'\n');
    const QList<QStringView> fresh = QStringView(splice.inserted).split(u'\n');
    if (splice.removed.size() + splice.inserted.size() < longSplice || old.size() != fresh.size())
        return {splice};
    QList<TextSplice> found;
    qsizetype at = splice.position + splice.removed.size();
    for (qsizetype line = old.size() - 1; line >= 0; --line) {
        at -= old.at(line).size();
        TextSplice part = spliceBetween(old.at(line), fresh.at(line));
        part.position += at;
        if (part.removed != part.inserted)
            found.append(part);
        --at; // the line feed before it
    }
    return found;
}

} // namespace

bool UndoHistory::joins(const TextSplice &splice, Way way, qint64 now) const
{
    if (!m_open || way == Way::Command || now - m_time > pause || m_groups.last().splices.size() > 1)
        return false;
    const TextSplice &last = m_groups.last().splices.last();
    if (splice.inserted.isEmpty()) { // deleting, on either side
        const bool single = splice.removed.size() <= 2;
        const bool beside = splice.position == last.position || splice.position + splice.removed.size() == last.position;
        return way == Way::Key && last.inserted.isEmpty() && single && beside && last.removed.size() < longestRun;
    }
    // Inside what was typed last, too: a tracked change ends with its mark.
    const qsizetype inside = splice.position - last.position;
    if (!splice.removed.isEmpty() || inside < 0 || inside > last.inserted.size())
        return false;
    if (last.inserted.isEmpty()) // what an input method makes room for is part of what it puts there
        return way == Way::Composing && m_way == Way::Composing;
    return inside > 0 && goesOn(last.inserted.at(inside - 1), splice.inserted.front(), inside);
}

void UndoHistory::record(const TextSplice &splice, Way way, int anchorBefore, int cursorBefore, qint64 now)
{
    if (canRedo()) {
        m_groups.resize(m_done);
        m_open = false;
    }
    if (joins(splice, way, now)) {
        TextSplice &last = m_groups.last().splices.last();
        if (!splice.inserted.isEmpty())
            last.inserted.insert(splice.position - last.position, splice.inserted);
        else if (splice.position == last.position)
            last.removed += splice.removed;
        else
            last = {splice.position, splice.removed + last.removed, {}};
    } else {
        m_groups.append({byLines(splice), anchorBefore, cursorBefore});
        m_done = m_groups.size();
    }
    m_open = way != Way::Command;
    m_way = way;
    m_time = now;
}

void UndoHistory::clear()
{
    m_groups.clear();
    m_done = 0;
    m_open = false;
}

UndoGroup UndoHistory::undo()
{
    m_open = false;
    return m_groups.at(--m_done);
}

UndoGroup UndoHistory::redo()
{
    m_open = false;
    return m_groups.at(m_done++);
}

void UndoHistory::prepend(const QList<UndoGroup> &done, const QList<UndoGroup> &undone)
{
    if (m_groups.isEmpty())
        m_groups = undone;
    m_groups = done + m_groups;
    m_done += done.size();
}

} // namespace galley
