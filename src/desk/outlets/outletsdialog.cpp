// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/outlets/outletsdialog.h"

#include "desk/outlets/outletdialog.h"
#include "desk/outlets/outlettask.h"
#include "desk/typesize.h"
#include "ui_outletsdialog.h"

#include <QDesktopServices>
#include <QDir>
#include <QStyle>
#include <QUrl>

namespace galley {

using namespace Qt::StringLiterals;

OutletsDialog::OutletsDialog(Newsroom &newsroom, const OutletKeepers &keepers, QWidget *parent)
    : QDialog(parent), m_newsroom(newsroom), m_keepers(keepers), m_ui(std::make_unique<Ui::OutletsDialog>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    connect(m_ui->add, &QPushButton::clicked, this, &OutletsDialog::add);
    connect(m_ui->remove, &QPushButton::clicked, this, &OutletsDialog::remove);
    connect(m_ui->open, &QPushButton::clicked, this, &OutletsDialog::openPlace);
    connect(m_ui->look, &QPushButton::clicked, this, [this] { look(false); });
    connect(m_ui->repair, &QPushButton::clicked, this, [this] { look(true); });
    connect(m_ui->list, &QListWidget::currentRowChanged, this, &OutletsDialog::follow);
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
        say(outlets.error().message, true);
        return;
    }
    m_outlets = *outlets;
    m_ui->list->clear();
    for (const Outlet &outlet : std::as_const(m_outlets))
        m_ui->list->addItem(QString(outlet.name % u" · "_s % QDir::toNativeSeparators(outlet.place())));
    m_ui->list->setCurrentRow(m_outlets.isEmpty() ? -1 : 0);
    follow();
    say(m_outlets.isEmpty() ? tr("There is none yet. Add a folder, a server or a WordPress site.")
                            : tr("Publishing brings every outlet up to date. Removing one leaves what is there."));
}

void OutletsDialog::follow()
{
    const Outlet *outlet = current();
    const bool free = !m_task;
    m_ui->add->setEnabled(free);
    m_ui->list->setEnabled(free);
    m_ui->remove->setEnabled(free && outlet);
    m_ui->look->setEnabled(free && outlet);
    m_ui->open->setText(outlet && outlet->kind == outletkind::wordpress ? tr("Open website") : tr("Open folder"));
    m_ui->open->setEnabled(outlet && outlet->kind != outletkind::rclone);
    m_ui->repair->setVisible(outlet && m_repairable == outlet->id);
    m_ui->repair->setEnabled(free);
    m_ui->progress->setVisible(!free);
}

void OutletsDialog::add()
{
    auto *dialog = new OutletDialog(m_newsroom, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &OutletsDialog::read);
    dialog->open();
}

void OutletsDialog::remove()
{
    const Outlet *outlet = current();
    if (!outlet || m_task)
        return;
    const auto told = [this](const Result<void> &done) {
        m_task = nullptr;
        read();
        if (!done)
            say(done.error().message, true);
    };
    if (outlet->kind == outletkind::folder) {
        told(removeOutlet(m_newsroom, outlet->id));
        return;
    }
    // The keychain may ask the person.
    m_task = new OutletTask(m_newsroom, parentWidget() ? parentWidget()->window() : nullptr);
    connect(m_task, &OutletTask::removed, this, told);
    m_task->remove(outlet->id);
    m_ui->progress->setRange(0, 0);
    follow();
}

void OutletsDialog::openPlace()
{
    if (const Outlet *outlet = current())
        QDesktopServices::openUrl(outlet->kind == outletkind::folder ? QUrl::fromLocalFile(outlet->folder) : QUrl(outlet->place()));
}

void OutletsDialog::look(bool repair)
{
    const Outlet *outlet = current();
    if (!outlet || m_task)
        return;
    m_repairable = {};
    m_task = new OutletTask(m_newsroom, parentWidget() ? parentWidget()->window() : nullptr);
    connect(m_task, &OutletTask::looked, this, &OutletsDialog::showLooked);
    connect(m_task, &OutletTask::checked, this, [this, looked = *outlet](const OutletCheck &found) {
        m_task = nullptr;
        tellFound(looked, found);
        follow();
    });
    connect(m_task, &OutletTask::notChecked, this, [this](const Error &error) {
        m_task = nullptr;
        say(error.message, true);
        follow();
    });
    m_task->check(*outlet, repair, m_keepers);
    say(repair ? tr("%1 is being put right…").arg(outlet->name) : tr("What is at %1 is compared with what was published…").arg(outlet->name));
    m_ui->progress->setRange(0, 0);
    follow();
}

void OutletsDialog::showLooked(int done, int total)
{
    m_ui->progress->setRange(0, total);
    m_ui->progress->setValue(done);
}

void OutletsDialog::tellFound(const Outlet &outlet, const OutletCheck &found)
{
    if (found.isWhole()) {
        say(tr("%n looked at: all is at %1 as it was published.", nullptr, found.looked).arg(outlet.name));
    } else if (found.repaired) {
        say(tr("%1 is as it was published again.").arg(outlet.name));
    } else {
        QStringList said;
        if (!found.missing.isEmpty())
            said.append(tr("%n missing", nullptr, static_cast<int>(found.missing.size())));
        if (!found.different.isEmpty())
            said.append(tr("%n different", nullptr, static_cast<int>(found.different.size())));
        if (!found.leftOver.isEmpty())
            said.append(tr("%n that should be gone", nullptr, static_cast<int>(found.leftOver.size())));
        //: between the parts of a list
        say(tr("%1 is not as it was published: %2.").arg(outlet.name, said.join(tr(", "))), true);
        m_repairable = outlet.id;
    }
    m_ui->hint->setToolTip(QStringList(found.missing + found.different + found.leftOver + found.warnings).mid(0, 20).join(u'\n'));
}

void OutletsDialog::reject()
{
    if (m_task)
        m_task->giveUp();
    QDialog::reject();
}

void OutletsDialog::say(const QString &text, bool problem)
{
    m_ui->hint->setText(text);
    m_ui->hint->setToolTip({});
    m_ui->hint->setProperty("hint", !problem);
    m_ui->hint->setProperty("problem", problem);
    m_ui->hint->style()->unpolish(m_ui->hint);
    m_ui->hint->style()->polish(m_ui->hint);
}

} // namespace galley
