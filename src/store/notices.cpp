// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/notices.h"

#include "store/articlestate.h"
#include "store/newsroomdoor.h"
#include "store/noticewriting.h"
#include "store/peopleregister.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// A notice points at what was said and is no second copy of it.
constexpr qsizetype longestText = 400;

QString shortened(const QString &text)
{
    const QString plain = text.trimmed();
    if (plain.size() <= longestText)
        return plain;
    qsizetype end = longestText - 1;
    if (plain[end].isLowSurrogate())
        --end;
    return plain.first(end) + u'…';
}

Notice takeNotice(const Row &row)
{
    Notice notice;
    notice.number = row.number(0);
    notice.person = row.id<PersonId>(1);
    notice.kind = row.word<NoticeKind>(2);
    notice.article = row.id<ArticleId>(3);
    notice.headline = row.text(4) + row.text(5);
    notice.by = row.id<PersonId>(6);
    notice.time = row.time(7);
    notice.text = row.text(8);
    notice.comment = row.id<CommentId>(9);
    notice.read = row.yes(10);
    return notice;
}

Result<void> markRead(Database &database, PersonId person, const QList<qint64> &numbers)
{
    if (numbers.isEmpty())
        return database.exec(u"UPDATE notices SET read = 1 WHERE person = ? AND read = 0"_s, bind(person));
    for (const qint64 number : numbers)
        GALLEY_TRY(database.exec(u"UPDATE notices SET read = 1 WHERE seq = ? AND person = ?"_s, bind(number, person)));
    return {};
}

bool isMadeByActions(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Returned:
    case NoticeKind::Assigned:
    case NoticeKind::Mentioned:
    case NoticeKind::ApprovalVoided:
    case NoticeKind::Commented:
    case NoticeKind::Approved:
    case NoticeKind::Withdrawn:
        return true;
    case NoticeKind::Refused:
    case NoticeKind::Overdue:
    case NoticeKind::CannotGoLive:
        return false;
    }
    Q_UNREACHABLE_RETURN(true);
}

} // namespace

Result<void> notify(WriteContext &context, Changes &changes, const QList<PersonId> &people, const NoticeDraft &notice)
{
    Database &database = context.database;
    QSet<PersonId> told;
    for (const PersonId person : people) {
        if (person.isNull() || person == notice.by || told.contains(person))
            continue;
        told.insert(person);
        GALLEY_TAKE(active, database.number(u"SELECT active FROM people WHERE id = ?"_s, bind(person)));
        if (active == 0)
            continue;
        GALLEY_TRY(database.exec(u"INSERT INTO notices (person, kind, article, by, time, text, comment) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                                 bind(person, notice.kind, notice.article == 0 ? QVariant() : QVariant(notice.article), notice.by,
                                      context.now, shortened(notice.text), notice.comment)));
        if (!changes.notices.contains(person))
            changes.notices.append(person);
    }
    return {};
}

Result<void> retell(WriteContext &context, Changes &changes, CommentId comment, const QString &text, const QList<PersonId> &unmentioned)
{
    Database &database = context.database;
    GALLEY_TRY(database.each(u"SELECT DISTINCT person FROM notices WHERE comment = ?"_s, bind(comment), [&](const Row &row) {
        if (const auto person = row.id<PersonId>(0); !changes.notices.contains(person))
            changes.notices.append(person);
    }));
    for (const PersonId person : unmentioned)
        GALLEY_TRY(database.exec(u"DELETE FROM notices WHERE comment = ? AND person = ? AND kind = ?"_s, bind(comment, person, NoticeKind::Mentioned)));
    return database.exec(u"UPDATE notices SET text = ? WHERE comment = ?"_s, bind(shortened(text), comment));
}

Result<QList<Notice>> readNotices(const Newsroom &newsroom, PersonId person, bool unreadOnly, int limit)
{
    return NewsroomDoor::read(newsroom, [&](Database &database) -> Result<QList<Notice>> {
        QList<Notice> notices;
        // Two statements, so that the unread are found by their own small index.
        const QString sql = u"SELECT n.seq, n.person, n.kind, a.id, a.headline, a.mark, n.by, n.time, n.text, n.comment, n.read "
                            "FROM notices n LEFT JOIN articles a ON a.row = n.article WHERE n.person = ?%1 ORDER BY n.seq DESC LIMIT ?"_s
                                .arg(unreadOnly ? u" AND n.read = 0"_s : QString());
        GALLEY_TRY(database.each(sql, bind(person, limit), [&](const Row &row) { notices.append(takeNotice(row)); }));
        return notices;
    });
}

Result<int> countUnreadNotices(const Newsroom &newsroom, PersonId person)
{
    return NewsroomDoor::read(newsroom, [&](Database &database) -> Result<int> {
        GALLEY_TAKE(number, database.number(u"SELECT count(*) FROM notices WHERE person = ? AND read = 0"_s, bind(person)));
        return static_cast<int>(number);
    });
}

QFuture<Result<void>> markNoticesRead(Newsroom &newsroom, PersonId person, const QList<qint64> &numbers)
{
    return NewsroomDoor::write<void>(newsroom, [person, numbers](WriteContext &context, Changes &changes) -> Result<void> {
        GALLEY_TRY(markRead(context.database, person, numbers));
        changes.notices = {person};
        return {};
    });
}

QFuture<Result<void>> addNotice(Newsroom &newsroom, const Notice &notice)
{
    return NewsroomDoor::write<void>(newsroom, [notice](WriteContext &context, Changes &changes) -> Result<void> {
        if (isMadeByActions(notice.kind))
            return failure(ErrorCode::Usage, Store::tr("This notice is made by the action that it tells of."), noticeName(notice.kind));
        GALLEY_TRY(readPerson(context.database, notice.person));
        NoticeDraft draft{.kind = notice.kind, .by = notice.by, .text = notice.text, .comment = notice.comment};
        if (!notice.article.isNull()) {
            GALLEY_TAKE(state, loadState(context.database, notice.article));
            draft.article = state.row;
        }
        return notify(context, changes, {notice.person}, draft);
    });
}

} // namespace galley
