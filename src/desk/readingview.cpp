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

std::pair<int, int> ReadingView::positionsOf(qsizetype from, qsizetype to) const
{
    if (m_stale || m_text.blocks().empty())
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

} // namespace galley
