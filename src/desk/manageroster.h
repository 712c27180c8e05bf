// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/managepage.h"
#include "desk/recordtablemodel.h"
#include "desk/rosterweek.h"

namespace Ui {
class ManageRoster;
}

namespace galley {

/// 值班表: who holds which duty, week by week.
class ManageRoster : public ManagePage
{
    Q_OBJECT
public:
    explicit ManageRoster(ManageEdits &edits, QWidget *parent = nullptr);
    ~ManageRoster() override;

    QString key() const override { return QStringLiteral("roster"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("view-calendar-week"); }
    QString hint() const override;
    void refresh() override;

    void showWeek(QDate monday);
    QDate monday() const { return m_monday; }
    void askForNew(Role role, const QDateTime &from);
    void copyWeekBefore();

protected:
    void showRights(bool mayChange) override;

private:
    QDate today() const;
    QList<Shift> shiftsOf(QDate monday);
    void edit(ShiftId shift);
    void removeChosen();
    void showButtons();
    void showDuty(const QList<Shift> &now);
    const Shift *current() const;

    QDate m_monday;
    RecordTableModel<Shift> *m_shifts;
    std::unique_ptr<Ui::ManageRoster> m_ui;
};

} // namespace galley
