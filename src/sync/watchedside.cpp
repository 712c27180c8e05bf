// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/watchedside.h"

namespace galley {

WatchedSide::WatchedSide(LocalSide &side, NewsroomId newsroom, SyncGate &gate, Tell tell)
    : m_side(side)
    , m_gate(gate)
    , m_tell(std::move(tell))
    , m_newsroom(newsroom)
{
}

void WatchedSide::tell(SyncCourse::Doing doing, qint64 done, qint64 of)
{
    if (m_tell)
        m_tell({doing, done, of});
}

Result<SyncState> WatchedSide::state()
{
    return m_gate.pass([&] { return m_side.state(); });
}

Result<qint64> WatchedSide::waiting()
{
    return m_gate.pass([&] { return m_side.waiting(); });
}

Result<void> WatchedSide::stop(const QString &word, const QString &message)
{
    return m_gate.pass([&] { return m_side.stop(word, message); });
}

Result<void> WatchedSide::succeeded()
{
    return m_gate.pass([&] { return m_side.succeeded(); });
}

Result<qint64> WatchedSide::leave(const QList<PersonId> &own, const QString &message)
{
    return m_gate.pass([&] { return m_side.leave(own, message); });
}

Result<void> WatchedSide::forget(EpochId epoch)
{
    return m_gate.pass([&] { return m_side.forget(epoch); });
}

Result<qint64> WatchedSide::removals(const FeedPage &page)
{
    return m_gate.pass([&] { return m_side.removals(page); });
}

Result<qint64> WatchedSide::agreed()
{
    return m_gate.pass([&] { return m_side.agreed(); });
}

Result<LocalOutcome> WatchedSide::apply(const FeedPage &page)
{
    if (m_feedBegan < 0)
        m_feedBegan = page.from;
    const qint64 all = page.head - m_feedBegan;
    tell(SyncCourse::Doing::Receiving, page.from - m_feedBegan, all);
    auto outcome = m_gate.pass([&] { return m_side.apply(page); });
    if (outcome)
        tell(SyncCourse::Doing::Receiving, page.to - m_feedBegan, all);
    return outcome;
}

Result<QList<Push>> WatchedSide::nextPushes(EpochId epoch, int most)
{
    const auto left = waiting();
    auto pushes = m_gate.pass([&] { return m_side.nextPushes(epoch, most); });
    if (pushes && !pushes->isEmpty())
        tell(SyncCourse::Doing::Sending, m_sent, m_sent + qMax<qint64>(left.value_or(0), pushes->size()));
    return pushes;
}

Result<LocalOutcome> WatchedSide::answered(const QList<Push> &pushes, const QList<PushAnswer> &answers)
{
    auto outcome = m_gate.pass([&] { return m_side.answered(pushes, answers); });
    for (const PushAnswer &answer : answers)
        m_sent += answer.verdict == PushAnswer::Verdict::Accepted ? 1 : 0;
    return outcome;
}

Result<QList<QByteArray>> WatchedSide::missingAssets(const QList<Revision> &revisions)
{
    return m_gate.pass([&] { return m_side.missingAssets(revisions); });
}

Result<QByteArray> WatchedSide::asset(const QByteArray &sha256Hex)
{
    return m_gate.pass([&] { return m_side.asset(sha256Hex); });
}

Result<void> WatchedSide::putAsset(const QByteArray &sha256Hex, const QByteArray &bytes)
{
    return m_gate.pass([&] { return m_side.putAsset(sha256Hex, bytes); });
}

Result<QList<ChainEntry>> WatchedSide::chain(qint64 after, int most)
{
    return m_gate.pass([&] { return m_side.chain(after, most); });
}

Result<void> WatchedSide::agreeOnChain(qint64 entries)
{
    return m_gate.pass([&] { return m_side.agreeOnChain(entries); });
}

} // namespace galley
