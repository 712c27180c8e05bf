// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/managesections.h"

#include "desk/manageconfirm.h"
#include "desk/managenewentry.h"
#include "desk/recordtablemodel.h"
#include "desk/typesize.h"
#include "ui_managesections.h"

#include <QLocale>
#include <QMenu>
#include <QtConcurrent>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

Result<Section> storedSection(Newsroom &newsroom, SectionId id)
{
    return storedRecord(newsroom.sections(), id, &Section::id, ManageSections::tr("This section is no longer there."));
}

/// Sections that articles can go to: all but this one and those below it.
QList<ManageConfirm::Target> targetsFor(const NewsroomNames &names, SectionId section)
{
    QList<ManageConfirm::Target> targets;
    QSet<SectionId> left{section};
    for (const Section &entry : names.sections()) { // a parent stands before its children
        if (left.contains(entry.id) || left.contains(entry.parent)) {
            left.insert(entry.id);
            continue;
        }
        targets.append({names.sectionPath(entry.id), entry.id.toString()});
    }
    return targets;
}

} // namespace

ManageSections::ManageSections(ManageEdits &edits, QWidget *parent)
    : ManagePage(edits, parent), m_tree(new SectionTreeModel(edits.names(), this)),
      m_form(edits, {.key = &Section::id,
                     .read = [this](const SectionId &id) { return storedSection(newsroom(), id); },
                     .put = [this](const Section &section) { return withoutValue(newsroom().putSection(section, person())); },
                     .what = [](const Section &section) { return tr("Section “%1”").arg(section.name); }}),
      m_ui(std::make_unique<Ui::ManageSections>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    m_ui->tree->setModel(m_tree);
    m_ui->tree->setHeaderHidden(true);
    m_ui->tree->setOrderedByHand();
    bindForm();
    fillAddMenu();
    connect(m_tree, &SectionTreeModel::renameWanted, this, &ManageSections::rename);
    connect(m_tree, &SectionTreeModel::moveWanted, this, &ManageSections::move);
    connect(m_ui->tree, &ManageView::chosen, this, &ManageSections::showSection);
    connect(m_ui->tree, &ManageView::editingEnded, this, &ManageSections::refreshSoon);
    connect(m_ui->tree, &ManageView::removeAsked, this, &ManageSections::askToRemove);
    connect(m_ui->tree, &ManageView::moveAsked, this, [this](int rows, int levels) {
        const SectionId section = m_tree->section(m_ui->tree->currentIndex());
        if (const auto place = mayChange() ? m_tree->neighbour(section, rows, levels) : std::nullopt)
            move(section, *place);
    });
    connect(m_ui->merge, &QPushButton::clicked, this, &ManageSections::askToMerge);
    connect(m_ui->remove, &QPushButton::clicked, this, &ManageSections::askToRemove);
    connect(m_ui->openTemplates, &QPushButton::clicked, this, [this] { Q_EMIT pageWanted(u"templates"_s); });
    showSection();
}

ManageSections::~ManageSections()
{
    m_counting.waitForFinished(); // it reads the newsroom
}

QString ManageSections::title() const
{
    return tr("Sections");
}

QString ManageSections::hint() const
{
    return tr("Channels and regional columns: their order and nesting, and what each asks of its articles.");
}

void ManageSections::bindForm()
{
    const auto text = [](const QVariant &value) { return value.toString().trimmed(); };
    m_form.bind(m_ui->name, m_ui->nameNote, [](const Section &s) { return s.name; },
                [text](Section &s, const QVariant &value) { s.name = text(value); });
    ManagedField *slugField = m_form.bind(m_ui->slug, m_ui->slugNote, [](const Section &s) { return s.slug; },
                [text](Section &s, const QVariant &value) { s.slug = text(value); });
    m_form.bind(m_ui->colour, m_ui->colourNote, [](const Section &s) { return s.colour; },
                [](Section &s, const QVariant &value) { s.colour = value.toString(); });
    m_form.bind(m_ui->listStyle, m_ui->listStyleNote, [](const Section &s) { return listStyleName(s.listStyle); },
                [](Section &s, const QVariant &value) { s.listStyle = listStyleFromName(value.toString()).value_or(s.listStyle); });
    m_form.bind(m_ui->route, m_ui->routeNote, [](const Section &s) { return s.route.toString(); },
                [](Section &s, const QVariant &value) { s.route = RouteId::fromString(value.toString()); });
    m_form.bind(m_ui->headlineLimit, m_ui->headlineLimitNote, [](const Section &s) { return s.limits.headline; },
                [](Section &s, const QVariant &value) { s.limits.headline = value.toInt(); });
    m_form.bind(m_ui->summaryLimit, m_ui->summaryLimitNote, [](const Section &s) { return s.limits.summary; },
                [](Section &s, const QVariant &value) { s.limits.summary = value.toInt(); });
    m_form.bind(m_ui->bodyLimit, m_ui->bodyLimitNote, [](const Section &s) { return s.limits.body; },
                [](Section &s, const QVariant &value) { s.limits.body = value.toInt(); });
    m_form.bind(m_ui->promotional, m_ui->promotionalNote, [](const Section &s) { return s.promotional; },
                [](Section &s, const QVariant &value) { s.promotional = value.toBool(); });
    m_form.bind(m_ui->barsOpenFindings, m_ui->barsOpenFindingsNote, [](const Section &s) { return s.barsOpenFindings; },
                [](Section &s, const QVariant &value) { s.barsOpenFindings = value.toBool(); });
    connect(m_ui->slug, &QLineEdit::textChanged, slugField, [slugField](const QString &slug) {
        slugField->setHint(tr("Its page is /%1/. Addresses it had before lead there.").arg(slug));
    });
}

