// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/figures/figures.h"

#include <QFrame>

class QAction;
class QLabel;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace galley {

class FigureChart;

/// One figure of the statistics window: the chart, behind a switch its numbers, and both to a file.
class FigureCard : public QFrame
{
    Q_OBJECT
public:
    explicit FigureCard(QWidget *parent = nullptr);

    void setFigure(const Figure &figure);
    const Figure &figure() const { return m_figure; }
    void showTable(bool table);
    bool showsTable() const;
    bool isEmpty() const { return m_figure.table.isEmpty(); }
    FigureChart &chart() { return *m_chart; }
    FigureTableModel &model() { return *m_model; }
    void coloursChanged();
    /// As the menu does once the file is chosen.
    Result<void> exportCsv(const QString &file) const;
    Result<void> exportPicture(const QString &file);

Q_SIGNALS:
    void exported(const QString &file);
    void failed(const galley::Error &error);

private:
    void askForFile(bool picture);
    void showPage();

    Figure m_figure;
    FigureTableModel *m_model;
    QLabel *m_title;
    QLabel *m_hint;
    QLabel *m_empty;
    QToolButton *m_switch;
    QToolButton *m_export;
    QAction *m_picture = nullptr;
    QStackedWidget *m_pages;
    FigureChart *m_chart;
    QTableView *m_table;
};

} // namespace galley
