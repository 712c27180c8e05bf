// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/editorialactions.h"

#include "desk/deskicon.h"
#include "desk/keyhint.h"
#include "desk/keys/signingdesk.h"
#include "desk/messagearea.h"
#include "desk/outlets/outletdialog.h"
#include "desk/publication/correctiondialog.h"
#include "desk/publication/deliverycourse.h"
#include "desk/publication/deliverywords.h"
#include "desk/publication/withdrawaldialog.h"
#include "desk/reasondialog.h"
#include "store/actionsnow.h"
#include "store/correcting.h"
#include "store/outsideplaces.h"

#include <QDesktopServices>
#include <QDir>
#include <QUrl>
#include <QtConcurrent>

namespace galley {

using namespace Qt::StringLiterals;

/// An action on its way: what was told about it, and of which text it was meant.
struct EditorialActions::Errand
{
    Action action = Action::Submit;
    ArticleId article;
    QByteArray shownHash; ///< empty: of the text as it will be saved now
    QString reason;
    int targetStep = 0;
    QDateTime at;
    QString note = {};             ///< Correct: for readers
    WithdrawalWords words = {};
    QList<OutsideCopyPlan> copies = {};
    TypedDraft::Of typed = {};     ///< the box that asked, if one did
};

namespace {

QString iconOf(Action action)
{
    switch (action) {
    case Action::Submit: return u"mail-send"_s;
    case Action::Recall: return u"edit-undo"_s;
    case Action::Pass: return u"dialog-ok-apply"_s;
    case Action::Approve:
    case Action::ApproveUrgently: return u"checkmark"_s;
    case Action::Return: return u"edit-undo"_s;
    case Action::Publish: return u"internet-services"_s;
    case Action::Schedule: return u"clock"_s;
    case Action::Correct: return u"document-edit"_s;
    case Action::Spike: return u"edit-delete"_s;
    case Action::Assign: return u"im-user"_s;
    case Action::Proofread: return u"tools-check-spelling"_s;
    default: return {};
    }
}

bool changesWhatReadersSee(Action action)
{
    switch (action) {
    case Action::Publish:
    case Action::Withdraw:
    case Action::TakeOffline:
    case Action::MarkGone:
    case Action::RestoreLive: return true;
    default: return false;
    }
}

/// Actions that people start; saving and importing have ways of their own, and the clock needs no button.
bool isAButton(Action action)
{
    return action != Action::Save && action != Action::EditInReview && action != Action::ImportPublished
        && action != Action::GoLive && action != Action::Expire;
}

/// Whether something is asked before it is done.
bool asksFirst(Action action)
{
    return ReasonDialog::isNeeded(action) || action == Action::Correct || action == Action::Assign;
}

QKeySequence shortcutOf(Action action)
{
    switch (action) {
    case Action::Approve: return Qt::CTRL | Qt::SHIFT | Qt::Key_Return;
    case Action::Return: return Qt::CTRL | Qt::SHIFT | Qt::Key_Backspace;
    case Action::Publish: return Qt::CTRL | Qt::ALT | Qt::Key_Return;
    default: return {};
    }
}

} // namespace

EditorialActions::EditorialActions(Newsroom &newsroom, const NewsroomNames &names, ArticleDocument &document,
                                   MessageArea &messages, QWidget *window)
    : QObject(window), m_newsroom(newsroom), m_names(names), m_document(document), m_messages(messages),
      m_window(window), m_forward(new QAction(this)), m_advance(new QAction(tr("Next Step"), this))
{
    for (const Action action : allActions)
        if (isAButton(action))
            make(action);
    m_forward->setObjectName(u"forward"_s);
    connect(m_forward, &QAction::triggered, this, [this] {
        start(static_cast<Action>(m_forward->data().toInt()));
    });
    m_advance->setObjectName(u"advance"_s);
    m_advance->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    connect(m_advance, &QAction::triggered, this, &EditorialActions::advanceOrExplain);
    connect(&document, &ArticleDocument::opened, this, &EditorialActions::follow);
    connect(&document, &ArticleDocument::situationChanged, this, &EditorialActions::follow);
    connect(&document, &ArticleDocument::handlingChanged, this, &EditorialActions::follow);
    connect(&document, &ArticleDocument::modifiedChanged, this, &EditorialActions::follow);
    follow();
}

EditorialActions::~EditorialActions()
{
    m_publishing.waitForFinished(); // both work on the newsroom
    m_delivering.waitForFinished();
}

void EditorialActions::make(Action action)
{
    const bool asks = asksFirst(action);
    auto *made = new QAction(asks ? QString(actionLabel(action) % u"…"_s) : actionLabel(action), this);
    made->setObjectName(u"action:"_s + actionName(action));
    made->setData(static_cast<int>(action));
    if (const QString icon = iconOf(action); !icon.isEmpty())
        made->setIcon(deskIcon(icon));
    made->setShortcut(shortcutOf(action));
    connect(made, &QAction::triggered, this, [this, action] { start(action); });
    m_actions.insert(action, made);
}

void EditorialActions::setPerson(const Person &person)
{
    m_person = person;
    follow();
}

void EditorialActions::follow()
{
    const bool readOnly = m_newsroom.mode() == Newsroom::Mode::ReadOnly;
    QHash<Action, QString> refusals;
    if (m_document.isOpen())
        for (const ActionState &state : actionsNow(m_newsroom, m_document.situation(), m_person))
            if (state.refusal)
                refusals.insert(state.action, state.refusal->message);
    for (const auto &[action, button] : m_actions.asKeyValueRange()) {
        QString why;
        if (!m_document.isOpen())
            why = tr("Open an article first.");
        else if (readOnly)
            why = tr("This newsroom is open for reading only.");
        else if (m_busy)
            why = tr("Another step is being carried out.");
        else if (action == Action::Assign && m_document.isNew())
            why = tr("Save the article first.");
        else
            why = refusals.value(action);
        button->setEnabled(why.isEmpty());
        const QString name = button->text();
        const QString keys = button->shortcut().toString(QKeySequence::NativeText);
        button->setToolTip(!why.isEmpty() ? tr("%1: %2").arg(name, why) : withKeys(name, keys));
        button->setStatusTip(why.isEmpty() ? QString() : button->toolTip());
    }
    followForward();
}

void EditorialActions::followForward()
{
    const Situation &situation = m_document.situation();
    const bool last = m_document.isOpen() && situation.stage == Stage::Review
        && situation.step >= situation.route.steps.size();
    const QAction *followed = action(last ? Action::Approve : Action::Pass);
    m_forward->setText(followed->text());
    m_forward->setIcon(followed->icon());
    m_forward->setEnabled(followed->isEnabled());
    m_forward->setToolTip(followed->toolTip());
    m_forward->setStatusTip(followed->statusTip());
    m_forward->setData(followed->data());
}

void EditorialActions::advanceOrExplain()
{
    for (const Action next : {Action::Submit, Action::Pass}) {
        if (action(next)->isEnabled()) {
            start(next);
            return;
        }
    }
    const Stage stage = m_document.situation().stage;
    const QString why = m_document.isOpen() && stage == Stage::Review ? m_forward->toolTip() : action(Action::Submit)->toolTip();
    m_messages.say(u"action"_s, MessageBar::Kind::Warning, why);
}

void EditorialActions::start(Action action)
{
    if (m_busy || !m_document.isOpen() || !this->action(action)->isEnabled())
        return;
    Errand errand{.action = action, .article = m_document.id(), .shownHash = {}, .reason = {}, .targetStep = 0, .at = {}};
    if (!m_document.isModified() && !m_document.isNew())
        errand.shownHash = m_document.saved().contentHash;
    m_messages.dismiss(u"action"_s);
    if (action == Action::Assign)
        Q_EMIT assignWanted(m_document.id());
    else if (WithdrawalDialog::asksFor(action))
        askForWithdrawal(errand);
    else if (action == Action::Correct)
        askForNote(errand);
    else if (ReasonDialog::isNeeded(action))
        ask(errand);
    else
        saveThenCarryOut(errand);
}

void EditorialActions::ask(Errand errand)
{
    auto *dialog = new ReasonDialog(errand.action, m_document.content().printedHeadline(), m_document.situation(),
                                    m_newsroom.zone(), m_newsroom.clock().nowUtc(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    errand.typed = {m_person.id, errand.article, actionName(errand.action)};
    dialog->keepTyped(m_newsroom, errand.typed);
    connect(dialog, &QDialog::accepted, this, [this, dialog, errand]() mutable {
        errand.reason = dialog->reason();
        errand.targetStep = dialog->targetStep();
        errand.at = dialog->time();
        saveThenCarryOut(errand);
    });
    dialog->open();
}

/// The act can still be changed there; which of the three are this person's is known.
void EditorialActions::askForWithdrawal(Errand errand)
{
    QHash<Action, QString> refusals;
    for (const Action act : {Action::TakeOffline, Action::Withdraw, Action::MarkGone}) {
        if (!action(act)->isEnabled())
            refusals.insert(act, action(act)->toolTip());
    }
    auto *dialog = new WithdrawalDialog(errand.action, m_document.content().printedHeadline(), m_document.situation().everLive, refusals,
                                        usualOutsidePlaces(m_newsroom).value_or(QStringList()), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    errand.typed = {m_person.id, errand.article, actionName(Action::Withdraw)}; // whichever of the three it becomes
    dialog->keepTyped(m_newsroom, errand.typed);
    connect(dialog, &QDialog::accepted, this, [this, dialog, errand]() mutable {
        errand.action = dialog->act();
        errand.reason = dialog->reason();
        errand.words = dialog->words();
        errand.copies = dialog->copies();
        saveThenCarryOut(errand);
    });
    dialog->open();
}

void EditorialActions::askForNote(Errand errand)
{
    auto *dialog = new CorrectionDialog(m_document.content().printedHeadline(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    errand.typed = {m_person.id, errand.article, actionName(errand.action)};
    dialog->keepTyped(m_newsroom, errand.typed);
    connect(dialog, &QDialog::accepted, this, [this, dialog, errand]() mutable {
        errand.note = dialog->note();
        saveThenCarryOut(errand);
    });
    dialog->open();
}

/// A click on a desktop notice opens another article also while a box asks.
bool EditorialActions::isStillOpen(const Errand &errand)
{
    if (errand.article.isNull() || (m_document.isOpen() && errand.article == m_document.id()))
        return true;
    m_messages.say(u"action"_s, MessageBar::Kind::Warning,
                   tr("%1 was not done: another article was opened meanwhile. What you typed is there when you ask for it again.").arg(actionLabel(errand.action)));
    return false;
}

void EditorialActions::saveThenCarryOut(const Errand &errand)
{
    if (!isStillOpen(errand))
        return;
    if (!m_document.isModified() && !m_document.isNew()) {
        carryOut(errand);
        return;
    }
    // Either answer ends the waiting; the window shows what went wrong with the save.
    auto *waiting = new QObject(this);
    connect(&m_document, &ArticleDocument::committed, waiting, [this, waiting, errand] {
        if (m_document.isModified() || m_document.isSaving())
            return; // typed meanwhile: another commit follows
        waiting->deleteLater();
        QObject::disconnect(&m_document, nullptr, waiting, nullptr);
        carryOut(errand);
    });
    connect(&m_document, &ArticleDocument::saveFailed, waiting, &QObject::deleteLater);
    connect(&m_document, &ArticleDocument::conflicted, waiting, &QObject::deleteLater);
    connect(&m_document, &ArticleDocument::opened, waiting, &QObject::deleteLater);
    m_document.save();
}

void EditorialActions::carryOut(Errand errand)
{
    if (!isStillOpen(errand))
        return;
    if (errand.article.isNull())
        errand.article = m_document.id(); // it was new
    ActRequest request;
    request.article = errand.article;
    request.action = errand.action;
    request.person = m_person.id;
    request.namedHash = errand.shownHash.isEmpty() ? m_document.saved().contentHash : errand.shownHash;
    request.reason = errand.reason;
    request.targetStep = errand.targetStep;
    request.at = errand.at;
    request.outsideCopies = errand.copies;
    SigningDesk *signing = SigningDesk::of(m_window);
    const auto send = [this, errand, request] { sendOff(errand, request); };
    if (signing)
        signing->before(errand.action, send);
    else
        send();
}

void EditorialActions::sendOff(const Errand &errand, const ActRequest &request)
{
    if (changesWhatReadersSee(errand.action)) {
        const auto known = outlets(m_newsroom);
        if (known && known->isEmpty() && errand.action == Action::Publish)
            askForOutlet(errand);
        else
            publishInWorker(errand, request);
        return;
    }
    setBusy(true);
    startCorrection(m_newsroom, request, errand.note).then(this, [this, errand](const Result<ActOutcome> &outcome) {
        setBusy(false);
        finish(errand, outcome.transform([](const ActOutcome &done) { return done.article; }));
    });
}

void EditorialActions::askForOutlet(const Errand &errand)
{
    auto *dialog = new OutletDialog(m_newsroom, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, errand] { carryOut(errand); });
    dialog->open();
}

void EditorialActions::publishInWorker(const Errand &errand, const ActRequest &request)
{
    setBusy(true);
    const auto progress = watch(tr("%1: bringing the portal up to date…").arg(actionLabel(errand.action)));
    m_publishing = QtConcurrent::run(&m_publisher, [&newsroom = m_newsroom, request, words = errand.words, keepers = m_keepers, progress] {
        return galley::carryOut(newsroom, request, words, keepers, progress);
    });
    m_publishing.then(this, [this, errand](const Result<Publication> &publication) {
        m_messages.dismiss(u"action"_s);
        setBusy(false);
        finish(errand, publication.transform([](const Publication &done) { return done.outcome.article; }));
        if (publication)
            tellDeliveries(publication->deliveries, actionLabel(errand.action));
    });
}

void EditorialActions::finish(const Errand &errand, const Result<Article> &article)
{
    if (!article) {
        m_messages.sayError(u"action"_s, article.error());
        Q_EMIT refused(errand.action, article.error());
        return;
    }
    if (!errand.typed.purpose.isEmpty())
        TypedDraft::forget(m_newsroom, errand.typed);
    m_messages.say(u"action"_s, MessageBar::Kind::Done,
                   //: what was done, and to which article
                   tr("%1: %2").arg(actionLabel(errand.action), article->content.printedHeadline()));
    Q_EMIT carriedOut(errand.action, *article);
}

void EditorialActions::deliverAgain()
{
    if (m_busy)
        return;
    setBusy(true);
    const auto progress = watch(tr("Bringing the portal up to date…"));
    m_delivering = QtConcurrent::run(&m_publisher, [&newsroom = m_newsroom, keepers = m_keepers, progress] { return deliver(newsroom, keepers, progress); });
    m_delivering.then(this, [this](const Result<QList<Delivery>> &deliveries) {
        m_messages.dismiss(u"action"_s);
        setBusy(false);
        if (!deliveries)
            tellDeliveryHeldUp(m_messages, deliveries.error());
        else if (deliveries->isEmpty())
            m_messages.say(u"action"_s, MessageBar::Kind::Warning, tr("There is no outlet yet. Add one under Publish, Outlets."));
        else
            tellDeliveries(*deliveries, tr("Portal"));
    });
}

DeliveryProgress EditorialActions::watch(const QString &text)
{
    auto *course = new DeliveryCourse(this);
    const auto stop = [this, course = QPointer<DeliveryCourse>(course)] {
        if (!course)
            return;
        course->stop();
        m_messages.say(u"action"_s, MessageBar::Kind::Info, tr("The delivery is being stopped…"))->setBusy(true);
    };
    QPointer<MessageBar> bar = m_messages.say(u"action"_s, MessageBar::Kind::Info, text, {{tr("Stop"), stop}});
    bar->setBusy(true);
    connect(course, &DeliveryCourse::advanced, this, [bar](int done, int of) {
        if (bar)
            bar->setProgress(done, of);
    });
    // One delivery at a time: the next one has a course of its own.
    delete std::exchange(m_course, course);
    return course->progress();
}

void EditorialActions::tellDeliveries(const QList<Delivery> &deliveries, const QString &what)
{
    for (const Delivery &delivery : deliveries) {
        tellDelivery(m_messages, delivery);
        if (!delivery.report)
            continue;
        m_messages.dismiss(u"action"_s);
        const Outlet &outlet = delivery.outlet;
        QList<MessageOffer> offers;
        if (outlet.kind == outletkind::folder)
            offers.append({tr("Open folder"), [folder = outlet.folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); }});
        else if (outlet.kind == outletkind::wordpress)
            offers.append({tr("Open website"), [address = outlet.place()] { QDesktopServices::openUrl(QUrl(address)); }});
        const QString place = QDir::toNativeSeparators(outlet.place());
        m_messages.say(u"outlet:"_s + outlet.id.toString(), MessageBar::Kind::Done,
                       outlet.kind == outletkind::wordpress
                           ? tr("%1 done: %n posts written at %2 (%3).", nullptr, delivery.report->filesWritten).arg(what, outlet.name, place)
                           : tr("%1 done: %n files written to %2 (%3).", nullptr, delivery.report->filesWritten).arg(what, outlet.name, place),
                       offers);
    }
    Q_EMIT delivered(deliveries);
}

void EditorialActions::setBusy(bool busy)
{
    m_busy = busy;
    follow();
    Q_EMIT busyChanged(busy);
}

} // namespace galley
