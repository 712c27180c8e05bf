// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/formrows.h"

#include <QDir>
#include <QLayout>
#include <QLineEdit>

namespace galley {

void fitToRows(QWidget &form)
{
    QLayout *layout = form.layout();
    layout->activate();
    form.resize(form.width(), layout->hasHeightForWidth() ? layout->totalHeightForWidth(form.width()) : form.sizeHint().height());
}

QString typedPath(const QLineEdit *field)
{
    const QString typed = field->text().trimmed();
    return typed.isEmpty() ? QString() : QDir::cleanPath(QDir::fromNativeSeparators(typed));
}

} // namespace galley
