// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/changelistmodel.h"

#include <QCoreApplication>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

/// One line of it.
QString shown(const QString &text)
{
    return QString(text).replace(u'\n', u'\u00b6');
}

} // namespace

QString changeKindLabel(ChangeMark::Kind kind)
{
    switch (kind) {
    case ChangeMark::Kind::Insertion: return QCoreApplication::translate("Changes", "Insertion");
    case ChangeMark::Kind::Deletion: return QCoreApplication::translate("Changes", "Deletion");
    case ChangeMark::Kind::Replacement: return QCoreApplication::translate("Changes", "Replacement");
    case ChangeMark::Kind::Comment: return QCoreApplication::translate("Changes", "Comment");
    }
    return {};
}

ChangeListModel::ChangeListModel(Who who, QObject *parent)
    : QAbstractListModel(parent), m_who(std::move(who))
{
}

void ChangeListModel::setChanges(const QList<ListedChange> &changes)
{
    const auto same = [](const ListedChange &one, const ListedChange &other) { return one.id == other.id && one.kind == other.kind; };
    qsizetype front = 0;
    const qsizetype shorter = std::min(changes.size(), m_changes.size());
    while (front < shorter && same(changes.at(front), m_changes.at(front)))
        ++front;
    qsizetype back = 0;
    while (back < shorter - front && same(changes.at(changes.size() - 1 - back), m_changes.at(m_changes.size() - 1 - back)))
        ++back;
    const qsizetype before = m_changes.size() - front - back;
    const qsizetype now = changes.size() - front - back;
    if (before > 0) {
        beginRemoveRows({}, int(front), int(front + before) - 1);
        m_changes.remove(front, before);
        endRemoveRows();
    }
    if (now > 0) {
        beginInsertRows({}, int(front), int(front + now) - 1);
        m_changes = changes.first(front + now) + m_changes.sliced(front);
        endInsertRows();
    }
    for (qsizetype at = 0; at < changes.size(); ++at) {
        if (m_changes.at(at) == changes.at(at))
            continue;
        m_changes[at] = changes.at(at);
        Q_EMIT dataChanged(index(int(at)), index(int(at)));
    }
}

int ChangeListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_changes.size());
}

QVariant ChangeListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ListedChange &change = m_changes.at(index.row());
    switch (role) {
    case RemovedRole: return shown(change.removed);
    case InsertedRole: return shown(change.inserted);
    case KindRole: return int(change.kind);
    case OpenRole: return change.open;
    case WhoRole: return m_who(change);
    case RepliesRole: return change.replies;
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        const QString what = change.kind == ChangeMark::Kind::Replacement ? QString(shown(change.removed) % u" → "_s % shown(change.inserted))
                                                                         : shown(change.removed % change.inserted);
        return QString(changeKindLabel(change.kind) % u' ' % what % u' ' % m_who(change));
    }
    case Qt::ToolTipRole: return change.replies.join(u'\n');
    default: return {};
    }
}

} // namespace galley
