// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/manageedits.h"
#include "desk/recordtablemodel.h"
#include "desk/sourceimportplan.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ManageSourceImport;
}

namespace galley {

/// Shows what a table of sources will add to the register and change in it, line by line, before it is done.
class ManageSourceImport : public QDialog
{
    Q_OBJECT
public:
    ManageSourceImport(ManageEdits &edits, const QString &file, const SourceImportPlan &plan, QWidget *parent);
    ~ManageSourceImport() override;
    void accept() override;

private:
    ManageEdits &m_edits;
    SourceImportPlan m_plan;
    RecordTableModel<SourceImportPlan::Line> *m_lines;
    std::unique_ptr<Ui::ManageSourceImport> m_ui;
};

} // namespace galley
