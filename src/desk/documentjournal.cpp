// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/documentjournal.h"

#include <QDeadlineTimer>
#include <QMutex>
#include <QThread>
#include <QWaitCondition>

namespace galley {

namespace {

/// Writing begins this long after the first edit that is not written: with the writing itself, well within the second
/// that is promised.
constexpr int delay = 500; // ms
constexpr int retryDelay = 2000; // ms

} // namespace

struct DocumentJournal::Private
{
    CrashJournal journal; ///< the thread's alone
    const Clock &clock;
    std::unique_ptr<QThread> thread;

    QMutex mutex;
    QWaitCondition asked;
    // What the thread was told and has not taken. A body takes the place of the splices before it.
    std::optional<std::pair<Content, Handling>> fields;
    std::optional<QString> body;
    QList<TextSplice> splices;
    enum class Order { None, Saved, SavedBehind, SetAside } order = Order::None;
    std::pair<ArticleId, QByteArray> saved;
    QDeadlineTimer due{QDeadlineTimer::Forever}; ///< when it is written
    bool closing = false;

    Private(const QString &folder, const Clock &time, ArticleId article, const QByteArray &base) : journal(folder, article, base), clock(time) {}

    void dueIn(int milliseconds)
    {
        if (due.isForever())
            due.setRemainingTime(milliseconds);
    }
};

DocumentJournal::DocumentJournal(const QString &newsroomFolder, const Clock &clock, ArticleId article,
                                 const QByteArray &baseRevision, const Content &content, const Handling &handling)
    : d(std::make_unique<Private>(newsroomFolder, clock, article, baseRevision))
{
    d->fields.emplace(content, handling);
    d->body = content.body;
}

DocumentJournal::~DocumentJournal()
{
    if (!d->thread)
        return;
    ask([this] { d->closing = true; });
    d->thread->wait();
}

/// The thread begins with the first thing it is asked for: most articles are only read.
void DocumentJournal::ask(const std::function<void()> &order)
{
    const QMutexLocker lock(&d->mutex);
    order();
    if (!d->thread) {
        d->thread.reset(QThread::create([this] { work(); }));
        d->thread->start();
    }
    d->asked.wakeOne();
}

void DocumentJournal::setFields(const Content &fields, const Handling &handling)
{
    ask([&] {
        d->fields.emplace(fields, handling);
        d->dueIn(delay);
    });
}

void DocumentJournal::setBody(const QString &body)
{
    ask([&] {
        d->body = body;
        d->splices.clear();
        d->dueIn(delay);
    });
}

void DocumentJournal::edit(const TextSplice &splice)
{
    ask([&] {
        d->splices.append(splice);
        d->dueIn(delay);
    });
}

void DocumentJournal::saved(ArticleId article, const QByteArray &newBaseRevision, const Content &fields, const Handling &handling)
{
    ask([&] {
        d->fields.emplace(fields, handling);
        d->saved = {article, newBaseRevision};
        d->order = Private::Order::Saved;
        d->due = QDeadlineTimer(QDeadlineTimer::Forever);
    });
}

void DocumentJournal::savedBehind(ArticleId article, const QByteArray &newBaseRevision)
{
    ask([&] {
        d->saved = {article, newBaseRevision};
        d->order = Private::Order::SavedBehind;
    });
}

void DocumentJournal::setAside()
{
    if (!d->thread)
        return;
    ask([&] {
        d->order = Private::Order::SetAside;
        d->due = QDeadlineTimer(QDeadlineTimer::Forever);
    });
}

void DocumentJournal::work()
{
    QMutexLocker lock(&d->mutex);
    while (true) {
        while (d->order == Private::Order::None && !d->due.hasExpired() && !d->closing)
            d->asked.wait(&d->mutex, d->due);
        const auto fields = std::exchange(d->fields, {});
        const auto body = std::exchange(d->body, {});
        const auto splices = std::exchange(d->splices, {});
        const auto order = std::exchange(d->order, Private::Order::None);
        const bool closing = d->closing;
        const bool isDue = d->due.hasExpired() || (closing && !d->due.isForever());
        if (isDue)
            d->due = QDeadlineTimer(QDeadlineTimer::Forever);
        const auto [article, base] = d->saved;
        lock.unlock();

        if (fields)
            d->journal.setFields(fields->first, fields->second);
        if (body)
            d->journal.setBody(*body);
        for (const TextSplice &splice : splices)
            d->journal.edit(splice);
        Result<void> outcome;
        if (order == Private::Order::Saved)
            d->journal.saved(article, base);
        else if (order == Private::Order::SavedBehind)
            outcome = d->journal.savedBehind(article, base, d->clock.nowUtc());
        else if (order == Private::Order::SetAside)
            outcome = d->journal.write(d->clock.nowUtc()).and_then([this] { return d->journal.setAside(); });
        if (isDue)
            outcome = d->journal.write(d->clock.nowUtc());
        if (isDue || !outcome)
            tell(outcome);

        lock.relock();
        if (!outcome && isDue && !closing)
            d->dueIn(retryDelay);
        if (closing)
            return;
    }
}

/// On the journal's thread, which the destructor waits for.
void DocumentJournal::tell(const Result<void> &outcome)
{
    QMetaObject::invokeMethod(this, [this, outcome] {
        if (outcome)
            Q_EMIT written();
        else
            Q_EMIT failed(outcome.error());
    }, Qt::QueuedConnection);
}

} // namespace galley
