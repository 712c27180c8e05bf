// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sourceeditor.h"

#include "desk/colours.h"
#include "desk/composition.h"
#include "desk/sourcefigures.h"
#include "desk/sourcehighlighter.h"
#include "desk/sourcelayout.h"
#include "desk/sourceoverlay.h"
#include "desk/sourcepaste.h"
#include "markup/linksource.h"
#include "desk/wordmotion.h"

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
    m_composition = new Composition(this);
    connect(m_composition, &Composition::refused, this, [this] {
        Q_EMIT noticed(tr("A change from elsewhere was left out: it concerned words that were being typed."));
    });

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
    document->setUndoRedoEnabled(false);
    m_clock.start();
    connect(document, &QTextDocument::contentsChange, this,
            [this](int position, int removed, int added) { tellEdit(position, removed, added); });
    // Both come after the edit that moves them: until then they tell what stood before it.
    const auto select = [this] { m_selection = {textCursor().anchor(), textCursor().position()}; };
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, select);
    connect(this, &QPlainTextEdit::selectionChanged, this, select);
}

SourceEditor::~SourceEditor() = default;

/// A change of colours, and an input method's composing, is told like an edit; nothing differs then.
void SourceEditor::tellEdit(int position, int removed, int added)
{
    if (m_shadow.isSetting())
        return;
    const std::optional<TextSplice> splice = m_shadow.follow(*document(), position, removed, added);
    if (!splice || m_revising)
        return;
    if (m_reviser && !m_replaying && !m_loading && !m_asIs) {
        if (m_unrevised.isEmpty()) {
            m_unrevisedWay = m_way;
            m_unrevisedSelection = m_selection;
            QMetaObject::invokeMethod(this, &SourceEditor::revise, Qt::QueuedConnection);
        }
        m_unrevised.append(*splice);
        return;
    }
    if (!m_replaying) {
        m_history.record(*splice, m_way, m_selection.first, m_selection.second, m_clock.elapsed());
        tellHistory();
    }
    tell(*splice);
}

void SourceEditor::tell(const TextSplice &splice)
{
    if (!m_marks.isEmpty()) {
        m_marks.follow({int(splice.position), int(splice.removed.size()), int(splice.inserted.size())},
                       [this](int start, int length) { return sourceAt(start, length); });
    }
    if (m_loading)
        return;
    Q_EMIT sourceSpliced(splice);
    Q_EMIT sourceChanged(int(splice.position), int(splice.removed.size()), int(splice.inserted.size()));
    Q_EMIT sourceEdited();
}

// ---- edits in another form --------------------------------------------------------------------

void SourceEditor::setReviser(const EditReviser &reviser)
{
    revise();
    m_reviser = reviser;
}

void SourceEditor::editAsIs(const std::function<void()> &edit)
{
    revise();
    const QScopedValueRollback asIs(m_asIs, true);
    edit();
}

/// Puts what was made since the last time into its form. Costs the length of the text.
void SourceEditor::revise()
{
    if (m_unrevised.isEmpty() || m_composition->isActive())
        return;
    const QString after = source();
    QString before = after;
    for (auto splice = m_unrevised.crbegin(); splice != m_unrevised.crend(); ++splice)
        before.replace(splice->position, splice->inserted.size(), splice->removed);
    const TextSplice made = m_unrevised.size() == 1 ? m_unrevised.first() : spliceBetween(before, after);
    m_unrevised.clear();
    if (made.removed == made.inserted)
        return;
    const std::optional<RevisedEdit> revised = m_reviser(before, made, m_backwards);
    if (!revised || revised->splice != made) {
        QString wanted = before;
        if (revised)
            wanted.replace(revised->splice.position, revised->splice.removed.size(), revised->splice.inserted);
        {
            const QScopedValueRollback revising(m_revising, true);
            replay({spliceBetween(after, wanted)});
        }
        QTextCursor cursor = textCursor();
        cursor.setPosition(std::clamp(revised ? revised->cursor : m_unrevisedSelection.second, 0, document()->characterCount() - 1));
        setTextCursor(cursor);
    }
    if (!revised || revised->splice.removed == revised->splice.inserted)
        return;
    m_history.record(revised->splice, m_unrevisedWay, m_unrevisedSelection.first, m_unrevisedSelection.second, m_clock.elapsed());
    tellHistory();
    tell(revised->splice);
    if (revised->then)
        revised->then();
}

