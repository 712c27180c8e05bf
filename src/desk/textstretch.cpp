// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/textstretch.h"

#include <QTextBlock>
#include <QTextLayout>

namespace galley {

int positionInLayout(const QTextLayout &layout, int position, bool isEnd)
{
    const int composing = layout.preeditAreaPosition();
    if (composing < 0 || layout.preeditAreaText().isEmpty())
        return position;
    return position > composing || (position == composing && !isEnd) ? position + int(layout.preeditAreaText().size()) : position;
}

QList<QRectF> stretchRects(const QTextBlock &block, const QPointF &origin, int start, int end)
{
    QList<QRectF> rects;
    const QTextLayout &layout = *block.layout();
    const int from = positionInLayout(layout, start, false);
    const int to = positionInLayout(layout, end, true);
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        const int left = std::max(from, line.textStart());
        const int right = std::min(to, line.textStart() + line.textLength());
        if (left < right)
            rects.append(QRectF(QPointF(line.cursorToX(left), line.y()), QPointF(line.cursorToX(right), line.y() + line.height())).translated(origin));
    }
    return rects;
}

} // namespace galley
