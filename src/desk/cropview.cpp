// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/cropview.h"

#include "desk/colours.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace galley {

namespace {

constexpr double reach = 9;       ///< pixels around an edge that take hold of it
constexpr double smallest = 0.04; ///< share of the picture
constexpr double step = 0.01;
constexpr int margin = 8;

constexpr QRectF whole(0, 0, 1, 1);

} // namespace

CropView::CropView(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(280, 210);
    setAccessibleName(tr("Picture"));
    setAccessibleDescription(tr("Arrow keys move the part that stays, with Shift they size it, with Ctrl they move the focal point."));
}

void CropView::setPicture(const QImage &picture)
{
    m_picture = picture;
    m_message.clear();
    m_turns = 0;
    m_part = whole;
    update();
}

void CropView::setMessage(const QString &message)
{
    m_message = message;
    update();
}

void CropView::clear()
{
    turn(-m_turns);
    m_part = whole;
    update();
    Q_EMIT cropChanged();
}

void CropView::turn(int quarters)
{
    quarters = ((quarters % 4) + 4) % 4;
    if (m_picture.isNull() || quarters == 0)
        return;
    m_picture = m_picture.transformed(QTransform().rotate(90 * quarters));
    for (int i = 0; i < quarters; ++i) { // clockwise: the left edge comes up
        m_part = QRectF(1 - m_part.bottom(), m_part.left(), m_part.height(), m_part.width());
        m_focal = QPointF(1 - m_focal.y(), m_focal.x());
    }
    m_turns = (m_turns + quarters) % 4;
    setAspect(m_aspect);
    Q_EMIT cropChanged();
}

/// What the aspect is in shares of the picture.
double CropView::aspectOfParts() const
{
    return m_picture.isNull() ? m_aspect : m_aspect * m_picture.height() / m_picture.width();
}

void CropView::setAspect(double aspect)
{
    m_aspect = aspect;
    if (m_aspect > 0 && !m_picture.isNull()) {
        // The largest part of that shape around the middle of the one there was.
        const double shares = aspectOfParts();
        QSizeF size(std::min(1.0, shares), 0);
        size.setHeight(size.width() / shares);
        QRectF part(QPointF(), size);
        part.moveCenter(m_part.center());
        setPart(part);
    }
    update();
}

PictureCrop CropView::crop() const
{
    const bool all = m_part.width() > 0.999 && m_part.height() > 0.999;
    return {.quarterTurns = m_turns, .part = all ? QRectF() : m_part};
}

void CropView::setFocalShown(bool shown)
{
    m_focalShown = shown;
    update();
}

FocalPoint CropView::focal() const
{
    const auto share = [](double at, double from, double length) {
        return int(std::lround(std::clamp((at - from) / length, 0.0, 1.0) * 1000));
    };
    return {share(m_focal.x(), m_part.x(), m_part.width()), share(m_focal.y(), m_part.y(), m_part.height())};
}

void CropView::setFocal(FocalPoint focal)
{
    m_focal = {focal.x / 1000.0, focal.y / 1000.0};
    update();
}

QRectF CropView::pictureRect() const
{
    const QRectF room = QRectF(rect()).adjusted(margin, margin, -margin, -margin);
    QRectF fitted(QPointF(), QSizeF(m_picture.size()).scaled(room.size(), Qt::KeepAspectRatio));
    fitted.moveCenter(room.center());
    return fitted;
}

QRectF CropView::onScreen(const QRectF &part) const
{
    const QRectF all = pictureRect();
    return {all.x() + part.x() * all.width(), all.y() + part.y() * all.height(), part.width() * all.width(), part.height() * all.height()};
}

QPointF CropView::inPicture(const QPointF &position) const
{
    const QRectF all = pictureRect();
    return {(position.x() - all.x()) / all.width(), (position.y() - all.y()) / all.height()};
}

// ---- the part --------------------------------------------------------------------------------------

