// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/reviewpanel.h"

#include "desk/colours.h"
#include "desk/desktime.h"
#include "desk/talk/assignmentline.h"
#include "desk/typesize.h"
#include "proof/proofing.h"
#include "store/actionsnow.h"
#include "store/assignments.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

const ReviewRecord *standingFor(const Situation &situation, int step)
{
    const ReviewRecord *found = nullptr;
    for (const ReviewRecord &record : situation.reviews)
        if (record.standing && record.action != Action::Proofread && record.step == step)
            found = &record;
    return found;
}

const ActionState *stateOf(const QList<ActionState> &states, Action action)
{
    const auto found = std::ranges::find(states, action, &ActionState::action);
    return found == states.end() ? nullptr : &*found;
}

} // namespace

ReviewPanel::ReviewPanel(Newsroom &newsroom, const NewsroomNames &names, ArticleDocument &document, QWidget *parent)
    : QWidget(parent), m_newsroom(newsroom), m_names(names), m_document(document), m_grid(new QGridLayout),
      m_heading(new QLabel(tr("Review"), this)), m_refusal(new QLabel(this))
{
    setAccessibleName(tr("Review"));
    m_heading->setProperty("heading", true);
    m_refusal->setProperty("hint", true);
    m_refusal->setWordWrap(true);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(2, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_heading);
    column->addLayout(m_grid);
    column->addWidget(m_refusal);

    connect(&document, &ArticleDocument::opened, this, &ReviewPanel::refresh);
    connect(&document, &ArticleDocument::situationChanged, this, &ReviewPanel::refresh);
    connect(&document, &ArticleDocument::committed, this, &ReviewPanel::refresh);
    connect(&names, &NewsroomNames::peopleChanged, this, &ReviewPanel::refresh);
    connect(&newsroom, &Newsroom::articlesChanged, this, [this](const QList<ArticleId> &articles) {
        if (m_document.isOpen() && (articles.isEmpty() || articles.contains(m_document.id())) && readAssigned() != m_assigned)
            refresh(); // an assignment is no other situation
    });
}

void ReviewPanel::setPerson(const Person &person)
{
    m_person = person;
    refresh();
}

bool ReviewPanel::mayTakeNow(const Situation &situation) const
{
    const auto states = actionsNow(m_newsroom, situation, m_person);
    const ActionState *pass = stateOf(states, Action::Pass);
    const ActionState *approve = stateOf(states, Action::Approve);
    return (pass && !pass->refusal) || (approve && !approve->refusal);
}

/// 王磊、李文 · until today 18:00
QString ReviewPanel::assigned() const
{
    const QString until = AssignmentLine::untilWhen(m_assigned, m_newsroom.clock().nowUtc(), m_newsroom.zone());
    const QString who = AssignmentLine::who(m_assigned, m_names);
    return until.isEmpty() ? who : QString(who % u" · "_s % until);
}

/// Who was asked is named, also where somebody else could take the step: an assignment is no lock.
QString ReviewPanel::waitsFor(const Situation &situation, const QString &role) const
{
    const bool mine = std::ranges::contains(m_assigned, m_person.id, &Assignment::person);
    if (m_assigned.isEmpty() || (mine && m_assigned.size() == 1)) {
        const QString until = AssignmentLine::untilWhen(m_assigned, m_newsroom.clock().nowUtc(), m_newsroom.zone());
        const QString text = mayTakeNow(situation) ? tr("waits for your opinion") : tr("waits: %1").arg(role);
        return until.isEmpty() ? text : QString(text % u" · "_s % until);
    }
    return tr("waits: %1").arg(assigned());
}

ReviewPanel::Step ReviewPanel::reviewStep(const Situation &situation, int number) const
{
    const Colours &colours = Colours::current();
    const RouteStep &step = situation.route.steps[number - 1];
    const bool last = number == situation.route.steps.size();
    //: the last step's review is the approval: 终审 值班总编 签发
    const QString who = last ? tr("%1, approval").arg(roleLabel(step.role)) : roleLabel(step.role);

    if (const ReviewRecord *record = standingFor(situation, number))
        return {u"●"_s, colours.green, step.name,
                tr("%1, %2").arg(m_names.personName(record->person), longTimeText(record->time, m_newsroom.zone()))};
    if (situation.owedSteps.contains(number)) {
        const bool given = situation.stage == Stage::Settled && situation.owedSteps.first() == number && !m_assigned.isEmpty();
        //: 补审
        return {u"○"_s, colours.red, step.name, tr("still owed: %1").arg(given ? assigned() : who)};
    }
    if (situation.stage == Stage::Review && situation.step == number)
        return {u"●"_s, colours.amber, step.name, waitsFor(situation, who)};
    return {u"○"_s, colours.dim, step.name, who};
}

