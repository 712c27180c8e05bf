// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sync/syncloop.h"

#include "desk/sync/storeaccount.h"
#include "desk/sync/synctexts.h"
#include "store/try.h"
#include "sync/storepasswords.h"
#include "sync/syncmergers.h"
#include "sync/syncturn.h"

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace galley {

using State = SyncStatus::State;

namespace {

constexpr int namedWaiting = 8;
/// A page of so many pushes keeps a save that comes meanwhile waiting no longer than anybody notices.
constexpr int pagePushes = 40;

/// As people name it: without how it is reached.
QString plainAddress(RemoteAddress address)
{
    address.caFile.clear();
    address.pooled = false;
    address.tls = true;
    return address.text();
}

SyncOptions smallPages(PersonId person)
{
    SyncOptions options = syncOptions(person);
    options.pagePushes = pagePushes;
    return options;
}

} // namespace

SyncLoop::SyncLoop(Newsroom &newsroom, const StoreAccess &access, std::shared_ptr<PasswordVault> passwords, const SyncPace &pace, Tell tell)
    : m_newsroom(newsroom)
    , m_local(newsroom, syncMergers())
    , m_tell(std::move(tell))
    , m_id(newsroom.id())
    , m_folder(newsroom.folder())
    , m_access(access)
    , m_passwords(std::move(passwords))
    , m_pace(pace)
{
}

// ---- beginning and end ------------------------------------------------------------------------

void SyncLoop::start()
{
    m_started = true;
    std::thread([self = shared_from_this()] { self->run(); }).detach();
}

void SyncLoop::close()
{
    {
        const QMutexLocker locker(&m_mutex);
        m_ending = true;
        m_wake.wakeAll();
    }
    m_gate.shut();
    if (m_started)
        m_ended.tryAcquire(1, QDeadlineTimer(m_pace.endPatience));
}

void SyncLoop::run()
{
    while (waitForTurn()) {
        Wishes wishes;
        {
            const QMutexLocker locker(&m_mutex);
            wishes = std::exchange(m_wishes, {});
        }
        round(wishes);
    }
    leave();
    m_news.reset();
    m_remote.reset();
    m_ended.release();
}

/// Whoever leaves has nothing open any more.
void SyncLoop::leave()
{
    for (const auto &[person, article] : std::as_const(m_toldOpen)) {
        if (!m_remote || !m_remote->tellPresence(m_client, person, article, 0))
            return;
    }
}

// ---- when -------------------------------------------------------------------------------------

SyncLoop::Steady::time_point SyncLoop::turnAt() const
{
    if (m_wishes.now || m_wishes.confirm || m_wishes.password)
        return Steady::now();
    // Where the store cannot be reached, what is done here and who opens what changes nothing about it.
    if ((m_wishes.news || m_wishes.present || m_wishes.person) && m_failures == 0)
        return Steady::now();
    if (m_wishes.changedLast && m_failures == 0)
        return std::min({m_due, *m_wishes.changedLast + m_pace.afterChange, *m_wishes.changedFirst + m_pace.mostAfterChange});
    return m_due;
}

/// False: it ends.
bool SyncLoop::waitForTurn()
{
    QMutexLocker locker(&m_mutex);
    while (!m_ending) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(turnAt() - Steady::now());
        if (left <= 0ms)
            return true;
        m_wake.wait(&m_mutex, QDeadlineTimer(left));
    }
    return false;
}

void SyncLoop::nextIn(std::chrono::milliseconds time)
{
    m_due = Steady::now() + time;
    m_status.next = now().addMSecs(time.count());
}

QDateTime SyncLoop::now() const
{
    return QDateTime::currentDateTimeUtc();
}

// ---- wishes -----------------------------------------------------------------------------------

void SyncLoop::wish(const std::function<void(Wishes &)> &what)
{
    const QMutexLocker locker(&m_mutex);
    what(m_wishes);
    m_wake.wakeAll();
}

void SyncLoop::syncNow()
{
    wish([](Wishes &wishes) { wishes.now = true; });
}

