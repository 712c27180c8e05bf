// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/sync/syncstatus.h"

#include <QDialog>

#include <memory>

namespace Ui {
class StoreConfirmDialog;
}

namespace galley {

/// The second step before a store that syncing stopped for is taken for right: what happened, what confirming does, and a
/// box that says that somebody looked.
class StoreConfirmDialog : public QDialog
{
    Q_OBJECT
public:
    explicit StoreConfirmDialog(const SyncStatus &status, QWidget *parent = nullptr);
    ~StoreConfirmDialog() override;

private:
    std::unique_ptr<Ui::StoreConfirmDialog> m_ui;
};

} // namespace galley
