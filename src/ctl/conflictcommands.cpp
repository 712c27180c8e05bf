// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ctltext.h"
#include "ctl/lookup.h"
#include "ctl/plainline.h"
#include "ctl/registry.h"
#include "exchange/importer.h"
#include "exchange/mergedfile.h"
#include "store/try.h"
#include "sync/conflictrevisions.h"
#include "sync/contentmerge.h"
#include "sync/mergemarks.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QJsonObject conflictJson(const ConflictRevision &conflict, const QString &headline, const QHash<PersonId, QString> &people)
{
    return {{u"id"_s, conflict.id.toString()},
            {u"article"_s, conflict.article.toString()},
            {u"headline"_s, headline},
            {u"person"_s, people.value(conflict.person, conflict.person.toString())},
            {u"time"_s, conflict.time.toUTC().toString(Qt::ISODate)},
            {u"message"_s, conflict.message}};
}

Result<Answer> list(Session &session)
{
    GALLEY_TAKE(open, openConflicts(*session.newsroom));
    const QHash<PersonId, QString> people = personNames(*session.newsroom);
    QJsonArray array;
    QString text;
    for (const ConflictRevision &conflict : std::as_const(open)) {
        GALLEY_TAKE(article, session.newsroom->article(conflict.article));
        const QJsonObject told = conflictJson(conflict, article.content.printedHeadline(), people);
        array.append(told);
        text += conflict.id.toString() + u"  "_s + conflict.time.toTimeZone(session.newsroom->zone()).toString(u"yyyy-MM-dd HH:mm"_s) + u"  "_s
            + plainLine(told[u"person"_s].toString()) + u"  "_s + plainLine(told[u"headline"_s].toString()) + u'\n';
    }
    return Answer{QJsonObject{{u"conflicts"_s, array}}, text.toUtf8()};
}

/// A conflict with the three texts that it is about.
struct Opened
{
    ConflictRevision conflict;
    Article standing;
    ContentMerge merge;
};

Result<ConflictRevision> findConflict(const Newsroom &newsroom, const QString &text)
{
    GALLEY_TAKE(open, openConflicts(newsroom));
    QList<ConflictRevision> found;
    std::ranges::copy_if(open, std::back_inserter(found), [&](const ConflictRevision &each) {
        return text.size() >= 8 && (each.id.toString().startsWith(text, Qt::CaseInsensitive) || each.article.toString().startsWith(text, Qt::CaseInsensitive));
    });
    if (found.size() == 1)
        return found.constFirst();
    if (found.isEmpty())
        return failure(ErrorCode::NotFound, Ctl::tr("There is no open conflict %1.").arg(text));
    return failure(ErrorCode::Usage, Ctl::tr("Several conflicts are meant by %1. Name one by its id: “galleyctl conflicts list” lists them.").arg(text));
}

Result<Opened> open(const Session &session)
{
    const Newsroom &newsroom = *session.newsroom;
    GALLEY_TAKE(conflict, findConflict(newsroom, session.positional(0)));
    GALLEY_TAKE(standing, newsroom.article(conflict.article));
    GALLEY_TAKE(mine, contentFromCanonical(conflict.mine.canonical));
    Content base;
    if (!conflict.base.isEmpty()) {
        GALLEY_TAKE(revision, newsroom.revision(conflict.base));
        GALLEY_TAKE(content, contentFromCanonical(revision.canonical));
        base = content;
    }
    return Opened{conflict, standing, mergeContent(base, mine, standing.content)};
}

Result<Answer> show(Session &session)
{
    GALLEY_TAKE(opened, open(session));
    const ConflictNames names{.mine = personNames(*session.newsroom).value(opened.conflict.person), .base = Ctl::tr("before"), .theirs = Ctl::tr("as it stands")};
    QJsonObject told = conflictJson(opened.conflict, opened.standing.content.printedHeadline(), personNames(*session.newsroom));
    const QString body = markedBody(opened.merge.body, names);
    QJsonArray fields;
    Answer answer;
    for (const FieldConflict &field : std::as_const(opened.merge.conflicts)) {
        fields << QJsonObject{{u"field"_s, field.field}, {u"base"_s, field.base}, {u"mine"_s, field.mine}, {u"theirs"_s, field.theirs}};
        answer.diagnostics << Ctl::tr("The field %1 was changed by both as well; --fields says whose is kept.").arg(field.field);
    }
    told[u"fields"_s] = fields;
    told[u"body"_s] = body;
    answer.json = told;
    answer.text = body.toUtf8();
    return answer;
}

/// Whose of two is meant; none given: the one that stands.
Result<bool> meansMine(const Session &session, const QString &option)
{
    const QString given = session.arguments.has(option) ? session.arguments.value(option) : u"theirs"_s;
    if (given != "mine"_L1 && given != "theirs"_L1)
        return failure(ErrorCode::Usage, Ctl::tr("--%1 is mine, the text that waits, or theirs, the one that stands.").arg(option));
    return given == "mine"_L1;
}

Result<Content> decided(const Session &session, const Opened &opened)
{
    if (session.arguments.has(u"keep"_s)) {
        GALLEY_TAKE(mine, meansMine(session, u"keep"_s));
        return mine ? contentFromCanonical(opened.conflict.mine.canonical) : Result<Content>(opened.standing.content);
    }
    if (session.positional(1).isEmpty())
        return failure(ErrorCode::Usage, Ctl::tr("What is the text now? Give a file with its body, or --keep mine or theirs."));
    GALLEY_TAKE(mine, meansMine(session, u"fields"_s));
    GALLEY_TAKE(bytes, session.read(session.positional(1)));
    GALLEY_TAKE(body, decodeText(bytes));
    GALLEY_TRY(checkPutRight(body));
    QSet<QString> asTheirs;
    for (const FieldConflict &field : opened.merge.conflicts) {
        if (!mine)
            asTheirs.insert(field.field);
    }
    return opened.merge.decided(body, asTheirs);
}

Result<Answer> settle(Session &session)
{
    GALLEY_TAKE(opened, open(session));
    GALLEY_TAKE(content, decided(session, opened));
    GALLEY_TRY(await(settleConflict(*session.newsroom, opened.conflict.id, opened.standing.revision, content, session.actor.id)));
    GALLEY_TAKE(article, session.newsroom->article(opened.conflict.article));
    const QJsonObject told{{u"settled"_s, opened.conflict.id.toString()}, {u"article"_s, article.id.toString()},
                           {u"revision"_s, QString::fromLatin1(article.revision.toHex())}};
    return Answer{told, QString(plainLine(article.content.printedHeadline()) + u'\n').toUtf8()};
}

} // namespace

QList<Command> conflictCommands()
{
    return {
        {.name = u"conflicts list"_s, .help = Ctl::tr("Lists texts that syncing could not bring into the one that stands."), .run = list},
        {.name = u"conflicts show"_s, .usage = u"CONFLICT"_s,
         .help = Ctl::tr("Prints the body as “galleyctl merge” does, with what a person has to decide between marks."), .run = show, .least = 1, .most = 1},
        {.name = u"conflicts settle"_s, .usage = u"CONFLICT [FILE]"_s, .help = Ctl::tr("Says what the text is now: the body in the file, or one of the two as it is."),
         .needs = Needs::Writing, .run = settle, .least = 1, .most = 2,
         .options = {{u"keep"_s, u"mine|theirs"_s, Ctl::tr("the text that waits, or the one that stands")},
                     {u"fields"_s, u"mine|theirs"_s, Ctl::tr("with a file: whose fields are kept where both changed one; by default theirs")}}},
    };
}

} // namespace galley
