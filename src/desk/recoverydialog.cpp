// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/recoverydialog.h"

#include "desk/desktime.h"
#include "desk/typesize.h"
#include "ui_recoverydialog.h"

namespace galley {

using namespace Qt::StringLiterals;

RecoveryDialog::RecoveryDialog(const QTimeZone &zone, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::RecoveryDialog>()), m_zone(zone)
{
    m_ui->setupUi(this);
    growWithType(*this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->view->setEqualText(tr("The text itself is as it is saved."));
    connect(m_ui->texts, &QListWidget::currentRowChanged, this, &RecoveryDialog::showText);
    connect(m_ui->recover, &QPushButton::clicked, this, [this] { Q_EMIT recoverWanted(m_texts.at(m_ui->texts->currentRow()).text); });
    connect(m_ui->discard, &QPushButton::clicked, this, [this] { Q_EMIT discardWanted(m_texts.at(m_ui->texts->currentRow()).text); });
    showText(-1);
}

RecoveryDialog::~RecoveryDialog() = default;

void RecoveryDialog::setTexts(const QList<UnsavedText> &texts)
{
    const int row = std::max(0, m_ui->texts->currentRow());
    m_texts = texts;
    m_ui->texts->clear();
    for (const UnsavedText &each : texts) {
        const QString time = longTimeText(each.text.written, m_zone);
        const QString state = each.text.isSetAside ? tr("Set aside · %1").arg(time) : time;
        m_ui->texts->addItem(each.headline % u'\n' % state % u'\n' % each.extent);
    }
    m_ui->texts->setCurrentRow(std::min(row, int(texts.size()) - 1));
    if (texts.isEmpty())
        showText(-1);
}

void RecoveryDialog::showText(int row)
{
    const bool any = row >= 0 && row < m_texts.size();
    m_ui->recover->setEnabled(any);
    m_ui->discard->setEnabled(any && !m_texts.at(row).text.isSetAside);
    m_ui->view->setVisible(any);
    if (!any) {
        m_ui->title->setText(tr("Nothing is unsaved"));
        m_ui->hint->setText(tr("Text that a crash leaves behind, and what you give up, is found here."));
        return;
    }
    const UnsavedText &chosen = m_texts.at(row);
    m_ui->title->setText(chosen.headline);
    if (chosen.moved)
        m_ui->hint->setText(tr("The article was saved since by another hand. Recovering makes a conflict copy beside it; nothing is replaced."));
    else if (chosen.text.isSetAside)
        m_ui->hint->setText(tr("Set aside; it is kept for %n days after it was typed.", nullptr, CrashJournal::daysKept));
    else
        m_ui->hint->setText(tr("Recovering opens it, unsaved. Discarding sets it aside for %n days.", nullptr, CrashJournal::daysKept));
    m_ui->view->setNames(chosen.savedName.isEmpty() ? tr("Never saved") : chosen.savedName,
                         tr("Unsaved, %1").arg(longTimeText(chosen.text.written, m_zone)));
    m_ui->view->compare(contentParts(chosen.saved, chosen.text.content));
}

} // namespace galley
