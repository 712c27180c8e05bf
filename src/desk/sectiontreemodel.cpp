// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sectiontreemodel.h"

#include "desk/manageview.h"

#include <QColor>
#include <QMimeData>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

const QString mimeType = u"application/x-galley-section"_s;

} // namespace

struct SectionTreeModel::Node
{
    SectionTree tree = SectionTree::Channel;
    SectionId section; ///< null: root or heading
    Node *up = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Node>> below;

    Node &add(SectionTree itsTree, SectionId id)
    {
        auto child = std::make_unique<Node>();
        child->tree = itsTree;
        child->section = id;
        child->up = this;
        child->row = static_cast<int>(below.size());
        below.push_back(std::move(child));
        return *below.back();
    }
    bool sameShape(const Node &other) const
    {
        return section == other.section && below.size() == other.below.size()
            && std::ranges::equal(below, other.below, [](const auto &a, const auto &b) { return a->sameShape(*b); });
    }
};

SectionTreeModel::SectionTreeModel(const NewsroomNames &names, QObject *parent)
    : QAbstractItemModel(parent), m_names(names), m_root(build())
{
}

SectionTreeModel::~SectionTreeModel() = default;

std::unique_ptr<SectionTreeModel::Node> SectionTreeModel::build() const
{
    auto root = std::make_unique<Node>();
    for (const SectionTree tree : {SectionTree::Channel, SectionTree::Region}) {
        Node &heading = root->add(tree, {});
        QHash<SectionId, Node *> placed;
        for (const Section &section : m_names.sections()) // in tree order: a parent stands before its children
            if (section.tree == tree)
                placed.insert(section.id, &placed.value(section.parent, &heading)->add(tree, section.id));
    }
    return root;
}

void SectionTreeModel::read()
{
    auto built = build();
    if (built->sameShape(*m_root)) {
        tell({});
        return;
    }
    beginResetModel();
    m_root = std::move(built);
    endResetModel();
}

void SectionTreeModel::setCounts(const QHash<SectionId, int> &counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    tell({});
}

void SectionTreeModel::tell(const QModelIndex &above)
{
    const int rows = rowCount(above);
    if (rows == 0)
        return;
    Q_EMIT dataChanged(index(0, 0, above), index(rows - 1, 0, above));
    for (int row = 0; row < rows; ++row)
        tell(index(row, 0, above));
}

// ---- nodes ------------------------------------------------------------------------------------

SectionTreeModel::Node *SectionTreeModel::node(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex SectionTreeModel::indexOf(const Node *node) const
{
    return node && node->up ? createIndex(node->row, 0, node) : QModelIndex();
}

SectionTreeModel::Node *SectionTreeModel::findBelow(Node *above, SectionId section) const
{
    for (const auto &child : above->below) {
        if (child->section == section)
            return child.get();
        if (Node *found = findBelow(child.get(), section))
            return found;
    }
    return nullptr;
}

SectionId SectionTreeModel::section(const QModelIndex &index) const
{
    return index.isValid() ? node(index)->section : SectionId();
}

SectionTree SectionTreeModel::tree(const QModelIndex &index) const
{
    return node(index)->tree;
}

QModelIndex SectionTreeModel::find(SectionId section) const
{
    return section ? indexOf(findBelow(m_root.get(), section)) : QModelIndex();
}

QModelIndex SectionTreeModel::heading(SectionTree tree) const
{
    return index(tree == SectionTree::Channel ? 0 : 1, 0);
}

SectionTreeModel::Place SectionTreeModel::place(SectionId section) const
{
    const Node *found = findBelow(m_root.get(), section);
    return found ? Place{found->up->section, found->row} : Place{};
}

std::optional<SectionTreeModel::Place> SectionTreeModel::neighbour(SectionId section, int rows, int levels) const
{
    const Node *here = section ? findBelow(m_root.get(), section) : nullptr;
    if (!here)
        return std::nullopt;
    const Node *above = here->up;
    if (levels < 0) { // out: behind what it stood below
        if (above->section.isNull())
            return std::nullopt;
        return Place{above->up->section, above->row + 1};
    }
    if (levels > 0) { // in: at the end of its elder sibling
        if (here->row == 0)
            return std::nullopt;
        const Node *elder = above->below[static_cast<size_t>(here->row) - 1].get();
        return Place{elder->section, static_cast<int>(elder->below.size())};
    }
    const int to = here->row + rows;
    if (to < 0 || to >= static_cast<int>(above->below.size()) || to == here->row)
        return std::nullopt;
    return Place{above->section, to};
}

// ---- the model --------------------------------------------------------------------------------

QModelIndex SectionTreeModel::index(int row, int column, const QModelIndex &above) const
{
    if (!hasIndex(row, column, above))
        return {};
    return createIndex(row, column, node(above)->below[static_cast<size_t>(row)].get());
}

QModelIndex SectionTreeModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(node(child)->up) : QModelIndex();
}

