// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/talk/commentspanel.h"

#include "desk/deskicon.h"
#include "desk/flowlayout.h"
#include "desk/keyhint.h"
#include "desk/newsroomnames.h"
#include "desk/talk/commentdelegate.h"
#include "desk/talk/commentfield.h"
#include "desk/talk/commentlistmodel.h"
#include "desk/talk/commentwriter.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace galley {

using namespace Qt::StringLiterals;
using Draft = CommentDraft::Kind;

namespace {

QPushButton *button(QWidget *parent, const char *name, const QString &text, const QString &keys)
{
    auto *made = new QPushButton(text, parent);
    made->setObjectName(QLatin1StringView(name));
    if (!keys.isEmpty())
        made->setToolTip(withKeys(text, keys));
    return made;
}

} // namespace

CommentsPanel::CommentsPanel(Newsroom &newsroom, const NewsroomNames &names, CommentBook &book, QWidget *parent)
    : QWidget(parent), m_names(names), m_book(book), m_model(new CommentListModel(newsroom, names, book, this)), m_heading(new QToolButton(this)),
      m_filter(new QToolButton(this)), m_add(new QToolButton(this)), m_page(new QWidget(this)), m_returned(new QLabel(m_page)), m_list(new QListView(m_page)),
      m_actions(new QWidget(m_page)), m_writer(new CommentWriter(names, book, m_page)), m_clock(new QTimer(this))
{
    setObjectName(u"commentsPanel"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Comments"));
    m_heading->setObjectName(u"commentsHeading"_s);
    m_heading->setProperty("section", true);
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setCheckable(true);
    m_heading->setFocusPolicy(Qt::TabFocus);
    m_filter->setObjectName(u"commentsAll"_s);
    m_filter->setProperty("quiet", true);
    m_filter->setCheckable(true);
    m_filter->setText(tr("Resolved, too"));
    m_filter->setFocusPolicy(Qt::TabFocus);
    m_add->setObjectName(u"commentsAdd"_s);
    m_add->setProperty("quiet", true);
    m_add->setIcon(deskIcon(u"list-add"_s));
    m_add->setAccessibleName(tr("Add a comment"));
    m_add->setToolTip(tr("Add a comment to what is selected, or to the article"));
    m_add->setFocusPolicy(Qt::TabFocus);

    m_returned->setObjectName(u"returnedWhy"_s);
    m_returned->setWordWrap(true);
    m_returned->setTextFormat(Qt::PlainText);
    m_returned->setProperty("returned", true);
    m_list->setObjectName(u"commentsList"_s);
    m_list->setAccessibleName(tr("Comments"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommentDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->installEventFilter(this);

    m_settle = button(m_actions, "commentSettle", tr("Resolve"), tr("Space"));
    m_reply = button(m_actions, "commentReply", tr("Reply"), u"R"_s);
    m_change = button(m_actions, "commentChange", tr("Edit"), u"F2"_s);
    m_remove = button(m_actions, "commentRemove", tr("Take back"), tr("Delete"));
    auto *acts = new FlowLayout(m_actions, 6);
    acts->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *act : {m_settle, m_reply, m_change, m_remove})
        acts->addWidget(act);

    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(m_heading);
    head->addStretch();
    head->addWidget(m_filter);
    head->addWidget(m_add);
    auto *page = new QVBoxLayout(m_page);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(6);
    page->addWidget(m_returned);
    page->addWidget(m_list, 1);
    page->addWidget(m_actions);
    page->addWidget(m_writer);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 6, 16, 8);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_page, 1);
    column->addStretch();

    connect(m_heading, &QToolButton::toggled, this, &CommentsPanel::takeRoom);
    connect(m_filter, &QToolButton::toggled, this, [this](bool all) { m_model->setShowsAll(all); takeRoom(); });
    connect(m_add, &QToolButton::clicked, this, &CommentsPanel::newWanted);
    connect(m_settle, &QPushButton::clicked, this, &CommentsPanel::settleCurrent);
    connect(m_reply, &QPushButton::clicked, this, &CommentsPanel::reply);
    connect(m_change, &QPushButton::clicked, this, &CommentsPanel::change);
    connect(m_remove, &QPushButton::clicked, this, &CommentsPanel::removeCurrent);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CommentsPanel::showCurrent);
    connect(m_list, &QListView::clicked, this, [this] {
        if (!currentThread().isNull())
            Q_EMIT placeWanted(currentThread());
    });
    connect(&m_book, &CommentBook::changed, this, &CommentsPanel::followArticle);
    connect(&m_book, &CommentBook::sent, this, [this](ArticleId article, const CommentDraft &, CommentId comment) {
        if (article != m_article)
            return;
        m_follow = comment;
        followArticle();
    });
    connect(m_writer, &CommentWriter::begun, this, [this] {
        m_heading->setChecked(true);
        takeRoom();
    });
    connect(m_writer, &CommentWriter::left, this, &CommentsPanel::leaveWriting);
    connect(m_clock, &QTimer::timeout, m_model, &CommentListModel::timePassed);
    m_clock->start(60'000);
    m_heading->setChecked(true);
    followArticle();
}

