// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/aftermath.h"

#include "store/assignmentwriting.h"
#include "store/commentwriting.h"
#include "store/noticewriting.h"
#include "store/situations.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

bool isWithdrawal(Action action)
{
    return action == Action::TakeOffline || action == Action::Withdraw || action == Action::MarkGone;
}

/// Starting a correction or an update takes a new draft up; the approval of what is live is not gone.
bool voidsApproval(const Deed &deed)
{
    return deed.outcome.clearsApproved && !deed.before.approvedHash.isEmpty() && deed.request.action != Action::Correct
        && deed.request.action != Action::Update;
}

QList<PersonId> writersOf(const Deed &deed)
{
    QList<PersonId> people = deed.situation.writers.values();
    people.append(deed.situation.submitter);
    return people;
}

/// Who has to look again: whose reviews the return made void from the step on that it comes back to.
QList<PersonId> reviewersOfFallenSteps(const Deed &deed)
{
    QList<PersonId> people;
    for (const ReviewRecord &record : deed.situation.reviews) {
        if (voidedBy(record, deed.outcome) && deed.outcome.stage == Stage::Review && record.step == deed.outcome.step)
            people.append(record.person);
    }
    return people;
}

QList<PersonId> approversOf(const Deed &deed)
{
    QList<PersonId> people;
    for (const ReviewRecord &record : deed.situation.reviews) {
        if (record.standing && (record.action == Action::Approve || record.action == Action::ApproveUrgently))
            people.append(record.person);
    }
    return people;
}

Result<void> tellOfReturn(WriteContext &context, Changes &changes, const Deed &deed)
{
    NoticeDraft notice{NoticeKind::Returned, deed.after.row, deed.request.person, deed.request.reason, {}};
    QList<PersonId> told;
    if (deed.request.action == Action::Return) {
        told = writersOf(deed) + reviewersOfFallenSteps(deed);
        GALLEY_TRY(notify(context, changes, told, notice));
    }
    if (!voidsApproval(deed))
        return {};
    // Who hears of the return knows that the approval went with it.
    QList<PersonId> others = approversOf(deed) + writersOf(deed);
    others.removeIf([&told](PersonId person) { return told.contains(person); });
    notice.kind = NoticeKind::ApprovalVoided;
    return notify(context, changes, others, notice);
}

Result<void> tellOfWithdrawal(WriteContext &context, Changes &changes, const Deed &deed)
{
    QList<PersonId> people = writersOf(deed);
    GALLEY_TAKE(reviews, readReviews(context.database, deed.after.row));
    for (const ReviewRecord &record : std::as_const(reviews))
        people.append(record.person);
    return notify(context, changes, people, {NoticeKind::Withdrawn, deed.after.row, deed.request.person, deed.request.reason, {}});
}

/// Whose work it becomes or is to be done otherwise; who has the very same already hears nothing new.
Result<QList<PersonId>> newlyAssigned(Database &database, const Deed &deed)
{
    QList<PersonId> people = deed.request.assignees;
    GALLEY_TRY(database.each(u"SELECT person, due, note FROM assignments WHERE article = ? AND ended IS NULL"_s, bind(deed.after.row),
                             [&](const Row &row) {
        const bool same = row.time(1) == deed.request.at && row.text(2) == deed.request.reason.trimmed();
        if (same)
            people.removeAll(row.id<PersonId>(0));
    }));
    return people;
}

Result<void> changeAssignments(WriteContext &context, Changes &changes, const Deed &deed)
{
    if (deed.request.action == Action::Assign) {
        GALLEY_TAKE(told, newlyAssigned(context.database, deed));
        GALLEY_TRY(assign(context, deed.after, deed.request));
        return notify(context, changes, told, {NoticeKind::Assigned, deed.after.row, deed.request.person, deed.request.reason, {}});
    }
    return isOtherWork(deed.before, deed.after) ? endAssignments(context, deed.after) : Result<void>();
}

} // namespace

Result<void> leaveAftermath(WriteContext &context, Changes &changes, const Deed &deed)
{
    GALLEY_TRY(changeAssignments(context, changes, deed));
    if (deed.request.action == Action::Return)
        GALLEY_TRY(addReturnReasons(context, changes, deed.after, deed.request.places, deed.request.person, deed.audit));
    GALLEY_TRY(tellOfReturn(context, changes, deed));
    if (deed.outcome.setsApproved)
        GALLEY_TRY(notify(context, changes, writersOf(deed), {NoticeKind::Approved, deed.after.row, deed.request.person, deed.request.reason, {}}));
    if (isWithdrawal(deed.request.action))
        GALLEY_TRY(tellOfWithdrawal(context, changes, deed));
    return {};
}

} // namespace galley
