// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/sync/storekeepers.h"
#include "desk/sync/syncloop.h"

#include <QObject>

namespace galley {

/// Keeps the newsroom and its store in step while a window is open, on a control thread of its own (SyncLoop): every few
/// seconds, soon after a change here, at once when the store has news or somebody asks. Never blocks the thread it lives
/// in, but when it ends, for a short time. Lives beside the newsroom, in its thread.
class SyncRunner : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        StoreAccess access = systemStoreAccess();
        std::shared_ptr<PasswordVault> passwords = std::make_shared<PasswordVault>();
        SyncPace pace = {};
    };
    explicit SyncRunner(Newsroom &newsroom, QObject *parent = nullptr);
    SyncRunner(Newsroom &newsroom, const Options &options, QObject *parent = nullptr);
    ~SyncRunner() override;

    Newsroom &newsroom() const { return m_newsroom; }
    const SyncStatus &status() const { return m_status; }
    const QList<PresentColleague> &present() const { return m_present; } ///< at other workstations
    const Options &options() const { return m_options; }
    /// For whoever publishes from here. The newsroom must outlive what they give.
    OutletKeepers keepers() const
    {
        return [keepers = m_keepers] { return keepers->keeper(); };
    }

    void start();
    void syncNow();
    /// Somebody who may looked at what syncing stopped for, and says that the store is right.
    void confirm();
    /// Of an account; empty: the one that the newsroom's address names.
    void givePassword(const QString &login, const QString &password);
    void setPerson(const Person &person);
    /// What this person has open to be written in.
    void setPresent(PersonId person, const QList<ArticleId> &articles);

Q_SIGNALS:
    void statusChanged();
    void presenceChanged();
    void synced(const galley::SyncReport &report);

private:
    void take(const SyncTold &told);

    Newsroom &m_newsroom;
    Options m_options;
    std::shared_ptr<SyncLoop> m_loop;
    std::shared_ptr<StoreKeepers> m_keepers;
    SyncStatus m_status;
    QList<PresentColleague> m_present;
};

} // namespace galley
