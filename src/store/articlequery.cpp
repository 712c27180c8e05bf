// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/articlequery.h"

#include "store/storetext.h"

using namespace Qt::StringLiterals;

namespace galley {

QString queueName(Queue queue)
{
    switch (queue) {
    case Queue::All: return u"all"_s;
    case Queue::MyDrafts: return u"my-drafts"_s;
    case Queue::WaitingForMe: return u"waiting-for-me"_s;
    case Queue::ReturnedToMe: return u"returned-to-me"_s;
    case Queue::InReview: return u"in-review"_s;
    case Queue::Approved: return u"approved"_s;
    case Queue::ScheduledOrEmbargoed: return u"scheduled-or-embargoed"_s;
    case Queue::Published: return u"published"_s;
    case Queue::Withdrawn: return u"withdrawn"_s;
    case Queue::Spiked: return u"spiked"_s;
    case Queue::AssignedToMe: return u"assigned-to-me"_s;
    case Queue::Scheduled: return u"scheduled"_s;
    case Queue::UnderEmbargo: return u"under-embargo"_s;
    case Queue::MakeUpReviews: return u"make-up-reviews"_s;
    case Queue::ReprintsToEdit: return u"reprints-to-edit"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

std::optional<Queue> queueFromName(QStringView name)
{
    for (const Queue queue : allQueues) {
        if (queueName(queue) == name)
            return queue;
    }
    return std::nullopt;
}

QString queueLabel(Queue queue)
{
    switch (queue) {
    case Queue::All:
        //: 全部稿件
        return Store::tr("All articles");
    case Queue::MyDrafts:
        //: 我的草稿
        return Store::tr("My drafts");
    case Queue::WaitingForMe:
        //: 待我审核
        return Store::tr("Waiting for me");
    case Queue::ReturnedToMe:
        //: 退回给我
        return Store::tr("Returned to me");
    case Queue::InReview:
        //: 审核中
        return Store::tr("In review");
    case Queue::Approved:
        //: 待令: approved, and waits for the order to go out
        return Store::tr("To be released");
    case Queue::ScheduledOrEmbargoed:
        //: 定时与待解禁
        return Store::tr("Scheduled and embargoed");
    case Queue::Published:
        //: 已发布
        return Store::tr("Published");
    case Queue::Withdrawn:
        //: 已撤
        return Store::tr("Withdrawn");
    case Queue::Spiked:
        //: 废稿
        return Store::tr("Spiked");
    case Queue::AssignedToMe:
        //: 派给我的
        return Store::tr("Assigned to me");
    case Queue::Scheduled:
        //: 定时发布
        return Store::tr("Scheduled");
    case Queue::UnderEmbargo:
        //: 待解禁
        return Store::tr("Under embargo");
    case Queue::MakeUpReviews:
        //: 补审
        return Store::tr("Reviews to make up");
    case Queue::ReprintsToEdit:
        //: 转载待编
        return Store::tr("Reprints to edit");
    }
    Q_UNREACHABLE_RETURN(QString());
}

} // namespace galley
