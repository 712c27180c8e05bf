// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/tabledialog.h"

#include "desk/deskicon.h"
#include "desk/sourcepaste.h"
#include "desk/typesize.h"

#include "ui_tabledialog.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>

#include <set>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

Qt::Alignment alignmentOf(TableText::Align align)
{
    switch (align) {
    case TableText::Align::Centre: return Qt::AlignCenter;
    case TableText::Align::Right: return Qt::AlignRight | Qt::AlignVCenter;
    case TableText::Align::None: case TableText::Align::Left: break;
    }
    return Qt::AlignLeft | Qt::AlignVCenter;
}

} // namespace

TableDialog::TableDialog(const TableText &table, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::TableDialog>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(tr("Put into the text"));
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_ui->grid->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_ui->grid->horizontalHeader()->setMinimumSectionSize(72);
    m_ui->grid->verticalHeader()->setDefaultSectionSize(30);
    m_ui->grid->setTabKeyNavigation(true);
    m_ui->grid->installEventFilter(this);
    makeTools();
    fill(table, 0, 0);
    m_ui->grid->setFocus();
}

TableDialog::~TableDialog() = default;

QTableWidget *TableDialog::grid() const { return m_ui->grid; }

void TableDialog::makeTools()
{
    const auto tool = [this](QToolButton *button, const QString &icon, const std::function<void()> &act) {
        button->setIcon(deskIcon(icon));
        connect(button, &QToolButton::clicked, this, act);
    };
    tool(m_ui->rowAbove, u"edit-table-insert-row-above"_s, [this] { addRow(m_ui->grid->currentRow()); });
    tool(m_ui->rowBelow, u"edit-table-insert-row-below"_s, [this] { addRow(m_ui->grid->currentRow() + 1); });
    tool(m_ui->removeRow, u"edit-table-delete-row"_s, [this] { removeRows(); });
    tool(m_ui->rowUp, u"go-up"_s, [this] { moveRow(-1); });
    tool(m_ui->rowDown, u"go-down"_s, [this] { moveRow(1); });
    tool(m_ui->columnLeft, u"edit-table-insert-column-left"_s, [this] { addColumn(m_ui->grid->currentColumn()); });
    tool(m_ui->columnRight, u"edit-table-insert-column-right"_s, [this] { addColumn(m_ui->grid->currentColumn() + 1); });
    tool(m_ui->removeColumn, u"edit-table-delete-column"_s, [this] { removeColumns(); });
    tool(m_ui->moveLeft, u"go-previous"_s, [this] { moveColumn(-1); });
    tool(m_ui->moveRight, u"go-next"_s, [this] { moveColumn(1); });
    tool(m_ui->alignLeft, u"format-justify-left"_s, [this] { align(TableText::Align::Left); });
    tool(m_ui->alignCentre, u"format-justify-center"_s, [this] { align(TableText::Align::Centre); });
    tool(m_ui->alignRight, u"format-justify-right"_s, [this] { align(TableText::Align::Right); });
}

TableText TableDialog::table() const
{
    TableText table{.columns = m_columns, .rows = {}};
    for (int row = 0; row < m_ui->grid->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < m_ui->grid->columnCount(); ++column) {
            const QTableWidgetItem *item = m_ui->grid->item(row, column);
            cells.append(item ? item->text() : QString());
        }
        table.rows.append(cells);
    }
    return table;
}

void TableDialog::fill(const TableText &table, int row, int column)
{
    m_columns = table.columns;
    QTableWidget *grid = m_ui->grid;
    grid->setColumnCount(int(table.columns.size()));
    grid->setRowCount(int(table.rows.size()));
    for (int y = 0; y < grid->rowCount(); ++y) {
        for (int x = 0; x < grid->columnCount(); ++x) {
            auto *item = new QTableWidgetItem(table.rows.at(y).value(x));
            item->setTextAlignment(alignmentOf(m_columns.at(x)));
            QFont face = font();
            face.setBold(y == 0);
            item->setFont(face);
            grid->setItem(y, x, item);
        }
    }
    grid->setCurrentCell(std::clamp(row, 0, grid->rowCount() - 1), std::clamp(column, 0, grid->columnCount() - 1));
}

void TableDialog::addRow(int at)
{
    TableText now = table();
    at = std::clamp(at, 0, int(now.rows.size()));
    now.rows.insert(at, QStringList(now.columns.size()));
    fill(now, at, m_ui->grid->currentColumn());
}

