// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sourcelayout.h"

#include "desk/sourcefigures.h"

#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

namespace galley {

SourceLayout::SourceLayout(QTextDocument *document)
    : QPlainTextDocumentLayout(document)
{
}

void SourceLayout::setPitch(qreal pitch)
{
    m_pitch = pitch;
    // Baselines stand on the grid: a line of Latin letters or with an emoji has other heights than a
    // line of Han characters.
    const QFontMetricsF metrics(document()->defaultFont());
    m_baseline = (pitch - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        block.clearLayout();
    requestUpdate();
}

qreal SourceLayout::figureTop(const QTextBlock &block) const
{
    if (m_figureRoom < 0 || !SourceFigures::isFigure(block.text()))
        return -1;
    return block.blockNumber() == m_openLine ? block.layout()->lineCount() * m_pitch : 0;
}

QRectF SourceLayout::blockBoundingRect(const QTextBlock &block) const
{
    QRectF rect = QPlainTextDocumentLayout::blockBoundingRect(block);
    if (m_pitch <= 0 || !block.isValid() || !block.isVisible())
        return rect;
    const QTextLayout *layout = block.layout();
    if (layout->lineCount() == 0)
        return rect;

    const qreal margin = document()->documentMargin();
    const int lines = layout->lineCount();
    if (const QTextLine first = layout->lineAt(0); first.y() <= 0) {
        for (int i = 0; i < lines; ++i) {
            QTextLine line = layout->lineAt(i);
            line.setPosition(QPointF(margin, i * m_pitch + m_baseline - line.ascent()));
        }
    }
    qreal height = lines * m_pitch;
    if (const qreal top = figureTop(block); top >= 0)
        height = top + m_figureRoom;
    if (!block.next().isValid())
        height += margin;
    rect.setHeight(height);
    return rect;
}

} // namespace galley
