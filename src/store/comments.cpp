// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/comments.h"

#include "store/commentwriting.h"
#include "store/newsroomdoor.h"
#include "store/noticewriting.h"
#include "store/peopleregister.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr qsizetype longestComment = 10'000;

const QString columns = u"c.id, a.id, c.parent, c.person, c.time, c.text, c.field, c.start, c.quote, c.before, c.after, "
                        "c.content_hash, c.reason_of, c.resolved, c.resolved_by"_s;

Comment takeComment(const Row &row)
{
    Comment comment;
    comment.id = row.id<CommentId>(0);
    comment.article = row.id<ArticleId>(1);
    comment.parent = row.id<CommentId>(2);
    comment.person = row.id<PersonId>(3);
    comment.time = row.time(4);
    comment.text = row.text(5);
    comment.place = {row.text(6), row.integer(7), row.text(8), row.text(9), row.text(10)};
    comment.contentHash = row.bytes(11);
    comment.isReturnReason = !row.isNull(12);
    comment.resolved = !row.isNull(13);
    comment.resolvedAt = row.time(13);
    comment.resolvedBy = row.id<PersonId>(14);
    return comment;
}

Result<void> readMentions(Database &database, Comment &comment)
{
    return database.each(u"SELECT person FROM comment_mentions WHERE comment = ?"_s, bind(comment.id),
                         [&](const Row &row) { comment.mentions.append(row.id<PersonId>(0)); });
}

Result<Comment> readComment(Database &database, CommentId id)
{
    Comment comment;
    GALLEY_TAKE(found, database.one(u"SELECT "_s + columns + u" FROM comments c JOIN articles a ON a.row = c.article WHERE c.id = ?"_s,
                                    bind(id), [&](const Row &row) { comment = takeComment(row); }));
    if (!found)
        return failure(ErrorCode::NotFound, Store::tr("There is no such comment."));
    GALLEY_TRY(readMentions(database, comment));
    return comment;
}

Result<void> storeMentions(Database &database, const Comment &comment)
{
    GALLEY_TRY(database.exec(u"DELETE FROM comment_mentions WHERE comment = ?"_s, bind(comment.id)));
    for (const PersonId person : comment.mentions)
        GALLEY_TRY(database.exec(u"INSERT INTO comment_mentions (comment, person) VALUES (?, ?)"_s, bind(comment.id, person)));
    return {};
}

Result<void> insertComment(Database &database, const ArticleState &state, const Comment &comment, qint64 reasonOf = 0)
{
    const TextPlace &place = comment.place;
    GALLEY_TRY(database.exec(u"INSERT INTO comments (id, article, parent, person, time, text, field, start, quote, before, after, content_hash, "
                             "reason_of) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                             bind(comment.id, state.row, comment.parent, comment.person, comment.time, comment.text, place.field, place.start,
                                  place.quote, place.before, place.after, comment.contentHash,
                                  reasonOf == 0 ? QVariant() : QVariant(reasonOf))));
    return storeMentions(database, comment);
}

/// Who wrote the article, and who takes part in the thread.
Result<QList<PersonId>> listenersOf(Database &database, const ArticleState &state, CommentId thread)
{
    QList<PersonId> people;
    const auto take = [&](const Row &row) { people.append(row.id<PersonId>(0)); };
    GALLEY_TRY(database.each(u"SELECT person FROM article_writers WHERE article = ?"_s, bind(state.row), take));
    if (!thread.isNull())
        GALLEY_TRY(database.each(u"SELECT person FROM comments WHERE id = ? OR parent = ?"_s, bind(thread, thread), take));
    return people;
}

Result<void> tellOf(WriteContext &context, Changes &changes, const ArticleState &state, const Comment &comment, QList<PersonId> mentioned)
{
    const CommentId thread = comment.parent.isNull() ? comment.id : comment.parent;
    NoticeDraft notice{NoticeKind::Mentioned, state.row, comment.person, comment.text, comment.id};
    GALLEY_TRY(notify(context, changes, mentioned, notice));
    GALLEY_TAKE(listeners, listenersOf(context.database, state, thread));
    // Who is mentioned hears of it once.
    listeners.removeIf([&comment](PersonId person) { return comment.mentions.contains(person); });
    notice.kind = NoticeKind::Commented;
    return notify(context, changes, listeners, notice);
}

