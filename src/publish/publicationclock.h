// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/outlets.h"
#include "store/clockwork.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <chrono>

namespace galley {

/// What a look at the clock found due, and what became of it.
struct ClockEvent
{
    DueWork work;
    ClockOutcome outcome;
    std::optional<Error> error; ///< the store could not carry it out
};

struct ClockRound
{
    QList<ClockEvent> events;
    QList<ArticleId> embargoesEnded;   ///< since the look before: may go out now, by somebody's order
    QList<Delivery> deliveries;        ///< of a delivery that this look began
    std::optional<Error> error;
    QDateTime next;                    ///< UTC; when something is due next, as things stand; invalid: nothing
    bool isQuiet() const { return events.isEmpty() && embargoesEnded.isEmpty() && deliveries.isEmpty() && !error; }
};

/// What is remembered from look to look. Nothing that is due depends on it.
struct ClockMemory
{
    QDateTime lastLook;
    qint64 deliveredVersion = -1;      ///< Newsroom::publicVersion() that every outlet is at
    QDate deliveredDay;
    std::chrono::steady_clock::time_point retryAfter; ///< an outlet that failed is left in peace until then
    QHash<OutletId, QString> heldBy;   ///< workstations that publish instead, as was told
    QString trouble;                   ///< with the newsroom's store, as was told
};

enum class ClockDelivers {
    WhatItOwes,      ///< what the clock or somebody else changed and outlets have not confirmed
    EverythingPublic ///< also settings, renamed sections, the day's date on the home page: for running unattended
};

/// One look: carries out what is due, in its order, then brings outlets up where that is owed. Waits for both; not for
/// the window's thread. keeper: where the newsroom has a store; then only who holds an outlet, and is at the store's head,
/// carries anything out. It is asked where something is due or owed, and at every look for EverythingPublic: who runs
/// unattended keeps the outlets.
ClockRound lookAtClock(Newsroom &newsroom, ClockMemory &memory, ClockDelivers delivers, OutletKeeper *keeper = nullptr);

/// Looks again and again, in a thread of its own: when something comes due, when the newsroom changed, and at least once
/// in `longest`, so that a clock that was set or a machine that slept is noticed. Lives in its owner's thread.
class PublicationClock : public QObject
{
    Q_OBJECT
public:
    PublicationClock(Newsroom &newsroom, ClockDelivers delivers, std::chrono::milliseconds longest = std::chrono::seconds(20),
                     QObject *parent = nullptr);
    ~PublicationClock() override; ///< waits for a look under way

    /// Before it starts; see lookAtClock(). A keeper that lasts needs looks `longest` apart that are a third of a lease's time
    /// at most.
    void setKeepers(const OutletKeepers &keepers) { m_keepers = keepers; }
    void start();
    void lookSoon();

Q_SIGNALS:
    void looked(const galley::ClockRound &round); ///< something happened

private:
    void look();
    void finish(const ClockRound &round);
    void lookIn(std::chrono::milliseconds wait);

    Newsroom &m_newsroom;
    const ClockDelivers m_delivers;
    const std::chrono::milliseconds m_longest;
    std::shared_ptr<ClockMemory> m_memory;
    OutletKeepers m_keepers;
    QTimer m_timer;
    QThreadPool m_thread; ///< of its own: a delivery may last, and may wait for another
    QFuture<ClockRound> m_looking;
    bool m_started = false;
};

} // namespace galley
