// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/newsroomnames.h"
#include "store/articlequery.h"

#include <QAbstractListModel>
#include <QFuture>
#include <QTimer>

namespace galley {

/// A queue of the review desk, read on another thread: who may take which step costs some time, and the reviewer has
/// none to lose. After a commit it is read again and the differences are told row by row.
class QueueModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Roles {
        RowRole = Qt::UserRole + 1, ///< ArticleRow
        SectionPathRole,            ///< QString
        AssigneesRole,              ///< QString
    };
    static constexpr int most = 1000; ///< rows read

    QueueModel(Newsroom &newsroom, const NewsroomNames &names, QObject *parent);
    ~QueueModel() override;

    void setQuery(const ArticleQuery &query); ///< another queue is empty until it is read
    const ArticleQuery &query() const { return m_query; }
    std::optional<ArticleRow> row(int number) const;
    int find(ArticleId id) const; ///< -1: not here
    bool isCurrent() const { return !m_due.isActive() && !m_reading; }
    /// Gone for this queue, whatever the store says, until what it says after release().
    void drop(ArticleId id);
    void release(ArticleId id);
    void refreshSoon();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void read();                               ///< it is up to date
    void failed(const galley::Error &error);

private:
    void readNow();
    void clear();
    void remove(ArticleId id);
    void become(const QList<ArticleRow> &rows);

    Newsroom &m_newsroom;
    const NewsroomNames &m_names;
    ArticleQuery m_query;
    QList<ArticleRow> m_rows;
    QFuture<Result<QList<ArticleRow>>> m_work;
    QTimer m_due;
    QSet<ArticleId> m_dropped;
    QSet<ArticleId> m_released; ///< to be told as the next reading has it
    bool m_reading = false;
    bool m_again = false;
    bool m_fresh = true; ///< another query: nothing of it is shown yet
};

/// 已候 2 小时 10 分: exactly enough to choose by.
QString waitedExactly(const QDateTime &since, const QDateTime &now);

} // namespace galley
