// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/newsroomnames.h"
#include "store/articlequery.h"

#include <QAbstractListModel>
#include <QTimer>

namespace galley {

/// What a list shows of an article beside what it is.
struct ArticleSign
{
    QStringList present;  ///< who has it open at other workstations
    int conflicts = 0;    ///< texts that wait to be put together with it
    bool operator==(const ArticleSign &) const = default;
};

/// The articles of one query, read a page at a time as the list is scrolled. After a commit the part that was
/// read is read again and the differences are told row by row, so that selection and scrolling stay.
class ArticleListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Roles {
        RowRole = Qt::UserRole + 1, ///< ArticleRow
        SectionPathRole,            ///< QString
        AssigneesRole,              ///< QStringList, names
        SignRole,                   ///< ArticleSign
    };
    static constexpr int pageSize = 100;

    ArticleListModel(Newsroom &newsroom, const NewsroomNames &names, QObject *parent = nullptr);

    void setQuery(const ArticleQuery &query);
    void setSigns(const QHash<ArticleId, ArticleSign> &signs); ///< those that have none are not in it
    const ArticleQuery &query() const { return m_query; }
    bool canWrite() const { return m_newsroom.mode() == Newsroom::Mode::Owner; }
    int total() const { return m_total; } ///< of the query, read or not
    std::optional<ArticleRow> row(const QModelIndex &index) const;
    QModelIndex find(ArticleId id) const; ///< among what was read

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    /// While rows come and go by themselves: a view that moves its mark then follows nobody's choice.
    bool isChanging() const { return m_changing; }
    void refresh();    ///< now
    void refreshSoon();///< many changes become one reading

Q_SIGNALS:
    void totalChanged(int total);
    void failed(const galley::Error &error);

private:
    QStringList assignees(const ArticleRow &row) const;
    QStringList signWords(ArticleId id) const;
    Result<QList<ArticleRow>> read(int offset, int limit) const;
    void readTotal();
    void become(const QList<ArticleRow> &rows);
    void dropMissing(const QList<ArticleRow> &rows);

    Newsroom &m_newsroom;
    const NewsroomNames &m_names;
    ArticleQuery m_query;
    QList<ArticleRow> m_rows;
    QHash<ArticleId, ArticleSign> m_signs;
    int m_total = 0;
    bool m_exhausted = true;
    bool m_changing = false;
    QTimer m_due;
};

} // namespace galley

Q_DECLARE_METATYPE(galley::ArticleRow)
Q_DECLARE_METATYPE(galley::ArticleSign)
