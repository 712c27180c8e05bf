// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/person.h"
#include "desk/talk/commentdesk.h"

#include <QObject>

class QAction;
class QStatusBar;

namespace galley {

class AssignDesk;
class EditorialActions;
class NoticeBell;
class NoticeBox;

/// What people tell each other in the window: comments, assignments, notices.
class TalkDesk : public QObject
{
    Q_OBJECT
public:
    struct Panes
    {
        EditorPane &editor;
        Inspector &inspector;
        MessageArea &messages;
        EditorialActions &editorial;
        QStatusBar &status;
    };
    TalkDesk(Newsroom &newsroom, const NewsroomNames &names, ArticleDocument &document, const Panes &panes, QWidget *window);

    ~TalkDesk() override; ///< before the panes it works on

    void setPerson(const Person &person);
    void setLocked(bool locked);
    void coloursChanged();
    CommentDesk &comments() { return *m_comments; }
    NoticeBox &notices() { return *m_notices; }
    NoticeBell &bell() { return *m_bell; }
    AssignDesk &assigning() { return *m_assigning; }
    QList<QAction *> actions() const;

Q_SIGNALS:
    void articleWanted(galley::ArticleId article);

private:
    CommentDesk *m_comments;
    AssignDesk *m_assigning;
    NoticeBox *m_notices;
    NoticeBell *m_bell;
    QAction *m_showNotices;
};

} // namespace galley
