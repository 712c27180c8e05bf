// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/review/sheetview.h"

#include "desk/review/sheetformats.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QTextBlock>

// Where things stand in the sheet and in the article.

namespace galley {

using namespace Qt::StringLiterals;
using State = SheetUnit::State;

// ---- places -----------------------------------------------------------------------------------

void SheetView::bring(const Range &range, bool toThird)
{
    QTextCursor cursor(document());
    cursor.setPosition(range.from);
    const QRect there = cursorRect(cursor);
    if (there.top() < 0 || there.bottom() > viewport()->height() - 40)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + there.top() - viewport()->height() / (toThird ? 3 : 2));
}

void SheetView::goToChange(int change)
{
    if (m_changes.isEmpty())
        return;
    m_change = std::clamp(change, 0, int(m_changes.size()) - 1);
    const Range range = m_changes.at(m_change);
    QTextCursor cursor(document());
    cursor.setPosition(range.from);
    setTextCursor(cursor);
    bring(range, true);
    viewport()->update();
    Q_EMIT changeChosen(m_change);
}

void SheetView::moveParagraph(int by)
{
    QTextCursor cursor = textCursor();
    const QTextBlock next = by > 0 ? cursor.block().next() : cursor.block().previous();
    if (!next.isValid())
        return;
    cursor.setPosition(next.position());
    setTextCursor(cursor);
    ensureCursorVisible();
}

void SheetView::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) && event->modifiers() == Qt::NoModifier) {
        moveParagraph(event->key() == Qt::Key_Down ? 1 : -1);
        return;
    }
    QTextEdit::keyPressEvent(event);
}

std::optional<TextPlace> SheetView::selectedPlace() const
{
    const QTextCursor cursor = textCursor();
    int from = cursor.selectionStart();
    int to = cursor.selectionEnd();
    if (!cursor.hasSelection()) {
        from = cursor.block().position();
        to = from + cursor.block().length() - 1;
    }
    const QTextBlock firstBlock = document()->findBlock(from);
    const QTextBlock lastBlock = document()->findBlock(to);
    std::optional<qint16> field;
    int start = -1;
    int end = -1;
    for (int number = firstBlock.blockNumber(); number <= lastBlock.blockNumber() && number < int(m_sheet.blocks.size()); ++number) {
        const std::vector<SheetUnit> &units = m_sheet.blocks[size_t(number)].units;
        const int at = m_starts[size_t(number)];
        for (int i = std::max(0, from - at); i < std::min(int(units.size()), to - at); ++i) {
            const SheetUnit &unit = units[size_t(i)];
            if (unit.field < 0 || unit.from < 0 || (field && *field != unit.field))
                continue;
            if (!field)
                start = unit.from;
            field = unit.field;
            end = std::max(end, unit.to);
        }
    }
    if (!field)
        return std::nullopt;
    const QString name = m_sheet.fields.at(*field);
    return placeOf(name, ReviewSheet::fieldText(m_content, name), start, end - start);
}

SheetView::Range SheetView::rangeOf(QStringView field, int start, int length) const
{
    const qsizetype number = m_sheet.fields.indexOf(field);
    Range found{-1, -1};
    if (number < 0)
        return found;
    for (size_t block = 0; block < m_sheet.blocks.size(); ++block) {
        const std::vector<SheetUnit> &units = m_sheet.blocks[block].units;
        for (size_t i = 0; i < units.size(); ++i) {
            const SheetUnit &unit = units[i];
            if (unit.field != number || unit.from < 0 || unit.to <= start || unit.from >= start + std::max(length, 1))
                continue;
            const int at = m_starts[block] + int(i);
            if (found.from < 0)
                found.from = at;
            found.to = at + 1;
        }
    }
    return found;
}

bool SheetView::showPlace(QStringView field, int start, int length)
{
    const Range range = rangeOf(field, start, length);
    if (range.from < 0)
        return false;
    QTextCursor cursor(document());
    cursor.setPosition(range.from);
    cursor.setPosition(range.to, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    bring(range, true);
    return true;
}

bool SheetView::showPlace(const TextPlace &place)
{
    if (place.field.isEmpty())
        return false;
    const QString text = ReviewSheet::fieldText(m_content, place.field);
    const std::optional<int> at = findPlace(place, text);
    return at && showPlace(place.field, *at, place.quote.isEmpty() ? int(text.size()) : int(place.quote.size()));
}

void SheetView::setMarks(const QList<TextPlace> &places)
{
    m_markedPlaces = places;
    showMarks();
}

void SheetView::showMarks()
{
    QList<ExtraSelection> marks;
    for (const TextPlace &place : std::as_const(m_markedPlaces)) {
        const QString text = ReviewSheet::fieldText(m_content, place.field);
        const std::optional<int> at = findPlace(place, text);
        const Range range = at ? rangeOf(place.field, *at, place.quote.isEmpty() ? int(text.size()) : int(place.quote.size())) : Range{-1, -1};
        if (range.from < 0)
            continue;
        ExtraSelection mark;
        mark.cursor = QTextCursor(document());
        mark.cursor.setPosition(range.from);
        mark.cursor.setPosition(range.to, QTextCursor::KeepAnchor);
        mark.format.setBackground(SheetFormats::markedBack());
        marks.append(mark);
    }
    setExtraSelections(marks);
}

QString SheetView::shownText() const
{
    QString all;
    for (const SheetBlock &block : m_sheet.blocks) {
        State last = State::Same;
        const auto turn = [&](State state) {
            if (state == last)
                return;
            if (last != State::Same)
                all += last == State::Gone ? u"-]"_s : last == State::New ? u"+}"_s : u"~)"_s;
            if (state != State::Same)
                all += state == State::Gone ? u"[-"_s : state == State::New ? u"{+"_s : u"(~"_s;
            last = state;
        };
        for (const SheetUnit &unit : block.units) {
            turn(unit.state);
            all += QChar(unit.character);
        }
        turn(State::Same);
        all += u'\n';
    }
    return all;
}

} // namespace galley
