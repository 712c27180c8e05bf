// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QIcon>

#include <functional>

namespace galley {

/// Something the palette can do: an action, a list, a tab, an article.
struct PaletteEntry
{
    QString key;     ///< the same at the next start
    QString label;
    QString other;   ///< the label in the other language; may be empty
    QString where;   ///< its menu, or what it is: “Tab”
    QString keys;    ///< shortcut, as shown
    QString whyNot;  ///< not empty: it cannot be done now
    QIcon icon;
    std::function<void()> run;
};

/// What is offered for a few letters: the best match first; without letters, what was used last.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Roles { WhereRole = Qt::UserRole + 1, KeysRole, WhyNotRole };

    explicit PaletteModel(QObject *parent = nullptr);
    /// recent: keys, the newest first.
    void setEntries(const QList<PaletteEntry> &entries, const QStringList &recent);
    void setQuery(const QString &query);
    const PaletteEntry *entry(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void sort();

    QList<PaletteEntry> m_entries;
    QHash<QString, qsizetype> m_used; ///< how long ago, 0: last
    QString m_query;
    QList<qsizetype> m_shown;
};

} // namespace galley
