// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/names.h"
#include "article/translate.h"
#include "article/workflow.h"

namespace galley {

using namespace Qt::StringLiterals;

QString stageName(Stage stage)
{
    switch (stage) {
    case Stage::Draft:
        return u"draft"_s;
    case Stage::Review:
        return u"review"_s;
    case Stage::Approved:
        return u"approved"_s;
    case Stage::Settled:
        return u"settled"_s;
    case Stage::Spiked:
        return u"spiked"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString liveName(Live live)
{
    switch (live) {
    case Live::None:
        return u"none"_s;
    case Live::Scheduled:
        return u"scheduled"_s;
    case Live::Published:
        return u"published"_s;
    case Live::Offline:
        return u"offline"_s;
    case Live::Withdrawn:
        return u"withdrawn"_s;
    case Live::Gone:
        return u"gone"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString actionName(Action action)
{
    switch (action) {
    case Action::Save:
        return u"save"_s;
    case Action::Submit:
        return u"submit"_s;
    case Action::Recall:
        return u"recall"_s;
    case Action::EditInReview:
        return u"edit-in-review"_s;
    case Action::Pass:
        return u"pass"_s;
    case Action::Approve:
        return u"approve"_s;
    case Action::ApproveUrgently:
        return u"approve-urgently"_s;
    case Action::MakeUpReview:
        return u"make-up-review"_s;
    case Action::Return:
        return u"return"_s;
    case Action::Schedule:
        return u"schedule"_s;
    case Action::Publish:
        return u"publish"_s;
    case Action::Correct:
        return u"correct"_s;
    case Action::TakeOffline:
        return u"take-offline"_s;
    case Action::Withdraw:
        return u"withdraw"_s;
    case Action::MarkGone:
        return u"mark-gone"_s;
    case Action::RestoreLive:
        return u"restore-live"_s;
    case Action::Spike:
        return u"spike"_s;
    case Action::Unspike:
        return u"unspike"_s;
    case Action::Proofread:
        return u"proofread"_s;
    case Action::ImportPublished:
        return u"import-published"_s;
    case Action::Update:
        return u"update"_s;
    case Action::Assign:
        return u"assign"_s;
    case Action::GoLive:
        return u"go-live"_s;
    case Action::Expire:
        return u"expire"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

namespace {

template <typename Enum, size_t N>
std::optional<Enum> findWord(const Enum (&all)[N], QStringView word, QString (*nameOf)(Enum))
{
    for (const Enum value : all) {
        if (nameOf(value) == word)
            return value;
    }
    return std::nullopt;
}

} // namespace

std::optional<Stage> stageFromName(QStringView name)
{
    return findWord(allStages, name, stageName);
}

std::optional<Live> liveFromName(QStringView name)
{
    return findWord(allLives, name, liveName);
}

std::optional<Action> actionFromName(QStringView name)
{
    return findWord(allActions, name, actionName);
}

QString stageLabel(Stage stage, int step, const Route &route)
{
    switch (stage) {
    case Stage::Draft:
        //: 草稿
        return translate("Workflow", "Draft");
    case Stage::Review:
        if (step >= 1 && step <= route.steps.size()) {
            //: %1 is the name of a step: 初审 gives 初审中
            return translate("Workflow", "In review: %1").arg(route.steps.at(step - 1).name);
        }
        //: 审稿中
        return translate("Workflow", "In review");
    case Stage::Approved:
        //: 已签发
        return translate("Workflow", "Approved");
    case Stage::Settled:
        //: 已定稿
        return translate("Workflow", "Settled");
    case Stage::Spiked:
        //: 废稿
        return translate("Workflow", "Spiked");
    }
    Q_UNREACHABLE_RETURN({});
}

QString liveLabel(Live live)
{
    switch (live) {
    case Live::None:
        //: 未发布
        return translate("Workflow", "Not published");
    case Live::Scheduled:
        //: 定时发布
        return translate("Workflow", "Scheduled");
    case Live::Published:
        //: 已发布
        return translate("Workflow", "Published");
    case Live::Offline:
        //: 已下线
        return translate("Workflow", "Offline");
    case Live::Withdrawn:
        //: 已撤稿
        return translate("Workflow", "Withdrawn");
    case Live::Gone:
        //: 已撤稿, without a page
        return translate("Workflow", "Gone");
    }
    Q_UNREACHABLE_RETURN({});
}

QString actionLabel(Action action)
{
    switch (action) {
    case Action::Save:
        //: 保存
        return translate("Workflow", "Save");
    case Action::Submit:
        //: 送审
        return translate("Workflow", "Submit for Review");
    case Action::Recall:
        //: 撤回
        return translate("Workflow", "Recall");
    case Action::EditInReview:
        //: 审改
        return translate("Workflow", "Edit in Review");
    case Action::Pass:
        //: 通过
        return translate("Workflow", "Pass");
    case Action::Approve:
        //: 签发
        return translate("Workflow", "Approve");
    case Action::ApproveUrgently:
        //: 紧急签发
        return translate("Workflow", "Approve Urgently");
    case Action::MakeUpReview:
        //: 补审
        return translate("Workflow", "Make Up Review");
    case Action::Return:
        //: 退回
        return translate("Workflow", "Return");
    case Action::Schedule:
        //: 定时
        return translate("Workflow", "Schedule");
    case Action::Publish:
        //: 发布
        return translate("Workflow", "Publish");
    case Action::Correct:
        //: 更正
        return translate("Workflow", "Correct");
    case Action::TakeOffline:
        //: 下线
        return translate("Workflow", "Take Offline");
    case Action::Withdraw:
        //: 撤稿
        return translate("Workflow", "Withdraw with a Notice");
    case Action::MarkGone:
        //: 撤稿, the page is gone (410)
        return translate("Workflow", "Withdraw without a Page");
    case Action::RestoreLive:
        //: 恢复上线
        return translate("Workflow", "Put Online Again");
    case Action::Spike:
        //: 废稿
        return translate("Workflow", "Spike");
    case Action::Unspike:
        //: 恢复 of a spiked article
        return translate("Workflow", "Restore");
    case Action::Proofread:
        //: 校对
        return translate("Workflow", "Proofread");
    case Action::ImportPublished:
        //: 导入已发布稿
        return translate("Workflow", "Import as Published");
    case Action::Update:
        //: 更新 of a published article
        return translate("Workflow", "Update");
    case Action::Assign:
        //: 派稿
        return translate("Workflow", "Assign");
    case Action::GoLive:
        //: 到点上线
        return translate("Workflow", "Go Live as Scheduled");
    case Action::Expire:
        //: 到期下线
        return translate("Workflow", "Expire");
    }
    Q_UNREACHABLE_RETURN({});
}

QString ruleName(Rule rule)
{
    switch (rule) {
    case Rule::StageForbids:
        return u"stage-forbids"_s;
    case Rule::RoleMissing:
        return u"role-missing"_s;
    case Rule::NotOnDuty:
        return u"not-on-duty"_s;
    case Rule::Inactive:
        return u"inactive"_s;
    case Rule::FieldsMissing:
        return u"fields-missing"_s;
    case Rule::OwnWork:
        return u"own-work"_s;
    case Rule::AlreadyReviewed:
        return u"already-reviewed"_s;
    case Rule::HashNotNamed:
        return u"hash-not-named"_s;
    case Rule::TextChanged:
        return u"text-changed"_s;
    case Rule::NotApprovedText:
        return u"not-approved-text"_s;
    case Rule::OpenChanges:
        return u"open-changes"_s;
    case Rule::ReasonMissing:
        return u"reason-missing"_s;
    case Rule::Embargoed:
        return u"embargoed"_s;
    case Rule::AlreadyOpened:
        return u"already-opened"_s;
    case Rule::NotSubmitter:
        return u"not-submitter"_s;
    case Rule::BadTarget:
        return u"bad-target"_s;
    case Rule::ProofreadingOwed:
        return u"proofreading-owed"_s;
    case Rule::LastStep:
        return u"last-step"_s;
    case Rule::TimeInPast:
        return u"time-in-past"_s;
    case Rule::OpenFindings:
        return u"open-findings"_s;
    case Rule::AssigneeUnfit:
        return u"assignee-unfit"_s;
    case Rule::NotDue:
        return u"not-due"_s;
    case Rule::SignatureMissing:
        return u"signature-missing"_s;
    case Rule::SignatureWrong:
        return u"signature-wrong"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace galley
