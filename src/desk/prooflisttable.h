// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/manageview.h"

#include <QAbstractTableModel>

#include <functional>
#include <vector>

namespace galley {

/// A long list (65,000 words) as a table: rows are looked up when they are painted, filtering is one pass over the
/// entries. A row's KeyRole is the entry's number.
template <typename Entry>
class ProofListTable final : public QAbstractTableModel
{
public:
    struct Column
    {
        QString title;
        std::function<QString(const Entry &)> text;
    };

    explicit ProofListTable(QList<Column> columns, QObject *parent = nullptr) : QAbstractTableModel(parent), m_columns(std::move(columns)) {}

    const QList<Entry> &entries() const { return m_entries; }
    void setEntries(const QList<Entry> &entries)
    {
        beginResetModel();
        m_entries = entries;
        sift();
        endResetModel();
    }
    void setFilter(const QString &text)
    {
        if (m_filter == text)
            return;
        beginResetModel();
        m_filter = text;
        sift();
        endResetModel();
    }
    /// A changed entry stays in sight, whatever the filter says.
    void change(int number, const Entry &entry)
    {
        m_entries[number] = entry;
        for (int row = 0; row < rowCount(); ++row)
            if (m_shown[static_cast<size_t>(row)] == number)
                Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
    /// The new entry is shown first.
    void add(const Entry &entry)
    {
        beginInsertRows({}, 0, 0);
        m_entries.append(entry);
        m_shown.insert(m_shown.begin(), static_cast<int>(m_entries.size()) - 1);
        endInsertRows();
    }
    void remove(const QList<int> &numbers)
    {
        beginResetModel();
        const QSet<int> gone(numbers.begin(), numbers.end());
        QList<Entry> kept;
        kept.reserve(m_entries.size());
        for (int i = 0; i < m_entries.size(); ++i)
            if (!gone.contains(i))
                kept.append(m_entries.at(i));
        m_entries = kept;
        sift();
        endResetModel();
    }
    const Entry *entry(const QString &key) const
    {
        bool number = false;
        const int at = key.toInt(&number);
        return number && at >= 0 && at < m_entries.size() ? &m_entries.at(at) : nullptr;
    }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_shown.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_columns.size()); }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(m_columns.at(section).title) : QVariant();
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        const int number = m_shown[static_cast<size_t>(index.row())];
        if (role == ManageView::KeyRole)
            return QString::number(number);
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
            return m_columns.at(index.column()).text(m_entries.at(number));
        return {};
    }

private:
    void sift()
    {
        m_shown.clear();
        for (int i = 0; i < m_entries.size(); ++i)
            if (m_filter.isEmpty() || std::ranges::any_of(m_columns, [&](const Column &column) {
                    return column.text(m_entries.at(i)).contains(m_filter, Qt::CaseInsensitive);
                }))
                m_shown.push_back(i);
    }

    QList<Column> m_columns;
    QList<Entry> m_entries;
    std::vector<int> m_shown;
    QString m_filter;
};

} // namespace galley
