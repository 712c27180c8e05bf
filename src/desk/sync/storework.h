// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signing/passwordvault.h"
#include "sync/storemaking.h"

#include <QObject>

namespace galley {

/// Makes or joins a store on a thread of its own. The password is kept once it served. Lives in the window's thread, and
/// removes itself when it is done; before that it may be let go of: what hangs in the network is left behind.
class StoreWork : public QObject
{
    Q_OBJECT
public:
    StoreWork(const StoreTarget &target, std::shared_ptr<PasswordVault> passwords, QObject *parent);
    ~StoreWork() override;

    void make(Newsroom &newsroom, const Person &founder);
    void join(const QString &folder);
    void cancel(); ///< finished() comes with Cancelled as soon as the network lets it

Q_SIGNALS:
    void progressed(const galley::SyncCourse &course);
    void finished(const galley::Result<void> &done);

private:
    struct Shared
    {
        SyncGate work;      ///< stopped: given up
        SyncGate room;      ///< shut: the newsroom goes
        SyncGate listener;  ///< shut: nobody listens any more
    };
    void run(std::function<Result<void>(Shared &, const StoreWaiting &)> work);

    StoreTarget m_target;
    std::shared_ptr<PasswordVault> m_passwords;
    std::shared_ptr<Shared> m_shared = std::make_shared<Shared>();
};

} // namespace galley
