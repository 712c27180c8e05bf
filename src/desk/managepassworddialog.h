// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>

namespace Ui {
class ManagePassword;
}

namespace galley {

/// Asks for a new password, twice.
class ManagePasswordDialog : public QDialog
{
    Q_OBJECT
public:
    ManagePasswordDialog(const QString &name, QWidget *parent);
    ~ManagePasswordDialog() override;
    QString password() const;

private:
    void check();

    std::unique_ptr<Ui::ManagePassword> m_ui;
};

} // namespace galley
