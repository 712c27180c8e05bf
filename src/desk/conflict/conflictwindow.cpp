// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/conflict/conflictwindow.h"

#include "desk/colours.h"
#include "desk/conflict/conflictlistmodel.h"
#include "desk/conflict/conflictview.h"
#include "desk/typesize.h"
#include "ui_conflictwindow.h"

#include <QEvent>
#include <QItemSelectionModel>
#include <QShortcut>

namespace galley {

using namespace Qt::StringLiterals;

using Choice = MergeDecisions::Choice;

ConflictWindow::ConflictWindow(const MergeDecisions &decisions, const Names &names, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::ConflictWindow>()), m_decisions(decisions), m_model(new ConflictListModel(m_decisions, this))
{
    Q_ASSERT(!m_decisions.items().isEmpty());
    m_ui->setupUi(this);
    growWithType(*this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->title->setText(names.title);
    m_ui->view->setNames(names.mine, names.base, names.theirs);
    m_ui->conflicts->setModel(m_model);
    setWriting(false);
    connect(m_ui->conflicts->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            goTo(current.row());
    });
    connectButtons();
    goTo(0);
    m_ui->conflicts->setFocus();
}

ConflictWindow::~ConflictWindow() = default;

void ConflictWindow::connectButtons()
{
    // A button's own shortcut waits a tenth of a second and misses keys that come sooner.
    const auto keyed = [this](QPushButton *button, const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, button->parentWidget());
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
        button->setToolTip(tr("%1 (%2)").arg(button->text(), keys.toString(QKeySequence::NativeText)));
        connect(button, &QPushButton::clicked, this, act);
    };
    keyed(m_ui->takeMine, QKeySequence(Qt::ALT | Qt::Key_1), [this] { choose(Choice::Mine); });
    keyed(m_ui->takeTheirs, QKeySequence(Qt::ALT | Qt::Key_2), [this] { choose(Choice::Theirs); });
    keyed(m_ui->takeBoth, QKeySequence(Qt::ALT | Qt::Key_3), [this] { choose(Choice::Both); });
    keyed(m_ui->takeProposal, QKeySequence(Qt::ALT | Qt::Key_4), [this] { choose(Choice::Proposal); });
    keyed(m_ui->write, QKeySequence(Qt::Key_F2), [this] { beginWriting(); });
    keyed(m_ui->previous, QKeySequence(Qt::SHIFT | Qt::Key_F3), [this] { goTo(m_item - 1); });
    keyed(m_ui->next, QKeySequence(Qt::Key_F3), [this] { goTo(m_item + 1); });
    keyed(m_ui->takeOwn, QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { endWriting(true); });
    keyed(m_ui->dropOwn, QKeySequence(Qt::Key_Escape), [this] { endWriting(false); });
    connect(m_ui->use, &QPushButton::clicked, this, &QDialog::accept);
}

void ConflictWindow::goTo(int item)
{
    if (item < 0 || item >= m_model->rowCount())
        return;
    if (isWriting())
        endWriting(true); // what was typed is a decision, wherever one goes then
    if (m_ui->conflicts->currentIndex().row() != item) {
        m_ui->conflicts->setCurrentIndex(m_model->index(item)); // comes back here
        return;
    }
    m_item = item;
    showItem();
}

void ConflictWindow::choose(Choice choice)
{
    if (isWriting() || !m_decisions.offers(m_item, choice))
        return;
    m_decisions.choose(m_item, choice);
    decidedItem();
}

void ConflictWindow::decidedItem()
{
    m_model->decided(m_item);
    m_warned = false;
    const int next = m_decisions.nextOpen(m_item);
    if (next >= 0) {
        goTo(next);
        return;
    }
    showItem();
    m_ui->use->setFocus();
}

bool ConflictWindow::isWriting() const
{
    return !m_ui->writing->isHidden();
}

/// The words are written where the result stands, in sight of the three versions.
void ConflictWindow::setWriting(bool writing)
{
    m_ui->writing->setVisible(writing);
    m_ui->view->showResult(!writing);
}

void ConflictWindow::beginWriting()
{
    if (isWriting() || !m_decisions.offers(m_item, Choice::Own))
        return;
    m_ui->own->setPlainText(m_left.value(m_item, m_decisions.draftOf(m_item)));
    setWriting(true);
    showItem();
    m_ui->own->setFocus();
    m_ui->own->moveCursor(QTextCursor::End);
}

void ConflictWindow::endWriting(bool take)
{
    if (!isWriting())
        return;
    setWriting(false);
    const QString own = m_ui->own->toPlainText();
    m_ui->conflicts->setFocus();
    if (take)
        m_left.remove(m_item);
    else
        m_left.insert(m_item, own); // there again when it is written anew
    if (!take || (own == m_decisions.draftOf(m_item) && m_decisions.items().at(m_item).choice != Choice::Open)) {
        showItem();
        return;
    }
    m_decisions.write(m_item, own);
    decidedItem();
}

QString ConflictWindow::proposalText() const
{
    const MergeDecisions::Item &item = m_decisions.items().at(m_item);
    if (!item.proposal)
        return {};
    QString words;
    for (const MergeProposal::Piece &piece : item.proposal->pieces) {
        const QString text = piece.text.toHtmlEscaped().replace(u'\n', u"<br>"_s);
        words += piece.from == MergeSide::Base ? text : QString(u"<span style=\"background-color: "_s + sideBack(piece.from).name() + u"\">"_s + text + u"</span>"_s);
    }
    return u"<b>"_s + tr("Proposal, clause by clause; nobody wrote it so yet:").toHtmlEscaped() + u"</b> "_s + words;
}

void ConflictWindow::showItem()
{
    const MergeDecisions::Item &item = m_decisions.items().at(m_item);
    const bool writing = isWriting();
    m_ui->view->showItem(m_decisions, m_item);
    const int count = m_model->rowCount();
    m_ui->count->setText(tr("%1 of %2 decided").arg(m_decisions.decided()).arg(count));
    m_ui->reason->setText(item.reason.isEmpty() ? tr("Both changed this field: %1.").arg(item.label) : item.reason);
    m_ui->proposal->setText(proposalText());
    m_ui->proposal->setVisible(item.proposal.has_value());
    for (const auto &[button, choice] : {std::pair(m_ui->takeMine, Choice::Mine), std::pair(m_ui->takeTheirs, Choice::Theirs), std::pair(m_ui->takeBoth, Choice::Both),
                                         std::pair(m_ui->takeProposal, Choice::Proposal), std::pair(m_ui->write, Choice::Own)})
        button->setEnabled(!writing && m_decisions.offers(m_item, choice));
    m_ui->previous->setEnabled(m_item > 0);
    m_ui->next->setEnabled(m_item + 1 < count);
    m_ui->use->setEnabled(!writing && m_decisions.isComplete());
    m_ui->use->setToolTip(m_decisions.isComplete() ? QString() : tr("First decide every conflict."));
}

void ConflictWindow::reject()
{
    if (isWriting())
        endWriting(true); // asked about below, as every decision
    if (m_decisions.decided() > 0 && !std::exchange(m_warned, true)) {
        m_ui->hint->setText(tr("What you decided here is given up with it. Cancel once more to leave."));
        return;
    }
    QDialog::reject();
}

void ConflictWindow::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_model->rowCount() > 0)
        showItem();
}

} // namespace galley
