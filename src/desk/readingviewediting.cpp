// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/readingview.h"

#include "desk/sourceeditor.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextBoundaryFinder>
#include <QToolTip>

namespace galley {

using namespace Qt::StringLiterals;
using Form = ReadingBlock::Kind;

// ---- editing ----------------------------------------------------------------------------------

bool ReadingView::mayType()
{
    if (!m_tracker.mayEdit())
        return false;
    const auto [from, to] = selection();
    const ReadingBlock &block = m_text.block(from.block);
    if (!block.locked || from < to)
        return true;
    Q_EMIT noticed(block.kind == Form::Row ? tr("A table is edited in the table editor: double-click it.")
                   : block.kind == Form::Picture || block.kind == Form::Caption ? tr("A picture is edited in its own window: double-click it.")
                                                                               : tr("This part is edited in the source."));
    return false;
}

bool ReadingView::edit(const QList<SourceSplice> &splices, Side side)
{
    std::optional<ChangeTracker::Places> places;
    {
        const QScopedValueRollback editing(m_editing, true);
        places = m_tracker.edit(splices);
    }
    if (!places)
        return false;
    if (m_stale)
        show(false);
    setCursor(m_text.placeOf(side == Side::Before ? places->before : places->after));
    ensureCursorVisible();
    return true;
}

void ReadingView::type(const QString &text)
{
    if (!mayType())
        return;
    const auto [from, to] = selection();
    edit(m_text.replacement(from, to, text), Side::After);
}

void ReadingView::enter()
{
    if (!mayType())
        return;
    auto [from, to] = selection();
    if (from < to) {
        if (!edit(m_text.removal(from, to), Side::Before))
            return;
        from = selection().first;
    }
    edit(m_text.parting(from), Side::After);
}

/// Past the next character that is still there, or the next word.
ReadingView::Place ReadingView::step(Place from, bool forwards, bool word) const
{
    const QString &text = m_text.block(from.block).text;
    QTextBoundaryFinder finder(word ? QTextBoundaryFinder::Word : QTextBoundaryFinder::Grapheme, text);
    Place at = from;
    while (forwards ? at.character < text.size() : at.character > 0) {
        finder.setPosition(at.character);
        const qsizetype next = forwards ? finder.toNextBoundary() : finder.toPreviousBoundary();
        if (next < 0)
            break;
        const Place there{at.block, int(next)};
        const bool dead = forwards ? isDead(at, there) : isDead(there, at);
        const bool blank = word && QStringView(text).sliced(std::min(at.character, there.character), std::abs(there.character - at.character)).trimmed().isEmpty();
        at = there;
        if (!dead && !blank)
            break;
    }
    return at;
}

bool ReadingView::isDead(Place from, Place to) const
{
    for (int at = from.character; at < to.character; ++at) {
        if (m_text.isLive({from.block, at}))
            return false;
    }
    return true;
}

void ReadingView::remove(bool forwards, bool word)
{
    if (!m_tracker.mayEdit())
        return;
    const Side side = forwards ? Side::After : Side::Before;
    const auto [from, to] = selection();
    if (from < to) {
        edit(m_text.removal(from, to), side);
        return;
    }
    if (!mayType())
        return;
    const Place there = step(from, forwards, word);
    const bool dead = forwards ? isDead(from, there) : isDead(there, from);
    if (!dead) {
        edit(forwards ? m_text.removal(from, there) : m_text.removal(there, from), side);
        return;
    }
    const int behind = forwards ? from.block + 1 : from.block; // of the blocks that would be joined
    if (behind < 1 || behind >= m_text.blockCount())
        return;
    const QList<SourceSplice> splices = m_text.joining(behind);
    const ReadingBlock &before = m_text.block(behind - 1);
    const bool joined = !before.characters.empty() && before.characters.back().styles.testFlag(ReadingStyle::Deleted) && before.text.endsWith(u'\u00b6');
    if (joined || splices.isEmpty()) // one over, as with deleted text
        setCursor(forwards ? Place{behind, 0} : Place{behind - 1, int(before.text.size()) - (joined ? 1 : 0)});
    else
        edit(splices, side);
}

void ReadingView::undoEdit()
{
    m_editor->undo();
    ensureCursorVisible();
}

void ReadingView::redoEdit()
{
    m_editor->redo();
    ensureCursorVisible();
}

void ReadingView::cutSelection()
{
    if (!textCursor().hasSelection())
        return;
    copy();
    remove(true, false);
}

void ReadingView::pastePlain()
{
    paste();
}

void ReadingView::keyPressEvent(QKeyEvent *event)
{
    static constexpr QKeySequence::StandardKey moves[] = {
        QKeySequence::MoveToNextChar, QKeySequence::MoveToPreviousChar, QKeySequence::MoveToNextWord, QKeySequence::MoveToPreviousWord,
        QKeySequence::MoveToNextLine, QKeySequence::MoveToPreviousLine, QKeySequence::MoveToNextPage, QKeySequence::MoveToPreviousPage,
        QKeySequence::MoveToStartOfLine, QKeySequence::MoveToEndOfLine, QKeySequence::MoveToStartOfBlock, QKeySequence::MoveToEndOfBlock,
        QKeySequence::MoveToStartOfDocument, QKeySequence::MoveToEndOfDocument, QKeySequence::SelectNextChar, QKeySequence::SelectPreviousChar,
        QKeySequence::SelectNextWord, QKeySequence::SelectPreviousWord, QKeySequence::SelectNextLine, QKeySequence::SelectPreviousLine,
        QKeySequence::SelectNextPage, QKeySequence::SelectPreviousPage, QKeySequence::SelectStartOfLine, QKeySequence::SelectEndOfLine,
        QKeySequence::SelectStartOfBlock, QKeySequence::SelectEndOfBlock, QKeySequence::SelectStartOfDocument, QKeySequence::SelectEndOfDocument,
        QKeySequence::SelectAll, QKeySequence::Copy};
    if (std::ranges::any_of(moves, [event](QKeySequence::StandardKey key) { return event->matches(key); })) {
        QTextEdit::keyPressEvent(event);
        return;
    }
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    event->accept();
    if (event->matches(QKeySequence::Undo))
        undoEdit();
    else if (event->matches(QKeySequence::Redo))
        redoEdit();
    else if (event->matches(QKeySequence::Cut))
        cutSelection();
    else if (event->matches(QKeySequence::Paste))
        paste();
    else if (event->matches(QKeySequence::DeleteStartOfWord))
        remove(false, true);
    else if (event->matches(QKeySequence::DeleteEndOfWord))
        remove(true, true);
    else if (event->key() == Qt::Key_Backspace && !modifiers)
        remove(false, false);
    else if (event->matches(QKeySequence::Delete))
        remove(true, false);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !modifiers)
        enter();
    else if (const QString text = event->text(); !text.isEmpty() && text.at(0).isPrint() && (!modifiers || modifiers == (Qt::ControlModifier | Qt::AltModifier))) {
        const auto typing = m_editor->typing(); // runs, for undo
        type(text);
    } else {
        event->ignore();
    }
}

