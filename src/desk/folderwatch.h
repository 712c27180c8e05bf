// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/watchfolder.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <memory>

namespace galley {

class MessageArea;
class NewsroomNames;
class Session;

/// 监视文件夹 in the window: looks every few seconds, beside the work, and tells what came. The folder is
/// remembered for the person's next session.
class FolderWatch : public QObject
{
    Q_OBJECT
public:
    FolderWatch(Newsroom &newsroom, Session &session, MessageArea &messages, const NewsroomNames &names, QWidget *window);
    ~FolderWatch() override;

    /// Watches what this person watched last time; another person's folder is let go of.
    void setPerson(const Person &person);
    void ask(SectionId section);
    void start(const QString &folder, const ImportRequest &request);
    void stop();
    QString folder() const; ///< empty: none is watched
    void look();            ///< as the timer does

Q_SIGNALS:
    void articleWanted(galley::ArticleId id);
    void changed();         ///< another folder, or none
    void looked();          ///< one look is over

private:
    void tell(const Result<ImportReport> &report);
    QString key(const char *what) const;

    Newsroom &m_newsroom;
    Session &m_session;
    MessageArea &m_messages;
    const NewsroomNames &m_names;
    QWidget *m_window;
    Person m_person;
    std::shared_ptr<WatchFolder> m_watch; ///< a look under way keeps its own
    QFuture<Result<ImportReport>> m_looking;
    QTimer m_timer;
    qsizetype m_came = 0;                 ///< since the message was last seen off
};

} // namespace galley
