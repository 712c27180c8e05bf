// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/newsroomnames.h"
#include "exchange/importjob.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ImportDialog;
}

namespace galley {

/// Before an import: whose texts these are, the section for those that name none, and for chiefs whether they are
/// an archive.
class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    ImportDialog(const QStringList &files, const Person &person, const NewsroomNames &names, SectionId section,
                 QWidget *parent = nullptr);
    /// The same for a folder that is watched from now on.
    static ImportDialog *forFolder(const QString &folder, const Person &person, const NewsroomNames &names, SectionId section,
                                   QWidget *parent);
    ~ImportDialog() override;

    ImportRequest request() const; ///< with the files

private:
    std::unique_ptr<Ui::ImportDialog> m_ui;
    QStringList m_files;
    PersonId m_person;
};

} // namespace galley
