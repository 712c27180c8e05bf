// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/outletdialog.h"

#include "desk/typesize.h"
#include "ui_outletdialog.h"

#include <QDir>
#include <QFileDialog>
#include <QPushButton>

namespace galley {

using namespace Qt::StringLiterals;

OutletDialog::OutletDialog(QWidget *parent) : QDialog(parent), m_ui(std::make_unique<Ui::OutletDialog>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    m_ui->name->setText(tr("Portal"));
    m_ui->problem->hide();
    connect(m_ui->browse, &QPushButton::clicked, this, &OutletDialog::browse);
    connect(m_ui->folder, &QLineEdit::textChanged, this, &OutletDialog::check);
    connect(m_ui->name, &QLineEdit::textChanged, this, &OutletDialog::check);
    check();
    m_ui->folder->setFocus();
}

OutletDialog::~OutletDialog() = default;

QString OutletDialog::name() const
{
    return m_ui->name->text().trimmed();
}

QString OutletDialog::folder() const
{
    const QString typed = m_ui->folder->text().trimmed();
    return typed.isEmpty() ? QString() : QDir::cleanPath(QDir::fromNativeSeparators(typed));
}

void OutletDialog::setFolder(const QString &folder)
{
    m_ui->folder->setText(QDir::toNativeSeparators(folder));
}

void OutletDialog::browse()
{
    auto *dialog = new QFileDialog(this, tr("Folder for the portal"), folder());
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &OutletDialog::setFolder);
    dialog->open();
}

void OutletDialog::check()
{
    QString problem;
    if (!folder().isEmpty() && QDir::isRelativePath(folder()))
        problem = tr("Give the whole path of the folder.");
    m_ui->problem->setText(problem);
    m_ui->problem->setVisible(!problem.isEmpty());
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(problem.isEmpty() && !folder().isEmpty() && !name().isEmpty());
}

} // namespace galley