int SectionTreeModel::rowCount(const QModelIndex &above) const
{
    return above.column() > 0 ? 0 : static_cast<int>(node(above)->below.size());
}

int SectionTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant SectionTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node *entry = node(index);
    if (entry->section.isNull()) {
        switch (role) {
        case Qt::DisplayRole: return entry->tree == SectionTree::Channel ? tr("Channels") : tr("Regional columns");
        case ManageView::HeadingRole: return true;
        default: return {};
        }
    }
    const Section *section = m_names.section(entry->section);
    if (!section)
        return {};
    const int articles = m_counts.value(section->id);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return section->name;
    case Qt::ToolTipRole: return QString(u'/' + section->slug + u'/');
    case Qt::AccessibleTextRole: return tr("%1, %n articles", nullptr, articles).arg(section->name);
    case ManageView::KeyRole: return section->id.toString();
    case ManageView::CountRole: return articles;
    case ManageView::DotRole: return section->colour.isEmpty() ? QVariant() : QVariant(QColor::fromString(section->colour));
    default: return {};
    }
}

bool SectionTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Section *section = m_names.section(this->section(index));
    if (role != Qt::EditRole || !section || m_readOnly)
        return false;
    if (const QString name = value.toString().trimmed(); name != section->name)
        Q_EMIT renameWanted(section->id, name);
    return true;
}

Qt::ItemFlags SectionTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (node(index)->section.isNull())
        return m_readOnly ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsDropEnabled;
    const Qt::ItemFlags always = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return m_readOnly ? always : always | Qt::ItemIsEditable | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled;
}

// ---- dragging ---------------------------------------------------------------------------------

QStringList SectionTreeModel::mimeTypes() const
{
    return {mimeType};
}

QMimeData *SectionTreeModel::mimeData(const QModelIndexList &indexes) const
{
    auto *data = new QMimeData;
    if (!indexes.isEmpty())
        data->setData(mimeType, section(indexes.first()).toString().toLatin1());
    return data;
}

SectionId SectionTreeModel::dragged(const QMimeData *data) const
{
    return SectionId::fromString(QString::fromLatin1(data->data(mimeType)));
}

bool SectionTreeModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int, int, const QModelIndex &above) const
{
    if (m_readOnly || action != Qt::MoveAction || !above.isValid() || !data->hasFormat(mimeType))
        return false;
    const QModelIndex from = find(dragged(data));
    if (!from.isValid() || tree(from) != tree(above))
        return false; // a channel never becomes a regional column
    for (const Node *at = node(above); at; at = at->up)
        if (at == node(from))
            return false; // into itself
    return true;
}

bool SectionTreeModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &above)
{
    if (!canDropMimeData(data, action, row, column, above))
        return false;
    const Node *moving = node(find(dragged(data)));
    const Node *into = node(above);
    int position = row < 0 ? static_cast<int>(into->below.size()) : row;
    if (moving->up == into && moving->row < position)
        --position; // itself not counted
    const Place wanted{into->section, position};
    if (wanted != place(moving->section))
        Q_EMIT moveWanted(moving->section, wanted);
    return true;
}

} // namespace galley
