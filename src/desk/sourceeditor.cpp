// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sourceeditor.h"

#include "desk/colours.h"
#include "desk/sourcehighlighter.h"
#include "desk/sourcelayout.h"
#include "desk/sourcepaste.h"
#include "markup/linksource.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolTip>

#include <cmath>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int fontPixels = 15;
constexpr double spacing = 1.85;
constexpr int documentMargin = 16;
constexpr int leftMargin = 28;
constexpr int rightMargin = 20;

} // namespace

SourceEditor::SourceEditor(QWidget *parent)
    : QPlainTextEdit(parent)
{
    auto *document = new QTextDocument(this);
    m_layout = new SourceLayout(document);
    document->setDocumentLayout(m_layout);
    document->setDocumentMargin(documentMargin);
    setDocument(document);
    m_highlighter = new SourceHighlighter(document);

    setFrameShape(QFrame::NoFrame);
    setBackgroundRole(QPalette::Base); // the margins, too
    setAutoFillBackground(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTabChangesFocus(true); // a tab has no meaning in a body
    setCursorWidth(2);
    setAccessibleName(tr("Body text"));
    setZoom(100);
    connect(document, &QTextDocument::contentsChange, this,
            [this](int position, int removed, int added) { tellEdit(position, removed, added); });
}

SourceEditor::~SourceEditor() = default;

/// A change of colours, and an input method's composing, says that as many characters came as went, and leaves
/// nothing to undo.
void SourceEditor::tellEdit(int position, int removed, int added)
{
    const std::pair steps{document()->availableUndoSteps(), document()->availableRedoSteps()};
    const bool undoable = std::exchange(m_steps, steps) != steps;
    if (m_loading || (!undoable && removed == added))
        return;
    if (!m_marks.isEmpty()) {
        m_marks.follow({position, removed, added}, [this](int start, int length) { return sourceAt(start, length); });
    }
    Q_EMIT sourceChanged(position, removed, added);
    Q_EMIT sourceEdited();
}

void SourceEditor::setSource(const QString &source)
{
    m_loading = true;
    m_marks = {};
    setPlainText(source);
    m_steps = {document()->availableUndoSteps(), document()->availableRedoSteps()};
    m_loading = false;
    Q_EMIT sourceReplaced();
}

QString SourceEditor::sourceAt(int position, int length) const
{
    QTextCursor cursor(document());
    const int end = document()->characterCount() - 1;
    cursor.setPosition(std::clamp(position, 0, end));
    cursor.setPosition(std::clamp(position + length, 0, end), QTextCursor::KeepAnchor);
    return cursor.selectedText().replace(QChar::ParagraphSeparator, u'\n');
}

QString SourceEditor::source() const
{
    QString text = document()->toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    return text;
}

QString SourceEditor::selectedSource() const
{
    QString text = textCursor().selectedText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    return text;
}

void SourceEditor::editSource(const QString &wanted)
{
    const QString present = source();
    if (present == wanted)
        return;
    qsizetype front = 0;
    const qsizetype shorter = std::min(present.size(), wanted.size());
    while (front < shorter && present.at(front) == wanted.at(front))
        ++front;
    if (front > 0 && present.at(front - 1).isHighSurrogate())
        --front;
    qsizetype back = 0;
    while (back < shorter - front && present.at(present.size() - 1 - back) == wanted.at(wanted.size() - 1 - back))
        ++back;
    if (back > 0 && present.at(present.size() - back).isLowSurrogate())
        --back;
    QTextCursor cursor(document());
    cursor.setPosition(int(front));
    cursor.setPosition(int(present.size() - back), QTextCursor::KeepAnchor);
    cursor.insertText(wanted.sliced(front, wanted.size() - back - front));
}

void SourceEditor::coloursChanged()
{
    m_highlighter->coloursChanged();
    viewport()->update();
}

// ---- geometry ---------------------------------------------------------------------------------

void SourceEditor::setZoom(int percent)
{
    m_zoom = percent;
    QFont face = font();
    face.setPixelSize(std::max(1, fontPixels * percent / 100));
    setFont(face);
    m_layout->setPitch(std::round(face.pixelSize() * spacing));
    updateMargins();
}

void SourceEditor::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QPlainTextEdit::wheelEvent(event);
        return;
    }
    m_wheeled += event->angleDelta().y();
    if (const int steps = m_wheeled / QWheelEvent::DefaultDeltasPerStep; steps != 0) {
        m_wheeled -= steps * QWheelEvent::DefaultDeltasPerStep;
        Q_EMIT zoomAsked(steps);
    }
    event->accept();
}

