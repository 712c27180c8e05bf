// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/managepeople.h"

#include "ctl/password.h"
#include "desk/colours.h"
#include "desk/grantfield.h"
#include "desk/manageconfirm.h"
#include "desk/managenewentry.h"
#include "desk/managepassworddialog.h"
#include "desk/talk/workload.h"
#include "desk/typesize.h"
#include "store/keys.h"
#include "ui_managepeople.h"

#include <QHeaderView>
#include <QtConcurrent>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

Result<Person> storedPerson(Newsroom &newsroom, PersonId id)
{
    return storedRecord(newsroom.people(), id, &Person::id, ManagePeople::tr("This person is no longer there."));
}

} // namespace

ManagePeople::ManagePeople(ManageEdits &edits, QWidget *parent)
    : ManagePage(edits, parent),
      m_people(new RecordTableModel<Person>(
          {{.title = tr("Name"), .data = [](const Person &person, int role) { return shownText(person.realName, role); }},
           {.title = tr("Login"), .data = [](const Person &person, int role) -> QVariant {
               return role == Qt::ForegroundRole ? QVariant(Colours::current().dim) : shownText(person.login, role);
           }},
           {.title = tr("Key"), .data = [this](const Person &person, int role) -> QVariant {
               return role == Qt::ForegroundRole ? QVariant(Colours::current().dim) : shownText(keyOf(person), role);
           }},
           {.title = tr("Roles"), .data = [this](const Person &person, int role) { return shownText(rolesOf(person), role); }},
           //: 在手: what is assigned and not done
           {.title = tr("In hand"), .data = [this](const Person &person, int role) -> QVariant {
               const WorkloadFigure work = m_work.value(person.id);
               if (role == Qt::ForegroundRole)
                   return work.overdue > 0 ? Colours::current().red : Colours::current().dim;
               return shownText(person.active && m_work.contains(person.id) ? workloadText(work) : QString(), role);
           }}},
          [](const Person &person) { return person.id.toString(); }, this)),
      m_filter(new RegisterFilter(m_people, -1, this)),
      m_form(edits, {.key = &Person::id,
                     .read = [this](const PersonId &id) { return storedPerson(newsroom(), id); },
                     .put = [this](const Person &changed) { return withoutValue(newsroom().putPerson(changed, person())); },
                     .what = [](const Person &changed) { return changed.realName; }}),
      m_ui(std::make_unique<Ui::ManagePeople>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    m_ui->roles->setNames(names());
    m_people->rowData = [](const Person &person, int role) { return role == ManageView::DimRole ? QVariant(!person.active) : QVariant(); };
    m_ui->table->setModel(m_filter);
    m_ui->table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_ui->table->header()->resizeSection(0, 120);
    m_ui->table->header()->resizeSection(1, 120);
    m_ui->table->header()->resizeSection(2, 110);
    m_ui->table->header()->resizeSection(3, 220);
    bindForm();
    connect(m_ui->filter, &QLineEdit::textChanged, m_filter, &RegisterFilter::setText);
    connect(m_ui->table, &ManageView::chosen, this, &ManagePeople::showPerson);
    connect(m_ui->table, &ManageView::removeAsked, this, &ManagePeople::askToDeactivate);
    connect(m_ui->add, &QPushButton::clicked, this, &ManagePeople::askForNew);
    connect(m_ui->activate, &QPushButton::clicked, this, [this] {
        const Person *chosen = current();
        if (chosen && chosen->active)
            askToDeactivate();
        else
            activate();
    });
    connect(m_ui->setPassword, &QPushButton::clicked, this, &ManagePeople::askForPassword);
    connect(m_ui->clearPassword, &QPushButton::clicked, this, [this] {
        if (const Person *chosen = current())
            put(tr("Password of %1").arg(chosen->realName), *chosen, [](Person &p) { p.password.clear(); },
                [before = chosen->password](Person &p) { p.password = before; });
    });
    showPerson();
}

ManagePeople::~ManagePeople()
{
    m_counting.waitForFinished(); // it reads the newsroom
}

QString ManagePeople::title() const
{
    return tr("People and roles");
}

