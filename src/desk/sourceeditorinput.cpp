// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sourceeditor.h"

#include "desk/composition.h"
#include "desk/sourcelines.h"
#include "desk/sourcepaste.h"
#include "desk/wordmotion.h"
#include "exchange/pastetext.h"
#include "markup/linksource.h"
#include "markup/render.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QMimeData>
#include <QTextBlock>
#include <QToolTip>

namespace galley {

using namespace Qt::StringLiterals;

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
    if (offer.source.isEmpty() && insertIntoCode(offer.text))
        return;
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
    if (!isReadOnly() && (form != PasteForm::Plain || !insertIntoCode(offer.text)))
        insertPasted(galley::pasteAs(offer, form), form == PasteForm::Source);
}

/// Between the fences of code every character is one, and a line ends where it ends.
bool SourceEditor::insertIntoCode(const QString &text)
{
    if (text.isEmpty() || !isInCode(document()->findBlock(textCursor().selectionStart())))
        return false;
    insertPasted({plainLines(text), {}, {}}, true);
    return true;
}

QString SourceEditor::pasteBelowHeadline(const PasteOffer &offer)
{
    if (isReadOnly() || !document()->isEmpty())
        return {};
    auto usual = usualPaste(offer);
    if (!usual)
        return {};
    QString &text = usual->second.text;
    const qsizetype end = text.indexOf("\n\n"_L1);
    const QString first = text.left(std::max<qsizetype>(0, end));
    // Its words, as readers would see them: a picture has none, and a list or a verse is no headline.
    const QString headline = first.contains(u'\n') ? QString() : plainText(first).trimmed();
    if (headline.isEmpty())
        return {};
    text = text.sliced(end + 2);
    const QScopedValueRollback way(m_way, UndoHistory::Way::Command);
    insertPasted(usual->second, false);
    if (usual->first == PasteForm::Source && !offer.assets.isEmpty())
        Q_EMIT assetsCame(offer.assets);
    return headline;
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
    revise();
    return start;
}

} // namespace galley
