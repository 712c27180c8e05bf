// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/newsroom.h"

#include "store/doctor.h"
#include "store/memberships.h"
#include "store/newsroomprivate.h"
#include "store/searchindex.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// A check that could not be made is a finding too.
DoctorFinding findingOf(const QString &check, const Result<DoctorFinding> &result)
{
    if (result)
        return *result;
    return {check, false, false, result.error().message + (result.error().detail.isEmpty() ? QString() : QString(u" (" + result.error().detail + u')'))};
}

/// On a connection of its own: SQLite's check goes by what the connection last knew of the search index
/// (seen with 3.46), and calls a whole one damaged where somebody else has written since.
Result<DoctorFinding> examineDatabase(const ReadPool &readers)
{
    GALLEY_TAKE(database, readers.fresh());
    return checkDatabase(*database);
}

} // namespace

QFuture<Result<QList<DoctorFinding>>> Newsroom::doctor(bool repair)
{
    if (repair && !d->writer)
        return answered<QList<DoctorFinding>>(std::unexpected(Private::readOnlyError()));
    const Answer<QList<DoctorFinding>> answer;
    d->checking.start([this, repair, answer] {
        QList<DoctorFinding> findings;
        const auto examine = [&](const QString &check, auto work) { findings.append(findingOf(check, d->read(work))); };
        findings.append(findingOf(u"database"_s, examineDatabase(*d->readers)));
        examine(u"foreign-keys"_s, checkForeignKeys);
        if (const auto verified = d->read([this](Database &database) { return verifyRecords(database, d->zone(), {}, {}); }))
            findings += checkRecords(*verified);
        else
            findings.append(findingOf(u"audit"_s, std::unexpected(verified.error())));
        examine(u"assets"_s, [this](Database &database) { return checkAssets(database, d->assets); });
        examine(u"lists"_s, checkLists);
        if (repair && !findings.constLast().ok) {
            findings.last().repaired = await(d->write<void>(Writer::Priority::Batch, [](WriteContext &context, Changes &changes) {
                changes.manyArticles = true;
                return rebuildAllMemberships(context.database);
            })).has_value();
        }
        if (d->writer) {
            // Its own transaction is the check's: FTS5 examines itself by an insert that changes nothing.
            findings.append(findingOf(u"search"_s, await(d->write<DoctorFinding>(Writer::Priority::Batch, [](WriteContext &context, Changes &) {
                return checkSearch(context.database);
            }))));
            if (repair && !findings.constLast().ok) {
                const Answer<void> restarted;
                d->writer->enqueue(Writer::Priority::Batch, [restarted](Database &database) {
                    restarted.give(restartSearchIndex(database));
                    return Writer::Progress::Done;
                });
                findings.last().repaired = await(restarted.future()).has_value() && await(settle()).has_value();
            }
        }
        answer.give(findings);
    });
    return answer.future();
}

} // namespace galley
