// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/publication/rescheduledialog.h"

#include "ui_rescheduledialog.h"

#include <QPushButton>

namespace galley {

RescheduleDialog::RescheduleDialog(const QString &headline, const QDateTime &time, const QTimeZone &zone, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::RescheduleDialog>())
{
    m_ui->setupUi(this);
    m_ui->title->setText(windowTitle());
    m_ui->headline->setText(headline);
    m_ui->time->setTimeZone(zone);
    m_ui->time->setDateTime(time);
    m_ui->zone->setText(tr("Times are those of the newsroom: %1.").arg(QString::fromLatin1(zone.id())));
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(tr("Schedule"));
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_ui->time->setFocus();
    adjustSize();
}

RescheduleDialog::~RescheduleDialog() = default;

QDateTime RescheduleDialog::time() const
{
    return m_ui->time->dateTime().toUTC();
}

} // namespace galley
