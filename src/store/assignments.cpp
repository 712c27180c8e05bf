// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/assignments.h"

#include "article/assigning.h"
#include "store/assignmentwriting.h"
#include "store/newsroomdoor.h"
#include "store/noticewriting.h"
#include "store/peopleregister.h"
#include "store/situations.h"

using namespace Qt::StringLiterals;

namespace galley {

Result<void> assign(WriteContext &context, const ArticleState &state, const ActRequest &request)
{
    GALLEY_TRY(endAssignments(context, state));
    QSet<PersonId> named;
    for (const PersonId person : request.assignees) {
        if (named.contains(person))
            continue;
        named.insert(person);
        GALLEY_TRY(context.database.exec(u"INSERT INTO assignments (article, person, assigned_by, time, due, note) VALUES (?, ?, ?, ?, ?, ?)"_s,
                                         bind(state.row, person, request.person, context.now, request.at, request.reason.trimmed())));
    }
    return {};
}

Result<void> endAssignments(WriteContext &context, const ArticleState &state)
{
    return context.database.exec(u"UPDATE assignments SET ended = ? WHERE article = ? AND ended IS NULL"_s, bind(context.now, state.row));
}

bool isOtherWork(const ArticleState &before, const ArticleState &after)
{
    return before.stage != after.stage || before.step != after.step || before.round != after.round || before.owed != after.owed;
}

namespace {

/// Somebody whom a standing assignment concerns whose time is over: who has it or who gave it.
struct Late
{
    qint64 article = 0;
    PersonId person;
    QString note;
};

Result<QList<Late>> untoldLate(Database &database, const QDateTime &now)
{
    QList<Late> late;
    for (const QString &whom : {u"person"_s, u"assigned_by"_s}) {
        GALLEY_TRY(database.each(u"SELECT DISTINCT s.article, s.%1, s.note FROM assignments s WHERE s.ended IS NULL AND s.due <= ? "
                                 "AND NOT EXISTS (SELECT 1 FROM notices n WHERE n.person = s.%1 AND n.kind = ? AND n.article = s.article "
                                 "AND n.time >= s.due)"_s.arg(whom), bind(now, NoticeKind::Overdue), [&](const Row &row) {
            const Late one{row.number(0), row.id<PersonId>(1), row.text(2)};
            if (!std::ranges::any_of(late, [&one](const Late &known) { return known.article == one.article && known.person == one.person; }))
                late.append(one);
        }));
    }
    return late;
}

} // namespace

Result<QList<Assignment>> readAssignments(const Newsroom &newsroom, ArticleId article)
{
    return NewsroomDoor::read(newsroom, [&](Database &database) -> Result<QList<Assignment>> {
        GALLEY_TAKE(row, database.number(u"SELECT row FROM articles WHERE id = ?"_s, bind(article)));
        if (row == 0)
            return failure(ErrorCode::NotFound, Store::tr("There is no such article."));
        QList<Assignment> assignments;
        GALLEY_TRY(database.each(u"SELECT person, assigned_by, time, due, note FROM assignments WHERE article = ? AND ended IS NULL ORDER BY seq"_s,
                                 bind(row), [&](const Row &line) {
            assignments.append({article, line.id<PersonId>(0), line.id<PersonId>(1), line.time(2), line.time(3), line.text(4)});
        }));
        return assignments;
    });
}

Result<QList<PersonId>> possibleAssignees(const Newsroom &newsroom, ArticleId article)
{
    return NewsroomDoor::read(newsroom, [&](Database &database) -> Result<QList<PersonId>> {
        GALLEY_TAKE(state, loadState(database, article));
        GALLEY_TAKE(tree, SectionTreeIndex::read(database));
        GALLEY_TAKE(situation, assembleSituation(database, state, tree, WithContent::No));
        GALLEY_TAKE(people, readPeople(database));
        QList<PersonId> possible;
        for (const Person &person : std::as_const(people)) {
            if (!judgeAssignee(situation, person))
                possible.append(person.id);
        }
        return possible;
    });
}

QFuture<Result<int>> tellOverdue(Newsroom &newsroom)
{
    return NewsroomDoor::write<int>(newsroom, [](WriteContext &context, Changes &changes) -> Result<int> {
        GALLEY_TAKE(late, untoldLate(context.database, context.now));
        for (const Late &one : std::as_const(late))
            GALLEY_TRY(notify(context, changes, {one.person}, {NoticeKind::Overdue, one.article, {}, one.note, {}}));
        return static_cast<int>(late.size());
    });
}

} // namespace galley
