// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/outletsdialog.h"

#include "desk/outletdialog.h"
#include "desk/typesize.h"
#include "ui_outletsdialog.h"

#include <QDesktopServices>
#include <QDir>
#include <QUrl>

namespace galley {

using namespace Qt::StringLiterals;

OutletsDialog::OutletsDialog(Newsroom &newsroom, QWidget *parent)
    : QDialog(parent), m_newsroom(newsroom), m_ui(std::make_unique<Ui::OutletsDialog>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    connect(m_ui->add, &QPushButton::clicked, this, &OutletsDialog::add);
    connect(m_ui->remove, &QPushButton::clicked, this, &OutletsDialog::remove);
    connect(m_ui->open, &QPushButton::clicked, this, [this] {
        if (const Outlet *outlet = current())
            QDesktopServices::openUrl(QUrl::fromLocalFile(outlet->folder));
    });
    connect(m_ui->list, &QListWidget::currentRowChanged, this, [this] {
        m_ui->remove->setEnabled(current());
        m_ui->open->setEnabled(current() && current()->kind == outletkind::folder);
    });
    read();
}

OutletsDialog::~OutletsDialog() = default;

const Outlet *OutletsDialog::current() const
{
    const int row = m_ui->list->currentRow();
    return row >= 0 && row < m_outlets.size() ? &m_outlets[row] : nullptr;
}

void OutletsDialog::read()
{
    const auto outlets = galley::outlets(m_newsroom);
    if (!outlets) {
        say(outlets.error());
        return;
    }
    m_outlets = *outlets;
    m_ui->list->clear();
    for (const Outlet &outlet : std::as_const(m_outlets))
        m_ui->list->addItem(QString(outlet.name % u" · "_s % QDir::toNativeSeparators(outlet.place())));
    m_ui->list->setCurrentRow(m_outlets.isEmpty() ? -1 : 0);
    m_ui->remove->setEnabled(current());
    m_ui->open->setEnabled(current() && current()->kind == outletkind::folder);
    m_ui->hint->setText(m_outlets.isEmpty() ? tr("There is none yet. Add a folder that a web server serves.")
                                            : tr("Publishing brings every outlet up to date. Removing one leaves its files."));
}

void OutletsDialog::add()
{
    auto *dialog = new OutletDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (const auto added = addOutlet(m_newsroom, dialog->name(), dialog->folder()); !added)
            say(added.error());
        else
            read();
    });
    dialog->open();
}

void OutletsDialog::remove()
{
    const Outlet *outlet = current();
    if (!outlet)
        return;
    if (const auto removed = removeOutlet(m_newsroom, outlet->id); !removed)
        say(removed.error());
    else
        read();
}

void OutletsDialog::say(const Error &error)
{
    m_ui->hint->setText(error.message);
}

} // namespace galley
