// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/aboutdialog.h"

#include "desk/typesize.h"
#include "ui_aboutdialog.h"

#include <QDir>

namespace galley {

using namespace Qt::StringLiterals;

void AboutDialog::show(QWidget *parent, const QString &newsroomFolder)
{
    auto *dialog = new QDialog(parent);
    Ui::AboutDialog ui;
    ui.setupUi(dialog);
    growWithType(*dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    ui.version->setText(QCoreApplication::translate("AboutDialog", "Version %1, with Qt %2")
                            .arg(QLatin1StringView(GALLEY_VERSION), QLatin1StringView(qVersion())));
    ui.place->setText(QCoreApplication::translate("AboutDialog", "Newsroom: %1").arg(QDir::toNativeSeparators(newsroomFolder)));
    ui.place->setTextInteractionFlags(Qt::TextSelectableByMouse);
    dialog->open();
}

} // namespace galley
