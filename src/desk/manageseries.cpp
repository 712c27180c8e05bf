// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/manageseries.h"

#include "article/managers.h"
#include "desk/colours.h"
#include "desk/manageconfirm.h"
#include "desk/managenewentry.h"
#include "desk/typesize.h"
#include "ui_manageseries.h"

#include <QHeaderView>
#include <QLocale>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

enum SeriesColumn { NameColumn, SlugColumn, UsageColumn };
constexpr int partsShown = 200;

Result<Series> storedSeries(Newsroom &newsroom, SeriesId id)
{
    return storedRecord(newsroom.series(), id, &Series::id, ManageSeries::tr("This series is no longer there."));
}

} // namespace

ManageSeries::ManageSeries(ManageEdits &edits, QWidget *parent)
    : ManagePage(edits, parent),
      m_series(new RecordTableModel<Series>(
          {{.title = tr("Series"), .data = [](const Series &series, int role) { return shownText(series.name, role); }, .editable = true},
           {.title = tr("Address part"), .data = [](const Series &series, int role) -> QVariant {
               return role == Qt::ForegroundRole ? QVariant(Colours::current().dim) : shownText(series.slug, role);
           }, .editable = true},
           {.title = tr("Parts"), .data = [this](const Series &series, int role) -> QVariant {
               if (role == RegisterFilter::SortRole)
                   return used(series.id);
               return role == Qt::DisplayRole ? QVariant(used(series.id) > 0 ? QLocale().toString(used(series.id)) : tr("unused")) : QVariant();
           }, .alignment = Qt::AlignRight}},
          [](const Series &series) { return series.id.toString(); }, this)),
      m_filter(new RegisterFilter(m_series, UsageColumn, this)),
      m_parts(new RecordTableModel<ArticleRow>(
          {{.title = tr("Headline"), .data = [](const ArticleRow &row, int role) { return shownText(row.headline, role); }},
           {.title = tr("State"), .data = [](const ArticleRow &row, int role) -> QVariant {
               if (role == Qt::ForegroundRole)
                   return Colours::current().dim;
               return shownText(row.live == Live::None ? (row.stepName.isEmpty() ? stageLabel(row.stage) : row.stepName) : liveLabel(row.live), role);
           }}},
          [](const ArticleRow &row) { return row.id.toString(); }, this)),
      m_form(edits, {.key = &Series::id,
                     .read = [this](const SeriesId &id) { return storedSeries(newsroom(), id); },
                     .put = [this](const Series &changed) { return withoutValue(newsroom().putSeries(changed, person())); },
                     .what = [](const Series &changed) { return tr("Series “%1”").arg(changed.name); }}),
      m_ui(std::make_unique<Ui::ManageSeries>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    m_series->rowData = [this](const Series &series, int role) { return role == ManageView::DimRole ? QVariant(used(series.id) == 0) : QVariant(); };
    m_series->edited = [this](const Series &series, int column, const QVariant &value) {
        Series after = series;
        (column == NameColumn ? after.name : after.slug) = value.toString().trimmed();
        if (after != series)
            rename(series, after, column);
    };
    m_ui->table->setModel(m_filter);
    m_ui->table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_ui->table->setSortingEnabled(true);
    m_ui->table->sortByColumn(NameColumn, Qt::AscendingOrder);
    m_ui->table->header()->setStretchLastSection(false);
    m_ui->table->header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    m_ui->table->header()->resizeSection(SlugColumn, 140);
    m_ui->table->header()->resizeSection(UsageColumn, 80);
    m_ui->table->setEmptyText(tr("No series here. An article gets one in the window, at 系列; or make one below."));
    m_ui->parts->setModel(m_parts);
    m_ui->parts->setSelectionMode(QAbstractItemView::SingleSelection);
    m_ui->parts->header()->setStretchLastSection(false);
    m_ui->parts->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_ui->parts->header()->resizeSection(1, 90);
    m_ui->parts->setEmptyText(tr("No article is a part of it."));
    bindForm();
    m_filter->follow(*m_ui->filter, *m_ui->unused);
    connect(m_filter, &RegisterFilter::narrowed, this, &ManageSeries::showNumbers);
    connect(m_ui->table, &ManageView::chosen, this, &ManageSeries::showSeries);
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ManageSeries::showNumbers);
    connect(m_ui->table, &ManageView::editingEnded, this, &ManageSeries::refreshSoon);
    connect(m_ui->table, &ManageView::removeAsked, this, &ManageSeries::askToRemove);
    connect(m_ui->add, &QPushButton::clicked, this, &ManageSeries::askForNew);
    connect(m_ui->merge, &QPushButton::clicked, this, &ManageSeries::askToMerge);
    connect(m_ui->remove, &QPushButton::clicked, this, &ManageSeries::askToRemove);
    showSeries();
}