void SourceEditor::setSource(const QString &source)
{
    m_composition->drop();
    m_loading = true;
    m_unrevised.clear();
    m_marks = {};
    m_shadow.beginSetting();
    m_highlighter->expectText();
    setPlainText(source);
    m_shadow.endSetting(*document());
    m_highlighter->beginText();
    m_history.clear();
    tellHistory();
    m_loading = false;
    Q_EMIT sourceReplaced();
}

QString SourceEditor::sourceAt(int position, int length) const
{
    return m_shadow.text().mid(position, length);
}

QString SourceEditor::source() const
{
    return m_shadow.text().text();
}

QString SourceEditor::selectedSource() const
{
    QString text = textCursor().selectedText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    return text;
}

void SourceEditor::editSource(const QString &wanted)
{
    m_composition->bringTo(source(), wanted);
}

void SourceEditor::reloadSource(const QString &wanted)
{
    const TextSplice splice = spliceBetween(source(), wanted);
    if (splice.removed == splice.inserted)
        return;
    {
        const QScopedValueRollback loading(m_loading, true);
        replay({splice});
    }
    Q_EMIT sourceReplaced();
}

// ---- undo -------------------------------------------------------------------------------------

bool SourceEditor::canUndo() const { return m_history.canUndo() && !isReadOnly(); }
bool SourceEditor::canRedo() const { return m_history.canRedo() && !isReadOnly(); }

/// Makes the changes as one edit of the document.
void SourceEditor::replay(const QList<TextSplice> &splices)
{
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (const TextSplice &splice : splices) {
        cursor.setPosition(int(splice.position));
        cursor.setPosition(int(splice.position + splice.removed.size()), QTextCursor::KeepAnchor);
        cursor.insertText(splice.inserted);
    }
    cursor.endEditBlock();
}

void SourceEditor::undo()
{
    revise();
    if (!canUndo() || m_composition->isActive())
        return;
    const UndoGroup group = m_history.undo();
    QList<TextSplice> back;
    for (const TextSplice &splice : group.splices)
        back.prepend(splice.reversed());
    {
        const QScopedValueRollback replaying(m_replaying, true);
        replay(back);
    }
    QTextCursor cursor = textCursor();
    const int end = document()->characterCount() - 1;
    cursor.setPosition(std::clamp(group.anchorBefore, 0, end));
    cursor.setPosition(std::clamp(group.cursorBefore, 0, end), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    tellHistory();
}

void SourceEditor::redo()
{
    revise();
    if (!canRedo() || m_composition->isActive())
        return;
    const UndoGroup group = m_history.redo();
    {
        const QScopedValueRollback replaying(m_replaying, true);
        replay(group.splices);
    }
    QTextCursor cursor = textCursor();
    cursor.setPosition(int(group.splices.last().position + group.splices.last().inserted.size()));
    setTextCursor(cursor);
    tellHistory();
}

void SourceEditor::addHistory(const QList<UndoGroup> &done, const QList<UndoGroup> &undone)
{
    m_history.prepend(done, undone);
    tellHistory();
}

void SourceEditor::tellHistory()
{
    Q_EMIT undoAvailable(canUndo());
    Q_EMIT redoAvailable(canRedo());
}

void SourceEditor::coloursChanged()
{
    m_highlighter->coloursChanged();
    viewport()->update();
}

// ---- keys -------------------------------------------------------------------------------------

/// An input method hands on what it does not want itself. While it composes, no key of the program acts.
bool SourceEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && m_composition->isActive()) {
        event->accept();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void SourceEditor::keyPressEvent(QKeyEvent *event)
{
    if (m_composition->isActive()) {
        event->accept();
        return;
    }
    if (event->matches(QKeySequence::Undo)) {
        undo();
        return;
    }
    if (event->matches(QKeySequence::Redo)) {
        redo();
        return;
    }
    const QScopedValueRollback way(m_way, UndoHistory::Way::Key);
    QTextCursor cursor = textCursor();
    if (moveByWord(cursor, *event, isReadOnly())) {
        setTextCursor(cursor);
        ensureCursorVisible();
        event->accept();
        return;
    }
    m_backwards = event->key() == Qt::Key_Backspace;
    QPlainTextEdit::keyPressEvent(event);
    revise();
}

void SourceEditor::inputMethodEvent(QInputMethodEvent *event)
{
    m_backwards = false;
    {
        const QScopedValueRollback way(m_way, UndoHistory::Way::Composing);
        QPlainTextEdit::inputMethodEvent(event);
    }
    m_composition->follow(*event);
    revise();
}

bool SourceEditor::isColouring() const { return !m_highlighter->isDone(); }

void SourceEditor::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    m_composition->check();
}

