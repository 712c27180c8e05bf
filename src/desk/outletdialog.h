// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>

namespace Ui {
class OutletDialog;
}

namespace galley {

/// 发布渠道: asks for the name and the folder of an outlet.
class OutletDialog : public QDialog
{
    Q_OBJECT
public:
    explicit OutletDialog(QWidget *parent = nullptr);
    ~OutletDialog() override;

    QString name() const;
    QString folder() const; ///< absolute
    void setFolder(const QString &folder);

private:
    void browse();
    void check();

    std::unique_ptr<Ui::OutletDialog> m_ui;
};

} // namespace galley
