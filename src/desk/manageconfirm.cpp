// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/manageconfirm.h"

#include "desk/typesize.h"
#include "ui_manageconfirm.h"

#include <QPushButton>

namespace galley {

using namespace Qt::StringLiterals;

ManageConfirm *ManageConfirm::ask(ManageEdits &edits, const Question &question, const Carry &carry, QWidget *parent)
{
    auto *dialog = new ManageConfirm(edits, question, carry, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

ManageConfirm::ManageConfirm(ManageEdits &edits, const Question &question, const Carry &carry, QWidget *parent)
    : QDialog(parent), m_edits(edits), m_question(question), m_carry(carry), m_ui(std::make_unique<Ui::ManageConfirm>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    setWindowTitle(question.title);
    m_ui->title->setText(question.title);
    m_ui->text->setText(question.text);
    m_ui->text->setVisible(!question.text.isEmpty());
    const bool asks = !question.targetLabel.isEmpty();
    m_ui->targetLabel->setVisible(asks);
    m_ui->target->setVisible(asks);
    m_ui->targetLabel->setText(question.targetLabel);
    m_ui->target->setAccessibleName(question.targetLabel);
    for (const Target &target : question.targets)
        m_ui->target->addItem(QString(QString(target.depth * 3, QChar(0x2003)) + target.text), target.key);
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(question.button);
    m_ui->problem->hide();
    connect(m_ui->target, &QComboBox::currentIndexChanged, this, &ManageConfirm::showPoints);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &ManageConfirm::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &ManageConfirm::reject);
    showPoints();
    // What cannot be taken back is not what Return does by itself.
    m_ui->buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    (asks ? static_cast<QWidget *>(m_ui->target) : m_ui->buttons->button(QDialogButtonBox::Cancel))->setFocus();
}

ManageConfirm::~ManageConfirm() = default;

QString ManageConfirm::target() const
{
    return m_ui->target->currentData().toString();
}

void ManageConfirm::showPoints()
{
    QStringList points = m_question.points;
    if (m_question.pointsFor)
        points += m_question.pointsFor(target());
    for (QString &point : points)
        point.prepend(u"· "_s);
    m_ui->points->setText(points.join(u'\n'));
    m_ui->points->setVisible(!points.isEmpty());
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(m_question.targetLabel.isEmpty() || m_ui->target->currentIndex() >= 0);
    m_ui->problem->hide();
    fit();
}

/// As high as its texts need at this width; a dialog does not ask wrapped labels by itself.
void ManageConfirm::fit()
{
    layout()->activate();
    resize(width(), layout()->totalHeightForWidth(width()));
}

void ManageConfirm::accept()
{
    m_ui->buttons->setEnabled(false);
    m_edits.carryOut([carry = m_carry, to = target()] { return carry(to); },
                     [dialog = QPointer(this)](const Result<void> &done) {
        if (!dialog)
            return;
        dialog->m_ui->buttons->setEnabled(true);
        if (done) {
            dialog->QDialog::accept();
            return;
        }
        dialog->m_ui->problem->setText(done.error().message);
        dialog->m_ui->problem->show();
        dialog->fit();
    });
}

} // namespace galley
