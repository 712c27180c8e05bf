// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/workflow.h"

namespace galley {

using namespace Qt::StringLiterals;

namespace {

// Short names, so that the table below reads as a table.
using enum Actor;
using A = Action;
using R = Rule;
using Stages = QList<Stage>;
using Lives = QList<Live>;

const Stages draft{Stage::Draft};
const Stages review{Stage::Review};
const Stages settled{Stage::Settled};
const Stages spiked{Stage::Spiked};
const Stages draftOrReview{Stage::Draft, Stage::Review};
const Stages reviewOrApproved{Stage::Review, Stage::Approved};
const Stages approvedOrSettled{Stage::Approved, Stage::Settled};
const Stages notSpiked{Stage::Draft, Stage::Review, Stage::Approved, Stage::Settled};

const Lives anywhere(std::begin(allLives), std::end(allLives));
const Lives nowhere{Live::None};
const Lives scheduled{Live::Scheduled};
const Lives onTheSite{Live::Published};
const Lives onTheWay{Live::Scheduled, Live::Published};
// What was withdrawn comes back by restoring only, with a reason; what is gone never does.
const Lives publishable{Live::None, Live::Scheduled, Live::Published, Live::Offline};
// A new version replaces a published one at once: scheduling it would leave nothing in its place.
const Lives schedulable{Live::None, Live::Scheduled, Live::Offline};
// Offline too, so that a text taken down for a mistake can be put right before it comes back.
const Lives correctable{Live::Published, Live::Offline};
const Lives restorable{Live::Offline, Live::Withdrawn};

// What reviews a text or moves what readers see is signed by who has a key, before anything else is asked of it.
const QList<Rule> sealed{R::SignatureMissing, R::SignatureWrong};
const QList<Rule> submitting{R::FieldsMissing, R::OpenFindings};
const QList<Rule> recalling{R::AlreadyOpened};
const QList<Rule> reviewing{R::LastStep, R::OwnWork, R::AlreadyReviewed, R::HashNotNamed, R::TextChanged};
const QList<Rule> approving{R::LastStep,    R::OwnWork,     R::AlreadyReviewed, R::HashNotNamed,
                            R::TextChanged, R::OpenChanges, R::ProofreadingOwed};
const QList<Rule> approvingUrgently{R::ReasonMissing, R::FieldsMissing, R::OpenChanges, R::HashNotNamed,
                                    R::TextChanged};
const QList<Rule> makingUp{R::OwnWork, R::AlreadyReviewed, R::HashNotNamed, R::TextChanged};
const QList<Rule> editing{R::OwnWork, R::AlreadyReviewed};
const QList<Rule> returning{R::ReasonMissing, R::BadTarget};
const QList<Rule> scheduling{R::NotApprovedText, R::TextChanged, R::OpenChanges, R::TimeInPast, R::Embargoed};
const QList<Rule> publishing{R::NotApprovedText, R::TextChanged, R::OpenChanges, R::Embargoed};
const QList<Rule> takingAway{R::ReasonMissing};
const QList<Rule> restoring{R::ReasonMissing, R::Embargoed};
const QList<Rule> naming{R::HashNotNamed, R::TextChanged};
const QList<Rule> assigning{R::AssigneeUnfit};
const QList<Rule> goingLive{R::NotDue, R::Embargoed};
const QList<Rule> expiring{R::NotDue};

} // namespace

const QList<Transition> &transitions()
{
    // clang-format off
    static const QList<Transition> table{
        // action            from               live         who                     guards                      term
        {A::Save,            draft,             anywhere,    WriterOrSectionEditor,  {},                         u"保存"_s},
        {A::Submit,          draft,             anywhere,    WriterOrSectionEditor,  sealed + submitting,        u"送审"_s},
        {A::Recall,          review,            anywhere,    Submitter,              sealed + recalling,         u"撤回"_s},
        {A::EditInReview,    review,            anywhere,    StepReviewer,           editing,                    u"审改"_s},
        {A::Pass,            review,            anywhere,    StepReviewer,           sealed + reviewing,         u"通过"_s},
        {A::Approve,         review,            anywhere,    StepReviewer,           sealed + approving,         u"签发"_s},
        {A::ApproveUrgently, draftOrReview,     anywhere,    ChiefOnDuty,            sealed + approvingUrgently, u"紧急签发"_s},
        {A::MakeUpReview,    approvedOrSettled, anywhere,    StepReviewer,           sealed + makingUp,          u"补审"_s},
        {A::Return,          reviewOrApproved,  anywhere,    StepReviewerOrAbove,    sealed + returning,         u"退回"_s},
        {A::Schedule,        approvedOrSettled, schedulable, ChiefOnDuty,            sealed + scheduling,        u"定时"_s},
        {A::Publish,         approvedOrSettled, publishable, ChiefOnDuty,            sealed + publishing,        u"发布"_s},
        {A::Correct,         settled,           correctable, Editor,                 {},                         u"更正"_s},
        {A::TakeOffline,     notSpiked,         onTheWay,    ChiefOnDuty,            sealed + takingAway,        u"下线"_s},
        {A::Withdraw,        notSpiked,         onTheWay,    ChiefOnDuty,            sealed + takingAway,        u"撤稿"_s},
        {A::MarkGone,        notSpiked,         onTheWay,    ChiefOnDuty,            sealed + takingAway,        u"撤稿（410）"_s},
        {A::RestoreLive,     notSpiked,         restorable,  ChiefOnDuty,            sealed + restoring,         u"恢复上线"_s},
        {A::Spike,           draftOrReview,     nowhere,     SpikeRight,             {},                         u"废稿"_s},
        {A::Unspike,         spiked,            nowhere,     SpikeRight,             {},                         u"恢复"_s},
        {A::Proofread,       reviewOrApproved,  anywhere,    Proofreader,            sealed + naming,            u"校对"_s},
        {A::ImportPublished, draft,             nowhere,     Chief,                  sealed,                     u"导入已发布稿"_s},
        {A::Update,          settled,           correctable, Editor,                 {},                         u"更新"_s},
        {A::Assign,          notSpiked,         anywhere,    Editor,                 assigning,                  u"派稿"_s},
        {A::GoLive,          notSpiked,         scheduled,   TheClock,               goingLive,                  u"到点上线"_s},
        {A::Expire,          notSpiked,         onTheSite,   TheClock,               expiring,                   u"到期下线"_s},
    };
    // clang-format on
    return table;
}

const Transition &transition(Action action)
{
    // Rows stand in the order of the enumeration; the tests hold them to it.
    return transitions().at(qsizetype(action));
}

} // namespace galley