ManageSeries::~ManageSeries() = default;

QString ManageSeries::title() const
{
    return tr("Series");
}

QString ManageSeries::hint() const
{
    return tr("Reports in several parts. Every part leads to the others, and the series has a page on the portal.");
}

QString ManageSeries::refusalFor(const Person &person) const
{
    return mayKeepRegisters(person) ? QString() : tr("The registers are kept by editors and those above them. You can read everything here.");
}

void ManageSeries::bindForm()
{
    m_form.bind(m_ui->name, m_ui->nameNote, [](const Series &s) { return s.name; },
                [](Series &s, const QVariant &value) { s.name = value.toString().trimmed(); });
    m_form.bind(m_ui->slug, m_ui->slugNote, [](const Series &s) { return s.slug; },
                [](Series &s, const QVariant &value) { s.slug = value.toString().trimmed(); });
}

void ManageSeries::refresh()
{
    const auto series = read(newsroom().series());
    if (!series)
        return;
    if (const auto usage = read(newsroom().seriesUsage())) // a query over an index: no wait
        m_usage = *usage;
    m_series->setRecords(*series);
    m_filter->invalidate();
    showMade(*m_ui->table, m_made);
    if (!m_ui->table->currentIndex().isValid() && m_filter->rowCount() > 0)
        m_ui->table->setCurrentIndex(m_filter->index(0, 0));
    showSeries();
}

QList<Series> ManageSeries::chosen() const
{
    QList<Series> series;
    for (const QString &key : m_ui->table->selectedKeys())
        if (const Series *entry = m_series->record(key))
            series.append(*entry);
    return series;
}

void ManageSeries::showSeries()
{
    const Series *series = m_series->record(m_ui->table->currentKey());
    m_ui->details->setEnabled(series != nullptr);
    m_ui->seriesTitle->setText(series ? series->name : tr("Choose a series"));
    QList<ArticleRow> parts;
    if (series) {
        m_form.show(*series);
        ArticleQuery query;
        query.series = series->id;
        query.limit = partsShown;
        parts = read(newsroom().list(query)).value_or(QList<ArticleRow>());
        std::ranges::reverse(parts); // oldest first: as they were told
    } else {
        m_form.showNothing();
    }
    m_parts->setRecords(parts);
    showNumbers();
    Q_EMIT unsavedChanged();
}

void ManageSeries::showNumbers()
{
    m_ui->count->setText(tr("%1 of %2 series").arg(QLocale().toString(m_filter->rowCount()), QLocale().toString(m_series->rowCount())));
    const bool any = !m_ui->table->selectedKeys().isEmpty();
    m_ui->add->setEnabled(mayChange());
    m_ui->merge->setEnabled(mayChange() && any);
    m_ui->remove->setEnabled(mayChange() && any);
}

void ManageSeries::showRights(bool mayChange)
{
    m_series->setReadOnly(!mayChange);
    m_form.setReadOnly(!mayChange);
    showNumbers();
}

