// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sourcefigures.h"

#include "desk/colours.h"
#include "desk/thumbnails.h"
#include "markup/figures.h"

#include <QPainter>
#include <QPainterPath>
#include <QPlainTextEdit>

#include <cmath>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal lines = 4;  ///< a figure is as high as so many
constexpr qreal gap = 6;    ///< above and below the picture
constexpr qreal widest = 2; ///< of the picture, in its heights

} // namespace

SourceFigures::SourceFigures(Thumbnails &pictures, QPlainTextEdit *editor)
    : QObject(editor), m_pictures(pictures), m_editor(editor)
{
    connect(&pictures, &Thumbnails::ready, editor->viewport(), qOverload<>(&QWidget::update));
}

bool SourceFigures::isFigure(const QString &line)
{
    return line.startsWith("!["_L1) && line.contains("](asset:"_L1) && parseFigureLine(line.toStdString());
}

qreal SourceFigures::heightFor(qreal pitch)
{
    return lines * pitch;
}

void SourceFigures::paint(QPainter &painter, const QString &line, const QRectF &room, qreal pitch)
{
    const auto figure = parseFigureLine(line.toStdString());
    if (!figure)
        return;
    const Colours &colours = Colours::current();
    const qreal height = heightFor(pitch) - 2 * gap;
    const QByteArray hash = QByteArray::fromStdString(figure->src).sliced(6); // asset:
    const QImage picture = m_pictures.picture(hash);
    QSizeF size(height * 1.5, height);
    if (!picture.isNull())
        size = QSizeF(picture.size()).scaled(std::min(height * widest, room.width() / 2), height, Qt::KeepAspectRatio);
    const QRectF place(QPointF(room.left(), room.top() + gap + (height - size.height()) / 2), size);
    painter.save();
    painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing);
    QPainterPath round;
    round.addRoundedRect(place, 3, 3);
    painter.setClipPath(round, Qt::IntersectClip);
    painter.fillRect(place, colours.side);
    if (!picture.isNull()) // sharp on every screen: there are more pixels than are drawn
        painter.drawImage(place, picture);
    painter.restore();

    painter.save();
    QFont face = m_editor->font();
    const QFontMetricsF metrics(face);
    const QString caption = QString::fromStdString(figure->caption.empty() ? figure->alt : figure->caption);
    const QString credit = QString::fromStdString(figure->credit);
    const QRectF words(place.right() + 16, room.top() + gap, std::max(0.0, room.right() - place.right() - 24), height);
    QTextOption option(Qt::AlignLeft | Qt::AlignTop);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    painter.setFont(face);
    painter.setPen(caption.isEmpty() ? colours.dim : colours.ink);
    const qreal below = credit.isEmpty() ? 0 : metrics.height() + 4;
    const qreal whole = std::floor((height - below) / metrics.lineSpacing()) * metrics.lineSpacing(); // no line cut in half
    painter.setClipRect(QRectF(words.topLeft(), QSizeF(words.width(), whole)), Qt::IntersectClip);
    painter.drawText(words.adjusted(0, 0, 0, -below), caption.isEmpty() ? tr("No caption yet") : caption, option);
    painter.restore();
    painter.save();
    if (!credit.isEmpty()) {
        face.setPixelSize(std::max(9, face.pixelSize() - 2));
        painter.setFont(face);
        painter.setPen(colours.dim);
        painter.drawText(QRectF(words.left(), words.bottom() - metrics.height(), words.width(), metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(face).elidedText(credit, Qt::ElideRight, words.width()));
    }
    painter.restore();
}

} // namespace galley
