// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/review/reviewitem.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

#include <functional>

namespace galley {

/// Prepares articles on another thread: the one that is wanted, and after it those that will be wanted next, so that
/// they are there when the decision on the present one falls. What changed in the store meanwhile is prepared again.
/// Window thread.
class ReviewAhead : public QObject
{
    Q_OBJECT
public:
    ReviewAhead(Newsroom &newsroom, QObject *parent);
    ~ReviewAhead() override;

    using Prepared = std::shared_ptr<const Result<ReviewItem>>;
    /// Calls back at once where it is ready, else later; an older request that was not answered is dropped.
    void want(const ReviewWish &wish, const std::function<void(const Prepared &)> &then);
    /// What will be wanted; anything else that was prepared ahead may go.
    void expect(const QList<ReviewWish> &wishes);
    bool isReady(const ReviewWish &wish) const;
    /// Everything anew: another person.
    void forget();

private:
    struct Entry
    {
        ReviewWish wish;
        Prepared item; ///< null: under way
        quint64 number = 0;
    };
    Entry *find(const ReviewWish &wish);
    void prepare(const ReviewWish &wish, bool now);
    void take(quint64 number, const Prepared &item);
    void articlesChanged(const QList<ArticleId> &ids);

    Newsroom &m_newsroom;
    QThreadPool m_pool;
    QList<Entry> m_entries;
    QList<ReviewWish> m_expected;
    std::optional<ReviewWish> m_wanted;
    std::function<void(const Prepared &)> m_then;
    quint64 m_number = 0;
};

} // namespace galley
