// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/managesources.h"

#include "article/managers.h"
#include "ctl/sourcefile.h"
#include "desk/colours.h"
#include "desk/manageconfirm.h"
#include "desk/managenewentry.h"
#include "desk/managesourceimport.h"
#include "desk/typesize.h"
#include "ui_managesources.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLocale>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

enum SourceColumn { NameColumn, PrintedColumn, ListColumn, UntilColumn, UsageColumn };

Result<Source> storedSource(Newsroom &newsroom, SourceId id)
{
    return storedRecord(newsroom.sources(), id, &Source::id, ManageSources::tr("This source is no longer there."));
}

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate);
}

} // namespace

ManageSources::ManageSources(ManageEdits &edits, QWidget *parent)
    : ManagePage(edits, parent),
      m_sources(new RecordTableModel<Source>(
          {{.title = tr("Name"), .data = [](const Source &source, int role) { return shownText(source.name, role); }},
           {.title = tr("Printed form"), .data = [](const Source &source, int role) { return shownText(source.printed, role); }},
           {.title = tr("List"), .data = [](const Source &source, int role) -> QVariant {
               return role == Qt::ToolTipRole ? QVariant(source.list) : shownText(source.list, role);
           }},
           {.title = tr("Until"), .data = [this](const Source &source, int role) -> QVariant {
               if (role == Qt::ForegroundRole && isExpired(source))
                   return Colours::current().amber;
               if (role == Qt::DisplayRole && isExpired(source))
                   return tr("%1, expired").arg(dayText(source.listedUntil));
               return shownText(dayText(source.listedUntil), role);
           }},
           {.title = tr("Articles"), .data = [this](const Source &source, int role) -> QVariant {
               if (role == RegisterFilter::SortRole)
                   return used(source.id);
               return role == Qt::DisplayRole ? QVariant(used(source.id) > 0 ? QLocale().toString(used(source.id)) : tr("unused")) : QVariant();
           }, .alignment = Qt::AlignRight}},
          [](const Source &source) { return source.id.toString(); }, this)),
      m_filter(new RegisterFilter(m_sources, UsageColumn, this)),
      m_form(edits, {.key = &Source::id,
                     .read = [this](const SourceId &id) { return storedSource(newsroom(), id); },
                     .put = [this](const Source &source) { return withoutValue(newsroom().putSource(source, person())); },
                     .what = [](const Source &source) { return tr("Source “%1”").arg(source.name); }}),
      m_ui(std::make_unique<Ui::ManageSources>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    m_ui->table->setModel(m_filter);
    m_ui->table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_ui->table->setSortingEnabled(true);
    m_ui->table->sortByColumn(NameColumn, Qt::AscendingOrder);
    m_ui->table->header()->setStretchLastSection(false);
    m_ui->table->header()->setSectionResizeMode(ListColumn, QHeaderView::Stretch);
    for (const auto &[column, width] : {std::pair(int(NameColumn), 120), std::pair(int(PrintedColumn), 120),
                                        std::pair(int(UntilColumn), 148), std::pair(int(UsageColumn), 64)})
        m_ui->table->header()->resizeSection(column, width);
    m_ui->table->setEmptyText(tr("No sources here. Imports add those they find; a list comes from a table."));
    bindForm();
    m_filter->follow(*m_ui->filter, *m_ui->unused);
    connect(m_filter, &RegisterFilter::narrowed, this, &ManageSources::showNumbers);
    connect(m_ui->table, &ManageView::chosen, this, &ManageSources::showSource);
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ManageSources::showNumbers);
    connect(m_ui->table, &ManageView::removeAsked, this, &ManageSources::askToRemove);
    connect(m_ui->add, &QPushButton::clicked, this, &ManageSources::askForNew);
    connect(m_ui->merge, &QPushButton::clicked, this, &ManageSources::askToMerge);
    connect(m_ui->remove, &QPushButton::clicked, this, &ManageSources::askToRemove);
    connect(m_ui->importTable, &QPushButton::clicked, this, &ManageSources::askForTable);
    showSource();
}

ManageSources::~ManageSources() = default;

