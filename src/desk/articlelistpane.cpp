// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/articlelistpane.h"

#include "desk/articledelegate.h"
#include "desk/elidedlabel.h"
#include "desk/typesize.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

QString orderLabel(ListOrder order)
{
    switch (order) {
    case ListOrder::Newest: return ArticleListPane::tr("Newest first");
    //: 等候最久
    case ListOrder::Waiting: return ArticleListPane::tr("Longest wait first");
    case ListOrder::Best: return ArticleListPane::tr("Best match first");
    //: 紧急优先: what must go out first
    case ListOrder::Urgent: return ArticleListPane::tr("Most urgent first");
    }
    return {};
}

} // namespace

ArticleListPane::ArticleListPane(Newsroom &newsroom, const NewsroomNames &names, QWidget *parent)
    : QWidget(parent), m_model(new ArticleListModel(newsroom, names, this)),
      m_delegate(new ArticleDelegate(newsroom.zone(), [&newsroom] { return newsroom.clock().nowUtc(); }, this))
{
    setObjectName(u"listPane"_s);
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(typePixels(220));
    buildHeader();

    m_view = new QListView(this);
    m_view->setObjectName(u"articleList"_s);
    m_view->setAccessibleName(tr("Articles"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(m_delegate);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true); // 11,000 rows must not be measured one by one
    m_view->setMouseTracking(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, &ArticleListPane::offerMenu);

    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_view);
    buildEmptyState();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);

    connect(m_model, &ArticleListModel::totalChanged, this, &ArticleListPane::tellTotal);
    connect(m_model, &ArticleListModel::failed, this, &ArticleListPane::failed);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        const auto row = m_model->row(index);
        if (m_marking || m_model->isChanging() || !row || row->id == m_current)
            return;
        m_current = row->id;
        Q_EMIT chosen(row->id);
    });
}

/// The middle button opens and does not choose; so does Shift+Enter.
bool ArticleListPane::eventFilter(QObject *watched, QEvent *event)
{
    const auto open = [this](const QModelIndex &index) {
        if (const auto row = m_model->row(index))
            Q_EMIT newTabWanted(row->id);
    };
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() == Qt::MiddleButton) {
            if (event->type() == QEvent::MouseButtonRelease)
                open(m_view->indexAt(mouse->position().toPoint()));
            return true;
        }
    } else if (event->type() == QEvent::KeyPress && watched == m_view) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && (key->modifiers() & ~Qt::KeypadModifier) == Qt::ShiftModifier) {
            open(m_view->currentIndex());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ArticleListPane::offerMenu(const QPoint &place)
{
    const auto row = m_model->row(m_view->indexAt(place));
    if (!row)
        return;
    auto *menu = new QMenu(m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Open in a new tab")), &QAction::triggered, this, [this, id = row->id] { Q_EMIT newTabWanted(id); });
    connect(menu->addAction(tr("Open beside")), &QAction::triggered, this, [this, id = row->id] { Q_EMIT besideWanted(id); });
    if (m_model->canWrite()) {
        menu->addSeparator();
        connect(menu->addAction(tr("Assign…")), &QAction::triggered, this, [this, id = row->id] { Q_EMIT assignWanted(id); });
    }
    menu->popup(m_view->viewport()->mapToGlobal(place));
}

void ArticleListPane::buildHeader()
{
    m_header = new QWidget(this);
    m_header->setObjectName(u"listHeader"_s);
    m_header->setAttribute(Qt::WA_StyledBackground);
    m_header->setFixedHeight(typePixels(38));
    m_titleLabel = new ElidedLabel(m_header);
    m_titleLabel->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_order = new QToolButton(m_header);
    m_order->setAccessibleName(tr("Order of the list"));
    m_order->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_order);
    auto *group = new QActionGroup(menu);
    for (const ListOrder order : {ListOrder::Urgent, ListOrder::Waiting, ListOrder::Newest, ListOrder::Best}) {
        QAction *action = menu->addAction(orderLabel(order));
        action->setCheckable(true);
        action->setData(static_cast<int>(order));
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, order] { setOrder(order); });
    }
    m_order->setMenu(menu);

    auto *line = new QHBoxLayout(m_header);
    line->setContentsMargins(14, 0, 10, 0);
    line->addWidget(m_titleLabel, 1);
    line->addWidget(m_order);
}

void ArticleListPane::buildEmptyState()
{
    auto *page = new QWidget(m_stack);
    page->setObjectName(u"emptyState"_s);
    page->setAttribute(Qt::WA_StyledBackground);
    m_emptyTitle = new QLabel(page);
    m_emptyTitle->setProperty("strong", true);
    m_emptyTitle->setAlignment(Qt::AlignCenter);
    m_emptyTitle->setWordWrap(true);
    m_emptyAdvice = new QLabel(page);
    m_emptyAdvice->setProperty("hint", true);
    m_emptyAdvice->setAlignment(Qt::AlignCenter);
    m_emptyAdvice->setWordWrap(true);
    m_new = new QPushButton(page);
    m_import = new QPushButton(page);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_new);
    buttons->addWidget(m_import);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(m_emptyTitle);
    column->addWidget(m_emptyAdvice);
    column->addSpacing(8);
    column->addLayout(buttons);
    column->addStretch(3);
    m_stack->addWidget(page);
}

void ArticleListPane::setFirstSteps(QAction *newArticle, QAction *importFiles)
{
    const auto bind = [this](QPushButton *button, QAction *action) {
        const auto follow = [button, action] {
            button->setText(action->text());
            button->setEnabled(action->isEnabled());
        };
        follow();
        connect(action, &QAction::changed, button, follow);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
    };
    bind(m_new, newArticle);
    bind(m_import, importFiles);
}

