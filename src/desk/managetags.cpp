// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/managetags.h"

#include "article/managers.h"
#include "desk/colours.h"
#include "desk/manageconfirm.h"
#include "desk/managenewentry.h"
#include "desk/typesize.h"
#include "ui_managetags.h"

#include <QHeaderView>
#include <QLocale>
#include <QtConcurrent>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

enum TagColumn { NameColumn, SlugColumn, UsageColumn };

} // namespace

ManageTags::ManageTags(ManageEdits &edits, QWidget *parent)
    : ManagePage(edits, parent),
      m_tags(new RecordTableModel<Tag>(
          {{.title = tr("Tag"), .data = [](const Tag &tag, int role) { return shownText(tag.name, role); }, .editable = true},
           {.title = tr("Address part"), .data = [](const Tag &tag, int role) -> QVariant {
               return role == Qt::ForegroundRole ? QVariant(Colours::current().dim) : shownText(tag.slug, role);
           }, .editable = true},
           {.title = tr("Articles"), .data = [this](const Tag &tag, int role) -> QVariant {
               if (role == RegisterFilter::SortRole)
                   return used(tag.id);
               return role == Qt::DisplayRole ? QVariant(used(tag.id) > 0 ? QLocale().toString(used(tag.id)) : tr("unused")) : QVariant();
           }, .alignment = Qt::AlignRight}},
          [](const Tag &tag) { return tag.id.toString(); }, this)),
      m_filter(new RegisterFilter(m_tags, UsageColumn, this)), m_ui(std::make_unique<Ui::ManageTags>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    m_tags->rowData = [this](const Tag &tag, int role) { return role == ManageView::DimRole ? QVariant(used(tag.id) == 0) : QVariant(); };
    m_tags->edited = [this](const Tag &tag, int column, const QVariant &value) {
        Tag after = tag;
        (column == NameColumn ? after.name : after.slug) = value.toString().trimmed();
        if (after != tag)
            change(tag, after, column);
    };
    m_ui->table->setModel(m_filter);
    m_ui->table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_ui->table->setSortingEnabled(true);
    m_ui->table->sortByColumn(UsageColumn, Qt::DescendingOrder);
    m_ui->table->header()->setStretchLastSection(false);
    m_ui->table->header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    m_ui->table->header()->resizeSection(SlugColumn, 220);
    m_ui->table->header()->resizeSection(UsageColumn, 110);
    m_ui->table->setEmptyText(tr("No tags here. Articles get them in the window, at 标签; or make one below."));
    m_filter->follow(*m_ui->filter, *m_ui->unused);
    connect(m_filter, &RegisterFilter::narrowed, this, &ManageTags::showNumbers);
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ManageTags::showNumbers);
    connect(m_ui->table, &ManageView::editingEnded, this, &ManageTags::refreshSoon);
    connect(m_ui->table, &ManageView::removeAsked, this, &ManageTags::askToRemove);
    connect(m_ui->add, &QPushButton::clicked, this, &ManageTags::askForNew);
    connect(m_ui->merge, &QPushButton::clicked, this, &ManageTags::askToMerge);
    connect(m_ui->remove, &QPushButton::clicked, this, &ManageTags::askToRemove);
}

ManageTags::~ManageTags()
{
    m_counting.waitForFinished(); // it reads the newsroom
}

QString ManageTags::title() const
{
    return tr("Tags");
}

QString ManageTags::hint() const
{
    return tr("Every tag has a page on the portal. Merging two leaves one address that leads to the other.");
}

void ManageTags::refresh()
{
    m_tags->setRecords(names().tags());
    showMade(*m_ui->table, m_made);
    showNumbers();
    count();
}

void ManageTags::count()
{
    if (m_counting.isRunning())
        return;
    m_counting = QtConcurrent::run([&newsroom = newsroom(), person = person()] { return newsroom.counts(person); });
    m_counting.then(this, [this](const Result<SidebarCounts> &counts) {
        if (!counts || counts->tags == m_counts)
            return;
        m_counts = counts->tags;
        m_tags->touch();
        m_filter->invalidate();
        showNumbers();
    });
}

QList<Tag> ManageTags::chosen() const
{
    QList<Tag> tags;
    for (const QString &key : m_ui->table->selectedKeys())
        if (const Tag *tag = m_tags->record(key))
            tags.append(*tag);
    return tags;
}

void ManageTags::showNumbers()
{
    const auto unused = std::ranges::count_if(m_tags->records(), [this](const Tag &tag) { return used(tag.id) == 0; });
    m_ui->count->setText(tr("%1 of %2 tags, %3 unused").arg(QLocale().toString(m_filter->rowCount()),
                                                          QLocale().toString(m_tags->rowCount()), QLocale().toString(unused)));
    const bool any = !m_ui->table->selectedKeys().isEmpty();
    m_ui->add->setEnabled(mayChange());
    m_ui->merge->setEnabled(mayChange() && any);
    m_ui->remove->setEnabled(mayChange() && any);
}

