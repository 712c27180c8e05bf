// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/review/reviewdesk.h"

#include "desk/messagearea.h"
#include "desk/review/decisionbar.h"
#include "desk/review/editinplace.h"
#include "desk/review/factcolumn.h"
#include "desk/review/publishedlook.h"
#include "desk/review/queuebar.h"
#include "desk/review/queuedelegate.h"
#include "desk/review/queuemodel.h"
#include "desk/review/reviewkeys.h"
#include "desk/review/sheethead.h"
#include "desk/review/sheetview.h"
#include "desk/session.h"
#include "desk/thumbnails.h"

#include <QAction>
#include <QCloseEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

// The desk's parts and its queue; what is shown of an article is in reviewshowing.cpp, decisions in reviewdecisions.cpp.

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 90; // ms: the next article is to be there within 200, whatever the disk does

} // namespace

ReviewDesk::ReviewDesk(Newsroom &newsroom, const NewsroomNames &names, Session &session, QWidget *parent)
    : QWidget(parent, Qt::Window), m_newsroom(newsroom), m_names(names), m_session(session), m_ahead(new ReviewAhead(newsroom, this)),
      m_decider(new Decider(newsroom, this)),
      m_pictures(new Thumbnails([&newsroom](const QByteArray &sha256) { return newsroom.asset(sha256).value_or(QByteArray()); }, this)),
      m_queue(new QueueModel(newsroom, names, this)), m_keys(new ReviewKeys(this)), m_drafts(new ReasonDrafts(newsroom, this))
{
    setObjectName(u"reviewDesk"_s);
    setAttribute(Qt::WA_StyledBackground);
    setWindowTitle(tr("Review desk – Galley"));
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_decider->isDeciding(m_wanted))
            moveOn(m_wanted); // the store is busy; what it says is told
    });
    // A row that goes leaves what is read alone: the view would choose another one. It is told after this.
    connect(m_queue, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_selecting = true; });
    build();
    connect(m_queue, &QAbstractItemModel::rowsRemoved, this, [this] { select(m_wanted); });
    connectParts();
    connectKeys();
    showNothing();
    resize(QSize(1440, 900).boundedTo(screen()->availableSize() - QSize(8, 40)));
    if (const QByteArray geometry = session.bytes(u"review/geometry"_s); !geometry.isEmpty())
        restoreGeometry(geometry);
    if (const QByteArray columns = session.bytes(u"review/columns"_s); !columns.isEmpty())
        m_columns->restoreState(columns);
    m_columns->setHandleWidth(1);
    if (session.has(u"review/closed"_s))
        m_facts->setClosedParts(session.list(u"review/closed"_s));
    if (const auto queue = queueFromName(session.text(u"review/queue"_s)); queue && QueueBar::queues().contains(*queue))
        m_queues->choose(*queue);
}

ReviewDesk::~ReviewDesk()
{
    delete m_ahead; // what answers comes to a desk that is whole
    delete m_decider;
    delete m_edit;
    delete m_drafts; // writes what is left
}

// ---- building ---------------------------------------------------------------------------------

void ReviewDesk::build()
{
    m_queues = new QueueBar(m_newsroom, this);
    m_messages = new MessageArea(this);
    m_columns = new QSplitter(Qt::Horizontal, this);
    m_columns->setHandleWidth(1);
    m_columns->setChildrenCollapsible(false);
    m_columns->addWidget(buildList());
    m_columns->addWidget(buildMiddle());
    m_columns->addWidget(buildSide());
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({316, 800, 324});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_queues);
    column->addWidget(m_columns, 1);
    column->addWidget(m_messages); // at the foot: what is being read stays where it is
}

