// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sync/storework.h"

#include "sync/storepasswords.h"

#include <thread>

namespace galley {

StoreWork::StoreWork(const StoreTarget &target, std::shared_ptr<PasswordVault> passwords, QObject *parent)
    : QObject(parent), m_target(target), m_passwords(std::move(passwords))
{
    connect(this, &StoreWork::finished, this, &QObject::deleteLater);
}

StoreWork::~StoreWork()
{
    m_shared->work.shut();
    m_shared->room.shut();
    m_shared->listener.shut();
}

void StoreWork::make(Newsroom &newsroom, const Person &founder)
{
    run([&newsroom, founder, target = m_target](Shared &shared, const StoreWaiting &waiting) { return makeStore(newsroom, shared.room, founder, target, waiting); });
}

void StoreWork::join(const QString &folder)
{
    run([folder, target = m_target](Shared &, const StoreWaiting &waiting) -> Result<void> {
        static const SystemClock clock; // it may outlive whoever asked for it
        return joinStore(folder, target, clock, waiting).transform([](PersonId) {});
    });
}

void StoreWork::cancel()
{
    m_shared->work.stop();
}

void StoreWork::run(std::function<Result<void>(Shared &, const StoreWaiting &)> work)
{
    const auto toListener = [this, shared = m_shared](const std::function<void()> &call) {
        (void)shared->listener.pass([&]() -> Result<void> {
            QMetaObject::invokeMethod(this, call, Qt::QueuedConnection);
            return {};
        });
    };
    std::thread([this, shared = m_shared, passwords = m_passwords, target = m_target, work = std::move(work), toListener] {
        const auto tell = [&](const SyncCourse &course) { toListener([this, course] { Q_EMIT progressed(course); }); };
        const Result<void> done = work(*shared, {&shared->work, tell});
        if (done && target.address.kind == RemoteAddress::Kind::Postgres)
            passwords->keep(storePasswordEntry(target.address), target.credentials.password);
        toListener([this, done] { Q_EMIT finished(done); });
    }).detach();
}

} // namespace galley
