// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/newsroomnames.h"
#include "store/articlequery.h"

#include <QAbstractItemModel>
#include <QColor>
#include <QFuture>
#include <QTimer>

#include <memory>
#include <vector>

namespace galley {

/// The sidebar: queues of the desk, channels, regional columns, tags, each with the number of its articles.
/// Numbers are counted off the window's thread and follow every commit.
class SidebarModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Roles {
        CountRole = Qt::UserRole + 1, ///< int, -1: none shown
        DotRole,                      ///< QColor of a channel's dot; invalid: none
        HeadingRole,                  ///< bool
        DepthRole,                    ///< int, below the heading
        KeyRole,                      ///< QString that survives a restart: "queue:my-drafts", "section:…"
    };

    SidebarModel(Newsroom &newsroom, const NewsroomNames &names, QObject *parent = nullptr);
    ~SidebarModel() override;

    void setPerson(PersonId person);
    PersonId person() const { return m_person; }

    /// The list that an entry stands for.
    ArticleQuery query(const QModelIndex &index) const;
    QModelIndex find(const QString &key) const;
    /// What the queues hold now, as counted last.
    const SidebarCounts &counts() const { return m_counts; }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    void refresh(); ///< counts again soon; several calls become one
    bool isCounting() const { return m_due.isActive() || m_counting.isRunning(); }

Q_SIGNALS:
    void counted();

private:
    struct Node;
    void count();
    void takeCounts(const SidebarCounts &counts);
    void rebuild();
    std::unique_ptr<Node> build() const;
    void addQueues(Node &root) const;
    bool isShown(Queue queue) const;
    void addSections(Node &root, SectionTree tree, const QString &heading) const;
    void addTags(Node &root) const;
    const Node *node(const QModelIndex &index) const;
    QModelIndex findBelow(const QModelIndex &parent, const QString &key) const;
    void tellCounts(const QModelIndex &parent);

    Newsroom &m_newsroom;
    const NewsroomNames &m_names;
    PersonId m_person;
    SidebarCounts m_counts;
    std::unique_ptr<Node> m_root;
    QTimer m_due;
    QFuture<Result<SidebarCounts>> m_counting;
    bool m_again = false;
};

} // namespace galley
