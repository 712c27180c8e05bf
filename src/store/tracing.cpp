// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tracing.h"

#include "store/articlestate.h"
#include "store/newsroomdoor.h"
#include "store/storetext.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// The value of a <meta> by name, whichever attribute stands first.
QString metaValue(const QString &head, QLatin1StringView name)
{
    static const QRegularExpression meta(u"<meta\\b([^>]*)>"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression attribute(uR"re(([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'))re"_s, QRegularExpression::CaseInsensitiveOption);
    for (const QRegularExpressionMatch &found : meta.globalMatch(head)) {
        QString is;
        QString content;
        for (const QRegularExpressionMatch &each : attribute.globalMatch(found.captured(1))) {
            const QString value = each.capturedLength(2) > 0 ? each.captured(2) : each.captured(3);
            if (each.capturedView(1).compare("name"_L1, Qt::CaseInsensitive) == 0)
                is = value;
            else if (each.capturedView(1).compare("content"_L1, Qt::CaseInsensitive) == 0)
                content = value;
        }
        if (is == name)
            return content;
    }
    return {};
}

bool isApproval(Action action)
{
    return action == Action::Approve || action == Action::ApproveUrgently || action == Action::ImportPublished;
}

bool isPublication(Action action)
{
    return action == Action::Publish || action == Action::GoLive || action == Action::ImportPublished;
}

/// From the submission that led to the text's approval to the last publication of it; all that came between, saves
/// of drafts aside.
void takeSteps(Trace &trace, const QList<AuditEntry> &entries)
{
    qsizetype begins = -1;
    qsizetype approved = -1;
    qsizetype ends = -1;
    for (qsizetype at = 0; at < entries.size(); ++at) {
        const Statement &statement = entries.at(at).statement;
        if (statement.action == Action::Submit && approved < 0)
            begins = at;
        const bool ofText = statement.contentHash == trace.contentHash;
        if (ofText && isApproval(statement.action) && approved < 0)
            approved = at;
        if (ofText && isPublication(statement.action))
            ends = at;
    }
    if (approved < 0)
        return;
    trace.approval = entries.at(approved).number;
    for (qsizetype at = begins < 0 ? approved : begins; at <= std::max(approved, ends); ++at) {
        if (entries.at(at).statement.action != Action::Save)
            trace.steps.append(entries.at(at));
    }
}

} // namespace

QString traceTextName(Trace::Text text)
{
    switch (text) {
    case Trace::Text::Live: return u"live"_s;
    case Trace::Text::Superseded: return u"superseded"_s;
    case Trace::Text::NotApproved: return u"not-approved"_s;
    case Trace::Text::Unknown: return u"unknown"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

std::optional<PageMarks> pageMarks(const QByteArray &html)
{
    // Marks stand in the head; a text that speaks of them does not count.
    const QString page = QString::fromUtf8(html);
    const qsizetype end = page.indexOf("</head"_L1, 0, Qt::CaseInsensitive);
    const QString head = end < 0 ? page.left(65536) : page.first(end);
    PageMarks marks{ArticleId::fromString(metaValue(head, "galley-article"_L1)),
                    QByteArray::fromHex(metaValue(head, "galley-content"_L1).toLatin1())};
    if (marks.article.isNull() || marks.contentHash.size() != 32)
        return {};
    return marks;
}

Result<Trace> trace(const Newsroom &newsroom, const PageMarks &page)
{
    Trace trace;
    trace.article = page.article;
    trace.contentHash = page.contentHash;
    const auto found = NewsroomDoor::read(newsroom, [&](Database &database) -> Result<void> {
        GALLEY_TAKE(state, loadState(database, page.article));
        trace.headline = state.facts.headline;
        trace.address = state.address;
        trace.live = state.live;
        trace.liveHash = state.liveHash;
        return database.each(u"SELECT hash, canonical FROM revisions WHERE article = ? AND content_hash = ? ORDER BY seq"_s,
                             bind(page.article, page.contentHash), [&](const Row &row) {
            trace.revision = row.bytes(0);
            if (const auto content = contentFromCanonical(row.bytes(1)))
                trace.headline = content->printedHeadline();
        });
    });
    if (!found)
        return std::unexpected(found.error());
    const auto entries = newsroom.audit(page.article);
    if (!entries)
        return std::unexpected(entries.error());
    takeSteps(trace, *entries);
    if (trace.revision.isEmpty())
        trace.text = Trace::Text::Unknown;
    else if (trace.approval == 0)
        trace.text = Trace::Text::NotApproved;
    else if (trace.live == Live::Published && trace.liveHash == trace.contentHash)
        trace.text = Trace::Text::Live;
    else
        trace.text = Trace::Text::Superseded;
    auto verified = verify(newsroom, page.article);
    if (!verified)
        return std::unexpected(verified.error());
    trace.verification = *std::move(verified);
    return trace;
}

Result<Trace> traceAddress(const Newsroom &newsroom, const QString &address)
{
    const QUrl url(address);
    const QString path = url.scheme().isEmpty() ? address : url.path();
    PageMarks page;
    const auto found = NewsroomDoor::read(newsroom, [&](Database &database) {
        return database.one(u"SELECT id, live_hash FROM articles WHERE address = ?"_s, bind(path), [&](const Row &row) {
            page = {row.id<ArticleId>(0), row.bytes(1)};
        });
    });
    if (!found)
        return std::unexpected(found.error());
    if (page.article.isNull())
        return failure(ErrorCode::NotFound, Store::tr("No article was published at %1.").arg(address));
    return trace(newsroom, page);
}

} // namespace galley