void CropView::setPart(QRectF part)
{
    part.setSize({std::clamp(part.width(), smallest, 1.0), std::clamp(part.height(), smallest, 1.0)});
    part.moveTo(std::clamp(part.x(), 0.0, 1.0 - part.width()), std::clamp(part.y(), 0.0, 1.0 - part.height()));
    if (part == m_part)
        return;
    m_part = part;
    update();
    Q_EMIT cropChanged();
}

/// The part in the wanted shape, the edges that are not held staying where they are.
QRectF CropView::held(QRectF part, int grip) const
{
    if (m_aspect <= 0)
        return part;
    const double shares = aspectOfParts();
    const bool byHeight = (grip & (Left | Right)) == 0;
    double width = byHeight ? part.height() * shares : part.width();
    const double roomX = grip & Left ? part.right() : 1 - part.left();
    const double roomY = grip & Top ? part.bottom() : 1 - part.top();
    width = std::clamp(width, smallest, std::min(roomX, roomY * shares));
    const double height = width / shares;
    QRectF shaped(part.topLeft(), QSizeF(width, height));
    if (grip & Left)
        shaped.moveRight(part.right());
    if (grip & Top)
        shaped.moveBottom(part.bottom());
    return shaped;
}

int CropView::gripAt(const QPointF &position) const
{
    if (m_focalShown) {
        const QRectF all = pictureRect();
        const QPointF focal(all.x() + m_focal.x() * all.width(), all.y() + m_focal.y() * all.height());
        if (QLineF(focal, position).length() < 14)
            return Focal;
    }
    const QRectF part = onScreen(m_part);
    if (!part.adjusted(-reach, -reach, reach, reach).contains(position))
        return New;
    int grip = None;
    if (std::abs(position.x() - part.left()) < reach)
        grip |= Left;
    else if (std::abs(position.x() - part.right()) < reach)
        grip |= Right;
    if (std::abs(position.y() - part.top()) < reach)
        grip |= Top;
    else if (std::abs(position.y() - part.bottom()) < reach)
        grip |= Bottom;
    return grip == None ? Whole : grip;
}

void CropView::drag(const QPointF &position)
{
    const QPointF to = inPicture(position);
    const QPointF by = to - inPicture(m_pressed);
    QRectF part = m_partThen;
    switch (m_grip) {
    case None: return;
    case Focal:
        m_focal = {std::clamp(to.x(), 0.0, 1.0), std::clamp(to.y(), 0.0, 1.0)};
        update();
        Q_EMIT cropChanged();
        return;
    case Whole:
        part.translate(by);
        setPart(part);
        return;
    case New: {
        const QPointF from = inPicture(m_pressed);
        part = QRectF(from, to).normalized().intersected(whole);
        if (part.width() < smallest || part.height() < smallest)
            return;
        setPart(held(part, (to.x() < from.x() ? Left : Right) | (to.y() < from.y() ? Top : Bottom)));
        return;
    }
    default: break;
    }
    if (m_grip & Left)
        part.setLeft(std::clamp(part.left() + by.x(), 0.0, part.right() - smallest));
    if (m_grip & Right)
        part.setRight(std::clamp(part.right() + by.x(), part.left() + smallest, 1.0));
    if (m_grip & Top)
        part.setTop(std::clamp(part.top() + by.y(), 0.0, part.bottom() - smallest));
    if (m_grip & Bottom)
        part.setBottom(std::clamp(part.bottom() + by.y(), part.top() + smallest, 1.0));
    setPart(held(part, m_grip));
}

// ---- events ----------------------------------------------------------------------------------------

void CropView::mousePressEvent(QMouseEvent *event)
{
    if (m_picture.isNull() || event->button() != Qt::LeftButton)
        return;
    m_grip = gripAt(event->position());
    m_pressed = event->position();
    m_partThen = m_part;
}

