// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/revisionlistmodel.h"

#include "desk/contentparts.h"
#include "desk/desktime.h"

namespace galley {

using namespace Qt::StringLiterals;

RevisionListModel::RevisionListModel(Newsroom &newsroom, const NewsroomNames &names, QObject *parent)
    : QAbstractListModel(parent), m_newsroom(newsroom), m_names(names)
{
}

Result<void> RevisionListModel::read(ArticleId article, const std::optional<Content> &unsaved)
{
    auto revisions = article.isNull() ? Result<QList<Revision>>(QList<Revision>()) : m_newsroom.revisions(article);
    if (!revisions)
        return std::unexpected(revisions.error());
    QHash<QByteArray, QStringList> steps;
    if (const auto chain = m_newsroom.audit(article); chain && !article.isNull()) {
        for (const AuditEntry &entry : *chain) {
            const Action action = entry.statement.action;
            if (action != Action::Save && !steps[entry.statement.contentHash].contains(actionLabel(action)))
                steps[entry.statement.contentHash].append(actionLabel(action));
        }
    }
    beginResetModel();
    m_unsaved = unsaved;
    m_revisions = *std::move(revisions);
    m_steps = std::move(steps);
    m_contents.clear();
    m_whats.clear();
    endResetModel();
    return {};
}

int RevisionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_revisions.size()) + (m_unsaved ? 1 : 0);
}

const Content &RevisionListModel::content(int row) const
{
    if (isUnsaved(row))
        return *m_unsaved;
    auto known = m_contents.constFind(row);
    if (known == m_contents.cend())
        known = m_contents.insert(row, contentFromCanonical(revision(row).canonical).value_or(Content()));
    return *known;
}

int RevisionListModel::rowOf(const QByteArray &wanted) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (revisionAt(row) == wanted)
            return row;
    }
    return -1;
}

QByteArray RevisionListModel::revisionAt(int row) const
{
    return isUnsaved(row) ? QByteArray() : revision(row).hash;
}

/// “Body, summary”, and what was done with it: “Submit, approve”.
QString RevisionListModel::what(int row) const
{
    auto known = m_whats.constFind(row);
    if (known != m_whats.cend())
        return *known;
    QStringList said;
    if (row + 1 < rowCount())
        said.append(changedParts(content(row + 1), content(row)));
    else
        said.append(tr("First version"));
    if (!isUnsaved(row))
        said += m_steps.value(revision(row).contentHash);
    said.removeAll(QString());
    return *m_whats.insert(row, said.join(u" · "_s));
}

QVariant RevisionListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int row = index.row();
    const QString name = isUnsaved(row) ? tr("Now, not saved")
                                        : tr("%1, %2").arg(longTimeText(revision(row).time, m_newsroom.zone()),
                                                           m_names.personName(revision(row).author));
    switch (role) {
    case NameRole:
        return name;
    case Qt::DisplayRole: {
        const QString changed = what(row);
        return changed.isEmpty() ? name : QString(name % u'\n' % changed);
    }
    default:
        return {};
    }
}

} // namespace galley