void SyncLoop::changedHere()
{
    wish([](Wishes &wishes) {
        wishes.changedLast = Steady::now();
        if (!wishes.changedFirst)
            wishes.changedFirst = wishes.changedLast;
    });
}

void SyncLoop::confirm()
{
    wish([](Wishes &wishes) { wishes.confirm = true; });
}

void SyncLoop::givePassword(const QString &login, const QString &password)
{
    wish([&](Wishes &wishes) {
        wishes.login = login;
        wishes.password = password;
    });
}

void SyncLoop::setPerson(const Person &person)
{
    wish([&](Wishes &wishes) {
        wishes.person = wishes.person || person.login != m_personsLogin;
        m_person = person.id;
        m_personsLogin = person.login;
    });
}

void SyncLoop::setPresent(PersonId person, const QList<ArticleId> &articles)
{
    wish([&](Wishes &wishes) {
        wishes.present = wishes.present || person != m_person || articles != m_open;
        m_person = person;
        m_open = articles;
    });
}

// ---- a round ----------------------------------------------------------------------------------

void SyncLoop::round(const Wishes &wishes)
{
    const auto known = m_gate.pass([&] { return m_local.state(); });
    if (!known) {
        if (known.error().code != ErrorCode::Cancelled)
            failed(known.error());
        return;
    }
    lookAtHome(*known);
    const bool byChangeAlone = Steady::now() < m_due && !wishes.now && !wishes.news && !wishes.present && !wishes.person && !wishes.confirm
        && !wishes.password;
    if (m_status.state == State::NoStore) {
        dropConnection();
        nextIn(m_pace.every);
        tell();
        return;
    }
    if (byChangeAlone && m_status.waiting.isEmpty())
        return; // it was what came from the store, or nothing that syncs
    syncOnce(*known, wishes);
}

/// What is known without asking the store.
void SyncLoop::lookAtHome(const SyncState &known)
{
    m_client = known.client;
    m_status.lastSuccess = known.lastSuccess;
    m_status.stopped = known.stopped;
    m_status.stoppedFor = known.stoppedFor;
    const auto address = known.remote.isEmpty() ? Result<RemoteAddress>(RemoteAddress()) : remoteAddress(known.remote, m_folder);
    if (known.remote != m_addressText) {
        dropConnection();
        m_refusedLogin.clear();
        m_addressText = known.remote;
        m_status.address.clear();
    }
    if (known.remote.isEmpty()) {
        m_status = SyncStatus();
        m_status.state = State::NoStore;
        return;
    }
    if (address)
        m_status.kind = address->kind;
    if (address && m_status.address.isEmpty()) {
        m_status.login = address->login;
        m_status.address = plainAddress(*address);
    }
    readWaiting();
    if (!known.stopped.isEmpty())
        m_status.state = State::Stopped;
    else if (m_status.state == State::NoStore || m_status.state == State::Stopped)
        m_status.state = State::Connecting;
}

void SyncLoop::readWaiting()
{
    if (const auto waiting = m_gate.pass([&] { return waitingList(m_newsroom, namedWaiting); }))
        m_status.waiting = *waiting;
}

void SyncLoop::syncOnce(const SyncState &known, const Wishes &wishes)
{
    const auto turn = SyncTurn::take(m_folder, m_pace.turnPatience);
    if (!turn) { // a command, or the window, is at it itself
        nextIn(m_pace.every);
        return;
    }
    if (const auto connected = connect(wishes); !connected) {
        failed(connected.error());
        return;
    }
    const auto report = exchange(known, wishes.confirm);
    if (!report) {
        failed(report.error());
        return;
    }
    // A hint: a store that does not keep it is as good a store.
    if (const auto present = report->stopped.isEmpty() ? exchangePresence(wishes.present) : Result<void>();
        !present && present.error().code == ErrorCode::Network) {
        failed(present.error());
        return;
    }
    succeeded(*report);
}

PersonId SyncLoop::workingHere() const
{
    const QMutexLocker locker(&m_mutex);
    return m_person;
}

