// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/managesnippets.h"

#include "article/managers.h"
#include "desk/managenewentry.h"
#include "desk/manageoffers.h"
#include "desk/typesize.h"
#include "ui_managesnippets.h"

#include <QHeaderView>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

Result<Snippet> storedSnippet(Newsroom &newsroom, PersonId person, SnippetId id)
{
    return storedRecord(readSnippets(newsroom, person), id, &Snippet::id, ManageSnippets::tr("This snippet is no longer there."));
}

} // namespace

ManageSnippets::ManageSnippets(ManageEdits &edits, QWidget *parent)
    : ManagePage(edits, parent),
      m_snippets(new RecordTableModel<Snippet>(
          {{.title = tr("Snippet"), .data = [](const Snippet &entry, int role) { return shownText(entry.name, role); }},
           {.title = tr("Whose"), .data = [](const Snippet &entry, int role) {
               return shownText(entry.owner.isNull() ? tr("the newsroom's") : tr("mine"), role);
           }},
           {.title = tr("Offered in"), .data = [this](const Snippet &entry, int role) {
               const QString place = placeOffered(names(), entry.section);
               return shownText(entry.genre == Genre::None ? place : QString(place % u" · "_s % genreLabel(entry.genre)), role);
           }}},
          [](const Snippet &entry) { return entry.id.toString(); }, this)),
      m_form(edits, {.key = &Snippet::id,
                     .read = [this](const SnippetId &id) { return storedSnippet(newsroom(), person(), id); },
                     .put = [this](const Snippet &entry) { return withoutValue(putSnippet(newsroom(), entry, person())); },
                     .what = [](const Snippet &entry) { return tr("Snippet “%1”").arg(entry.name); }}),
      m_ui(std::make_unique<Ui::ManageSnippets>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    m_snippets->moved = [this](int from, int to) { move(from, to); };
    m_ui->table->setModel(m_snippets);
    m_ui->table->setOrderedByHand();
    m_ui->table->header()->resizeSection(0, 140);
    m_ui->table->header()->resizeSection(1, 110);
    m_ui->table->setEmptyText(tr("No snippets yet. One saves typing what is written every day."));
    bindForm();
    connect(m_ui->table, &ManageView::chosen, this, &ManageSnippets::showSnippet);
    connect(m_ui->table, &ManageView::removeAsked, this, &ManageSnippets::removeChosen);
    connect(m_ui->table, &ManageView::moveAsked, this, [this](int rows, int) {
        const int at = m_ui->table->currentIndex().row();
        move(at, at + rows);
    });
    connect(m_ui->add, &QPushButton::clicked, this, &ManageSnippets::askForNew);
    connect(m_ui->remove, &QPushButton::clicked, this, &ManageSnippets::removeChosen);
    showSnippet();
}

ManageSnippets::~ManageSnippets() = default;

QString ManageSnippets::title() const
{
    return tr("Snippets");
}

QString ManageSnippets::hint() const
{
    return tr("Pieces of text put in at the cursor by menu, key or palette. Your own are yours alone.");
}

void ManageSnippets::bindForm()
{
    fillGenres(*m_ui->genre, tr("all"));
    m_form.bind(m_ui->name, m_ui->nameNote, [](const Snippet &s) { return s.name; },
                [](Snippet &s, const QVariant &value) { s.name = value.toString(); });
    m_form.bind(m_ui->owner, m_ui->ownerNote, [](const Snippet &s) { return s.owner.toString(); },
                [](Snippet &s, const QVariant &value) { s.owner = PersonId::fromString(value.toString()); });
    m_form.bind(m_ui->section, m_ui->sectionNote, [](const Snippet &s) { return s.section.toString(); },
                [](Snippet &s, const QVariant &value) { s.section = SectionId::fromString(value.toString()); });
    m_form.bind(m_ui->genre, m_ui->genreNote, [](const Snippet &s) { return genreName(s.genre); },
                [](Snippet &s, const QVariant &value) { s.genre = genreFromName(value.toString()).value_or(Genre::None); });
    m_form.bind(m_ui->body, m_ui->bodyNote, [](const Snippet &s) { return s.body; },
                [](Snippet &s, const QVariant &value) { s.body = value.toString(); });
}

