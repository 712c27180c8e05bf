// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/talk.h"

namespace galley {

using namespace Qt::StringLiterals;

QString noticeName(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Returned:
        return u"returned"_s;
    case NoticeKind::Assigned:
        return u"assigned"_s;
    case NoticeKind::Mentioned:
        return u"mentioned"_s;
    case NoticeKind::ApprovalVoided:
        return u"approval-voided"_s;
    case NoticeKind::Commented:
        return u"commented"_s;
    case NoticeKind::Approved:
        return u"approved"_s;
    case NoticeKind::Withdrawn:
        return u"withdrawn"_s;
    case NoticeKind::Refused:
        return u"refused"_s;
    case NoticeKind::Overdue:
        return u"overdue"_s;
    case NoticeKind::CannotGoLive:
        return u"cannot-go-live"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace galley
