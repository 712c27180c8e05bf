// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/execution.h"

#include "ctl/command.h"
#include "ctl/ctltext.h"
#include "ctl/exitcode.h"
#include "ctl/lookup.h"
#include "ctl/plainline.h"
#include "store/signing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QByteArray asDocument(const QJsonValue &value)
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return document.toJson(QJsonDocument::Indented);
}

/// A message may have lines; what was typed into one begins none that looks like another message.
QString indented(const QString &message)
{
    QStringList lines;
    for (const QString &line : message.split(u'\n'))
        lines << plainLine(line);
    return lines.join(u"\n  "_s);
}

QByteArray asLines(const QStringList &messages)
{
    QByteArray lines;
    for (const QString &message : messages)
        lines += QString(u"galleyctl: "_s + indented(message) + u'\n').toUtf8();
    return lines;
}

} // namespace

HandedAnswer answerForError(const Error &error, bool json)
{
    HandedAnswer answer;
    answer.exitCode = static_cast<int>(exitCodeFor(error.code));
    const bool refused = error.code == ErrorCode::Refused;
    QString message = error.message;
    if (message.isEmpty())
        message = Ctl::tr("The work was stopped (%1).").arg(errorCodeName(error.code));
    answer.diagnostics = asLines({message});
    if (!refused && !error.detail.isEmpty())
        answer.diagnostics += QString(u"  "_s + indented(error.detail) + u'\n').toUtf8();
    if (json) {
        QJsonObject told{{u"code"_s, errorCodeName(error.code)}, {u"message"_s, message}};
        // The store puts the rule's name into a refusal's detail.
        told[u"rule"_s] = refused ? QJsonValue(error.detail) : QJsonValue(QJsonValue::Null);
        if (!refused && !error.detail.isEmpty())
            told[u"detail"_s] = error.detail;
        answer.output = asDocument(QJsonObject{{u"error"_s, told}});
    }
    return answer;
}

HandedAnswer execute(const CommandLine &line, Newsroom *newsroom, const Session &place)
{
    Session session = place;
    session.newsroom = newsroom;
    session.arguments = line.arguments;
    if (newsroom != nullptr) {
        const auto actor = findActor(*newsroom, line.as);
        if (!actor)
            return answerForError(actor.error(), line.json);
        if (!actor->active) {
            return answerForError({ErrorCode::Refused, Ctl::tr("%1 was deactivated and cannot act.").arg(line.as),
                                   ruleName(Rule::Inactive)}, line.json);
        }
        session.actor = *actor;
    }
    const auto done = line.command->run(session);
    if (!done)
        return answerForError(done.error(), line.json);
    HandedAnswer answer;
    answer.exitCode = done->exitCode;
    answer.diagnostics = asLines(done->diagnostics);
    answer.output = line.json ? asDocument(done->json) : done->text;
    return answer;
}

HandedAnswer runCommand(Newsroom &newsroom, const HandedCommand &command)
{
    const auto line = parseCommandLine(command.arguments);
    if (!line)
        return answerForError(line.error(), asksForJson(command.arguments));
    if (line->help || line->command == nullptr)
        return {0, (line->command != nullptr ? commandHelp(*line->command) : generalHelp()).toUtf8(), {}};
    Session place;
    place.workingFolder = command.workingFolder;
    place.newsroomFolder = newsroom.folder();
    place.input = command.input;
    // Its own signer or none: never the one of whoever sits at this program.
    Signers signers;
    if (command.signer && command.newsroom == newsroom.id())
        signers.insert(command.signing, command.signer);
    const SignerScope scope(signers);
    return execute(*line, &newsroom, place);
}

} // namespace galley
