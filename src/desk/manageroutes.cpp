// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/manageroutes.h"

#include "article/staffing.h"
#include "desk/manageconfirm.h"
#include "desk/managenewentry.h"
#include "desk/rolechoicedelegate.h"
#include "desk/typesize.h"
#include "ui_manageroutes.h"

#include <QHeaderView>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

QString kindText(const std::optional<Kind> &kind)
{
    return kind ? kindLabel(*kind) : ManageRoutes::tr("every kind");
}

} // namespace

ManageRoutes::ManageRoutes(ManageEdits &edits, QWidget *parent)
    : ManagePage(edits, parent),
      m_routes(new RecordTableModel<Route>(
          {{.title = tr("Route"), .data = [](const Route &route, int role) { return shownText(route.name, role); }},
           {.title = tr("For"), .data = [](const Route &route, int role) { return shownText(kindText(route.kind), role); }},
           {.title = tr("Steps"), .data = [](const Route &route, int role) {
               QStringList names;
               for (const RouteStep &step : route.steps)
                   names.append(step.name);
               return shownText(names.join(u" › "_s), role);
           }}},
          [](const Route &route) { return route.id.toString(); }, this)),
      m_steps(new RecordTableModel<RouteStepRow>(
          {{.title = tr("Step"), .data = [](const RouteStepRow &row, int role) { return shownText(row.step.name, role); }, .editable = true},
           {.title = tr("Taken by"), .data = [](const RouteStepRow &row, int role) -> QVariant {
               return role == Qt::EditRole ? QVariant(roleName(row.step.role)) : shownText(roleLabel(row.step.role), role);
           }, .editable = true}},
          [](const RouteStepRow &row) { return QString::number(row.place); }, this)),
      m_form(edits, {.key = &Route::id,
                     .read = [this](const RouteId &id) -> Result<Route> {
                         return storedRecord(newsroom().routes(), id, &Route::id, tr("This route is no longer there."));
                     },
                     .put = [this](const Route &changed) {
                         return changeRoutes([&changed](QList<Route> &routes) {
                             for (Route &route : routes)
                                 if (route.id == changed.id)
                                     route = changed;
                         });
                     },
                     .what = [](const Route &route) { return tr("Route “%1”").arg(route.name); }}),
      m_ui(std::make_unique<Ui::ManageRoutes>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    makeTable();
    makeSteps();
    bindForm();
    connect(m_ui->add, &QPushButton::clicked, this, &ManageRoutes::askForNew);
    connect(m_ui->remove, &QPushButton::clicked, this, &ManageRoutes::askToRemove);
    showRoute();
}

ManageRoutes::~ManageRoutes() = default;

QString ManageRoutes::title() const
{
    return tr("Review routes");
}

QString ManageRoutes::hint() const
{
    return tr("Which reviews an article takes before it may be published. Articles in review keep the route they began with.");
}

void ManageRoutes::makeTable()
{
    m_ui->table->setModel(m_routes);
    m_ui->table->setOrderedByHand();
    m_ui->table->header()->resizeSection(0, 130);
    m_ui->table->header()->resizeSection(1, 90);
    m_routes->moved = [this](int from, int to) { moveRoute(from, to); };
    connect(m_ui->table, &ManageView::chosen, this, &ManageRoutes::showRoute);
    connect(m_ui->table, &ManageView::removeAsked, this, &ManageRoutes::askToRemove);
    connect(m_ui->table, &ManageView::moveAsked, this, [this](int rows, int) {
        const int at = m_ui->table->currentIndex().row();
        moveRoute(at, at + rows);
    });
}

