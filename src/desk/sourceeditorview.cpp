// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sourceeditor.h"

#include "desk/sourcefigures.h"
#include "desk/sourcehighlighter.h"
#include "desk/sourcelayout.h"
#include "desk/sourceoverlay.h"
#include "desk/typesize.h"

#include <QPainter>
#include <QTextBlock>
#include <QTextLayout>
#include <QWheelEvent>

#include <cmath>

namespace galley {

namespace {

constexpr int fontPixels = 15;
constexpr double spacing = 1.85;
constexpr int leftMargin = 28;
constexpr int rightMargin = 20;

} // namespace

// ---- geometry ---------------------------------------------------------------------------------

void SourceEditor::setZoom(int percent)
{
    m_zoom = percent;
    QFont face = font();
    face.setPixelSize(std::max(1, typePixels(fontPixels) * percent / 100));
    setFont(face);
    if (m_figures)
        m_layout->setFigureRoom(SourceFigures::heightFor(std::round(face.pixelSize() * spacing)));
    m_layout->setPitch(std::round(face.pixelSize() * spacing));
    m_highlighter->setFontPixels(face.pixelSize());
    updateMargins();
}

void SourceEditor::setFigures(SourceFigures *figures)
{
    m_figures = figures;
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &SourceEditor::openLine);
    connect(this, &SourceEditor::sourceReplaced, this, &SourceEditor::openLine);
    openLine();
    setZoom(m_zoom);
}

/// The cursor's line shows its source.
void SourceEditor::openLine()
{
    const int line = textCursor().blockNumber();
    m_layout->setOpenLine(line);
    m_highlighter->setOpenLine(line);
}

void SourceEditor::paintFigures(const QRect &exposed)
{
    if (!m_figures)
        return;
    QPainter painter(viewport());
    QTextBlock block = firstVisibleBlock();
    double top = blockBoundingGeometry(block).translated(contentOffset()).top();
    for (; block.isValid() && top <= exposed.bottom(); block = block.next()) {
        const QRectF room = blockBoundingRect(block);
        if (const double below = m_layout->figureTop(block); below >= 0) {
            const double left = contentOffset().x() + document()->documentMargin();
            m_figures->paint(painter, block.text(), QRectF(left, top + below, viewport()->width() - left - document()->documentMargin(), room.height() - below), m_layout->pitch());
        }
        top += room.height();
    }
}

void SourceEditor::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QPlainTextEdit::wheelEvent(event);
        return;
    }
    m_wheeled += event->angleDelta().y();
    if (const int steps = m_wheeled / QWheelEvent::DefaultDeltasPerStep; steps != 0) {
        m_wheeled -= steps * QWheelEvent::DefaultDeltasPerStep;
        Q_EMIT zoomAsked(steps);
    }
    event->accept();
}

void SourceEditor::setColumnWidth(int pixels)
{
    m_columnWidth = pixels;
    updateMargins();
}

void SourceEditor::setRoomAbove(int pixels)
{
    m_roomAbove = pixels;
    updateMargins();
}

void SourceEditor::updateMargins()
{
    const int documentMargin = int(document()->documentMargin());
    int left = leftMargin - documentMargin;
    int right = rightMargin - documentMargin;
    const int column = m_columnWidth * m_zoom / 100 + 2 * documentMargin;
    if (m_columnWidth > 0 && width() - left - right > column)
        left = right = (width() - column) / 2;
    setViewportMargins(left, m_roomAbove, right, 0);
}

void SourceEditor::resizeEvent(QResizeEvent *event)
{
    updateMargins();
    QPlainTextEdit::resizeEvent(event);
}

std::pair<int, double> SourceEditor::topLine() const
{
    const QTextBlock block = firstVisibleBlock();
    if (!block.isValid())
        return {0, 0.0};
    const QRectF rect = blockBoundingGeometry(block).translated(contentOffset());
    const double gone = rect.height() > 0 ? std::clamp(-rect.top() / rect.height(), 0.0, 1.0) : 0.0;
    return {block.blockNumber(), gone};
}

/// Hit testing knows the natural heights of lines only, so that a click between two lines of open spacing
/// would fall to the end of one of them. It is moved onto the line whose room it lies in.
QPointF SourceEditor::onLine(const QPointF &position) const
{
    QTextBlock block = firstVisibleBlock();
    double top = block.isValid() ? blockBoundingGeometry(block).translated(contentOffset()).top() : 0;
    const double y = position.y();
    for (; block.isValid() && top <= y; block = block.next()) {
        const double height = blockBoundingRect(block).height();
        if (y < top + height || !block.next().isValid()) {
            const QTextLayout *layout = block.layout();
            for (int i = 0; i < layout->lineCount(); ++i) {
                const QTextLine line = layout->lineAt(i);
                const double gap = std::max(0.0, (m_layout->pitch() - line.height()) / 2);
                if (y < top + line.rect().bottom() + gap || i + 1 == layout->lineCount())
                    return {position.x(), std::clamp(y, top + line.y() + 1, top + line.rect().bottom() - 1)};
            }
        }
        top += height;
    }
    return position;
}

