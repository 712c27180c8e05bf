// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace galley {

/// A button that opens a menu and looks like the combo boxes beside it: what is chosen at the left, an arrow at
/// the right.
class ChoiceButton : public QToolButton
{
    Q_OBJECT
public:
    explicit ChoiceButton(QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace galley
