// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signing/passwordvault.h"
#include "sync/storemaking.h"

#include <QDialog>
#include <QPointer>

namespace Ui {
class StoreDialog;
}

namespace galley {

class StoreWork;

/// 采编稿库: makes the newsroom's store, or joins one with a folder of one's own. Says how far it is; can be given up.
/// What failed leaves everything as it was, and here what was typed.
class StoreDialog : public QDialog
{
    Q_OBJECT
public:
    /// For this newsroom, which has no store yet.
    StoreDialog(Newsroom &newsroom, const Person &founder, const StoreAccess &access, std::shared_ptr<PasswordVault> passwords, QWidget *parent = nullptr);
    /// For a further workstation.
    StoreDialog(const StoreAccess &access, std::shared_ptr<PasswordVault> passwords, QWidget *parent = nullptr);
    ~StoreDialog() override;

    QString folder() const; ///< of the workstation that joined
    RemoteAddress address() const;
    bool isWorking() const;
    void accept() override;
    /// While it works: gives up; once more: does not wait for the network.
    void reject() override;

private:
    void setUp();
    void check();
    void showKind();
    void setWorking(bool working);
    void follow(const SyncCourse &course);
    void finish(const Result<void> &done);
    void tellProblem(const QString &problem);
    void lookForKeychain();

    Newsroom *m_newsroom = nullptr; ///< null: joins
    Person m_founder;
    StoreAccess m_access;
    std::shared_ptr<PasswordVault> m_passwords;
    std::unique_ptr<Ui::StoreDialog> m_ui;
    QPointer<StoreWork> m_work;
    bool m_hasKeychain = true; ///< as far as it answered
    bool m_givenUp = false;
};

} // namespace galley
