// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/talk/noticetext.h"

#include "desk/colours.h"
#include "desk/newsroomnames.h"

#include <QCoreApplication>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Notices", text);
}

} // namespace

QString noticeLine(const Notice &notice, const NewsroomNames &names)
{
    const QString who = names.personName(notice.by);
    switch (notice.kind) {
    case NoticeKind::Returned: return say(QT_TRANSLATE_NOOP("Notices", "%1 returned the article")).arg(who);
    case NoticeKind::Assigned: return say(QT_TRANSLATE_NOOP("Notices", "%1 assigned the article to you")).arg(who);
    case NoticeKind::Mentioned: return say(QT_TRANSLATE_NOOP("Notices", "%1 mentioned you")).arg(who);
    case NoticeKind::ApprovalVoided:
        return notice.by.isNull() ? say(QT_TRANSLATE_NOOP("Notices", "The approval is void"))
                                  : say(QT_TRANSLATE_NOOP("Notices", "%1 changed the text: the approval is void")).arg(who);
    case NoticeKind::Commented: return say(QT_TRANSLATE_NOOP("Notices", "%1 commented")).arg(who);
    case NoticeKind::Approved: return say(QT_TRANSLATE_NOOP("Notices", "%1 approved the article")).arg(who);
    case NoticeKind::Withdrawn: return say(QT_TRANSLATE_NOOP("Notices", "%1 withdrew the article")).arg(who);
    case NoticeKind::Refused: return say(QT_TRANSLATE_NOOP("Notices", "What you did elsewhere was refused"));
    case NoticeKind::Overdue: return say(QT_TRANSLATE_NOOP("Notices", "The time for your work is over"));
    case NoticeKind::CannotGoLive: return say(QT_TRANSLATE_NOOP("Notices", "It could not be published at its time"));
    }
    return {};
}

QString noticeIcon(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Returned: return u"edit-undo"_s;
    case NoticeKind::Assigned: return u"im-user"_s;
    case NoticeKind::Mentioned:
    case NoticeKind::Commented: return u"edit-comment"_s;
    case NoticeKind::ApprovalVoided:
    case NoticeKind::Refused: return u"dialog-cancel"_s;
    case NoticeKind::Approved: return u"dialog-ok-apply"_s;
    case NoticeKind::Withdrawn: return u"edit-delete"_s;
    case NoticeKind::Overdue:
    case NoticeKind::CannotGoLive: return u"clock"_s;
    }
    return {};
}

QColor noticeInk(NoticeKind kind)
{
    const Colours &colours = Colours::current();
    switch (kind) {
    case NoticeKind::Returned:
    case NoticeKind::ApprovalVoided:
    case NoticeKind::Withdrawn:
    case NoticeKind::Refused:
    case NoticeKind::Overdue:
    case NoticeKind::CannotGoLive: return colours.red;
    case NoticeKind::Assigned:
    case NoticeKind::Mentioned: return colours.blue;
    case NoticeKind::Commented: return colours.amber;
    case NoticeKind::Approved: return colours.green;
    }
    return colours.dim;
}

bool isUrgent(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Withdrawn:
    case NoticeKind::ApprovalVoided:
    case NoticeKind::CannotGoLive:
    case NoticeKind::Refused: return true;
    case NoticeKind::Returned:
    case NoticeKind::Assigned:
    case NoticeKind::Mentioned:
    case NoticeKind::Commented:
    case NoticeKind::Approved:
    case NoticeKind::Overdue: return false;
    }
    return false;
}

} // namespace galley
