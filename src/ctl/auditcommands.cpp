// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/articlejson.h"
#include "ctl/auditjson.h"
#include "ctl/ctltext.h"
#include "ctl/exitcode.h"
#include "ctl/lookup.h"
#include "ctl/plainline.h"
#include "ctl/registry.h"
#include "publish/pagecomparison.h"

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

/// What a page was held against, and how it was found.
struct TracedPage
{
    Trace trace;
    std::optional<PageComparison> comparison; ///< none: no page was looked at, or its text is not there
    bool marked = true;                       ///< the page itself says which text it shows
};

/// Of an approved text that readers are not to see now: what became of the article, or of the text.
QString supersededSentence(const TracedPage &page)
{
    const QString looked = page.comparison ? QString() : QString(u' ' + Ctl::tr("The page itself was not looked at."));
    switch (page.trace.live) {
    case Live::Withdrawn: return Ctl::tr("The text was approved, and the article was withdrawn since: readers are not to see it now.") + looked;
    case Live::Offline: return Ctl::tr("The text was approved, and the article was taken offline since: readers are not to see it now.") + looked;
    case Live::Gone: return Ctl::tr("The text was approved, and the article was taken away for good since: readers are not to see it now.") + looked;
    case Live::None:
    case Live::Scheduled:
    case Live::Published: break;
    }
    return page.comparison ? Ctl::tr("The page is of a text that was approved, and is no longer the one that readers are to see.")
                           : Ctl::tr("The text there was approved, and readers are not to see it now. The page itself was not looked at.");
}

QString textSentence(const TracedPage &page)
{
    const bool record = !page.comparison;
    switch (page.trace.text) {
    case Trace::Text::Live:
        return record ? Ctl::tr("The text that is live there was approved. The page itself was not looked at.")
                      : Ctl::tr("The page is of the approved text that readers are to see.");
    case Trace::Text::Superseded: return supersededSentence(page);
    case Trace::Text::NotApproved: return Ctl::tr("The page holds a text that nobody approved.");
    case Trace::Text::Unknown: return Ctl::tr("The page names a text that this article never had.");
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString comparisonText(const TracedPage &page)
{
    if (!page.comparison)
        return {};
    QString text;
    if (!page.marked)
        text += Ctl::tr("The page does not say which text it shows. It was held against the one that is live at its address.") + u'\n';
    text += (page.comparison->first ? plainLine(page.comparison->first->what) : Ctl::tr("It shows readers this text and no other.")) + u'\n';
    for (const QString &part : page.comparison->notCompared)
        text += u"  "_s + Ctl::tr("not compared: %1").arg(part) + u'\n';
    return text;
}

QJsonValue comparisonJson(const TracedPage &page)
{
    if (!page.comparison)
        return QJsonValue::Null;
    QJsonValue first = QJsonValue::Null;
    if (const auto &different = page.comparison->first) {
        first = QJsonObject{{u"part"_s, different->part}, {u"line"_s, different->line}, {u"expected"_s, different->expected},
                            {u"found"_s, different->found}, {u"message"_s, different->what}};
    }
    return QJsonObject{{u"same"_s, !page.comparison->first.has_value()}, {u"marked"_s, page.marked}, {u"first_difference"_s, first},
                       {u"compared"_s, QJsonArray::fromStringList(page.comparison->compared)},
                       {u"not_compared"_s, QJsonArray::fromStringList(page.comparison->notCompared)}};
}

Answer traceAnswer(const Session &session, const TracedPage &page)
{
    const Trace &trace = page.trace;
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
                              {u"page"_s, comparisonJson(page)},
                              {u"steps"_s, steps}, {u"verification"_s, verificationJson(trace.verification)}};
    answer.text = QString(plainLine(trace.headline) + u"  "_s + trace.article.toString() + u'\n' + textSentence(page) + u'\n' + comparisonText(page) + lines
                          + verificationText(trace.verification)).toUtf8();
    if (trace.text == Trace::Text::Superseded) {
        answer.exitCode = static_cast<int>(ExitCode::Refused);
        answer.diagnostics << textSentence(page);
    }
    tellBroken(trace.verification, answer);
    if (trace.text == Trace::Text::NotApproved || trace.text == Trace::Text::Unknown) {
        answer.exitCode = static_cast<int>(ExitCode::Failure);
        answer.diagnostics << textSentence(page);
    }
    if (page.comparison && page.comparison->first) {
        answer.exitCode = static_cast<int>(ExitCode::Failure);
        answer.diagnostics << page.comparison->first->what;
    }
    return answer;
}

/// By the page's own marks; where its theme prints none, by its address or by the article that is named.
Result<TracedPage> tracePage(const Session &session, const QString &name, const QByteArray &html)
{
    const auto unmarked = [](const Trace &found) { return TracedPage{found, {}, false}; };
    if (const auto marks = pageMarks(html))
        return trace(*session.newsroom, *marks).transform([](const Trace &found) { return TracedPage{found, {}, true}; });
    if (session.arguments.has(u"article"_s)) {
        const auto id = session.newsroom->resolve(session.arguments.value(u"article"_s));
        const auto live = id ? session.newsroom->liveArticle(*id) : std::unexpected(id.error());
        if (!live)
            return std::unexpected(live.error());
        return trace(*session.newsroom, {*id, live->revision.contentHash}).transform(unmarked);
    }
    if (const QString address = ownAddress(html); !address.isEmpty())
        return traceAddress(*session.newsroom, address).transform(unmarked);
    return failure(ErrorCode::BadInput, Ctl::tr("%1 does not say which article and text it shows. If it is an article's page, name the article with --article.").arg(name));
}

Result<Answer> traceCommand(Session &session)
{
    const QString given = session.positional(0);
    if (!QFileInfo(session.path(given)).isFile()) {
        const auto traced = traceAddress(*session.newsroom, given);
        if (!traced)
            return std::unexpected(traced.error());
        return traceAnswer(session, {*traced, {}, true});
    }
    const auto html = session.read(given);
    if (!html)
        return std::unexpected(html.error());
    auto page = tracePage(session, given, *html);
    if (!page)
        return std::unexpected(page.error());
    if (!page->trace.revision.isEmpty()) {
        auto compared = comparePage(*session.newsroom, page->trace, *html);
        if (!compared)
            return std::unexpected(compared.error());
        page->comparison = *std::move(compared);
    }
    return traceAnswer(session, *page);
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
         .help = Ctl::tr("Tells which approved text a published page holds, whether it shows readers that text and no other, and who wrote, "
                         "reviewed, approved and published it."),
         .run = traceCommand, .least = 1, .most = 1,
         .options = {{u"article"_s, u"ARTICLE"_s, Ctl::tr("what the page is of, where its theme does not print it")}}},
    };
}

} // namespace galley
