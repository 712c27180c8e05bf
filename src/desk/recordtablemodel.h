// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/manageview.h"

#include <QAbstractTableModel>
#include <QMimeData>

#include <functional>

namespace galley {

/// A table of records (tags, people, steps of a route …), a row each, told by their keys. It holds no truth: an
/// edit or a drag is handed on, and shows when the page reads the records again.
template <typename Record>
class RecordTableModel final : public QAbstractTableModel
{
public:
    struct Column
    {
        QString title;
        std::function<QVariant(const Record &, int role)> data;
        bool editable = false;
        bool checkable = false;
        Qt::Alignment alignment = Qt::AlignLeft;
    };

    RecordTableModel(QList<Column> columns, std::function<QString(const Record &)> key, QObject *parent = nullptr)
        : QAbstractTableModel(parent), m_columns(std::move(columns)), m_key(std::move(key))
    {
    }

    std::function<void(const Record &, int column, const QVariant &)> edited;
    /// A row was dragged: where it stands afterwards. Without it rows do not move.
    std::function<void(int from, int to)> moved;
    std::function<QVariant(const Record &, int role)> rowData; ///< DimRole, DotRole …, for the first column

    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    const QList<Record> &records() const { return m_records; }
    const Record *record(const QModelIndex &index) const
    {
        return index.isValid() && index.row() < m_records.size() ? &m_records[index.row()] : nullptr;
    }
    const Record *record(const QString &key) const
    {
        const auto found = std::ranges::find_if(m_records, [&](const Record &record) { return m_key(record) == key; });
        return found == m_records.cend() ? nullptr : &*found;
    }

    void setRecords(const QList<Record> &records)
    {
        const bool same = std::ranges::equal(records, m_records, {}, m_key, m_key);
        if (same) {
            m_records = records;
            if (!records.isEmpty())
                Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
            return;
        }
        beginResetModel();
        m_records = records;
        endResetModel();
    }
    /// What columns show besides the records (usage) has changed.
    void touch()
    {
        if (!m_records.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_records.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_columns.size()); }

    QVariant data(const QModelIndex &index, int role) const override
    {
        const Record *entry = record(index);
        if (!entry)
            return {};
        const Column &column = m_columns[index.column()];
        switch (role) {
        case ManageView::KeyRole: return m_key(*entry);
        case Qt::TextAlignmentRole: return QVariant::fromValue(column.alignment | Qt::AlignVCenter);
        case Qt::CheckStateRole:
            if (!column.checkable)
                return {};
            break;
        case ManageView::CountRole:
        case ManageView::HeadingRole: return {};
        default: break;
        }
        if (rowData && index.column() == 0)
            if (const QVariant value = rowData(*entry, role); value.isValid())
                return value;
        return column.data(*entry, role);
    }

    bool setData(const QModelIndex &index, const QVariant &value, int role) override
    {
        const Record *entry = record(index);
        if (!entry || !edited || (role != Qt::EditRole && role != Qt::CheckStateRole))
            return false;
        if (data(index, role) == value)
            return true;
        edited(Record(*entry), index.column(), value);
        return true;
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
            return {};
        if (role == Qt::TextAlignmentRole)
            return QVariant::fromValue(m_columns[section].alignment | Qt::AlignVCenter);
        return role == Qt::DisplayRole ? m_columns[section].title : QVariant();
    }

    Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        if (!index.isValid())
            return moved && !m_readOnly ? Qt::ItemIsDropEnabled : Qt::NoItemFlags;
        Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
        if (m_readOnly)
            return flags;
        flags.setFlag(Qt::ItemIsEditable, m_columns[index.column()].editable);
        flags.setFlag(Qt::ItemIsUserCheckable, m_columns[index.column()].checkable);
        flags.setFlag(Qt::ItemIsDragEnabled, bool(moved));
        return flags;
    }

    // ---- dragging rows ----
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override { return {mimeType()}; }
    QMimeData *mimeData(const QModelIndexList &indexes) const override
    {
        auto *data = new QMimeData;
        if (!indexes.isEmpty())
            data->setData(mimeType(), QByteArray::number(indexes.first().row()));
        return data;
    }
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int, int, const QModelIndex &) const override
    {
        return moved && !m_readOnly && action == Qt::MoveAction && data->hasFormat(mimeType());
    }
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override
    {
        if (!canDropMimeData(data, action, row, column, parent))
            return false;
        const int from = data->data(mimeType()).toInt();
        if (row < 0)
            row = parent.isValid() ? parent.row() : rowCount();
        const int to = row > from ? row - 1 : row;
        if (from >= 0 && from < rowCount() && to != from)
            moved(from, to);
        return true; // the view's own removal of the row finds removeRows() refused
    }

private:
    /// Rows of one table do not drop into another.
    QString mimeType() const { return QStringLiteral("application/x-galley-row-%1").arg(quintptr(this), 0, 16); }

    QList<Column> m_columns;
    std::function<QString(const Record &)> m_key;
    QList<Record> m_records;
    bool m_readOnly = false;
};

/// The shared answer of most columns: a text for showing and editing.
inline QVariant shownText(const QString &text, int role)
{
    return role == Qt::DisplayRole || role == Qt::EditRole ? QVariant(text) : QVariant();
}

/// What was made last becomes the current row, once it is there.
template <typename Key>
void showMade(ManageView &view, std::shared_ptr<Key> &made)
{
    if (made && !made->isNull() && view.selectKey(made->toString()))
        made.reset();
}

} // namespace galley
