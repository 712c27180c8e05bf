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

void ProofMarks::follow(const TextChange &change, const std::function<QString(int, int)> &textAt)
{
    QList<ProofMark> kept;
    kept.reserve(m_marks.size());
    const int grown = change.added - change.removed;
    const int end = change.position + change.added;
    for (ProofMark mark : std::as_const(m_marks)) {
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
        kept.append(mark);
    }
    m_marks = kept;
}

const ProofMark *ProofMarks::at(int position) const
{
    const ProofMark *found = nullptr;
    auto mark = std::ranges::lower_bound(m_marks, position - m_longest, {}, &ProofMark::start);
    for (; mark != m_marks.end() && mark->start <= position; ++mark)
        if (position < mark->start + mark->length && (!found || mark->severity < found->severity))
            found = &*mark;
    return found;
}

void ProofMarks::paint(QPainter &painter, const QTextBlock &block, const QPointF &origin) const
{
    const QTextLayout *layout = block.layout();
    const int blockStart = block.position();
    const int blockEnd = blockStart + block.length() - 1;
    auto mark = std::ranges::lower_bound(m_marks, blockStart - m_longest, {}, &ProofMark::start);
    for (; mark != m_marks.end() && mark->start < blockEnd; ++mark) {
        if (mark->start + mark->length <= blockStart)
            continue;
        const int from = positionInLayout(*layout, std::max(mark->start, blockStart) - blockStart, false);
        const int to = positionInLayout(*layout, std::min(mark->start + mark->length, blockEnd) - blockStart, true);
        for (int i = 0; i < layout->lineCount(); ++i) {
            const QTextLine line = layout->lineAt(i);
            const int start = std::max(from, line.textStart());
            const int end = std::min(to, line.textStart() + line.textLength());
            if (start < end)
                paintMark(painter, mark->severity, origin.x() + line.cursorToX(start), origin.x() + line.cursorToX(end),
                          origin.y() + line.y() + line.ascent() + below);
        }
    }
}

} // namespace galley