void TableDialog::addColumn(int at)
{
    TableText now = table();
    at = std::clamp(at, 0, int(now.columns.size()));
    now.columns.insert(at, TableText::Align::None);
    for (QStringList &row : now.rows)
        row.insert(at, QString());
    fill(now, m_ui->grid->currentRow(), at);
}

/// Those that something is chosen in; the last one stays, emptied.
void TableDialog::removeRows()
{
    TableText now = table();
    std::set<int, std::greater<>> rows;
    for (const QModelIndex &index : m_ui->grid->selectionModel()->selectedIndexes())
        rows.insert(index.row());
    for (const int row : rows)
        now.rows.remove(row);
    if (now.rows.isEmpty())
        now.rows.append(QStringList(now.columns.size()));
    fill(now, rows.empty() ? 0 : *rows.rbegin(), m_ui->grid->currentColumn());
}

void TableDialog::removeColumns()
{
    TableText now = table();
    std::set<int, std::greater<>> columns;
    for (const QModelIndex &index : m_ui->grid->selectionModel()->selectedIndexes())
        columns.insert(index.column());
    for (const int column : columns) {
        now.columns.remove(column);
        for (QStringList &row : now.rows)
            row.remove(column);
    }
    if (now.columns.isEmpty()) {
        now.columns.append(TableText::Align::None);
        for (QStringList &row : now.rows)
            row = {QString()};
    }
    fill(now, m_ui->grid->currentRow(), columns.empty() ? 0 : *columns.rbegin());
}

void TableDialog::moveRow(int by)
{
    TableText now = table();
    const int from = m_ui->grid->currentRow();
    const int to = from + by;
    if (to < 0 || to >= now.rows.size())
        return;
    now.rows.move(from, to);
    fill(now, to, m_ui->grid->currentColumn());
}

void TableDialog::moveColumn(int by)
{
    TableText now = table();
    const int from = m_ui->grid->currentColumn();
    const int to = from + by;
    if (to < 0 || to >= now.columns.size())
        return;
    now.columns.move(from, to);
    for (QStringList &row : now.rows)
        row.move(from, to);
    fill(now, m_ui->grid->currentRow(), to);
}

/// The same again takes it back.
void TableDialog::align(TableText::Align align)
{
    TableText now = table();
    std::set<int> columns;
    for (const QModelIndex &index : m_ui->grid->selectionModel()->selectedIndexes())
        columns.insert(index.column());
    for (const int column : columns)
        now.columns[column] = now.columns.at(column) == align ? TableText::Align::None : align;
    fill(now, m_ui->grid->currentRow(), m_ui->grid->currentColumn());
}

/// From the chosen cell on; the grid grows where there is more.
void TableDialog::paste()
{
    const QString text = clipboardText();
    const auto cells = spreadsheetCells(text);
    TableText now = table();
    const int row = std::max(0, m_ui->grid->currentRow());
    const int column = std::max(0, m_ui->grid->currentColumn());
    const QList<QStringList> coming = cells.value_or(QList<QStringList>{{text.simplified()}});
    for (qsizetype y = 0; y < coming.size(); ++y) {
        while (row + y >= now.rows.size())
            now.rows.append(QStringList(now.columns.size()));
        for (qsizetype x = 0; x < coming.at(y).size(); ++x) {
            while (column + x >= now.columns.size()) {
                now.columns.append(TableText::Align::None);
                for (QStringList &line : now.rows)
                    line.append(QString());
            }
            now.rows[row + y][column + x] = coming.at(y).at(x);
        }
    }
    fill(now, row, column);
}

bool TableDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_ui->grid || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    QTableWidget *grid = m_ui->grid;
    if (key->matches(QKeySequence::Paste)) {
        paste();
        return true;
    }
    if (key->key() == Qt::Key_Delete) {
        for (QTableWidgetItem *item : grid->selectedItems())
            item->setText({});
        return true;
    }
    const bool last = grid->currentRow() == grid->rowCount() - 1 && grid->currentColumn() == grid->columnCount() - 1;
    if (key->key() == Qt::Key_Tab && !key->modifiers() && last) { // past the last cell a row is added
        addRow(grid->rowCount());
        grid->setCurrentCell(grid->rowCount() - 1, 0);
        return true;
    }
    if ((key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab) && key->modifiers().testFlag(Qt::ControlModifier)) {
        focusNextPrevChild(key->key() == Qt::Key_Tab); // Tab goes from cell to cell
        return true;
    }
    if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && !key->modifiers()) {
        if (grid->currentRow() == grid->rowCount() - 1)
            addRow(grid->rowCount());
        else
            grid->setCurrentCell(grid->currentRow() + 1, grid->currentColumn());
        return true;
    }
    return false;
}

} // namespace galley