/// The composing stays in the view; what it comes to is an edit like any other. A selection makes room first.
void ReadingView::inputMethodEvent(QInputMethodEvent *event)
{
    if (!m_tracker.mayEdit() || (!mayType() && !event->commitString().isEmpty())) {
        event->ignore();
        return;
    }
    const QString commit = event->commitString();
    if (!event->preeditString().isEmpty() && textCursor().hasSelection()) {
        const auto [from, to] = selection();
        edit(m_text.removal(from, to), Side::Before);
    }
    if (event->replacementLength() > 0) {
        const Place cursor = placeAt(textCursor().position());
        const int size = int(m_text.block(cursor.block).text.size());
        const int start = std::clamp(cursor.character + event->replacementStart(), 0, size);
        const int end = std::clamp(start + event->replacementLength(), start, size);
        edit(m_text.removal({cursor.block, start}, {cursor.block, end}), Side::Before);
    }
    // What was being composed goes before the text comes, or it would be drawn around it.
    QInputMethodEvent composing(event->preeditString(), event->attributes());
    if (!commit.isEmpty()) {
        QInputMethodEvent none;
        QTextEdit::inputMethodEvent(&none);
        const auto typing = m_editor->typing();
        type(commit);
    }
    QTextEdit::inputMethodEvent(&composing);
    event->accept();
}

