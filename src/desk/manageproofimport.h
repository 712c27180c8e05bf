// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/recordtablemodel.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ManageProofImport;
}

namespace galley {

/// Shows what a table does to a list, line by line, before it is done.
class ManageProofImport : public QDialog
{
    Q_OBJECT
public:
    struct Plan
    {
        QList<std::pair<QChar, QString>> lines; ///< + added, ± changed, − removed
        int added = 0;
        int changed = 0;
        int removed = 0;
        int duplicates = 0;
        std::shared_ptr<void> result;
    };
    using Planned = std::function<Plan(bool removes)>;

    ManageProofImport(const QString &file, Planned planned, QWidget *parent);
    ~ManageProofImport() override;
    std::shared_ptr<void> result() const { return m_plan.result; }

private:
    using Line = std::pair<QChar, QString>;
    void showPlan();

    Planned m_planned;
    Plan m_plan;
    RecordTableModel<Line> *m_lines;
    std::unique_ptr<Ui::ManageProofImport> m_ui;
};

} // namespace galley
