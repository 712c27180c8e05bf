// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextDocumentLayout>

namespace galley {

/// Lays plain text out with open line spacing. QPlainTextDocumentLayout ignores block line heights, and its
/// layoutBlock() is private; but it asks the virtual blockBoundingRect() for every block before painting,
/// scrolling and hit testing. There the lines of a block that was freshly laid out are moved to a fixed
/// pitch. A fresh layout is recognised by its first line standing at 0.
class SourceLayout : public QPlainTextDocumentLayout
{
    Q_OBJECT
public:
    explicit SourceLayout(QTextDocument *document);

    /// Distance from line to line, in pixels; 0: as the font has it.
    void setPitch(qreal pitch);
    qreal pitch() const { return m_pitch; }
    QRectF blockBoundingRect(const QTextBlock &block) const override;

    /// Figures' lines get room for a picture; the one the cursor is in shows its text above it. -1: none do.
    void setFigureRoom(qreal height) { m_figureRoom = height; }
    void setOpenLine(int blockNumber) { m_openLine = blockNumber; }
    /// How far below the top of its block a figure's picture may begin; -1 where the block is no figure.
    qreal figureTop(const QTextBlock &block) const;

private:
    qreal m_pitch = 0;
    qreal m_baseline = 0; ///< below the top of a line
    qreal m_figureRoom = -1;
    int m_openLine = -1;
};

} // namespace galley
