// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/outsidecopies.h"

#include "article/plausible.h"
#include "store/articlestating.h"
#include "store/newsroomdoor.h"
#include "store/peopleregister.h"
#include "store/receipts.h"
#include "store/storetext.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

const QString columns = u"o.id, a.id, o.place, o.address, o.added_by, o.added, o.done, o.done_by, o.note"_s;

OutsideCopy takeCopy(const Row &row)
{
    OutsideCopy copy;
    copy.id = row.id<OutsideCopyId>(0);
    copy.article = row.id<ArticleId>(1);
    copy.place = row.text(2);
    copy.address = row.text(3);
    copy.addedBy = row.id<PersonId>(4);
    copy.added = row.time(5);
    copy.done = !row.isNull(6);
    copy.doneAt = row.time(6);
    copy.doneBy = row.id<PersonId>(7);
    copy.note = row.text(8);
    return copy;
}

Result<OutsideCopy> copyOf(Database &database, OutsideCopyId id)
{
    OutsideCopy copy;
    GALLEY_TAKE(found, database.one(u"SELECT "_s + columns + u" FROM outside_copies o JOIN articles a ON a.row = o.article WHERE o.id = ?"_s,
                                    bind(id), [&](const Row &row) { copy = takeCopy(row); }));
    if (!found)
        return failure(ErrorCode::NotFound, Store::tr("There is no such outside copy."));
    return copy;
}

/// Whoever has to do with texts at all: working copies off is nobody's privilege.
Result<Person> worker(Database &database, PersonId by)
{
    return personHolding(database, by, {Role::Reporter, Role::Editor, Role::SectionHead, Role::Chief, Role::Proofreader},
                         Store::tr("Outside copies are kept by those who have a part in texts: reporters, editors, section heads, "
                                   "chiefs and proofreaders."));
}

Result<void> check(const OutsideCopy &copy)
{
    if (copy.place.trimmed().isEmpty() || !isLine(copy.place) || !isLine(copy.address))
        return failure(ErrorCode::Usage, Store::tr("An outside copy needs a place (公众号 …) of one line."));
    return {};
}

Result<OutsideCopy> insertCopy(WriteContext &context, qint64 article, OutsideCopy copy, PersonId by)
{
    copy.id = context.ids.next<OutsideCopyId>(context.now);
    copy.place = copy.place.trimmed();
    copy.address = copy.address.trimmed();
    copy.addedBy = by;
    copy.added = context.now;
    copy.doneBy = copy.done ? by : PersonId();
    copy.doneAt = copy.done ? context.now : QDateTime();
    GALLEY_TRY(context.database.exec(u"INSERT INTO outside_copies (id, article, place, address, added_by, added, done, done_by, note) "
                                     "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                                     bind(copy.id, article, copy.place, copy.address, copy.addedBy, copy.added, copy.doneAt, copy.doneBy,
                                          copy.note)));
    return copy;
}

/// 已处理 is something that people answer for: whoever adds, works off or takes away a copy states it.
Result<void> stateCopy(WriteContext &context, const OutsideCopy &copy, QLatin1StringView did, PersonId by)
{
    GALLEY_TAKE(state, loadState(context.database, copy.article));
    const QString reason = u"outside-copy %1: %2"_s.arg(did, copy.place) + (copy.note.isEmpty() ? QString() : QString(u" ("_s + copy.note + u')'));
    const QJsonObject details{{QString(outsideCopyDetail), statedCopy(copy)}, {QString(outsideCopyDid), QString(did)}};
    return stateOf(context, state, Action::Save, by, reason, details).transform([](qint64) {});
}

Result<OutsideCopy> storeCopy(WriteContext &context, const OutsideCopy &given, PersonId by)
{
    GALLEY_TRY(worker(context.database, by));
    GALLEY_TRY(check(given));
    if (given.id.isNull()) {
        GALLEY_TAKE(state, loadState(context.database, given.article));
        GALLEY_TAKE(made, insertCopy(context, state.row, given, by));
        GALLEY_TRY(stateCopy(context, made, made.done ? copyWorkedOff : copyAdded, by));
        return made;
    }
    GALLEY_TAKE(copy, copyOf(context.database, given.id));
    const OutsideCopy before = copy;
    if (given.done != copy.done) {
        copy.doneBy = given.done ? by : PersonId();
        copy.doneAt = given.done ? context.now : QDateTime();
    }
    copy.place = given.place.trimmed();
    copy.address = given.address.trimmed();
    copy.done = given.done;
    copy.note = given.note;
    GALLEY_TRY(context.database.exec(u"UPDATE outside_copies SET place = ?, address = ?, done = ?, done_by = ?, note = ? WHERE id = ?"_s,
                                     bind(copy.place, copy.address, copy.doneAt, copy.doneBy, copy.note, copy.id)));
    if (!(copy == before))
        GALLEY_TRY(stateCopy(context, copy, copy.done == before.done ? copyChanged : copy.done ? copyWorkedOff : copyOpenedAgain, by));
    return copy;
}