// ---- geometry ---------------------------------------------------------------------------------

void SourceEditor::setZoom(int percent)
{
    m_zoom = percent;
    QFont face = font();
    face.setPixelSize(std::max(1, fontPixels * percent / 100));
    setFont(face);
    if (m_figures)
        m_layout->setFigureRoom(SourceFigures::heightFor(std::round(face.pixelSize() * spacing)));
    m_layout->setPitch(std::round(face.pixelSize() * spacing));
    m_highlighter->setFontPixels(face.pixelSize());
    updateMargins();
}

void SourceEditor::setFigures(SourceFigures *figures)
{
    m_figures = figures;
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &SourceEditor::openLine);
    connect(this, &SourceEditor::sourceReplaced, this, &SourceEditor::openLine);
    openLine();
    setZoom(m_zoom);
}

/// The cursor's line shows its source.
void SourceEditor::openLine()
{
    const int line = textCursor().blockNumber();
    m_layout->setOpenLine(line);
    m_highlighter->setOpenLine(line);
}

void SourceEditor::paintFigures(const QRect &exposed)
{
    if (!m_figures)
        return;
    QPainter painter(viewport());
    QTextBlock block = firstVisibleBlock();
    double top = blockBoundingGeometry(block).translated(contentOffset()).top();
    for (; block.isValid() && top <= exposed.bottom(); block = block.next()) {
        const QRectF room = blockBoundingRect(block);
        if (const double below = m_layout->figureTop(block); below >= 0) {
            const double left = contentOffset().x() + document()->documentMargin();
            m_figures->paint(painter, block.text(), QRectF(left, top + below, viewport()->width() - left - document()->documentMargin(), room.height() - below), m_layout->pitch());
        }
        top += room.height();
    }
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

void SourceEditor::setRoomAbove(int pixels)
{
    m_roomAbove = pixels;
    updateMargins();
}

void SourceEditor::updateMargins()
{
    int left = leftMargin - documentMargin;
    int right = rightMargin - documentMargin;
    const int column = m_columnWidth * m_zoom / 100 + 2 * documentMargin;
    if (m_columnWidth > 0 && width() - left - right > column)
        left = right = (width() - column) / 2;
    setViewportMargins(left, m_roomAbove, right, 0);
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
    paintOverlays(event->rect(), &SourceOverlay::paintUnder);
    paintSelectionGaps(event->rect());
    QPlainTextEdit::paintEvent(event);
    paintFigures(event->rect());
    paintMarks(event->rect());
    paintOverlays(event->rect(), &SourceOverlay::paintOver);
}

void SourceEditor::addOverlay(SourceOverlay *overlay)
{
    m_overlays.append(overlay);
    viewport()->update();
}

void SourceEditor::removeOverlay(SourceOverlay *overlay)
{
    m_overlays.removeAll(overlay);
    viewport()->update();
}

void SourceEditor::paintOverlays(const QRect &exposed, void (SourceOverlay::*paint)(QPainter &, const QTextBlock &, const QPointF &))
{
    if (m_overlays.isEmpty())
        return;
    QPainter painter(viewport());
    QTextBlock block = firstVisibleBlock();
    double top = blockBoundingGeometry(block).translated(contentOffset()).top();
    for (; block.isValid() && top <= exposed.bottom(); block = block.next()) {
        const double height = blockBoundingRect(block).height();
        if (top + height >= exposed.top()) {
            for (SourceOverlay *overlay : std::as_const(m_overlays))
                (overlay->*paint)(painter, block, {contentOffset().x(), top});
        }
        top += height;
    }
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
    return m_marks.isEmpty() ? nullptr : m_marks.at(characterAt(position));
}

/// A cursor stands between two characters: the one that is pointed at lies on its nearer side.
int SourceEditor::characterAt(const QPoint &position) const
{
    const QPointF there = onLine(position);
    const QTextCursor cursor = cursorForPosition(there.toPoint());
    const bool before = cursor.positionInBlock() > 0 && cursorRect(cursor).center().x() > there.x();
    return cursor.position() - (before ? 1 : 0);
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
    const auto take = [this, menu](const QString &name, bool possible, void (SourceEditor::*act)()) {
        auto *action = menu->findChild<QAction *>(name);
        if (!action)
            return;
        action->disconnect();
        action->setEnabled(possible);
        connect(action, &QAction::triggered, this, act);
    };
    take(u"edit-undo"_s, canUndo(), &SourceEditor::undo);
    take(u"edit-redo"_s, canRedo(), &SourceEditor::redo);
    const QPoint asked = event->reason() == QContextMenuEvent::Mouse ? event->pos() : cursorRect().center();
    if (const ProofMark *mark = markAt(asked))
        Q_EMIT markMenuWanted(menu, mark->finding);
    Q_EMIT menuWanted(menu, characterAt(asked));
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
    m_dragWord.reset();
    handOn(event, onLine(event->position()), [this](QMouseEvent *there) { QPlainTextEdit::mousePressEvent(there); });
    m_composition->check();
}

void SourceEditor::mouseMoveEvent(QMouseEvent *event)
{
    // Outside, the true position: dragging beyond the edge scrolls.
    const bool inside = viewport()->rect().contains(event->position().toPoint());
    handOn(event, inside ? onLine(event->position()) : event->position(),
           [this](QMouseEvent *there) { QPlainTextEdit::mouseMoveEvent(there); });
    if (!m_dragWord || !event->buttons().testFlag(Qt::LeftButton))
        return;
    const QTextCursor word = wordAt(document(), characterAt(event->position().toPoint()));
    const bool backwards = word.selectionStart() < m_dragWord->first;
    QTextCursor cursor = textCursor();
    cursor.setPosition(backwards ? m_dragWord->second : m_dragWord->first);
    cursor.setPosition(backwards ? word.selectionStart() : std::max(word.selectionEnd(), m_dragWord->second), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

void SourceEditor::mouseReleaseEvent(QMouseEvent *event)
{
    m_dragWord.reset();
    handOn(event, onLine(event->position()), [this](QMouseEvent *there) { QPlainTextEdit::mouseReleaseEvent(there); });
}

void SourceEditor::mouseDoubleClickEvent(QMouseEvent *event)
{
    handOn(event, onLine(event->position()), [this](QMouseEvent *there) { QPlainTextEdit::mouseDoubleClickEvent(there); });
    if (event->button() != Qt::LeftButton || !textCursor().hasSelection())
        return;
    const QTextCursor word = wordAt(document(), characterAt(event->position().toPoint()));
    setTextCursor(word);
    m_dragWord = {word.selectionStart(), word.selectionEnd()};
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
    Q_EMIT copying(mime);
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
    const QScopedValueRollback way(m_way, UndoHistory::Way::Command); // a key may have asked for it
    const QString address = pastedAddress(offer);
    if (const QString text = textCursor().selectedText(); !address.isEmpty() && !text.isEmpty() && !text.contains(QChar::ParagraphSeparator)) {
        textCursor().insertText(linkSource(text, address));
        return;
    }
    if (!offer.otherFiles.isEmpty())
        Q_EMIT noticed(tr("%1 is no picture. Put the file where readers can reach it, and link to its address.").arg(offer.otherFiles.join(tr(", "))));
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
    if (usual->first == PasteForm::Source && !offer.assets.isEmpty())
        Q_EMIT assetsCame(offer.assets);
    if (usual->first == PasteForm::Joined)
        Q_EMIT noticed(tr("Lines that a page's width had broken were joined. Pasting as plain text keeps them."));
}

void SourceEditor::pasteAs(const PasteOffer &offer, PasteForm form)
{
    const QScopedValueRollback way(m_way, UndoHistory::Way::Command);
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
