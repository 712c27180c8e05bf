// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sidebarmodel.h"

#include "desk/colours.h"

#include <QLocale>
#include <QtConcurrent>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int tagsShown = 12; ///< the busiest; the rest is found by searching

/// Dots of channels without a colour of their own, in turn.
QColor dotFor(const Section &section, int position)
{
    if (const QColor own = QColor::fromString(section.colour); own.isValid())
        return own;
    const Colours &colours = Colours::current();
    const QColor turn[] = {colours.blue, colours.green, colours.purple, colours.amber, colours.red};
    return turn[position % std::size(turn)];
}

} // namespace

struct SidebarModel::Node
{
    enum class Kind { Root, Heading, Queue, Section, Tag };

    Kind kind = Kind::Root;
    QString label;
    QString key;
    Queue queue = Queue::All;
    SectionId section;
    TagId tag;
    bool dotted = false;
    int position = 0;
    int depth = 0;
    Node *up = nullptr;
    std::vector<std::unique_ptr<Node>> below;

    Node &add(Kind itsKind, const QString &itsLabel, const QString &itsKey)
    {
        auto child = std::make_unique<Node>();
        child->kind = itsKind;
        child->label = itsLabel;
        child->key = itsKey;
        child->up = this;
        child->position = static_cast<int>(below.size());
        child->depth = kind == Kind::Root || kind == Kind::Heading ? 0 : depth + 1;
        below.push_back(std::move(child));
        return *below.back();
    }

    bool sameShape(const Node &other) const
    {
        if (key != other.key || label != other.label || below.size() != other.below.size())
            return false;
        return std::ranges::equal(below, other.below,
                                  [](const auto &a, const auto &b) { return a->sameShape(*b); });
    }
};

SidebarModel::SidebarModel(Newsroom &newsroom, const NewsroomNames &names, QObject *parent)
    : QAbstractItemModel(parent), m_newsroom(newsroom), m_names(names)
{
    m_root = build();
    m_due.setSingleShot(true);
    m_due.setInterval(40);
    connect(&m_due, &QTimer::timeout, this, &SidebarModel::count);
    connect(&newsroom, &Newsroom::articlesChanged, this, &SidebarModel::refresh);
    connect(&newsroom, &Newsroom::siteChanged, this, &SidebarModel::refresh);
    connect(&names, &NewsroomNames::peopleChanged, this, &SidebarModel::rebuild);
    connect(&names, &NewsroomNames::sectionsChanged, this, [this] { rebuild(); refresh(); });
    connect(&names, &NewsroomNames::tagsChanged, this, [this] { rebuild(); refresh(); });
}

SidebarModel::~SidebarModel()
{
    m_counting.waitForFinished(); // it reads the newsroom
}

void SidebarModel::setPerson(PersonId person)
{
    m_person = person;
    rebuild(); // other roles, other queues
    refresh();
}

void SidebarModel::refresh()
{
    if (m_counting.isRunning())
        m_again = true;
    else
        m_due.start();
}

void SidebarModel::count()
{
    m_again = false;
    m_counting = QtConcurrent::run([&newsroom = m_newsroom, person = m_person] { return newsroom.counts(person); });
    m_counting.then(this, [this](const Result<SidebarCounts> &counts) {
        if (counts)
            takeCounts(*counts);
        if (m_again)
            m_due.start();
        Q_EMIT counted();
    });
}

void SidebarModel::takeCounts(const SidebarCounts &counts)
{
    m_counts = counts;
    rebuild();
    tellCounts({});
}

void SidebarModel::rebuild()
{
    auto built = build();
    if (built->sameShape(*m_root))
        return; // numbers are read from m_counts
    beginResetModel();
    m_root = std::move(built);
    endResetModel();
}

void SidebarModel::tellCounts(const QModelIndex &above)
{
    const int rows = rowCount(above);
    if (rows == 0)
        return;
    Q_EMIT dataChanged(index(0, 0, above), index(rows - 1, 0, above), {CountRole});
    for (int row = 0; row < rows; ++row)
        tellCounts(index(row, 0, above));
}

std::unique_ptr<SidebarModel::Node> SidebarModel::build() const
{
    auto root = std::make_unique<Node>();
    addQueues(*root);
    //: 频道
    addSections(*root, SectionTree::Channel, tr("Channels"));
    //: 地方
    addSections(*root, SectionTree::Region, tr("Regions"));
    addTags(*root);
    return root;
}

void SidebarModel::addQueues(Node &root) const
{
    const auto group = [&](const QString &heading, const QString &key, std::initializer_list<Queue> queues) {
        Node &above = root.add(Node::Kind::Heading, heading, key);
        for (const Queue queue : queues)
            if (isShown(queue))
                above.add(Node::Kind::Queue, queueLabel(queue), u"queue:"_s + queueName(queue)).queue = queue;
    };
    //: 工作台: what I have to do
    group(tr("Desk"), u"heading:desk"_s,
          {Queue::WaitingForMe, Queue::AssignedToMe, Queue::ReturnedToMe, Queue::MakeUpReviews, Queue::MyDrafts});
    //: 稿件: what becomes of everybody's, in the order of its way
    group(tr("Articles"), u"heading:articles"_s,
          {Queue::ReprintsToEdit, Queue::InReview, Queue::Approved, Queue::Scheduled, Queue::UnderEmbargo, Queue::Published,
           Queue::Withdrawn, Queue::Spiked, Queue::All});
}

