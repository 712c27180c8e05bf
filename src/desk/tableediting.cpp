// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/tableediting.h"

#include "desk/changetracker.h"
#include "desk/sourceeditor.h"
#include "desk/tabledialog.h"

#include <QTextBlock>

#include <algorithm>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

std::optional<std::pair<int, int>> tableOf(const QTextDocument *document, int line)
{
    return tableAround(line, document->blockCount(), [document](int at) { return document->findBlockByNumber(at).text(); });
}

QString textOf(const QTextCursor &stretch)
{
    return stretch.selectedText().replace(QChar::ParagraphSeparator, u'\n');
}

} // namespace

TableEditing::TableEditing(SourceEditor *editor, ChangeTracker &tracker, QWidget *pane)
    : QObject(editor), m_editor(editor), m_tracker(tracker), m_pane(pane)
{
}

TableEditing::~TableEditing() = default;

bool TableEditing::isTable(int line) const
{
    return tableOf(m_editor->document(), line).has_value();
}

void TableEditing::edit()
{
    const QTextCursor cursor = m_editor->textCursor();
    if (isTable(cursor.blockNumber())) {
        editAt(cursor.blockNumber());
        return;
    }
    QTextCursor stretch(m_editor->document());
    stretch.setPosition(cursor.block().position() + cursor.block().length() - 1);
    open(stretch);
}

void TableEditing::editAt(int line)
{
    const auto table = tableOf(m_editor->document(), line);
    if (!table)
        return;
    const QTextBlock last = m_editor->document()->findBlockByNumber(table->second);
    QTextCursor stretch(m_editor->document());
    stretch.setPosition(m_editor->document()->findBlockByNumber(table->first).position());
    stretch.setPosition(last.position() + last.length() - 1, QTextCursor::KeepAnchor);
    open(stretch);
}

void TableEditing::open(const QTextCursor &stretch)
{
    if (!m_tracker.mayEdit())
        return;
    if (m_dialog)
        m_dialog->close(); // one at a time
    const QString before = textOf(stretch);
    const TableText blank{.columns = QList<TableText::Align>(3, TableText::Align::None), .rows = QList<QStringList>(3, QStringList(3))};
    m_dialog = new TableDialog(readTable(before).value_or(blank), m_pane->window());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QDialog::accepted, this, [this, stretch, before] { write(stretch, before); });
    m_dialog->show();
}

void TableEditing::write(const QTextCursor &stretch, const QString &before)
{
    const TableText table = m_dialog->table();
    QString written = writeTable(table);
    if (readTable(before) == table)
        return; // looking at it does not tidy it
    const QTextBlock block = m_editor->document()->findBlock(stretch.selectionStart());
    if (!stretch.hasSelection()) {
        const QTextBlock previous = block.previous();
        if (!block.text().trimmed().isEmpty())
            written.prepend("\n\n"_L1);
        else if (previous.isValid() && !previous.text().trimmed().isEmpty())
            written.prepend(u'\n');
        if (const QTextBlock behind = block.next(); !behind.isValid() || !behind.text().trimmed().isEmpty())
            written.append(u'\n');
    }
    // Only what differs: cells that stayed are no part of a tracked change.
    const QString present = textOf(stretch);
    const auto front = std::ranges::mismatch(present, written).in1 - present.begin();
    const qsizetype most = std::min(present.size(), written.size()) - front;
    qsizetype back = 0;
    while (back < most && present.at(present.size() - 1 - back) == written.at(written.size() - 1 - back))
        ++back;
    m_tracker.edit({{stretch.selectionStart() + front, present.size() - front - back, written.sliced(front, written.size() - front - back)}});
}

} // namespace galley
