// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/review/reviewahead.h"

#include <QtConcurrent>

namespace galley {

ReviewAhead::ReviewAhead(Newsroom &newsroom, QObject *parent) : QObject(parent), m_newsroom(newsroom)
{
    m_pool.setMaxThreadCount(1); // one after the other, the wanted one first: a machine has other work, too
    m_pool.setExpiryTimeout(-1); // it keeps its connection to the store
    connect(&newsroom, &Newsroom::articlesChanged, this, &ReviewAhead::articlesChanged);
    connect(&newsroom, &Newsroom::commentsChanged, this, &ReviewAhead::articlesChanged);
}

ReviewAhead::~ReviewAhead()
{
    m_pool.clear();
    m_pool.waitForDone(); // it reads the newsroom
}

ReviewAhead::Entry *ReviewAhead::find(const ReviewWish &wish)
{
    const auto found = std::ranges::find(m_entries, wish, &Entry::wish);
    return found == m_entries.end() ? nullptr : &*found;
}

bool ReviewAhead::isReady(const ReviewWish &wish) const
{
    const auto found = std::ranges::find(m_entries, wish, &Entry::wish);
    return found != m_entries.end() && found->item;
}

void ReviewAhead::want(const ReviewWish &wish, const std::function<void(const Prepared &)> &then)
{
    m_wanted = wish;
    m_then = then;
    const Entry *entry = find(wish);
    if (!entry) {
        prepare(wish, true);
        return;
    }
    if (!entry->item)
        return;
    const Prepared item = entry->item;
    m_wanted.reset();
    std::exchange(m_then, {})(item);
}

void ReviewAhead::expect(const QList<ReviewWish> &wishes)
{
    m_expected = wishes;
    m_entries.removeIf([this](const Entry &entry) { return !m_expected.contains(entry.wish) && entry.wish != m_wanted; });
    for (const ReviewWish &wish : wishes)
        if (!find(wish))
            prepare(wish, false);
}

void ReviewAhead::forget()
{
    m_entries.clear();
    m_expected.clear();
    m_wanted.reset();
    m_then = {};
}

void ReviewAhead::prepare(const ReviewWish &wish, bool now)
{
    m_entries.removeIf([&](const Entry &entry) { return entry.wish == wish; });
    const quint64 number = ++m_number;
    m_entries.append({wish, {}, number});
    auto work = QtConcurrent::task([&newsroom = m_newsroom, wish]() -> Prepared {
                    return std::make_shared<const Result<ReviewItem>>(readReviewItem(newsroom, wish));
                }).onThreadPool(m_pool).withPriority(now ? 1 : 0).spawn();
    work.then(this, [this, number](const Prepared &item) { take(number, item); });
}

void ReviewAhead::take(quint64 number, const Prepared &item)
{
    const auto entry = std::ranges::find(m_entries, number, &Entry::number);
    if (entry == m_entries.end())
        return; // out of date
    entry->item = item;
    if (m_wanted != entry->wish)
        return;
    m_wanted.reset();
    std::exchange(m_then, {})(item);
}

/// What was prepared of these no longer holds. What is asked for right now is answered with the newest.
void ReviewAhead::articlesChanged(const QList<ArticleId> &ids)
{
    const auto concerned = [&](const ReviewWish &wish) { return ids.isEmpty() || ids.contains(wish.article); };
    m_entries.removeIf([&](const Entry &entry) { return concerned(entry.wish); });
    if (m_wanted && concerned(*m_wanted))
        prepare(*m_wanted, true);
    for (const ReviewWish &wish : std::as_const(m_expected))
        if (!find(wish))
            prepare(wish, false);
}

} // namespace galley