/// What has articles in it is shown. An empty queue only to those whose daily work it is: a reporter needs no place for
/// reviews, and nobody one for exceptions that did not happen.
bool SidebarModel::isShown(Queue queue) const
{
    if (m_counts.queues.value(queue) > 0)
        return true;
    const Person *person = m_names.person(m_person);
    const auto holds = [person](std::initializer_list<Role> roles) {
        return person && std::ranges::any_of(roles, [person](Role role) {
            return std::ranges::any_of(person->roles, [role](const RoleGrant &grant) { return grant.role == role; });
        });
    };
    switch (queue) {
    case Queue::WaitingForMe: return !person || holds({Role::Editor, Role::SectionHead, Role::Chief, Role::Proofreader, Role::Administrator});
    case Queue::ReprintsToEdit: return holds({Role::Editor, Role::SectionHead, Role::Chief});
    case Queue::Scheduled: return holds({Role::Chief});
    case Queue::AssignedToMe:
    case Queue::ReturnedToMe:
    case Queue::MyDrafts:
    case Queue::InReview:
    case Queue::Approved:
    case Queue::Published:
    case Queue::All: return true;
    case Queue::UnderEmbargo:
    case Queue::MakeUpReviews:
    case Queue::Withdrawn:
    case Queue::Spiked:
    case Queue::ScheduledOrEmbargoed: return false;
    }
    return true;
}

void SidebarModel::addSections(Node &root, SectionTree tree, const QString &heading) const
{
    QHash<SectionId, Node *> placed;
    Node *top = nullptr;
    for (const Section &section : m_names.sections()) { // in tree order: a parent stands before its children
        if (section.tree != tree)
            continue;
        if (!top)
            top = &root.add(Node::Kind::Heading, heading, u"heading:"_s + sectionTreeName(tree));
        Node *above = placed.value(section.parent, top);
        Node &entry = above->add(Node::Kind::Section, section.name, u"section:"_s + section.id.toString());
        entry.section = section.id;
        entry.dotted = tree == SectionTree::Channel && above == top;
        placed.insert(section.id, &entry);
    }
}

void SidebarModel::addTags(Node &root) const
{
    QList<std::pair<int, TagId>> busiest;
    for (const Tag &tag : m_names.tags())
        if (const int articles = m_counts.tags.value(tag.id); articles > 0)
            busiest.append({articles, tag.id});
    if (busiest.isEmpty())
        return;
    std::ranges::stable_sort(busiest, [](const auto &a, const auto &b) { return a.first > b.first; });
    Node &heading = root.add(Node::Kind::Heading, tr("Tags"), u"heading:tags"_s);
    for (const auto &[articles, id] : busiest.first(qMin<qsizetype>(tagsShown, busiest.size())))
        heading.add(Node::Kind::Tag, m_names.tagName(id), u"tag:"_s + id.toString()).tag = id;
}

ArticleQuery SidebarModel::query(const QModelIndex &index) const
{
    ArticleQuery query;
    query.person = m_person;
    const Node *entry = node(index);
    switch (entry->kind) {
    case Node::Kind::Queue:
        query.queue = entry->queue;
        if (entry->queue == Queue::WaitingForMe || entry->queue == Queue::AssignedToMe || entry->queue == Queue::MakeUpReviews)
            query.order = ListOrder::Urgent;
        else if (entry->queue == Queue::InReview || entry->queue == Queue::Approved || entry->queue == Queue::ReprintsToEdit)
            query.order = ListOrder::Waiting;
        break;
    case Node::Kind::Section: query.section = entry->section; break;
    case Node::Kind::Tag: query.tag = entry->tag; break;
    case Node::Kind::Root:
    case Node::Kind::Heading: break;
    }
    return query;
}

QModelIndex SidebarModel::find(const QString &key) const
{
    return findBelow({}, key);
}

QModelIndex SidebarModel::findBelow(const QModelIndex &above, const QString &key) const
{
    for (int row = 0; row < rowCount(above); ++row) {
        const QModelIndex here = index(row, 0, above);
        if (node(here)->key == key)
            return here;
        if (const QModelIndex found = findBelow(here, key); found.isValid())
            return found;
    }
    return {};
}

const SidebarModel::Node *SidebarModel::node(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const Node *>(index.constInternalPointer()) : m_root.get();
}

QModelIndex SidebarModel::index(int row, int column, const QModelIndex &above) const
{
    if (!hasIndex(row, column, above))
        return {};
    return createIndex(row, column, node(above)->below[static_cast<size_t>(row)].get());
}

QModelIndex SidebarModel::parent(const QModelIndex &child) const
{
    const Node *up = child.isValid() ? node(child)->up : nullptr;
    if (!up || up == m_root.get())
        return {};
    return createIndex(up->position, 0, up);
}

int SidebarModel::rowCount(const QModelIndex &above) const
{
    return above.column() > 0 ? 0 : static_cast<int>(node(above)->below.size());
}

int SidebarModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant SidebarModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node *entry = node(index);
    switch (role) {
    case Qt::DisplayRole: return entry->label;
    case HeadingRole: return entry->kind == Node::Kind::Heading;
    case DepthRole: return entry->depth;
    case KeyRole: return entry->key;
    case DotRole:
        if (const Section *section = entry->dotted ? m_names.section(entry->section) : nullptr)
            return dotFor(*section, entry->position);
        return {};
    case CountRole:
        switch (entry->kind) {
        case Node::Kind::Queue: return m_counts.queues.value(entry->queue);
        case Node::Kind::Section: return m_counts.sections.value(entry->section);
        case Node::Kind::Tag: return m_counts.tags.value(entry->tag);
        case Node::Kind::Root:
        case Node::Kind::Heading: return -1;
        }
        return -1;
    case Qt::AccessibleTextRole:
        if (const int count = data(index, CountRole).toInt(); count >= 0)
            return tr("%1, %n articles", nullptr, count).arg(entry->label);
        return entry->label;
    default: return {};
    }
}

Qt::ItemFlags SidebarModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return node(index)->kind == Node::Kind::Heading ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace galley
