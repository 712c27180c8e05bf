// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/clearbutton.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QToolButton>

namespace galley {

void nameClearButton(QLineEdit *line)
{
    // The button is Qt's own; it has its picture from an action whose text would be taken for a text to show.
    for (QToolButton *button : line->findChildren<QToolButton *>())
        button->setAccessibleName(QCoreApplication::translate("ClearButton", "Clear"));
}

} // namespace galley