QString ManagePeople::hint() const
{
    return tr("Who signs in here, and what each may do. People are deactivated, never deleted: their name stays with what they did.");
}

void ManagePeople::bindForm()
{
    m_form.bind(m_ui->realName, m_ui->realNameNote, [](const Person &p) { return p.realName; },
                [](Person &p, const QVariant &value) { p.realName = value.toString().trimmed(); });
    m_form.bind(m_ui->login, m_ui->loginNote, [](const Person &p) { return p.login; },
                [](Person &p, const QVariant &value) { p.login = value.toString().trimmed(); });
    m_form.bind(m_ui->roles, m_ui->rolesNote, [](const Person &p) { return grantsText(p.roles); },
                [](Person &p, const QVariant &value) { p.roles = grantsFromText(value.toString()); });
}

QString ManagePeople::rolesOf(const Person &person) const
{
    QStringList roles;
    for (const Role role : allRoles) {
        QStringList places;
        bool holds = false;
        for (const RoleGrant &grant : person.roles) {
            if (grant.role != role)
                continue;
            holds = true;
            if (const Section *section = names().section(grant.section))
                places.append(section->name);
        }
        if (holds)
            roles.append(places.isEmpty() ? roleLabel(role) : tr("%1 (%2)").arg(roleLabel(role), places.join(u"、"_s)));
    }
    if (!person.active)
        roles.prepend(tr("deactivated"));
    return roles.join(u"、"_s);
}

/// The oldest key that stands.
QString ManagePeople::keyOf(const Person &person) const
{
    const auto since = m_keys.constFind(person.id);
    return since == m_keys.cend() ? tr("—") : tr("since %1").arg(since->toTimeZone(newsroom().zone()).toString(u"yyyy-MM-dd"_s));
}

void ManagePeople::refresh()
{
    m_keys.clear();
    for (const PersonKey &key : readKeys(newsroom()).value_or(QList<PersonKey>())) {
        if (key.revoked == 0 && !m_keys.contains(key.person))
            m_keys.insert(key.person, key.addedAt);
    }
    QList<Person> people = names().people();
    std::ranges::stable_partition(people, &Person::active);
    m_people->setRecords(people);
    showMade(*m_ui->table, m_made);
    if (!m_ui->table->currentIndex().isValid() && m_filter->rowCount() > 0)
        m_ui->table->setCurrentIndex(m_filter->index(0, 0));
    const auto active = std::ranges::count_if(people, &Person::active);
    m_ui->count->setText(active == people.size() ? tr("%n people", nullptr, static_cast<int>(active))
                                                 : tr("%1 active, %2 deactivated").arg(active).arg(people.size() - active));
    countWork();
    showPerson();
}

/// Counted off the window's thread; the table does not wait for it.
void ManagePeople::countWork()
{
    if (m_counting.isRunning())
        return;
    m_counting = QtConcurrent::run([&newsroom = newsroom()] { return readWorkload(newsroom); });
    m_counting.then(this, [this](const Result<QList<WorkloadFigure>> &figures) {
        if (!figures)
            return;
        m_work.clear();
        for (const WorkloadFigure &each : *figures)
            m_work.insert(each.person, each);
        m_people->touch();
    });
}

const Person *ManagePeople::current() const
{
    return names().person(PersonId::fromString(m_ui->table->currentKey()));
}

void ManagePeople::showPerson()
{
    const Person *chosen = current();
    m_ui->details->setEnabled(chosen != nullptr);
    m_ui->activate->setEnabled(mayChange() && chosen);
    m_ui->activate->setText(chosen && !chosen->active ? tr("Activate") : tr("Deactivate…"));
    m_ui->add->setEnabled(mayChange());
    m_ui->setPassword->setEnabled(mayChange() && chosen);
    m_ui->clearPassword->setEnabled(mayChange() && chosen && !chosen->password.isEmpty());
    if (!chosen) {
        m_form.showNothing();
        m_ui->personTitle->setText(tr("Choose a person"));
        m_ui->personState->clear();
        return;
    }
    m_ui->personTitle->setText(chosen->realName.isEmpty() ? chosen->login : chosen->realName);
    m_ui->personState->setText(!chosen->active ? tr("Deactivated: cannot sign in.") : chosen->id == person() ? tr("This is you.") : QString());
    m_ui->passwordState->setText(chosen->password.isEmpty() ? tr("None: whoever sits at the machine may sign in with this name.")
                                                            : tr("Asked for at every sign-in."));
    m_form.show(*chosen);
    Q_EMIT unsavedChanged();
}

