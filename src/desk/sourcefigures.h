// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QRectF>

class QPainter;
class QPlainTextEdit;

namespace galley {

class Thumbnails;

/// Draws a figure's line of the source as what it stands for: the picture small, its caption and credit beside it. The
/// text of the line stays as it is below; the layout gives the block the room.
class SourceFigures : public QObject
{
    Q_OBJECT
public:
    SourceFigures(Thumbnails &pictures, QPlainTextEdit *editor);

    /// Whether a line of the source is a figure that can be shown so: an asset's.
    static bool isFigure(const QString &line);
    /// The room a figure takes, for a distance of lines.
    static qreal heightFor(qreal pitch);
    void paint(QPainter &painter, const QString &line, const QRectF &room, qreal pitch);

private:
    Thumbnails &m_pictures;
    QPlainTextEdit *m_editor;
};

} // namespace galley