// ---- showing ----------------------------------------------------------------------------------

QString CommentsPanel::headingText() const
{
    return m_heading->text();
}

QString CommentsPanel::returnedText() const
{
    return m_returned->isHidden() ? QString() : m_returned->text();
}

bool CommentsPanel::isWriting() const
{
    return m_writer->isWriting();
}

CommentField &CommentsPanel::field()
{
    return m_writer->field();
}

void CommentsPanel::followArticle()
{
    if (m_article != m_book.article() || m_person != m_book.person().id) {
        m_article = m_book.article();
        m_person = m_book.person().id;
        m_filter->setChecked(false);
    }
    m_writer->follow();
    if (const QModelIndex there = m_model->find(m_follow); there.isValid()) {
        m_follow = {};
        m_list->setCurrentIndex(there);
    }
    showCounts();
    takeRoom();
    showCurrent();
}

void CommentsPanel::showCounts()
{
    const int open = m_book.openCount();
    const int reasons = m_book.openReasons();
    const auto all = m_book.threads().size();
    //: 批注, and how many are open
    QString text = open > 0 ? tr("Comments (%1)").arg(open) : tr("Comments");
    if (reasons > 0)
        //: 退回理由
        text = tr("%1, return reasons: %2").arg(text).arg(reasons);
    m_heading->setText(text);
    const auto &returned = m_book.returned();
    m_returned->setVisible(returned.has_value());
    if (returned)
        //: 王磊 退回：……
        m_returned->setText(tr("Returned by %1: %2").arg(m_names.personName(returned->by), returned->reason));
    m_filter->setVisible(all > open || m_filter->isChecked());
    const QString refusal = m_book.refusal();
    m_add->setEnabled(refusal.isEmpty());
    m_heading->setToolTip(refusal);
}

/// Where there is nothing to show, the fields beside keep the room.
void CommentsPanel::takeRoom()
{
    const bool open = m_heading->isChecked();
    const bool rows = m_model->rowCount() > 0;
    m_heading->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    m_list->setVisible(rows);
    m_list->setMinimumHeight(wholeRows());
    m_page->setVisible(open && (rows || isWriting() || m_book.returned()));
    setMaximumHeight(open && rows ? QWIDGETSIZE_MAX : minimumSizeHint().height());
}

void CommentsPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_list->doItemsLayout(); // texts wrap elsewhere
    takeRoom();
}

/// What the first rows take that stand in the room every list has: none is cut.
int CommentsPanel::wholeRows() const
{
    constexpr int least = 60;
    constexpr int most = 170;
    int height = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const int next = height + m_list->sizeHintForIndex(m_model->index(row)).height();
        if (next > most)
            return std::max(height, least);
        height = next;
    }
    return std::max(height, least);
}

const Comment *CommentsPanel::current() const
{
    return m_model->comment(m_list->currentIndex());
}

CommentId CommentsPanel::currentThread() const
{
    return m_model->threadOf(m_list->currentIndex());
}

void CommentsPanel::showCurrent()
{
    const Comment *comment = current();
    const CommentThread *thread = m_book.thread(currentThread());
    m_actions->setVisible(comment && thread && m_heading->isChecked());
    if (comment && thread) {
        const bool may = m_book.refusal().isEmpty();
        m_settle->setText(thread->head.resolved ? tr("Open again") : thread->head.isReturnReason ? tr("Done") : tr("Resolve"));
        m_settle->setEnabled(may);
        m_reply->setEnabled(may);
        m_reply->setText(m_book.drafts().draft(m_article, Draft::Reply, thread->head.id).text.isEmpty() ? tr("Reply") : tr("Go on replying"));
        m_change->setVisible(m_book.mayEdit(*comment));
        m_remove->setVisible(m_book.mayEdit(*comment));
        m_change->setEnabled(may);
        m_remove->setEnabled(may);
    }
    Q_EMIT currentChanged();
}

bool CommentsPanel::show(CommentId id, bool takeKeys)
{
    const CommentThread *thread = m_book.thread(id);
    if (!thread)
        return false;
    if (thread->head.resolved && !m_filter->isChecked())
        m_filter->setChecked(true);
    m_heading->setChecked(true);
    const QModelIndex there = m_model->find(id);
    if (!there.isValid())
        return false;
    m_list->setCurrentIndex(there);
    m_list->scrollTo(there);
    if (takeKeys)
        m_list->setFocus();
    return true;
}

