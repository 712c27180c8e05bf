// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sync/storedesk.h"

#include "article/managers.h"
#include "desk/articledesk.h"
#include "desk/articlelistpane.h"
#include "desk/besidepane.h"
#include "desk/deskicon.h"
#include "desk/editorpane.h"
#include "desk/messagearea.h"
#include "desk/statusline.h"
#include "desk/sync/conflictsettling.h"
#include "desk/sync/editorline.h"
#include "desk/sync/presencewords.h"
#include "desk/sync/storeconfirmdialog.h"
#include "desk/sync/storedialog.h"
#include "desk/sync/storepassworddialog.h"
#include "desk/sync/syncbutton.h"
#include "desk/sync/syncpopup.h"
#include "store/notices.h"

#include <QAction>
#include <QBoxLayout>
#include <QStatusBar>

namespace galley {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using State = SyncStatus::State;

namespace {

constexpr auto together = 50ms; ///< several changes are one look
constexpr int namedConflicts = 6;
constexpr int refusedAtOnce = 3;
constexpr auto storeMessage = "store"_L1;
constexpr auto newConflict = "newConflict"_L1;

} // namespace

StoreDesk::StoreDesk(Newsroom &newsroom, const NewsroomNames &names, const Panes &panes, QWidget *window)
    : QObject(window), m_newsroom(newsroom), m_names(names), m_panes(panes), m_window(window),
      m_syncNow(new QAction(deskIcon(u"view-refresh"_s), tr("Sync now"), this)),
      m_store(new QAction(deskIcon(u"network-server-database"_s), tr("Newsroom's store…"), this)), m_button(new SyncButton),
      m_popup(new SyncPopup(m_button)), m_settling(new ConflictSettling(newsroom, names, panes.messages, window))
{
    m_syncNow->setObjectName(u"syncNow"_s);
    m_store->setObjectName(u"newsroomStore"_s);
    m_syncNow->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_F5));
    for (QAction *action : {m_syncNow, m_store}) {
        action->setEnabled(false);
        window->addAction(action); // its key works while the menu bar is hidden
    }
    panes.status.insertPermanentWidget(StatusLine::leading, m_button);
    m_conflictsDue.setSingleShot(true);
    m_conflictsDue.setInterval(together);
    m_presenceDue.setSingleShot(true);
    m_presenceDue.setInterval(together);
    connect(&m_conflictsDue, &QTimer::timeout, this, &StoreDesk::readConflicts);
    connect(&m_presenceDue, &QTimer::timeout, this, &StoreDesk::tellPresence);
    connect(m_button, &QToolButton::clicked, this, &StoreDesk::open);
    connect(m_store, &QAction::triggered, this, [this] {
        const bool makes = m_runner && m_runner->status().state == State::NoStore && mayManage(m_person);
        makes ? makeStore() : open();
    });
    connect(m_syncNow, &QAction::triggered, this, [this] {
        if (m_runner)
            m_runner->syncNow();
    });
    connect(m_popup, &SyncPopup::syncWanted, m_syncNow, &QAction::trigger);
    connect(m_popup, &SyncPopup::passwordWanted, this, [this] { askForPassword(); });
    connect(m_popup, &SyncPopup::accountWanted, this, [this] { askForPassword(m_person.login); });
    connect(m_popup, &SyncPopup::confirmWanted, this, &StoreDesk::askToConfirm);
    connect(m_popup, &SyncPopup::storeWanted, this, &StoreDesk::makeStore);
    connect(m_popup, &SyncPopup::articleWanted, this, &StoreDesk::articleWanted);
    connect(m_popup, &SyncPopup::mergeWanted, this, &StoreDesk::putTogether);
    connect(m_settling, &ConflictSettling::settled, &m_conflictsDue, qOverload<>(&QTimer::start));
    connect(&newsroom, &Newsroom::articlesChanged, &m_conflictsDue, qOverload<>(&QTimer::start));
    connect(&panes.desk, &ArticleDesk::besideChanged, this, &StoreDesk::followBeside);
    watch(panes.document, panes.editor);
    readConflicts();
}

StoreDesk::~StoreDesk()
{
    follow(nullptr);
}

