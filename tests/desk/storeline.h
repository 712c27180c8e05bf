// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/sync/syncrunner.h"
#include "signing/keyfault.h"
#include "syncdesk.h"

#include <QScopeGuard>
#include <QSemaphore>
#include <QTest>

namespace galley::testkit {

inline constexpr int patience = 30'000; ///< milliseconds; machines are busy

/// The line from workstations to the newsroom's store, under a test's hand: cut, or silent until it is let go on. Any
/// thread; what is behind it lives as long as somebody holds it, so that a call may be left hanging in it.
class StoreLine : public std::enable_shared_from_this<StoreLine>
{
public:
    explicit StoreLine(const HandClock &clock) : m_clock(clock) {}

    std::atomic<bool> cut = false;
    std::atomic<bool> silent = false;
    std::atomic<int> waiting = 0;   ///< calls that hang in it now
    std::atomic<int> open = 0;      ///< connections
    std::atomic<int> opening = 0;
    std::atomic<int> cutAfter = -1; ///< so many calls more; -1: not by their number
    QString password;               ///< of the PostgreSQL address that leads to the same file
    QString file;

    StoreAccess access();
    /// Calls go on; those that hang, too.
    void letGo()
    {
        silent = false;
        m_goOn.release(1'000);
    }
    /// A call passes here.
    Result<void> pass()
    {
        if (silent) {
            ++waiting;
            m_goOn.acquire();
            --waiting;
        }
        if (cutAfter >= 0 && cutAfter-- == 0)
            cut = true;
        if (cut)
            return failure(ErrorCode::Network, QStringLiteral("线断了。"));
        return {};
    }
    const HandClock &clock() const { return m_clock; }

private:
    const HandClock &m_clock;
    QSemaphore m_goOn;
};

/// A connection over the line.
class LineRemote final : public Remote
{
public:
    LineRemote(std::shared_ptr<StoreLine> line, std::unique_ptr<Remote> remote) : m_line(std::move(line)), m_remote(std::move(remote)) { ++m_line->open; }
    ~LineRemote() override { --m_line->open; }

