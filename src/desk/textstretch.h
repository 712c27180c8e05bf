// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRectF>

class QTextBlock;
class QTextLayout;

namespace galley {

/// A position in a line counts what an input method is composing; one in the document does not. Both count from the
/// start of the block.
int positionInLayout(const QTextLayout &layout, int position, bool isEnd);

/// Where a stretch of a block (UTF-16 units from its start) stands, a rectangle a line, as high as the letters.
QList<QRectF> stretchRects(const QTextBlock &block, const QPointF &origin, int start, int end);

} // namespace galley