// ---- who syncs --------------------------------------------------------------------------------

void StoreDesk::follow(SyncRunner *runner)
{
    if (m_runner) {
        m_runner->disconnect(this);
        m_runner->setPresent(m_person.id, {});
    }
    m_runner = runner;
    m_button->setVisible(runner);
    for (QAction *action : {m_syncNow, m_store})
        action->setEnabled(runner);
    if (!runner)
        return;
    m_toldNotice = newestNotice();
    runner->setPerson(m_person);
    connect(runner, &SyncRunner::statusChanged, this, [this] {
        showStatus();
        tellMatters();
    });
    connect(runner, &SyncRunner::presenceChanged, this, [this] {
        showLines();
        showSigns();
    });
    connect(runner, &SyncRunner::synced, this, &StoreDesk::tellOutcome);
    showStatus();
    tellMatters();
    m_presenceDue.start();
}

void StoreDesk::setPerson(const Person &person)
{
    m_person = person;
    m_toldNotice = newestNotice();
    if (m_runner)
        m_runner->setPerson(person);
    m_presenceDue.start();
    showStatus();
    showLines();
}

void StoreDesk::setLocked(bool locked)
{
    m_locked = locked;
    m_popup->hide();
    m_presenceDue.start();
}

void StoreDesk::coloursChanged()
{
    for (const Side &side : std::as_const(m_sides)) {
        for (EditorLine *line : {side.presence.data(), side.conflict.data()}) {
            if (line)
                line->coloursChanged();
        }
    }
}

// ---- what is open -----------------------------------------------------------------------------

void StoreDesk::watch(ArticleDocument &document, EditorPane &editor)
{
    Side side{&document, new EditorLine(&editor), new EditorLine(&editor)};
    side.presence->setObjectName(u"presenceLine"_s);
    side.conflict->setObjectName(u"conflictLine"_s);
    if (auto *column = qobject_cast<QBoxLayout *>(editor.layout())) {
        column->insertWidget(1, side.presence); // below the headline
        column->insertWidget(1, side.conflict);
    }
    connect(side.conflict, &EditorLine::offerTaken, this, [this, document = &document] { putTogether(document->id()); });
    const auto look = [this] {
        showLines();
        m_presenceDue.start();
    };
    connect(&document, &ArticleDocument::opened, this, look);
    connect(&document, &ArticleDocument::situationChanged, &m_presenceDue, qOverload<>(&QTimer::start));
    connect(&document, &ArticleDocument::modifiedChanged, this, [this] { showLines(); });
    m_sides.append(side);
}

void StoreDesk::followBeside()
{
    m_sides.removeIf([](const Side &side) { return side.document.isNull() || side.presence.isNull(); });
    BesidePane *beside = m_panes.desk.beside();
    const bool known = !beside || std::ranges::any_of(m_sides, [beside](const Side &side) { return side.document == &beside->document(); });
    if (!known)
        watch(beside->document(), beside->editor());
    showLines();
    m_presenceDue.start();
}

/// What is read only is nobody else's concern.
void StoreDesk::tellPresence()
{
    if (!m_runner)
        return;
    QList<ArticleId> open;
    for (const Side &side : std::as_const(m_sides)) {
        const ArticleDocument *document = side.document;
        const bool beside = document && document != &m_panes.document;
        if (m_locked || !document || !document->isOpen() || document->isNew() || document->editRefusal() || (beside && !m_panes.desk.beside()))
            continue;
        if (!open.contains(document->id()))
            open.append(document->id());
    }
    m_runner->setPresent(m_person.id, open);
}

QList<PresentColleague> StoreDesk::presentAt(ArticleId article) const
{
    QList<PresentColleague> there;
    for (const PresentColleague &each : m_runner ? m_runner->present() : QList<PresentColleague>()) {
        if (each.article == article)
            there.append(each);
    }
    return there;
}

void StoreDesk::showLines()
{
    for (const Side &side : std::as_const(m_sides))
        showLines(side);
}

