// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/videodialog.h"

#include "desk/typesize.h"
#include "markup/figures.h"
#include "ui_videodialog.h"

#include <QPushButton>

namespace galley {

using namespace Qt::StringLiterals;

VideoDialog::VideoDialog(const QString &address, const QString &title, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::VideoDialog>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->address->setText(address);
    m_ui->videoTitle->setText(title);
    connect(m_ui->address, &QLineEdit::textChanged, this, &VideoDialog::check);
    check();
    m_ui->address->setFocus();
}

VideoDialog::~VideoDialog() = default;

QString VideoDialog::line() const
{
    return QString::fromStdString(videoLine({.address = m_ui->address->text().trimmed().toStdString(),
                                             .title = m_ui->videoTitle->text().simplified().toStdString()}));
}

/// What the renderer would show nothing of is no video.
void VideoDialog::check()
{
    const QString address = m_ui->address->text().trimmed();
    const std::optional<VideoLine> video = parseVideoLine(line().toStdString());
    const bool shown = video && !mediaAddress(video->address, {}).empty() && (address.startsWith("http"_L1) || address.startsWith(u'/'));
    m_ui->problem->setText(address.isEmpty() || shown ? QString() : tr("Begin with https://, or with / for a file of this site."));
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(shown);
}

} // namespace galley
