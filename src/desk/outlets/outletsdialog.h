// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/outlets.h"
#include "store/outletkeeper.h"

#include <QDialog>
#include <QPointer>

#include <memory>

namespace Ui {
class OutletsDialog;
}

namespace galley {

class OutletTask;

/// 发布渠道: where the portal goes; adds, removes, and looks at what is there, which it can put right.
class OutletsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit OutletsDialog(Newsroom &newsroom, const OutletKeepers &keepers = {}, QWidget *parent = nullptr);
    ~OutletsDialog() override;

    void reject() override;

private:
    void read();
    void follow();
    void add();
    void remove();
    void openPlace();
    void look(bool repair);
    void showLooked(int done, int total);
    void tellFound(const Outlet &outlet, const OutletCheck &found);
    const Outlet *current() const;
    void say(const QString &text, bool problem = false);

    Newsroom &m_newsroom;
    OutletKeepers m_keepers;
    QList<Outlet> m_outlets;
    std::unique_ptr<Ui::OutletsDialog> m_ui;
    QPointer<OutletTask> m_task;
    OutletId m_repairable; ///< was looked at last, and is not as it should be
};

} // namespace galley
