// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/talk/talkdesk.h"

#include "desk/deskicon.h"
#include "desk/editorialactions.h"
#include "desk/inspector.h"
#include "desk/messagearea.h"
#include "desk/reviewpanel.h"
#include "desk/talk/assigndesk.h"
#include "desk/talk/assignmentline.h"
#include "desk/talk/noticebell.h"
#include "desk/talk/noticebox.h"
#include "desk/talk/noticepopup.h"

#include <QAction>
#include <QLayout>
#include <QStatusBar>

namespace galley {

using namespace Qt::StringLiterals;

TalkDesk::TalkDesk(Newsroom &newsroom, const NewsroomNames &names, ArticleDocument &document, const Panes &panes, QWidget *window)
    : QObject(window), m_comments(new CommentDesk(newsroom, names, document, {panes.editor, panes.inspector, panes.messages}, window)),
      m_assigning(new AssignDesk(newsroom, names, panes.messages, window)), m_notices(new NoticeBox(newsroom, names, window)),
      m_bell(new NoticeBell(*m_notices)), m_showNotices(new QAction(tr("Notices…"), this))
{
    m_showNotices->setObjectName(u"showNotices"_s);
    m_showNotices->setIcon(deskIcon(u"notifications"_s));
    m_showNotices->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_N));
    window->addAction(m_showNotices);
    connect(m_showNotices, &QAction::triggered, m_bell, &NoticeBell::open);
    panes.status.addPermanentWidget(m_bell);
    panes.inspector.review()->layout()->addWidget(
        new AssignmentLine(newsroom, names, document, panes.editorial.action(Action::Assign), panes.inspector.review()));
    connect(&panes.editorial, &EditorialActions::assignWanted, m_assigning, &AssignDesk::start);
    connect(m_notices, &NoticeBox::articleWanted, this, [this](ArticleId article, CommentId comment) {
        Q_EMIT articleWanted(article);
        m_comments->showComment(article, comment);
    });
    connect(m_notices, &NoticeBox::failed, this, [&messages = panes.messages](const Error &error) { messages.sayError(u"notices"_s, error); });
}

TalkDesk::~TalkDesk()
{
    delete m_comments;
}

void TalkDesk::setPerson(const Person &person)
{
    m_comments->setPerson(person);
    m_assigning->setPerson(person);
    m_notices->setPerson(person);
}

void TalkDesk::setLocked(bool locked)
{
    m_notices->setLocked(locked);
    m_bell->popup().hide();
}

void TalkDesk::coloursChanged()
{
    m_comments->coloursChanged();
    m_bell->update();
}

QList<QAction *> TalkDesk::actions() const
{
    return m_comments->actions() << m_showNotices;
}

} // namespace galley