QString ManageSources::title() const
{
    return tr("Sources");
}

QString ManageSources::hint() const
{
    return tr("Who articles are taken from, as printed, and until when each stands on the list of those that may be reprinted.");
}

QString ManageSources::refusalFor(const Person &person) const
{
    return mayKeepRegisters(person) ? QString() : tr("The registers are kept by editors and those above them. You can read everything here.");
}

void ManageSources::bindForm()
{
    const auto text = [this](QWidget *editor, QLabel *note, QString Source::*member) {
        m_form.bind(editor, note, [member](const Source &s) { return s.*member; },
                    [member](Source &s, const QVariant &value) { s.*member = value.toString().trimmed(); });
    };
    text(m_ui->name, m_ui->nameNote, &Source::name);
    text(m_ui->printed, m_ui->printedNote, &Source::printed);
    text(m_ui->address, m_ui->addressNote, &Source::address);
    text(m_ui->list, m_ui->listNote, &Source::list);
    bindDay(m_ui->listedFrom, m_ui->listedFromNote, &Source::listedFrom);
    bindDay(m_ui->listedUntil, m_ui->listedUntilNote, &Source::listedUntil);
    text(m_ui->note, m_ui->noteNote, &Source::note);
}

void ManageSources::bindDay(QLineEdit *editor, QLabel *note, QDate Source::*member)
{
    ManagedField *field = m_form.bind(editor, note, [member](const Source &s) { return dayText(s.*member); },
                                      [member](Source &s, const QVariant &value) { s.*member = QDate::fromString(value.toString().trimmed(), Qt::ISODate); });
    field->setCheck([](const QVariant &value) {
        const QString typed = value.toString().trimmed();
        return typed.isEmpty() || QDate::fromString(typed, Qt::ISODate).isValid() ? QString() : tr("This is no day. Write it as 2024-05-31.");
    });
}

// ---- reading ----------------------------------------------------------------------------------

QDate ManageSources::today() const
{
    return newsroom().clock().nowUtc().toTimeZone(newsroom().zone()).date();
}

bool ManageSources::isExpired(const Source &source) const
{
    return source.listedUntil.isValid() && source.listedUntil < today();
}

void ManageSources::refresh()
{
    const auto sources = read(newsroom().sources());
    if (!sources)
        return;
    if (const auto usage = read(newsroom().sourceUsage()))
        m_usage = *usage;
    m_sources->setRecords(*sources);
    m_filter->invalidate();
    showMade(*m_ui->table, m_made);
    if (!m_ui->table->currentIndex().isValid() && m_filter->rowCount() > 0)
        m_ui->table->setCurrentIndex(m_filter->index(0, 0));
    showSource();
}

QList<Source> ManageSources::chosen() const
{
    QList<Source> sources;
    for (const QString &key : m_ui->table->selectedKeys())
        if (const Source *source = m_sources->record(key))
            sources.append(*source);
    return sources;
}

void ManageSources::showSource()
{
    const Source *source = m_sources->record(m_ui->table->currentKey());
    m_ui->details->setEnabled(source != nullptr);
    m_ui->sourceTitle->setText(source ? source->name : tr("Choose a source"));
    QString state;
    if (source && isExpired(*source))
        state = tr("No longer on its list since %1: a reprint made today may not name it.").arg(dayText(source->listedUntil.addDays(1)));
    else if (source)
        state = source->list.isEmpty() ? tr("On no list.") : tr("On its list today.");
    if (source && !source->isListedOn(today()) && !isExpired(*source))
        state = tr("Not yet on its list.");
    m_ui->sourceState->setText(state);
    if (source)
        m_form.show(*source);
    else
        m_form.showNothing();
    showNumbers();
    Q_EMIT unsavedChanged();
}

void ManageSources::showNumbers()
{
    const auto expired = std::ranges::count_if(m_sources->records(), [this](const Source &source) { return isExpired(source); });
    m_ui->count->setText(tr("%1 of %2 sources, %3 expired").arg(QLocale().toString(m_filter->rowCount()),
                                                              QLocale().toString(m_sources->rowCount()), QLocale().toString(expired)));
    const bool any = !m_ui->table->selectedKeys().isEmpty();
    m_ui->add->setEnabled(mayChange());
    m_ui->importTable->setEnabled(mayChange());
    m_ui->merge->setEnabled(mayChange() && any);
    m_ui->remove->setEnabled(mayChange() && any);
}

