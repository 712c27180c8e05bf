// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/changespanel.h"

#include "desk/changedelegate.h"
#include "desk/typesize.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

QLabel *hint(QWidget *parent, const char *name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1StringView(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("hint", true);
    return label;
}

QPushButton *button(QWidget *parent, const char *name, const QString &text)
{
    auto *made = new QPushButton(text, parent);
    made->setObjectName(QLatin1StringView(name));
    return made;
}

} // namespace

ChangesPanel::ChangesPanel(ChangeTracker &tracker, const ChangeListModel::Who &who, QWidget *parent)
    : QWidget(parent), m_tracker(tracker), m_model(new ChangeListModel(who, this)), m_heading(new QToolButton(this)),
      m_counts(hint(this, "changeCounts")), m_page(new QWidget(this)), m_list(new QListView(m_page)),
      m_replies(hint(m_page, "changeReplies")), m_reply(new QLineEdit(m_page)), m_accept(button(m_page, "acceptChange", tr("Accept"))),
      m_refuse(button(m_page, "refuseChange", tr("Refuse"))), m_resolve(button(m_page, "resolveComment", tr("Resolved"))),
      m_acceptAll(button(m_page, "acceptAllChanges", tr("Accept all"))), m_refuseAll(button(m_page, "refuseAllChanges", tr("Refuse all")))
{
    setObjectName(u"changesPanel"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Changes and comments"));
    m_heading->setProperty("section", true);
    //: 修订与文内批注
    m_heading->setText(tr("Changes and comments"));
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setCheckable(true);
    m_counts->setWordWrap(false);
    m_list->setObjectName(u"changeList"_s);
    m_list->setAccessibleName(tr("Changes and comments"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ChangeDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumHeight(typePixels(102));
    m_list->installEventFilter(this);
    m_reply->setObjectName(u"changeReply"_s);
    m_reply->setPlaceholderText(tr("Reply"));
    m_reply->setAccessibleName(tr("Reply"));

    auto *head = new QHBoxLayout;
    head->addWidget(m_heading);
    head->addStretch();
    head->addWidget(m_counts);
    auto *one = new QHBoxLayout;
    one->setSpacing(6);
    for (QPushButton *act : {m_accept, m_refuse, m_resolve})
        one->addWidget(act);
    one->addStretch();
    auto *all = new QHBoxLayout;
    all->setSpacing(6);
    for (QPushButton *act : {m_acceptAll, m_refuseAll})
        all->addWidget(act);
    all->addStretch();
    auto *page = new QVBoxLayout(m_page);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(6);
    page->addWidget(m_list, 1);
    page->addWidget(m_replies);
    page->addWidget(m_reply);
    page->addLayout(one);
    page->addLayout(all);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 6, 16, 10);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_page, 1);
    column->addStretch();

    connect(m_heading, &QToolButton::toggled, this, &ChangesPanel::takeRoom);
    m_heading->setChecked(true);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ChangesPanel::showCurrent);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ChangesPanel::showCurrent);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { Q_EMIT placeWanted(index.row()); });
    connect(m_reply, &QLineEdit::returnPressed, this, &ChangesPanel::reply);
    connect(m_accept, &QPushButton::clicked, this, [this] { settleCurrent(true); });
    connect(m_refuse, &QPushButton::clicked, this, [this] { settleCurrent(false); });
    connect(m_resolve, &QPushButton::clicked, this, [this] {
        if (current() >= 0)
            m_tracker.setResolved(current(), m_tracker.changes().at(current()).open);
    });
    connect(m_acceptAll, &QPushButton::clicked, this, [this] { m_tracker.settleAll(true); });
    connect(m_refuseAll, &QPushButton::clicked, this, [this] { m_tracker.settleAll(false); });
    connect(&tracker, &ChangeTracker::changesChanged, this, &ChangesPanel::showChanges);
    showChanges();
}

int ChangesPanel::current() const
{
    return m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
}

void ChangesPanel::setCurrent(int which)
{
    m_list->setCurrentIndex(m_model->index(which));
}

void ChangesPanel::showChanges()
{
    const int row = current();
    m_model->setChanges(m_tracker.changes());
    if (current() < 0 && row >= 0 && m_model->rowCount() > 0) // the one behind the one that was settled
        m_list->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1)));
    const auto open = std::ranges::count_if(m_tracker.changes(), [](const ListedChange &change) { return change.open; });
    const auto comments = std::ranges::count_if(m_tracker.changes(), [](const ListedChange &change) { return change.kind == ChangeMark::Kind::Comment; });
    const bool some = m_model->rowCount() > 0;
    m_counts->setText(some ? tr("%1 open").arg(open) : tr("none"));
    m_heading->setToolTip(some ? QString() : tr("No changes and no comments. Corrections are listed here while tracking is on."));
    m_list->setVisible(some);
    for (QPushButton *act : {m_acceptAll, m_refuseAll}) {
        act->setVisible(some);
        act->setEnabled(m_tracker.mayEdit() && comments < m_model->rowCount());
    }
    takeRoom();
    showCurrent();
}

/// Where there is nothing to show, the fields beside keep the room.
void ChangesPanel::takeRoom()
{
    const bool open = m_heading->isChecked();
    const bool shown = open && m_model->rowCount() > 0;
    m_heading->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    m_page->setVisible(shown);
    setMaximumHeight(shown ? QWIDGETSIZE_MAX : minimumSizeHint().height());
}

void ChangesPanel::showCurrent()
{
    const int which = current();
    const bool some = which >= 0 && which < m_tracker.changes().size();
    const ListedChange change = some ? m_tracker.changes().at(which) : ListedChange();
    const bool comment = change.kind == ChangeMark::Kind::Comment;
    const bool may = m_tracker.mayEdit();
    m_accept->setVisible(some && !comment);
    m_refuse->setVisible(some);
    m_refuse->setText(comment ? tr("Remove") : tr("Refuse"));
    m_resolve->setVisible(some && comment);
    m_resolve->setText(change.open ? tr("Resolved") : tr("Open again"));
    m_reply->setVisible(some && !change.id.isEmpty());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_accept, m_refuse, m_reply})
        widget->setEnabled(may);
    m_resolve->setEnabled(may && !change.id.isEmpty());
    m_replies->setText(change.replies.join(u'\n'));
    m_replies->setVisible(some && !change.replies.isEmpty());
}

void ChangesPanel::settleCurrent(bool accept)
{
    if (current() >= 0)
        m_tracker.settle({current()}, accept);
}

void ChangesPanel::reply()
{
    if (current() < 0)
        return;
    m_tracker.reply(current(), m_reply->text());
    m_reply->clear();
}

bool ChangesPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers() & ~Qt::KeypadModifier)
        return false;
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current() >= 0)
            Q_EMIT placeWanted(current());
        return true;
    case Qt::Key_A: settleCurrent(true); return true;
    case Qt::Key_R: settleCurrent(false); return true;
    case Qt::Key_Space: m_resolve->isVisible() ? m_resolve->click() : void(); return true;
    case Qt::Key_Escape: Q_EMIT left(); return true;
    default: return false;
    }
}

} // namespace galley
