// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/manageedits.h"
#include "desk/recordtablemodel.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace Ui {
class ManageProofVersions;
}

namespace galley {

/// The versions of a list: who stored each, when and why. An earlier one is restored as a new version.
class ManageProofVersions : public QDialog
{
    Q_OBJECT
public:
    ManageProofVersions(ManageEdits &edits, const QString &list, const QString &title, bool mayRestore, QWidget *parent);
    ~ManageProofVersions() override;
    void restore();

private:
    void read();
    void showChosen();

    ManageEdits &m_edits;
    QString m_list;
    QString m_title;
    bool m_mayRestore;
    RecordTableModel<ListVersion> *m_versions;
    std::unique_ptr<Ui::ManageProofVersions> m_ui;
    QPushButton *m_restore;
};

} // namespace galley
