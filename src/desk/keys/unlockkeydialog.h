// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signing/keptkey.h"

#include <QDialog>

#include <memory>

namespace Ui {
class UnlockKeyDialog;
}

namespace galley {

class SigningDesk;

/// Asks for the passphrase of a key and unlocks it; stays while the passphrase is not the right one.
class UnlockKeyDialog : public QDialog
{
    Q_OBJECT
public:
    UnlockKeyDialog(SigningDesk &desk, const KeptKey &key, QWidget *parent = nullptr);
    ~UnlockKeyDialog() override;
    void accept() override;

private:
    void setBusy(bool busy);

    SigningDesk &m_desk;
    std::unique_ptr<Ui::UnlockKeyDialog> m_ui;
};

} // namespace galley
