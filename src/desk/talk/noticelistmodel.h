// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/talk.h"

#include <QAbstractListModel>

namespace galley {

class Newsroom;
class NewsroomNames;

/// A person's notices, newest first.
class NoticeListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Roles {
        LineRole = Qt::UserRole + 1, ///< who did what
        HeadlineRole,
        TextRole,                    ///< the reason, the comment, the note
        TimeRole,
        WhoRole,
        KindRole,                    ///< NoticeKind
        ReadRole,                    ///< bool
    };
    NoticeListModel(const Newsroom &newsroom, const NewsroomNames &names, QObject *parent = nullptr);

    void setNotices(const QList<Notice> &notices);
    const QList<Notice> &notices() const { return m_notices; }
    const Notice *notice(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    const Newsroom &m_newsroom;
    const NewsroomNames &m_names;
    QList<Notice> m_notices;
};

} // namespace galley
