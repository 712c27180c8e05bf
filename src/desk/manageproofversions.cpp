// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/manageproofversions.h"

#include "desk/desktime.h"
#include "desk/newsroomnames.h"
#include "desk/typesize.h"
#include "ui_manageproofversions.h"

#include <QHeaderView>
#include <QPushButton>

namespace galley {

ManageProofVersions::ManageProofVersions(ManageEdits &edits, const QString &list, const QString &title, bool mayRestore, QWidget *parent)
    : QDialog(parent), m_edits(edits), m_list(list), m_title(title), m_mayRestore(mayRestore),
      m_versions(new RecordTableModel<ListVersion>(
          {{.title = tr("Version"), .data = [](const ListVersion &version, int role) { return role == Qt::DisplayRole ? QVariant(QString::number(version.version)) : QVariant(); }},
           {.title = tr("When"), .data = [this](const ListVersion &version, int role) {
                return role == Qt::DisplayRole ? QVariant(longTimeText(version.time, m_edits.newsroom().zone())) : QVariant();
            }},
           {.title = tr("Who"), .data = [this](const ListVersion &version, int role) {
                return role == Qt::DisplayRole ? QVariant(m_edits.names().personName(version.person)) : QVariant();
            }},
           {.title = tr("Why"), .data = [](const ListVersion &version, int role) {
                return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(version.note) : QVariant();
            }}},
          [](const ListVersion &version) { return QString::number(version.version); }, this)),
      m_ui(std::make_unique<Ui::ManageProofVersions>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    m_ui->title->setText(tr("Versions of “%1”").arg(title));
    m_ui->text->setText(tr("An earlier version is restored as a new one; nothing is lost."));
    m_ui->table->setModel(m_versions);
    m_ui->table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_ui->table->setEmptyText(tr("Nothing was stored yet."));
    for (const auto &[column, width] : {std::pair(0, 64), std::pair(1, 150), std::pair(2, 110)})
        m_ui->table->header()->resizeSection(column, width);
    m_restore = m_ui->buttons->addButton(tr("Restore this version"), QDialogButtonBox::ActionRole);
    m_restore->setObjectName(QStringLiteral("restore"));
    connect(m_restore, &QPushButton::clicked, this, &ManageProofVersions::restore);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ui->table, &ManageView::chosen, this, &ManageProofVersions::showChosen);
    connect(&edits, &ManageEdits::stored, this, &ManageProofVersions::read);
    m_ui->problem->hide();
    read();
}

ManageProofVersions::~ManageProofVersions() = default;

void ManageProofVersions::read()
{
    const auto versions = m_edits.newsroom().proofListVersions(m_list);
    if (!versions) {
        m_ui->problem->setText(versions.error().message);
        m_ui->problem->show();
        return;
    }
    m_versions->setRecords(*versions);
    showChosen();
}

/// The newest one is what stands.
void ManageProofVersions::showChosen()
{
    m_restore->setEnabled(m_mayRestore && m_ui->table->currentIndex().isValid() && m_ui->table->currentIndex().row() > 0);
}

void ManageProofVersions::restore()
{
    const ListVersion *chosen = m_versions->record(m_ui->table->currentKey());
    if (!chosen || !m_restore->isEnabled())
        return;
    Newsroom &newsroom = m_edits.newsroom();
    const auto wanted = newsroom.proofListAt(m_list, chosen->version);
    const auto present = newsroom.proofList(m_list);
    if (!wanted || !present) {
        m_ui->problem->setText(wanted ? present.error().message : wanted.error().message);
        m_ui->problem->show();
        return;
    }
    const QString note = tr("Version %1 restored").arg(chosen->version);
    const auto put = [edits = &m_edits, list = m_list](const QByteArray &json, const QString &why) {
        return [edits, list, json, why] { return edits->newsroom().putProofList(list, json, why, edits->person()); };
    };
    m_edits.change(tr("%1: %2").arg(m_title, note), put(*wanted, note), put(*present, tr("Taken back: %1").arg(note)),
                   [dialog = QPointer(this)](const Result<void> &done) {
        if (!dialog || done)
            return;
        dialog->m_ui->problem->setText(done.error().message);
        dialog->m_ui->problem->show();
    });
}

} // namespace galley
