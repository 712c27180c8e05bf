// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/person.h"
#include "desk/talk/desktopnotices.h"
#include "store/newsroom.h"

#include <QObject>

namespace galley {

class NewsroomNames;
class NoticeListModel;

/// 通知: what concerns the person at the window. Follows the store, counts what is unread, and has the desktop show what
/// is new while nobody looks at the window. Window thread.
class NoticeBox : public QObject
{
    Q_OBJECT
public:
    NoticeBox(Newsroom &newsroom, const NewsroomNames &names, QWidget *window);
    ~NoticeBox() override;

    /// Another desktop than the real one.
    void setDesktop(std::unique_ptr<DesktopNotices> desktop) { m_desktop = std::move(desktop); }
    void setPerson(const Person &person);
    /// Locked: the desktop hears that there is something, and nothing of what.
    void setLocked(bool locked);
    NoticeListModel &model() { return *m_model; }
    int unread() const { return m_unread; }
    void markRead(const QList<qint64> &numbers); ///< empty: all
    /// Marks it read and leads there.
    void open(const Notice &notice);

Q_SIGNALS:
    void changed();
    void articleWanted(galley::ArticleId article, galley::CommentId comment);
    void failed(const galley::Error &error);

private:
    void read();
    void tellDesktop(const QList<Notice> &fresh);
    void comeForward(const QString &activationToken);

    Newsroom &m_newsroom;
    const NewsroomNames &m_names;
    QWidget *m_window;
    std::unique_ptr<DesktopNotices> m_desktop;
    NoticeListModel *m_model;
    PersonId m_person;
    int m_unread = 0;
    qint64 m_told = -1; ///< the newest that was there; -1: nothing was read for this person yet
    bool m_locked = false;
};

} // namespace galley