QVariant SourceEditor::inputMethodQuery(Qt::InputMethodQuery query) const
{
    return inputMethodQuery(query, QVariant());
}

/// QPlainTextEdit answers in its viewport's coordinates; an input method takes them for the widget's, and
/// its candidate window would stand off by the margins.
QVariant SourceEditor::inputMethodQuery(Qt::InputMethodQuery query, QVariant argument) const
{
    const QPoint offset = viewport()->pos();
    if (argument.typeId() == QMetaType::QPointF)
        argument = argument.toPointF() - offset;
    else if (argument.typeId() == QMetaType::QPoint)
        argument = argument.toPoint() - offset;
    const QVariant answer = QPlainTextEdit::inputMethodQuery(query, argument);
    switch (query) {
    case Qt::ImCursorRectangle:
    case Qt::ImAnchorRectangle:
    case Qt::ImInputItemClipRectangle:
        if (answer.typeId() == QMetaType::QRectF)
            return answer.toRectF().translated(offset);
        if (answer.typeId() == QMetaType::QRect)
            return answer.toRect().translated(offset);
        return answer;
    default:
        return answer;
    }
}

// ---- painting ---------------------------------------------------------------------------------

/// Qt paints a selection as high as the glyphs; the gaps of open spacing would stripe it.
void SourceEditor::paintSelectionGaps(const QRect &exposed)
{
    const QTextCursor cursor = textCursor();
    if (!cursor.hasSelection())
        return;
    QPainter painter(viewport());
    const QBrush brush = palette().brush(hasFocus() ? QPalette::Active : QPalette::Inactive, QPalette::Highlight);
    QTextBlock block = firstVisibleBlock();
    double top = blockBoundingGeometry(block).translated(contentOffset()).top();
    for (; block.isValid() && top <= exposed.bottom(); block = block.next()) {
        const double height = blockBoundingRect(block).height();
        const int from = std::max(cursor.selectionStart(), block.position()) - block.position();
        const int to = std::min(cursor.selectionEnd(), block.position() + block.length()) - block.position();
        for (int i = 0; from < to && i < block.layout()->lineCount(); ++i) {
            const QTextLine line = block.layout()->lineAt(i);
            const int start = std::max(from, line.textStart());
            const int end = std::min(to, line.textStart() + line.textLength());
            if (start >= end)
                continue;
            const double gap = std::max(0.0, (m_layout->pitch() - line.height()) / 2);
            const double left = contentOffset().x() + line.cursorToX(start);
            const double right = contentOffset().x() + line.cursorToX(end);
            painter.fillRect(QRectF(left, top + line.y() - gap, right - left, line.height() + 2 * gap), brush);
        }
        top += height;
    }
}

void SourceEditor::paintEvent(QPaintEvent *event)
{
    paintOverlays(event->rect(), &SourceOverlay::paintUnder);
    paintSelectionGaps(event->rect());
    QPlainTextEdit::paintEvent(event);
    paintFigures(event->rect());
    paintMarks(event->rect());
    paintOverlays(event->rect(), &SourceOverlay::paintOver);
}

void SourceEditor::addOverlay(SourceOverlay *overlay)
{
    m_overlays.append(overlay);
    viewport()->update();
}

void SourceEditor::removeOverlay(SourceOverlay *overlay)
{
    m_overlays.removeAll(overlay);
    viewport()->update();
}

void SourceEditor::paintOverlays(const QRect &exposed, void (SourceOverlay::*paint)(QPainter &, const QTextBlock &, const QPointF &))
{
    if (m_overlays.isEmpty())
        return;
    QPainter painter(viewport());
    QTextBlock block = firstVisibleBlock();
    double top = blockBoundingGeometry(block).translated(contentOffset()).top();
    for (; block.isValid() && top <= exposed.bottom(); block = block.next()) {
        const double height = blockBoundingRect(block).height();
        if (top + height >= exposed.top()) {
            for (SourceOverlay *overlay : std::as_const(m_overlays))
                (overlay->*paint)(painter, block, {contentOffset().x(), top});
        }
        top += height;
    }
}

/// Painted over what the highlighter and an input method made of the lines, so that neither is touched.
void SourceEditor::paintMarks(const QRect &exposed)
{
    if (m_marks.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    QTextBlock block = firstVisibleBlock();
    double top = blockBoundingGeometry(block).translated(contentOffset()).top();
    for (; block.isValid() && top <= exposed.bottom(); block = block.next()) {
        const double height = blockBoundingRect(block).height();
        if (top + height >= exposed.top())
            m_marks.paint(painter, block, {contentOffset().x(), top});
        top += height;
    }
}

} // namespace galley
