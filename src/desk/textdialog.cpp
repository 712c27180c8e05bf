// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/textdialog.h"

#include "ui_textdialog.h"

#include <QDialog>

namespace galley {

void TextDialog::show(QWidget *parent, const QString &title, const QString &hint, const QString &text)
{
    auto *dialog = new QDialog(parent);
    Ui::TextDialog ui;
    ui.setupUi(dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    ui.title->setText(title);
    ui.hint->setText(hint);
    ui.text->setPlainText(text);
    dialog->show();
}

} // namespace galley