void CommentsPanel::step(int by)
{
    const int rows = m_model->rowCount();
    for (int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() + by : by > 0 ? 0 : rows - 1; row >= 0 && row < rows; row += by) {
        if (m_model->kind(m_model->index(row)) != CommentListModel::RowKind::Head)
            continue;
        m_list->setCurrentIndex(m_model->index(row));
        Q_EMIT placeWanted(currentThread());
        return;
    }
}

// ---- writing ----------------------------------------------------------------------------------

void CommentsPanel::begin(const CommentDraft &draft)
{
    m_writer->begin(draft);
    m_writer->field().setFocus();
}

void CommentsPanel::write(const TextPlace &place)
{
    if (!m_book.refusal().isEmpty())
        return;
    CommentDraft draft = m_book.drafts().draft(m_article, Draft::New);
    draft.place = place;
    if (!draft.text.isEmpty())
        m_book.drafts().keep(m_article, draft);
    begin(draft);
}

void CommentsPanel::writeAgain(const Comment &comment)
{
    if (!m_book.refusal().isEmpty() || comment.article != m_article)
        return;
    const bool answers = m_book.thread(comment.parent) != nullptr;
    CommentDraft draft = answers ? m_book.drafts().draft(m_article, Draft::Reply, comment.parent) : m_book.drafts().draft(m_article, Draft::New);
    if (!answers && draft.text.isEmpty())
        draft.place = comment.place;
    draft.text = draft.text.isEmpty() ? comment.text : QString(draft.text % u'\n' % comment.text);
    m_book.drafts().keep(m_article, draft);
    begin(draft);
}

void CommentsPanel::reply()
{
    if (current() && m_book.refusal().isEmpty())
        begin(m_book.drafts().draft(m_article, Draft::Reply, currentThread()));
}

void CommentsPanel::change()
{
    const Comment *comment = current();
    if (!comment || !m_book.mayEdit(*comment) || !m_book.refusal().isEmpty())
        return;
    CommentDraft draft = m_book.drafts().draft(m_article, Draft::Change, comment->id);
    if (draft.text.isEmpty())
        draft.text = comment->text;
    begin(draft);
}

void CommentsPanel::leaveWriting()
{
    takeRoom();
    showCurrent();
    if (m_list->isVisible())
        m_list->setFocus();
    else
        Q_EMIT left();
}

// ---- settling ---------------------------------------------------------------------------------

/// Settled ones leave the list: the next thread takes their place under the keys.
void CommentsPanel::settleCurrent()
{
    const CommentThread *thread = m_book.thread(currentThread());
    if (!thread || !m_book.refusal().isEmpty())
        return;
    const CommentId id = thread->head.id;
    const bool resolved = thread->head.resolved;
    if (!resolved) {
        const QModelIndex head = m_model->find(id);
        CommentId next;
        for (const int by : {1, -1})
            for (int row = head.row() + by; next.isNull() && row >= 0 && row < m_model->rowCount(); row += by)
                if (const QModelIndex at = m_model->index(row); m_model->kind(at) == CommentListModel::RowKind::Head && !at.data(CommentListModel::ResolvedRole).toBool())
                    next = m_model->threadOf(at);
        if (!next.isNull())
            m_list->setCurrentIndex(m_model->find(next));
    }
    m_book.resolve(id, !resolved);
}

void CommentsPanel::removeCurrent()
{
    const Comment *comment = current();
    if (comment && m_book.mayEdit(*comment) && m_book.refusal().isEmpty())
        m_book.remove(*comment);
}

// ---- keys -------------------------------------------------------------------------------------

bool CommentsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return QWidget::eventFilter(watched, event);
    const auto *pressed = static_cast<QKeyEvent *>(event);
    if (event->type() == QEvent::ShortcutOverride) {
        if (pressed->key() == Qt::Key_F2 || pressed->key() == Qt::Key_Delete)
            event->accept();
        return false;
    }
    return key(pressed->key(), pressed->modifiers() & ~Qt::KeypadModifier);
}

bool CommentsPanel::key(int key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers)
        return false;
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!currentThread().isNull())
            Q_EMIT placeWanted(currentThread());
        return true;
    case Qt::Key_Space: settleCurrent(); return true;
    case Qt::Key_R: reply(); return true;
    case Qt::Key_N: Q_EMIT newWanted(); return true;
    case Qt::Key_F2: change(); return true;
    case Qt::Key_Delete: removeCurrent(); return true;
    case Qt::Key_Escape: Q_EMIT left(); return true;
    default: return false;
    }
}

} // namespace galley
