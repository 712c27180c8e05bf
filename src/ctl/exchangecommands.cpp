// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ctltext.h"
#include "ctl/exitcode.h"
#include "ctl/lookup.h"
#include "ctl/plainline.h"
#include "ctl/registry.h"
#include "exchange/exporter.h"
#include "exchange/importjob.h"
#include "exchange/watchfolder.h"
#include "markup/convert.h"
#include "markup/render.h"
#include "print/articlesheet.h"
#include "print/paper.h"
#include "print/routingslip.h"

#include <QHash>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QThread>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QJsonObject entryJson(const ImportedEntry &entry)
{
    QJsonArray earlier;
    for (const ArticleId id : entry.earlier)
        earlier << id.toString();
    return {{u"id"_s, entry.id.toString()}, {u"headline"_s, entry.headline}, {u"file"_s, entry.file}, {u"reprint"_s, entry.reprint},
            {u"earlier"_s, earlier}, {u"warnings"_s, QJsonArray::fromStringList(entry.warnings)}};
}

/// An archive may bring the same warning ten thousand times: people read it once, with the number.
class Warnings
{
public:
    void add(const QString &message)
    {
        if (m_counts[message]++ == 0)
            m_messages << message;
    }
    QStringList told() const
    {
        QStringList lines;
        for (const QString &message : m_messages) {
            const int count = m_counts.value(message);
            lines << (count == 1 ? message : QString(message + u" (×"_s + QString::number(count) + u')'));
        }
        return lines;
    }

private:
    QStringList m_messages;
    QHash<QString, int> m_counts;
};

Answer importAnswer(const ImportReport &report)
{
    Answer answer;
    Warnings warnings;
    QJsonArray articles;
    for (const ImportedEntry &entry : report.articles) {
        articles << entryJson(entry);
        answer.text += QString(entry.id.toString() + u"  "_s + plainLine(entry.headline) + u'\n').toUtf8();
        for (const QString &warning : entry.warnings)
            warnings.add(QString(entry.file + u": "_s + warning));
    }
    answer.diagnostics = warnings.told();
    QJsonArray failed;
    for (const FailedImport &failure : report.failed) {
        QString reason = failure.error.message;
        if (!failure.error.detail.isEmpty())
            reason += u" ("_s + failure.error.detail + u')';
        failed << QJsonObject{{u"file"_s, failure.file}, {u"reason"_s, reason}};
        answer.diagnostics << QString(failure.file + u": "_s + reason);
    }
    QJsonObject json{{u"articles"_s, articles}, {u"failed"_s, failed}};
    if (report.passedOver > 0) {
        json[u"passed_over"_s] = report.passedOver;
        answer.diagnostics << Ctl::tr("%n had been brought in before and were passed over.", nullptr, static_cast<int>(report.passedOver));
    }
    if (report.stopped) {
        json[u"stopped"_s] = report.stopped->message;
        answer.diagnostics << report.stopped->message
                           << Ctl::tr("%n article(s) came in before that and stay; with --resume the rest follows.", nullptr,
                                      static_cast<int>(report.articles.size()));
    }
    answer.json = json;
    // What could be read was taken; the rest is still a failure to the caller.
    if (!report.failed.isEmpty() || report.stopped)
        answer.exitCode = static_cast<int>(ExitCode::Failure);
    return answer;
}

/// Report names files as the caller did, though the owner of the newsroom may stand elsewhere.
QString asGiven(const QString &file, const QStringList &given, const QStringList &absolute)
{
    for (qsizetype i = 0; i < given.size(); ++i) {
        if (file.startsWith(absolute.at(i)))
            return given.at(i) + file.sliced(absolute.at(i).size());
    }
    return file;
}

Result<ImportRequest> importRequest(const Session &session)
{
    ImportRequest request;
    for (const QString &file : session.arguments.positional)
        request.files << session.path(file);
    request.person = session.actor.id;
    request.asReprint = session.arguments.has(u"as-reprint"_s);
    request.asOwn = session.arguments.has(u"as-own"_s);
    request.asPublished = session.arguments.has(u"as-published"_s);
    request.resume = session.arguments.has(u"resume"_s);
    if (request.asReprint && request.asOwn)
        return failure(ErrorCode::Usage, Ctl::tr("A text is a reprint or our own: give --as-reprint or --as-own, not both."));
    if (session.arguments.has(u"section"_s)) {
        const auto section = findSection(*session.newsroom, session.arguments.value(u"section"_s));
        if (!section)
            return std::unexpected(section.error());
        request.section = section->id;
    }
    return request;
}

