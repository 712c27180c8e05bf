// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/differencedialog.h"

#include "desk/typesize.h"
#include "ui_differencedialog.h"

namespace galley {

DifferenceDialog::DifferenceDialog(const QString &title, const QString &hint, const QList<MessageOffer> &offers, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::DifferenceDialog>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    m_ui->title->setText(title);
    m_ui->hint->setText(hint);
    for (const MessageOffer &offer : offers) {
        auto *button = new QPushButton(offer.text, this);
        button->setAutoDefault(false);
        m_ui->buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, act = offer.act] {
            close();
            act();
        });
    }
}

DifferenceDialog::~DifferenceDialog() = default;

DifferenceView &DifferenceDialog::view() const
{
    return *m_ui->view;
}

} // namespace galley