void ManageRoutes::makeSteps()
{
    m_ui->steps->setModel(m_steps);
    m_ui->steps->setOrderedByHand();
    m_ui->steps->setItemDelegateForColumn(1, new RoleChoiceDelegate(this));
    m_ui->steps->header()->resizeSection(0, 170);
    m_steps->edited = [this](const RouteStepRow &row, int column, const QVariant &value) {
        const Route *route = current();
        if (!route || row.place >= route->steps.size())
            return;
        QList<RouteStep> steps = route->steps;
        if (column == 0)
            steps[row.place].name = value.toString().trimmed();
        else
            steps[row.place].role = roleFromName(value.toString()).value_or(steps[row.place].role);
        setSteps(steps, tr("Step “%1”").arg(steps[row.place].name));
    };
    const auto shift = [this](int from, int to) {
        const Route *route = current();
        if (!route || from < 0 || from >= route->steps.size() || to < 0 || to >= route->steps.size() || from == to)
            return;
        QList<RouteStep> steps = route->steps;
        steps.move(from, to);
        m_follow = to;
        setSteps(steps, tr("Order of the steps"));
    };
    const auto drop = [this] {
        const Route *route = current();
        const int at = m_ui->steps->currentIndex().row();
        if (!route || at < 0 || at >= route->steps.size())
            return;
        QList<RouteStep> steps = route->steps;
        steps.removeAt(at);
        setSteps(steps, tr("Remove a step"));
    };
    m_steps->moved = shift;
    connect(m_ui->steps, &ManageView::moveAsked, this, [this, shift](int rows, int) {
        shift(m_ui->steps->currentIndex().row(), m_ui->steps->currentIndex().row() + rows);
    });
    connect(m_ui->steps, &ManageView::removeAsked, this, drop);
    connect(m_ui->steps, &ManageView::chosen, this, &ManageRoutes::showButtons);
    connect(m_ui->steps, &ManageView::editingEnded, this, &ManageRoutes::refreshSoon);
    connect(m_ui->removeStep, &QPushButton::clicked, this, drop);
    connect(m_ui->addStep, &QPushButton::clicked, this, [this] {
        const Route *route = current();
        if (!route)
            return;
        QList<RouteStep> steps = route->steps;
        const int at = m_ui->steps->currentIndex().row();
        m_follow = at < 0 ? static_cast<int>(steps.size()) : at + 1;
        steps.insert(m_follow, {tr("Review"), Role::Editor});
        setSteps(steps, tr("New step"));
    });
}

void ManageRoutes::bindForm()
{
    m_ui->kind->addItem(tr("every kind"), QString());
    for (const Kind kind : {Kind::Original, Kind::Reprint, Kind::WireCopy, Kind::Flash, Kind::Correction})
        m_ui->kind->addItem(kindLabel(kind), kindName(kind));
    m_form.bind(m_ui->name, m_ui->nameNote, [](const Route &r) { return r.name; },
                [](Route &r, const QVariant &value) { r.name = value.toString().trimmed(); });
    m_form.bind(m_ui->kind, m_ui->kindNote, [](const Route &r) { return r.kind ? kindName(*r.kind) : QString(); },
                [](Route &r, const QVariant &value) { r.kind = kindFromName(value.toString()); });
    m_form.bind(m_ui->proofreadings, m_ui->proofreadingsNote, [](const Route &r) { return r.proofreadings; },
                [](Route &r, const QVariant &value) { r.proofreadings = value.toInt(); });
}

// ---- reading ----------------------------------------------------------------------------------

void ManageRoutes::refresh()
{
    const auto routes = read(newsroom().routes());
    if (!routes)
        return;
    m_routes->setRecords(*routes);
    if (!m_made.isEmpty()) {
        const auto made = std::ranges::find(*routes, m_made, &Route::name);
        if (made != routes->end() && m_ui->table->selectKey(made->id.toString()))
            m_made.clear();
    }
    if (!m_ui->table->currentIndex().isValid() && !routes->isEmpty())
        m_ui->table->setCurrentIndex(m_routes->index(0, 0));
    showRoute();
}

const Route *ManageRoutes::current() const
{
    return m_routes->record(m_ui->table->currentKey());
}

QStringList ManageRoutes::sectionsOf(RouteId route) const
{
    QStringList sections;
    for (const Section &section : names().sections())
        if (section.route == route)
            sections.append(section.name);
    return sections;
}

void ManageRoutes::showRoute()
{
    const Route *route = current();
    m_ui->details->setEnabled(route != nullptr);
    QList<RouteStepRow> rows;
    if (route) {
        m_form.show(*route);
        for (const RouteStep &step : route->steps)
            rows.append({static_cast<int>(rows.size()), step});
    } else {
        m_form.showNothing();
    }
    m_steps->setRecords(rows);
    if (const int at = std::exchange(m_follow, -1); at >= 0 && at < rows.size())
        m_ui->steps->setCurrentIndex(m_steps->index(at, 0));
    m_ui->routeTitle->setText(route ? route->name : tr("Choose a route"));
    const QStringList sections = route ? sectionsOf(route->id) : QStringList();
    m_ui->routeUse->setText(!route ? QString() : sections.isEmpty() ? tr("No section names it; it is chosen by kind.")
                                                                     : tr("Named by: %1").arg(sections.join(u"、"_s)));
    showStaffing();
    showButtons();
    Q_EMIT unsavedChanged();
}

