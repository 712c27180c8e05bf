// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/proofmarks.h"

#include "desk/proofcolours.h"
#include "desk/textstretch.h"

#include <QPainter>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace galley {

namespace {

constexpr double below = 3.0; ///< pixels from the baseline to the mark
constexpr double wave = 2.0;  ///< half a wave's length, and its height

void paintWave(QPainter &painter, double left, double right, double y)
{
    QPolygonF points;
    bool up = false;
    for (double x = left; x < right + wave; x += wave, up = !up)
        points.append(QPointF(std::min(x, right), up ? y : y + wave));
    painter.drawPolyline(points);
}

void paintMark(QPainter &painter, Severity severity, double left, double right, double y)
{
    QPen pen(proofInk(severity), 1.2);
    switch (severity) {
    case Severity::MustFix:
        painter.setPen(pen);
        paintWave(painter, left, right, y);
        return;
    case Severity::ShouldLook:
        pen.setWidthF(1.6);
        break;
    case Severity::Style:
        pen.setStyle(Qt::DotLine);
        break;
    }
    painter.setPen(pen);
    painter.drawLine(QPointF(left, y + 1), QPointF(right, y + 1));
}

} // namespace

std::optional<int> movedBy(const TextChange &change, int start, int length)
{
    if (start + length <= change.position)
        return start;
    if (start >= change.position + change.removed)
        return start + change.added - change.removed;
    return std::nullopt;
}

ProofMarks::ProofMarks(QList<ProofMark> marks) : m_marks(std::move(marks))
{
    std::ranges::stable_sort(m_marks, {}, &ProofMark::start);
    for (const ProofMark &mark : std::as_const(m_marks))
        m_longest = std::max(m_longest, mark.length);
}

/// The first mark that starts at a position or behind it.
qsizetype ProofMarks::firstFrom(int position) const
{
    qsizetype low = 0;
    for (qsizetype high = m_marks.size(); low < high;) {
        const qsizetype middle = (low + high) / 2;
        if (startOf(middle) < position)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void ProofMarks::bringUpTo(qsizetype index) const
{
    if (m_behind != 0) {
        for (; m_moved < index; ++m_moved)
            m_marks[m_moved].start += m_behind;
        for (; m_moved > index; --m_moved)
            m_marks[m_moved - 1].start -= m_behind;
    }
    m_moved = index;
}

const QList<ProofMark> &ProofMarks::all() const
{
    bringUpTo(m_marks.size());
    m_behind = 0;
    return m_marks;
}

void ProofMarks::follow(const TextChange &change, const std::function<QString(int, int)> &textAt)
{
    const int grown = change.added - change.removed;
    const int end = change.position + change.added;
    const qsizetype first = firstFrom(change.position - m_longest);
    qsizetype behind = firstFrom(change.position + change.removed);
    while (behind < m_marks.size() && startOf(behind) + m_marks.at(behind).length <= change.position)
        ++behind;
    bringUpTo(behind);
    qsizetype kept = first;
    for (qsizetype i = first; i < behind; ++i) {
        ProofMark &mark = m_marks[i];
        std::optional<int> start = movedBy(change, mark.start, mark.length);
        if (!start) {
            const bool inside = mark.start >= change.position && mark.start + mark.length <= change.position + change.removed;
            if (inside && mark.start + mark.length <= end && textAt(mark.start, mark.length) == mark.text)
                start = mark.start;
            else if (inside && mark.start + grown >= change.position && textAt(mark.start + grown, mark.length) == mark.text)
                start = mark.start + grown;
        }
        if (!start)
            continue;
        mark.start = *start;
        if (kept != i)
            m_marks[kept] = mark;
        ++kept;
    }
    m_marks.remove(kept, behind - kept);
    m_moved = kept;
    m_behind += grown;
}

const ProofMark *ProofMarks::at(int position) const
{
    const ProofMark *found = nullptr;
    const qsizetype last = firstFrom(position + 1);
    for (qsizetype i = firstFrom(position - m_longest); i < last; ++i)
        if (position < startOf(i) + m_marks.at(i).length && (!found || m_marks.at(i).severity < found->severity))
            found = &m_marks.at(i);
    return found;
}

void ProofMarks::paint(QPainter &painter, const QTextBlock &block, const QPointF &origin) const
{
    const QTextLayout *layout = block.layout();
    const int blockStart = block.position();
    const int blockEnd = blockStart + block.length() - 1;
    const qsizetype last = firstFrom(blockEnd);
    for (qsizetype each = firstFrom(blockStart - m_longest); each < last; ++each) {
        const ProofMark *mark = &m_marks.at(each);
        const int start = startOf(each);
        if (start + mark->length <= blockStart)
            continue;
        const int from = positionInLayout(*layout, std::max(start, blockStart) - blockStart, false);
        const int to = positionInLayout(*layout, std::min(start + mark->length, blockEnd) - blockStart, true);
        for (int i = 0; i < layout->lineCount(); ++i) {
            const QTextLine line = layout->lineAt(i);
            const int begin = std::max(from, line.textStart());
            const int end = std::min(to, line.textStart() + line.textLength());
            if (begin < end)
                paintMark(painter, mark->severity, origin.x() + line.cursorToX(begin), origin.x() + line.cursorToX(end),
                          origin.y() + line.y() + line.ascent() + below);
        }
    }
}

} // namespace galley
