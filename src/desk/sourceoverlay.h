// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QPointF;
class QTextBlock;

namespace galley {

/// Something that is painted with the editor's text without being part of it: found places, spelling. Called for the
/// blocks in sight alone, with the place of their top left corner in the viewport.
class SourceOverlay
{
public:
    virtual ~SourceOverlay() = default;
    virtual void paintUnder(QPainter &, const QTextBlock &, const QPointF &) {}
    virtual void paintOver(QPainter &, const QTextBlock &, const QPointF &) {}
};

} // namespace galley
