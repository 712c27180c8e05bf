// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/reasondialog.h"

#include "desk/typesize.h"
#include "ui_reasondialog.h"

#include <QPushButton>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

bool needsReason(Action action)
{
    return transition(action).guards.contains(Rule::ReasonMissing);
}

} // namespace

bool ReasonDialog::isNeeded(Action action)
{
    return action == Action::Return || action == Action::Schedule || needsReason(action);
}

ReasonDialog::ReasonDialog(Action action, const QString &headline, const Situation &situation, const QTimeZone &zone,
                           const QDateTime &nowUtc, QWidget *parent)
    : QDialog(parent), m_action(action), m_zone(zone), m_reasonNeeded(needsReason(action)),
      m_ui(std::make_unique<Ui::ReasonDialog>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    setWindowTitle(actionLabel(action));
    m_ui->title->setText(actionLabel(action));
    m_ui->hint->setText(headline);
    m_ui->targetPage->setVisible(action == Action::Return);
    m_ui->timePage->setVisible(action == Action::Schedule);
    m_ui->reason->setVisible(m_reasonNeeded);
    m_ui->reason->setPlaceholderText(action == Action::Return ? tr("What should be changed? The writer reads this.")
                                                              : tr("Why, and who asked for it? This is kept in the history."));
    if (action == Action::Return)
        offerTargets(situation);
    m_ui->time->setTimeZone(zone);
    m_ui->time->setDateTime(nowUtc.toTimeZone(zone).addSecs(3600));
    m_ui->time->setMinimumDateTime(nowUtc.toTimeZone(zone));
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(actionLabel(action));
    connect(m_ui->reason, &QPlainTextEdit::textChanged, this, &ReasonDialog::check);
    check();
    (m_reasonNeeded ? static_cast<QWidget *>(m_ui->reason) : m_ui->time)->setFocus();
    if (!m_reasonNeeded)
        adjustSize();
}

ReasonDialog::~ReasonDialog() = default;

void ReasonDialog::keepTyped(Newsroom &newsroom, const TypedDraft::Of &of)
{
    auto *draft = new TypedDraft(newsroom, of, this);
    draft->keep(m_ui->reason);
}

void ReasonDialog::offerTargets(const Situation &situation)
{
    m_ui->target->addItem(tr("The writer, as a draft"), 0);
    const int steps = static_cast<int>(situation.route.steps.size());
    const int before = situation.stage == Stage::Review ? situation.step : steps + 1;
    for (int step = 1; step < before && step <= steps; ++step)
        m_ui->target->addItem(situation.route.steps[step - 1].name, step);
}

void ReasonDialog::check()
{
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(!m_reasonNeeded || !reason().isEmpty());
}

QString ReasonDialog::reason() const
{
    return m_ui->reason->toPlainText().trimmed();
}

int ReasonDialog::targetStep() const
{
    return m_action == Action::Return ? m_ui->target->currentData().toInt() : 0;
}

QDateTime ReasonDialog::time() const
{
    return m_action == Action::Schedule ? m_ui->time->dateTime().toUTC() : QDateTime();
}

} // namespace galley
