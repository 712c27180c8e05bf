// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sourcekeys.h"

#include "desk/sourceeditor.h"
#include "desk/sourcelines.h"
#include "markup/tabletext.h"

#include <QKeyEvent>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextLayout>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

/// What stands before the text of a line: quotation marks, indent, mark of a list with its space.
struct Lead
{
    QString quotes;
    QString indent;
    QString marker; ///< - or 12.
    QString space;
    int length = 0;
    bool isList() const { return !marker.isEmpty(); }
};

Lead leadOf(const QString &line)
{
    static const QRegularExpression pattern(u"^((?: {0,3}> ?)*)([ \\t]*)(?:([-*+]|[0-9]{1,9}[.)])([ \\t]+|$))?"_s);
    const QRegularExpressionMatch match = pattern.match(line);
    Lead lead{match.captured(1), match.captured(2), match.captured(3), match.captured(4), 0};
    lead.length = int(match.capturedLength());
    return lead;
}

QString nextMarker(const QString &marker)
{
    if (marker.size() < 2)
        return marker;
    return QString::number(QStringView(marker).chopped(1).toInt() + 1) + marker.back();
}

QTextCursor lineReplaced(QTextCursor cursor, int from, int to, const QString &text)
{
    const int start = cursor.block().position();
    cursor.setPosition(start + from);
    cursor.setPosition(start + to, QTextCursor::KeepAnchor);
    cursor.insertText(text);
    return cursor;
}

} // namespace

SourceKeys::SourceKeys(SourceEditor *editor)
    : QObject(editor), m_editor(editor)
{
    editor->installEventFilter(this);
    editor->viewport()->installEventFilter(this);
}

bool SourceKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonDblClick && watched == m_editor->viewport()) {
        const QTextBlock block = m_editor->textCursor().block();
        if (block.text().startsWith("!["_L1) && block.text().contains("](asset:"_L1)) {
            Q_EMIT figureActivated();
            return true;
        }
        return false;
    }
    if (event->type() != QEvent::KeyPress || watched != m_editor || m_editor->isReadOnly())
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    if (!m_editor->textCursor().block().layout()->preeditAreaText().isEmpty() || (key->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)))
        return false;
    const bool shift = key->modifiers().testFlag(Qt::ShiftModifier);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: return shift ? breakLine() : enter();
    case Qt::Key_Tab: return tab(shift);
    case Qt::Key_Backtab: return tab(true);
    default: return false;
    }
}

bool SourceKeys::enter()
{
    QTextCursor cursor = m_editor->textCursor();
    if (inTable(cursor, false, true))
        return true;
    const QString line = m_editor->document()->findBlock(cursor.selectionStart()).text();
    const Lead lead = leadOf(line);
    if (!lead.isList() && lead.quotes.isEmpty())
        return beginParagraph(cursor);
    if (cursor.hasSelection() || cursor.positionInBlock() < lead.length || isInCode(cursor.block()))
        return false;
    if (QStringView(line).sliced(lead.length).trimmed().isEmpty()) {
        // An empty item goes one level out, at the outermost it ends the list; an empty line ends the quotation.
        if (lead.isList() && !lead.indent.isEmpty())
            return indent(cursor, true);
        m_editor->setTextCursor(lineReplaced(cursor, 0, int(line.size()), lead.isList() ? lead.quotes : QString()));
        return true;
    }
    const QString mark = lead.isList() ? QString(nextMarker(lead.marker) % (lead.space.isEmpty() ? u" "_s : lead.space)) : QString();
    cursor.insertText(u'\n' % lead.quotes % lead.indent % mark);
    m_editor->setTextCursor(cursor);
    m_editor->ensureCursorVisible();
    return true;
}

/// Readers see a paragraph where a line is blank, and nothing where it just ends: Enter makes what it looks like.
bool SourceKeys::beginParagraph(QTextCursor cursor)
{
    const QTextBlock block = m_editor->document()->findBlock(cursor.selectionStart());
    if (block.text().trimmed().isEmpty() || isInCode(block) || isInGallery(block))
        return false; // just the next line
    cursor.beginEditBlock();
    cursor.insertText(u"\n\n"_s);
    const QTextBlock next = cursor.block().next();
    const bool belowIsText = next.isValid() && !next.text().trimmed().isEmpty();
    if (cursor.block().text().trimmed().isEmpty() && belowIsText) {
        // The line below went on with this paragraph; what is written here now is a paragraph of its own.
        cursor.insertText(u"\n"_s);
        cursor.movePosition(QTextCursor::Left);
    }
    cursor.endEditBlock();
    m_editor->setTextCursor(cursor);
    m_editor->ensureCursorVisible();
    return true;
}