void ManageRoutes::showStaffing()
{
    const Route *route = current();
    QStringList warnings;
    if (route) {
        const Staffing staffing = staffingOf(*route, names().people());
        for (qsizetype i = 0; i < route->steps.size(); ++i)
            if (staffing.able[i] == 0)
                warnings.append(tr("Nobody may take “%1”: no active person is %2.").arg(route->steps[i].name, roleLabel(route->steps[i].role)));
        if (warnings.isEmpty() && staffing.together < route->steps.size())
            warnings.append(tr("%1 steps need %1 different people; only %2 can take one each.").arg(route->steps.size()).arg(staffing.together));
        if (route->proofreadings > staffing.proofreaders)
            warnings.append(tr("It waits for %1 proofreadings, and there are %2 proofreaders.").arg(route->proofreadings).arg(staffing.proofreaders));
    }
    m_ui->warning->setText(warnings.join(u'\n'));
    m_ui->warning->setVisible(!warnings.isEmpty());
}

void ManageRoutes::showButtons()
{
    const Route *route = current();
    m_ui->add->setEnabled(mayChange());
    m_ui->remove->setEnabled(mayChange() && route);
    m_ui->addStep->setEnabled(mayChange() && route);
    m_ui->removeStep->setEnabled(mayChange() && route && route->steps.size() > 1 && m_ui->steps->currentIndex().isValid());
}

void ManageRoutes::showRights(bool mayChange)
{
    m_routes->setReadOnly(!mayChange);
    m_steps->setReadOnly(!mayChange);
    m_form.setReadOnly(!mayChange);
    showButtons();
}

bool ManageRoutes::isEditing() const
{
    return m_ui->steps->isEditing();
}

// ---- changing ---------------------------------------------------------------------------------

QFuture<Result<void>> ManageRoutes::changeRoutes(const std::function<void(QList<Route> &)> &change) const
{
    auto routes = newsroom().routes();
    if (!routes)
        return notWritten(routes.error());
    change(*routes);
    return newsroom().putRoutes(*routes, person());
}

void ManageRoutes::setSteps(const QList<RouteStep> &steps, const QString &what)
{
    const Route *route = current();
    if (!route || !mayChange())
        return;
    const auto put = [this, id = route->id](const QList<RouteStep> &list) {
        return [this, id, list] {
            return changeRoutes([&](QList<Route> &routes) {
                for (Route &each : routes)
                    if (each.id == id)
                        each.steps = list;
            });
        };
    };
    edits().change(what, put(steps), put(route->steps), tellFailure());
}

void ManageRoutes::moveRoute(int from, int to)
{
    const auto count = m_routes->records().size();
    if (!mayChange() || from < 0 || from >= count || to < 0 || to >= count || from == to)
        return;
    const auto put = [this](int here, int there) {
        return [this, here, there] {
            return changeRoutes([=](QList<Route> &routes) {
                if (here < routes.size() && there < routes.size())
                    routes.move(here, there);
            });
        };
    };
    edits().change(tr("Order of the routes"), put(from, to), put(to, from), tellFailure());
}

void ManageRoutes::askForNew()
{
    ManageNewEntry::Question question;
    question.title = tr("New route");
    question.text = tr("It begins with one step, taken by a chief.");
    question.button = tr("Create");
    ManageNewEntry::ask(edits(), question, [this](const ManageNewEntry::Answer &answer) {
        m_made = answer.name;
        return changeRoutes([&answer](QList<Route> &routes) {
            Route route;
            route.name = answer.name;
            route.steps = {{tr("Approval"), Role::Chief}};
            // Behind a general one nothing of its own kind would ever reach it, but it has none yet.
            routes.append(route);
        });
    }, {}, this);
}

void ManageRoutes::askToRemove()
{
    const Route *route = current();
    if (!route || !mayChange())
        return;
    ManageConfirm::Question question;
    question.title = tr("Remove “%1”").arg(route->name);
    question.button = tr("Remove");
    question.points = {tr("Articles in review keep their steps."), tr("New ones take the next route that fits.")};
    if (const QStringList sections = sectionsOf(route->id); !sections.isEmpty())
        question.points.prepend(tr("%n section(s) name it and need another route first: %1", nullptr, static_cast<int>(sections.size())).arg(sections.join(u"、"_s)));
    ManageConfirm::ask(edits(), question, [this, id = route->id](const QString &) {
        return changeRoutes([id](QList<Route> &routes) { routes.removeIf([id](const Route &each) { return each.id == id; }); });
    }, this);
}

} // namespace galley
