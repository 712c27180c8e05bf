// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/newsroomnames.h"
#include "desk/talk/commentbook.h"

#include <QAbstractListModel>

namespace galley {

/// The comments of the open article as rows: headings, what began a thread, the answers below it. Open ones, or all.
class CommentListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class RowKind { Heading, Head, Reply };
    enum Roles {
        KindRole = Qt::UserRole + 1, ///< RowKind
        AuthorRole,
        TextRole,                    ///< also of a heading
        TimeRole,                    ///< 3 min ago
        PlaceRole,                   ///< “…”, the headline …; empty in an answer
        StateRole,                   ///< resolved by …, no longer in the text; empty: nothing to say
        ResolvedRole,                ///< bool, of the thread
        ReasonRole,                  ///< bool: 退回理由
        LastRole,                    ///< bool: the thread ends here
    };

    CommentListModel(Newsroom &newsroom, const NewsroomNames &names, CommentBook &book, QObject *parent = nullptr);

    void setShowsAll(bool all);
    bool showsAll() const { return m_all; }
    RowKind kind(const QModelIndex &index) const;
    const Comment *comment(const QModelIndex &index) const; ///< null: a heading
    CommentId threadOf(const QModelIndex &index) const;
    QModelIndex find(CommentId id) const;
    void refresh();
    void timePassed(); ///< "3 min ago" is another thing now

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        RowKind kind = RowKind::Head;
        QString text;      ///< of a heading
        Comment comment;
        CommentId thread;
        bool resolved = false;
        bool gone = false;
        bool last = false;
        bool operator==(const Row &) const = default;
    };
    QList<Row> wanted() const;
    QString state(const Row &row) const;

    Newsroom &m_newsroom;
    const NewsroomNames &m_names;
    CommentBook &m_book;
    QList<Row> m_rows;
    bool m_all = false;
};

} // namespace galley
