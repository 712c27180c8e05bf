// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/managenewentry.h"

#include "desk/typesize.h"
#include "ui_managenewentry.h"

#include <QPushButton>

namespace galley {

using namespace Qt::StringLiterals;

ManageNewEntry *ManageNewEntry::ask(ManageEdits &edits, const Question &question, const Write &write,
                                    const ManageEdits::Write &back, QWidget *parent)
{
    auto *dialog = new ManageNewEntry(edits, question, write, back, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

ManageNewEntry::ManageNewEntry(ManageEdits &edits, const Question &question, const Write &write,
                               const ManageEdits::Write &back, QWidget *parent)
    : QDialog(parent), m_edits(edits), m_question(question), m_write(write), m_back(back),
      m_ui(std::make_unique<Ui::ManageNewEntry>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    setWindowTitle(question.title);
    m_ui->title->setText(question.title);
    m_ui->text->setText(question.text);
    m_ui->text->setVisible(!question.text.isEmpty());
    if (!question.nameLabel.isEmpty())
        m_ui->nameLabel->setText(question.nameLabel);
    m_ui->name->setAccessibleName(m_ui->nameLabel->text());
    m_ui->nameNote->setText(question.nameHint);
    if (question.slugLabel.isEmpty()) {
        m_ui->fields->setRowVisible(m_ui->slug, false);
        m_ui->slugNote->hide();
    } else {
        m_ui->slugLabel->setText(question.slugLabel);
        m_ui->slug->setAccessibleName(question.slugLabel);
        if (!question.slugHint.isEmpty())
            m_ui->slugNote->setText(question.slugHint);
    }
    m_ui->nameNote->setVisible(!question.nameHint.isEmpty());
    if (question.whereLabel.isEmpty())
        m_ui->fields->setRowVisible(m_ui->where, false);
    m_ui->whereLabel->setText(question.whereLabel);
    for (const auto &[text, key] : question.where)
        m_ui->where->addItem(text, key);
    m_ui->where->setCurrentIndex(qMax(0, m_ui->where->findData(question.chosenWhere)));
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(question.button);
    m_ui->problem->hide();
    connect(m_ui->name, &QLineEdit::textChanged, this, &ManageNewEntry::check);
    connect(m_ui->slug, &QLineEdit::textChanged, this, &ManageNewEntry::check);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &ManageNewEntry::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &ManageNewEntry::reject);
    check();
    layout()->activate();
    resize(width(), layout()->totalHeightForWidth(width()));
    m_ui->name->setFocus();
}

ManageNewEntry::~ManageNewEntry() = default;

ManageNewEntry::Answer ManageNewEntry::answer() const
{
    return {m_ui->name->text().trimmed(), m_ui->slug->text().trimmed(), m_ui->where->currentData().toString()};
}

void ManageNewEntry::check()
{
    m_ui->problem->hide();
    const Answer typed = answer();
    const bool whole = !typed.name.isEmpty()
        && (m_question.slugLabel.isEmpty() || m_question.slugMayBeEmpty || !typed.slug.isEmpty());
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(whole);
}

void ManageNewEntry::accept()
{
    m_ui->buttons->setEnabled(false);
    const auto then = [dialog = QPointer(this)](const Result<void> &done) {
        if (!dialog)
            return;
        dialog->m_ui->buttons->setEnabled(true);
        if (done) {
            dialog->QDialog::accept();
            return;
        }
        dialog->m_ui->problem->setText(done.error().message);
        dialog->m_ui->problem->show();
        dialog->layout()->activate();
        dialog->resize(dialog->width(), dialog->layout()->totalHeightForWidth(dialog->width()));
    };
    const auto forth = [write = m_write, typed = answer()] { return write(typed); };
    if (m_back)
        m_edits.change(windowTitle(), forth, m_back, then);
    else
        m_edits.carryOut(forth, then);
}

} // namespace galley