void StoreDesk::showLines(const Side &side)
{
    if (!side.document || !side.presence || !side.conflict)
        return;
    const ArticleDocument &document = *side.document;
    const bool stored = document.isOpen() && !document.isNew();
    const auto present = stored ? presentAt(document.id()) : QList<PresentColleague>();
    const QString who = presenceSentence(present, m_names, m_person.id, m_newsroom.clock().nowUtc(), m_newsroom.zone());
    // Whoever begins to write sees it more clearly; nobody is stopped.
    side.presence->say(who, document.isModified() ? EditorLine::Kind::Warning : EditorLine::Kind::Gentle);
    const int open = stored ? m_conflicts.value(document.id()) : 0;
    side.conflict->say(open > 0 ? tr("%n text(s) of this article, saved elsewhere, could not be brought in by itself. Nothing is lost: put them together.", nullptr, open)
                                : QString(),
                       EditorLine::Kind::Warning, tr("Put together…"));
}

QString StoreDesk::presenceText() const
{
    return m_sides.constFirst().presence->text();
}

QString StoreDesk::conflictText() const
{
    return m_sides.constFirst().conflict->text();
}

// ---- how it stands ----------------------------------------------------------------------------

void StoreDesk::readConflicts()
{
    const auto counts = openConflictCounts(m_newsroom);
    if (!counts || *counts == m_conflicts)
        return;
    m_conflicts = *counts;
    if (m_conflicts.isEmpty())
        m_panes.messages.dismiss(newConflict);
    showStatus();
    showLines();
    showSigns();
}

/// In the list: who is in an article, and what is to be put together.
void StoreDesk::showSigns()
{
    QHash<ArticleId, ArticleSign> signs;
    for (auto each = m_conflicts.cbegin(); each != m_conflicts.cend(); ++each)
        signs[each.key()].conflicts = each.value();
    for (const PresentColleague &each : m_runner ? m_runner->present() : QList<PresentColleague>())
        signs[each.article].present = presentNames(presentAt(each.article), m_names, m_person.id);
    m_panes.list.model().setSigns(signs);
}

void StoreDesk::showStatus()
{
    if (!m_runner)
        return;
    const SyncStatus &status = m_runner->status();
    m_button->showStatus(status, static_cast<int>(m_conflicts.size()), syncSentence(status, m_newsroom.clock().nowUtc(), m_newsroom.zone()));
    m_syncNow->setEnabled(status.state != State::NoStore);
    if (m_popup->isVisible())
        fillPopup();
}

QString StoreDesk::headlineOf(ArticleId article) const
{
    const auto known = m_newsroom.article(article);
    const QString headline = known ? known->content.printedHeadline() : QString();
    return headline.isEmpty() ? tr("Untitled") : headline;
}

QString StoreDesk::accountWarning() const
{
    const PersonId account = m_runner->status().account;
    if (account.isNull() || account == m_person.id || !m_runner->status().online)
        return {};
    return tr("The store knows this workstation as %1. What you do here waits until you have signed in to the store yourself.").arg(m_names.personName(account));
}

void StoreDesk::fillPopup()
{
    SyncPicture picture;
    picture.status = m_runner->status();
    picture.sentence = syncSentence(picture.status, m_newsroom.clock().nowUtc(), m_newsroom.zone());
    picture.account = accountWarning();
    picture.mayManage = mayManage(m_person);
    for (const ArticleId article : std::as_const(picture.status.waiting.articles))
        picture.waiting.append({article, headlineOf(article)});
    for (auto each = m_conflicts.cbegin(); each != m_conflicts.cend() && picture.conflicts.size() < namedConflicts; ++each)
        picture.conflicts.append({each.key(), headlineOf(each.key())});
    m_popup->setPicture(picture);
}

void StoreDesk::open()
{
    if (!m_runner)
        return;
    fillPopup();
    m_popup->open(m_button);
}

// ---- remedies ---------------------------------------------------------------------------------

