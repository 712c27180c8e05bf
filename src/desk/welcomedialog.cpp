// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/welcomedialog.h"

#include "desk/typesize.h"
#include "ui_welcomedialog.h"

#include <QDir>
#include <QFileDialog>

namespace galley {

WelcomeDialog::WelcomeDialog(const QString &folder, const std::optional<Error> &error, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::WelcomeDialog>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    m_ui->problem->setVisible(error.has_value());
    m_ui->readOnly->setVisible(error && (error->code == ErrorCode::Locked || error->code == ErrorCode::ReadOnly));
    if (error) {
        m_ui->title->setText(tr("This newsroom could not be opened"));
        m_ui->hint->setText(QDir::toNativeSeparators(folder));
        m_ui->problem->setText(error->message);
        m_ui->problem->setToolTip(error->detail);
    }
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false);
    (error && m_ui->readOnly->isVisibleTo(this) ? m_ui->readOnly : m_ui->openFolder)->setDefault(true);

    connect(m_ui->openFolder, &QPushButton::clicked, this, [this] {
        askForFolder(tr("Open a newsroom"), [this](const QString &chosen) { Q_EMIT openWanted(chosen); });
    });
    connect(m_ui->create, &QPushButton::clicked, this, [this] {
        askForFolder(tr("An empty folder for the new newsroom"), [this](const QString &chosen) { Q_EMIT createWanted(chosen, false); });
    });
    connect(m_ui->join, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT joinWanted();
    });
    connect(m_ui->createSample, &QPushButton::clicked, this, [this] {
        askForFolder(tr("An empty folder for the sample newsroom"), [this](const QString &chosen) { Q_EMIT createWanted(chosen, true); });
    });
    connect(m_ui->readOnly, &QPushButton::clicked, this, [this, folder] {
        accept();
        Q_EMIT readOnlyWanted(folder);
    });
}

WelcomeDialog::~WelcomeDialog() = default;

void WelcomeDialog::askForFolder(const QString &title, const std::function<void(const QString &)> &then)
{
    auto *dialog = new QFileDialog(this, title);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this, then](const QString &chosen) {
        accept();
        then(chosen);
    });
    dialog->open();
}

} // namespace galley