bool ManageSeries::isEditing() const
{
    return m_ui->table->isEditing();
}

// ---- changing ---------------------------------------------------------------------------------

void ManageSeries::rename(const Series &before, const Series &after, int column)
{
    const auto put = [this](const Series &series) { return [this, series] { return withoutValue(newsroom().putSeries(series, person())); }; };
    edits().change(tr("Series “%1”").arg(before.name), put(after), put(before), [this, after, column](const Result<void> &done) {
        if (done)
            return;
        Q_EMIT failed(done.error());
        if (const QModelIndex row = m_ui->table->find(after.id.toString()); row.isValid())
            m_ui->table->editAgain(row.siblingAtColumn(column), column == NameColumn ? after.name : after.slug);
    });
}

void ManageSeries::askForNew()
{
    ManageNewEntry::Question question;
    question.title = tr("New series");
    question.button = tr("Create");
    question.slugLabel = tr("Address part");
    question.slugHint = tr("a–z, 0–9 and hyphens; left empty, one is made.");
    question.slugMayBeEmpty = true;
    const auto made = std::make_shared<SeriesId>();
    m_made = made;
    ManageNewEntry::ask(edits(), question, [this, made](const ManageNewEntry::Answer &answer) {
        return noted(made, newsroom().putSeries({{}, answer.name, answer.slug}, person()));
    }, {}, this);
}

void ManageSeries::askToMerge()
{
    const QList<Series> gone = chosen();
    if (gone.isEmpty() || !mayChange())
        return;
    ManageConfirm::Question question;
    question.title = gone.size() == 1 ? tr("Merge “%1” into another series").arg(gone.first().name)
                                      : tr("Merge %n series into one", nullptr, static_cast<int>(gone.size()));
    question.button = tr("Merge");
    question.targetLabel = tr("Into");
    QList<Series> targets = gone.size() > 1 ? gone : m_series->records();
    if (gone.size() == 1)
        targets.removeIf([&](const Series &series) { return series.id == gone.first().id; });
    for (const Series &series : std::as_const(targets))
        question.targets.append({tr("%1 (%2)").arg(series.name, QLocale().toString(used(series.id))), series.id.toString()});
    question.pointsFor = [this, gone](const QString &target) {
        int articles = 0;
        for (const Series &series : gone)
            articles += series.id.toString() == target ? 0 : used(series.id);
        return QStringList{tr("%n part(s) come into the other series, with their numbers.", nullptr, articles),
                           tr("Addresses of what goes lead to the series that stays."),
                           tr("Approvals stay. This cannot be undone.")};
    };
    ManageConfirm::ask(edits(), question, [this, gone](const QString &target) {
        QList<QFuture<Result<void>>> merged;
        for (const Series &series : gone)
            if (series.id.toString() != target)
                merged.append(newsroom().mergeSeries(series.id, SeriesId::fromString(target), person()));
        return allOf(merged);
    }, this);
}

void ManageSeries::askToRemove()
{
    const QList<Series> gone = chosen();
    if (gone.isEmpty() || !mayChange())
        return;
    int articles = 0;
    for (const Series &series : gone)
        articles += used(series.id);
    ManageConfirm::Question question;
    question.title = gone.size() == 1 ? tr("Remove “%1”").arg(gone.first().name)
                                      : tr("Remove %n series", nullptr, static_cast<int>(gone.size()));
    question.button = tr("Remove");
    question.points = {articles > 0 ? tr("It has %n part(s): merge it instead, or take them out first.", nullptr, articles) : tr("No article is a part of it."),
                       tr("Its page goes from the portal, and its address leads to the home page."), tr("This cannot be undone.")};
    ManageConfirm::ask(edits(), question, [this, gone](const QString &) {
        QList<QFuture<Result<void>>> removed;
        for (const Series &series : gone)
            removed.append(newsroom().removeSeries(series.id, person()));
        return allOf(removed);
    }, this);
}

} // namespace galley