void StoreDesk::makeStore()
{
    if (!m_runner)
        return;
    auto *dialog = m_window->findChild<StoreDialog *>();
    if (!dialog) {
        dialog = new StoreDialog(m_newsroom, m_person, m_runner->options().access, m_runner->options().passwords, m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, [this, dialog] {
            const bool accounts = dialog->address().kind == RemoteAddress::Kind::Postgres;
            m_panes.messages.say(storeMessage, MessageBar::Kind::Done,
                                 accounts ? tr("The newsroom's store was made and filled. “galleyctl remote user add” gives others an account in it.")
                                          : tr("The newsroom's store was made and filled. Other workstations can join it now."));
            if (m_runner)
                m_runner->syncNow();
        });
    }
    dialog->show(); // work goes on beside it
    dialog->raise();
    dialog->activateWindow();
}

void StoreDesk::askForPassword(const QString &login)
{
    if (!m_runner)
        return;
    auto *dialog = new StorePasswordDialog(*m_runner, login, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void StoreDesk::askToConfirm()
{
    if (!m_runner || !mayManage(m_person))
        return;
    auto *dialog = new StoreConfirmDialog(m_runner->status(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] {
        if (m_runner)
            m_runner->confirm();
    });
    dialog->open();
}

void StoreDesk::putTogether(ArticleId article)
{
    m_panes.desk.leaveThen([this, article] { m_settling->start(article, m_person.id); });
}

// ---- what is told by itself -------------------------------------------------------------------

/// Once, when it begins; gone when it is over.
void StoreDesk::tellMatters()
{
    const SyncStatus &status = m_runner->status();
    if (status.state == m_toldState)
        return;
    const bool told = m_toldState == State::Stopped || m_toldState == State::NeedsPassword;
    m_toldState = status.state;
    if (status.state == State::NeedsPassword)
        m_panes.messages.say(storeMessage, MessageBar::Kind::Warning, syncSentence(status, m_newsroom.clock().nowUtc(), m_newsroom.zone()),
                             {{tr("Enter password…"), [this] { askForPassword(); }}});
    else if (status.state == State::Stopped)
        m_panes.messages.say(storeMessage, MessageBar::Kind::Warning, status.stopped, {{tr("Look…"), [this] { open(); }}});
    else if (told)
        m_panes.messages.dismiss(storeMessage);
}

void StoreDesk::tellOutcome(const SyncReport &report)
{
    if (report.local.refused > 0)
        tellRefused();
    if (report.local.conflicts > 0) {
        m_panes.messages.say(newConflict, MessageBar::Kind::Warning,
                             tr("%n text(s) could not be brought together by itself. Nothing is lost: a person has to look.", nullptr, report.local.conflicts),
                             {{tr("Look…"), [this] { open(); }}});
    }
}

qint64 StoreDesk::newestNotice() const
{
    const auto notices = m_person.id.isNull() ? Result<QList<Notice>>(QList<Notice>()) : readNotices(m_newsroom, m_person.id, false, 1);
    return notices && !notices->isEmpty() ? notices->constFirst().number : 0;
}

/// What this person had done and the store did not take: why, and the way to the article, whose text is as it was.
void StoreDesk::tellRefused()
{
    const auto notices = readNotices(m_newsroom, m_person.id, true);
    if (!notices)
        return;
    QList<Notice> fresh;
    for (const Notice &notice : *notices) {
        if (notice.kind == NoticeKind::Refused && notice.number > m_toldNotice)
            fresh.append(notice);
    }
    if (fresh.isEmpty())
        return;
    m_toldNotice = fresh.constFirst().number; // newest first
    for (const Notice &notice : fresh.first(qMin<qsizetype>(refusedAtOnce, fresh.size()))) {
        //: %1 a headline, %2 why an action was refused
        m_panes.messages.say(u"refused:%1"_s.arg(notice.number), MessageBar::Kind::Warning, tr("%1: %2 The text is as it was.").arg(notice.headline, notice.text),
                             {{tr("Show article"), [this, article = notice.article] { Q_EMIT articleWanted(article); }}});
    }
    if (fresh.size() > refusedAtOnce) {
        m_panes.messages.say(u"refusedMore"_s, MessageBar::Kind::Warning, tr("%n more were refused.", nullptr, static_cast<int>(fresh.size()) - refusedAtOnce),
                             {{tr("Show notices"), [this] { Q_EMIT noticesWanted(); }}});
    }
}

} // namespace galley
