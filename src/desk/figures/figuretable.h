// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QVariant>

namespace galley {

/// The numbers behind a chart: the first columns name a row, the others count or measure.
struct FigureTable
{
    enum class Kind { Text, Number, Duration }; ///< Duration: seconds
    struct Column
    {
        QString title;
        Kind kind = Kind::Text;
        bool operator==(const Column &) const = default;
    };
    QList<Column> columns;
    QList<QVariantList> rows;

    bool isEmpty() const { return rows.isEmpty(); }
    /// A cell as people read it: 1,204; 2 h 10 min.
    QString text(qsizetype row, qsizetype column) const;
    /// UTF-8 with a byte order mark, as spreadsheets in use here want it; durations in minutes.
    QByteArray toCsv() const;
    bool operator==(const FigureTable &) const = default;
};

/// 2 h 10 min: the two largest units that say something.
QString durationText(qint64 seconds);

/// The table as a model.
class FigureTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void setTable(const FigureTable &table);
    const FigureTable &table() const { return m_table; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    FigureTable m_table;
};

} // namespace galley
