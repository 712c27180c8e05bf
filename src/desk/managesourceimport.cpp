// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/managesourceimport.h"

#include "desk/colours.h"
#include "desk/typesize.h"
#include "ui_managesourceimport.h"

#include <QHeaderView>
#include <QPushButton>

namespace galley {

using namespace Qt::StringLiterals;

using Fate = SourceImportPlan::Fate;

namespace {

QString fateText(Fate fate)
{
    switch (fate) {
    case Fate::Added: return ManageSourceImport::tr("new");
    case Fate::Changed: return ManageSourceImport::tr("changed");
    case Fate::Unchanged: return ManageSourceImport::tr("as it is");
    }
    return {};
}

QColor fateInk(Fate fate)
{
    const Colours &colours = Colours::current();
    return fate == Fate::Added ? colours.green : fate == Fate::Changed ? colours.amber : colours.dim;
}

QString whatIsNew(const SourceImportPlan::Line &line)
{
    if (line.fate != Fate::Added)
        return line.changes.join(u"; "_s);
    QStringList words{line.after.printed, line.after.list};
    if (line.after.listedUntil.isValid())
        words.append(ManageSourceImport::tr("until %1").arg(line.after.listedUntil.toString(Qt::ISODate)));
    words.append(line.after.address);
    words.removeAll(QString());
    return words.join(u" · "_s);
}

} // namespace

ManageSourceImport::ManageSourceImport(ManageEdits &edits, const QString &file, const SourceImportPlan &plan, QWidget *parent)
    : QDialog(parent), m_edits(edits), m_plan(plan),
      m_lines(new RecordTableModel<SourceImportPlan::Line>(
          {{.title = QString(), .data = [](const SourceImportPlan::Line &line, int role) -> QVariant {
               return role == Qt::ForegroundRole ? QVariant(fateInk(line.fate)) : shownText(fateText(line.fate), role);
           }},
           {.title = tr("Source"), .data = [](const SourceImportPlan::Line &line, int role) { return shownText(line.after.name, role); }},
           {.title = tr("What is new"), .data = [](const SourceImportPlan::Line &line, int role) -> QVariant {
               return role == Qt::ToolTipRole ? QVariant(whatIsNew(line)) : shownText(whatIsNew(line), role);
           }}},
          [](const SourceImportPlan::Line &line) { return line.after.name; }, this)),
      m_ui(std::make_unique<Ui::ManageSourceImport>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    setWindowTitle(tr("Sources from a table"));
    m_ui->title->setText(tr("Sources from %1").arg(file));
    const int added = plan.count(Fate::Added);
    const int changed = plan.count(Fate::Changed);
    m_ui->text->setText(tr("%1 will be added, %2 changed; %3 stay as they are. A field that the table leaves empty stays.")
                            .arg(added).arg(changed).arg(plan.count(Fate::Unchanged)));
    QList<SourceImportPlan::Line> lines = plan.lines;
    std::ranges::stable_sort(lines, {}, [](const SourceImportPlan::Line &line) {
        return line.fate == Fate::Changed ? 0 : line.fate == Fate::Added ? 1 : 2; // what needs a look comes first
    });
    m_lines->setRecords(lines);
    m_ui->table->setModel(m_lines);
    m_ui->table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_ui->table->header()->resizeSection(0, 90);
    m_ui->table->header()->resizeSection(1, 200);
    m_ui->problem->hide();
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(added + changed > 0 ? tr("Take over") : tr("Nothing to do"));
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(added + changed > 0);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &ManageSourceImport::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &ManageSourceImport::reject);
}

ManageSourceImport::~ManageSourceImport() = default;

void ManageSourceImport::accept()
{
    m_ui->buttons->setEnabled(false);
    m_edits.carryOut([edits = &m_edits, sources = m_plan.toStore()] { return withoutValue(edits->newsroom().putSources(sources, edits->person())); },
                     [dialog = QPointer(this)](const Result<void> &done) {
        if (!dialog)
            return;
        dialog->m_ui->buttons->setEnabled(true);
        if (done) {
            dialog->QDialog::accept();
            return;
        }
        dialog->m_ui->problem->setText(done.error().message);
        dialog->m_ui->problem->show();
    });
}

} // namespace galley