    Result<RemoteInfo> hello(const ClientHello &hello) override { return through([&] { return m_remote->hello(hello); }); }
    Result<FeedPage> changesAfter(const SyncCursor &cursor, int pushes) override { return through([&] { return m_remote->changesAfter(cursor, pushes); }); }
    Result<QList<PushAnswer>> push(const QList<Push> &pushes) override { return through([&] { return m_remote->push(pushes); }); }
    Result<SyncRecord> record(const QString &kind, const QByteArray &key) override { return through([&] { return m_remote->record(kind, key); }); }
    Result<void> takeChain(const QList<ChainEntry> &entries) override { return through([&] { return m_remote->takeChain(entries); }); }
    Result<void> openUp() override { return through([&] { return m_remote->openUp(); }); }
    Result<void> vouch(const QList<QByteArray> &statements) override { return through([&] { return m_remote->vouch(statements); }); }
    Result<QList<ClientInfo>> clients() override { return through([&] { return m_remote->clients(); }); }
    Result<void> setRevoked(ClientId client, bool revoked) override { return through([&] { return m_remote->setRevoked(client, revoked); }); }
    Result<AssetState> assetState(const QByteArray &name) override { return through([&] { return m_remote->assetState(name); }); }
    Result<void> putAssetChunk(const QByteArray &name, qint64 size, int chunk, const QByteArray &bytes) override
    {
        return through([&] { return m_remote->putAssetChunk(name, size, chunk, bytes); });
    }
    Result<QByteArray> assetChunk(const QByteArray &name, int chunk) override { return through([&] { return m_remote->assetChunk(name, chunk); }); }
    Result<void> tellPresence(ClientId client, PersonId person, ArticleId article, int seconds) override
    {
        return through([&] { return m_remote->tellPresence(client, person, article, seconds); });
    }
    Result<QList<Presence>> presence() override { return through([&] { return m_remote->presence(); }); }
    Result<Lease> takeLease(const QString &name, ClientId client, int seconds) override { return through([&] { return m_remote->takeLease(name, client, seconds); }); }
    Result<void> giveLeaseBack(const Lease &lease) override { return through([&] { return m_remote->giveLeaseBack(lease); }); }

private:
    template <typename Call>
    auto through(Call call) -> decltype(call())
    {
        if (const auto passed = m_line->pass(); !passed)
            return std::unexpected(passed.error());
        return call();
    }
    std::shared_ptr<StoreLine> m_line;
    std::unique_ptr<Remote> m_remote;
};

inline StoreAccess StoreLine::access()
{
    const auto self = shared_from_this();
    const auto fileOf = [self](const RemoteAddress &address) { return address.kind == RemoteAddress::Kind::Embedded ? address.path : self->file; };
    const auto checked = [self](const RemoteAddress &address, const RemoteCredentials &credentials) -> Result<void> {
        if (const auto passed = self->pass(); !passed)
            return passed;
        if (address.kind == RemoteAddress::Kind::Postgres && credentials.password != self->password)
            return failure(ErrorCode::Refused, QStringLiteral("密码不对。"));
        return {};
    };
    return {[self, fileOf, checked](const RemoteAddress &address, const RemoteCredentials &credentials) -> Result<std::unique_ptr<Remote>> {
                ++self->opening;
                const auto left = qScopeGuard([self] { --self->opening; });
                if (const auto may = checked(address, credentials); !may)
                    return std::unexpected(may.error());
                auto remote = EmbeddedRemote::open(fileOf(address), self->clock());
                if (!remote)
                    return std::unexpected(remote.error());
                return std::make_unique<LineRemote>(self, std::move(*remote));
            },
            [self, fileOf, checked](const RemoteAddress &address, const RemoteCredentials &credentials, NewsroomId newsroom, const Person &) -> Result<void> {
                if (const auto may = checked(address, credentials); !may)
                    return may;
                return EmbeddedRemote::create(fileOf(address), newsroom, self->clock());
            },
            [](const RemoteAddress &, const RemoteCredentials &, std::function<void()>) { return std::unique_ptr<RemoteNews>(); }};
}

/// A keychain of the test's own; or none.
class TestKeychain final : public Keychain
{
public:
    explicit TestKeychain(bool there = true) : m_there(there) {}
    Result<void> available() const override { return m_there ? Result<void>() : absent(); }
    Result<void> put(const QString &name, const SecretBytes &secret) override
    {
        if (!m_there)
            return absent();
        m_kept.insert(name, secret.view().toByteArray());
        return {};
    }
    Result<SecretBytes> get(const QString &name) const override
    {
        if (!m_there || !m_kept.contains(name))
            return absent();
        return SecretBytes(QByteArrayView(m_kept.value(name)));
    }
    Result<void> remove(const QString &name) override
    {
        m_kept.remove(name);
        return {};
    }

private:
    static std::unexpected<Error> absent() { return failure(ErrorCode::NotFound, QString(), keyfault::keychainAbsent); }
    bool m_there;
    QHash<QString, QByteArray> m_kept;
};

/// Runs syncing over a line, in a test's rhythm: by itself only when it is asked to, or something changed.
inline SyncRunner::Options runnerOptions(StoreLine &line, std::shared_ptr<PasswordVault> passwords = std::make_shared<PasswordVault>(std::make_unique<TestKeychain>()))
{
    SyncRunner::Options options;
    options.access = line.access();
    options.passwords = std::move(passwords);
    options.pace.every = std::chrono::milliseconds(200);
    options.pace.afterChange = std::chrono::milliseconds(20);
    options.pace.mostAfterChange = std::chrono::milliseconds(100);
    options.pace.mostBetweenTries = std::chrono::milliseconds(400);
    options.pace.endPatience = std::chrono::milliseconds(50);
    return options;
}

/// Two workstations of a newsroom with a line each.
struct TwoLines : SyncedHouse
{
    TwoLines()
        : second(SyncedHouse::open()), lineA(std::make_shared<StoreLine>(origin.clock)), lineB(std::make_shared<StoreLine>(origin.clock))
    {
        lineA->file = lineB->file = store->file();
    }
    ~TwoLines()
    {
        for (const auto &line : {lineA, lineB}) {
            line->letGo();
            while (line->open > 0 || line->waiting > 0 || line->opening > 0) // what was left hanging looks at the clock here
                QTest::qWait(1);
        }
    }
    std::unique_ptr<SyncDesk> second;
    std::shared_ptr<StoreLine> lineA;
    std::shared_ptr<StoreLine> lineB;

    SyncDesk &a() { return *first; }
    SyncDesk &b() { return *second; }
    ArticleId write(SyncDesk &desk, const QString &headline, const QString &body)
    {
        SectionId section;
        for (const Section &each : got(desk->sections())) {
            if (each.name == QStringLiteral("资讯"))
                section = each.id;
        }
        return got(await(desk->createArticle(newArticle(headline, body, section), origin.reporter)));
    }
    /// Until both are the same.
    void settle()
    {
        for (int round = 0; round < 4; ++round) {
            first->sync();
            second->sync();
        }
    }
};

} // namespace galley::testkit
