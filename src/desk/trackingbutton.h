// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace galley {

class ChangeTracker;

/// 修订 开: says whether edits are tracked, and switches it where that is allowed. A word of the format bar.
class TrackingButton : public QToolButton
{
    Q_OBJECT
public:
    TrackingButton(ChangeTracker &tracker, QAction *action, QWidget *parent);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void show();
    QString state() const;

    ChangeTracker &m_tracker;
    QAction *m_action;
};

} // namespace galley
