// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/assets.h"
#include "store/folderlock.h"
#include "store/newsroom.h"
#include "store/proofing.h"
#include "store/readpool.h"
#include "store/signing.h"
#include "store/storetext.h"
#include "store/writecontext.h"
#include "store/writer.h"

#include <QMutex>
#include <QPromise>
#include <QThreadPool>

namespace galley {

template <typename T>
QFuture<Result<T>> answered(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

template <typename T>
struct Answer
{
    std::shared_ptr<QPromise<Result<T>>> promise = std::make_shared<QPromise<Result<T>>>();
    Answer() { promise->start(); }
    QFuture<Result<T>> future() const { return promise->future(); }
    void give(Result<T> result) const
    {
        promise->addResult(std::move(result));
        promise->finish();
    }
};

struct Newsroom::Private
{
    Private(const QString &newsroomFolder, Mode openedAs, const Clock &time);
    ~Private();

    QString file() const { return folder + QStringLiteral("/newsroom.sqlite"); }
    QTimeZone zone() const;
    void setZone(const QString &name);
    WriteContext context(Database &database, const Signers &asking);
    /// Of whoever calls this: to be taken where work is asked for, not where it is done.
    Signers signersNow();
    /// Tells the owner's thread, after the commit.
    void announce(const Changes &changes);
    /// Lets the search index be filled behind, unless that waits its turn already.
    void fillBehind();
    static Error readOnlyError();

    const QString folder;
    const Mode mode;
    const Clock &clock;
    const Assets assets;
    Newsroom *q = nullptr;
    NewsroomId id;
    IdSource ids;
    std::atomic<bool> fillIsQueued = false;

    std::unique_ptr<FolderLock> lock;
    std::unique_ptr<ReadPool> readers;
    std::unique_ptr<Writer> writer; ///< none: read-only
    QThreadPool preparation;        ///< one thread: what is prepared there reaches the writer in order
    QThreadPool proofing;           ///< texts that are being submitted, one after the other
    QThreadPool checking;           ///< the doctor's
    mutable ProofListCache proofLists;
    QMutex signersMutex;
    Signers signers;                ///< of who is signed in, with signersMutex

    /// Reads in one snapshot.
    template <typename Read>
    auto read(Read work) const -> decltype(work(std::declval<Database &>()))
    {
        GALLEY_TAKE(loan, readers->borrow());
        return inTransaction(*loan, [&] { return work(*loan); });
    }

    /// Queues work for the writer: one transaction, then the signals, then the answer. answer: for whoever promised one
    /// already. QFuture::then() is not used for that: Qt 6.8 calls back twice, and crashes, where the writer is done in the
    /// moment in which it is asked for.
    template <typename T, typename Work>
    QFuture<Result<T>> write(Writer::Priority priority, Work work, const Answer<T> &answer = {})
    {
        if (!writer)
            return answered<T>(std::unexpected(readOnlyError()));
        writer->enqueue(priority, [this, answer, asking = signersNow(), work = std::move(work)](Database &database) {
            WriteContext writing = context(database, asking);
            Changes changes;
            Result<T> result = inTransaction(database, [&]() -> Result<T> { return work(writing, changes); });
            if (result)
                announce(changes);
            answer.give(std::move(result));
            fillBehind();
            return Writer::Progress::Done;
        });
        return answer.future();
    }

private:
    mutable QMutex m_zoneMutex;
    QTimeZone m_zone;
};

} // namespace galley
