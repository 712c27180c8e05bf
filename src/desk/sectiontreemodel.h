// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/newsroomnames.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace galley {

/// The two trees of sections under their headings, for arranging them. Holds no truth: a rename or a move is
/// asked for by signal, and shows when the newsroom's sections are read again.
class SectionTreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    explicit SectionTreeModel(const NewsroomNames &names, QObject *parent = nullptr);
    ~SectionTreeModel() override;

    void read(); ///< the sections as `names` has them; a reset only when their order or nesting differs
    void setCounts(const QHash<SectionId, int> &counts);
    int count(SectionId section) const { return m_counts.value(section); }
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }

    SectionId section(const QModelIndex &index) const; ///< null: a heading
    SectionTree tree(const QModelIndex &index) const;  ///< also of a heading
    QModelIndex find(SectionId section) const;
    QModelIndex heading(SectionTree tree) const;

    /// Where a section would stand: below which other one, and in which place among its new siblings, itself not
    /// counted.
    struct Place
    {
        SectionId parent;
        int position = 0;
        bool operator==(const Place &) const = default;
    };
    Place place(SectionId section) const;
    /// One row up or down among its siblings, or one level out or in; none where there is no such place.
    std::optional<Place> neighbour(SectionId section, int rows, int levels) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;

Q_SIGNALS:
    void renameWanted(galley::SectionId section, const QString &name);
    void moveWanted(galley::SectionId section, const galley::SectionTreeModel::Place &place);

private:
    struct Node;
    std::unique_ptr<Node> build() const;
    Node *node(const QModelIndex &index) const;
    QModelIndex indexOf(const Node *node) const;
    Node *findBelow(Node *node, SectionId section) const;
    void tell(const QModelIndex &above);
    SectionId dragged(const QMimeData *data) const;

    const NewsroomNames &m_names;
    QHash<SectionId, int> m_counts;
    std::unique_ptr<Node> m_root;
    bool m_readOnly = false;
};

} // namespace galley
