// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/sync/presentcolleague.h"
#include "desk/sync/syncstatus.h"
#include "signing/passwordvault.h"
#include "store/newsroom.h"
#include "sync/engine.h"
#include "sync/localnewsroom.h"
#include "sync/storeaccess.h"
#include "sync/watchedside.h"

#include <QSemaphore>
#include <QWaitCondition>

#include <chrono>

namespace galley {

/// How often, and how patient.
struct SyncPace
{
    std::chrono::milliseconds every{5'000};
    std::chrono::milliseconds afterChange{300};     ///< a change here is sent so long after it, so that several go together
    std::chrono::milliseconds mostAfterChange{1'500};
    std::chrono::milliseconds mostBetweenTries{60'000}; ///< where the store cannot be reached; begins with every, and doubles
    std::chrono::milliseconds turnPatience{10'000}; ///< a command of galleyctl may be at it
    std::chrono::milliseconds endPatience{2'000};   ///< at most this is waited for the network when the newsroom closes
    int presenceSeconds = 60;                       ///< how long the store keeps who has what open; renewed before that
};

/// What the loop tells, from its own thread.
struct SyncTold
{
    SyncStatus status;
    QList<PresentColleague> present;
    std::optional<SyncReport> report; ///< of a sync that went through
};

/// The control thread of syncing. It owns the connection to the store and does one round after the other: on time, soon
/// after a change, at once when the store or a person says so. GUI threads only leave wishes and never wait for it, but at
/// the end, for a short time: a call that hangs is left behind, together with this object, and can touch nothing of the
/// newsroom any more (SyncGate).
class SyncLoop : public std::enable_shared_from_this<SyncLoop>
{
public:
    using Tell = std::function<void(const SyncTold &)>;
    /// newsroom and tell are used until close() returns.
    SyncLoop(Newsroom &newsroom, const StoreAccess &access, std::shared_ptr<PasswordVault> passwords, const SyncPace &pace, Tell tell);

    void start();
    void close(); ///< waits for a transaction on the disk, and for the network at most endPatience

    // Wishes, from any thread.
    void syncNow();
    void changedHere();
    void confirm();
    /// Of this account; empty: the one that the newsroom's address names.
    void givePassword(const QString &login, const QString &password);
    /// Who works here: a store with accounts is reached over their own one where its password is known.
    void setPerson(const Person &person);
    void setPresent(PersonId person, const QList<ArticleId> &articles);

private:
    using Steady = std::chrono::steady_clock;

    struct Wishes
    {
        bool now = false;      ///< a person
        bool news = false;     ///< the store
        bool present = false;  ///< who has what open is another now
        bool confirm = false;
        bool person = false;   ///< another one works here now
        QString login;         ///< whose password it is
        std::optional<QString> password;
        std::optional<Steady::time_point> changedFirst;
        std::optional<Steady::time_point> changedLast;
    };

    void run();
    bool waitForTurn();
    Steady::time_point turnAt() const;
    void wish(const std::function<void(Wishes &)> &what);

    void round(const Wishes &wishes);
    void lookAtHome(const SyncState &known);
    Result<void> connect(const Wishes &wishes);
    RemoteAddress accountFor(const RemoteAddress &address, const Wishes &wishes) const;
    std::optional<RemoteCredentials> credentials(const RemoteAddress &address, const Wishes &wishes);
    Result<void> greet();
    void syncOnce(const SyncState &known, const Wishes &wishes);
    PersonId workingHere() const;
    Result<SyncReport> exchange(const SyncState &known, bool confirms);
    Result<void> exchangePresence(bool changed);
    Result<void> tellOwnPresence(bool changed);
    void readPresence(const QList<Presence> &present);
    void leave();
    void failed(const Error &error);
    void succeeded(const SyncReport &report);
    void dropConnection();
    void follow(const SyncCourse &course);
    void readWaiting();
    void tell(const std::optional<SyncReport> &report = {});
    QDateTime now() const;
    void nextIn(std::chrono::milliseconds time);

    // ---- of the newsroom: through the gate only ----
    Newsroom &m_newsroom;
    LocalNewsroom m_local;
    SyncGate m_gate;
    const Tell m_tell;
    const NewsroomId m_id;
    const QString m_folder;

    const StoreAccess m_access;
    const std::shared_ptr<PasswordVault> m_passwords;
    const SyncPace m_pace;
    QSemaphore m_ended;
    bool m_started = false;

    // ---- between the threads ----
    mutable QMutex m_mutex;
    QWaitCondition m_wake;
    Wishes m_wishes;
    PersonId m_person;
    QString m_personsLogin;
    QList<ArticleId> m_open;
    bool m_ending = false;

    // ---- the thread's own ----
    Steady::time_point m_due = Steady::now();
    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<RemoteNews> m_news;
    ClientId m_client;
    QString m_addressText;      ///< of m_remote
    QString m_passwordEntry;
    QString m_refusedLogin;     ///< whose password was not the right one
    bool m_filling = false;
    int m_failures = 0;
    QList<std::pair<PersonId, ArticleId>> m_toldOpen; ///< what the store was told last
    Steady::time_point m_renewPresence;
    bool m_lookedForPresence = false;
    SyncStatus m_status;
    QList<PresentColleague> m_present;
};

} // namespace galley
