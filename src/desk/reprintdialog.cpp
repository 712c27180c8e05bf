// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/reprintdialog.h"

#include "desk/sectionchooser.h"
#include "desk/typesize.h"
#include "exchange/storyparts.h"
#include "markup/render.h"
#include "ui_reprintdialog.h"

#include <QPushButton>

namespace galley {

using namespace Qt::StringLiterals;

ReprintDialog::ReprintDialog(const ImportedArticle &found, const NewsroomNames &names, SectionId section, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::ReprintDialog>()), m_found(found)
{
    m_ui->setupUi(this);
    growWithType(*this);
    const ReprintRecord record = found.content.reprint.value_or(ReprintRecord());
    m_ui->headline->setText(found.content.printedHeadline());
    m_ui->source->setText(found.content.source.printed);
    m_ui->author->setText(record.author.isEmpty() ? found.content.authorLine : record.author);
    m_ui->time->setText(record.time);
    m_ui->address->setText(record.address);
    m_ui->licence->setText(record.licence);
    m_ui->editor->setText(record.editor);
    m_ui->text->setPlainText(plainText(found.content.body));
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(tr("Make the reprint"));
    fillSections(m_ui->section, names, section);
    for (QLineEdit *line : {m_ui->headline, m_ui->source, m_ui->address})
        connect(line, &QLineEdit::textChanged, this, &ReprintDialog::check);
    check();
    (m_ui->headline->text().isEmpty() ? m_ui->headline : m_ui->source)->setFocus();
}

ReprintDialog::~ReprintDialog() = default;

ImportedArticle ReprintDialog::article() const
{
    ImportedArticle article = m_found;
    Content &content = article.content;
    if (m_ui->headline->text() != content.printedHeadline())
        setHeadline(content, m_ui->headline->text().trimmed());
    content.source.printed = m_ui->source->text().trimmed();
    ReprintRecord record = content.reprint.value_or(ReprintRecord());
    if (record.title.isEmpty())
        record.title = content.printedHeadline();
    record.author = m_ui->author->text().trimmed();
    record.time = m_ui->time->text().trimmed();
    record.address = m_ui->address->text().trimmed();
    record.licence = m_ui->licence->text().trimmed();
    record.editor = m_ui->editor->text().trimmed();
    content.reprint = record;
    article.address = record.address;
    return article;
}

SectionId ReprintDialog::section() const
{
    return chosenSection(m_ui->section);
}

/// A reprint without headline or source cannot be reviewed; the address may be filled in later.
void ReprintDialog::check()
{
    QString problem;
    if (m_ui->headline->text().trimmed().isEmpty())
        problem = tr("The reprint needs a headline.");
    else if (m_ui->source->text().trimmed().isEmpty())
        problem = tr("Name the source: whose text this is.");
    else if (m_ui->address->text().trimmed().isEmpty())
        problem = tr("The browser did not say where the text comes from. Put the address in if you can.");
    m_ui->problem->setText(problem);
    m_ui->problem->setVisible(!problem.isEmpty());
    m_ui->buttons->button(QDialogButtonBox::Ok)
        ->setEnabled(!m_ui->headline->text().trimmed().isEmpty() && !m_ui->source->text().trimmed().isEmpty());
}

} // namespace galley
