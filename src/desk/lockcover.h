// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace galley {

/// Stands over the work while the window is locked.
class LockCover : public QWidget
{
    Q_OBJECT
public:
    explicit LockCover(QWidget *parent = nullptr);

Q_SIGNALS:
    void signInWanted();
};

} // namespace galley
