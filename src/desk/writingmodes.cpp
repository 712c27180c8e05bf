// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/writingmodes.h"

#include "desk/colours.h"
#include "desk/composition.h"
#include "desk/sourceeditor.h"
#include "desk/sourcelayout.h"

#include <QApplication>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

#include <cmath>

namespace galley {

TypewriterMode::TypewriterMode(SourceEditor *editor)
    : QObject(editor), m_editor(editor)
{
    connect(editor, &QPlainTextEdit::cursorPositionChanged, this, &TypewriterMode::place);
    editor->installEventFilter(this);
}

void TypewriterMode::setOn(bool on)
{
    if (std::exchange(m_on, on) == on)
        return;
    m_editor->setCenterOnScroll(on); // the last line, too, may stand in the middle
    if (on) {
        place();
    } else {
        m_editor->setRoomAbove(0);
        m_editor->ensureCursorVisible();
    }
}

bool TypewriterMode::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        QMetaObject::invokeMethod(this, &TypewriterMode::place, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

/// The view scrolls by lines; what is missing to the middle, and above the first line everything, is room.
void TypewriterMode::place()
{
    const double pitch = m_editor->sourceLayout()->pitch();
    // A click does not pull the text from under the mouse, and nothing moves while an input method composes.
    if (!m_on || m_placing || pitch <= 0 || QApplication::mouseButtons() != Qt::NoButton || m_editor->composition().isActive())
        return;
    m_placing = true;
    const int middle = m_editor->height() / 2;
    QScrollBar *bar = m_editor->verticalScrollBar();
    const int lines = int(std::ceil((m_editor->cursorRect().center().y() - middle) / pitch));
    bar->setValue(std::max(0, bar->value() + lines));
    m_editor->setRoomAbove(std::max(0, middle - m_editor->cursorRect().center().y()));
    m_placing = false;
}

ParagraphFocus::ParagraphFocus(SourceEditor *editor)
    : QObject(editor), m_editor(editor)
{
    connect(editor, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (m_on && std::exchange(m_line, m_editor->textCursor().blockNumber()) != m_editor->textCursor().blockNumber())
            m_editor->viewport()->update();
    });
    editor->addOverlay(this);
}

void ParagraphFocus::setOn(bool on)
{
    m_on = on;
    m_editor->viewport()->update();
}

void ParagraphFocus::paintOver(QPainter &painter, const QTextBlock &block, const QPointF &origin)
{
    if (!m_on || block == m_editor->textCursor().block())
        return;
    QColor veil = Colours::current().paper;
    veil.setAlphaF(0.62F);
    painter.fillRect(QRectF(0, origin.y(), m_editor->viewport()->width(), m_editor->sourceLayout()->blockBoundingRect(block).height()), veil);
}

} // namespace galley