// ---- reading ----------------------------------------------------------------------------------

void ManageSections::refresh()
{
    m_tree->read();
    showMade(*m_ui->tree, m_made);
    fillRoutes();
    showSection();
    count();
}

void ManageSections::fillRoutes()
{
    const auto routes = read(newsroom().routes());
    if (!routes)
        return;
    const QVariant chosen = m_ui->route->currentData();
    m_ui->route->clear();
    m_ui->route->addItem(tr("By the kind of article"), QString());
    for (const Route &route : *routes)
        m_ui->route->addItem(route.name, route.id.toString());
    m_ui->route->setCurrentIndex(m_ui->route->findData(chosen));
}

void ManageSections::count()
{
    if (m_counting.isRunning())
        return; // the one under way is followed by the next refresh
    m_counting = QtConcurrent::run([&newsroom = newsroom(), person = person()] { return newsroom.counts(person); });
    m_counting.then(this, [this](const Result<SidebarCounts> &counts) {
        if (!counts)
            return;
        m_tree->setCounts(counts->sections);
        showButtons();
    });
}

const Section *ManageSections::current() const
{
    return names().section(m_tree->section(m_ui->tree->currentIndex()));
}

void ManageSections::showSection()
{
    const Section *section = current();
    m_ui->details->setEnabled(section != nullptr);
    if (section) {
        m_form.show(*section);
    } else {
        m_form.showNothing();
    }
    QStringList offered;
    const auto templates = section ? read(newsroom().templates()) : std::nullopt;
    for (const ArticleTemplate &entry : templates.value_or(QList<ArticleTemplate>())) {
        bool here = entry.section.isNull();
        for (const Section *above = section; above && !here; above = names().section(above->parent))
            here = above->id == entry.section;
        if (here)
            offered.append(entry.name);
    }
    m_ui->templates->setText(offered.isEmpty() ? tr("None yet.") : offered.join(u"、"_s));
    showButtons();
    Q_EMIT unsavedChanged();
}

void ManageSections::showButtons()
{
    const Section *section = current();
    m_ui->sectionTitle->setText(section ? names().sectionPath(section->id) : tr("Choose a section"));
    m_ui->sectionUse->setText(section ? tr("%n article(s), with the sections below", nullptr, m_tree->count(section->id)) : QString());
    m_ui->add->setEnabled(mayChange());
    m_ui->merge->setEnabled(mayChange() && section);
    m_ui->remove->setEnabled(mayChange() && section);
}

void ManageSections::showRecord(const QString &key)
{
    m_ui->tree->selectKey(key);
    m_ui->tree->setFocus();
}

void ManageSections::showRights(bool mayChange)
{
    m_tree->setReadOnly(!mayChange);
    m_form.setReadOnly(!mayChange);
    m_ui->keys->setVisible(mayChange);
    showButtons();
}

bool ManageSections::isEditing() const
{
    return m_ui->tree->isEditing();
}

// ---- changing ---------------------------------------------------------------------------------

void ManageSections::rename(SectionId section, const QString &name)
{
    const Section *now = names().section(section);
    if (!now)
        return;
    const auto put = [this, section](const QString &newName) {
        return [this, section, newName]() -> QFuture<Result<void>> {
            auto stored = storedSection(newsroom(), section);
            if (!stored)
                return notWritten(stored.error());
            stored->name = newName;
            return withoutValue(newsroom().putSection(*stored, person()));
        };
    };
    edits().change(tr("Rename “%1”").arg(now->name), put(name), put(now->name), [this, section, name](const Result<void> &done) {
        if (done)
            return;
        Q_EMIT failed(done.error());
        m_ui->tree->editAgain(m_tree->find(section), name); // what was typed stays
    });
}

void ManageSections::move(SectionId section, const SectionTreeModel::Place &place)
{
    const Section *now = names().section(section);
    const SectionTreeModel::Place before = m_tree->place(section);
    const auto put = [this, section](const SectionTreeModel::Place &to) {
        return [this, section, to] { return newsroom().moveSection(section, to.parent, to.position, person()); };
    };
    edits().change(tr("Move “%1”").arg(now ? now->name : QString()), put(place), put(before), tellFailure());
}

