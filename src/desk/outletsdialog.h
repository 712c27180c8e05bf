// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/outlets.h"

#include <QDialog>

#include <memory>

namespace Ui {
class OutletsDialog;
}

namespace galley {

/// 发布渠道: the folders that the portal is written to.
class OutletsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit OutletsDialog(Newsroom &newsroom, QWidget *parent = nullptr);
    ~OutletsDialog() override;

private:
    void read();
    void add();
    void remove();
    const Outlet *current() const;
    void say(const Error &error);

    Newsroom &m_newsroom;
    QList<Outlet> m_outlets;
    std::unique_ptr<Ui::OutletsDialog> m_ui;
};

} // namespace galley
