// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sourceeditor.h"

#include "desk/composition.h"
#include "desk/sourcehighlighter.h"
#include "desk/sourcelayout.h"
#include "desk/wordmotion.h"
#include "markup/trackededits.h"

#include <QInputMethodEvent>
#include <QTextBlock>

namespace galley {

namespace {

constexpr int documentMargin = 16;
/// More edits than this are made as one, which a text document is quicker with.
constexpr qsizetype oneByOne = 500;

/// With what they remove, last first.
QList<TextSplice> splicesOf(const QString &before, const QList<SourceSplice> &splices)
{
    QList<TextSplice> found;
    for (const SourceSplice &splice : splices)
        found.prepend({splice.position, before.sliced(splice.position, splice.removed), splice.inserted});
    return found;
}

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

/// Puts what was made since the last time into its form. One edit costs the paragraphs around it, where the reviser reads
/// those; several cost the length of the text.
void SourceEditor::revise()
{
    if (m_unrevised.isEmpty() || m_composition->isActive())
        return;
    const bool isOne = m_unrevised.size() == 1;
    const TextSplice &first = m_unrevised.first();
    const auto [from, after] = isOne && m_reviser.readsParagraphs()
        ? paragraphsAround(first.position, first.position + first.inserted.size()) : std::pair<qsizetype, QString>(0, source());
    QString before = after;
    for (auto splice = m_unrevised.crbegin(); splice != m_unrevised.crend(); ++splice)
        before.replace(splice->position - from, splice->inserted.size(), splice->removed);
    TextSplice made = isOne ? first : spliceBetween(before, after);
    made.position -= isOne ? from : 0;
    m_unrevised.clear();
    if (made.removed == made.inserted)
        return;
    // A command may have written a long stretch anew and changed little of it; what was typed is told as it was typed.
    const bool refines = m_unrevisedWay == UndoHistory::Way::Command;
    std::optional<RevisedEdit> revised = m_reviser.revise(before, {.splices = refines ? refinedEdit(made.position, made.removed, made.inserted)
                                                                                          : QList<SourceSplice>{{made.position, made.removed.size(), made.inserted}},
                                                                   .offset = from, .behind = document()->characterCount() - 1 - from - after.size(), .places = Places::AsOne, .backwards = m_backwards});
    if (!revised || revised->splice != made) {
        QString wanted = before;
        if (revised)
            wanted.replace(revised->splice.position, revised->splice.removed.size(), revised->splice.inserted);
        {
            const QScopedValueRollback revising(m_revising, true);
            TextSplice differs = spliceBetween(after, wanted);
            differs.position += from;
            replay({differs});
        }
        QTextCursor cursor = textCursor();
        cursor.setPosition(std::clamp(revised ? int(from) + revised->cursor : m_unrevisedSelection.second, 0, document()->characterCount() - 1));
        setTextCursor(cursor);
    }
    if (!revised)
        return;
    revised->splice.position += from;
    take(*revised, m_unrevisedWay, m_unrevisedSelection);
}

/// What the text was given is remembered and told.
void SourceEditor::take(const RevisedEdit &revised, UndoHistory::Way way, std::pair<int, int> selection)
{
    if (revised.splice.removed == revised.splice.inserted)
        return;
    m_history.record(revised.splice, way, selection.first, selection.second, m_clock.elapsed());
    tellHistory();
    tell(revised.splice);
    if (revised.then)
        revised.then();
}

int SourceEditor::editPlaces(QList<SourceSplice> splices, Places places)
{
    revise();
    if (splices.isEmpty() || isReadOnly() || m_composition->isActive())
        return 0;
    std::ranges::sort(splices, {}, &SourceSplice::position);
    const QString before = source();
    if (!m_reviser || m_asIs) {
        const auto count = int(splices.size());
        if (count > oneByOne)
            splices = {asOneStretch(before, splices)};
        replay(splicesOf(before, splices));
        return count;
    }
    const std::pair<int, int> selection{textCursor().anchor(), textCursor().position()};
    const std::optional<RevisedEdit> revised = m_reviser.revise(before, {.splices = splices, .places = places, .backwards = false});
    if (!revised || revised->made == 0)
        return 0;
    {
        const QScopedValueRollback revising(m_revising, true);
        replay({revised->splice});
    }
    if (places == Places::AsOne) {
        QTextCursor cursor = textCursor();
        cursor.setPosition(std::clamp(revised->cursor, 0, document()->characterCount() - 1));
        setTextCursor(cursor);
    }
    take(*revised, UndoHistory::Way::Command, selection);
    return revised->made;
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
    QString text = m_shadow.text().mid(position, length);
    m_unitsCopied += text.size();
    return text;
}

bool SourceEditor::isBlank() const
{
    const SplicedText &text = m_shadow.text();
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!text.at(at).isSpace())
            return false;
    }
    return true;
}

QString SourceEditor::source() const
{
    m_unitsCopied += m_shadow.text().size();
    return m_shadow.text().text();
}

std::pair<qsizetype, QString> SourceEditor::paragraphsAround(qsizetype from, qsizetype to) const
{
    const auto isBlank = [](const QTextBlock &line) { return std::ranges::all_of(line.text(), [](QChar c) { return c == u' ' || c == u'\t'; }); };
    const auto startsAlone = [&](const QTextBlock &line) { // an indented paragraph belongs to the list before it
        const QString text = line.text();
        return !text.isEmpty() && text.front() != u' ' && text.front() != u'\t' && isBlank(line.previous());
    };
    QTextBlock first = document()->findBlock(int(from));
    if (first.position() == from) // an edit at the start of a paragraph may become one of the end before
        while (first.previous().isValid() && (first = first.previous()).length() == 1) {}
    while (first.previous().isValid() && !startsAlone(first))
        first = first.previous();
    QTextBlock last = document()->findBlock(int(to));
    while (last.next().isValid() && !isBlank(last))
        last = last.next();
    const int end = std::min(last.position() + last.length(), document()->characterCount() - 1);
    return {first.position(), sourceAt(first.position(), end - first.position())};
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

} // namespace galley
