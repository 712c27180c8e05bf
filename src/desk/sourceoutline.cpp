// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sourceoutline.h"

#include "desk/composition.h"
#include "desk/sourceeditor.h"

#include <QTextBlock>

namespace galley {

using namespace Qt::StringLiterals;

SourceOutline::SourceOutline(SourceEditor *editor)
    : QObject(editor), m_editor(editor)
{
    connect(editor, &SourceEditor::sourceChanged, this, [this](int position, int, int added) { follow(position, added); });
    connect(editor, &SourceEditor::sourceReplaced, this, &SourceOutline::readAll);
    readAll();
}

void SourceOutline::read(const QTextBlock &block, std::vector<OutlinePlace> &places) const
{
    const QTextBlock next = block.next();
    if (auto entry = outlineEntry(block.text(), next.isValid() ? next.text() : QString()))
        places.push_back({block.blockNumber(), *std::move(entry)});
}

void SourceOutline::readAll()
{
    m_places.clear();
    m_lines = m_editor->document()->blockCount();
    for (QTextBlock block = m_editor->document()->begin(); block.isValid(); block = block.next())
        read(block, m_places);
    show();
}

/// A line is read with the one below it, so that the line above the edit is read again, too.
void SourceOutline::follow(int position, int added)
{
    const QTextDocument *document = m_editor->document();
    const int grown = document->blockCount() - std::exchange(m_lines, document->blockCount());
    const int first = std::max(0, document->findBlock(position).blockNumber() - 1);
    const QTextBlock end = document->findBlock(std::min(position + added, document->characterCount() - 1));
    const int last = end.blockNumber();
    std::vector<OutlinePlace> read;
    for (QTextBlock block = document->findBlockByNumber(first); block.isValid() && block.blockNumber() <= last; block = block.next())
        this->read(block, read);
    const auto from = std::ranges::lower_bound(m_places, first, {}, &OutlinePlace::line);
    const auto to = std::ranges::upper_bound(m_places, last - grown, {}, &OutlinePlace::line);
    const bool same = grown == 0 && std::ranges::equal(from, std::max(from, to), read.begin(), read.end());
    if (same)
        return;
    for (auto behind = to; behind != m_places.end(); ++behind)
        behind->line += grown;
    const auto place = m_places.erase(from, std::max(from, to));
    m_places.insert(place, read.begin(), read.end());
    show();
}

void SourceOutline::show()
{
    std::vector<OutlinePlace> shown;
    bool inCode = false;
    for (const OutlinePlace &place : m_places) {
        if (place.entry.kind == OutlineKind::Fence)
            inCode = !inCode;
        else if (!inCode)
            shown.push_back(place);
    }
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    Q_EMIT changed();
}

int SourceOutline::indexOfLine(int line) const
{
    return int(std::ranges::upper_bound(m_shown, line, {}, &OutlinePlace::line) - m_shown.begin()) - 1;
}

void SourceOutline::goTo(int index)
{
    if (index < 0 || index >= int(m_shown.size()))
        return;
    m_editor->composition().whenDone([this, line = m_shown[size_t(index)].line] {
        QTextCursor cursor(m_editor->document()->findBlockByNumber(line));
        cursor.movePosition(QTextCursor::EndOfBlock);
        m_editor->setTextCursor(cursor);
        m_editor->centerCursor();
    });
}

// ---- moving -----------------------------------------------------------------------------------

/// The line behind the last of an entry's own.
int SourceOutline::endOf(int index) const
{
    const OutlinePlace &place = m_shown[size_t(index)];
    if (place.entry.kind == OutlineKind::Heading) {
        for (size_t next = size_t(index) + 1; next < m_shown.size(); ++next) {
            const OutlineEntry &entry = m_shown[next].entry;
            if (entry.kind == OutlineKind::Heading && entry.level <= place.entry.level)
                return m_shown[next].line;
        }
        return m_lines;
    }
    const QTextDocument *document = m_editor->document();
    QTextBlock block = document->findBlockByNumber(place.line);
    if (place.entry.kind == OutlineKind::Gallery) {
        while (block.next().isValid() && block.next().text().trimmed() != u":::")
            block = block.next();
        return std::min(m_lines, block.blockNumber() + 2);
    }
    if (place.entry.kind != OutlineKind::Table)
        return place.line + 1;
    while (block.isValid() && !block.text().trimmed().isEmpty())
        block = block.next();
    return block.isValid() ? block.blockNumber() : m_lines;
}

int SourceOutline::startOfBlockBefore(int line) const
{
    QTextBlock block = m_editor->document()->findBlockByNumber(line).previous();
    while (block.isValid() && block.text().trimmed().isEmpty())
        block = block.previous();
    if (!block.isValid())
        return -1;
    while (block.previous().isValid() && !block.previous().text().trimmed().isEmpty())
        block = block.previous();
    return block.blockNumber();
}

int SourceOutline::endOfBlockBehind(int line) const
{
    QTextBlock block = m_editor->document()->findBlockByNumber(line);
    while (block.isValid() && block.text().trimmed().isEmpty())
        block = block.next();
    if (!block.isValid())
        return -1;
    while (block.isValid() && !block.text().trimmed().isEmpty())
        block = block.next();
    return block.isValid() ? block.blockNumber() : m_lines;
}

bool SourceOutline::move(int index, bool down)
{
    if (index < 0 || index >= int(m_shown.size()))
        return false;
    const OutlinePlace &place = m_shown[size_t(index)];
    const int end = endOf(index);
    if (place.entry.kind != OutlineKind::Heading) {
        const int target = down ? endOfBlockBehind(end) : startOfBlockBefore(place.line);
        return target >= 0 && moveLines(place.line, end, target);
    }
    if (down) {
        const int next = indexOfLine(end);
        const bool sibling = next > index && m_shown[size_t(next)].line == end && m_shown[size_t(next)].entry.level == place.entry.level;
        return sibling && moveLines(place.line, end, endOf(next));
    }
    for (int before = index - 1; before >= 0; --before) {
        const OutlinePlace &other = m_shown[size_t(before)];
        if (other.entry.kind != OutlineKind::Heading || other.entry.level > place.entry.level)
            continue;
        return other.entry.level == place.entry.level && moveLines(place.line, end, other.line);
    }
    return false;
}

bool SourceOutline::moveBefore(int index, int target)
{
    if (index < 0 || index >= int(m_shown.size()))
        return false;
    const int line = target >= 0 && target < int(m_shown.size()) ? m_shown[size_t(target)].line : m_lines;
    return moveLines(m_shown[size_t(index)].line, endOf(index), line);
}

/// The lines from..to change places with those between them and the target, parted by a blank line: one piece of text
/// is put for another, so that it is one step of undo and nothing else moves.
bool SourceOutline::moveLines(int from, int to, int target)
{
    if (m_editor->isReadOnly() || (target >= from && target <= to))
        return false;
    const QTextDocument *document = m_editor->document();
    const auto start = [document](int line) {
        const QTextBlock block = document->findBlockByNumber(line);
        return block.isValid() ? block.position() : document->characterCount() - 1;
    };
    const QString source = m_editor->source();
    const int first = start(std::min(from, target));
    const int last = start(std::max(to, target));
    const int cut = target > to ? start(to) : start(from);
    const auto solid = [](QStringView text) {
        qsizetype end = text.size();
        while (end > 0 && text.at(end - 1) == u'\n')
            --end;
        return text.first(end);
    };
    const QStringView stretch = QStringView(source).sliced(first, last - first);
    const QStringView front = solid(stretch.first(cut - first));
    QStringView back = solid(stretch.sliced(cut - first));
    while (back.startsWith(u'\n'))
        back = back.sliced(1);
    const QStringView tail = stretch.sliced(solid(stretch).size());
    const int caret = m_editor->textCursor().position();
    const int own = start(from);
    const int within = caret >= own && caret <= start(to) ? caret - own : 0;
    QTextCursor cursor(m_editor->document());
    cursor.setPosition(first);
    cursor.setPosition(last, QTextCursor::KeepAnchor);
    cursor.insertText(back.toString() + u"\n\n"_s + front.toString() + tail.toString());
    const int moved = target > to ? first + int(back.size()) + 2 : first;
    cursor.setPosition(std::min(moved + within, document->characterCount() - 1));
    m_editor->setTextCursor(cursor);
    m_editor->ensureCursorVisible();
    return true;
}

} // namespace galley
