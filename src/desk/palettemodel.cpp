// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/palettemodel.h"

#include "desk/fuzzymatch.h"

namespace galley {

using namespace Qt::StringLiterals;

PaletteModel::PaletteModel(QObject *parent) : QAbstractListModel(parent) {}

void PaletteModel::setEntries(const QList<PaletteEntry> &entries, const QStringList &recent)
{
    m_entries = entries;
    m_used.clear();
    for (const QString &key : recent)
        m_used.insert(key, m_used.size());
    sort();
}

void PaletteModel::setQuery(const QString &query)
{
    m_query = query;
    sort();
}

/// What can be done comes before what cannot; among equals what was used later.
void PaletteModel::sort()
{
    struct Found
    {
        qsizetype at;
        int score;
        qsizetype used;
    };
    QList<Found> found;
    for (qsizetype at = 0; at < m_entries.size(); ++at) {
        const PaletteEntry &entry = m_entries.at(at);
        // The place may name it, too (“view side”), and the other language, by a little less.
        const auto own = fuzzyMatch(m_query, entry.label);
        const auto other = fuzzyMatch(m_query, entry.other);
        const auto placed = fuzzyMatch(m_query, QString(entry.label % u' ' % entry.where));
        if (!own && !other && !placed)
            continue;
        int score = std::max({own.value_or(-1000), other.value_or(-1000) - 2, placed.value_or(-1000) - 15});
        const qsizetype used = m_used.value(entry.key, m_used.size());
        if (!m_query.trimmed().isEmpty() && used < m_used.size())
            score += 6;
        if (!entry.whyNot.isEmpty())
            score -= 8;
        found.append({at, score, used});
    }
    std::ranges::stable_sort(found, [this](const Found &a, const Found &b) {
        return m_query.trimmed().isEmpty() || a.score == b.score ? a.used < b.used : a.score > b.score;
    });
    beginResetModel();
    m_shown.clear();
    for (const Found &each : std::as_const(found))
        m_shown.append(each.at);
    endResetModel();
}

const PaletteEntry *PaletteModel::entry(const QModelIndex &index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? &m_entries.at(m_shown.at(index.row())) : nullptr;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const PaletteEntry *entry = this->entry(index);
    if (!entry)
        return {};
    switch (role) {
    case Qt::DisplayRole: return entry->label;
    case Qt::DecorationRole: return entry->icon;
    case Qt::ToolTipRole: return entry->whyNot;
    case Qt::AccessibleTextRole: {
        QStringList parts{entry->label, entry->where, entry->keys, entry->whyNot};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case WhereRole: return entry->where;
    case KeysRole: return entry->keys;
    case WhyNotRole: return entry->whyNot;
    default: return {};
    }
}

} // namespace galley