void ManageSnippets::fillChoices()
{
    fillPlaces(*m_ui->section, names());
    const QVariant owner = m_ui->owner->currentData();
    m_ui->owner->clear();
    m_ui->owner->addItem(tr("The newsroom"), QString());
    m_ui->owner->addItem(tr("Me"), person().toString());
    m_ui->owner->setCurrentIndex(m_ui->owner->findData(owner));
}

void ManageSnippets::refresh()
{
    const auto snippets = read(readSnippets(newsroom(), person()));
    if (!snippets)
        return;
    fillChoices();
    m_snippets->setRecords(*snippets);
    showMade(*m_ui->table, m_made);
    if (!m_ui->table->currentIndex().isValid() && !snippets->isEmpty())
        m_ui->table->setCurrentIndex(m_snippets->index(0, 0));
    showSnippet();
}

const Snippet *ManageSnippets::current() const
{
    return m_snippets->record(m_ui->table->currentKey());
}

bool ManageSnippets::mayChangeOf(PersonId owner) const
{
    return mayChange() && (m_managing || (!owner.isNull() && owner == person()));
}

void ManageSnippets::showSnippet()
{
    const Snippet *entry = current();
    m_ui->details->setEnabled(entry != nullptr);
    m_ui->snippetTitle->setText(entry ? entry->name : tr("Choose a snippet"));
    if (entry)
        m_form.show(*entry);
    else
        m_form.showNothing();
    const bool may = entry && mayChangeOf(entry->owner);
    m_form.setReadOnly(!may);
    m_ui->owner->setEnabled(may && m_managing);
    m_ui->add->setEnabled(mayChange());
    m_ui->remove->setEnabled(may);
    Q_EMIT unsavedChanged();
}

/// Everybody has snippets of their own.
QString ManageSnippets::refusalFor(const Person &person) const
{
    m_managing = mayManage(person);
    return {};
}

void ManageSnippets::showRights(bool mayChange)
{
    m_snippets->setReadOnly(!mayChange);
    showSnippet();
}

// ---- changing ---------------------------------------------------------------------------------

QFuture<Result<void>> ManageSnippets::putNew(Snippet entry, const std::shared_ptr<SnippetId> &made) const
{
    entry.id = {};
    return noted(made, putSnippet(newsroom(), entry, person()));
}

void ManageSnippets::askForNew()
{
    ManageNewEntry::Question question;
    question.title = tr("New snippet");
    question.nameHint = tr("For example 文末署名 or 天气提示.");
    question.button = tr("Create");
    question.whereLabel = tr("Belongs to");
    question.where.append({tr("Me"), person().toString()});
    if (m_managing)
        question.where.append({tr("The newsroom"), QString()});
    const auto made = std::make_shared<SnippetId>();
    m_made = made;
    ManageNewEntry::ask(edits(), question, [this, made](const ManageNewEntry::Answer &answer) {
        Snippet entry;
        entry.name = answer.name;
        entry.owner = PersonId::fromString(answer.where);
        entry.body = answer.name; // a beginning to write over: the store wants a text
        return putNew(entry, made);
    }, [this, made] { return removeSnippet(newsroom(), *made, person()); }, this);
}

/// No question asked: undo brings it back.
void ManageSnippets::removeChosen()
{
    const Snippet *entry = current();
    if (!entry || !mayChangeOf(entry->owner))
        return;
    const auto id = std::make_shared<SnippetId>(entry->id);
    edits().change(tr("Remove “%1”").arg(entry->name), [this, id] { return removeSnippet(newsroom(), *id, person()); },
                   [this, id, gone = *entry] { return putNew(gone, id); }, tellFailure());
}

/// Among those of the same owner: the newsroom's stand first.
void ManageSnippets::move(int from, int to)
{
    const QList<Snippet> &all = m_snippets->records();
    if (from < 0 || from >= all.size() || to < 0 || to >= all.size() || from == to)
        return;
    const PersonId owner = all.at(from).owner;
    if (!mayChangeOf(owner) || all.at(to).owner != owner)
        return;
    const auto before = static_cast<int>(std::ranges::find(all, owner, &Snippet::owner) - all.begin());
    const auto put = [this, id = all.at(from).id](int place) {
        return [this, id, place] { return moveSnippet(newsroom(), id, place, person()); };
    };
    edits().change(tr("Order of the snippets"), put(to - before), put(from - before), tellFailure());
}

} // namespace galley
