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

/// Another time for a scheduled article, in the newsroom's zone: ahead, and not before its embargo ends.
class RescheduleDialog : public QDialog
{
    Q_OBJECT
public:
    struct Bounds
    {
        QTimeZone zone;
        QDateTime now;     ///< UTC
        QDateTime embargo; ///< UTC; invalid: none
    };
    RescheduleDialog(const QString &headline, const QDateTime &time, const Bounds &bounds, QWidget *parent);
    ~RescheduleDialog() override;
    QDateTime time() const; ///< UTC

private:
    void check();
    QString problem() const;

    Bounds m_bounds;
    std::unique_ptr<Ui::RescheduleDialog> m_ui;
};

} // namespace galley
