// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/person.h"
#include "store/statistics.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>

namespace galley {

/// Who may be given an article's present work, with a check mark each, and what they have in hand.
class AssigneeListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Roles {
        RolesRole = Qt::UserRole + 1, ///< the person's roles, for people
        LoadRole,                     ///< QString, empty while it is being counted
        LateRole,                     ///< bool: something is overdue
        LoginRole,
    };
    using QAbstractListModel::QAbstractListModel;

    void setPeople(const QList<Person> &people, const QSet<PersonId> &chosen);
    void setLoads(const QList<WorkloadFigure> &loads);
    /// In the order of the list.
    QList<PersonId> chosen() const;
    const Person &person(int row) const { return m_people.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void chosenChanged();

private:
    QList<Person> m_people;
    QSet<PersonId> m_chosen;
    QHash<PersonId, WorkloadFigure> m_loads;
};

} // namespace galley
