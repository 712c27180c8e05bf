// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/manageproofimport.h"

#include "desk/colours.h"
#include "desk/typesize.h"
#include "ui_manageproofimport.h"

#include <QHeaderView>
#include <QPushButton>

namespace galley {

namespace {

constexpr qsizetype mostShown = 5000; ///< lines; the numbers above count all

QColor inkOf(QChar sign)
{
    const Colours &colours = Colours::current();
    return sign == u'+' ? colours.green : sign == u'−' ? colours.red : colours.amber;
}

} // namespace

ManageProofImport::ManageProofImport(const QString &file, Planned planned, QWidget *parent)
    : QDialog(parent), m_planned(std::move(planned)),
      m_lines(new RecordTableModel<Line>(
          {{.title = QString(), .data = [](const Line &line, int role) -> QVariant {
               return role == Qt::ForegroundRole ? QVariant(inkOf(line.first)) : role == Qt::DisplayRole ? QVariant(QString(line.first)) : QVariant();
           }},
           {.title = tr("Entry"), .data = [](const Line &line, int role) -> QVariant {
               return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(line.second) : QVariant();
           }}},
          [](const Line &line) { return QString(line.first + line.second); }, this)),
      m_ui(std::make_unique<Ui::ManageProofImport>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    m_ui->title->setText(tr("From %1").arg(file));
    m_ui->table->setUniformRowHeights(true);
    m_ui->table->setModel(m_lines);
    m_ui->table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_ui->table->header()->resizeSection(0, 40);
    connect(m_ui->replace, &QCheckBox::toggled, this, &ManageProofImport::showPlan);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showPlan();
}

ManageProofImport::~ManageProofImport() = default;

void ManageProofImport::showPlan()
{
    m_plan = m_planned(m_ui->replace->isChecked());
    QString text = tr("%1 will be added, %2 changed, %3 removed.").arg(m_plan.added).arg(m_plan.changed).arg(m_plan.removed);
    if (m_plan.duplicates > 0)
        text += QString(u' ' + tr("%n line(s) repeat an earlier one; the last one counts.", nullptr, m_plan.duplicates));
    m_ui->text->setText(text);
    m_lines->setRecords(m_plan.lines.first(std::min(mostShown, m_plan.lines.size())));
    QPushButton *ok = m_ui->buttons->button(QDialogButtonBox::Ok);
    ok->setText(m_plan.lines.isEmpty() ? tr("Nothing to do") : tr("Take over"));
    ok->setEnabled(!m_plan.lines.isEmpty());
}

} // namespace galley
