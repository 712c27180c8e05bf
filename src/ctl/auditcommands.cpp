// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/articlejson.h"
#include "ctl/auditjson.h"
#include "ctl/ctltext.h"
#include "ctl/exitcode.h"
#include "ctl/lookup.h"
#include "ctl/registry.h"
#include "store/tracing.h"

#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

Result<std::optional<ExpectedHead>> expectedHead(const Session &session)
{
    const QString text = session.arguments.value(u"expect"_s);
    if (text.isEmpty())
        return std::nullopt;
    ExpectedHead head{text.section(u':', 0, 0).toLongLong(), QByteArray::fromHex(text.section(u':', 1).toLatin1())};
    if (head.number < 1 || head.hash.size() != 32)
        return failure(ErrorCode::Usage, Ctl::tr("--expect wants the head that an earlier `audit verify` printed: NUMBER:HASH."));
    return head;
}

Result<Answer> verifyAll(Session &session)
{
    const auto expected = expectedHead(session);
    if (!expected)
        return std::unexpected(expected.error());
    const auto verified = verify(*session.newsroom, {}, {}, *expected);
    if (!verified)
        return std::unexpected(verified.error());
    Answer answer{verificationJson(*verified), verificationText(*verified).toUtf8()};
    tellBroken(*verified, answer);
    return answer;
}

QString textSentence(Trace::Text text)
{
    switch (text) {
    case Trace::Text::Live: return Ctl::tr("The page holds the approved text that readers are to see.");
    case Trace::Text::Superseded: return Ctl::tr("The page holds a text that was approved, and is no longer the one that readers are to see.");
    case Trace::Text::NotApproved: return Ctl::tr("The page holds a text that nobody approved.");
    case Trace::Text::Unknown: return Ctl::tr("The page names a text that this article never had.");
    }
    Q_UNREACHABLE_RETURN(QString());
}

Answer traceAnswer(const Session &session, const Trace &trace)
{
    const QHash<PersonId, QString> names = personNames(*session.newsroom);
    QJsonArray steps;
    QString lines;
    for (const AuditEntry &entry : trace.steps) {
        steps << entryJson(entry, names, &trace.verification);
        lines += entryLine(entry, names, session.newsroom->zone(), &trace.verification);
    }
    Answer answer;
    answer.json = QJsonObject{{u"article"_s, trace.article.toString()}, {u"headline"_s, trace.headline}, {u"address"_s, trace.address},
                              {u"live"_s, liveName(trace.live)}, {u"text"_s, traceTextName(trace.text)},
                              {u"content_hash"_s, hashJson(trace.contentHash)}, {u"live_hash"_s, hashJson(trace.liveHash)},
                              {u"revision"_s, hashJson(trace.revision)},
                              {u"approval"_s, trace.approval > 0 ? QJsonValue(trace.approval) : QJsonValue(QJsonValue::Null)},
                              {u"steps"_s, steps}, {u"verification"_s, verificationJson(trace.verification)}};
    answer.text = QString(trace.headline + u"  "_s + trace.article.toString() + u'\n' + textSentence(trace.text) + u'\n' + lines
                          + verificationText(trace.verification)).toUtf8();
    tellBroken(trace.verification, answer);
    if (trace.text == Trace::Text::NotApproved || trace.text == Trace::Text::Unknown) {
        answer.exitCode = static_cast<int>(ExitCode::Failure);
        answer.diagnostics << textSentence(trace.text);
    }
    return answer;
}

Result<Answer> traceCommand(Session &session)
{
    const QString given = session.positional(0);
    if (!QFileInfo(session.path(given)).isFile()) {
        const auto traced = traceAddress(*session.newsroom, given);
        if (!traced)
            return std::unexpected(traced.error());
        return traceAnswer(session, *traced);
    }
    const auto html = session.read(given);
    if (!html)
        return std::unexpected(html.error());
    const auto marks = pageMarks(*html);
    if (!marks) {
        return failure(ErrorCode::BadInput, Ctl::tr("%1 is no article's page of Galley's: it does not say which article and text it shows.").arg(given));
    }
    const auto traced = trace(*session.newsroom, *marks);
    if (!traced)
        return std::unexpected(traced.error());
    return traceAnswer(session, *traced);
}

} // namespace

QList<Command> auditCommands()
{
    return {
        {.name = u"audit verify"_s,
         .help = Ctl::tr("Recomputes the whole history offline: chain, signatures, texts, reviews, approvals; names the first broken link."),
         .run = verifyAll,
         .options = {{u"expect"_s, u"NUMBER:HASH"_s, Ctl::tr("the head that an earlier verification printed: it must still be in the chain")}}},
        {.name = u"trace"_s, .usage = u"PAGE-FILE|ADDRESS"_s,
         .help = Ctl::tr("Tells which approved text a published page holds, and who wrote, reviewed, approved and published it."),
         .run = traceCommand, .least = 1, .most = 1},
    };
}

} // namespace galley
