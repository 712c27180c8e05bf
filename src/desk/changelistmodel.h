// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/changetracker.h"

#include <QAbstractListModel>

namespace galley {

/// The tracked changes and comments of an article in the order of its text.
class ChangeListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Roles {
        RemovedRole = Qt::UserRole + 1,
        InsertedRole, ///< or what a comment says
        KindRole,     ///< ChangeMark::Kind
        OpenRole,     ///< bool
        WhoRole,      ///< 何静 · 10:42
        RepliesRole,  ///< QStringList
    };
    /// Names and times come from outside: from `who`, for a change.
    using Who = std::function<QString(const ListedChange &)>;
    ChangeListModel(Who who, QObject *parent);

    /// Rows that are as before stay.
    void setChanges(const QList<ListedChange> &changes);
    const QList<ListedChange> &changes() const { return m_changes; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    Who m_who;
    QList<ListedChange> m_changes;
};

/// Insertion, deletion …, for people.
QString changeKindLabel(ChangeMark::Kind kind);

} // namespace galley
