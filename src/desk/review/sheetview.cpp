// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/review/sheetview.h"

#include "desk/colours.h"
#include "desk/readingformats.h"
#include "desk/review/sheetformats.h"
#include "desk/thumbnails.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextList>

namespace galley {

using namespace Qt::StringLiterals;
using State = SheetUnit::State;

SheetView::SheetView(Thumbnails &pictures, QWidget *parent) : QTextEdit(parent), m_pictures(pictures)
{
    setObjectName(u"reviewSheet"_s);
    setAccessibleName(tr("Article, with what changed"));
    setFrameShape(QFrame::NoFrame);
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setCursorWidth(0);
    setTabStopDistance(136); // the cells of a table: eight characters
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(0);
    document()->setIndentWidth(28);
    connect(this, &QTextEdit::cursorPositionChanged, this, [this] { setCursorWidth(textCursor().position() > 0 ? 2 : 0); }); // nobody is at a place yet
    connect(&pictures, &Thumbnails::ready, this, [this](const QByteArray &sha256) {
        const QImage picture = m_pictures.picture(sha256);
        if (picture.isNull() || m_sheet.blocks.empty())
            return;
        document()->addResource(QTextDocument::ImageResource, QUrl("asset:"_L1 % QLatin1StringView(sha256)), picture);
        document()->markContentsDirty(0, document()->characterCount());
        viewport()->update();
    });
}

void SheetView::showSheet(const ReviewSheet &sheet, const Content &content)
{
    m_sheet = sheet;
    m_content = content;
    m_markedPlaces.clear();
    m_seen.reset();
    m_change = -1;
    draw();
    setDue(m_due);
    QTextCursor top(document());
    setTextCursor(top);
    verticalScrollBar()->setValue(0);
    Q_EMIT seenChanged();
}

void SheetView::clearSheet()
{
    showSheet({}, {});
}

void SheetView::coloursChanged()
{
    const int scrolled = verticalScrollBar()->value();
    draw();
    showMarks();
    verticalScrollBar()->setValue(scrolled);
}

// ---- drawing ----------------------------------------------------------------------------------

void SheetView::draw()
{
    m_drawing = true;
    m_starts.clear();
    m_changes.clear();
    setExtraSelections({});
    document()->clear();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    bool first = true;
    for (const SheetBlock &block : m_sheet.blocks) {
        drawBlock(cursor, block, first);
        first = false;
    }
    cursor.endEditBlock();
    m_drawing = false;
    layMargins();
}

void SheetView::drawBlock(QTextCursor &cursor, const SheetBlock &block, bool first)
{
    const SheetFormats formats;
    if (first) {
        cursor.setBlockFormat(formats.block(block));
        cursor.setBlockCharFormat(formats.characters(block, {}));
    } else {
        cursor.insertBlock(formats.block(block), formats.characters(block, {}));
    }
    if (block.part == SheetBlock::Part::Body && block.form == ReadingBlock::Kind::Item && !block.marker.isEmpty())
        cursor.createList(ReadingFormats::list(block.marker, block.level));
    const int start = cursor.position();
    m_starts.push_back(start);
    bool inChange = false;
    for (size_t at = 0; at < block.units.size();) {
        const SheetUnit &unit = block.units[at];
        const bool object = unit.character == QChar::ObjectReplacementCharacter;
        size_t end = at + 1;
        while (!object && end < block.units.size() && block.units[end].styles == unit.styles && block.units[end].state == unit.state
               && block.units[end].character != QChar::ObjectReplacementCharacter)
            ++end;
        if (object) {
            ReadingFormats::insertPicture(cursor, formats.characters(block, unit), block.picture);
        } else {
            QString text;
            for (size_t i = at; i < end; ++i)
                text += QChar(block.units[i].character);
            cursor.insertText(text, formats.characters(block, unit));
        }
        if (unit.isChange()) {
            if (inChange)
                m_changes.last().to = start + int(end);
            else
                m_changes.append({start + int(at), start + int(end)});
        }
        inChange = unit.isChange();
        at = end;
    }
    if (block.reformed && std::ranges::none_of(block.units, &SheetUnit::isChange))
        m_changes.append({start, start + int(block.units.size())});
}

QVariant SheetView::loadResource(int type, const QUrl &name)
{
    if (type != QTextDocument::ImageResource)
        return {};
    const QImage picture = name.scheme() == "asset"_L1 ? m_pictures.picture(name.path().toLatin1()) : QImage();
    return picture.isNull() ? ReadingFormats::missingPicture() : picture;
}

void SheetView::layMargins()
{
    constexpr int column = 700;
    QTextFrame *root = document()->rootFrame();
    QTextFrameFormat format = root->frameFormat();
    const int side = std::max(28, (viewport()->width() - column) / 2);
    if (int(format.leftMargin()) == side && int(format.topMargin()) == 24)
        return;
    format.setLeftMargin(side);
    format.setRightMargin(side);
    format.setTopMargin(24);
    format.setBottomMargin(32);
    root->setFrameFormat(format);
}

void SheetView::resizeEvent(QResizeEvent *event)
{
    layMargins();
    QTextEdit::resizeEvent(event);
}

/// A bar beside each line that holds a change: found at a glance while scrolling.
void SheetView::paintChangeBars(const QRect &exposed)
{
    if (m_changes.isEmpty())
        return;
    QPainter painter(viewport());
    QTextCursor cursor(document());
    const int left = int(document()->rootFrame()->frameFormat().leftMargin()) - 14;
    for (int number = 0; number < int(m_changes.size()); ++number) {
        cursor.setPosition(m_changes.at(number).from);
        const QRect first = cursorRect(cursor);
        cursor.setPosition(m_changes.at(number).to);
        const QRect last = cursorRect(cursor);
        if (last.bottom() < exposed.top() || first.top() > exposed.bottom())
            continue;
        painter.fillRect(QRect(left, first.top(), number == m_change ? 4 : 2, last.bottom() - first.top()), number == m_change ? Colours::current().blue : Colours::current().amber);
    }
}

// What was painted was on the screen: nothing else counts as seen.
void SheetView::paintEvent(QPaintEvent *event)
{
    QTextEdit::paintEvent(event);
    paintChangeBars(event->rect());
    noteSeen();
}

// ---- what was seen ----------------------------------------------------------------------------

SheetView::Range SheetView::onScreen() const
{
    const int height = viewport()->height();
    const int x = int(document()->rootFrame()->frameFormat().leftMargin());
    const int bottom = height - 4;
    const bool atEnd = verticalScrollBar()->value() >= verticalScrollBar()->maximum();
    const int from = cursorForPosition({0, 4}).position();
    // The last line counts when it is wholly there; a picture when most of it is.
    QTextCursor last = cursorForPosition({x, bottom});
    const int end = atEnd ? document()->characterCount() : last.position();
    return {from, std::max(from, end)};
}

void SheetView::noteSeen()
{
    if (m_sheet.blocks.empty() || !isVisible() || m_drawing)
        return;
    const Range seen = onScreen();
    if (m_seen.add(seen.from, seen.to))
        QMetaObject::invokeMethod(this, &SheetView::seenChanged, Qt::QueuedConnection); // not while painting
}

void SheetView::setDue(Due due)
{
    m_due = due;
    const int end = document()->characterCount();
    if (m_sheet.blocks.empty()) {
        m_seen.setDue({});
    } else if (due == Due::All) {
        m_seen.setDue({{0, end}});
    } else {
        QList<SeenParts::Part> parts;
        for (const Range &change : std::as_const(m_changes))
            parts.append({change.from, std::max(change.to, change.from + 1)});
        parts.append({end - 1, end});
        m_seen.setDue(parts);
    }
}

bool SheetView::isSeen() const
{
    return !m_sheet.blocks.empty() && m_seen.isDone();
}

int SheetView::seenPerCent() const
{
    const int due = m_seen.due();
    return due == 0 ? 0 : 100 - (100 * m_seen.missing() + due - 1) / due;
}

int SheetView::unseenPages() const
{
    const int missing = m_seen.missing();
    if (missing == 0)
        return 0;
    const Range screen = onScreen();
    return 1 + missing / std::max(1, screen.to - screen.from);
}

bool SheetView::pageOn()
{
    QScrollBar *bar = verticalScrollBar();
    const Range screen = onScreen();
    const auto missing = m_seen.firstMissing(screen.to);
    const int before = bar->value();
    int target = before + viewport()->height() - 48;
    if (m_due == Due::Changes && missing) { // over what was read before
        QTextCursor cursor(document());
        cursor.setPosition(std::min(missing->first, document()->characterCount() - 1));
        target = std::max(target, before + cursorRect(cursor).top() - viewport()->height() / 3);
    }
    bar->setValue(std::min(target, bar->maximum()));
    if (bar->value() == before)
        return false;
    viewport()->repaint(); // a key that follows at once finds it seen
    return true;
}

void SheetView::pageBack()
{
    verticalScrollBar()->setValue(verticalScrollBar()->value() - viewport()->height() + 48);
}

bool SheetView::toUnseen()
{
    const auto missing = m_seen.firstMissing();
    if (!missing)
        return false;
    const Range screen = onScreen();
    if (missing->first >= screen.to || missing->first < screen.from) {
        QTextCursor cursor(document());
        cursor.setPosition(std::min(missing->first, document()->characterCount() - 1));
        const int margin = m_due == Due::Changes ? viewport()->height() / 3 : 24;
        verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect(cursor).top() - margin);
    } else {
        return pageOn();
    }
    viewport()->repaint();
    return true;
}

void SheetView::toEnd()
{
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    viewport()->repaint();
}

void SheetView::toTop()
{
    verticalScrollBar()->setValue(0);
}

} // namespace galley