/// Two looks a moment apart, so that a file somebody is still writing waits for the next call.
Result<ImportReport> importFolder(Session &session, const ImportRequest &request)
{
    using namespace std::chrono_literals;
    WatchFolder folder(session.path(session.arguments.value(u"folder"_s)), request);
    const auto first = folder.look(*session.newsroom);
    const auto waiting = folder.waiting();
    if (!first || !waiting || waiting->isEmpty())
        return first;
    QThread::sleep(1s);
    return folder.look(*session.newsroom);
}

Result<Answer> importCommand(Session &session)
{
    const auto request = importRequest(session);
    if (!request)
        return std::unexpected(request.error());
    const QStringList &given = session.arguments.positional;
    const bool folder = session.arguments.has(u"folder"_s);
    if (folder == !given.isEmpty())
        return failure(ErrorCode::Usage, Ctl::tr("Name the files to import, or a folder with --folder."));
    if (session.arguments.has(u"watch"_s) && !folder)
        return failure(ErrorCode::Usage, Ctl::tr("--watch goes with --folder."));
    auto report = folder ? importFolder(session, *request) : importFiles(*session.newsroom, *request);
    if (!report)
        return std::unexpected(report.error());
    if (report->stopped && report->articles.isEmpty() && report->stopped->code != ErrorCode::Cancelled)
        return std::unexpected(*report->stopped);
    for (ImportedEntry &entry : report->articles)
        entry.file = asGiven(entry.file, given, request->files);
    for (FailedImport &failed : report->failed)
        failed.file = asGiven(failed.file, given, request->files);
    return importAnswer(*report);
}

/// Resolves by name what an export refers to by id.
Result<ExportNames> exportNames(const Newsroom &newsroom, const Handling &handling)
{
    const auto sections = newsroom.sections();
    if (!sections)
        return std::unexpected(sections.error());
    const auto tags = newsroom.tags();
    if (!tags)
        return std::unexpected(tags.error());
    ExportNames names;
    for (SectionId id : handling.sections()) {
        if (const auto found = std::ranges::find(*sections, id, &Section::id); found != sections->end())
            names.sections << found->name;
    }
    for (TagId id : handling.tags) {
        if (const auto found = std::ranges::find(*tags, id, &Tag::id); found != tags->end())
            names.tags << found->name;
    }
    return names;
}

Answer bytesAnswer(const Article &article, const QString &format, const QByteArray &bytes)
{
    return {QJsonObject{{u"id"_s, article.id.toString()}, {u"format"_s, format}, {u"base64"_s, QString::fromLatin1(bytes.toBase64())}}, bytes};
}

/// The article, or with --slip the form of its way through the reviews.
Result<Answer> exportPdf(const Session &session, const Article &article)
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return failure(ErrorCode::Usage, Ctl::tr("The process that has the newsroom open cannot make pages. Close it, or export another format."));
    const Newsroom &newsroom = *session.newsroom;
    QString sheet = articleSheet(article.content, article.handling, newsroom.zone());
    if (session.arguments.has(u"slip"_s)) {
        const auto slip = readRoutingSlip(newsroom, article.id);
        if (!slip)
            return std::unexpected(slip.error());
        sheet = routingSlipSheet(*slip);
    }
    const Paper paper(article.content.printedHeadline(), sheet, [&newsroom](const QByteArray &sha256) {
        return newsroom.asset(sha256).value_or(QByteArray());
    });
    return bytesAnswer(article, u"pdf"_s, paper.toPdf(paperFoot(article)));
}