void CropView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_picture.isNull())
        return;
    if (m_grip != None) {
        drag(event->position());
        return;
    }
    switch (gripAt(event->position())) {
    case Left: case Right: setCursor(Qt::SizeHorCursor); break;
    case Top: case Bottom: setCursor(Qt::SizeVerCursor); break;
    case Left | Top: case Right | Bottom: setCursor(Qt::SizeFDiagCursor); break;
    case Right | Top: case Left | Bottom: setCursor(Qt::SizeBDiagCursor); break;
    case Focal: setCursor(Qt::PointingHandCursor); break;
    case Whole: setCursor(Qt::SizeAllCursor); break;
    default: setCursor(Qt::CrossCursor); break;
    }
}

void CropView::mouseReleaseEvent(QMouseEvent *)
{
    m_grip = None;
}

void CropView::keyPressEvent(QKeyEvent *event)
{
    QPointF by;
    switch (event->key()) {
    case Qt::Key_Left: by = {-step, 0}; break;
    case Qt::Key_Right: by = {step, 0}; break;
    case Qt::Key_Up: by = {0, -step}; break;
    case Qt::Key_Down: by = {0, step}; break;
    default: QWidget::keyPressEvent(event); return;
    }
    if (m_picture.isNull())
        return;
    if (event->modifiers() & Qt::ControlModifier) {
        m_focal = {std::clamp(m_focal.x() + by.x(), 0.0, 1.0), std::clamp(m_focal.y() + by.y(), 0.0, 1.0)};
        update();
        Q_EMIT cropChanged();
        return;
    }
    QRectF part = m_part;
    if (event->modifiers() & Qt::ShiftModifier) {
        part.setWidth(std::clamp(part.width() + by.x(), smallest, 1.0 - part.x()));
        part.setHeight(std::clamp(part.height() + by.y(), smallest, 1.0 - part.y()));
        part = held(part, by.x() != 0 ? Right : Bottom);
    } else {
        part.translate(by);
    }
    setPart(part);
}

void CropView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void CropView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void CropView::paintEvent(QPaintEvent *)
{
    const Colours &colours = Colours::current();
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.setPen(hasFocus() ? colours.blue : colours.line);
    painter.setBrush(colours.side);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    if (m_picture.isNull()) {
        painter.setPen(colours.dim);
        painter.drawText(rect().adjusted(16, 16, -16, -16), Qt::AlignCenter | Qt::TextWordWrap, m_message);
        return;
    }
    const QRectF all = pictureRect();
    painter.drawImage(all, m_picture);
    const QRectF part = onScreen(m_part);
    if (!crop().part.isNull()) {
        QPainterPath outside;
        outside.addRect(all);
        outside.addRect(part);
        QColor veil = Colours::night().paper;
        veil.setAlphaF(0.6F);
        painter.fillPath(outside, veil);
    }
    // Light lines on a dark edge are seen on every picture.
    for (const bool edge : {true, false}) {
        QColor ink = edge ? Colours::night().paper : Colours::light().paper;
        ink.setAlphaF(edge ? 0.35F : 0.85F);
        painter.setPen(QPen(ink, edge ? 3 : 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(part);
        if (crop().part.isNull())
            continue;
        for (const double third : {1.0 / 3, 2.0 / 3}) {
            painter.drawLine(QPointF(part.x() + third * part.width(), part.top()), QPointF(part.x() + third * part.width(), part.bottom()));
            painter.drawLine(QPointF(part.left(), part.y() + third * part.height()), QPointF(part.right(), part.y() + third * part.height()));
        }
    }
    if (m_focalShown) {
        const QPointF focal(all.x() + m_focal.x() * all.width(), all.y() + m_focal.y() * all.height());
        painter.setPen(QPen(Colours::light().paper, 3));
        painter.drawEllipse(focal, 10, 10);
        painter.setPen(QPen(colours.blue, 2));
        painter.drawEllipse(focal, 10, 10);
        painter.drawPoint(focal);
    }
}

} // namespace galley
