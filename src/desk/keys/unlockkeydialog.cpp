// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/keys/unlockkeydialog.h"

#include "desk/keys/signingdesk.h"
#include "desk/typesize.h"
#include "ui_unlockkeydialog.h"

#include <QPushButton>

namespace galley {

UnlockKeyDialog::UnlockKeyDialog(SigningDesk &desk, const KeptKey &key, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_ui(std::make_unique<Ui::UnlockKeyDialog>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    m_ui->title->setText(tr("Unlock your signing key"));
    m_ui->hint->setText(tr("What you do now is signed with the key “%1”. It stays unlocked until you lock the window or leave it.").arg(key.label));
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(tr("Unlock"));
    m_ui->problem->hide();
    connect(m_ui->passphrase, &QLineEdit::textChanged, this, [this] { setBusy(false); });
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &UnlockKeyDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setBusy(false);
    m_ui->passphrase->setFocus();
}

UnlockKeyDialog::~UnlockKeyDialog() = default;

void UnlockKeyDialog::setBusy(bool busy)
{
    m_ui->passphrase->setReadOnly(busy);
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(!busy && !m_ui->passphrase->text().isEmpty());
}

void UnlockKeyDialog::accept()
{
    if (m_ui->passphrase->text().isEmpty() || m_ui->passphrase->isReadOnly())
        return;
    setBusy(true);
    m_ui->problem->hide();
    m_desk.unlock(m_ui->passphrase->text()).then(this, [this](const Result<void> &done) {
        setBusy(false);
        if (done) {
            QDialog::accept();
            return;
        }
        m_ui->problem->setText(done.error().message);
        m_ui->problem->show();
        m_ui->passphrase->selectAll();
        m_ui->passphrase->setFocus();
    });
}

} // namespace galley
