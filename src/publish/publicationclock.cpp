// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/publicationclock.h"

#include "store/assignments.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace galley {

using namespace std::chrono_literals;

namespace {

constexpr auto pauseAfterFailure = 60s;
constexpr auto afterChange = 400ms; ///< a save and what follows it make one look

void carryOutWhatIsDue(Newsroom &newsroom, ClockRound &round)
{
    const auto due = dueWork(newsroom);
    if (!due) {
        round.error = due.error();
        return;
    }
    static const QString notDue = ruleName(Rule::NotDue);
    for (const DueWork &work : *due) {
        auto outcome = await(carryOutDue(newsroom, work));
        if (!outcome)
            round.events.append({.work = work, .outcome = {}, .error = outcome.error()});
        else if (outcome->done || outcome->told)
            round.events.append({.work = work, .outcome = *outcome, .error = {}});
        // What was changed in between is no event, and what was told once is not told at every look.
    }
}

bool owesDelivery(const Newsroom &newsroom, const ClockMemory &memory, ClockDelivers delivers, qint64 version, const QDate &today)
{
    if (std::chrono::steady_clock::now() < memory.retryAfter)
        return false;
    if (delivers == ClockDelivers::EverythingPublic && (version != memory.deliveredVersion || today != memory.deliveredDay))
        return !outlets(newsroom).value_or(QList<Outlet>()).isEmpty();
    return outletsOweReceipts(newsroom);
}

bool somethingIsDue(const Newsroom &newsroom)
{
    const auto due = dueWork(newsroom);
    return !due || !due->isEmpty();
}

/// Comes to the store's head and holds what outlets it can; answers whether there is one to be written from here.
bool keepsOutlets(const Newsroom &newsroom, ClockMemory &memory, OutletKeeper &keeper, ClockRound &round)
{
    const auto begun = keeper.begin();
    const QString trouble = begun ? QString() : begun.error().message;
    if (!begun && trouble != memory.trouble)
        round.error = begun.error();
    memory.trouble = trouble;
    const QList<Outlet> all = begun ? outlets(newsroom).value_or(QList<Outlet>()) : QList<Outlet>();
    bool holdsOne = begun && all.isEmpty();
    for (const Outlet &outlet : all) {
        const auto hold = keeper.hold(outlet.id);
        holdsOne = holdsOne || hold;
        const QString other = hold ? QString() : hold.error().detail;
        if (!hold && memory.heldBy.value(outlet.id) != other)
            round.deliveries.append({outlet, std::unexpected(hold.error()), other});
        memory.heldBy.insert(outlet.id, other);
    }
    keeper.end();
    return holdsOne;
}

void bringOutletsUp(Newsroom &newsroom, ClockMemory &memory, ClockDelivers delivers, bool missed, OutletKeeper *keeper, ClockRound &round)
{
    const qint64 version = newsroom.publicVersion().value_or(-1);
    const QDate today = newsroom.clock().nowUtc().toTimeZone(newsroom.zone()).date();
    if (!missed && round.embargoesEnded.isEmpty() && !owesDelivery(newsroom, memory, delivers, version, today))
        return;
    const auto delivered = deliver(newsroom, keeper);
    if (!delivered) {
        if (memory.trouble != delivered.error().message) // once, and not at every try
            round.error = delivered.error();
        memory.trouble = delivered.error().message;
        memory.retryAfter = std::chrono::steady_clock::now() + pauseAfterFailure;
        return;
    }
    memory.trouble.clear();
    for (const Delivery &delivery : *delivered) {
        if (delivery.heldBy.isEmpty()) // else it was told
            round.deliveries.append(delivery);
    }
    const bool all = std::ranges::all_of(*delivered, [](const Delivery &delivery) { return delivery.report.has_value() || !delivery.heldBy.isEmpty(); });
    if (all) {
        memory.deliveredVersion = version;
        memory.deliveredDay = today;
    }
    // A page that is still where it should be gone is looked at again, but not all the time.
    if (!all || outletsOweReceipts(newsroom))
        memory.retryAfter = std::chrono::steady_clock::now() + pauseAfterFailure;
}

} // namespace

ClockRound lookAtClock(Newsroom &newsroom, ClockMemory &memory, ClockDelivers delivers, OutletKeeper *keeper)
{
    ClockRound round;
    const QDateTime now = newsroom.clock().nowUtc();
    const bool asks = keeper != nullptr && (delivers == ClockDelivers::EverythingPublic || somethingIsDue(newsroom));
    if (asks && !keepsOutlets(newsroom, memory, *keeper, round))
        return round;
    carryOutWhatIsDue(newsroom, round);
    // Who is late with an assignment is told, once. What keeps that from being stored holds nothing up here.
    (void)await(tellOverdue(newsroom));
    const bool missed = !memory.lastLook.isValid() && embargoEndedUnseen(newsroom).value_or(false);
    if (memory.lastLook.isValid() && memory.lastLook < now)
        round.embargoesEnded = embargoesEnded(newsroom, memory.lastLook, now).value_or(QList<ArticleId>());
    memory.lastLook = now;
    bringOutletsUp(newsroom, memory, delivers, missed, keeper, round);
    round.next = nextDue(newsroom).value_or(QDateTime());
    return round;
}

PublicationClock::PublicationClock(Newsroom &newsroom, ClockDelivers delivers, std::chrono::milliseconds longest, QObject *parent)
    : QObject(parent), m_newsroom(newsroom), m_delivers(delivers), m_longest(longest), m_memory(std::make_shared<ClockMemory>())
{
    m_thread.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer); // a coarse one may be a second late
    connect(&m_timer, &QTimer::timeout, this, &PublicationClock::look);
    connect(&newsroom, &Newsroom::articlesChanged, this, &PublicationClock::lookSoon);
    connect(&newsroom, &Newsroom::siteChanged, this, &PublicationClock::lookSoon);
    connect(&newsroom, &Newsroom::sectionsChanged, this, &PublicationClock::lookSoon);
}

PublicationClock::~PublicationClock()
{
    m_timer.stop();
    m_looking.waitForFinished();
}

void PublicationClock::start()
{
    m_started = true;
    lookIn(0ms);
}

void PublicationClock::lookSoon()
{
    if (m_started)
        lookIn(afterChange);
}

void PublicationClock::lookIn(std::chrono::milliseconds wait)
{
    // While a look is under way its end sets the timer; what changed meanwhile is found by the one after it.
    if (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > wait)
        m_timer.start(wait);
}

void PublicationClock::look()
{
    if (m_looking.isRunning()) {
        m_timer.start(afterChange);
        return;
    }
    m_looking = QtConcurrent::run(&m_thread, [&newsroom = m_newsroom, memory = m_memory, delivers = m_delivers, keepers = m_keepers] {
        const auto keeper = keeperOf(keepers);
        if (!keeper) {
            ClockRound round;
            round.error = keeper.error();
            return round;
        }
        return lookAtClock(newsroom, *memory, delivers, keeper->get());
    });
    m_looking.then(this, [this](const ClockRound &round) { finish(round); });
}

void PublicationClock::finish(const ClockRound &round)
{
    std::chrono::milliseconds wait = m_longest;
    if (round.next.isValid()) {
        const std::chrono::milliseconds until(m_newsroom.clock().nowUtc().msecsTo(round.next));
        wait = std::clamp(until, std::chrono::milliseconds(20ms), m_longest);
    }
    lookIn(wait);
    if (!round.isQuiet())
        Q_EMIT looked(round);
}

} // namespace galley
