// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>

namespace Ui {
class StorePasswordDialog;
}

namespace galley {

class SyncRunner;

/// Asks for the password of the account at the newsroom's store; stays while it is not the right one.
class StorePasswordDialog : public QDialog
{
    Q_OBJECT
public:
    /// login: of the account; empty: the one that was asked for.
    explicit StorePasswordDialog(SyncRunner &runner, const QString &login = {}, QWidget *parent = nullptr);
    ~StorePasswordDialog() override;
    void accept() override;

private:
    void setBusy(bool busy);
    void follow();
    void lookForKeychain();

    SyncRunner &m_runner;
    std::unique_ptr<Ui::StorePasswordDialog> m_ui;
    QString m_login;
    int m_tried = -1; ///< passwords before the one that was given here; -1: none was
};

} // namespace galley