void SourceEditor::setColumnWidth(int pixels)
{
    m_columnWidth = pixels;
    updateMargins();
}

void SourceEditor::updateMargins()
{
    int left = leftMargin - documentMargin;
    int right = rightMargin - documentMargin;
    const int column = m_columnWidth * m_zoom / 100 + 2 * documentMargin;
    if (m_columnWidth > 0 && width() - left - right > column)
        left = right = (width() - column) / 2;
    setViewportMargins(left, 0, right, 0);
}

void SourceEditor::resizeEvent(QResizeEvent *event)
{
    updateMargins();
    QPlainTextEdit::resizeEvent(event);
}

std::pair<int, double> SourceEditor::topLine() const
{
    const QTextBlock block = firstVisibleBlock();
    if (!block.isValid())
        return {0, 0.0};
    const QRectF rect = blockBoundingGeometry(block).translated(contentOffset());
    const double gone = rect.height() > 0 ? std::clamp(-rect.top() / rect.height(), 0.0, 1.0) : 0.0;
    return {block.blockNumber(), gone};
}

/// Hit testing knows the natural heights of lines only, so that a click between two lines of open spacing
/// would fall to the end of one of them. It is moved onto the line whose room it lies in.
QPointF SourceEditor::onLine(const QPointF &position) const
{
    QTextBlock block = firstVisibleBlock();
    double top = block.isValid() ? blockBoundingGeometry(block).translated(contentOffset()).top() : 0;
    const double y = position.y();
    for (; block.isValid() && top <= y; block = block.next()) {
        const double height = blockBoundingRect(block).height();
        if (y < top + height || !block.next().isValid()) {
            const QTextLayout *layout = block.layout();
            for (int i = 0; i < layout->lineCount(); ++i) {
                const QTextLine line = layout->lineAt(i);
                const double gap = std::max(0.0, (m_layout->pitch() - line.height()) / 2);
                if (y < top + line.rect().bottom() + gap || i + 1 == layout->lineCount())
                    return {position.x(), std::clamp(y, top + line.y() + 1, top + line.rect().bottom() - 1)};
            }
        }
        top += height;
    }
    return position;
}

QVariant SourceEditor::inputMethodQuery(Qt::InputMethodQuery query) const
{
    return inputMethodQuery(query, QVariant());
}

/// QPlainTextEdit answers in its viewport's coordinates; an input method takes them for the widget's, and
/// its candidate window would stand off by the margins.
QVariant SourceEditor::inputMethodQuery(Qt::InputMethodQuery query, QVariant argument) const
{
    const QPoint offset = viewport()->pos();
    if (argument.typeId() == QMetaType::QPointF)
        argument = argument.toPointF() - offset;
    else if (argument.typeId() == QMetaType::QPoint)
        argument = argument.toPoint() - offset;
    const QVariant answer = QPlainTextEdit::inputMethodQuery(query, argument);
    switch (query) {
    case Qt::ImCursorRectangle:
    case Qt::ImAnchorRectangle:
    case Qt::ImInputItemClipRectangle:
        if (answer.typeId() == QMetaType::QRectF)
            return answer.toRectF().translated(offset);
        if (answer.typeId() == QMetaType::QRect)
            return answer.toRect().translated(offset);
        return answer;
    default:
        return answer;
    }
}

// ---- painting ---------------------------------------------------------------------------------