Result<Answer> exportCommand(Session &session)
{
    const QString format = session.arguments.value(u"format"_s);
    const QStringList toCome{u"ninjs"_s, u"newsml-g2"_s};
    if (toCome.contains(format))
        return failure(ErrorCode::Usage, Ctl::tr("Exporting %1 is not there yet in this version.").arg(format));
    if (format != "markdown"_L1 && format != "html"_L1 && format != "docx"_L1 && format != "pdf"_L1)
        return failure(ErrorCode::Usage, Ctl::tr("--format is markdown, html, docx or pdf."));
    const auto article = findArticle(*session.newsroom, session.positional(0));
    if (!article)
        return std::unexpected(article.error());
    if (format == "pdf"_L1)
        return exportPdf(session, *article);
    if (format == "docx"_L1) {
        const QByteArray bytes = exportDocx(*article, session.newsroom->zone(), [&](const QByteArray &sha256) {
            return session.newsroom->asset(sha256).value_or(QByteArray());
        });
        return bytesAnswer(*article, format, bytes);
    }
    const auto names = exportNames(*session.newsroom, article->handling);
    if (!names)
        return std::unexpected(names.error());
    const QByteArray bytes = format == "html"_L1 ? exportHtml(*article, *names, session.newsroom->zone())
                                                 : exportMarkdown(*article, *names);
    return Answer{QJsonObject{{u"id"_s, article->id.toString()}, {u"format"_s, format}, {u"content"_s, QString::fromUtf8(bytes)}}, bytes};
}

Result<QString> readText(const Session &session)
{
    const auto bytes = session.read(session.positional(0));
    if (!bytes)
        return std::unexpected(bytes.error());
    return decodeText(*bytes);
}

Result<Answer> render(Session &session)
{
    const auto source = readText(session);
    if (!source)
        return std::unexpected(source.error());
    const QString html = renderBody(*source);
    return Answer{QJsonObject{{u"html"_s, html}}, html.toUtf8()};
}

Result<Answer> convert(Session &session)
{
    const auto html = readText(session);
    if (!html)
        return std::unexpected(html.error());
    const Converted converted = htmlToBody(*html);
    return Answer{QJsonObject{{u"body"_s, converted.body}, {u"warnings"_s, QJsonArray::fromStringList(converted.warnings)}},
                  converted.body.toUtf8(), converted.warnings};
}

} // namespace

QList<Command> exchangeCommands()
{
    return {
        {.name = u"import"_s, .usage = u"FILE…"_s, .help = Ctl::tr("Brings in articles: .txt .html .mhtml .docx .md .jsonl. A bad file is told and the rest goes on."),
         .needs = Needs::Writing, .run = importCommand, .least = 0, .most = -1,
         .options = {{u"section"_s, u"SLUG"_s, Ctl::tr("the primary section of articles that name none")},
                     {u"as-reprint"_s, {}, Ctl::tr("somebody else's texts, kept with a record of the original")},
                     {u"as-own"_s, {}, Ctl::tr("our own texts, even where a page looks like another site's")},
                     {u"as-published"_s, {}, Ctl::tr("an archive, live at once and never reviewed; for a chief only")},
                     {u"resume"_s, {}, Ctl::tr("pass over what was brought in before, as after an import that was stopped")},
                     {u"folder"_s, u"DIR"_s, Ctl::tr("instead of files: what stands in a folder; each file goes to its imported or failed")},
                     {u"watch"_s, {}, Ctl::tr("with --folder: go on looking every few seconds, until interrupted")}}},
        {.name = u"export"_s, .usage = u"ARTICLE --format FORMAT"_s, .help = Ctl::tr("Writes an article to standard output."),
         .run = exportCommand, .least = 1, .most = 1,
         .options = {{u"format"_s, u"FORMAT"_s, Ctl::tr("markdown, html, docx or pdf (with --json the bytes of the last two in base64)")},
                     {u"slip"_s, {}, Ctl::tr("with pdf: the routing slip with the reviews in place of the text")}}},
        {.name = u"render"_s, .usage = u"FILE|-"_s, .help = Ctl::tr("Turns body source into an HTML fragment."), .needs = Needs::Nothing,
         .run = render, .least = 1, .most = 1},
        {.name = u"convert"_s, .usage = u"FILE|-"_s, .help = Ctl::tr("Turns an HTML page or fragment into body source."), .needs = Needs::Nothing,
         .run = convert, .least = 1, .most = 1},
    };
}

} // namespace galley
