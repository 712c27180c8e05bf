// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/managepassworddialog.h"

#include "desk/typesize.h"
#include "ui_managepassword.h"

#include <QPushButton>

namespace galley {

ManagePasswordDialog::ManagePasswordDialog(const QString &name, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::ManagePassword>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    const QString title = tr("A password for %1").arg(name);
    setWindowTitle(title);
    m_ui->title->setText(title);
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(tr("Set the password"));
    connect(m_ui->first, &QLineEdit::textChanged, this, &ManagePasswordDialog::check);
    connect(m_ui->second, &QLineEdit::textChanged, this, &ManagePasswordDialog::check);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
    m_ui->first->setFocus();
}

ManagePasswordDialog::~ManagePasswordDialog() = default;

QString ManagePasswordDialog::password() const
{
    return m_ui->first->text();
}

void ManagePasswordDialog::check()
{
    const QString first = m_ui->first->text();
    const QString second = m_ui->second->text();
    const bool fits = !first.isEmpty() && first == second;
    m_ui->problem->setText(!fits && !second.isEmpty() && !first.startsWith(second) ? tr("The two are not the same.")
                                                                                    : tr("It is kept as a salted hash and cannot be read again."));
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(fits);
}

} // namespace galley
