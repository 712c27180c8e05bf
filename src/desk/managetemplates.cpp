// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/managetemplates.h"

#include "desk/managenewentry.h"
#include "desk/manageoffers.h"
#include "desk/typesize.h"
#include "ui_managetemplates.h"

#include <QHeaderView>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

Result<ArticleTemplate> storedTemplate(Newsroom &newsroom, TemplateId id)
{
    return storedRecord(newsroom.templates(), id, &ArticleTemplate::id, ManageTemplates::tr("This template is no longer there."));
}

} // namespace

ManageTemplates::ManageTemplates(ManageEdits &edits, QWidget *parent)
    : ManagePage(edits, parent),
      m_templates(new RecordTableModel<ArticleTemplate>(
          {{.title = tr("Template"), .data = [](const ArticleTemplate &entry, int role) { return shownText(entry.name, role); }},
           {.title = tr("Offered in"), .data = [this](const ArticleTemplate &entry, int role) {
               return shownText(placeOffered(names(), entry.section), role);
           }},
           {.title = tr("Genre"), .data = [](const ArticleTemplate &entry, int role) {
               const bool flash = entry.kind == Kind::Flash;
               return shownText(flash ? kindLabel(entry.kind) : entry.genre == Genre::None ? QString() : genreLabel(entry.genre), role);
           }}},
          [](const ArticleTemplate &entry) { return entry.id.toString(); }, this)),
      m_form(edits, {.key = &ArticleTemplate::id,
                     .read = [this](const TemplateId &id) { return storedTemplate(newsroom(), id); },
                     .put = [this](const ArticleTemplate &entry) { return withoutValue(newsroom().putTemplate(entry, person())); },
                     .what = [](const ArticleTemplate &entry) { return tr("Template “%1”").arg(entry.name); }}),
      m_ui(std::make_unique<Ui::ManageTemplates>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    m_templates->moved = [this](int from, int to) { move(from, to); };
    m_ui->table->setModel(m_templates);
    m_ui->table->setOrderedByHand();
    m_ui->table->header()->resizeSection(0, 140);
    m_ui->table->header()->resizeSection(1, 110);
    m_ui->table->setEmptyText(tr("No templates yet. One saves typing what every 快讯 or 通稿 begins with."));
    bindForm();
    connect(m_ui->table, &ManageView::chosen, this, &ManageTemplates::showTemplate);
    connect(m_ui->table, &ManageView::removeAsked, this, &ManageTemplates::removeChosen);
    connect(m_ui->table, &ManageView::moveAsked, this, [this](int rows, int) {
        const int at = m_ui->table->currentIndex().row();
        move(at, at + rows);
    });
    connect(m_ui->add, &QPushButton::clicked, this, &ManageTemplates::askForNew);
    connect(m_ui->remove, &QPushButton::clicked, this, &ManageTemplates::removeChosen);
    showTemplate();
}

ManageTemplates::~ManageTemplates() = default;

QString ManageTemplates::title() const
{
    return tr("Templates");
}

QString ManageTemplates::hint() const
{
    return tr("What a new article of a section and genre begins with. They stand below the New button.");
}

void ManageTemplates::bindForm()
{
    for (const Kind kind : {Kind::Original, Kind::Reprint, Kind::WireCopy, Kind::Flash, Kind::Correction})
        m_ui->kind->addItem(kindLabel(kind), kindName(kind));
    fillGenres(*m_ui->genre, tr("none"));
    const auto text = [this](QWidget *editor, QLabel *note, QString ArticleTemplate::*member) {
        m_form.bind(editor, note, [member](const ArticleTemplate &t) { return t.*member; },
                    [member](ArticleTemplate &t, const QVariant &value) { t.*member = value.toString(); });
    };
    text(m_ui->name, m_ui->nameNote, &ArticleTemplate::name);
    m_form.bind(m_ui->section, m_ui->sectionNote, [](const ArticleTemplate &t) { return t.section.toString(); },
                [](ArticleTemplate &t, const QVariant &value) { t.section = SectionId::fromString(value.toString()); });
    m_form.bind(m_ui->kind, m_ui->kindNote, [](const ArticleTemplate &t) { return kindName(t.kind); },
                [](ArticleTemplate &t, const QVariant &value) { t.kind = kindFromName(value.toString()).value_or(t.kind); });
    m_form.bind(m_ui->genre, m_ui->genreNote, [](const ArticleTemplate &t) { return genreName(t.genre); },
                [](ArticleTemplate &t, const QVariant &value) { t.genre = genreFromName(value.toString()).value_or(t.genre); });
    text(m_ui->headline, m_ui->headlineNote, &ArticleTemplate::headline);
    text(m_ui->summary, m_ui->summaryNote, &ArticleTemplate::summary);
    text(m_ui->authorLine, m_ui->authorLineNote, &ArticleTemplate::authorLine);
    text(m_ui->body, m_ui->bodyNote, &ArticleTemplate::body);
}

