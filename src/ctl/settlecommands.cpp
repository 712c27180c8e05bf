// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ctltext.h"
#include "ctl/exitcode.h"
#include "ctl/placelookup.h"
#include "ctl/plainline.h"
#include "ctl/registry.h"
#include "store/settling.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QString settlementName(Settlement settlement)
{
    switch (settlement) {
    case Settlement::Done: return u"done"_s;
    case Settlement::Known: return u"known"_s;
    case Settlement::Refused: return u"refused"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

Result<Answer> settleFolder(Session &session)
{
    const auto elsewhere = Newsroom::open(session.path(session.positional(0)), Newsroom::Mode::ReadOnly, session.newsroom->clock());
    if (!elsewhere)
        return std::unexpected(elsewhere.error());
    const auto intents = intentsIn(**elsewhere, *session.newsroom);
    const auto people = peopleById(*session.newsroom);
    if (!intents || !people)
        return std::unexpected(!intents ? intents.error() : people.error());
    const auto settled = await(settle(*session.newsroom, *intents));
    if (!settled)
        return std::unexpected(settled.error());
    Answer answer;
    QJsonArray array;
    QString text;
    for (const Settled &one : *settled) {
        const bool refused = one.settlement == Settlement::Refused;
        array << QJsonObject{{u"operation"_s, one.operation.toString()},
                             {u"article"_s, one.article.toString()},
                             {u"action"_s, actionName(one.action)},
                             {u"login"_s, people->value(one.person).login},
                             {u"result"_s, settlementName(one.settlement)},
                             {u"rule"_s, refused ? QJsonValue(one.rule) : QJsonValue::Null},
                             {u"message"_s, refused ? QJsonValue(one.message) : QJsonValue::Null},
                             {u"audit_number"_s, refused ? QJsonValue::Null : QJsonValue(one.auditNumber)}};
        text += one.article.toString() + u"  "_s + actionName(one.action).leftJustified(18) + plainLine(people->value(one.person).realName) + u"  "_s
            + settlementName(one.settlement) + (refused ? QString(u": "_s + plainLine(one.message)) : QString()) + u'\n';
        if (refused)
            answer.exitCode = static_cast<int>(ExitCode::Refused);
    }
    answer.json = QJsonObject{{u"settled"_s, array}};
    answer.text = text.toUtf8();
    return answer;
}

} // namespace

QList<Command> settleCommands()
{
    return {
        {.name = u"settle"_s, .usage = u"FOLDER"_s,
         .help = Ctl::tr("Judges what was done in a copy of this newsroom meanwhile; who is refused, and who was first, are told. Texts stay where they are."),
         .needs = Needs::Writing, .run = settleFolder, .least = 1, .most = 1},
    };
}

} // namespace galley
