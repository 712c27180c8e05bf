// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/tabletext.h"

#include <QDialog>

#include <memory>

class QTableWidget;

namespace Ui {
class TableDialog;
}

namespace galley {

/// A table as a grid: rows and columns come, go and move, columns are aligned, Tab goes from cell to cell, what a
/// spreadsheet copied comes in as cells. Not modal: the text stays in sight.
class TableDialog : public QDialog
{
    Q_OBJECT
public:
    explicit TableDialog(const TableText &table, QWidget *parent = nullptr);
    ~TableDialog() override;

    /// As it stands in the grid; empty columns and rows at the end included.
    TableText table() const;
    QTableWidget *grid() const;

    void addRow(int at);
    void addColumn(int at);
    void removeRows();
    void removeColumns();
    void moveRow(int by);
    void moveColumn(int by);
    void align(TableText::Align align);
    void paste();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const TableText &table, int row, int column);
    void makeTools();

    std::unique_ptr<Ui::TableDialog> m_ui;
    QList<TableText::Align> m_columns;
};

} // namespace galley
