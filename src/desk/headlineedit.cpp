// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/headlineedit.h"

#include "desk/colours.h"
#include "desk/composition.h"
#include "desk/typesize.h"
#include "desk/wordmotion.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QTextBlock>
#include <QTextLayout>

#include <cmath>

namespace galley {

namespace {
constexpr int mostLines = 4; ///< a longer one is scrolled: whatever is pasted here, the window keeps its size
}

HeadlineEdit::HeadlineEdit(int pixelSize, bool bold, QWidget *parent)
    : QPlainTextEdit(parent), m_composition(new Composition(this))
{
    QFont face = font();
    face.setPixelSize(typePixels(pixelSize));
    face.setBold(bold);
    setFont(face);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(0);
    coloursChanged();
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        fit();
        if (!m_setting)
            Q_EMIT lineEdited();
    });
    connect(document(), &QTextDocument::contentsChange, this, [this](int position, int removed, int added) {
        if (!m_marks.isEmpty() && removed != added)
            m_marks.follow({position, removed, added}, [this](int start, int length) { return line().mid(start, length); });
    });
}

void HeadlineEdit::setLine(const QString &text)
{
    if (line() == text)
        return;
    if (m_composition->isActive()) {
        m_composition->bringTo(line(), text);
        return;
    }
    m_setting = true;
    m_marks = {};
    setPlainText(text);
    m_setting = false;
}

QString HeadlineEdit::line() const
{
    QString text = document()->toRawText();
    text.replace(QChar::ParagraphSeparator, u' ');
    return text;
}

void HeadlineEdit::setProofMarks(const ProofMarks &marks)
{
    if (m_marks == marks)
        return;
    m_marks = marks;
    viewport()->update();
}

void HeadlineEdit::setSuffix(const QString &suffix)
{
    if (m_suffix == suffix)
        return;
    m_suffix = suffix;
    fit();
    viewport()->update();
}

void HeadlineEdit::setDim(bool dim)
{
    m_dim = dim;
    coloursChanged();
}

void HeadlineEdit::coloursChanged()
{
    // The desk's style sheet gives ink and paper; a palette would lose against it.
    const Colours &colours = Colours::current();
    m_ink = m_dim ? colours.dim : colours.ink;
    setStyleSheet(QStringLiteral("QPlainTextEdit { color: %1 }").arg(m_ink.name()));
    viewport()->update();
}

int HeadlineEdit::wantedHeight() const
{
    const QTextBlock block = document()->firstBlock();
    const double height = blockBoundingRect(block).height();
    const QTextLayout *layout = block.layout();
    double total = std::max(height, double(fontMetrics().height()));
    if (!m_suffix.isEmpty() && layout->lineCount() > 0) {
        const double used = layout->lineAt(layout->lineCount() - 1).naturalTextWidth();
        if (used + fontMetrics().horizontalAdvance(m_suffix) > viewport()->width())
            total += fontMetrics().height();
    }
    return int(std::ceil(total)) + 1;
}

int HeadlineEdit::mostHeight() const
{
    return mostLines * fontMetrics().lineSpacing() + 1;
}

void HeadlineEdit::fit()
{
    const int wanted = wantedHeight();
    const int height = std::min(wanted, mostHeight());
    setVerticalScrollBarPolicy(wanted > height ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    if (height != maximumHeight() || height != minimumHeight())
        setFixedHeight(height);
}

QSize HeadlineEdit::sizeHint() const { return {200, std::min(wantedHeight(), mostHeight())}; }
QSize HeadlineEdit::minimumSizeHint() const { return {60, fontMetrics().height()}; }

void HeadlineEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

bool HeadlineEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && m_composition->isActive()) {
        event->accept();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void HeadlineEdit::inputMethodEvent(QInputMethodEvent *event)
{
    QPlainTextEdit::inputMethodEvent(event);
    m_composition->follow(*event);
}

void HeadlineEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    m_composition->check();
}

void HeadlineEdit::mousePressEvent(QMouseEvent *event)
{
    QPlainTextEdit::mousePressEvent(event);
    m_composition->check();
}

void HeadlineEdit::mouseDoubleClickEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseDoubleClickEvent(event);
    const QTextCursor cursor = cursorForPosition(event->position().toPoint());
    const bool before = cursor.positionInBlock() > 0 && cursorRect(cursor).center().x() > event->position().x();
    if (event->button() == Qt::LeftButton)
        setTextCursor(wordAt(document(), cursor.position() - (before ? 1 : 0)));
}

void HeadlineEdit::keyPressEvent(QKeyEvent *event)
{
    if (m_composition->isActive()) {
        event->accept();
        return;
    }
    if (QTextCursor moved = textCursor(); moveByWord(moved, *event, isReadOnly())) {
        setTextCursor(moved);
        event->accept();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool down = event->key() == Qt::Key_Down && event->modifiers() == Qt::NoModifier;
    const QTextCursor cursor = textCursor();
    const int lineOfCursor = cursor.block().layout()->lineForTextPosition(cursor.positionInBlock()).lineNumber();
    if (enter || (down && lineOfCursor + 1 >= cursor.block().layout()->lineCount())) {
        event->accept();
        Q_EMIT finished();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

/// A headline from a page comes with line ends and indents; here it is one line. A whole article comes with its headline first.
void HeadlineEdit::insertFromMimeData(const QMimeData *source)
{
    if (!source->hasText() || isReadOnly())
        return;
    const bool nothingStays = textCursor().selectedText().size() == line().size();
    const QString headline = nothingStays && m_takeArticle ? m_takeArticle(*source) : QString();
    textCursor().insertText(headline.isEmpty() ? source->text().simplified() : headline);
}

void HeadlineEdit::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    if (!m_marks.isEmpty()) {
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        m_marks.paint(painter, document()->firstBlock(), blockBoundingGeometry(document()->firstBlock()).translated(contentOffset()).topLeft());
    }
    if (m_suffix.isEmpty() || document()->isEmpty())
        return;
    const QTextBlock block = document()->firstBlock();
    const QTextLine last = block.layout()->lineAt(block.layout()->lineCount() - 1);
    if (!last.isValid())
        return;
    QPointF at = blockBoundingGeometry(block).translated(contentOffset()).topLeft();
    at += QPointF(last.naturalTextWidth(), last.y() + last.ascent());
    if (at.x() + fontMetrics().horizontalAdvance(m_suffix) > viewport()->width())
        at = QPointF(0, at.y() + fontMetrics().height());
    QPainter painter(viewport());
    painter.setFont(font());
    painter.setPen(m_ink);
    painter.drawText(at, m_suffix);
}

} // namespace galley