/// A reply hangs on the comment that begins the thread, whichever of the thread it answers.
Result<void> findThread(Database &database, Comment &comment)
{
    if (comment.parent.isNull())
        return {};
    GALLEY_TAKE(parent, readComment(database, comment.parent));
    if (parent.article != comment.article)
        return failure(ErrorCode::Usage, Store::tr("That comment belongs to another article."));
    if (!parent.parent.isNull())
        comment.parent = parent.parent;
    comment.place = {};
    return {};
}

Result<Comment> addComment(WriteContext &context, Changes &changes, Comment comment, const Person &by, const QList<Person> &people)
{
    GALLEY_TAKE(state, loadState(context.database, comment.article));
    GALLEY_TRY(findThread(context.database, comment));
    comment.id = context.ids.next<CommentId>(context.now);
    comment.person = by.id;
    comment.time = context.now;
    comment.contentHash = state.contentHash;
    comment.mentions = mentionedIn(comment.text, people);
    comment.isReturnReason = false;
    comment.resolved = false;
    comment.resolvedBy = {};
    comment.resolvedAt = {};
    GALLEY_TRY(insertComment(context.database, state, comment));
    GALLEY_TRY(tellOf(context, changes, state, comment, comment.mentions));
    return comment;
}

Error theirsAlone()
{
    return {ErrorCode::Refused, Store::tr("A comment is changed and removed by who wrote it. You can answer it."), u"not-author"_s};
}

Error staysInHistory()
{
    return {ErrorCode::Refused,
            Store::tr("This is a reason for which the article was returned, and stays with its history. It can be answered and marked as resolved."),
            u"return-reason"_s};
}

Result<Comment> changeComment(WriteContext &context, Changes &changes, const Comment &given, const Person &by, const QList<Person> &people)
{
    GALLEY_TAKE(comment, readComment(context.database, given.id));
    if (comment.person != by.id)
        return std::unexpected(theirsAlone());
    if (comment.isReturnReason)
        return std::unexpected(staysInHistory());
    GALLEY_TAKE(state, loadState(context.database, comment.article));
    QList<PersonId> added = mentionedIn(given.text, people);
    QList<PersonId> gone = std::exchange(comment.mentions, added);
    added.removeIf([&gone](PersonId person) { return gone.contains(person); });
    gone.removeIf([&comment](PersonId person) { return comment.mentions.contains(person); });
    comment.text = given.text;
    GALLEY_TRY(context.database.exec(u"UPDATE comments SET text = ? WHERE id = ?"_s, bind(comment.text, comment.id)));
    GALLEY_TRY(storeMentions(context.database, comment));
    GALLEY_TRY(retell(context, changes, comment.id, comment.text, gone));
    GALLEY_TRY(notify(context, changes, added, {NoticeKind::Mentioned, state.row, by.id, comment.text, comment.id}));
    return comment;
}

/// What a notice says of a comment goes with it.
Result<void> forgetNotices(Database &database, Changes &changes, CommentId comment)
{
    GALLEY_TRY(database.each(u"SELECT DISTINCT person FROM notices WHERE comment = ?"_s, bind(comment),
                             [&](const Row &row) { changes.notices.append(row.id<PersonId>(0)); }));
    return database.exec(u"DELETE FROM notices WHERE comment = ?"_s, bind(comment));
}

Result<void> removeIt(WriteContext &context, Changes &changes, CommentId id, PersonId by)
{
    Database &database = context.database;
    GALLEY_TAKE(person, activePerson(database, by));
    GALLEY_TAKE(comment, readComment(database, id));
    if (comment.person != person.id)
        return std::unexpected(theirsAlone());
    if (comment.isReturnReason)
        return std::unexpected(staysInHistory());
    GALLEY_TAKE(answers, database.number(u"SELECT count(*) FROM comments WHERE parent = ?"_s, bind(id)));
    GALLEY_TRY(forgetNotices(database, changes, id));
    GALLEY_TRY(database.exec(u"DELETE FROM comment_mentions WHERE comment = ?"_s, bind(id)));
    changes.comments = {comment.article};
    if (answers > 0)
        return database.exec(u"UPDATE comments SET text = '' WHERE id = ?"_s, bind(id));
    return database.exec(u"DELETE FROM comments WHERE id = ?"_s, bind(id));
}

} // namespace

