// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/review/reviewdesk.h"

#include "desk/messagearea.h"
#include "desk/outletdialog.h"
#include "desk/review/decisionbar.h"
#include "desk/review/editinplace.h"
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
    // The space bar presses the button that has the keys, as everywhere.
    if (auto *button = qobject_cast<QAbstractButton *>(focusWidget())) {
        button->click();
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
    m_forward = m_item ? forwardAct(*m_item, m_rights, m_newsroom.clock().nowUtc()) : std::nullopt;
}

void ReviewDesk::showDecision()
{
    using State = DecisionBar::State;
    if (!m_item) {
        m_decision->setState(State::Nothing, tr("Nothing to decide"), {}, 0);
        m_keys->giveBack->setEnabled(false);
        m_keys->confirm->setEnabled(false);
        return;
    }
    const bool editing = m_pages->currentIndex() == EditPage;
    const auto back = refusalOf(Action::Return);
    m_keys->giveBack->setEnabled(!editing && !back);
    m_keys->giveBack->setToolTip(back ? back->message : tr("Return… (R)"));
    const int read = isSeen() ? 100 : m_sheet->seenPerCent();
    const QString text = m_forward ? forwardText(*m_forward, *m_item, m_names, m_newsroom) : tr("Nothing to decide");
    m_confirming = m_confirming && m_forward && !m_forward->refusal && isSeen() && !editing;
    m_keys->confirm->setEnabled(m_confirming);
    if (m_decider->isDeciding(m_item->article.id))
        m_decision->setState(State::Busy, text, tr("Being carried out…"), read);
    else if (!m_forward)
        m_decision->setState(State::Nothing, text, m_item->situation.live == Live::Scheduled ? tr("Goes out by itself: %1").arg(appearanceTime(*m_item, m_newsroom)) : QString(), read);
    else if (m_forward->refusal)
        m_decision->setState(State::Refused, text, m_forward->refusal->message, read);
    else if (editing)
        m_decision->setState(State::Busy, text, tr("Save the corrections first (Esc or Ctrl+S)."), read);
    else if (!isSeen())
        m_decision->setState(State::Unread, text, m_triedUnread ? tr("Nothing is passed unread: here is what you had not seen. %n screens left.", nullptr, m_sheet->unseenPages())
                             : m_item->readByMe ? tr("Changes not seen yet: %n screens (Space)", nullptr, m_sheet->unseenPages())
                                                                  : tr("Not read yet: about %n screens (Space)", nullptr, m_sheet->unseenPages()), read);
    else if (m_confirming)
        m_decision->setState(State::Confirming, text, tr("Enter carries it out and signs it with your name, Esc does not."), read);
    else
        m_decision->setState(State::Ready, text, tr("All of it was on your screen."), read);
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
    if (!m_item || m_loading || m_decider->isDeciding(m_item->article.id))
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
        ReasonDraft draft = m_drafts.value(m_item->article.id);
        draft.action = m_forward->action;
        draft.places.clear();
        m_reasons->open(draft, m_item->situation);
        return;
    }
    m_confirming = true;
    showDecision();
    m_decision->forward()->setFocus(Qt::ShortcutFocusReason);
}

void ReviewDesk::confirm()
{
    if (!m_confirming || !m_item || !m_forward || m_forward->refusal || !isSeen() || m_loading)
        return;
    m_confirming = false;
    if (m_forward->action == Action::Publish) {
        const auto known = outlets(m_newsroom);
        if (known && known->isEmpty()) {
            askForOutlet([this, act = *m_forward] { decide(act.action, {}, 0, {}, act.at); });
            return;
        }
    }
    decide(m_forward->action, {}, 0, {}, m_forward->at);
}

void ReviewDesk::askForOutlet(const std::function<void()> &then)
{
    auto *dialog = new OutletDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, then] {
        const auto added = addOutlet(m_newsroom, dialog->name(), dialog->folder());
        if (added)
            then();
        else
            m_messages->sayError(u"hint"_s, added.error());
    });
    dialog->open();
}