ReviewPanel::Step ReviewPanel::proofreading(const Situation &situation) const
{
    const Colours &colours = Colours::current();
    QStringList given;
    for (const ReviewRecord &record : situation.reviews)
        if (record.standing && record.action == Action::Proofread)
            given.append(m_names.personName(record.person));
    const bool enough = given.size() >= situation.route.proofreadings;
    const QString text = tr("%1 of %2").arg(given.size()).arg(qMax(given.size(), qsizetype(situation.route.proofreadings)))
        + (given.isEmpty() ? QString() : QString(u" · "_s % given.join(u"、"_s)));
    //: 校对
    return {enough ? u"●"_s : u"○"_s, enough ? colours.green : colours.dim, tr("Proofreading"), text};
}

/// 智能校对, as it was when the text was submitted: what the reviewers have to know before they pass it.
std::optional<ReviewPanel::Step> ReviewPanel::machineProofing(const Situation &situation) const
{
    if (situation.stage != Stage::Review && situation.stage != Stage::Approved)
        return std::nullopt;
    const auto json = m_newsroom.proofReport(situation.contentHash);
    if (!json || json->isEmpty())
        return std::nullopt;
    const auto report = reportFromJson(*json);
    if (!report)
        return std::nullopt;
    const int mustFix = report->count(Severity::MustFix);
    const int look = report->count(Severity::ShouldLook);
    QStringList found;
    if (mustFix > 0)
        found.append(tr("%1 to be fixed").arg(mustFix));
    if (look > 0)
        found.append(tr("%1 to be looked at").arg(look));
    if (!report->dismissed.isEmpty())
        found.append(tr("%1 set aside").arg(report->dismissed.size()));
    const Colours &colours = Colours::current();
    return Step{u"●"_s, mustFix > 0 ? colours.red : look > 0 ? colours.amber : colours.green,
                //: 智能校对: by the program
                tr("Check"), found.isEmpty() ? tr("nothing found") : found.join(tr(", ", "between counts"))};
}

QList<ReviewPanel::Step> ReviewPanel::steps(const Situation &situation) const
{
    QList<Step> steps;
    for (int number = 1; number <= situation.route.steps.size(); ++number)
        steps.append(reviewStep(situation, number));
    const bool proofread = std::ranges::any_of(situation.reviews, [](const ReviewRecord &record) {
        return record.standing && record.action == Action::Proofread;
    });
    if (situation.route.proofreadings > 0 || proofread)
        steps.append(proofreading(situation));
    if (const std::optional<Step> machine = machineProofing(situation))
        steps.append(*machine);
    if (situation.live != Live::None)
        steps.append({u"●"_s, situation.live == Live::Published ? Colours::current().green : Colours::current().amber,
                      //: 线上
                      tr("Online"), liveLabel(situation.live)});
    return steps;
}

QString ReviewPanel::whyNot(const Situation &situation) const
{
    const auto states = actionsNow(m_newsroom, situation, m_person);
    QList<Action> next;
    switch (situation.stage) {
    case Stage::Draft: next = {Action::Submit}; break;
    case Stage::Review:
        next = {situation.step == situation.route.steps.size() ? Action::Approve : Action::Pass};
        break;
    case Stage::Approved: next = {Action::Publish}; break;
    case Stage::Settled: next = situation.live == Live::Published ? QList<Action>{Action::Correct} : QList<Action>{}; break;
    case Stage::Spiked: next = {Action::Unspike}; break;
    }
    for (const Action action : next)
        if (const ActionState *state = stateOf(states, action); state && state->refusal)
            return tr("%1: %2").arg(actionLabel(action), state->refusal->message);
    return {};
}

QList<Assignment> ReviewPanel::readAssigned() const
{
    return m_document.isNew() ? QList<Assignment>() : readAssignments(m_newsroom, m_document.id()).value_or(QList<Assignment>());
}

void ReviewPanel::refresh()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_lines.clear();
    setVisible(m_document.isOpen());
    if (!m_document.isOpen())
        return;
    m_assigned = readAssigned();
    const Situation &situation = m_document.situation();
    int row = 0;
    for (const Step &step : steps(situation)) {
        auto *sign = new QLabel(step.sign, this);
        QPalette palette = sign->palette();
        palette.setColor(QPalette::WindowText, step.colour);
        sign->setPalette(palette);
        sign->setFixedWidth(typePixels(18));
        sign->setAlignment(Qt::AlignCenter);
        auto *name = new QLabel(step.name, this);
        auto *text = new QLabel(step.text, this);
        text->setWordWrap(true);
        text->setTextFormat(Qt::PlainText);
        m_grid->addWidget(sign, row, 0, Qt::AlignTop);
        m_grid->addWidget(name, row, 1, Qt::AlignTop);
        m_grid->addWidget(text, row, 2);
        m_lines.append(QString(step.name % u" · "_s % step.text));
        ++row;
    }
    m_refusal->setText(whyNot(situation));
    m_refusal->setVisible(!m_refusal->text().isEmpty());
}

QString ReviewPanel::refusal() const
{
    return m_refusal->text();
}

} // namespace galley