/// Shift+Enter: a line ends and the paragraph goes on, as in verse or an address.
bool SourceKeys::breakLine()
{
    QTextCursor cursor = m_editor->textCursor();
    const QTextBlock block = m_editor->document()->findBlock(cursor.selectionStart());
    if (tableAround(block.blockNumber(), m_editor->document()->blockCount(), [this](int line) { return m_editor->document()->findBlockByNumber(line).text(); }))
        return true; // cells have one line
    const QString line = block.text();
    if (line.startsWith(u'#') || line.startsWith("!["_L1)) // these have one line
        return enter();
    const bool isText = !QStringView(line).first(cursor.selectionStart() - block.position()).trimmed().isEmpty();
    cursor.insertText(isText && !isInCode(block) && !isInGallery(block) ? u"\\\n"_s : u"\n"_s);
    m_editor->setTextCursor(cursor);
    m_editor->ensureCursorVisible();
    return true;
}

bool SourceKeys::tab(bool back)
{
    const QTextCursor cursor = m_editor->textCursor();
    return inTable(cursor, back, false) || indent(cursor, back);
}

/// An item's text lies under the text of the one it belongs to.
bool SourceKeys::indent(QTextCursor cursor, bool back)
{
    const QString line = cursor.block().text();
    const Lead lead = leadOf(line);
    if (!lead.isList() || cursor.block() != m_editor->document()->findBlock(cursor.anchor()))
        return false;
    const int from = int(lead.quotes.size());
    const int behind = int(line.size()) - cursor.positionInBlock();
    QString wanted = lead.indent;
    QString marker = lead.marker;
    // The items above say how deep their texts begin, and which number comes next on a level.
    std::optional<Lead> parent;
    std::optional<Lead> sibling;
    const auto reach = [](const Lead &one) { return one.indent.size() + one.marker.size() + 1; };
    for (QTextBlock above = cursor.block().previous(); above.isValid(); above = above.previous()) {
        const Lead other = leadOf(above.text());
        if (!other.isList()) {
            if (above.text().trimmed().isEmpty() || !other.indent.isEmpty())
                continue;
            break;
        }
        if (back ? other.indent.size() < lead.indent.size() : other.indent.size() <= lead.indent.size()) {
            parent = other;
            break;
        }
        if (!back && !sibling && other.indent.size() > lead.indent.size())
            sibling = other; // there are items on the level it goes to
    }
    if (!back) {
        if (!parent)
            return true; // the first item has nothing to lie under
        wanted = sibling ? sibling->indent : QString(reach(*parent), u' ');
        if (marker.size() > 1)
            marker = sibling && sibling->marker.size() > 1 ? nextMarker(sibling->marker) : u"1"_s + marker.back();
    } else {
        if (lead.indent.isEmpty())
            return true;
        wanted = parent ? parent->indent : QString();
        if (parent)
            marker = nextMarker(parent->marker);
    }
    cursor = lineReplaced(cursor, from, from + int(lead.indent.size() + lead.marker.size()), QString(wanted % marker));
    cursor.setPosition(std::max(cursor.position(), cursor.block().position() + cursor.block().length() - 1 - behind));
    m_editor->setTextCursor(cursor);
    return true;
}

/// From cell to cell; past the last one a row is added.
bool SourceKeys::inTable(QTextCursor cursor, bool back, bool down)
{
    QTextDocument *document = m_editor->document();
    const auto lineAt = [document](int line) { return document->findBlockByNumber(line).text(); };
    const int line = cursor.blockNumber();
    const auto table = tableAround(line, document->blockCount(), lineAt);
    if (!table || cursor.hasSelection())
        return false;
    const auto [first, last] = *table;
    const auto cellsOf = [&](int at) { return tableCells(lineAt(at)); };
    int column = 0;
    const QList<std::pair<int, int>> cells = cellsOf(line);
    while (column + 1 < cells.size() && cells.at(column + 1).first <= cursor.positionInBlock())
        ++column;
    int row = line;
    if (down) {
        ++row;
    } else if (back) {
        if (--column < 0)
            --row;
    } else if (++column >= cells.size()) {
        ++row;
        column = 0;
    }
    if (row == first + 1)
        row += row > line ? 1 : -1;
    if (row < first)
        return true;
    if (row > last) {
        cursor.setPosition(document->findBlockByNumber(last).position() + document->findBlockByNumber(last).length() - 1);
        cursor.insertText(u"\n|"_s % u"   |"_s.repeated(std::max<qsizetype>(1, cellsOf(first).size())));
        row = last + 1;
    }
    const QList<std::pair<int, int>> there = cellsOf(row);
    if (there.isEmpty())
        return true;
    if (column < 0)
        column = int(there.size()) - 1;
    const auto [from, to] = there.at(std::min<qsizetype>(column, there.size() - 1));
    const int start = document->findBlockByNumber(row).position();
    cursor.setPosition(start + from);
    cursor.setPosition(start + to, QTextCursor::KeepAnchor);
    m_editor->setTextCursor(cursor);
    m_editor->ensureCursorVisible();
    return true;
}

} // namespace galley