Result<void> checkTalk(const QString &text)
{
    if (text.trimmed().isEmpty())
        return failure(ErrorCode::Usage, Store::tr("A comment needs some text."));
    if (text.size() > longestComment)
        return failure(ErrorCode::TooLarge, Store::tr("A comment has at most %n characters.", nullptr, static_cast<int>(longestComment)));
    return {};
}

Result<void> addReturnReasons(WriteContext &context, Changes &changes, const ArticleState &state, const QList<PlacedReason> &reasons,
                              PersonId by, qint64 audit)
{
    if (reasons.isEmpty())
        return {};
    GALLEY_TAKE(people, readPeople(context.database));
    for (const PlacedReason &reason : reasons) {
        Comment comment;
        comment.id = context.ids.next<CommentId>(context.now);
        comment.person = by;
        comment.time = context.now;
        comment.text = reason.text.trimmed();
        comment.place = reason.place;
        comment.contentHash = state.contentHash;
        comment.mentions = mentionedIn(comment.text, people);
        GALLEY_TRY(insertComment(context.database, state, comment, audit));
        GALLEY_TRY(notify(context, changes, comment.mentions, {NoticeKind::Mentioned, state.row, by, comment.text, comment.id}));
    }
    changes.comments = {state.id};
    return {};
}

Result<QList<Comment>> readComments(const Newsroom &newsroom, ArticleId article)
{
    return NewsroomDoor::read(newsroom, [&](Database &database) -> Result<QList<Comment>> {
        QList<Comment> comments;
        GALLEY_TRY(database.each(u"SELECT "_s + columns + u" FROM articles a JOIN comments c ON c.article = a.row WHERE a.id = ? "
                                 "ORDER BY c.time, c.id"_s, bind(article), [&](const Row &row) { comments.append(takeComment(row)); }));
        for (Comment &comment : comments)
            GALLEY_TRY(readMentions(database, comment));
        return comments;
    });
}

Result<int> countOpenComments(const Newsroom &newsroom, ArticleId article)
{
    return NewsroomDoor::read(newsroom, [&](Database &database) -> Result<int> {
        GALLEY_TAKE(number, database.number(u"SELECT count(*) FROM articles a JOIN comments c ON c.article = a.row "
                                            "WHERE a.id = ? AND c.parent IS NULL AND c.resolved IS NULL"_s, bind(article)));
        return static_cast<int>(number);
    });
}

QFuture<Result<Comment>> putComment(Newsroom &newsroom, const Comment &comment, PersonId by)
{
    return NewsroomDoor::write<Comment>(newsroom, [comment, by](WriteContext &context, Changes &changes) -> Result<Comment> {
        GALLEY_TAKE(person, activePerson(context.database, by));
        GALLEY_TRY(checkTalk(comment.text));
        GALLEY_TAKE(people, readPeople(context.database));
        auto stored = comment.id.isNull() ? addComment(context, changes, comment, person, people)
                                          : changeComment(context, changes, comment, person, people);
        if (stored)
            changes.comments = {stored->article};
        return stored;
    });
}

QFuture<Result<void>> resolveComment(Newsroom &newsroom, CommentId thread, bool resolved, PersonId by)
{
    return NewsroomDoor::write<void>(newsroom, [thread, resolved, by](WriteContext &context, Changes &changes) -> Result<void> {
        GALLEY_TAKE(person, activePerson(context.database, by));
        GALLEY_TAKE(comment, readComment(context.database, thread));
        if (!comment.parent.isNull())
            return failure(ErrorCode::Usage, Store::tr("A thread is resolved as a whole, by the comment that begins it."));
        changes.comments = {comment.article};
        if (comment.resolved == resolved)
            return {};
        return context.database.exec(u"UPDATE comments SET resolved = ?, resolved_by = ? WHERE id = ?"_s,
                                     bind(resolved ? context.now : QDateTime(), resolved ? person.id : PersonId(), thread));
    });
}

QFuture<Result<void>> removeComment(Newsroom &newsroom, CommentId comment, PersonId by)
{
    return NewsroomDoor::write<void>(newsroom, [comment, by](WriteContext &context, Changes &changes) {
        return removeIt(context, changes, comment, by);
    });
}

} // namespace galley