/// Qt paints a selection as high as the glyphs; the gaps of open spacing would stripe it.
void SourceEditor::paintSelectionGaps(const QRect &exposed)
{
    const QTextCursor cursor = textCursor();
    if (!cursor.hasSelection())
        return;
    QPainter painter(viewport());
    const QBrush brush = palette().brush(hasFocus() ? QPalette::Active : QPalette::Inactive, QPalette::Highlight);
    QTextBlock block = firstVisibleBlock();
    double top = blockBoundingGeometry(block).translated(contentOffset()).top();
    for (; block.isValid() && top <= exposed.bottom(); block = block.next()) {
        const double height = blockBoundingRect(block).height();
        const int from = std::max(cursor.selectionStart(), block.position()) - block.position();
        const int to = std::min(cursor.selectionEnd(), block.position() + block.length()) - block.position();
        for (int i = 0; from < to && i < block.layout()->lineCount(); ++i) {
            const QTextLine line = block.layout()->lineAt(i);
            const int start = std::max(from, line.textStart());
            const int end = std::min(to, line.textStart() + line.textLength());
            if (start >= end)
                continue;
            const double gap = std::max(0.0, (m_layout->pitch() - line.height()) / 2);
            const double left = contentOffset().x() + line.cursorToX(start);
            const double right = contentOffset().x() + line.cursorToX(end);
            painter.fillRect(QRectF(left, top + line.y() - gap, right - left, line.height() + 2 * gap), brush);
        }
        top += height;
    }
}

void SourceEditor::paintEvent(QPaintEvent *event)
{
    paintSelectionGaps(event->rect());
    QPlainTextEdit::paintEvent(event);
    paintMarks(event->rect());
}

/// Painted over what the highlighter and an input method made of the lines, so that neither is touched.
void SourceEditor::paintMarks(const QRect &exposed)
{
    if (m_marks.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    QTextBlock block = firstVisibleBlock();
    double top = blockBoundingGeometry(block).translated(contentOffset()).top();
    for (; block.isValid() && top <= exposed.bottom(); block = block.next()) {
        const double height = blockBoundingRect(block).height();
        if (top + height >= exposed.top())
            m_marks.paint(painter, block, {contentOffset().x(), top});
        top += height;
    }
}

// ---- proofing's marks -------------------------------------------------------------------------

void SourceEditor::setProofMarks(const ProofMarks &marks)
{
    if (m_marks == marks)
        return;
    m_marks = marks;
    viewport()->update();
}

const ProofMark *SourceEditor::markAt(const QPoint &position) const
{
    if (m_marks.isEmpty())
        return nullptr;
    const QPointF there = onLine(position);
    const QTextCursor cursor = cursorForPosition(there.toPoint());
    // A cursor stands between two characters: the one that is pointed at lies on its nearer side.
    const bool before = cursorRect(cursor).center().x() > there.x();
    return m_marks.at(cursor.position() - (before ? 1 : 0));
}

bool SourceEditor::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_markTips) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const ProofMark *mark = markAt(help->pos());
        if (mark)
            QToolTip::showText(help->globalPos(), m_markTips(mark->finding), viewport());
        else
            QToolTip::hideText();
        return true;
    }
    return QPlainTextEdit::viewportEvent(event);
}

void SourceEditor::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPoint asked = event->reason() == QContextMenuEvent::Mouse ? event->pos() : cursorRect().center();
    if (const ProofMark *mark = markAt(asked))
        Q_EMIT markMenuWanted(menu, mark->finding);
    menu->popup(event->globalPos());
}

// ---- mouse ------------------------------------------------------------------------------------

/// Hands a mouse event on as if it had happened there.
template <typename Handler>
static void handOn(QMouseEvent *event, const QPointF &position, const Handler &handler)
{
    QMouseEvent there(event->type(), position, event->scenePosition() + (position - event->position()),
                      event->globalPosition(), event->button(), event->buttons(), event->modifiers(),
                      event->pointingDevice());
    there.setTimestamp(event->timestamp());
    handler(&there);
    event->setAccepted(there.isAccepted());
}

void SourceEditor::mousePressEvent(QMouseEvent *event)
{
    handOn(event, onLine(event->position()), [this](QMouseEvent *there) { QPlainTextEdit::mousePressEvent(there); });
}

void SourceEditor::mouseMoveEvent(QMouseEvent *event)
{
    // Outside, the true position: dragging beyond the edge scrolls.
    const bool inside = viewport()->rect().contains(event->position().toPoint());
    handOn(event, inside ? onLine(event->position()) : event->position(),
           [this](QMouseEvent *there) { QPlainTextEdit::mouseMoveEvent(there); });
}

void SourceEditor::mouseReleaseEvent(QMouseEvent *event)
{
    handOn(event, onLine(event->position()), [this](QMouseEvent *there) { QPlainTextEdit::mouseReleaseEvent(there); });
}

void SourceEditor::mouseDoubleClickEvent(QMouseEvent *event)
{
    handOn(event, onLine(event->position()), [this](QMouseEvent *there) { QPlainTextEdit::mouseDoubleClickEvent(there); });
}