QWidget *ReviewDesk::buildList()
{
    m_list = new QListView(this);
    m_list->setObjectName(u"articleList"_s); // looks as the main window's
    m_list->setAccessibleName(tr("Queue"));
    m_list->setModel(m_queue);
    m_list->setItemDelegate(new QueueDelegate(m_newsroom.zone(), [this] { return m_newsroom.clock().nowUtc(); }, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *page = new QWidget(this);
    page->setObjectName(u"emptyState"_s);
    page->setAttribute(Qt::WA_StyledBackground);
    m_emptyList = new QLabel(page);
    m_emptyList->setProperty("hint", true);
    m_emptyList->setAlignment(Qt::AlignCenter);
    m_emptyList->setWordWrap(true);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(24, 24, 24, 24);
    column->addWidget(m_emptyList);
    m_listPages = new QStackedWidget(this);
    m_listPages->setMinimumWidth(220);
    m_listPages->addWidget(m_list);
    m_listPages->addWidget(page);
    // Waiting times go on; embargoes end.
    auto *minute = new QTimer(this);
    minute->setInterval(60'000);
    connect(minute, &QTimer::timeout, this, [this] {
        m_list->viewport()->update();
        readRights();
        showDecision();
    });
    minute->start();
    return m_listPages;
}

QWidget *ReviewDesk::buildMiddle()
{
    m_head = new SheetHead(*m_keys, m_names, m_newsroom.zone(), this);
    m_sheet = new SheetView(*m_pictures, this);
    m_published = new PublishedLook(m_newsroom, this);
    m_empty = new QLabel(this);
    m_empty->setProperty("hint", true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_pages = new QStackedWidget(this);
    m_pages->insertWidget(SheetPage, m_sheet);
    m_pages->insertWidget(PublishedPage, m_published);
    m_pages->insertWidget(EditPage, new QWidget(this)); // its content comes when it is first wanted
    m_pages->insertWidget(EmptyPage, m_empty);
    auto *editing = new QVBoxLayout(m_pages->widget(EditPage));
    editing->setContentsMargins(0, 0, 0, 0);
    m_reasons = new ReasonPanel(this);
    auto *middle = new QWidget(this);
    middle->setMinimumWidth(320);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_pages, 1);
    column->addWidget(m_reasons);
    return middle;
}

/// The way on at the top, the way back at the bottom: nobody presses the one for the other.
QWidget *ReviewDesk::buildSide()
{
    auto *side = new QWidget(this);
    side->setObjectName(u"reviewSide"_s);
    side->setAttribute(Qt::WA_StyledBackground);
    side->setMinimumWidth(260);
    m_decision = new DecisionBar(side);
    for (QAction *action : {m_keys->comment, m_keys->edit, m_keys->skip, m_keys->help})
        m_decision->addSmall(action);
    m_facts = new FactColumn(side);
    m_back = new QPushButton(side);
    m_back->setObjectName(u"returnDecision"_s);
    m_back->setProperty("return", true);
    m_back->setAutoDefault(false);
    connect(m_back, &QPushButton::clicked, m_keys->giveBack, &QAction::trigger);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(16, 8, 16, 12);
    foot->addWidget(m_back, 1);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_decision);
    column->addWidget(m_facts, 1);
    column->addLayout(foot);
    return side;
}

// ---- connecting -------------------------------------------------------------------------------

void ReviewDesk::connectParts()
{
    connect(m_queues, &QueueBar::chosen, this, &ReviewDesk::showQueue);
    connect(m_queues, &QueueBar::filtered, this, [this] { showQueue(m_queues->queue()); });
    connect(m_queues->filter(), &QLineEdit::returnPressed, this, [this] { m_sheet->setFocus(Qt::OtherFocusReason); });
    connect(m_queue, &QueueModel::read, this, &ReviewDesk::queueRead);
    connect(m_queue, &QueueModel::failed, this, [this](const Error &error) { m_messages->sayError(u"queue"_s, error); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        const auto row = m_queue->row(index.row());
        if (!m_selecting && row && row->id != m_wanted && index.isValid())
            showArticle(row->id);
    });
    connect(&m_newsroom, &Newsroom::articlesChanged, this, &ReviewDesk::articlesChanged);
    connect(&m_newsroom, &Newsroom::commentsChanged, this, &ReviewDesk::articlesChanged);
    connect(&m_names, &NewsroomNames::peopleChanged, this, [this] {
        if (const Person *person = m_names.person(m_person.id))
            m_person = *person; // roles may have gone, or all of them
        readRights();
        showDecision();
    });
    connect(m_head, &SheetHead::baseChosen, this, &ReviewDesk::chooseBase);
    connect(m_sheet, &SheetView::seenChanged, this, &ReviewDesk::followReading);
    connect(m_sheet, &SheetView::changeChosen, this, [this](int change) { m_head->setChange(change, m_sheet->changes()); });
    connect(m_published, &PublishedLook::shown, this, [this] { m_messages->dismiss(u"page"_s); });
    connect(m_published, &PublishedLook::failed, this, [this](const Error &error) { m_messages->sayError(u"page"_s, error); });
    connect(m_facts, &FactColumn::linkChosen, this, &ReviewDesk::factChosen);
    connect(m_decision->forward(), &QPushButton::clicked, this, [this] {
        if (m_decision->state() == DecisionBar::State::Ready && m_forward && !m_forward->needsReason)
            m_toConfirm = forwardWords(); // a click on the button that says it all is meant
        m_toConfirm.isEmpty() ? forward() : confirm();
    });
    connect(m_reasons, &ReasonPanel::sendAsked, this, &ReviewDesk::send);
    connect(m_reasons, &ReasonPanel::closeAsked, this, &ReviewDesk::cancel);
    connect(m_reasons, &ReasonPanel::changed, this, &ReviewDesk::keepDraft);
    connect(m_reasons, &ReasonPanel::placesChanged, m_sheet, &SheetView::setMarks);
    connect(m_reasons, &ReasonPanel::placeChosen, this, [this](const TextPlace &place) { m_sheet->showPlace(place); });
    connect(m_drafts, &ReasonDrafts::failed, this, [this](const Error &error) { m_messages->sayError(u"drafts"_s, error); });
    connect(m_decider, &Decider::begun, this, &ReviewDesk::begun);
    connect(m_decider, &Decider::carriedOut, this, &ReviewDesk::decided);
    connect(m_decider, &Decider::refused, this, &ReviewDesk::refused);
    connect(m_decider, &Decider::delivered, this, &ReviewDesk::delivered);
}

void ReviewDesk::connectKeys()
{
    const auto on = [this](QAction *action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(m_keys->forward, &ReviewDesk::forward);
    on(m_keys->confirm, &ReviewDesk::confirm);
    on(m_keys->giveBack, &ReviewDesk::openBack);
    on(m_keys->mark, &ReviewDesk::markPlace);
    on(m_keys->comment, &ReviewDesk::openComment);
    on(m_keys->edit, &ReviewDesk::edit);
    on(m_keys->save, &ReviewDesk::endEditing);
    on(m_keys->cancel, &ReviewDesk::cancel);
    on(m_keys->pageOn, &ReviewDesk::pageOn);
    on(m_keys->pageBack, [this] { m_sheet->pageBack(); });
    on(m_keys->end, [this] { m_sheet->toEnd(); });
    on(m_keys->top, [this] { m_sheet->toTop(); });
    on(m_keys->next, [this] { stepQueue(1); });
    on(m_keys->skip, [this] { stepQueue(1); });
    on(m_keys->previous, [this] { stepQueue(-1); });
    on(m_keys->nextChange, [this] { m_sheet->goToChange(m_sheet->change() + 1); });
    on(m_keys->previousChange, [this] { m_sheet->goToChange(std::max(0, m_sheet->change() - 1)); });
    on(m_keys->published, [this] { setPage(PublishedPage); });
    on(m_keys->changes, [this] { setPage(SheetPage); });
    on(m_keys->compare, [this] { factChosen(u"compare:base"_s); });
    on(m_keys->openInWindow, [this] {
        if (!m_wanted.isNull())
            Q_EMIT openWanted(m_wanted);
    });
    on(m_keys->filter, [this] {
        m_queues->filter()->setFocus(Qt::ShortcutFocusReason);
        m_queues->filter()->selectAll();
    });
    on(m_keys->nextQueue, [this] { m_queues->step(1); });
    on(m_keys->previousQueue, [this] { m_queues->step(-1); });
    on(m_keys->help, [this] { m_keys->showHelp(); });
    for (int number = 1; number <= m_keys->targets.size(); ++number)
        on(m_keys->targets.at(number - 1), [this, number] { m_reasons->chooseTarget(number); });
}

// ---- the queue --------------------------------------------------------------------------------

void ReviewDesk::setPerson(const Person &person)
{
    const bool another = person.id != m_person.id;
    m_person = person;
    if (m_edit)
        m_edit->setPerson(person.id);
    if (!another) {
        readRights();
        showDecision();
        return;
    }
    m_decisions = 0;
    m_drafts->setPerson(person.id); // what somebody typed is theirs
    m_seen.clear();
    m_ahead->forget();
    m_queues->setPerson(person.id);
    m_messages->dismiss(u"done"_s);
    showNothing();
    showQueue(m_queues->queue());
}

void ReviewDesk::open(std::optional<Queue> queue)
{
    if (queue && *queue != m_queues->queue() && QueueBar::queues().contains(*queue))
        m_queues->choose(*queue);
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
    if (m_pages->currentIndex() == SheetPage)
        m_sheet->setFocus(Qt::OtherFocusReason);
}

void ReviewDesk::showQueue(Queue queue)
{
    if (m_person.id.isNull())
        return; // nobody's queue yet
    ArticleQuery query;
    query.queue = queue;
    query.person = m_person.id;
    query.text = m_queues->filter()->text().trimmed();
    query.order = ListOrder::Urgent;
    if (m_queue->query().queue != queue && m_pages->currentIndex() != EditPage)
        m_wanted = {}; // another queue begins at its head
    m_queue->setQuery(query);
}

void ReviewDesk::queueRead()
{
    const bool empty = m_queue->rowCount() == 0;
    m_listPages->setCurrentIndex(empty ? 1 : 0);
    if (empty)
        m_emptyList->setText(m_queue->query().text.isEmpty() ? tr("Nothing is in this queue.") : tr("Nothing in this queue matches “%1”.").arg(m_queue->query().text));
    if (m_wanted.isNull()) {
        if (const auto first = m_queue->row(0))
            showArticle(first->id);
        else
            showNothing();
        return;
    }
    select(m_wanted);
    expectNext();
}

/// Marks it in the list where it is there; opens nothing.
void ReviewDesk::select(ArticleId article)
{
    m_selecting = true;
    const int row = m_queue->find(article);
    m_list->setCurrentIndex(row < 0 ? QModelIndex() : m_queue->index(row));
    if (row < 0)
        m_list->clearSelection();
    m_selecting = false;
}

/// Below it, else above; null where it is alone.
ArticleId ReviewDesk::besideInQueue(ArticleId article) const
{
    const int at = m_queue->find(article);
    const auto next = m_queue->row(at + 1);
    if (next && next->id != article)
        return next->id;
    const auto before = m_queue->row(at - 1);
    return before ? before->id : ArticleId();
}

void ReviewDesk::stepQueue(int by)
{
    const int at = m_queue->find(m_wanted);
    const int to = at < 0 ? 0 : at + by;
    if (const auto row = m_queue->row(to))
        showArticle(row->id);
    else if (at >= 0)
        say(by > 0 ? tr("This is the last one in the queue.") : tr("This is the first one in the queue."));
}

/// Those that a decision, or J, brings next.
void ReviewDesk::expectNext()
{
    QList<ReviewWish> next;
    const int at = m_queue->find(m_wanted);
    for (const int row : {at + 1, at + 2, at - 1})
        if (const auto expected = m_queue->row(row); expected && expected->id != m_wanted && next.size() < 2)
            next.append({expected->id, m_person.id});
    m_ahead->expect(next);
}

} // namespace galley