void ManageTemplates::refresh()
{
    const auto templates = read(newsroom().templates());
    if (!templates)
        return;
    fillPlaces(*m_ui->section, names());
    m_templates->setRecords(*templates);
    showMade(*m_ui->table, m_made);
    if (!m_ui->table->currentIndex().isValid() && !templates->isEmpty())
        m_ui->table->setCurrentIndex(m_templates->index(0, 0));
    showTemplate();
}

const ArticleTemplate *ManageTemplates::current() const
{
    return m_templates->record(m_ui->table->currentKey());
}

void ManageTemplates::showTemplate()
{
    const ArticleTemplate *entry = current();
    m_ui->details->setEnabled(entry != nullptr);
    m_ui->templateTitle->setText(entry ? entry->name : tr("Choose a template"));
    if (entry)
        m_form.show(*entry);
    else
        m_form.showNothing();
    m_ui->add->setEnabled(mayChange());
    m_ui->remove->setEnabled(mayChange() && entry);
    Q_EMIT unsavedChanged();
}

void ManageTemplates::showRights(bool mayChange)
{
    m_templates->setReadOnly(!mayChange);
    m_form.setReadOnly(!mayChange);
    showTemplate();
}

// ---- changing ---------------------------------------------------------------------------------

QFuture<Result<void>> ManageTemplates::putNew(ArticleTemplate entry, const std::shared_ptr<TemplateId> &made) const
{
    entry.id = {};
    return noted(made, newsroom().putTemplate(entry, person()));
}

void ManageTemplates::askForNew()
{
    ManageNewEntry::Question question;
    question.title = tr("New template");
    question.nameHint = tr("For example 快讯 or 人事任免通稿.");
    question.button = tr("Create");
    question.whereLabel = tr("Offered in");
    question.where.append({tr("Everywhere"), QString()});
    for (const Section &section : names().sections())
        question.where.append({names().sectionPath(section.id), section.id.toString()});
    const auto made = std::make_shared<TemplateId>();
    m_made = made;
    const int position = static_cast<int>(m_templates->records().size());
    ManageNewEntry::ask(edits(), question, [this, made, position](const ManageNewEntry::Answer &answer) {
        ArticleTemplate entry;
        entry.name = answer.name;
        entry.section = SectionId::fromString(answer.where);
        entry.position = position;
        return putNew(entry, made);
    }, [this, made] { return newsroom().removeTemplate(*made, person()); }, this);
}

/// No question asked: undo brings it back.
void ManageTemplates::removeChosen()
{
    const ArticleTemplate *entry = current();
    if (!entry || !mayChange())
        return;
    const auto id = std::make_shared<TemplateId>(entry->id);
    edits().change(tr("Remove “%1”").arg(entry->name), [this, id] { return newsroom().removeTemplate(*id, person()); },
                   [this, id, gone = *entry] { return putNew(gone, id); }, tellFailure());
}

void ManageTemplates::move(int from, int to)
{
    QList<TemplateId> before;
    for (const ArticleTemplate &entry : m_templates->records())
        before.append(entry.id);
    if (!mayChange() || from < 0 || from >= before.size() || to < 0 || to >= before.size() || from == to)
        return;
    QList<TemplateId> after = before;
    after.move(from, to);
    const auto put = [this](const QList<TemplateId> &order) {
        return [this, order]() -> QFuture<Result<void>> {
            const auto templates = newsroom().templates();
            if (!templates)
                return notWritten(templates.error());
            QList<QFuture<Result<void>>> written;
            for (ArticleTemplate entry : *templates) {
                const int position = static_cast<int>(order.indexOf(entry.id));
                if (position < 0 || position == entry.position)
                    continue;
                entry.position = position;
                written.append(withoutValue(newsroom().putTemplate(entry, person())));
            }
            return allOf(written);
        };
    };
    edits().change(tr("Order of the templates"), put(after), put(before), tellFailure());
}

} // namespace galley