void SourceEditor::dragMoveEvent(QDragMoveEvent *event)
{
    QPlainTextEdit::dragMoveEvent(event);
    if (!isReadOnly() && event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void SourceEditor::dropEvent(QDropEvent *event)
{
    QDropEvent there(onLine(event->position()), event->possibleActions(), event->mimeData(), event->buttons(),
                     event->modifiers());
    there.setDropAction(event->dropAction());
    QPlainTextEdit::dropEvent(&there);
    event->setDropAction(there.dropAction());
    event->setAccepted(there.isAccepted());
}

// ---- clipboard --------------------------------------------------------------------------------

QMimeData *SourceEditor::createMimeDataFromSelection() const
{
    auto *mime = new QMimeData; // the caller's: Qt's way
    const QString text = selectedSource();
    mime->setText(text);
    mime->setData(bodySourceMimeType(), text.toUtf8());
    return mime;
}

bool SourceEditor::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || source->hasHtml() || source->hasImage() || source->hasUrls();
}

void SourceEditor::insertFromMimeData(const QMimeData *source)
{
    if (!isReadOnly())
        paste(pasteOffer(*source));
}

void SourceEditor::paste(const PasteOffer &offer)
{
    if (isReadOnly())
        return;
    const QString address = pastedAddress(offer);
    if (const QString text = textCursor().selectedText(); !address.isEmpty() && !text.isEmpty() && !text.contains(QChar::ParagraphSeparator)) {
        textCursor().insertText(linkSource(text, address));
        return;
    }
    if (!offer.otherFiles.isEmpty())
        Q_EMIT noticed(tr("%1 is not a picture that a page can show. JPEG, PNG, GIF and WebP are.").arg(offer.otherFiles.join(tr(", "))));
    if (!offer.pictures.isEmpty()) {
        QList<PlacedPicture> placed;
        for (const OfferedPicture &picture : offer.pictures)
            placed.append({picture, textCursor(), {}});
        Q_EMIT picturesOffered(placed);
        return;
    }
    const auto usual = usualPaste(offer);
    if (!usual)
        return;
    insertPasted(usual->second, usual->first == PasteForm::Source);
    if (usual->first == PasteForm::Joined)
        Q_EMIT noticed(tr("Lines that a page's width had broken were joined. Pasting as plain text keeps them."));
}

void SourceEditor::pasteAs(const PasteOffer &offer, PasteForm form)
{
    if (!isReadOnly())
        insertPasted(galley::pasteAs(offer, form), form == PasteForm::Source);
}

/// As it is: what was copied here goes in as it came out, with nothing around it.
void SourceEditor::insertPasted(const PastedSource &pasted, bool asItIs)
{
    QTextCursor cursor = textCursor();
    QList<PlacedPicture> placed;
    if (asItIs)
        cursor.insertText(pasted.text);
    else
        placed = galley::insertPasted(cursor, pasted);
    setTextCursor(cursor);
    ensureCursorVisible();
    if (!placed.isEmpty())
        Q_EMIT picturesOffered(placed);
    if (!pasted.warnings.isEmpty())
        Q_EMIT noticed(pasted.warnings.join(u' '));
}

void SourceEditor::pastePlain()
{
    PasteOffer offer;
    offer.text = clipboardText();
    if (!offer.text.isEmpty())
        pasteAs(offer, PasteForm::Plain);
}

int SourceEditor::insertBlock(const QString &block)
{
    return insertBlockAt(textCursor(), block);
}

int SourceEditor::insertBlockAt(QTextCursor cursor, const QString &block)
{
    cursor.beginEditBlock();
    cursor.setPosition(cursor.selectionEnd());
    cursor.movePosition(QTextCursor::EndOfBlock);
    if (!cursor.block().text().trimmed().isEmpty())
        cursor.insertText(u"\n\n"_s);
    else if (const QTextBlock before = cursor.block().previous(); before.isValid() && !before.text().trimmed().isEmpty())
        cursor.insertText(u"\n"_s);
    const int start = cursor.position();
    cursor.insertText(block);
    const QTextBlock after = cursor.block().next();
    if (!after.isValid() || !after.text().trimmed().isEmpty())
        cursor.insertText(u"\n"_s);
    cursor.endEditBlock();
    return start;
}

} // namespace galley
