// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/review/reviewdesk.h"

#include "desk/messagearea.h"
#include "desk/review/editinplace.h"
#include "desk/review/factcolumn.h"
#include "desk/review/publishedlook.h"
#include "desk/review/queuebar.h"
#include "desk/review/queuemodel.h"
#include "desk/review/reviewkeys.h"
#include "desk/review/sheethead.h"
#include "desk/review/sheetview.h"
#include "desk/session.h"

#include <QCloseEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

// What the desk shows of an article, and how it follows what others do to it.

namespace galley {

using namespace Qt::StringLiterals;

// ---- the article ------------------------------------------------------------------------------

void ReviewDesk::showArticle(ArticleId article)
{
    if (m_edit && m_edit->isOpen()) {
        select(m_wanted); // until what is being edited is saved
        m_edit->leaveThen([this, article] {
            setPage(SheetPage);
            showArticle(article);
        });
        return;
    }
    m_base.reset();
    m_changedFrom.clear();
    m_edited = false;
    m_messages->dismiss(u"changed"_s);
    m_messages->dismiss(u"hint"_s);
    m_onceCurrent = {};
    m_wanted = article;
    select(article);
    request({article, m_person.id});
}

void ReviewDesk::request(const ReviewWish &wish)
{
    m_loading = true;
    m_ahead->want(wish, [this, wish](const ReviewAhead::Prepared &prepared) { take(wish, prepared); });
}

/// The same article as it stands now, compared with what it is compared with.
void ReviewDesk::readAgain()
{
    if (!m_wanted.isNull())
        request({m_wanted, m_person.id, m_base, m_base == ChangeBase::Shown ? m_changedFrom : QByteArray()});
}

/// Now, or when the article that is on its way has come: a key pressed meanwhile is meant for that one.
void ReviewDesk::onceCurrent(const std::function<void()> &then)
{
    if (isCurrent())
        then();
    else if (m_loading)
        m_onceCurrent = then;
}

void ReviewDesk::chooseBase(ChangeBase base)
{
    if (!isCurrent())
        return;
    m_base = base;
    request({m_item->article.id, m_person.id, base, m_changedFrom});
}

void ReviewDesk::take(const ReviewWish &wish, const ReviewAhead::Prepared &prepared)
{
    if (wish.article != m_wanted)
        return;
    m_loading = false;
    if (!*prepared) {
        m_messages->sayError(u"item"_s, prepared->error());
        if (!isCurrent())
            clearItem(tr("This article cannot be shown.")); // no key acts on the one that was here before
        return;
    }
    m_messages->dismiss(u"item"_s);
    const ReviewItem &item = **prepared;
    const bool same = m_item && m_item->article.id == item.article.id;
    // It went on while it was being read: that text first, and what is new in it marked.
    if (same && m_item->contentHash() != item.contentHash() && wish.shown.isEmpty()) {
        m_changedFrom = m_item->contentHash();
        m_base = ChangeBase::Shown;
        request({item.article.id, m_person.id, ChangeBase::Shown, m_changedFrom});
        return;
    }
    const bool sameText = same && m_item->contentHash() == item.contentHash() && m_item->base == item.base;
    const bool otherText = same && m_item->contentHash() != item.contentHash();
    const std::optional<Handling> handlingBefore = same && m_item->article.handling != item.article.handling && !item.handlingBefore
        ? std::optional(m_item->article.handling) : same && sameText && !item.handlingBefore ? m_item->handlingBefore : item.handlingBefore;
    const bool stageMoved = same && (m_item->article.stage != item.article.stage || m_item->article.step != item.article.step);
    if (!same)
        m_reasons->shut();
    m_item = item;
    m_item->handlingBefore = handlingBefore;
    if (otherText)
        m_messages->say(u"changed"_s, MessageBar::Kind::Warning, std::exchange(m_edited, false) ? tr("Your corrections are saved and marked. They want to be read before a decision.")
                            : tr("The text changed while you were reading. What is new since then is marked; it wants to be read before a decision."));
    else if (stageMoved && !m_decider->isDeciding(m_item->article.id))
        m_messages->say(u"changed"_s, MessageBar::Kind::Info, tr("Somebody took it on meanwhile: it is now “%1”.")
                                                                 .arg(stageLabel(m_item->article.stage, m_item->article.step, m_item->situation.route)));
    showItem(!sameText);
    if (const auto then = std::exchange(m_onceCurrent, {}))
        then();
}

void ReviewDesk::showItem(bool anew)
{
    if (anew)
        m_toConfirm.clear();
    const bool first = anew && m_changedFrom.isEmpty() && !m_base;
    if (anew) {
        m_triedUnread = false;
        const bool knowsRest = m_item->readByMe || (m_item->base && m_item->base->base == ChangeBase::Shown && m_seen.contains(m_changedFrom));
        m_sheet->setDue(knowsRest ? SheetView::Due::Changes : SheetView::Due::All);
        m_sheet->showSheet(m_item->sheet, m_item->article.content);
        m_sheet->setAccessibleName(tr("%1, with what changed").arg(m_item->article.content.printedHeadline())); // and is read out
        m_head->setItem(&*m_item);
        m_published->showArticle(m_item->article);
    }
    if (m_pages->currentIndex() == EmptyPage)
        setPage(SheetPage);
    showFacts();
    readRights();
    showDecision();
    if (first) {
        restoreDraft();
        if (!m_reasons->isOpen() && isActiveWindow() && !m_queues->filter()->hasFocus() && !m_list->hasFocus())
            m_sheet->setFocus(Qt::OtherFocusReason);
    } else if (m_reasons->isOpen()) {
        restoreDraft(); // its places are looked for in the new text
    }
    markOpened();
    expectNext();
    Q_EMIT itemShown(m_item->article.id);
}

/// From now on it is not recalled: a reviewer has it on the screen.
void ReviewDesk::markOpened()
{
    if (isVisible() && m_item && m_item->situation.stage == Stage::Review && !m_item->situation.openedByReviewer && m_forward && !m_forward->refusal)
        m_newsroom.markOpened(m_item->article.id, m_person.id);
}

void ReviewDesk::showNothing()
{
    m_wanted = {};
    clearItem(m_decisions > 0 ? tr("Nothing is left in this queue. %n decisions so far.", nullptr, m_decisions)
                              : tr("Nothing waits in this queue. What comes appears by itself."));
    Q_EMIT emptied();
}

void ReviewDesk::clearItem(const QString &why)
{
    m_item.reset();
    m_forward.reset();
    m_rights.clear();
    m_loading = false;
    m_onceCurrent = {};
    m_toConfirm.clear();
    m_reasons->shut();
    m_sheet->clearSheet();
    m_head->setItem(nullptr);
    m_facts->show({});
    m_empty->setText(why);
    setPage(EmptyPage);
    showDecision();
}

void ReviewDesk::putAside()
{
    m_ahead->forget();
    showNothing();
}

void ReviewDesk::showFacts()
{
    m_facts->show(ReviewFacts(*m_item, m_names, m_newsroom).parts());
}

/// Somebody did something: what is on the screen stays where it is, unless its text is another now.
void ReviewDesk::articlesChanged(const QList<ArticleId> &ids)
{
    if (m_wanted.isNull() || (!ids.isEmpty() && !ids.contains(m_wanted)) || (m_item && m_item->article.id != m_wanted))
        return;
    if (m_decider->isDeciding(m_wanted))
        return; // our own doing
    if (m_pages->currentIndex() == EditPage)
        return; // it is read again when the editing ends
    readAgain();
}

void ReviewDesk::coloursChanged()
{
    m_sheet->coloursChanged();
    if (m_edit)
        m_edit->coloursChanged();
    if (m_item)
        showFacts();
    update();
}

// ---- pages ------------------------------------------------------------------------------------

void ReviewDesk::setPage(Page page)
{
    if (page != EmptyPage && !m_item)
        return;
    m_pages->setCurrentIndex(page);
    m_head->setLook(page == PublishedPage ? SheetHead::Look::Published : page == EditPage ? SheetHead::Look::Edit : SheetHead::Look::Changes);
    m_keys->setReading(page != EditPage);
    if (page == SheetPage && isActiveWindow())
        m_sheet->setFocus(Qt::OtherFocusReason);
    showDecision();
}

void ReviewDesk::edit()
{
    if (!isCurrent() || m_decider->isDeciding(m_wanted))
        return;
    if (const auto refusal = refusalOf(m_item->article.stage == Stage::Review ? Action::EditInReview : Action::Save)) {
        say(refusal->message);
        return;
    }
    if (m_openElsewhere && m_openElsewhere(m_item->article.id))
        return; // it has the keys there
    if (!m_edit) {
        m_edit = new EditInPlace(m_newsroom, m_person.id, this);
        m_pages->widget(EditPage)->layout()->addWidget(m_edit);
    }
    m_reasons->shut();
    setPage(EditPage);
    m_edit->open(m_item->article.id);
    say(tr("Corrections are tracked. Esc or Ctrl+S saves them and goes on reviewing."));
}

void ReviewDesk::endEditing()
{
    if (!m_edit || m_pages->currentIndex() != EditPage)
        return;
    m_edit->leaveThen([this] {
        m_messages->dismiss(u"hint"_s);
        setPage(SheetPage);
        m_edited = true;
        readAgain();
    });
}

void ReviewDesk::leaveThen(const std::function<void()> &goOn)
{
    if (m_edit && m_edit->isOpen())
        m_edit->leaveThen([this, goOn] {
            setPage(m_item ? SheetPage : EmptyPage);
            goOn();
        });
    else
        goOn();
}

void ReviewDesk::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_queue->refreshSoon();
    markOpened();
}

void ReviewDesk::closeEvent(QCloseEvent *event)
{
    m_drafts->write();
    m_session.put(u"review/geometry"_s, saveGeometry());
    m_session.put(u"review/columns"_s, m_columns->saveState());
    m_session.put(u"review/closed"_s, m_facts->closedParts());
    m_session.put(u"review/queue"_s, queueName(m_queues->queue()));
    if (m_edit && m_edit->isOpen()) {
        event->ignore();
        leaveThen([this] { close(); });
        return;
    }
    event->accept();
}

} // namespace galley
