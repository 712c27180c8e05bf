// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/content.h"
#include "article/error.h"
#include "article/handling.h"
#include "article/person.h"
#include "article/route.h"

#include <QSet>

namespace galley {

/// 阶段: of the text being worked on. Settled: nothing is newer than what is (or was) live.
enum class Stage { Draft, Review, Approved, Settled, Spiked };
/// 线上状态: of what readers can see.
enum class Live { None, Scheduled, Published, Offline, Withdrawn, Gone };

/// What people do with an article. One row each in the transition table (transitions()).
enum class Action {
    Save,            ///< 保存 of content while it is a draft
    Submit,          ///< 送审
    Recall,          ///< 撤回
    EditInReview,    ///< 审改: the reviewer's own edit of content inside a step
    Pass,            ///< 通过, at every step but the last
    Approve,         ///< 签发, at the last step
    ApproveUrgently, ///< 紧急签发
    MakeUpReview,    ///< 补审 of a step skipped by an urgent approval
    Return,          ///< 退回
    Schedule,        ///< 定时
    Publish,         ///< 发布
    Correct,         ///< 更正: back to a draft, the live version stays
    TakeOffline,     ///< 下线
    Withdraw,        ///< 撤稿, with a notice in the page's place
    MarkGone,        ///< 撤稿 without a page (410)
    RestoreLive,     ///< 恢复上线
    Spike,           ///< 废稿
    Unspike,         ///< 恢复 of a spiked one
    Proofread,       ///< 校对 record
    ImportPublished, ///< an archive brought in as published; never reviewed, recorded as such
    Update,          ///< 更新: like Correct, for what is new rather than wrong: no correction note is asked for
    Assign,          ///< 派稿, 改派: names who is to do the next work, and until when. A hint, never a lock
    GoLive,          ///< 到点上线: the clock carries out what was scheduled
    Expire,          ///< 到期下线: the clock takes down what has run its time
};

inline constexpr Stage allStages[] = {Stage::Draft, Stage::Review, Stage::Approved, Stage::Settled, Stage::Spiked};
inline constexpr Live allLives[] = {Live::None, Live::Scheduled, Live::Published,
                                    Live::Offline, Live::Withdrawn, Live::Gone};
inline constexpr Action allActions[] = {
    Action::Save, Action::Submit, Action::Recall, Action::EditInReview, Action::Pass, Action::Approve,
    Action::ApproveUrgently, Action::MakeUpReview, Action::Return, Action::Schedule, Action::Publish,
    Action::Correct, Action::TakeOffline, Action::Withdraw, Action::MarkGone, Action::RestoreLive,
    Action::Spike, Action::Unspike, Action::Proofread, Action::ImportPublished, Action::Update,
    Action::Assign, Action::GoLive, Action::Expire};

QString stageName(Stage stage);   ///< contract word: draft, review, approved, settled, spiked
QString liveName(Live live);      ///< none, scheduled, published, offline, withdrawn, gone
QString actionName(Action action);///< save, submit, recall, edit-in-review, pass, approve, approve-urgently, make-up-review, return, schedule, publish, correct, take-offline, withdraw, mark-gone, restore-live, spike, unspike, proofread, import-published, update, assign, go-live, expire
std::optional<Stage> stageFromName(QStringView name);
std::optional<Live> liveFromName(QStringView name);
std::optional<Action> actionFromName(QStringView name);
QString stageLabel(Stage stage, int step = 0, const Route &route = {}); ///< for people: 草稿, 初审中, 已签发 …
QString liveLabel(Live live);
QString actionLabel(Action action);

/// A pass, approval, urgent approval, make-up review or proofreading that was given.
struct ReviewRecord
{
    Action action = Action::Pass;
    int step = 0;            ///< 1-based; 0 for Proofread and ApproveUrgently
    PersonId person;
    QByteArray contentHash;  ///< raw; what the person saw
    QDateTime time;
    QString note;
    bool standing = true;    ///< false: voided by a later change, a return or a new round
    bool operator==(const ReviewRecord &) const = default;
};

/// All that the rules need to know of an article. A value, put together by the store inside the
/// transaction that will also carry out the decision.
struct Situation
{
    Stage stage = Stage::Draft;
    int step = 0;                   ///< 1-based while stage is Review
    Live live = Live::None;
    bool everLive = false;
    Route route;
    Kind kind = Kind::Original;
    QList<SectionId> sections;      ///< the article's sections with all their ancestors
    QByteArray contentHash;         ///< of the current head
    QByteArray approvedHash;        ///< named by the standing approval; empty: none
    QByteArray liveHash;            ///< of what is or was last live
    QSet<PersonId> writers;         ///< who created or saved it outside review (a reviewer's edit makes nobody a writer)
    PersonId submitter;
    bool openedByReviewer = false;  ///< since it was submitted
    QList<ReviewRecord> reviews;    ///< of this round, standing or not
    QList<int> owedSteps;           ///< 补审 still owed after an urgent approval
    bool openChanges = false;       ///< tracked changes or comments not settled
    QStringList missingFields;      ///< required for submit, as labels for people
    int openMustFix = 0;            ///< must-fix proofing findings nobody settled, where its section bars them from review; known when it is submitted
    QDateTime embargo;
    QDateTime publishAt;            ///< of a scheduled article
    QDateTime expireAt;
    Stage spikedFrom = Stage::Draft;
    int spikedFromStep = 0;
};

/// How a request is signed, as the store found it.
enum class Signing {
    NotAsked, ///< the person has no key, and the newsroom asks for none
    Missing,  ///< a key is registered, or asked for, and none signed
    Wrong,    ///< signed, but not by a key that is the person's and stands
    Good,
};

struct ActionRequest
{
    Action action = Action::Save;
    Person actor;
    bool onDuty = true;       ///< whether the actor's chief role is on duty now (no roster: always)
    QString dutyHolders;      ///< who is on duty instead, for the refusal: “李敏 (until 18:00)”; empty: not known
    QByteArray namedHash;     ///< the content hash the person saw; required where the table says so
    QString reason;
    double changedShare = 0;  ///< EditInReview: how much of the text this step's edits changed, 0 to 1
    int targetStep = 0;       ///< Return: 0 to the draft, else an earlier step
    QDateTime at;             ///< Schedule: when; Assign: the due time, invalid: none
    QDateTime now;            ///< UTC
    QList<Person> assignees;  ///< Assign: to whom; none: nobody in particular any more
    Signing signing = Signing::NotAsked;
    bool byClock = false;     ///< GoLive, Expire: nobody's hand
};

/// The editorial rules by name. Every refusal names one; galleyctl --json gives ruleName().
enum class Rule {
    StageForbids,      ///< the action has no meaning in this stage or live state
    RoleMissing,       ///< the person does not hold a role that may do it here
    NotOnDuty,
    Inactive,          ///< the person was deactivated
    FieldsMissing,
    OwnWork,           ///< a writer of the article may not review it
    AlreadyReviewed,   ///< one person takes one step only
    HashNotNamed,      ///< the request names no content hash
    TextChanged,       ///< it names another content than the current one
    NotApprovedText,   ///< what would go out is not what was approved
    OpenChanges,
    ReasonMissing,
    Embargoed,
    AlreadyOpened,     ///< recall: a reviewer has opened it
    NotSubmitter,
    BadTarget,         ///< return to a step that does not come before this one
    ProofreadingOwed,  ///< the route asks for more proofreadings
    LastStep,          ///< pass where only approval is possible, and the reverse
    TimeInPast,
    OpenFindings,      ///< its section takes no article with must-fix proofing findings into review
    AssigneeUnfit,     ///< somebody who is named could not do the work: no role, own work, a step taken
    NotDue,            ///< the time of what the clock would do has not come
    SignatureMissing,  ///< the person's statements are signed, and this one is not
    SignatureWrong,    ///< the signature is not by a key of the person's that stands
};
QString ruleName(Rule rule);

/// Why not, and what would satisfy the rule: one or two sentences for people.
struct Refusal
{
    Rule rule = Rule::StageForbids;
    QString message;
    bool operator==(const Refusal &) const = default;
};

/// What carrying out the action makes of the article.
struct Outcome
{
    Stage stage = Stage::Draft;
    int step = 0;
    Live live = Live::None;
    bool recordsReview = false;   ///< a ReviewRecord is added (with the step the person took)
    int recordedStep = 0;
    bool voidsReviews = false;    ///< standing records fall, those of which voidedBy() says so
    bool setsApproved = false;    ///< approvedHash becomes the current content hash
    bool clearsApproved = false;
    bool setsLive = false;        ///< liveHash becomes the current content hash (the approved one, but for an import)
    QList<int> owedSteps;         ///< as they stand afterwards
    bool operator==(const Outcome &) const = default;
};

/// Whether a standing record falls when an outcome that voids reviews is carried out: all of them on the
/// way to a draft or into a new round, those from the target step on when it goes back inside a review.
/// Proofreadings name their text and never fall; they count while the text is still that one.
bool voidedBy(const ReviewRecord &record, const Outcome &outcome);

/// Past this share of changed text a reviewer's edit is a rewrite, and the review goes back one step.
inline constexpr double largestEditInReview = 0.30;

/// Who may do an action, before guards: the columns "who" of DESIGN.md's table.
enum class Actor {
    WriterOrSectionEditor, ///< a writer of the article, or an editor (or above) of one of its sections
    Submitter,
    StepReviewer,          ///< holds the role of the current step here (a chief stands in for a section head, a section head for an editor)
    StepReviewerOrAbove,   ///< or any role above it; of an approved text: of the last step
    ChiefOnDuty,
    Editor,                ///< editor, section head or chief of one of its sections
    SpikeRight,            ///< its writers while a draft; section heads
    Proofreader,
    Chief,
    TheClock,              ///< nobody: what was ordered before comes due
};

/// A row of the transition table.
struct Transition
{
    Action action;
    QList<Stage> from;
    QList<Live> live;
    Actor who;
    QList<Rule> guards;    ///< checked in this order, after stage, activity and role
    QString term;          ///< 送审: the trade's word, for the documentation table
};

/// The table: exactly one row an action, all decisions are read from it. `galleyctl` and the window
/// ask decide(); nothing else in the program knows a rule.
const QList<Transition> &transitions();
const Transition &transition(Action action);

/// Judges a request. Pure: no clock, no database. On success what the action makes of the article.
std::expected<Outcome, Refusal> decide(const Situation &situation, const ActionRequest &request);

/// All actions with their verdicts for this person, for enabling buttons and explaining why not.
/// Requests are judged as if hash, reason and time were given properly.
struct ActionState
{
    Action action = Action::Save;
    std::optional<Refusal> refusal; ///< none: allowed
};
QList<ActionState> availableActions(const Situation &situation, const Person &actor, bool onDuty, const QDateTime &now,
                                    const QString &dutyHolders = {});

/// What the clock makes of a scheduled article at its time: published, unless its embargo was put off.
std::expected<Outcome, Refusal> goLive(const Situation &situation, const QDateTime &now);

/// An embargo may be brought forward or lifted only by who may approve, and so is one set or put off on what is
/// published, for it takes it from readers; none: allowed.
std::optional<Refusal> judgeEmbargo(const Situation &situation, const Person &actor, const QDateTime &embargo);

/// Whether this person may change handling fields now: as saving a draft is judged, but once the article is
/// no draft only by an editor of its sections (or above). None: allowed.
std::optional<Refusal> judgeHandling(const Situation &situation, const Person &actor, const QDateTime &now);

/// A change of content: what it voids (DESIGN.md, Workflow: "A change of content voids …").
Outcome afterContentChange(const Situation &situation, bool insideReview);

} // namespace galley
