// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/publication/rescheduledialog.h"

#include "desk/desktime.h"
#include "desk/typesize.h"
#include "ui_rescheduledialog.h"

#include <QPushButton>

namespace galley {

RescheduleDialog::RescheduleDialog(const QString &headline, const QDateTime &time, const Bounds &bounds, QWidget *parent)
    : QDialog(parent), m_bounds(bounds), m_ui(std::make_unique<Ui::RescheduleDialog>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    m_ui->title->setText(windowTitle());
    m_ui->headline->setText(headline);
    m_ui->time->setTimeZone(bounds.zone);
    m_ui->time->setDateTime(time);
    m_ui->zone->setText(tr("Times are those of the newsroom: %1.").arg(QString::fromLatin1(bounds.zone.id())));
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(tr("Schedule"));
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ui->time, &QDateTimeEdit::dateTimeChanged, this, &RescheduleDialog::check);
    check();
    m_ui->time->setFocus();
    adjustSize();
}

RescheduleDialog::~RescheduleDialog() = default;

/// The store asks the same again.
QString RescheduleDialog::problem() const
{
    if (time() <= m_bounds.now)
        return tr("This time is past.");
    if (m_bounds.embargo.isValid() && time() < m_bounds.embargo)
        return tr("The article is under embargo until %1.").arg(longTimeText(m_bounds.embargo, m_bounds.zone));
    return {};
}

void RescheduleDialog::check()
{
    const QString why = problem();
    m_ui->problem->setText(why);
    m_ui->problem->setVisible(!why.isEmpty());
    QPushButton *ok = m_ui->buttons->button(QDialogButtonBox::Ok);
    ok->setEnabled(why.isEmpty());
    ok->setToolTip(why);
}

QDateTime RescheduleDialog::time() const
{
    return m_ui->time->dateTime().toUTC();
}

} // namespace galley