void ArticleListPane::showList(const ArticleQuery &query, const QString &title)
{
    m_title = title;
    const bool searching = !query.text.isEmpty();
    const bool aState = query.queue == Queue::MyDrafts || query.queue == Queue::ReturnedToMe
        || query.queue == Queue::Approved || query.queue == Queue::Published || query.queue == Queue::Spiked;
    m_delegate->setShowsSnippet(searching);
    m_delegate->setShowsState(!aState || searching);
    m_delegate->setShowsWaiting(query.order == ListOrder::Waiting || query.queue == Queue::WaitingForMe
                                || query.queue == Queue::InReview);
    for (QAction *action : m_order->menu()->actions()) {
        const auto order = static_cast<ListOrder>(action->data().toInt());
        action->setVisible(order != ListOrder::Best || searching);
        action->setChecked(order == query.order);
    }
    m_order->setText(orderLabel(query.order) % u" ▾"_s);
    m_marking = true; // a reset of the model is nobody's choice
    m_model->setQuery(query);
    m_marking = false;
    mark(m_current);
    if (!m_view->currentIndex().isValid())
        m_view->scrollToTop();
}

void ArticleListPane::setOrder(ListOrder order)
{
    ArticleQuery query = m_model->query();
    query.order = order;
    showList(query, m_title);
}

void ArticleListPane::mark(ArticleId id)
{
    m_marking = true;
    m_current = id;
    const QModelIndex index = m_model->find(id);
    m_view->setCurrentIndex(index);
    if (!index.isValid())
        m_view->clearSelection();
    m_marking = false;
}

void ArticleListPane::tellTotal(int total)
{
    //: the name of a list and how many articles it holds: 待我审核 · 4 篇
    m_titleLabel->setText(tr("%1 · %n articles", nullptr, total).arg(m_title));
    m_stack->setCurrentIndex(total == 0 ? 1 : 0);
    if (!m_marking)
        mark(m_current); // it may have come, moved or gone
    if (total > 0)
        return;
    m_emptyTitle->setText(emptyTitle());
    m_emptyAdvice->setText(emptyAdvice());
    const ArticleQuery &query = m_model->query();
    const bool mayStart = query.text.isEmpty() && (query.queue == Queue::All || query.queue == Queue::MyDrafts);
    m_new->setVisible(mayStart);
    m_import->setVisible(mayStart);
}

QString ArticleListPane::emptyTitle() const
{
    const ArticleQuery &query = m_model->query();
    if (!query.text.isEmpty())
        return tr("Nothing found for “%1”.").arg(query.text);
    switch (query.queue) {
    case Queue::MyDrafts: return tr("You have no drafts.");
    case Queue::WaitingForMe: return tr("Nothing waits for you.");
    case Queue::ReturnedToMe: return tr("Nothing was returned to you.");
    case Queue::InReview: return tr("No article is in review.");
    case Queue::Approved: return tr("No approved article waits for publication.");
    case Queue::ScheduledOrEmbargoed: return tr("Nothing is scheduled.");
    case Queue::Published: return tr("Nothing is published yet.");
    case Queue::Withdrawn: return tr("Nothing was withdrawn.");
    case Queue::Spiked: return tr("Nothing was spiked.");
    case Queue::AssignedToMe: return tr("Nothing is assigned to you.");
    case Queue::Scheduled: return tr("Nothing is scheduled.");
    case Queue::UnderEmbargo: return tr("Nothing is under embargo.");
    case Queue::MakeUpReviews: return tr("No review is owed.");
    case Queue::ReprintsToEdit: return tr("No reprint waits to be edited.");
    case Queue::All: break;
    }
    return tr("No articles here.");
}

QString ArticleListPane::emptyAdvice() const
{
    const ArticleQuery &query = m_model->query();
    if (!query.text.isEmpty())
        return tr("Any two Chinese characters of headline, text, people or source are enough. Try fewer words.");
    switch (query.queue) {
    case Queue::MyDrafts: return tr("Write a new article, or import a page, a Word file’s text or an archive.");
    case Queue::WaitingForMe: return tr("Articles appear here when it is your turn to review them.");
    case Queue::ReturnedToMe: return tr("An article that a reviewer sends back appears here with the reason.");
    case Queue::InReview: return tr("Submit a draft with %1 to start its review.").arg(u"Ctrl+Enter"_s);
    case Queue::Approved: return tr("The last reviewer’s approval brings an article here.");
    case Queue::ScheduledOrEmbargoed: return tr("Give an approved article a publication time to find it here.");
    case Queue::Published: return tr("Publish an approved article, and readers will find it in the portal.");
    case Queue::Withdrawn: return tr("What is taken offline or withdrawn is kept here.");
    case Queue::Spiked: return tr("Spiked articles are kept and can be restored.");
    case Queue::AssignedToMe: return tr("What somebody asks you to write, edit or review appears here.");
    case Queue::Scheduled: return tr("Give an approved article a publication time to find it here.");
    case Queue::UnderEmbargo: return tr("Approved articles that may not go out yet appear here.");
    case Queue::MakeUpReviews: return tr("After an urgent approval the steps that were skipped appear here.");
    case Queue::ReprintsToEdit: return tr("Reprints and wire copy appear here until they are submitted.");
    case Queue::All: break;
    }
    return tr("Start one, or bring text in from a file.");
}

} // namespace galley
