// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/clearbutton.h"

#include <QAction>
#include <QCoreApplication>
#include <QLineEdit>

namespace galley {

void nameClearButton(QLineEdit *line)
{
    if (auto *clear = line->findChild<QAction *>(QStringLiteral("_q_qlineeditclearaction")))
        clear->setText(QCoreApplication::translate("ClearButton", "Clear"));
}

} // namespace galley
