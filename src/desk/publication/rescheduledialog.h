// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QDialog>
#include <QTimeZone>

#include <memory>

namespace Ui {
class RescheduleDialog;
}

namespace galley {

/// Another time for a scheduled article, in the newsroom's zone.
class RescheduleDialog : public QDialog
{
    Q_OBJECT
public:
    RescheduleDialog(const QString &headline, const QDateTime &time, const QTimeZone &zone, QWidget *parent);
    ~RescheduleDialog() override;
    QDateTime time() const; ///< UTC

private:
    std::unique_ptr<Ui::RescheduleDialog> m_ui;
};

} // namespace galley
