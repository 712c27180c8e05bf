// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/talk/assigneelistmodel.h"

#include "desk/signindialog.h"
#include "desk/talk/workload.h"

namespace galley {

using namespace Qt::StringLiterals;

void AssigneeListModel::setPeople(const QList<Person> &people, const QSet<PersonId> &chosen)
{
    beginResetModel();
    m_people = people;
    m_chosen = chosen;
    endResetModel();
}

void AssigneeListModel::setLoads(const QList<WorkloadFigure> &loads)
{
    m_loads.clear();
    for (const WorkloadFigure &load : loads)
        m_loads.insert(load.person, load);
    if (!m_people.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {LoadRole, LateRole, Qt::AccessibleTextRole});
}

QList<PersonId> AssigneeListModel::chosen() const
{
    QList<PersonId> people;
    for (const Person &person : m_people)
        if (m_chosen.contains(person.id))
            people.append(person.id);
    return people;
}

int AssigneeListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_people.size());
}

QVariant AssigneeListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Person &person = m_people.at(index.row());
    const QString name = person.realName.isEmpty() ? person.login : person.realName;
    const QString load = m_loads.contains(person.id) ? workloadText(m_loads.value(person.id)) : QString();
    switch (role) {
    case Qt::DisplayRole: return name;
    case Qt::CheckStateRole: return static_cast<int>(m_chosen.contains(person.id) ? Qt::Checked : Qt::Unchecked);
    case RolesRole: return rolesText(person);
    case LoadRole: return load;
    case LateRole: return m_loads.value(person.id).overdue > 0;
    case LoginRole: return person.login;
    case Qt::AccessibleTextRole: {
        QStringList told{name, rolesText(person), load};
        told.removeAll(QString());
        return told.join(u", "_s);
    }
    default: return {};
    }
}

bool AssigneeListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const PersonId person = m_people.at(index.row()).id;
    if (value.toInt() == Qt::Checked)
        m_chosen.insert(person);
    else
        m_chosen.remove(person);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT chosenChanged();
    return true;
}

Qt::ItemFlags AssigneeListModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

} // namespace galley