/// A store that this folder began to fill, and was kept from filling, is filled to the end.
Result<SyncReport> SyncLoop::exchange(const SyncState &known, bool confirms)
{
    WatchedSide side(m_local, m_id, m_gate, [this](const SyncCourse &course) { follow(course); });
    SyncEngine engine(side, *m_remote, smallPages(workingHere()));
    if (confirms)
        GALLEY_TRY(engine.confirm());
    return m_filling && known.cursor.epoch.isNull() ? engine.fill() : engine.sync();
}

void SyncLoop::follow(const SyncCourse &course)
{
    switch (course.doing) {
    case SyncCourse::Doing::Looking: return;
    case SyncCourse::Doing::Sending: m_status.state = State::Sending; break;
    case SyncCourse::Doing::Receiving: m_status.state = State::Receiving; break;
    }
    m_status.done = course.done;
    m_status.of = course.of;
    tell();
}

void SyncLoop::failed(const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        return; // the newsroom is closing
    const bool asksForPassword = error.code == ErrorCode::Refused ? !m_refusedLogin.isEmpty() && m_refusedLogin == m_status.login : error.code == ErrorCode::Usage && m_status.state == State::NeedsPassword;
    dropConnection();
    readWaiting();
    m_status.online = false;
    m_status.problem = error.message;
    m_lookedForPresence = false;
    m_present.clear();
    const bool offline = error.code == ErrorCode::Network;
    m_status.state = asksForPassword ? State::NeedsPassword : offline ? State::Offline : State::Trouble;
    if (!m_status.stopped.isEmpty())
        m_status.state = State::Stopped;
    if (offline && !m_status.offlineSince.isValid())
        m_status.offlineSince = now();
    if (!offline)
        m_status.offlineSince = {};
    ++m_failures;
    std::chrono::milliseconds wait = m_pace.every;
    for (int i = 1; i < m_failures && wait < m_pace.mostBetweenTries; ++i)
        wait *= 2;
    nextIn(std::min(wait, m_pace.mostBetweenTries));
    tell();
}

void SyncLoop::succeeded(const SyncReport &report)
{
    m_failures = 0;
    m_status.online = true;
    m_status.problem.clear();
    m_status.offlineSince = {};
    m_status.stopped = report.stopped;
    m_status.stoppedFor = report.stoppedFor;
    m_status.refused = report.problems;
    m_status.state = report.stopped.isEmpty() ? State::InStep : State::Stopped;
    m_status.done = m_status.of = 0;
    if (report.stopped.isEmpty())
        m_status.lastSuccess = now();
    readWaiting();
    nextIn(m_pace.every);
    tell(report);
}

void SyncLoop::tell(const std::optional<SyncReport> &report)
{
    // Through the gate, too: whoever listens goes with the newsroom.
    (void)m_gate.pass([&]() -> Result<void> {
        m_tell({m_status, m_present, report});
        return {};
    });
}

// ---- the connection ---------------------------------------------------------------------------

void SyncLoop::dropConnection()
{
    m_news.reset();
    m_remote.reset();
    m_toldOpen.clear();
}

/// The account is the person: where the password of their own is known, or given now, it is that one.
RemoteAddress SyncLoop::accountFor(const RemoteAddress &address, const Wishes &wishes) const
{
    QString login;
    {
        const QMutexLocker locker(&m_mutex);
        login = m_personsLogin;
    }
    if (!wishes.password)
        return storeAccount(address, login, *m_passwords);
    RemoteAddress own = address;
    if (address.kind != RemoteAddress::Kind::Embedded && !login.isEmpty() && wishes.login == login)
        own.login = login;
    return own;
}

/// None: it has to be asked for.
std::optional<RemoteCredentials> SyncLoop::credentials(const RemoteAddress &address, const Wishes &wishes)
{
    if (address.kind == RemoteAddress::Kind::Embedded)
        return RemoteCredentials();
    if (wishes.password)
        return RemoteCredentials{*wishes.password};
    if (m_refusedLogin == address.login && !wishes.now)
        return {}; // tried again and again it would shut the account
    const auto kept = m_passwords->find(m_passwordEntry);
    return kept ? std::optional(RemoteCredentials{*kept}) : std::nullopt;
}

