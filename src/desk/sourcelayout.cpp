// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sourcelayout.h"

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
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        block.clearLayout();
    requestUpdate();
}

/// A line with a glyph higher than the pitch (an emoji of another font) takes the room it needs.
qreal SourceLayout::lineHeight(const QTextLine &line) const
{
    return qMax(m_pitch, line.height());
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
    const QTextLine first = layout->lineAt(0);
    // Half the gap stands above the text; where the font leaves no gap at all there is nothing to move.
    const bool fresh = first.y() <= 0;
    qreal height = 0;
    for (int i = 0; i < layout->lineCount(); ++i) {
        QTextLine line = layout->lineAt(i);
        const qreal own = lineHeight(line);
        if (fresh)
            line.setPosition(QPointF(margin, height + (own - line.height()) / 2));
        height += own;
    }
    if (!block.next().isValid())
        height += margin;
    rect.setHeight(height);
    return rect;
}

} // namespace galley