Result<void> dropCopy(WriteContext &context, const OutsideCopy &copy, PersonId by)
{
    GALLEY_TAKE(person, worker(context.database, by));
    if (copy.done)
        return failure(ErrorCode::Refused, Store::tr("This copy was worked off. What was done stays on record."), u"worked-off"_s);
    if (copy.addedBy != by && !person.hasRole(Role::Chief)) {
        return failure(ErrorCode::Refused, Store::tr("An outside copy is taken off the list by who put it there, or by a chief. Mark it as "
                                                     "done instead, and say why."), u"role-missing"_s);
    }
    GALLEY_TRY(stateCopy(context, copy, copyRemoved, by));
    return context.database.exec(u"DELETE FROM outside_copies WHERE id = ?"_s, bind(copy.id));
}

} // namespace

QJsonObject statedCopy(const OutsideCopy &copy)
{
    return {{u"address"_s, copy.address}, {u"done"_s, copy.done}, {u"id"_s, copy.id.toString()}, {u"note"_s, copy.note}, {u"place"_s, copy.place}};
}

Result<void> eachOutsideCopy(Database &database, ArticleId article, const std::function<void(const OutsideCopy &)> &take)
{
    const QString all = u"SELECT "_s + columns + u" FROM outside_copies o JOIN articles a ON a.row = o.article "_s;
    const auto each = [&](const Row &row) { take(takeCopy(row)); };
    if (article.isNull())
        return database.each(QString(all + u"ORDER BY o.added, o.id"_s), {}, each);
    return database.each(QString(all + u"WHERE a.id = ? ORDER BY o.added, o.id"_s), bind(article), each);
}

Result<void> addOutsideCopies(WriteContext &context, qint64 article, const QList<OutsideCopyPlan> &copies, PersonId by)
{
    for (const OutsideCopyPlan &plan : copies) {
        OutsideCopy copy;
        copy.place = plan.place;
        copy.address = plan.address;
        GALLEY_TRY(check(copy));
        GALLEY_TAKE(open, context.database.number(u"SELECT count(*) FROM outside_copies WHERE article = ? AND place = ? AND address = ? AND done IS NULL"_s,
                                                  bind(article, copy.place.trimmed(), copy.address.trimmed())));
        if (open == 0)
            GALLEY_TRY(insertCopy(context, article, copy, by));
    }
    return {};
}

Result<QList<OutsideCopy>> readOutsideCopies(const Newsroom &newsroom, ArticleId article)
{
    return NewsroomDoor::read(newsroom, [article](Database &database) -> Result<QList<OutsideCopy>> {
        QList<OutsideCopy> copies;
        GALLEY_TRY(database.each(u"SELECT "_s + columns + u" FROM outside_copies o JOIN articles a ON a.row = o.article WHERE a.id = ? "
                                 "ORDER BY o.done IS NOT NULL, o.added, o.id"_s, bind(article),
                                 [&](const Row &row) { copies.append(takeCopy(row)); }));
        return copies;
    });
}

Result<QList<ArticleId>> articlesWithOpenCopies(const Newsroom &newsroom)
{
    return NewsroomDoor::read(newsroom, [](Database &database) -> Result<QList<ArticleId>> {
        QList<ArticleId> ids;
        GALLEY_TRY(database.each(u"SELECT a.id FROM outside_copies o JOIN articles a ON a.row = o.article WHERE o.done IS NULL "
                                 "GROUP BY a.row ORDER BY min(o.added)"_s, {}, [&](const Row &row) { ids.append(row.id<ArticleId>(0)); }));
        return ids;
    });
}

QFuture<Result<OutsideCopy>> putOutsideCopy(Newsroom &newsroom, const OutsideCopy &copy, PersonId by)
{
    return NewsroomDoor::write<OutsideCopy>(newsroom, [copy, by](WriteContext &context, Changes &changes) -> Result<OutsideCopy> {
        GALLEY_TAKE(stored, storeCopy(context, copy, by));
        changes.articles = {stored.article};
        return stored;
    });
}

QFuture<Result<void>> removeOutsideCopy(Newsroom &newsroom, OutsideCopyId id, PersonId by)
{
    return NewsroomDoor::write<void>(newsroom, [id, by](WriteContext &context, Changes &changes) -> Result<void> {
        GALLEY_TAKE(copy, copyOf(context.database, id));
        GALLEY_TRY(dropCopy(context, copy, by));
        changes.articles = {copy.article};
        return {};
    });
}

} // namespace galley
