// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/articlejson.h"
#include "ctl/ctltext.h"
#include "ctl/lookup.h"
#include "ctl/placelookup.h"
#include "ctl/plainline.h"
#include "ctl/registry.h"
#include "store/assignments.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QJsonArray assignmentsJson(const QList<Assignment> &assignments, const QHash<PersonId, Person> &people)
{
    QJsonArray array;
    for (const Assignment &assignment : assignments) {
        array << QJsonObject{{u"login"_s, people.value(assignment.person).login},
                             {u"name"_s, people.value(assignment.person).realName},
                             {u"by"_s, people.value(assignment.by).login},
                             {u"time"_s, timeJson(assignment.time)},
                             {u"due"_s, timeJson(assignment.due)},
                             {u"note"_s, assignment.note}};
    }
    return array;
}

Result<Answer> answerFor(const Session &session, ArticleId article)
{
    const auto assignments = readAssignments(*session.newsroom, article);
    const auto possible = possibleAssignees(*session.newsroom, article);
    const auto people = peopleById(*session.newsroom);
    if (!assignments || !possible || !people)
        return std::unexpected(!assignments ? assignments.error() : !possible ? possible.error() : people.error());
    QJsonArray could;
    for (const PersonId person : *possible)
        could << people->value(person).login;
    QString text;
    for (const Assignment &assignment : *assignments) {
        text += plainLine(people->value(assignment.person).realName);
        if (assignment.due.isValid())
            text += u"  "_s + Ctl::tr("until %1").arg(assignment.due.toTimeZone(session.newsroom->zone()).toString(u"yyyy-MM-dd HH:mm"_s));
        text += (assignment.note.isEmpty() ? QString() : QString(u"  "_s + plainLine(assignment.note))) + u'\n';
    }
    if (assignments->isEmpty())
        text = Ctl::tr("Assigned to nobody in particular.") + u'\n';
    return Answer{QJsonObject{{u"id"_s, article.toString()}, {u"assignments"_s, assignmentsJson(*assignments, *people)}, {u"possible"_s, could}},
                  text.toUtf8()};
}

Result<Answer> assign(Session &session)
{
    const Arguments &arguments = session.arguments;
    const auto article = findArticle(*session.newsroom, session.positional(0));
    if (!article)
        return std::unexpected(article.error());
    if (!arguments.has(u"to"_s))
        return answerFor(session, article->id);
    ActRequest request;
    request.article = article->id;
    request.action = Action::Assign;
    request.person = session.actor.id;
    request.namedHash = article->contentHash;
    request.reason = arguments.value(u"note"_s);
    const auto people = findPeople(*session.newsroom, arguments.value(u"to"_s));
    if (!people)
        return std::unexpected(people.error());
    request.assignees = *people;
    if (arguments.has(u"due"_s)) {
        const auto due = parseTime(arguments.value(u"due"_s), session.newsroom->zone());
        if (!due)
            return std::unexpected(due.error());
        request.at = *due;
    }
    if (const auto done = await(session.newsroom->act(request)); !done)
        return std::unexpected(done.error());
    return answerFor(session, article->id);
}

} // namespace

QList<Command> assignCommands()
{
    return {
        {.name = u"article assign"_s, .usage = u"ARTICLE [--to LOGIN[,LOGIN…]]"_s,
         .help = Ctl::tr("Names who is to do an article's next work, and until when; without --to tells who it is, and who it could be."),
         .needs = Needs::Writing, .run = assign, .least = 1, .most = 1,
         .options = {{u"to"_s, u"LOGINS"_s, Ctl::tr("whom; nothing (--to \"\"): nobody in particular any more")},
                     {u"due"_s, u"TIME"_s, Ctl::tr("2026-11-24 18:00 by the newsroom's clock")},
                     {u"note"_s, u"TEXT"_s, Ctl::tr("for them")}}},
    };
}

} // namespace galley
