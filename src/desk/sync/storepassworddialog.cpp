// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sync/storepassworddialog.h"

#include "desk/sync/syncrunner.h"
#include "desk/typesize.h"
#include "ui_storepassworddialog.h"

#include <QPushButton>
#include <QtConcurrent>

namespace galley {

using State = SyncStatus::State;

StorePasswordDialog::StorePasswordDialog(SyncRunner &runner, const QString &login, QWidget *parent)
    : QDialog(parent), m_runner(runner), m_ui(std::make_unique<Ui::StorePasswordDialog>()), m_login(login.isEmpty() ? runner.status().login : login)
{
    m_ui->setupUi(this);
    growWithType(*this);
    m_ui->hint->setText(tr("Account “%1” at %2").arg(m_login, runner.status().address));
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(tr("Connect"));
    m_ui->problem->setVisible(!runner.status().problem.isEmpty());
    m_ui->problem->setText(runner.status().problem);
    m_ui->note->setText(tr("The password is kept in this machine's keychain, and nowhere else."));
    connect(m_ui->password, &QLineEdit::textChanged, this, [this] { setBusy(false); });
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &StorePasswordDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&runner, &SyncRunner::statusChanged, this, &StorePasswordDialog::follow);
    setBusy(false);
    lookForKeychain();
    fitToTexts(*this);
    m_ui->password->setFocus();
}

StorePasswordDialog::~StorePasswordDialog() = default;

/// Asking may take a while, and is asked elsewhere.
void StorePasswordDialog::lookForKeychain()
{
    QtConcurrent::run([passwords = m_runner.options().passwords] { return passwords->hasKeychain(); }).then(this, [this](bool there) {
        if (there)
            return;
        m_ui->note->setText(tr("This machine has no keychain that answers: the password is kept in memory until Galley ends, and asked for again then."));
        fitToTexts(*this);
    });
}

void StorePasswordDialog::setBusy(bool busy)
{
    m_ui->password->setReadOnly(busy);
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(!busy && !m_ui->password->text().isEmpty());
}

void StorePasswordDialog::accept()
{
    if (m_ui->password->text().isEmpty() || m_ui->password->isReadOnly())
        return;
    m_tried = m_runner.status().passwordsTried;
    setBusy(true);
    m_ui->problem->hide();
    m_runner.givePassword(m_login, m_ui->password->text());
}

void StorePasswordDialog::follow()
{
    const SyncStatus &status = m_runner.status();
    if (m_tried < 0 || status.passwordsTried <= m_tried)
        return; // not of the password that was given here
    if (status.state == State::NeedsPassword || status.state == State::Offline || status.state == State::Trouble) {
        m_tried = -1;
        setBusy(false);
        m_ui->problem->setText(status.problem);
        m_ui->problem->show();
        m_ui->password->selectAll();
        m_ui->password->setFocus();
    } else if (status.state != State::Connecting) {
        QDialog::accept();
    }
}

} // namespace galley