void ManageTags::showRecord(const QString &key)
{
    m_ui->filter->clear();
    m_ui->unused->setChecked(false);
    m_ui->table->selectKey(key);
    m_ui->table->setFocus();
}

void ManageTags::showRights(bool mayChange)
{
    m_tags->setReadOnly(!mayChange);
    m_ui->keys->setVisible(mayChange);
    showNumbers();
}

bool ManageTags::isEditing() const
{
    return m_ui->table->isEditing();
}

QString ManageTags::refusalFor(const Person &person) const
{
    return mayKeepRegisters(person) ? QString() : tr("The registers are kept by editors and those above them. You can read everything here.");
}

// ---- changing ---------------------------------------------------------------------------------

void ManageTags::change(const Tag &before, const Tag &after, int column)
{
    const auto put = [this](const Tag &tag) { return [this, tag] { return withoutValue(newsroom().putTag(tag, person())); }; };
    edits().change(tr("Rename “%1”").arg(before.name), put(after), put(before), [this, after, column](const Result<void> &done) {
        if (done)
            return;
        Q_EMIT failed(done.error());
        if (const QModelIndex row = m_ui->table->find(after.id.toString()); row.isValid())
            m_ui->table->editAgain(row.siblingAtColumn(column), column == NameColumn ? after.name : after.slug);
    });
}

void ManageTags::askForNew()
{
    ManageNewEntry::Question question;
    question.title = tr("New tag");
    question.button = tr("Create");
    question.slugLabel = tr("Address part");
    question.slugHint = tr("a–z, 0–9 and hyphens; left empty, one is made.");
    question.slugMayBeEmpty = true;
    const auto made = std::make_shared<TagId>();
    m_made = made;
    ManageNewEntry::ask(edits(), question, [this, made](const ManageNewEntry::Answer &answer) {
        return noted(made, newsroom().putTag({{}, answer.name, answer.slug}, person()));
    }, {}, this);
}

void ManageTags::askToMerge()
{
    const QList<Tag> gone = chosen();
    if (gone.isEmpty() || !mayChange())
        return;
    ManageConfirm::Question question;
    question.title = gone.size() == 1 ? tr("Merge “%1” into another tag").arg(gone.first().name)
                                      : tr("Merge %n tags into one", nullptr, static_cast<int>(gone.size()));
    question.button = tr("Merge");
    question.targetLabel = tr("Into");
    // Of several the busiest stays; of one, any other.
    QList<Tag> targets = gone.size() > 1 ? gone : names().tags();
    if (gone.size() == 1)
        targets.removeIf([&](const Tag &tag) { return tag.id == gone.first().id; });
    std::ranges::stable_sort(targets, std::ranges::greater(), [this](const Tag &tag) { return used(tag.id); });
    for (const Tag &tag : std::as_const(targets))
        question.targets.append({tr("%1 (%2)").arg(tag.name, QLocale().toString(used(tag.id))), tag.id.toString()});
    question.pointsFor = [this, gone](const QString &target) {
        int articles = 0;
        for (const Tag &tag : gone)
            articles += tag.id.toString() == target ? 0 : used(tag.id);
        return QStringList{tr("%n article(s) get the other tag instead.", nullptr, articles),
                           tr("Addresses of what goes lead to the tag that stays."),
                           tr("Approvals stay. This cannot be undone.")};
    };
    ManageConfirm::ask(edits(), question, [this, gone](const QString &target) {
        QList<QFuture<Result<void>>> merged;
        for (const Tag &tag : gone)
            if (tag.id.toString() != target)
                merged.append(newsroom().mergeTag(tag.id, TagId::fromString(target), person()));
        return allOf(merged);
    }, this);
}

void ManageTags::askToRemove()
{
    const QList<Tag> gone = chosen();
    if (gone.isEmpty() || !mayChange())
        return;
    int articles = 0;
    for (const Tag &tag : gone)
        articles += used(tag.id);
    ManageConfirm::Question question;
    question.title = gone.size() == 1 ? tr("Remove “%1”").arg(gone.first().name)
                                      : tr("Remove %n tags", nullptr, static_cast<int>(gone.size()));
    question.button = tr("Remove");
    question.points = {articles > 0 ? tr("%n article(s) lose the tag.", nullptr, articles) : tr("No article uses it."),
                       tr("Its page goes from the portal, and its address leads to the home page."),
                       tr("Approvals stay. This cannot be undone.")};
    ManageConfirm::ask(edits(), question, [this, gone](const QString &) {
        QList<QFuture<Result<void>>> removed;
        for (const Tag &tag : gone)
            removed.append(newsroom().removeTag(tag.id, person()));
        return allOf(removed);
    }, this);
}

} // namespace galley