void ManagePeople::showRecord(const QString &key)
{
    m_ui->filter->clear();
    m_ui->table->selectKey(key);
}

void ManagePeople::showRights(bool mayChange)
{
    m_form.setReadOnly(!mayChange);
    showPerson();
}

// ---- changing ---------------------------------------------------------------------------------

void ManagePeople::put(const QString &what, const Person &before, const std::function<void(Person &)> &change,
                       const std::function<void(Person &)> &back)
{
    const auto write = [this, id = before.id](const std::function<void(Person &)> &how) {
        return [this, id, how]() -> QFuture<Result<void>> {
            auto stored = storedPerson(newsroom(), id);
            if (!stored)
                return notWritten(stored.error());
            how(*stored);
            return withoutValue(newsroom().putPerson(*stored, person()));
        };
    };
    edits().change(what, write(change), write(back), tellFailure());
}

void ManagePeople::askForNew()
{
    ManageNewEntry::Question question;
    question.title = tr("New person");
    question.text = tr("Roles and a password are given afterwards.");
    question.nameLabel = tr("Real name");
    question.slugLabel = tr("Login");
    question.slugHint = tr("a–z, 0–9, dot, hyphen and underscore");
    question.button = tr("Create");
    const auto made = std::make_shared<PersonId>();
    m_made = made;
    ManageNewEntry::ask(edits(), question, [this, made](const ManageNewEntry::Answer &answer) {
        Person person;
        person.realName = answer.name;
        person.login = answer.slug;
        return noted(made, newsroom().putPerson(person, this->person()));
    }, {}, this);
}

void ManagePeople::askToDeactivate()
{
    const Person *chosen = current();
    if (!chosen || !chosen->active || !mayChange())
        return;
    const QDateTime now = newsroom().clock().nowUtc();
    int shifts = 0;
    for (const Shift &shift : newsroom().roster(now, now.addDays(366)).value_or(QList<Shift>()))
        shifts += shift.person == chosen->id ? 1 : 0;
    ManageConfirm::Question question;
    question.title = tr("Deactivate %1").arg(chosen->realName);
    question.button = tr("Deactivate");
    question.points = {tr("%1 can no longer sign in.").arg(chosen->realName),
                       tr("Articles, reviews and records keep the name."),
                       tr("An article that waits for the review of this person waits for the others who hold the role.")};
    if (shifts > 0)
        question.points.append(tr("%n shift(s) of the roster need somebody else.", nullptr, shifts));
    question.points.append(tr("“Activate” brings the person back, with the same roles."));
    ManageConfirm::ask(edits(), question, [this, gone = *chosen](const QString &) -> QFuture<Result<void>> {
        auto stored = storedPerson(newsroom(), gone.id);
        if (!stored)
            return notWritten(stored.error());
        stored->active = false;
        return withoutValue(newsroom().putPerson(*stored, person()));
    }, this);
}

void ManagePeople::activate()
{
    const Person *chosen = current();
    if (chosen && !chosen->active && mayChange())
        put(tr("Activate %1").arg(chosen->realName), *chosen, [](Person &p) { p.active = true; }, [](Person &p) { p.active = false; });
}

void ManagePeople::askForPassword()
{
    const Person *chosen = current();
    if (!chosen || !mayChange())
        return;
    auto *dialog = new ManagePasswordDialog(chosen->realName, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, before = *chosen] {
        put(tr("Password of %1").arg(before.realName), before,
            [entry = makePasswordEntry(dialog->password())](Person &p) { p.password = entry; },
            [entry = before.password](Person &p) { p.password = entry; });
    });
    dialog->open();
}

} // namespace galley
