// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/articlejson.h"
#include "ctl/ctltext.h"
#include "ctl/lookup.h"
#include "ctl/placelookup.h"
#include "ctl/plainline.h"
#include "ctl/registry.h"
#include "store/comments.h"
#include "store/notices.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QJsonArray loginsJson(const QList<PersonId> &people, const QHash<PersonId, Person> &register_)
{
    QJsonArray logins;
    for (const PersonId person : people)
        logins << register_.value(person).login;
    return logins;
}

QJsonObject commentJson(const Comment &comment, const Content *content, const QHash<PersonId, Person> &people)
{
    QJsonObject object{{u"id"_s, comment.id.toString()},
                       {u"article"_s, comment.article.toString()},
                       {u"parent"_s, comment.parent ? QJsonValue(comment.parent.toString()) : QJsonValue::Null},
                       {u"login"_s, people.value(comment.person).login},
                       {u"name"_s, people.value(comment.person).realName},
                       {u"time"_s, timeJson(comment.time)},
                       {u"text"_s, comment.text},
                       {u"field"_s, comment.place.field},
                       {u"quote"_s, comment.place.quote},
                       {u"mentions"_s, loginsJson(comment.mentions, people)},
                       {u"content_hash"_s, hashJson(comment.contentHash)},
                       {u"return_reason"_s, comment.isReturnReason},
                       {u"resolved"_s, comment.resolved}};
    // Where the place is in the text as it stands; null when it is there no more.
    object[u"start"_s] = QJsonValue::Null;
    if (content != nullptr && !comment.place.field.isEmpty()) {
        if (const auto start = findPlace(comment.place, contentField(*content, comment.place.field).toString()))
            object[u"start"_s] = *start;
    }
    if (comment.resolved) {
        object[u"resolved_by"_s] = people.value(comment.resolvedBy).login;
        object[u"resolved_at"_s] = timeJson(comment.resolvedAt);
    }
    return object;
}

QString commentLine(const Comment &comment, const QHash<PersonId, Person> &people, const QTimeZone &zone)
{
    QString line = comment.parent ? u"    "_s : QString();
    line += comment.id.toString() + u"  "_s + comment.time.toTimeZone(zone).toString(u"yyyy-MM-dd HH:mm"_s) + u"  "_s
        + plainLine(people.value(comment.person).realName) + u": "_s;
    if (!comment.place.quote.isEmpty())
        line += u'“' + plainLine(comment.place.quote) + u"” "_s;
    line += comment.text.isEmpty() ? Ctl::tr("(removed)") : plainLine(comment.text);
    if (comment.resolved)
        line += u"  "_s + Ctl::tr("[resolved]");
    return line + u'\n';
}

Result<Answer> answerWith(const Session &session, const Comment &comment)
{
    const auto people = peopleById(*session.newsroom);
    if (!people)
        return std::unexpected(people.error());
    return Answer{commentJson(comment, nullptr, *people), QString(comment.id.toString() + u'\n').toUtf8()};
}

Result<Answer> listComments(Session &session)
{
    const auto article = findArticle(*session.newsroom, session.positional(0));
    if (!article)
        return std::unexpected(article.error());
    const auto comments = readComments(*session.newsroom, article->id);
    const auto open = countOpenComments(*session.newsroom, article->id);
    const auto people = peopleById(*session.newsroom);
    if (!comments || !open || !people)
        return std::unexpected(!comments ? comments.error() : !open ? open.error() : people.error());
    QSet<CommentId> hidden;
    QJsonArray array;
    QString text;
    for (const Comment &comment : *comments) {
        if (session.arguments.has(u"open"_s) && (comment.resolved || hidden.contains(comment.parent))) {
            hidden << comment.id;
            continue;
        }
        array << commentJson(comment, &article->content, *people);
        text += commentLine(comment, *people, session.newsroom->zone());
    }
    return Answer{QJsonObject{{u"comments"_s, array}, {u"open"_s, *open}}, text.toUtf8()};
}

Result<Answer> addComment(Session &session)
{
    const auto article = findArticle(*session.newsroom, session.positional(0));
    if (!article)
        return std::unexpected(article.error());
    Comment comment;
    comment.article = article->id;
    comment.text = session.positional(1);
    if (session.arguments.has(u"at"_s)) {
        const auto place = findQuote(article->content, session.arguments.value(u"at"_s), session.arguments.value(u"field"_s));
        if (!place)
            return std::unexpected(place.error());
        comment.place = *place;
    } else if (session.arguments.has(u"field"_s)) {
        const auto place = wholeField(session.arguments.value(u"field"_s));
        if (!place)
            return std::unexpected(place.error());
        comment.place = *place;
    }
    const auto stored = await(putComment(*session.newsroom, comment, session.actor.id));
    return stored ? answerWith(session, *stored) : std::unexpected(stored.error());
}

Result<CommentId> commentNamed(const QString &text)
{
    const CommentId id = CommentId::fromString(text);
    if (!id)
        return failure(ErrorCode::Usage, Ctl::tr("%1 is no id of a comment; `comment list` gives them.").arg(text));
    return id;
}

Result<Answer> reply(Session &session)
{
    const auto article = findArticle(*session.newsroom, session.positional(0));
    const auto parent = commentNamed(session.positional(1));
    if (!article || !parent)
        return std::unexpected(!article ? article.error() : parent.error());
    Comment comment;
    comment.article = article->id;
    comment.parent = *parent;
    comment.text = session.positional(2);
    const auto stored = await(putComment(*session.newsroom, comment, session.actor.id));
    return stored ? answerWith(session, *stored) : std::unexpected(stored.error());
}