/// Esc: the innermost thing that is open.
void ReviewDesk::cancel()
{
    if (m_pages->currentIndex() == EditPage) {
        endEditing();
        return;
    }
    if (m_confirming) {
        m_confirming = false;
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

void ReviewDesk::decide(Action action, const QString &reason, int target, const QList<PlacedReason> &places, const QDateTime &at)
{
    ActRequest request;
    request.article = m_item->article.id;
    request.action = action;
    request.person = m_person.id;
    request.namedHash = m_item->contentHash(); // the text that was on the screen, whatever is stored by now
    request.reason = reason;
    request.targetStep = target;
    request.at = at;
    request.places = places;
    m_messages->dismiss(u"hint"_s);
    m_decider->carryOut(request);
    showDecision();
    // Outlets take their time: the next article need not wait for them.
    if (m_decider->isDeciding(request.article) && Decider::changesWhatReadersSee(action)) {
        m_messages->say(u"done"_s, MessageBar::Kind::Info, tr("%1: bringing the portal up to date…").arg(doneText(action, m_item->article.content.printedHeadline())))->setBusy(true);
        const ArticleId next = besideInQueue(request.article);
        m_queue->drop(request.article);
        next.isNull() ? showNothing() : showArticle(next);
    }
}

void ReviewDesk::decided(const ActRequest &request, const Article &article)
{
    ++m_decisions;
    m_drafts.remove(request.article);
    m_messages->say(u"done"_s, MessageBar::Kind::Done, doneText(request.action, article.content.printedHeadline()),
                    {{tr("Show"), [this, id = request.article] { showArticle(id); }}});
    const ArticleId next = besideInQueue(request.article);
    m_queue->drop(request.article);
    if (m_wanted != request.article)
        return;
    m_reasons->shut();
    if (!next.isNull())
        showArticle(next);
    else
        showNothing();
    m_sheet->setFocus(Qt::OtherFocusReason);
}

/// The text that was typed stays, and the rule says what would satisfy it.
void ReviewDesk::refused(const ActRequest &request, const Error &error)
{
    const QString what = tr("%1: %2").arg(actionLabel(request.action), error.message);
    m_queue->refreshSoon();
    if (m_wanted != request.article) {
        m_messages->say(u"refused"_s, MessageBar::Kind::Error, what, {{tr("Show"), [this, id = request.article] { showArticle(id); }}});
        return;
    }
    if (m_reasons->isOpen())
        m_reasons->showProblem(error.message);
    else
        m_messages->say(u"hint"_s, MessageBar::Kind::Error, what);
    showDecision();
    // It may be another text by now, or at another step.
    this->request({request.article, m_person.id, m_base, m_base == ChangeBase::Shown ? m_changedFrom : QByteArray()});
}

void ReviewDesk::delivered(const ActRequest &, const QList<Delivery> &deliveries)
{
    for (const Delivery &delivery : deliveries) {
        const QString key = u"outlet:"_s + delivery.outlet.id.toString();
        if (delivery.report)
            m_messages->dismiss(key);
        else
            m_messages->sayError(key, delivery.report.error());
    }
}

// ---- giving it back ---------------------------------------------------------------------------

void ReviewDesk::openReturn()
{
    if (const auto refusal = refusalOf(Action::Return)) {
        m_messages->say(u"hint"_s, MessageBar::Kind::Warning, tr("%1: %2").arg(actionLabel(Action::Return), refusal->message));
        return;
    }
    m_confirming = false;
    const bool selected = m_sheet->hasSelection();
    const auto place = selected ? m_sheet->selectedPlace() : std::nullopt;
    ReasonDraft draft = m_drafts.value(m_item->article.id);
    draft.action = Action::Return;
    m_reasons->open(draft, m_item->situation);
    if (place)
        addPlace(*place);
    showDecision();
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
    if (!m_item || m_pages->currentIndex() != SheetPage)
        return;
    const auto place = m_sheet->selectedPlace();
    if (!m_reasons->isOpen() || m_reasons->isComment() || m_reasons->action() != Action::Return) {
        if (m_reasons->isOpen())
            keepDraft();
        openReturn();
    }
    if (!m_reasons->isOpen())
        return; // refused
    if (place)
        addPlace(*place);
    else
        say(tr("What is selected is no text of the article."));
}

void ReviewDesk::keepDraft()
{
    if (!m_item || !m_reasons->isOpen())
        return;
    const ArticleId article = m_item->article.id;
    if (m_reasons->isComment()) {
        m_saying.insert(article, m_reasons->commentText());
        return;
    }
    const ReasonDraft draft = m_reasons->draft();
    if (draft.isEmpty())
        m_drafts.remove(article);
    else
        m_drafts.insert(article, draft);
}

/// What was begun for this article comes back with it; the keys stay with the text.
void ReviewDesk::restoreDraft()
{
    const auto draft = m_drafts.constFind(m_item->article.id);
    if (draft == m_drafts.cend() || (m_reasons->isOpen() && m_reasons->isComment()))
        return;
    QWidget *focus = focusWidget();
    const bool typing = focus && m_reasons->isAncestorOf(focus);
    if (!typing)
        m_reasons->open(*draft, m_item->situation);
    if (!typing && focus)
        focus->setFocus(Qt::OtherFocusReason);
    else if (typing) {
        QList<TextPlace> places;
        for (const PlacedReason &placed : draft->places)
            places.append(placed.place);
        m_sheet->setMarks(places);
    }
}

void ReviewDesk::send()
{
    if (!m_item || m_loading || m_decider->isDeciding(m_item->article.id))
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
    QList<PlacedReason> places;
    for (const PlacedReason &placed : draft.places)
        places.append({placed.place, placed.text.trimmed().isEmpty() ? reason : placed.text.trimmed()});
    decide(draft.action, reason, draft.target, places, {});
}

} // namespace galley
