// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sync/storeconfirmdialog.h"
#include "desk/typesize.h"

#include "ui_storeconfirmdialog.h"

#include <QPushButton>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

QString consequence(const QString &stoppedFor)
{
    if (stoppedFor == "removals"_L1)
        return StoreConfirmDialog::tr("Confirming takes these entries away here as well. No text is deleted by it.");
    if (stoppedFor == "other-newsroom"_L1)
        return StoreConfirmDialog::tr("Confirming looks at the store once more. While it is another newsroom's, nothing is exchanged with it.");
    if (stoppedFor == "revoked"_L1)
        return StoreConfirmDialog::tr("Confirming asks the store once more. Once it lets this workstation in again, everything comes back.");
    return StoreConfirmDialog::tr("Nothing here is deleted by confirming: everything is compared with the store, and what the store lacks is sent again.");
}

} // namespace

StoreConfirmDialog::StoreConfirmDialog(const SyncStatus &status, QWidget *parent) : QDialog(parent), m_ui(std::make_unique<Ui::StoreConfirmDialog>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    m_ui->message->setText(status.stopped);
    m_ui->address->setText(status.address);
    m_ui->consequence->setText(consequence(status.stoppedFor));
    QPushButton *confirm = m_ui->buttons->button(QDialogButtonBox::Ok);
    confirm->setText(tr("Confirm the store"));
    confirm->setEnabled(false);
    confirm->setAutoDefault(false);
    m_ui->buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    fitToTexts(*this);
    connect(m_ui->looked, &QCheckBox::toggled, confirm, &QWidget::setEnabled);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

StoreConfirmDialog::~StoreConfirmDialog() = default;

} // namespace galley
