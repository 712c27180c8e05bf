// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/readingview.h"

#include "desk/colours.h"
#include "desk/sourceeditor.h"
#include "desk/thumbnails.h"

#include <QAbstractTextDocumentLayout>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextBoundaryFinder>
#include <QTextList>
#include <QToolTip>

namespace galley {

using namespace Qt::StringLiterals;
using Form = ReadingBlock::Kind;

ReadingView::ReadingView(ArticleDocument &document, SourceEditor *editor, ChangeTracker &tracker, Thumbnails &pictures, QWidget *parent)
    : QTextEdit(parent), m_document(document), m_editor(editor), m_tracker(tracker), m_pictures(pictures)
{
    setObjectName(u"readingView"_s);
    setAccessibleName(tr("Text as readers see it"));
    setFrameShape(QFrame::NoFrame);
    setUndoRedoEnabled(false); // the source has the history
    setAcceptRichText(false);
    viewport()->setAcceptDrops(false);
    setTabChangesFocus(true);
    setCursorWidth(2);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextEdit::document()->setDocumentMargin(0);
    QTextEdit::document()->setIndentWidth(28);
    coloursChanged();
    connect(editor, &SourceEditor::sourceChanged, this, [this](int position, int, int added) {
        m_lastEdit = position + added;
        follow();
    });
    connect(&pictures, &Thumbnails::ready, this, [this](const QByteArray &sha256) {
        if (!m_following)
            return;
        const QImage picture = m_pictures.picture(sha256);
        if (picture.isNull())
            return;
        QTextEdit::document()->addResource(QTextDocument::ImageResource, QUrl("asset:"_L1 % QLatin1StringView(sha256)), picture);
        QTextEdit::document()->markContentsDirty(0, QTextEdit::document()->characterCount());
        viewport()->update();
    });
    // Nothing but ourselves may change what is shown (dragged text would be taken out of it): it is drawn from the source.
    connect(QTextEdit::document(), &QTextDocument::contentsChange, this, [this](int, int removed, int added) {
        if (!m_drawing && removed != added)
            QMetaObject::invokeMethod(this, [this] { show(true); }, Qt::QueuedConnection);
    });
    connect(editor, &QPlainTextEdit::selectionChanged, this, &ReadingView::followEditorSelection);
    connect(this, &QTextEdit::cursorPositionChanged, this, &ReadingView::tellEditorSelection);
    connect(this, &QTextEdit::selectionChanged, this, &ReadingView::tellEditorSelection);
}

// ---- showing ----------------------------------------------------------------------------------

void ReadingView::setFollowing(bool following)
{
    if (std::exchange(m_following, following) == following || !following)
        return;
    const QTextCursor there = m_editor->textCursor();
    if (m_stale)
        show(false);
    setCursor(m_text.placeOf(there.position()));
    ensureCursorVisible();
}

void ReadingView::reload()
{
    m_lastEdit = 0;
    follow();
}

void ReadingView::follow()
{
    m_stale = true;
    if (!m_following || m_editing)
        return;
    show(false);
    setCursor(m_text.placeOf(m_lastEdit));
}

/// Blocks that look as they did stay untouched: their places are read from m_text, which is new in any case.
void ReadingView::show(bool everything)
{
    m_stale = false;
    m_text = ReadingText(m_document.isOpen() ? m_editor->source() : QString(), m_document.isOpen() ? m_document.content().assets : QList<AssetUse>());
    const std::vector<ReadingBlock> &wanted = m_text.blocks();
    QTextDocument *shown = QTextEdit::document();
    everything |= m_shown.empty() || shown->blockCount() != int(m_shown.size());
    size_t same = 0;
    size_t sameAtEnd = 0;
    if (!everything) {
        const size_t shorter = std::min(wanted.size(), m_shown.size());
        while (same < shorter && wanted[same].looksLike(m_shown[same]))
            ++same;
        while (sameAtEnd < shorter - same && wanted[wanted.size() - 1 - sameAtEnd].looksLike(m_shown[m_shown.size() - 1 - sameAtEnd]))
            ++sameAtEnd;
    }
    const QScopedValueRollback drawing(m_drawing, true);
    QTextCursor cursor(shown);
    cursor.beginEditBlock();
    if (everything)
        cursor.select(QTextCursor::Document);
    if (everything)
        cursor.removeSelectedText();
    size_t there = everything ? 1 : m_shown.size() - same - sameAtEnd;
    const size_t here = wanted.size() - same - sameAtEnd;
    if (there > here) { // surplus blocks go with the line end before (or, at the top, behind) them
        const QTextBlock first = shown->findBlockByNumber(int(same + here));
        const QTextBlock last = shown->findBlockByNumber(int(same + there) - 1);
        const bool top = first.blockNumber() == 0;
        cursor.setPosition(top ? first.position() : first.position() - 1);
        cursor.setPosition(last.position() + last.length() - (top ? 0 : 1), QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        there = here;
    }
    while (there < here) {
        const int at = int(same + there);
        if (at == 0) {
            cursor.setPosition(0);
            cursor.insertBlock();
        } else {
            const QTextBlock before = shown->findBlockByNumber(at - 1);
            cursor.setPosition(before.position() + before.length() - 1);
            cursor.insertBlock();
        }
        ++there;
    }
    for (size_t at = same; at < same + here; ++at) {
        const QTextBlock block = shown->findBlockByNumber(int(at));
        cursor.setPosition(block.position());
        cursor.setPosition(block.position() + block.length() - 1, QTextCursor::KeepAnchor);
        drawBlock(cursor, wanted[at]);
    }
    // A block whose neighbours went may have taken over their look.
    if (same > 0 && here == 0) {
        cursor.setPosition(shown->findBlockByNumber(int(same) - 1).position());
        cursor.setBlockFormat(blockFormat(wanted[same - 1]));
    }
    cursor.endEditBlock();
    m_shown = wanted;
    layMargins();
}

QFont ReadingView::face(const ReadingBlock &block) const
{
    QFont font;
    font.setFamilies({u"Noto Serif CJK SC"_s, u"Source Han Serif SC"_s, u"SimSun"_s, u"Noto Sans CJK SC"_s, u"serif"_s});
    int pixels = 17;
    switch (block.kind) {
    case Form::Heading: pixels = block.level <= 2 ? 19 : 18; break;
    case Form::Caption: case Form::Footnote: pixels = 14; break;
    case Form::Row: case Form::Locked: pixels = 15; break;
    case Form::Paragraph: case Form::Item: case Form::Quotation: case Form::Picture: break;
    }
    font.setPixelSize(std::max(8, qRound(pixels * m_scale)));
    font.setBold(block.kind == Form::Heading);
    return font;
}

QTextBlockFormat ReadingView::blockFormat(const ReadingBlock &block) const
{
    const Colours &colours = Colours::current();
    const double em = 17 * m_scale;
    QTextBlockFormat format;
    format.setLineHeight(em * 1.85, QTextBlockFormat::MinimumHeight);
    format.setBottomMargin(em * 0.7);
    switch (block.kind) {
    case Form::Paragraph:
        format.setTextIndent(2 * em); // 首行缩进
        break;
    case Form::Heading:
        format.setAlignment(Qt::AlignHCenter);
        format.setTopMargin(em * 0.8);
        format.setHeadingLevel(block.level);
        break;
    case Form::Item:
        format.setBottomMargin(em * 0.2);
        if (block.marker.isEmpty())
            format.setIndent(block.level);
        break;
    case Form::Quotation:
        format.setTopMargin(em * 0.4);
        format.setLeftMargin(em * 1.5 * block.level);
        format.setRightMargin(em);
        break;
    case Form::Footnote:
        format.setLeftMargin(em);
        format.setBottomMargin(em * 0.3);
        break;
    case Form::Picture:
        format.setAlignment(Qt::AlignHCenter);
        format.setLineHeight(100, QTextBlockFormat::ProportionalHeight);
        format.setTopMargin(em * 0.6);
        format.setBottomMargin(4);
        break;
    case Form::Caption:
        format.setAlignment(Qt::AlignHCenter);
        format.setLineHeight(em * 1.4, QTextBlockFormat::MinimumHeight);
        format.setBottomMargin(em * 0.3);
        break;
    case Form::Row:
    case Form::Locked:
        format.setLeftMargin(em);
        format.setRightMargin(em);
        format.setLineHeight(em * 1.6, QTextBlockFormat::MinimumHeight);
        format.setBottomMargin(0);
        format.setBackground(colours.bar);
        break;
    }
    return format;
}

QTextCharFormat ReadingView::characterFormat(const ReadingBlock &block, const ReadingCharacter &character) const
{
    const Colours &colours = Colours::current();
    QTextCharFormat format;
    QFont font = face(block);
    const ReadingStyles styles = character.styles;
    font.setBold(font.bold() || styles.testFlag(ReadingStyle::Bold));
    font.setItalic(styles.testFlag(ReadingStyle::Italic));
    format.setFont(font);
    const bool quiet = block.kind == Form::Caption || block.kind == Form::Quotation || block.kind == Form::Locked;
    format.setForeground(quiet ? colours.dim : colours.ink);
    if (styles.testFlag(ReadingStyle::Link))
        format.setForeground(colours.blue);
    if (styles.testFlag(ReadingStyle::Code))
        format.setForeground(colours.purple);
    if (styles.testFlag(ReadingStyle::Raised))
        format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
    format.setFontStrikeOut(styles.testFlag(ReadingStyle::Struck) || styles.testFlag(ReadingStyle::Deleted));
    if (styles.testFlag(ReadingStyle::Deleted)) {
        format.setForeground(colours.deletedInk);
        format.setBackground(colours.deletedBack);
    } else if (styles.testFlag(ReadingStyle::Inserted)) {
        format.setForeground(colours.insertedInk);
        format.setBackground(colours.insertedBack);
    }
    return format;
}

void ReadingView::drawBlock(QTextCursor &cursor, const ReadingBlock &block)
{
    cursor.removeSelectedText();
    cursor.setBlockFormat(blockFormat(block));
    cursor.setBlockCharFormat(characterFormat(block, {}));
    if (block.kind == Form::Item && !block.marker.isEmpty()) {
        QTextListFormat list;
        const bool numbered = block.marker.back() != u'•';
        list.setStyle(numbered ? QTextListFormat::ListDecimal : QTextListFormat::ListDisc);
        if (numbered) {
            list.setStart(QStringView(block.marker).chopped(1).toInt());
            list.setNumberSuffix(block.marker.last(1));
        }
        list.setIndent(block.level);
        cursor.createList(list);
    }
    for (size_t at = 0; at < block.characters.size();) {
        size_t end = at + 1;
        while (end < block.characters.size() && block.characters[end].styles == block.characters[at].styles
               && block.text.at(qsizetype(end)) != QChar::ObjectReplacementCharacter && block.text.at(qsizetype(at)) != QChar::ObjectReplacementCharacter)
            ++end;
        const QTextCharFormat format = characterFormat(block, block.characters[at]);
        if (block.text.at(qsizetype(at)) == QChar::ObjectReplacementCharacter) {
            QTextImageFormat image;
            image.merge(format);
            image.setObjectType(QTextFormat::ImageObject);
            image.setName(block.kind == Form::Picture ? block.picture : QString());
            image.setMaximumWidth(QTextLength(QTextLength::PercentageLength, 80));
            cursor.insertText(QString(QChar(QChar::ObjectReplacementCharacter)), image);
        } else {
            cursor.insertText(block.text.sliced(qsizetype(at), qsizetype(end - at)), format);
        }
        at = end;
    }
}

/// A picture that is not read yet, or that nobody has: a quiet place of its own.
QVariant ReadingView::loadResource(int type, const QUrl &name)
{
    if (type != QTextDocument::ImageResource)
        return {};
    const QImage picture = name.scheme() == "asset"_L1 ? m_pictures.picture(name.path().toLatin1()) : QImage();
    if (!picture.isNull())
        return picture;
    QImage empty(320, 180, QImage::Format_RGB32);
    empty.fill(Colours::current().side);
    return empty;
}

void ReadingView::setColumnWidth(int pixels)
{
    m_columnWidth = pixels;
    layMargins();
}

void ReadingView::setFontScale(double scale)
{
    if (qFuzzyCompare(std::exchange(m_scale, scale), scale))
        return;
    m_shown.clear();
    if (m_following)
        show(true);
}

void ReadingView::coloursChanged()
{
    setStyleSheet({});
    m_shown.clear();
    m_stale = true;
    if (m_following)
        show(true);
}

/// Margins of the document, not of the viewport: an input method's window would stand off by those.
void ReadingView::layMargins()
{
    QTextFrame *root = QTextEdit::document()->rootFrame();
    QTextFrameFormat format = root->frameFormat();
    const int side = std::max(28, (viewport()->width() - m_columnWidth) / 2);
    if (int(format.leftMargin()) == side && int(format.topMargin()) == 20)
        return;
    format.setLeftMargin(side);
    format.setRightMargin(side);
    format.setTopMargin(20);
    format.setBottomMargin(40);
    const QScopedValueRollback drawing(m_drawing, true);
    root->setFrameFormat(format);
}

void ReadingView::resizeEvent(QResizeEvent *event)
{
    layMargins();
    QTextEdit::resizeEvent(event);
}

// ---- places -----------------------------------------------------------------------------------

ReadingView::Place ReadingView::placeAt(int position) const
{
    const QTextBlock block = QTextEdit::document()->findBlock(position);
    const int number = std::clamp(block.blockNumber(), 0, int(m_text.blocks().size()) - 1);
    return {number, std::clamp(position - block.position(), 0, int(m_text.blocks()[size_t(number)].text.size()))};
}

int ReadingView::positionOf(Place place) const
{
    return QTextEdit::document()->findBlockByNumber(place.block).position() + place.character;
}

std::pair<ReadingView::Place, ReadingView::Place> ReadingView::selection() const
{
    const QTextCursor cursor = textCursor();
    return {placeAt(cursor.selectionStart()), placeAt(cursor.selectionEnd())};
}

void ReadingView::setCursor(Place place)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(positionOf(place));
    setTextCursor(cursor);
}

void ReadingView::showSource(qsizetype from, qsizetype to)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(positionOf(m_text.placeOf(from)));
    cursor.setPosition(positionOf(m_text.placeOf(to)), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
}

std::pair<qsizetype, qsizetype> ReadingView::selectedSource() const
{
    const auto [from, to] = selection();
    return {m_text.sourceOf(from), m_text.sourceOf(to)};
}

/// What works on the source (formats, counts, the list of changes) works on what is selected here.
void ReadingView::tellEditorSelection()
{
    if (!m_following || m_drawing || m_stale || m_telling || m_text.blocks().empty())
        return;
    const QScopedValueRollback telling(m_telling, true);
    const auto [from, to] = selectedSource();
    QTextCursor cursor = m_editor->textCursor();
    const int end = m_editor->document()->characterCount() - 1;
    cursor.setPosition(std::clamp(int(from), 0, end));
    cursor.setPosition(std::clamp(int(to), 0, end), QTextCursor::KeepAnchor);
    m_editor->setTextCursor(cursor);
}

/// What is found, pointed out or gone to is selected in the source.
void ReadingView::followEditorSelection()
{
    if (!m_following || m_drawing || m_stale || m_telling || m_editing)
        return;
    const QScopedValueRollback telling(m_telling, true);
    const QTextCursor there = m_editor->textCursor();
    showSource(there.selectionStart(), there.selectionEnd());
}

QString ReadingView::deletedStyleText() const
{
    QString text;
    for (QTextBlock block = QTextEdit::document()->begin(); block.isValid(); block = block.next()) {
        for (auto fragment = block.begin(); !fragment.atEnd(); ++fragment) {
            if (fragment.fragment().charFormat().fontStrikeOut())
                text += fragment.fragment().text();
        }
    }
    return text;
}

// ---- editing ----------------------------------------------------------------------------------

bool ReadingView::mayType()
{
    if (!m_tracker.mayEdit())
        return false;
    const auto [from, to] = selection();
    const ReadingBlock &block = m_text.blocks()[size_t(from.block)];
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
    const QString &text = m_text.blocks()[size_t(from.block)].text;
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
    if (behind < 1 || behind >= int(m_text.blocks().size()))
        return;
    const QList<SourceSplice> splices = m_text.joining(behind);
    const ReadingBlock &before = m_text.blocks()[size_t(behind) - 1];
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
        const int size = int(m_text.blocks()[size_t(cursor.block)].text.size());
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
    const ReadingBlock &block = m_text.blocks()[size_t(place.block)];
    if (block.locked) {
        Q_EMIT figureActivated(m_editor->document()->findBlock(int(m_text.sourceOf({place.block, 0}))).blockNumber());
        return;
    }
    QTextEdit::mouseDoubleClickEvent(event);
}

QString ReadingView::tipAt(const QPoint &position) const
{
    if (!m_tips || m_text.blocks().empty())
        return {};
    const QTextCursor cursor = cursorForPosition(position);
    Place place = placeAt(cursor.position());
    const ReadingBlock &block = m_text.blocks()[size_t(place.block)];
    const QRect line = cursorRect(cursor);
    if (position.x() > viewport()->width() - 28 || position.x() < 28) { // the margin: what is said of the line
        for (const auto &[at, comment] : block.comments) {
            QTextCursor there(cursor);
            there.setPosition(positionOf({place.block, std::min(at, int(block.text.size()))}));
            if (std::abs(cursorRect(there).center().y() - position.y()) <= line.height()) {
                const QString &mark = m_text.tracked().comments.at(comment);
                const QList<ChangeMark> marks = changesIn(mark);
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
    return change < 0 ? QString() : m_tips(m_text.tracked().ids.at(change));
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

void ReadingView::paintEvent(QPaintEvent *event)
{
    QTextEdit::paintEvent(event);
    paintComments(event->rect());
}

/// A wedge at the place, a sign in the margin beside its line.
void ReadingView::paintComments(const QRect &exposed)
{
    if (m_stale || m_text.tracked().comments.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Colours::current().amber);
    QTextCursor cursor(QTextEdit::document());
    for (size_t number = 0; number < m_text.blocks().size(); ++number) {
        const ReadingBlock &block = m_text.blocks()[number];
        for (const auto &[at, comment] : block.comments) {
            cursor.setPosition(positionOf({int(number), std::min(at, int(block.text.size()))}));
            const QRect there = cursorRect(cursor);
            if (there.bottom() < exposed.top() || there.top() > exposed.bottom())
                continue;
            const QPointF foot(there.left(), there.bottom());
            painter.drawPolygon(QPolygonF({foot, foot + QPointF(-4, 5), foot + QPointF(4, 5)}));
            const QRectF sign(viewport()->width() - 20, there.center().y() - 6, 12, 9);
            painter.drawRoundedRect(sign, 2, 2);
            painter.drawPolygon(QPolygonF({sign.bottomLeft() + QPointF(2, 0), sign.bottomLeft() + QPointF(2, 4), sign.bottomLeft() + QPointF(6, 0)}));
        }
    }
}

} // namespace galley