void ManageSections::fillAddMenu()
{
    auto *menu = new QMenu(m_ui->add);
    m_ui->add->setMenu(menu);
    connect(menu->addAction(tr("Channel…")), &QAction::triggered, this, [this] { askForNew(SectionTree::Channel, {}); });
    connect(menu->addAction(tr("Regional column…")), &QAction::triggered, this, [this] { askForNew(SectionTree::Region, {}); });
    menu->addSeparator();
    QAction *below = menu->addAction(tr("Below the chosen one…"));
    connect(below, &QAction::triggered, this, [this] {
        if (const Section *section = current())
            askForNew(section->tree, section->id);
    });
    connect(menu, &QMenu::aboutToShow, below, [this, below] { below->setEnabled(current() != nullptr); });
}

void ManageSections::askForNew(SectionTree tree, SectionId parent)
{
    ManageNewEntry::Question question;
    question.title = tree == SectionTree::Channel ? tr("New channel") : tr("New regional column");
    question.text = parent.isNull() ? QString() : tr("Below “%1”.").arg(names().sectionPath(parent));
    question.button = tr("Create");
    question.slugLabel = tr("Address part");
    const int position = m_tree->rowCount(parent.isNull() ? m_tree->heading(tree) : m_tree->find(parent));
    const auto made = std::make_shared<SectionId>();
    m_made = made;
    const auto write = [this, tree, parent, position, made](const ManageNewEntry::Answer &answer) {
        Section section;
        section.tree = tree;
        section.parent = parent;
        section.position = position;
        section.name = answer.name;
        section.slug = answer.slug;
        return noted(made, newsroom().putSection(section, person()));
    };
    ManageNewEntry::ask(edits(), question, write, [this, made] { return newsroom().removeSection(*made, {}, person()); }, this);
}

int ManageSections::articlesIn(SectionId section) const
{
    ArticleQuery query;
    query.section = section;
    int articles = newsroom().count(query).value_or(0);
    query.queue = Queue::Spiked;
    articles += newsroom().count(query).value_or(0);
    return articles;
}

QStringList ManageSections::consequences(const Section &section, const QString &target) const
{
    QStringList points;
    const Section *to = names().section(SectionId::fromString(target));
    if (to) {
        if (const int articles = articlesIn(section.id); articles > 0)
            points.append(tr("%n article(s) move to “%1”.", nullptr, articles).arg(names().sectionPath(to->id)));
        points.append(tr("The address /%1/ leads to /%2/ from then on.").arg(section.slug, to->slug));
        points.append(tr("Approvals stay: no article becomes a draft."));
        points.append(tr("Roles that people hold for it go to “%1”.").arg(to->name));
    } else {
        points.append(tr("The address /%1/ leads to the home page from then on.").arg(section.slug));
    }
    const auto below = std::ranges::count(names().sections(), section.id, &Section::parent);
    if (to && below > 0)
        points.append(tr("%n section(s) below it move there, too.", nullptr, static_cast<int>(below)));
    points.append(tr("It leaves the channel bar and the regional strip. This cannot be undone."));
    return points;
}

void ManageSections::askToMerge()
{
    const Section *section = current();
    if (!section || !mayChange())
        return;
    ManageConfirm::Question question;
    question.title = tr("Merge “%1” into another section").arg(section->name);
    question.button = tr("Merge");
    question.targetLabel = tr("Into");
    question.targets = targetsFor(names(), section->id);
    question.pointsFor = [this, gone = *section](const QString &target) { return consequences(gone, target); };
    ManageConfirm::ask(edits(), question, [this, id = section->id](const QString &target) {
        return newsroom().mergeSection(id, SectionId::fromString(target), person());
    }, this);
}

void ManageSections::askToRemove()
{
    const Section *section = current();
    if (!section || !mayChange())
        return;
    const int articles = articlesIn(section->id);
    ManageConfirm::Question question;
    question.title = tr("Remove “%1”").arg(section->name);
    question.text = articles > 0 ? tr("It holds %n article(s). Choose where they go.", nullptr, articles)
                                 : tr("It holds no articles.");
    question.button = tr("Remove");
    question.targetLabel = articles > 0 ? tr("Its articles go to") : tr("Its address leads to");
    if (articles == 0)
        question.targets.append({tr("The home page"), QString()});
    question.targets += targetsFor(names(), section->id);
    question.pointsFor = [this, gone = *section](const QString &target) { return consequences(gone, target); };
    ManageConfirm::ask(edits(), question, [this, id = section->id](const QString &target) {
        return newsroom().removeSection(id, SectionId::fromString(target), person());
    }, this);
}

} // namespace galley