void ManageSources::showRights(bool mayChange)
{
    m_form.setReadOnly(!mayChange);
    showNumbers();
}

// ---- changing ---------------------------------------------------------------------------------

void ManageSources::askForNew()
{
    ManageNewEntry::Question question;
    question.title = tr("New source");
    question.nameHint = tr("Without 《》; the printed form is given afterwards.");
    question.button = tr("Create");
    const auto made = std::make_shared<SourceId>();
    m_made = made;
    ManageNewEntry::ask(edits(), question, [this, made](const ManageNewEntry::Answer &answer) {
        Source source;
        source.name = answer.name;
        return noted(made, newsroom().putSource(source, person()));
    }, {}, this);
}

void ManageSources::askToMerge()
{
    const QList<Source> gone = chosen();
    if (gone.isEmpty() || !mayChange())
        return;
    ManageConfirm::Question question;
    question.title = gone.size() == 1 ? tr("Merge “%1” into another source").arg(gone.first().name)
                                      : tr("Merge %n sources into one", nullptr, static_cast<int>(gone.size()));
    question.button = tr("Merge");
    question.targetLabel = tr("Into");
    QList<Source> targets = gone.size() > 1 ? gone : m_sources->records();
    if (gone.size() == 1)
        targets.removeIf([&](const Source &source) { return source.id == gone.first().id; });
    for (const Source &source : std::as_const(targets))
        question.targets.append({tr("%1 (%2)").arg(source.name, QLocale().toString(used(source.id))), source.id.toString()});
    question.pointsFor = [this, gone](const QString &target) {
        int articles = 0;
        for (const Source &source : gone)
            articles += source.id.toString() == target ? 0 : used(source.id);
        return QStringList{tr("%n article(s) count for the other source; what is printed with them stays.", nullptr, articles),
                           tr("Imports that find the old name take the other source."), tr("This cannot be undone.")};
    };
    ManageConfirm::ask(edits(), question, [this, gone](const QString &target) {
        QList<QFuture<Result<void>>> merged;
        for (const Source &source : gone)
            if (source.id.toString() != target)
                merged.append(newsroom().mergeSource(source.id, SourceId::fromString(target), person()));
        return allOf(merged);
    }, this);
}

void ManageSources::askToRemove()
{
    const QList<Source> gone = chosen();
    if (gone.isEmpty() || !mayChange())
        return;
    int articles = 0;
    for (const Source &source : gone)
        articles += used(source.id);
    ManageConfirm::Question question;
    question.title = gone.size() == 1 ? tr("Remove “%1”").arg(gone.first().name)
                                      : tr("Remove %n sources", nullptr, static_cast<int>(gone.size()));
    question.button = tr("Remove");
    question.points = {articles > 0 ? tr("%n article(s) keep what is printed with them, and no longer count for a source.", nullptr, articles)
                                    : tr("No article names it."),
                       tr("This cannot be undone.")};
    ManageConfirm::ask(edits(), question, [this, gone](const QString &) {
        QList<QFuture<Result<void>>> removed;
        for (const Source &source : gone)
            removed.append(newsroom().removeSource(source.id, person()));
        return allOf(removed);
    }, this);
}

void ManageSources::askForTable()
{
    auto *dialog = new QFileDialog(this, tr("A table of sources"), {}, tr("Tables (*.csv *.txt *.json);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &ManageSources::importTable);
    dialog->open();
}

void ManageSources::importTable(const QString &file)
{
    const auto given = sourcesFromFile(file);
    if (!given) {
        Q_EMIT failed(given.error());
        return;
    }
    const auto present = read(newsroom().sources());
    if (!present)
        return;
    auto *dialog = new ManageSourceImport(edits(), QFileInfo(file).fileName(), planSourceImport(*present, *given), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace galley
