// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/review/reviewdesk.h"

#include "desk/keyhint.h"
#include "desk/messagearea.h"
#include "desk/outlets/outletdialog.h"
#include "desk/publication/deliverywords.h"
#include "desk/review/decisionbar.h"
#include "desk/review/editinplace.h"
#include "desk/review/queuebar.h"
#include "desk/review/queuemodel.h"
#include "desk/review/reviewkeys.h"
#include "desk/review/sheetview.h"
#include "publish/outlets.h"
#include "store/actionsnow.h"

#include <QAction>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>

// What the reviewer does: reading on, deciding, giving back.

namespace galley {

using namespace Qt::StringLiterals;

// ---- reading ----------------------------------------------------------------------------------

bool ReviewDesk::isSeen() const
{
    return m_item && (m_seen.contains(m_item->contentHash()) || m_sheet->isSeen());
}

void ReviewDesk::followReading()
{
    if (!m_item)
        return;
    if (m_sheet->isSeen())
        m_seen.insert(m_item->contentHash());
    showDecision();
}

void ReviewDesk::pageOn()
{
    // The space bar presses the button that has the keys, as everywhere. What decides is asked for by it, never carried out:
    // who reads on by it while that button has the keys means nothing.
    if (auto *button = qobject_cast<QAbstractButton *>(focusWidget())) {
        if (button != m_decision->forward())
            button->click();
        else if (m_toConfirm.isEmpty())
            forward();
        return;
    }
    if (m_pages->currentIndex() == PublishedPage)
        setPage(SheetPage);
    else if (!m_sheet->pageOn() && isSeen())
        say(tr("That was all of it."));
}

/// Read once for what is shown; the store judges again when it is done.
void ReviewDesk::readRights()
{
    m_rights = m_item ? actionsNow(m_newsroom, m_item->situation, m_person) : QList<ActionState>();
    if (m_newsroom.mode() == Newsroom::Mode::ReadOnly)
        for (ActionState &state : m_rights)
            state.refusal = Refusal{Rule::StageForbids, tr("This newsroom is open for reading only: nothing can be decided here.")};
    const bool makeUpFirst = m_queues->queue() == Queue::MakeUpReviews;
    m_forward = m_item ? forwardAct(*m_item, m_rights, m_newsroom.clock().nowUtc(), makeUpFirst) : std::nullopt;
}

QString ReviewDesk::forwardWords() const
{
    return m_forward ? forwardText(*m_forward, *m_item, m_names, m_newsroom) : tr("Nothing to decide");
}

/// One key and one button for the way back, whichever it is.
void ReviewDesk::showBack()
{
    const Action action = m_item ? backAction(*m_item) : Action::Return;
    const auto refusal = refusalOf(action);
    //: 撤下定时
    const QString text = action == Action::Return ? m_keys->giveBack->text() : tr("Take off the schedule…");
    const bool may = m_item && !refusal && m_pages->currentIndex() != EditPage;
    m_keys->giveBack->setEnabled(m_item && m_pages->currentIndex() != EditPage); // the key says why not
    m_back->setEnabled(may);
    m_back->setText(withKeys(text, u"R"_s));
    m_back->setAccessibleName(text);
    m_back->setToolTip(refusal ? refusal->message : withKeys(text, u"R"_s));
}

void ReviewDesk::showDecision()
{
    using State = DecisionBar::State;
    showBack();
    if (!m_item) {
        m_decision->setState(State::Nothing, tr("Nothing to decide"), {}, 0);
        m_keys->confirm->setEnabled(false);
        return;
    }
    const bool editing = m_pages->currentIndex() == EditPage;
    const int read = isSeen() ? 100 : m_sheet->seenPerCent();
    const QString text = forwardWords();
    if (!m_forward || m_forward->refusal || !isSeen() || editing || m_toConfirm != text)
        m_toConfirm.clear();
    m_keys->confirm->setEnabled(!m_toConfirm.isEmpty());
    const QString alone = m_item->situation.live == Live::Scheduled ? tr("Goes out by itself: %1").arg(appearanceTime(*m_item, m_newsroom)) : QString();
    if (m_decider->isDeciding(m_item->article.id))
        m_decision->setState(State::Busy, text, tr("Being carried out…"), read);
    else if (!m_forward)
        m_decision->setState(State::Nothing, text, alone, read);
    else if (m_forward->refusal)
        m_decision->setState(State::Refused, text, alone.isEmpty() ? m_forward->refusal->message : QString(alone % u'\n' % m_forward->refusal->message), read);
    else if (editing)
        m_decision->setState(State::Busy, text, tr("Save the corrections first (Esc or Ctrl+S)."), read);
    else if (!isSeen())
        m_decision->setState(State::Unread, text, m_triedUnread ? tr("Nothing is passed unread: here is what you had not seen. %n screens left.", nullptr, m_sheet->unseenPages())
                             : m_item->readByMe ? tr("Changes not seen yet: %n screens (Space)", nullptr, m_sheet->unseenPages())
                                                                  : tr("Not read yet: about %n screens (Space)", nullptr, m_sheet->unseenPages()), read);
    else if (!m_toConfirm.isEmpty())
        m_decision->setState(State::Confirming, text, tr("Enter carries it out and signs it with your name, Esc does not."), read);
    else
        m_decision->setState(State::Ready, text, alone.isEmpty() ? tr("All of it was on your screen.") : alone, read);
}

// ---- taking it on -----------------------------------------------------------------------------

std::optional<Refusal> ReviewDesk::refusalOf(Action action) const
{
    if (m_item)
        for (const ActionState &state : m_rights)
            if (state.action == action)
                return state.refusal;
    return Refusal{Rule::StageForbids, tr("There is no article to decide on.")};
}

void ReviewDesk::say(const QString &text)
{
    m_messages->say(u"hint"_s, MessageBar::Kind::Info, text);
}

/// The key that takes it on first sees to it that it was read.
void ReviewDesk::forward()
{
    if (!isCurrent() || m_decider->isDeciding(m_wanted))
        return;
    if (!m_forward) {
        say(m_decision->status().isEmpty() ? tr("There is nothing to decide on this article now.") : m_decision->status());
        return;
    }
    if (m_forward->refusal) {
        m_messages->say(u"hint"_s, MessageBar::Kind::Warning, tr("%1: %2").arg(actionLabel(m_forward->action), m_forward->refusal->message));
        return;
    }
    if (!isSeen()) {
        if (m_pages->currentIndex() != SheetPage)
            setPage(SheetPage);
        m_sheet->toUnseen();
        m_triedUnread = true;
        followReading();
        return;
    }
    m_messages->dismiss(u"hint"_s);
    if (m_forward->needsReason) {
        askReason(m_forward->action);
        return;
    }
    m_toConfirm = forwardWords();
    showDecision();
    m_decision->forward()->setFocus(Qt::ShortcutFocusReason);
}

void ReviewDesk::confirm()
{
    if (m_toConfirm.isEmpty() || !isCurrent() || !m_forward || m_forward->refusal || !isSeen())
        return;
    m_toConfirm.clear();
    ActRequest request = requestFor(m_forward->action);
    request.at = m_forward->at;
    bool nowhere = false;
    if (m_forward->action == Action::Publish) {
        const auto known = outlets(m_newsroom);
        nowhere = known && known->isEmpty();
    }
    if (nowhere)
        askForOutlet([this, request] { m_decider->carryOut(request); });
    else
        m_decider->carryOut(request);
    showDecision();
}

void ReviewDesk::askForOutlet(const std::function<void()> &then)
{
    auto *dialog = new OutletDialog(m_newsroom, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, then);
    dialog->open();
}

/// Esc: the innermost thing that is open.
void ReviewDesk::cancel()
{
    if (m_pages->currentIndex() == EditPage) {
        endEditing();
        return;
    }
    if (!m_toConfirm.isEmpty()) {
        m_toConfirm.clear();
        showDecision();
    } else if (m_reasons->isOpen()) {
        keepDraft();
        m_reasons->shut();
    } else if (m_pages->currentIndex() == PublishedPage) {
        setPage(SheetPage);
    } else {
        m_messages->dismiss(u"hint"_s);
    }
    m_sheet->setFocus(Qt::OtherFocusReason);
}

/// In this person's name, on the text that was on the screen, whatever is stored by now.
ActRequest ReviewDesk::requestFor(Action action) const
{
    ActRequest request;
    request.article = m_item->article.id;
    request.action = action;
    request.person = m_person.id;
    request.namedHash = m_item->contentHash();
    return request;
}

QString ReviewDesk::headlineOf(ArticleId article) const
{
    if (m_item && m_item->article.id == article)
        return m_item->article.content.printedHeadline();
    const auto row = m_queue->row(m_queue->find(article));
    return row ? row->headline : QString();
}

void ReviewDesk::begun(const ActRequest &request)
{
    const QString headline = headlineOf(request.article);
    m_underWay.insert(request.article, {m_queues->queue(), headline});
    m_messages->dismiss(u"hint"_s);
    if (Decider::changesWhatReadersSee(request.action)) {
        const QString done = doneText(request.action, headline);
        m_messages->say(u"done"_s, MessageBar::Kind::Info, tr("%1: bringing the portal up to date…").arg(done))->setBusy(true);
        m_bringingOut = request.article;
        moveOn(request.article); // outlets take their time
    } else {
        m_patience.start();
    }
    showDecision();
}

/// To the next one, or the one before it, or to nothing.
void ReviewDesk::moveOn(ArticleId from)
{
    const ArticleId next = besideInQueue(from);
    m_queue->drop(from);
    if (m_wanted != from)
        return;
    m_reasons->shut();
    if (next.isNull())
        showNothing();
    else
        showArticle(next);
    m_sheet->setFocus(Qt::OtherFocusReason);
}

void ReviewDesk::decided(const ActRequest &request, const Article &article)
{
    m_bringingOut = {};
    m_messages->dismiss(u"refused:"_s % request.article.toString());
    if (request.person == m_person.id) {
        ++m_decisions;
        m_drafts->forget(request.article, request.action);
        m_drafts->write(); // what is sent does not come back
    }
    m_messages->say(u"done"_s, MessageBar::Kind::Done, doneText(request.action, article.content.printedHeadline()),
                    {{tr("Show"), [this, id = request.article] { showArticle(id); }}});
    const bool here = m_underWay.take(request.article).queue == m_queues->queue();
    if (here && !Decider::changesWhatReadersSee(request.action))
        moveOn(request.article);
    else if (m_wanted == request.article)
        readAgain(); // somebody went to it, or it waits in this queue, too
    m_queue->release(request.article);
}

/// The text that was typed stays, and the rule says what would satisfy it.
void ReviewDesk::refused(const ActRequest &request, const Error &error)
{
    const QString what = tr("%1: %2").arg(actionLabel(request.action), error.message);
    const UnderWay underWay = m_underWay.take(request.article);
    m_queue->release(request.article);
    m_queue->refreshSoon();
    if (m_bringingOut == request.article) {
        m_bringingOut = {};
        m_messages->dismiss(u"done"_s);
    }
    if (m_wanted != request.article) {
        m_messages->say(u"refused:"_s % request.article.toString(), MessageBar::Kind::Error,
                        underWay.headline.isEmpty() ? what : tr("%1: %2").arg(underWay.headline, what),
                        {{tr("Show"), [this, id = request.article] { showArticle(id); }}});
        if (m_wanted.isNull() && request.person == m_person.id)
            showArticle(request.article); // nothing else is being read
        return;
    }
    if (m_reasons->asksFor(request.action))
        m_reasons->showProblem(error.message);
    else
        m_messages->say(u"hint"_s, MessageBar::Kind::Error, what);
    showDecision();
    readAgain(); // it may be another text by now, or at another step
}

void ReviewDesk::delivered(const ActRequest &, const QList<Delivery> &deliveries)
{
    for (const Delivery &delivery : deliveries)
        tellDelivery(*m_messages, delivery);
}

// ---- giving it back ---------------------------------------------------------------------------

void ReviewDesk::askReason(Action action)
{
    m_toConfirm.clear();
    m_reasons->open(m_drafts->reason(m_item->article.id, action), m_item->situation);
    showDecision();
}

void ReviewDesk::openBack()
{
    onceCurrent([this] {
        const Action action = backAction(*m_item);
        if (const auto refusal = refusalOf(action)) {
            m_messages->say(u"hint"_s, MessageBar::Kind::Warning, tr("%1: %2").arg(actionLabel(action), refusal->message));
            return;
        }
        const auto place = action == Action::Return && m_sheet->hasSelection() ? m_sheet->selectedPlace() : std::nullopt;
        askReason(action);
        if (place)
            addPlace(*place);
    });
}

/// From now on its own mark shows where it is, rather than the selection.
void ReviewDesk::addPlace(const TextPlace &place)
{
    QTextCursor cursor = m_sheet->textCursor();
    cursor.clearSelection();
    m_sheet->setTextCursor(cursor);
    m_reasons->addPlace(place);
}

void ReviewDesk::markPlace()
{
    if (!isCurrent() || m_pages->currentIndex() != SheetPage)
        return;
    const auto place = m_sheet->selectedPlace();
    if (!m_reasons->asksFor(Action::Return)) {
        if (const auto refusal = refusalOf(Action::Return)) {
            m_messages->say(u"hint"_s, MessageBar::Kind::Warning, tr("%1: %2").arg(actionLabel(Action::Return), refusal->message));
            return;
        }
        askReason(Action::Return);
    }
    if (place)
        addPlace(*place);
    else
        say(tr("What is selected is no text of the article."));
}

void ReviewDesk::keepDraft()
{
    if (!m_item || !m_reasons->isOpen())
        return;
    if (m_reasons->isComment())
        m_drafts->keep(m_item->article.id, m_reasons->comment());
    else
        m_drafts->keep(m_item->article.id, m_reasons->draft());
}

/// What was begun for this article comes back with it; the keys stay with the text.
void ReviewDesk::restoreDraft()
{
    QWidget *focus = focusWidget();
    const bool inPanel = focus && m_reasons->isAncestorOf(focus);
    if (m_reasons->isOpen() && inPanel) {
        m_reasons->tellPlaces(); // somebody types there
        return;
    }
    const ArticleId article = m_item->article.id;
    const QString problem = m_reasons->isOpen() ? m_reasons->problem() : QString();
    const auto reason = m_reasons->isOpen() ? std::optional(m_reasons->draft()) : m_drafts->reason(article);
    const CommentBegun comment = m_reasons->isOpen() ? m_reasons->comment() : m_drafts->comment(article);
    if (m_reasons->isOpen() ? m_reasons->isComment() : !reason && !comment.text.isEmpty())
        m_reasons->openComment(comment);
    else if (reason)
        m_reasons->open(*reason, m_item->situation);
    else
        return;
    const auto refusal = reason && !m_reasons->isComment() ? refusalOf(reason->action) : std::nullopt;
    m_reasons->showProblem(refusal ? refusal->message : problem);
    (focus && !inPanel ? focus : m_sheet)->setFocus(Qt::OtherFocusReason);
}

void ReviewDesk::send()
{
    if (!isCurrent() || m_decider->isDeciding(m_wanted))
        return;
    keepDraft();
    if (m_reasons->isComment()) {
        sendComment();
        return;
    }
    const ReasonDraft draft = m_reasons->draft();
    const QString reason = m_reasons->spokenReason();
    if (reason.isEmpty()) {
        m_reasons->showProblem(tr("Say why: whoever goes on with it has to know."));
        m_reasons->focusReason();
        return;
    }
    ActRequest request = requestFor(draft.action);
    request.reason = reason;
    request.targetStep = draft.target;
    for (const PlacedReason &placed : draft.places)
        request.places.append({placed.place, placed.text.trimmed().isEmpty() ? reason : placed.text.trimmed()});
    m_decider->carryOut(request);
    showDecision();
}

} // namespace galley
