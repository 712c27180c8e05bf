// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/talk/commentmarks.h"

#include "desk/colours.h"
#include "desk/deskstyle.h"
#include "desk/proofmarks.h"
#include "desk/readingview.h"
#include "desk/sourceeditor.h"
#include "desk/textstretch.h"

#include <QPainter>
#include <QTextBlock>

namespace galley {

using namespace Qt::StringLiterals;

CommentMarks::CommentMarks(CommentBook &book, SourceEditor &editor, ReadingView &reading)
    : QObject(&editor), m_book(book), m_editor(editor), m_reading(reading)
{
    connect(&book, &CommentBook::changed, this, &CommentMarks::take);
    connect(&editor, &SourceEditor::sourceChanged, this, &CommentMarks::follow);
    connect(&editor, &SourceEditor::sourceReplaced, &book, &CommentBook::placeSoon);
    connect(&reading, &ReadingView::drawn, this, &CommentMarks::showInReading);
    editor.addOverlay(this);
    take();
}

CommentMarks::~CommentMarks()
{
    m_editor.removeOverlay(this);
}

void CommentMarks::take()
{
    QList<Mark> marks;
    for (const CommentThread &thread : m_book.threads())
        if (!thread.head.resolved && thread.position && thread.head.place.field == "body"_L1)
            marks.append({*thread.position, static_cast<int>(thread.head.place.quote.size()), thread.head.id, thread.head.isReturnReason});
    std::ranges::stable_sort(marks, {}, &Mark::start);
    if (marks == m_marks)
        return;
    m_marks = marks;
    m_editor.viewport()->update();
    showInReading();
}

void CommentMarks::follow(int position, int removed, int added)
{
    if (m_marks.isEmpty() && m_book.threads().isEmpty())
        return;
    const TextChange change{position, removed, added};
    QList<Mark> kept;
    for (Mark mark : std::as_const(m_marks)) {
        if (const auto start = movedBy(change, mark.start, mark.length)) {
            mark.start = *start;
            kept.append(mark);
        }
    }
    m_marks = kept;
    m_book.placeSoon();
    showInReading();
}

const CommentMarks::Mark *CommentMarks::at(int position) const
{
    const Mark *found = nullptr;
    for (const Mark &mark : m_marks)
        if (mark.start <= position && position < mark.start + mark.length && (!found || mark.length < found->length))
            found = &mark;
    return found;
}

void CommentMarks::setCurrent(CommentId thread)
{
    if (std::exchange(m_current, thread) == thread)
        return;
    m_editor.viewport()->update();
    showInReading();
}

void CommentMarks::coloursChanged()
{
    m_editor.viewport()->update();
    showInReading();
}

QColor CommentMarks::ink(const Mark &mark) const
{
    return mark.reason ? Colours::current().red : Colours::current().amber;
}

QColor CommentMarks::ground(const Mark &mark) const
{
    return blend(Colours::current().paper, ink(mark), mark.thread == m_current ? 0.26 : 0.12);
}

template <typename Paint>
void CommentMarks::each(const QTextBlock &block, const QPointF &origin, const Paint &paint) const
{
    const int from = block.position();
    const int to = from + block.length() - 1;
    for (const Mark &mark : m_marks) {
        const int start = std::max(from, mark.start);
        const int end = std::min(to, mark.start + mark.length);
        if (start < end)
            for (const QRectF &rect : stretchRects(block, origin, start - from, end - from))
                paint(mark, rect);
    }
}

void CommentMarks::paintUnder(QPainter &painter, const QTextBlock &block, const QPointF &origin)
{
    each(block, origin, [&](const Mark &mark, const QRectF &rect) { painter.fillRect(rect.adjusted(0, -1, 0, 2), ground(mark)); });
}

void CommentMarks::paintOver(QPainter &painter, const QTextBlock &block, const QPointF &origin)
{
    each(block, origin, [&](const Mark &mark, const QRectF &rect) {
        painter.setPen(QPen(ink(mark), mark.thread == m_current ? 2 : 1.2, Qt::DashLine));
        painter.drawLine(rect.bottomLeft() + QPointF(0, 2.5), rect.bottomRight() + QPointF(0, 2.5));
    });
}

void CommentMarks::showInReading()
{
    if (!m_reading.isFollowing())
        return;
    QList<QTextEdit::ExtraSelection> shown;
    for (const Mark &mark : std::as_const(m_marks)) {
        const auto [from, to] = m_reading.positionsOf(mark.start, mark.start + mark.length);
        if (from >= to)
            continue;
        QTextEdit::ExtraSelection one;
        one.cursor = QTextCursor(m_reading.document());
        one.cursor.setPosition(from);
        one.cursor.setPosition(to, QTextCursor::KeepAnchor);
        one.format.setBackground(ground(mark));
        one.format.setUnderlineStyle(QTextCharFormat::DashUnderline);
        one.format.setUnderlineColor(ink(mark));
        shown.append(one);
    }
    m_reading.setExtraSelections(shown);
}

} // namespace galley
