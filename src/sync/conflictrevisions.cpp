// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/conflictrevisions.h"

#include "store/articlecreation.h"
#include "store/articlesaving.h"
#include "store/memberships.h"
#include "store/newsroomdoor.h"
#include "store/peopleregister.h"
#include "store/searchindex.h"
#include "sync/synctext.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

Result<Revision> revisionOfHash(Database &database, const QByteArray &hash)
{
    GALLEY_TAKE(seq, database.number(u"SELECT seq FROM revisions WHERE hash = ?"_s, bind(hash)));
    return revisionBySeq(database, seq);
}

Result<QList<ConflictRevision>> readOpen(Database &database, const QString &where, const QVariantList &values)
{
    QList<ConflictRevision> open;
    QList<QByteArray> texts;
    GALLEY_TRY(database.each(u"SELECT id, article, revision, base, theirs, person, time, message FROM conflicts WHERE settled IS NULL "_s + where
                                 + u" ORDER BY time, id"_s,
                             values, [&](const Row &row) {
        ConflictRevision one;
        one.id = row.id<OperationId>(0);
        one.article = row.id<ArticleId>(1);
        texts.append(row.bytes(2));
        one.base = row.bytes(3);
        one.theirs = row.bytes(4);
        one.person = row.id<PersonId>(5);
        one.time = row.time(6);
        one.message = row.text(7);
        open.append(one);
    }));
    for (qsizetype i = 0; i < open.size(); ++i) {
        GALLEY_TAKE(text, revisionOfHash(database, texts.at(i)));
        open[i].mine = text;
    }
    return open;
}

Result<void> bringIn(WriteContext &context, const ConflictRevision &conflict, const Revision &head, const Content &decided, PersonId by)
{
    if (contentHash(conflict.article, canonicalContent(decided)) == head.contentHash)
        return {};
    Database &database = context.database;
    GALLEY_TAKE(state, loadState(database, conflict.article));
    GALLEY_TAKE(tree, SectionTreeIndex::read(database));
    GALLEY_TRY(saveMerge(context, state, {decided, conflict.mine.hash, by}, tree));
    state.modified = context.now;
    GALLEY_TRY(updateState(database, state));
    GALLEY_TRY(refreshMemberships(database, state, tree));
    return indexLater(database, state.row);
}

} // namespace

Result<QList<ConflictRevision>> openConflicts(const Newsroom &newsroom, ArticleId article)
{
    return NewsroomDoor::read(newsroom, [article](Database &database) {
        return article.isNull() ? readOpen(database, {}, {}) : readOpen(database, u"AND article = ?"_s, bind(article));
    });
}

Result<QHash<ArticleId, int>> openConflictCounts(const Newsroom &newsroom)
{
    return NewsroomDoor::read(newsroom, [](Database &database) -> Result<QHash<ArticleId, int>> {
        QHash<ArticleId, int> counts;
        GALLEY_TRY(database.each(u"SELECT article, count(*) FROM conflicts WHERE settled IS NULL GROUP BY article"_s, {},
                                 [&](const Row &row) { counts.insert(row.id<ArticleId>(0), static_cast<int>(row.number(1))); }));
        return counts;
    });
}

QFuture<Result<void>> settleConflict(Newsroom &newsroom, OperationId conflict, const QByteArray &head, const Content &decided, PersonId by)
{
    return NewsroomDoor::write<void>(newsroom, [=](WriteContext &context, Changes &changes) -> Result<void> {
        Database &database = context.database;
        GALLEY_TAKE(person, activePerson(database, by));
        GALLEY_TAKE(open, readOpen(database, u"AND id = ?"_s, bind(conflict)));
        if (open.isEmpty())
            return failure(ErrorCode::NotFound, Sync::tr("Somebody settled this conflict already."));
        const ConflictRevision &one = open.constFirst();
        GALLEY_TAKE(state, loadState(database, one.article));
        GALLEY_TAKE(present, revisionBySeq(database, state.head));
        if (present.hash != head)
            return failure(ErrorCode::Conflict, Sync::tr("The text that stands was changed meanwhile. Look at both again."));
        GALLEY_TRY(checkLines(decided));
        GALLEY_TRY(bringIn(context, one, present, decided, person.id));
        changes.articles = {one.article};
        return database.exec(u"UPDATE conflicts SET settled = ?, settled_by = ? WHERE id = ?"_s, bind(context.now, person.id, conflict));
    });
}

} // namespace galley
