// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/proofreasondialog.h"

#include "desk/typesize.h"
#include "ui_proofreasondialog.h"

#include <QLineEdit>
#include <QPushButton>

namespace galley {

ProofReasonDialog::ProofReasonDialog(const Finding &finding, bool forNewsroom, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::ProofReasonDialog>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    m_ui->title->setText(tr("“%1” is right").arg(finding.text.simplified().left(30)));
    m_ui->text->setText(forNewsroom ? tr("It is no longer pointed out in any article. The reason is kept with the newsroom's lists.")
                                    : tr("It is no longer pointed out in this sentence. The reason is kept with the article."));
    m_ui->reason->addItems({tr("It is quoted as it was said or written."), tr("It is a proper name."), tr("It was checked with the source."),
                            tr("It is usage of our house."), tr("The check is mistaken.")});
    m_ui->reason->setCurrentIndex(-1);
    m_ui->reason->lineEdit()->setPlaceholderText(tr("Choose a reason, or write one"));
    QPushButton *ok = m_ui->buttons->button(QDialogButtonBox::Ok);
    ok->setText(tr("Set aside"));
    ok->setEnabled(false);
    connect(m_ui->reason, &QComboBox::editTextChanged, ok, [this, ok] { ok->setEnabled(!reason().isEmpty()); });
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fitToTexts(*this);
    m_ui->reason->setFocus();
}

ProofReasonDialog::~ProofReasonDialog() = default;

QString ProofReasonDialog::reason() const
{
    return m_ui->reason->currentText().trimmed();
}

} // namespace galley
