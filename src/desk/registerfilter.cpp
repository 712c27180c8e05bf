// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/registerfilter.h"

#include <QAbstractButton>
#include <QLineEdit>

namespace galley {

RegisterFilter::RegisterFilter(QAbstractItemModel *model, int usageColumn, QObject *parent)
    : QSortFilterProxyModel(parent), m_usage(usageColumn)
{
    m_collator.setNumericMode(true);
    setSourceModel(model);
    setDynamicSortFilter(true);
}

void RegisterFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

void RegisterFilter::follow(const QLineEdit &words, const QAbstractButton &unused)
{
    connect(&words, &QLineEdit::textChanged, this, [this](const QString &text) {
        setText(text);
        Q_EMIT narrowed();
    });
    connect(&unused, &QAbstractButton::toggled, this, [this](bool on) {
        setUnusedOnly(on);
        Q_EMIT narrowed();
    });
}

void RegisterFilter::setUnusedOnly(bool on)
{
    m_unusedOnly = on;
    invalidateFilter();
}

bool RegisterFilter::filterAcceptsRow(int row, const QModelIndex &above) const
{
    const QAbstractItemModel *model = sourceModel();
    if (m_unusedOnly && m_usage >= 0 && model->index(row, m_usage, above).data(SortRole).toInt() > 0)
        return false;
    if (m_text.isEmpty())
        return true;
    for (int column = 0; column < model->columnCount(above); ++column)
        if (column != m_usage && model->index(row, column, above).data().toString().contains(m_text, Qt::CaseInsensitive))
            return true;
    return false;
}

bool RegisterFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(SortRole);
    const QVariant b = right.data(SortRole);
    if (a.isValid() && b.isValid() && a != b)
        return QVariant::compare(a, b) == QPartialOrdering::Less;
    const int order = m_collator.compare(left.siblingAtColumn(left.column()).data().toString(), right.data().toString());
    return order != 0 ? order < 0 : left.row() < right.row();
}

} // namespace galley
