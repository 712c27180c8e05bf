// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/importdialog.h"

#include "desk/sectionchooser.h"
#include "desk/typesize.h"
#include "ui_importdialog.h"

#include <QDir>
#include <QFileInfo>
#include <QPushButton>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

QString namesOf(const QStringList &files)
{
    constexpr qsizetype shown = 3;
    QStringList names;
    for (const QString &file : files.first(qMin(shown, files.size())))
        names.append(QFileInfo(file).fileName());
    return names.join(u'\n') + (files.size() > shown ? u"\n…"_s : QString());
}

} // namespace

ImportDialog::ImportDialog(const QStringList &files, const Person &person, const NewsroomNames &names, SectionId section,
                           QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::ImportDialog>()), m_files(files), m_person(person.id)
{
    m_ui->setupUi(this);
    growWithType(*this);
    m_ui->title->setText(tr("Import %n files", nullptr, static_cast<int>(files.size())));
    m_ui->hint->setText(namesOf(files));
    m_ui->problem->setText(tr("Only a chief brings in an archive. It is recorded as such, and goes onto the portal at once."));
    m_ui->asPublished->setVisible(person.hasRole(Role::Chief));
    m_ui->problem->hide();
    connect(m_ui->asPublished, &QCheckBox::toggled, m_ui->problem, &QWidget::setVisible);
    m_ui->resume->setChecked(true);
    fillSections(m_ui->section, names, section);
    m_ui->sectionLabel->setText(tr("Where a text names none"));
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(tr("Import"));
}

ImportDialog *ImportDialog::forFolder(const QString &folder, const Person &person, const NewsroomNames &names, SectionId section,
                                      QWidget *parent)
{
    auto *dialog = new ImportDialog({}, person, names, section, parent);
    dialog->setWindowTitle(tr("Watch a folder"));
    dialog->m_ui->title->setText(tr("Watch a folder"));
    dialog->m_ui->hint->setText(QDir::toNativeSeparators(folder) + u'\n'
                                + tr("What is put there becomes a draft within seconds while Galley runs. Each file then goes to the folder “imported” in it, or to “failed” with the reason beside it."));
    dialog->m_ui->asPublished->hide();
    dialog->m_ui->resume->hide();
    dialog->m_ui->buttons->button(QDialogButtonBox::Ok)->setText(tr("Watch"));
    return dialog;
}

ImportDialog::~ImportDialog() = default;

ImportRequest ImportDialog::request() const
{
    ImportRequest request;
    request.files = m_files;
    request.person = m_person;
    request.section = chosenSection(m_ui->section);
    request.asOwn = m_ui->asOwn->isChecked();
    request.asReprint = m_ui->asReprint->isChecked();
    request.asPublished = !m_ui->asPublished->isHidden() && m_ui->asPublished->isChecked();
    request.resume = m_ui->resume->isChecked();
    return request;
}

} // namespace galley
