// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/publication/correctiondialog.h"

#include "article/workflow.h"
#include "desk/typesize.h"
#include "ui_correctiondialog.h"

#include <QPushButton>

namespace galley {

CorrectionDialog::CorrectionDialog(const QString &headline, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::CorrectionDialog>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    setWindowTitle(actionLabel(Action::Correct));
    m_ui->title->setText(actionLabel(Action::Correct));
    m_ui->headline->setText(headline);
    m_ui->note->setPlaceholderText(tr("What was wrong, and what is right. Readers find it below the text."));
    QPushButton *ok = m_ui->buttons->button(QDialogButtonBox::Ok);
    ok->setText(tr("Start the correction"));
    const auto follow = [this, ok] {
        const bool with = m_ui->withNote->isChecked();
        m_ui->note->setEnabled(with);
        ok->setEnabled(!with || !note().isEmpty());
        ok->setToolTip(ok->isEnabled() ? QString() : tr("Write the note, or start without one."));
    };
    connect(m_ui->withNote, &QCheckBox::toggled, this, follow);
    connect(m_ui->note, &QPlainTextEdit::textChanged, this, follow);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    follow();
    m_ui->note->setFocus();
}

CorrectionDialog::~CorrectionDialog() = default;

void CorrectionDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    // Lines that wrap ask for their height only where their width and type are known.
    resize(width(), qMax(height(), layout()->totalHeightForWidth(width())));
}

void CorrectionDialog::keepTyped(Newsroom &newsroom, const TypedDraft::Of &of)
{
    auto *draft = new TypedDraft(newsroom, of, this);
    draft->keep(m_ui->note);
}

QString CorrectionDialog::note() const
{
    return m_ui->withNote->isChecked() ? m_ui->note->toPlainText().trimmed() : QString();
}

} // namespace galley