Result<Answer> resolve(Session &session)
{
    const auto thread = commentNamed(session.positional(0));
    if (!thread)
        return std::unexpected(thread.error());
    const bool resolved = !session.arguments.has(u"reopen"_s);
    if (const auto done = await(resolveComment(*session.newsroom, *thread, resolved, session.actor.id)); !done)
        return std::unexpected(done.error());
    return Answer{QJsonObject{{u"id"_s, thread->toString()}, {u"resolved"_s, resolved}}, QString(thread->toString() + u'\n').toUtf8()};
}

Result<Answer> remove(Session &session)
{
    const auto comment = commentNamed(session.positional(0));
    if (!comment)
        return std::unexpected(comment.error());
    if (const auto done = await(removeComment(*session.newsroom, *comment, session.actor.id)); !done)
        return std::unexpected(done.error());
    return Answer{QJsonObject{{u"removed"_s, comment->toString()}}, QString(comment->toString() + u'\n').toUtf8()};
}

Result<Answer> listNotices(Session &session)
{
    const Arguments &arguments = session.arguments;
    const auto limit = arguments.has(u"limit"_s) ? parseNumber(arguments.value(u"limit"_s), 1, 10'000) : Result<int>(200);
    if (!limit)
        return std::unexpected(limit.error());
    const auto notices = readNotices(*session.newsroom, session.actor.id, !arguments.has(u"all"_s), *limit);
    const auto unread = countUnreadNotices(*session.newsroom, session.actor.id);
    const auto people = peopleById(*session.newsroom);
    if (!notices || !unread || !people)
        return std::unexpected(!notices ? notices.error() : !unread ? unread.error() : people.error());
    QJsonArray array;
    QString text;
    for (const Notice &notice : *notices) {
        array << QJsonObject{{u"number"_s, notice.number},
                             {u"kind"_s, noticeName(notice.kind)},
                             {u"article"_s, notice.article ? QJsonValue(notice.article.toString()) : QJsonValue::Null},
                             {u"headline"_s, notice.headline},
                             {u"by"_s, notice.by ? QJsonValue(people->value(notice.by).login) : QJsonValue::Null},
                             {u"time"_s, timeJson(notice.time)},
                             {u"text"_s, notice.text},
                             {u"comment"_s, notice.comment ? QJsonValue(notice.comment.toString()) : QJsonValue::Null},
                             {u"read"_s, notice.read}};
        text += QString::number(notice.number) + u"  "_s + notice.time.toTimeZone(session.newsroom->zone()).toString(u"yyyy-MM-dd HH:mm"_s)
            + u"  "_s + noticeName(notice.kind).leftJustified(16) + plainLine(notice.headline)
            + (notice.text.isEmpty() ? QString() : QString(u"  "_s + plainLine(notice.text))) + u'\n';
    }
    return Answer{QJsonObject{{u"notices"_s, array}, {u"unread"_s, *unread}}, text.toUtf8()};
}

Result<Answer> readThem(Session &session)
{
    QList<qint64> numbers;
    for (const QString &word : session.arguments.positional) {
        const auto number = parseNumber(word, 1, std::numeric_limits<int>::max());
        if (!number)
            return std::unexpected(number.error());
        numbers.append(*number);
    }
    if (const auto done = await(markNoticesRead(*session.newsroom, session.actor.id, numbers)); !done)
        return std::unexpected(done.error());
    const auto unread = countUnreadNotices(*session.newsroom, session.actor.id);
    if (!unread)
        return std::unexpected(unread.error());
    return Answer{QJsonObject{{u"unread"_s, *unread}}, Ctl::tr("Unread: %1").arg(*unread).toUtf8() + '\n'};
}

} // namespace

QList<Command> talkCommands()
{
    return {
        {.name = u"comment list"_s, .usage = u"ARTICLE"_s, .help = Ctl::tr("Shows what people said about an article."), .run = listComments,
         .least = 1, .most = 1, .options = {{u"open"_s, {}, Ctl::tr("only threads that nobody resolved")}}},
        {.name = u"comment add"_s, .usage = u"ARTICLE TEXT"_s,
         .help = Ctl::tr("Says something about an article, or a place in it. @login or @name tells a person."), .needs = Needs::Writing,
         .run = addComment, .least = 2, .most = 2,
         .options = {{u"at"_s, u"QUOTE"_s, Ctl::tr("the words it is about")},
                     {u"field"_s, u"FIELD"_s, Ctl::tr("the field it is about; with --at, where the words stand (by default wherever they are first found)")}}},
        {.name = u"comment reply"_s, .usage = u"ARTICLE COMMENT TEXT"_s, .help = Ctl::tr("Answers a comment."), .needs = Needs::Writing,
         .run = reply, .least = 3, .most = 3},
        {.name = u"comment resolve"_s, .usage = u"COMMENT"_s, .help = Ctl::tr("Marks a thread as resolved."), .needs = Needs::Writing,
         .run = resolve, .least = 1, .most = 1, .options = {{u"reopen"_s, {}, Ctl::tr("opens it again")}}},
        {.name = u"comment remove"_s, .usage = u"COMMENT"_s, .help = Ctl::tr("Takes back one's own comment."), .needs = Needs::Writing,
         .run = remove, .least = 1, .most = 1},
        {.name = u"notice list"_s, .help = Ctl::tr("Shows what concerns one and is not read yet."), .run = listNotices,
         .options = {{u"all"_s, {}, Ctl::tr("what is read, too")}, {u"limit"_s, u"N"_s, Ctl::tr("at most so many")}}},
        {.name = u"notice read"_s, .usage = u"[NUMBER…]"_s, .help = Ctl::tr("Marks one's notices as read; without numbers all of them."),
         .needs = Needs::Writing, .run = readThem, .most = -1},
    };
}

} // namespace galley
