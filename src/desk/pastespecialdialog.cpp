// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/pastespecialdialog.h"

#include "desk/typesize.h"
#include "markup/figures.h"
#include "markup/render.h"
#include "ui_pastespecialdialog.h"

#include <QPushButton>

namespace galley {

using namespace Qt::StringLiterals;

PasteSpecialDialog::PasteSpecialDialog(const PasteOffer &offer, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::PasteSpecialDialog>()), m_offer(offer)
{
    m_ui->setupUi(this);
    growWithType(*this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(tr("Paste"));
    for (const PasteForm form : pasteForms(offer)) {
        auto *item = new QListWidgetItem(pasteFormName(form), m_ui->forms);
        item->setData(Qt::UserRole, int(form));
    }
    connect(m_ui->forms, &QListWidget::currentRowChanged, this, &PasteSpecialDialog::preview);
    connect(m_ui->forms, &QListWidget::itemActivated, this, &QDialog::accept);
    m_ui->forms->setCurrentRow(0);
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(m_ui->forms->count() > 0);
    m_ui->forms->setFocus();
}

PasteSpecialDialog::~PasteSpecialDialog() = default;

PasteForm PasteSpecialDialog::form() const
{
    const QListWidgetItem *item = m_ui->forms->currentItem();
    return item ? PasteForm(item->data(Qt::UserRole).toInt()) : PasteForm::Plain;
}

void PasteSpecialDialog::preview()
{
    const PastedSource pasted = pasteAs(m_offer, form());
    m_ui->source->setPlainText(QString(pasted.text).replace(QRegularExpression(u"asset:paste-[0-9]+"_s), u"asset:…"_s));
    // A picture is no asset yet: its place is shown by a word.
    QStringList lines = pasted.text.split(u'\n');
    for (QString &line : lines) {
        if (pastedPicture(line) >= 0) {
            const FigureLine figure = parseFigureLine(line.toStdString()).value_or(FigureLine());
            const QString words = QString::fromStdString(figure.caption.empty() ? figure.alt : figure.caption);
            line = words.isEmpty() ? tr("*(Picture)*") : tr("*(Picture: %1)*").arg(words);
        }
    }
    m_ui->shown->setHtml(renderBody(lines.join(u'\n')));
    QStringList told = pasted.warnings;
    if (!pasted.pictures.isEmpty())
        told.append(tr("%n picture(s) come with it.", nullptr, int(pasted.pictures.size())));
    m_ui->hint->setText(told.join(u' '));
}

} // namespace galley
