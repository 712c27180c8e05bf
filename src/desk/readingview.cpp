// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/readingview.h"

#include "desk/colours.h"
#include "desk/sourceeditor.h"
#include "desk/thumbnails.h"

#include <QAbstractTextDocumentLayout>
#include <QScopedValueRollback>
#include <QTextBlock>

namespace galley {

using namespace Qt::StringLiterals;

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
    connect(editor, &SourceEditor::sourceChanged, this, &ReadingView::take);
    connect(editor, &SourceEditor::sourceReplaced, this, [this] { m_stale = true; }); // reload() follows
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

/// Reads all of the source. Blocks that look as they did stay untouched.
void ReadingView::show(bool everything)
{
    m_stale = false;
    ReadingBody had = std::move(m_text);
    m_text = ReadingBody();
    if (m_document.isOpen())
        m_text.setSource(m_editor->source(), m_document.fields().assets);
    if (everything || !m_drawn) {
        draw(0, QTextEdit::document()->blockCount(), m_text.blockCount());
        m_drawn = true;
        return;
    }
    const auto same = [&](int here, int there) { return m_text.block(here).looksLike(had.block(there)); };
    const int shorter = std::min(m_text.blockCount(), had.blockCount());
    int front = 0;
    while (front < shorter && same(front, front))
        ++front;
    int back = 0;
    while (back < shorter - front && same(m_text.blockCount() - 1 - back, had.blockCount() - 1 - back))
        ++back;
    draw(front, had.blockCount() - front - back, m_text.blockCount() - front - back);
}

/// The source was edited: the stretch around is read and drawn anew, and no more of it.
void ReadingView::take(int position, int removed, int added)
{
    m_lastEdit = position + added;
    if (!m_following || m_stale || !m_drawn || m_text.sourceSize() - removed + added != m_editor->document()->characterCount() - 1
        || m_text.assets() != m_document.fields().assets) {
        follow();
        return;
    }
    ReadingBody::Change change = m_text.edit(position, removed, m_editor->sourceAt(position, added));
    const int gone = int(change.removed.size());
    const auto same = [&](int here, int there) { return m_text.block(change.first + here).looksLike(change.removed[size_t(there)]); };
    const int shorter = std::min(change.added, gone);
    int front = 0;
    while (front < shorter && same(front, front))
        ++front;
    int back = 0;
    while (back < shorter - front && same(change.added - 1 - back, gone - 1 - back))
        ++back;
    draw(change.first + front, gone - front - back, change.added - front - back);
    if (!m_editing)
        setCursor(m_text.placeOf(m_lastEdit));
}

/// Some of the view's blocks give way to those of m_text that stand there.
void ReadingView::draw(int first, int removed, int added)
{
    QTextDocument *shown = QTextEdit::document();
    const QScopedValueRollback drawing(m_drawing, true);
    QTextCursor cursor(shown);
    cursor.beginEditBlock();
    if (removed == shown->blockCount()) {
        cursor.select(QTextCursor::Document);
        cursor.removeSelectedText();
        removed = 1;
    }
    if (removed > added) { // surplus blocks go with the line end before (or, at the top, behind) them
        const QTextBlock begin = shown->findBlockByNumber(first + added);
        const QTextBlock end = shown->findBlockByNumber(first + removed - 1);
        const bool top = begin.blockNumber() == 0;
        cursor.setPosition(top ? begin.position() : begin.position() - 1);
        cursor.setPosition(end.position() + end.length() - (top ? 0 : 1), QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
    }
    for (int there = removed; there < added; ++there) {
        const int at = first + there;
        if (at == 0) {
            cursor.setPosition(0);
        } else {
            const QTextBlock before = shown->findBlockByNumber(at - 1);
            cursor.setPosition(before.position() + before.length() - 1);
        }
        cursor.insertBlock();
    }
    for (int at = first; at < first + added; ++at) {
        const QTextBlock block = shown->findBlockByNumber(at);
        cursor.setPosition(block.position());
        cursor.setPosition(block.position() + block.length() - 1, QTextCursor::KeepAnchor);
        drawBlock(cursor, m_text.block(at));
    }
    // A block whose neighbours went may have taken over their look.
    if (first > 0 && added == 0) {
        cursor.setPosition(shown->findBlockByNumber(first - 1).position());
        cursor.setBlockFormat(blockFormat(m_text.block(first - 1)));
    }
    cursor.endEditBlock();
    layMargins();
    Q_EMIT drawn();
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
    m_drawn = false;
    if (m_following)
        show(true);
}

void ReadingView::coloursChanged()
{
    setStyleSheet({});
    m_drawn = false;
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
    const int number = std::clamp(block.blockNumber(), 0, m_text.blockCount() - 1);
    return {number, std::clamp(position - block.position(), 0, int(m_text.block(number).text.size()))};
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

std::pair<int, int> ReadingView::positionsOf(qsizetype from, qsizetype to) const
{
    if (m_stale)
        return {0, 0};
    return {positionOf(m_text.placeOf(from)), positionOf(m_text.placeOf(to))};
}

std::pair<qsizetype, qsizetype> ReadingView::selectedSource() const
{
    const auto [from, to] = selection();
    return {m_text.sourceOf(from), m_text.sourceOf(to)};
}

/// What works on the source (formats, counts, the list of changes) works on what is selected here.
void ReadingView::tellEditorSelection()
{
    if (!m_following || m_drawing || m_stale || m_telling)
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

} // namespace galley
