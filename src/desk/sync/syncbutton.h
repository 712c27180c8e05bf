// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/sync/syncstatus.h"

#include <QToolButton>

namespace galley {

/// How the newsroom and its store stand, in the status bar, in few words. A click opens more about it.
class SyncButton : public QToolButton
{
    Q_OBJECT
public:
    explicit SyncButton(QWidget *parent = nullptr);
    void showStatus(const SyncStatus &status, int conflicts, const QString &sentence);
};

} // namespace galley
