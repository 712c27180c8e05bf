// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine.h"

#include "article/statement.h"
#include "sync/articlerecord.h"
#include "sync/lostmachine.h"
#include "sync/synctext.h"

using namespace Qt::StringLiterals;

namespace galley {

using Verdict = PushAnswer::Verdict;

namespace {

/// Removing more than this is no editing any more, nor is removing more than this share of what was agreed.
constexpr qint64 largestRemoval = 10;
constexpr qint64 largestShare = 20;

constexpr int chainAtOnce = 500;

/// Whether this is the store that the folder has come together with, and has forgotten nothing: only that one is believed
/// when it says that something is to go.
bool isTheKnownStore(const RemoteInfo &info, const SyncState &known, NewsroomId newsroom)
{
    return info.newsroom == newsroom && info.epoch == known.cursor.epoch && info.head >= known.cursor.seq && info.entries >= known.agreed;
}

std::unexpected<Error> shutOutError()
{
    return failure(ErrorCode::Refused, Sync::tr("This workstation was shut out of the newsroom's store. Its unsent work is kept."));
}

} // namespace

SyncEngine::SyncEngine(LocalSide &local, Remote &remote, const SyncOptions &options)
    : m_local(local)
    , m_remote(remote)
    , m_options(options)
{
}

Result<SyncReport> SyncEngine::sync()
{
    SyncReport report;
    const auto turn = m_local.takeTurn();
    if (!turn)
        return std::unexpected(turn.error());
    GALLEY_TAKE(known, m_local.state());
    if (known.remote.isEmpty())
        return failure(ErrorCode::Usage, Sync::tr("This newsroom has no store to come together with yet."));
    report.stopped = known.stopped;
    report.stoppedFor = known.stoppedFor;
    if (report.stopped.isEmpty())
        GALLEY_TRY(lookAtStore(report));
    else
        GALLEY_TRY(lookWhetherShutOut(known, report));
    // Most of the time the store has nothing new: then its greeting is all that is asked of it.
    if (report.stopped.isEmpty() && !(known.cursor == SyncCursor{m_info.epoch, m_info.head}))
        GALLEY_TRY(read(report));
    if (report.stopped.isEmpty())
        GALLEY_TRY(send(report));
    if (report.stopped.isEmpty())
        GALLEY_TRY(m_local.succeeded());
    return report;
}

Result<void> SyncEngine::confirm()
{
    const auto turn = m_local.takeTurn();
    if (!turn)
        return std::unexpected(turn.error());
    GALLEY_TAKE(known, m_local.state());
    GALLEY_TAKE(info, m_remote.hello({known.client, m_options.clientName}));
    if (info.newsroom != m_local.newsroom())
        return failure(ErrorCode::Refused, Sync::tr("This store is another newsroom's. Nothing here can come together with it."));
    if (info.clientRevoked)
        return shutOutError();
    if (known.stoppedFor == "removals"_L1)
        m_takesRemovals = true;
    else if (!known.stopped.isEmpty())
        return m_local.forget(info.epoch);
    return m_local.stop({}, {});
}

Result<void> SyncEngine::stop(SyncReport &report, const QString &word, const QString &message)
{
    report.stoppedFor = word;
    report.stopped = message;
    return m_local.stop(word, message);
}

/// Whatever it stopped for. A store that cannot be reached says nothing.
Result<void> SyncEngine::lookWhetherShutOut(const SyncState &known, SyncReport &report)
{
    const auto info = m_remote.hello({known.client, m_options.clientName});
    if (!info || !info->clientRevoked || !isTheKnownStore(*info, known, m_local.newsroom()))
        return {};
    m_info = *info;
    return leave(report);
}

Result<void> SyncEngine::leave(SyncReport &report)
{
    QList<PersonId> own{m_options.person, m_info.person};
    own.removeAll(PersonId());
    report.stoppedFor = shutOut;
    report.stopped = Sync::tr("This workstation was shut out of the newsroom's store. What others wrote and nobody published was removed from it; what was "
                              "not sent yet is kept and can be read here.");
    GALLEY_TAKE(gone, m_local.leave(own, report.stopped));
    report.left = gone;
    return {};
}

Result<void> SyncEngine::lookAtStore(SyncReport &report)
{
    GALLEY_TAKE(known, m_local.state());
    GALLEY_TAKE(info, m_remote.hello({known.client, m_options.clientName}));
    m_info = info;
    if (info.newsroom != m_local.newsroom())
        return stop(report, u"other-newsroom"_s, Sync::tr("The store at this address is another newsroom's. Nothing was exchanged."));
    if (info.clientRevoked)
        return isTheKnownStore(info, known, m_local.newsroom()) ? leave(report) : Result<void>(shutOutError());
    if (info.filling)
        return failure(ErrorCode::Locked, Sync::tr("The newsroom's store is being filled. Try again when that is done."));
    const bool first = known.cursor.epoch.isNull();
    if (!first && info.epoch != known.cursor.epoch) {
        return stop(report, u"new-epoch"_s,
                    Sync::tr("The newsroom's store was restored or moved, so that it may have forgotten something. Confirm that it is the right one: "
                             "then everything is compared, and what it lacks is sent again."));
    }
    if (info.head < known.cursor.seq || info.entries < known.agreed) {
        return stop(report, u"rolled-back"_s,
                    Sync::tr("The newsroom's store knows less than this workstation read there before: it was emptied, replaced or rolled back. Nothing was "
                             "deleted here. Confirm that it is the right one: then everything is compared, and what it lacks is sent again."));
    }
    return {};
}

Result<void> SyncEngine::read(SyncReport &report)
{
    for (bool more = true; more && report.stopped.isEmpty();) {
        GALLEY_TAKE(next, readPage(report));
        more = next;
    }
    return {};
}

/// Answers whether more is to be read.
Result<bool> SyncEngine::readPage(SyncReport &report)
{
    GALLEY_TAKE(known, m_local.state());
    GALLEY_TAKE(page, m_remote.changesAfter(known.cursor, m_options.pagePushes));
    if (page.from != known.cursor.seq || (!known.cursor.epoch.isNull() && page.epoch != known.cursor.epoch))
        return false; // the store was changed for another between two questions: the next hello says so
    if (page.to == page.from && known.cursor.epoch == page.epoch)
        return false;
    GALLEY_TAKE(gone, m_local.removals(page));
    qint64 agreed = 0;
    if (gone > largestRemoval) {
        GALLEY_TAKE(count, m_local.agreed()); // which goes over all of it
        agreed = count;
    }
    if (gone > qMax(largestRemoval, agreed / largestShare) && !m_takesRemovals) {
        GALLEY_TRY(stop(report, u"removals"_s,
                        Sync::tr("The newsroom's store would take away %n entries of the registers here, far more than usual. Nothing was taken away. Confirm "
                                 "that this is meant.", nullptr, static_cast<int>(gone))));
        return false;
    }
    GALLEY_TRY(fetchAssets(page));
    const Result<LocalOutcome> applied = m_local.apply(page);
    if (!applied && applied.error().code == ErrorCode::Corrupt) {
        GALLEY_TRY(stop(report, u"rolled-back"_s,
                        Sync::tr("The newsroom's store tells another history than this workstation knows. Nothing was changed here. Confirm that it is the "
                                 "right one: then everything is compared, and what it lacks is sent again.")));
        return false;
    }
    if (!applied)
        return std::unexpected(applied.error());
    m_takesRemovals = false;
    report.local += *applied;
    ++report.pages;
    return page.to < page.head;
}

Result<void> SyncEngine::fetchAssets(const FeedPage &page)
{
    GALLEY_TAKE(missing, m_local.missingAssets(page.revisions));
    for (const QByteArray &name : std::as_const(missing)) {
        GALLEY_TAKE(state, m_remote.assetState(name));
        if (!state.whole)
            return failure(ErrorCode::NotFound, Sync::tr("The newsroom's store has not got a picture that an article shows."), QString::fromLatin1(name));
        QByteArray bytes;
        for (int chunk = 0; bytes.size() < state.size; ++chunk) {
            GALLEY_TAKE(piece, m_remote.assetChunk(name, chunk));
            if (piece.isEmpty())
                return failure(ErrorCode::Corrupt, Sync::tr("A picture arrived damaged. It is fetched again."), QString::fromLatin1(name));
            bytes += piece;
        }
        GALLEY_TRY(m_local.putAsset(name, bytes));
    }
    return {};
}

Result<void> SyncEngine::sendAsset(const QByteArray &name)
{
    GALLEY_TAKE(there, m_remote.assetState(name));
    if (there.whole)
        return {};
    GALLEY_TAKE(bytes, m_local.asset(name));
    const int chunks = qMax(1, static_cast<int>((bytes.size() + assetChunkBytes - 1) / assetChunkBytes));
    for (int chunk = 0; chunk < chunks; ++chunk) {
        if (!there.chunks.contains(chunk))
            GALLEY_TRY(m_remote.putAssetChunk(name, bytes.size(), chunk, bytes.mid(chunk * assetChunkBytes, assetChunkBytes)));
    }
    return {};
}

Result<void> SyncEngine::sendAssets(const QList<QByteArray> &names)
{
    for (const QByteArray &name : names)
        GALLEY_TRY(sendAsset(name));
    return {};
}

Result<void> SyncEngine::send(SyncReport &report)
{
    int idle = 0;
    while (report.stopped.isEmpty() && idle < m_options.idleRounds) {
        const int before = report.sent + report.local.refused;
        GALLEY_TAKE(some, sendSome(report));
        if (!some)
            break;
        idle = report.sent + report.local.refused > before ? 0 : idle + 1;
        if (!m_info.filling)
            GALLEY_TRY(read(report));
    }
    return {};
}

/// Answers whether there was something.
Result<bool> SyncEngine::sendSome(SyncReport &report)
{
    GALLEY_TAKE(pushes, m_local.nextPushes(m_info.epoch, m_options.pushesAtOnce));
    if (pushes.isEmpty())
        return false;
    for (const Push &push : std::as_const(pushes)) {
        GALLEY_TAKE(names, assetsOf(push.revisions));
        GALLEY_TRY(sendAssets(names));
    }
    GALLEY_TRY(vouchForOwn(pushes));
    GALLEY_TAKE(answers, m_remote.push(pushes));
    GALLEY_TAKE(outcome, m_local.answered(pushes, answers));
    report.local += outcome;
    for (const PushAnswer &answer : std::as_const(answers)) {
        if (answer.verdict == Verdict::Accepted)
            ++report.sent;
        if (answer.verdict == Verdict::AssetsMissing)
            GALLEY_TRY(sendAssets(answer.assets));
        if (answer.verdict == Verdict::Damaged || answer.verdict == Verdict::Refused || answer.verdict == Verdict::Taken
            || answer.verdict == Verdict::Waits)
            report.problems.append(answer.message);
    }
    return true;
}

/// Where several people worked at this workstation, each vouches for what is theirs when it is their account that connects;
/// the last of them brings it.
Result<void> SyncEngine::vouchForOwn(const QList<Push> &pushes)
{
    if (m_info.person.isNull() || m_info.filling)
        return {};
    QList<QByteArray> own;
    for (const Push &push : pushes) {
        QList<QByteArray> here;
        bool others = false;
        for (const ChainEntry &entry : push.entries) {
            GALLEY_TAKE(statement, statementFromBytes(entry.statement));
            if (statement.person == m_info.person)
                here.append(entry.statement);
            else
                others = others || !statement.person.isNull();
        }
        if (others)
            own += here;
    }
    return own.isEmpty() ? Result<void>() : m_remote.vouch(own);
}

Result<SyncReport> SyncEngine::fill()
{
    SyncReport report;
    const auto turn = m_local.takeTurn();
    if (!turn)
        return std::unexpected(turn.error());
    GALLEY_TAKE(known, m_local.state());
    GALLEY_TAKE(info, m_remote.hello({known.client, m_options.clientName}));
    m_info = info;
    if (info.newsroom != m_local.newsroom() || !info.filling)
        return failure(ErrorCode::Refused, Sync::tr("Only a new store is filled, and only with the newsroom it was made for."));
    qint64 last = 0;
    for (;;) {
        GALLEY_TAKE(entries, m_local.chain(last, chainAtOnce));
        if (entries.isEmpty())
            break;
        GALLEY_TRY(m_remote.takeChain(entries));
        last = entries.constLast().number;
    }
    GALLEY_TRY(m_local.agreeOnChain(last));
    GALLEY_TRY(send(report));
    GALLEY_TAKE(left, m_local.waiting());
    if (left > 0)
        return failure(ErrorCode::Conflict, Sync::tr("The newsroom's store could not be filled: %1").arg(report.problems.value(0)));
    GALLEY_TRY(m_remote.openUp());
    GALLEY_TAKE(after, sync());
    report.local += after.local;
    return report;
}

} // namespace galley
