// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/publication/withdrawaldialog.h"

#include "desk/typesize.h"
#include "ui_withdrawaldialog.h"

#include <QHeaderView>
#include <QPushButton>

namespace galley {

using namespace Qt::StringLiterals;

bool WithdrawalDialog::asksFor(Action action)
{
    return action == Action::TakeOffline || action == Action::Withdraw || action == Action::MarkGone;
}

WithdrawalDialog::WithdrawalDialog(Action act, const QString &headline, bool wasPublic, const QHash<Action, QString> &refusals,
                                   const QStringList &usualPlaces, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::WithdrawalDialog>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    m_ui->title->setText(windowTitle());
    m_ui->headline->setText(headline);
    for (const auto &[button, action] : {std::pair{m_ui->offline, Action::TakeOffline}, {m_ui->withdraw, Action::Withdraw}, {m_ui->gone, Action::MarkGone}}) {
        button->setText(actionLabel(action));
        button->setChecked(action == act);
        button->setEnabled(!refusals.contains(action));
        button->setToolTip(refusals.value(action));
        QFont font = button->font();
        font.setBold(true);
        button->setFont(font);
        connect(button, &QRadioButton::toggled, this, &WithdrawalDialog::follow);
    }
    if (!wasPublic)
        m_ui->withdrawHint->setText(tr("No reader has seen it yet, so no notice is shown: it does not go out. It can be brought back."));
    for (QLabel *hint : {m_ui->offlineHint, m_ui->withdrawHint, m_ui->goneHint}) {
        hint->setProperty("hint", true);
        hint->setContentsMargins(22, 0, 0, 4);
    }
    m_ui->askedBy->setPlaceholderText(tr("For example: the person concerned, the chief editor, an authority"));
    m_ui->notice->setPlainText(tr("This article has been withdrawn by the editors."));
    m_ui->copies->setColumnWidth(0, 180);
    m_ui->copies->header()->setStretchLastSection(true);
    for (const QString &place : usualPlaces)
        addCopy(place, false);
    connect(m_ui->addCopy, &QPushButton::clicked, this, [this] {
        addCopy({}, true);
        auto *item = m_ui->copies->topLevelItem(m_ui->copies->topLevelItemCount() - 1);
        m_ui->copies->setCurrentItem(item);
        m_ui->copies->editItem(item, 0);
    });
    // Whoever writes an address means the copy.
    connect(m_ui->copies, &QTreeWidget::itemChanged, this, [](QTreeWidgetItem *item, int column) {
        if (column == 1 && !item->text(1).isEmpty())
            item->setCheckState(0, Qt::Checked);
    });
    connect(m_ui->reason, &QPlainTextEdit::textChanged, this, &WithdrawalDialog::follow);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    follow();
    m_ui->reason->setFocus();
}

WithdrawalDialog::~WithdrawalDialog() = default;

void WithdrawalDialog::keepTyped(Newsroom &newsroom, const TypedDraft::Of &of)
{
    auto *draft = new TypedDraft(newsroom, of, this);
    draft->keep(m_ui->reason);
    draft->keep(m_ui->askedBy);
    draft->keep(m_ui->notice);
}

void WithdrawalDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    // Lines that wrap ask for their height only where their width and type are known.
    resize(width(), qMax(height(), layout()->totalMinimumHeightForWidth(width())));
}

void WithdrawalDialog::addCopy(const QString &place, bool checked)
{
    auto *item = new QTreeWidgetItem(m_ui->copies, {place, QString()});
    item->setFlags(item->flags() | Qt::ItemIsEditable | Qt::ItemIsUserCheckable);
    item->setCheckState(0, checked ? Qt::Checked : Qt::Unchecked);
}

void WithdrawalDialog::follow()
{
    const bool notice = act() == Action::Withdraw;
    m_ui->noticeLabel->setEnabled(notice);
    m_ui->notice->setEnabled(notice);
    auto *ok = m_ui->buttons->button(QDialogButtonBox::Ok);
    ok->setText(actionLabel(act()));
    ok->setEnabled(!reason().isEmpty());
    ok->setToolTip(reason().isEmpty() ? tr("Give a reason first.") : QString());
}

Action WithdrawalDialog::act() const
{
    if (m_ui->gone->isChecked())
        return Action::MarkGone;
    return m_ui->withdraw->isChecked() ? Action::Withdraw : Action::TakeOffline;
}

QString WithdrawalDialog::reason() const
{
    return m_ui->reason->toPlainText().trimmed();
}

WithdrawalWords WithdrawalDialog::words() const
{
    WithdrawalWords words{.askedBy = m_ui->askedBy->text().trimmed(), .notice = {}};
    if (act() == Action::Withdraw)
        words.notice = m_ui->notice->toPlainText().trimmed();
    return words;
}

QList<OutsideCopyPlan> WithdrawalDialog::copies() const
{
    QList<OutsideCopyPlan> copies;
    for (int i = 0; i < m_ui->copies->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = m_ui->copies->topLevelItem(i);
        if (item->checkState(0) == Qt::Checked && !item->text(0).trimmed().isEmpty())
            copies.append({item->text(0).trimmed(), item->text(1).trimmed()});
    }
    return copies;
}

} // namespace galley
