// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"

#include <QDialog>

#include <memory>

namespace Ui {
class SigningKeyDialog;
}

namespace galley {

class SigningDesk;

/// 我的签名密钥: whether the person has a key, where it is kept; makes one, keeps it differently, gives its public part
/// away, revokes it.
class SigningKeyDialog : public QDialog
{
    Q_OBJECT
public:
    explicit SigningKeyDialog(SigningDesk &desk, QWidget *parent = nullptr);
    ~SigningKeyDialog() override;

    void showState();
    void showMaking();
    void showKeeping(); ///< the same form, for a key that is there
    void showRevoking();
    void go();          ///< what the page is for
    /// Writes the public key as PEM; answers what went wrong.
    QString exportTo(const QString &file) const;

private:
    void connectForms();
    void showKey();
    void checkForm();
    void askForPassphrase();
    void askForFile();
    void finish(const Result<void> &done, const QString &said);
    void setBusy(bool busy);
    QString passphraseProblem() const;

    SigningDesk &m_desk;
    std::unique_ptr<Ui::SigningKeyDialog> m_ui;
    bool m_keeping = false; ///< the form is for a key that is there
    bool m_busy = false;
};

} // namespace galley