Result<void> SyncLoop::connect(const Wishes &wishes)
{
    const bool another = wishes.person && m_status.kind == RemoteAddress::Kind::Postgres;
    if (m_remote && !wishes.password && !another)
        return {};
    dropConnection();
    GALLEY_TAKE(named, remoteAddress(m_addressText, m_folder));
    const RemoteAddress address = accountFor(named, wishes);
    m_status.login = address.login;
    m_status.address = plainAddress(address);
    m_passwordEntry = storePasswordEntry(address);
    const auto proof = credentials(address, wishes);
    if (!proof) {
        m_status.state = State::NeedsPassword;
        return failure(ErrorCode::Usage, m_refusedLogin == address.login ? m_status.problem : QString());
    }
    m_status.passwordsTried += wishes.password ? 1 : 0;
    auto opened = m_access.open(address, *proof);
    const bool wrong = !opened && opened.error().code == ErrorCode::Refused && address.kind == RemoteAddress::Kind::Postgres;
    m_refusedLogin = wrong ? address.login : QString();
    if (!opened)
        return std::unexpected(opened.error());
    m_remote = std::move(*opened);
    if (wishes.password)
        m_passwords->keep(m_passwordEntry, *wishes.password);
    m_status.passwordInMemory = m_passwords->isInMemory(m_passwordEntry);
    GALLEY_TRY(greet());
    m_news = m_access.listen(address, *proof, [weak = weak_from_this()] {
        if (const auto self = weak.lock())
            self->wish([](Wishes &wished) { wished.news = true; });
    });
    return {};
}

/// What the store says of itself, for people; the engine looks at the same by itself.
Result<void> SyncLoop::greet()
{
    GALLEY_TAKE(info, m_remote->hello({m_client, syncOptions().clientName}));
    m_status.holdsToRoles = info.holdsToRoles;
    m_status.account = info.person;
    m_filling = info.filling && info.newsroom == m_id;
    return {};
}

// ---- presence ---------------------------------------------------------------------------------

Result<void> SyncLoop::exchangePresence(bool changed)
{
    GALLEY_TRY(tellOwnPresence(changed));
    GALLEY_TAKE(present, m_remote->presence());
    readPresence(present);
    return {};
}

Result<void> SyncLoop::tellOwnPresence(bool changed)
{
    QList<std::pair<PersonId, ArticleId>> open;
    {
        const QMutexLocker locker(&m_mutex);
        for (const ArticleId article : std::as_const(m_open))
            open.append({m_person, article});
    }
    if (!changed && open == m_toldOpen && Steady::now() < m_renewPresence)
        return {};
    for (const auto &[person, article] : std::as_const(m_toldOpen)) {
        if (!open.contains(std::pair(person, article)))
            GALLEY_TRY(m_remote->tellPresence(m_client, person, article, 0));
    }
    for (const auto &[person, article] : std::as_const(open))
        GALLEY_TRY(m_remote->tellPresence(m_client, person, article, m_pace.presenceSeconds));
    m_toldOpen = open;
    m_renewPresence = Steady::now() + std::chrono::milliseconds(m_pace.presenceSeconds * 400);
    return {};
}

void SyncLoop::readPresence(const QList<Presence> &present)
{
    QList<PresentColleague> here;
    for (const Presence &each : present) {
        if (each.client == m_client)
            continue;
        const auto known = std::ranges::find_if(std::as_const(m_present), [&each](const PresentColleague &colleague) {
            return colleague.person == each.person && colleague.article == each.article;
        });
        const QDateTime began = known != m_present.cend() ? known->since : m_lookedForPresence ? now() : QDateTime();
        const PresentColleague colleague{each.person, each.article, began};
        if (!here.contains(colleague))
            here.append(colleague);
    }
    m_lookedForPresence = true;
    m_present = here;
}

} // namespace galley