bool ReadingView::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText();
}

void ReadingView::insertFromMimeData(const QMimeData *source)
{
    QString text = source->text();
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n').replace(QChar::ParagraphSeparator, u'\n').remove(u'\0');
    QStringList lines;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) // 　　 at the start belongs to the theme
        lines.append(line.trimmed());
    lines.removeAll(QString());
    if (!lines.isEmpty())
        type(lines.join(u'\n'));
}

QMimeData *ReadingView::createMimeDataFromSelection() const
{
    auto *mime = new QMimeData; // the caller's: Qt's way
    const auto [from, to] = selection();
    mime->setText(m_text.textBetween(from, to));
    return mime;
}

// ---- mouse, tips, comments --------------------------------------------------------------------

void ReadingView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Place place = placeAt(cursorForPosition(event->position().toPoint()).position());
    const ReadingBlock &block = m_text.block(place.block);
    if (block.locked) {
        Q_EMIT figureActivated(m_editor->document()->findBlock(int(m_text.sourceOf({place.block, 0}))).blockNumber());
        return;
    }
    QTextEdit::mouseDoubleClickEvent(event);
}

QString ReadingView::tipAt(const QPoint &position) const
{
    if (!m_tips)
        return {};
    const QTextCursor cursor = cursorForPosition(position);
    Place place = placeAt(cursor.position());
    const ReadingBlock &block = m_text.block(place.block);
    const QRect line = cursorRect(cursor);
    if (position.x() > viewport()->width() - 28 || position.x() < 28) { // the margin: what is said of the line
        for (const auto &[at, comment] : block.comments) {
            QTextCursor there(cursor);
            there.setPosition(positionOf({place.block, std::min(at, int(block.text.size()))}));
            if (std::abs(cursorRect(there).center().y() - position.y()) <= line.height()) {
                const QList<ChangeMark> marks = changesIn(m_text.comment(place.block, comment));
                return marks.isEmpty() ? QString() : m_tips(marks.first().id);
            }
        }
        return {};
    }
    // A cursor stands between two characters: the one that is pointed at lies on its nearer side.
    if (line.center().x() > position.x())
        --place.character;
    if (place.character < 0 || place.character >= block.text.size())
        return {};
    const int change = block.characters[size_t(place.character)].change;
    return change < 0 ? QString() : m_tips(m_text.changeId(place.block, change));
}

bool ReadingView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString tip = tipAt(help->pos());
        if (tip.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), tip, viewport());
        return true;
    }
    return QTextEdit::viewportEvent(event);
}

void ReadingView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool may = m_tracker.mayEdit();
    const bool selected = textCursor().hasSelection();
    const auto add = [&](const QString &text, const QKeySequence &keys, bool enabled, void (ReadingView::*act)()) {
        QAction *action = menu->addAction(text, this, act);
        action->setShortcut(keys);
        action->setEnabled(enabled);
    };
    add(tr("Undo"), QKeySequence::Undo, may, &ReadingView::undoEdit);
    add(tr("Redo"), QKeySequence::Redo, may, &ReadingView::redoEdit);
    menu->addSeparator();
    add(tr("Cut"), QKeySequence::Cut, may && selected, &ReadingView::cutSelection);
    menu->addAction(tr("Copy"), this, &QTextEdit::copy)->setEnabled(selected);
    add(tr("Paste"), QKeySequence::Paste, may && canPaste(), &ReadingView::pastePlain);
    const auto [from, to] = selectedSource();
    Q_EMIT menuWanted(menu, from, to);
    menu->popup(event->globalPos());
}

} // namespace galley
