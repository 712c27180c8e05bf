// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/manageedits.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ManageShift;
}

namespace galley {

/// Who holds which duty from when until when, in the newsroom's zone. Stays open with the reason when the store
/// refuses.
class ManageShiftDialog : public QDialog
{
    Q_OBJECT
public:
    ManageShiftDialog(ManageEdits &edits, const Shift &shift, QWidget *parent);
    ~ManageShiftDialog() override;

    Shift shift() const;
    void accept() override;

private:
    void fillPeople();

    ManageEdits &m_edits;
    Shift m_before;
    std::unique_ptr<Ui::ManageShift> m_ui;
};

/// Undoable writes of shifts. A shift that was removed comes back under a new id.
void storeShift(ManageEdits &edits, const Shift &before, const Shift &after, const ManageEdits::Then &then = {});
void removeShift(ManageEdits &edits, const Shift &shift, const ManageEdits::Then &then = {});
void addShifts(ManageEdits &edits, const QList<Shift> &shifts, const QString &what, const ManageEdits::Then &then = {});

} // namespace galley
