// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/newsroomnames.h"

#include <QAbstractListModel>

namespace galley {

/// 版本: an article's revisions, newest first, each with who, when and what changed; before them, where something is
/// unsaved, the text as it stands. What changed is worked out when it is asked for.
class RevisionListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { NameRole = Qt::UserRole }; ///< one line: “11-23 18:05, 李敏”

    RevisionListModel(Newsroom &newsroom, const NewsroomNames &names, QObject *parent = nullptr);

    Result<void> read(ArticleId article, const std::optional<Content> &unsaved);
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    const Content &content(int row) const;
    bool isUnsaved(int row) const { return m_unsaved && row == 0; }
    int rowOf(const QByteArray &revision) const; ///< -1: none
    QByteArray revisionAt(int row) const;        ///< empty: the unsaved text

private:
    const Revision &revision(int row) const { return m_revisions.at(row - (m_unsaved ? 1 : 0)); }
    QString what(int row) const;

    Newsroom &m_newsroom;
    const NewsroomNames &m_names;
    std::optional<Content> m_unsaved;
    QList<Revision> m_revisions;
    QHash<QByteArray, QStringList> m_steps;           ///< what was done with a content, by its hash
    mutable QHash<int, Content> m_contents;
    mutable QHash<int, QString> m_whats;
};

} // namespace galley
